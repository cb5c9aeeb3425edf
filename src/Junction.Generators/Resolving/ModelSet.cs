using System;
using System.Collections.Generic;
using Junction.Generators.Reading;

namespace Junction.Generators.Resolving;

/// <summary>The models of a compilation, and those of other assemblies that they name, by class name.</summary>
internal sealed class ModelSet : IEquatable<ModelSet>
{
    private readonly ValueArray<ModelDescription> _models;
    private readonly Dictionary<string, ModelDescription> _byName = [];
    private readonly Dictionary<string, string> _fileNames = [];

    public ModelSet(ValueArray<ModelDescription> models)
    {
        _models = models;
        // Roslyn tells names of files apart without regard to case, and generic bases by their parameters have one name; the list of models takes one too.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Models" };
        foreach (var model in models)
        {
            var fileName = model.Type.FullName;
            for (var i = 2; !taken.Add(fileName); i++) fileName = $"{model.Type.FullName}-{i}";
            _fileNames[model.Type.Name] = fileName;
            _byName[model.Type.Name] = model;
            foreach (var external in model.Externals) _byName[external.Type.Name] = external;
        }
    }

    public ModelDescription? Find(TypeRef type) => _byName.TryGetValue(type.Name, out var model) ? model : null;

    /// <summary>What a model's files are named after: its full name, as far as that is free.</summary>
    public string FileNameOf(ModelDescription model) => _fileNames.TryGetValue(model.Type.Name, out var name) ? name : model.Type.FullName;

    public bool Equals(ModelSet? other) => other is not null && _models.Equals(other._models);

    public override bool Equals(object? obj) => Equals(obj as ModelSet);

    public override int GetHashCode() => _models.GetHashCode();
}
