using System;
using System.Collections.Generic;
using Junction.Generators.Reading;

namespace Junction.Generators.Resolving;

/// <summary>The models of a compilation, and those of other assemblies that they name, by class name.</summary>
internal sealed class ModelSet : IEquatable<ModelSet>
{
    private readonly ValueArray<ModelDescription> _models;
    private readonly Dictionary<string, ModelDescription> _byName = [];

    public ModelSet(ValueArray<ModelDescription> models)
    {
        _models = models;
        foreach (var model in models)
        {
            _byName[model.Type.Name] = model;
            foreach (var external in model.Externals) _byName[external.Type.Name] = external;
        }
    }

    public ModelDescription? Find(TypeRef type) => _byName.TryGetValue(type.Name, out var model) ? model : null;

    public bool Equals(ModelSet? other) => other is not null && _models.Equals(other._models);

    public override bool Equals(object? obj) => Equals(obj as ModelSet);

    public override int GetHashCode() => _models.GetHashCode();
}
