using System;
using System.Collections.Generic;
using System.Linq;
using Junction.Generators.Reading;

namespace Junction.Generators.Resolving;

/// <summary>Finds the foreign key of a relation: as stated, else by convention.</summary>
internal sealed class ForeignKeys(ModelSet set)
{
    /// <summary>
    /// The properties of the foreign key; null when none is stated and convention finds none. Stated names are not looked up:
    /// whether they exist is a check of its own.
    /// </summary>
    public ValueArray<string>? Find(ModelDescription owner, RelationDescription relation)
    {
        if (Stated(relation) is { } stated) return stated;
        if (set.Find(relation.Target) is not { } target) return null;
        return relation.Kind switch
        {
            RelationKind.BelongsTo => BelongsTo(owner, relation, target),
            RelationKind.HasOne or RelationKind.HasMany => Has(owner, relation, target),
            _ => null,
        };
    }

    /// <summary>The name that convention would look for first, to name it in messages and to go on with after an error.</summary>
    public ValueArray<string> Expected(ModelDescription owner, RelationDescription relation)
    {
        if (Stated(relation) is { } stated) return stated;
        var prefix = relation.Kind == RelationKind.BelongsTo ? relation.Name : owner.Type.SimpleName;
        var referred = relation.Kind == RelationKind.BelongsTo ? set.Find(relation.Target) : owner;
        return KeyNames(referred).Select(key => prefix + key).ToValueArray();
    }

    public static ValueArray<string>? Stated(RelationDescription relation) => relation.ForeignKey is { } names ? Split(names) : null;

    public static ValueArray<string> Split(string names) => names.Split(',').Select(static name => name.Trim()).ToValueArray();

    private static ValueArray<string>? BelongsTo(ModelDescription owner, RelationDescription relation, ModelDescription target)
    {
        var keys = KeyNames(target);
        return Existing(owner, keys.Select(key => relation.Name + key))
            ?? Existing(owner, keys.Select(key => WithPrefix(target.Type.SimpleName, key)))
            ?? (keys.Count == 1 ? Existing(owner, [relation.Name + "Id"]) : null);
    }

    private ValueArray<string>? Has(ModelDescription owner, RelationDescription relation, ModelDescription target)
    {
        if (relation.InverseOf is not null
            && target.Relations.FirstOrDefault(other => other.Name == relation.InverseOf) is { Kind: RelationKind.BelongsTo } inverse)
        {
            return Find(target, inverse);
        }
        var keys = KeyNames(owner);
        if (Existing(target, keys.Select(key => WithPrefix(owner.Type.SimpleName, key))) is { } conventional) return conventional;
        var back = target.Relations.Where(other => other.Kind == RelationKind.BelongsTo && other.Target.Name == owner.Type.Name).ToList();
        return back.Count == 1 ? Find(target, back[0]) : null;
    }

    private static IReadOnlyList<string> KeyNames(ModelDescription? model)
    {
        var names = model is null ? [] : Keys.Of(model).Select(static part => part.Name).ToList();
        return names.Count > 0 ? names : ["Id"];
    }

    /// <summary>A key that already carries its model's name (<c>StudentId</c>) is not prefixed again.</summary>
    private static string WithPrefix(string model, string key) => key.StartsWith(model, StringComparison.Ordinal) ? key : model + key;

    private static ValueArray<string>? Existing(ModelDescription model, IEnumerable<string> names)
    {
        var list = names.ToValueArray();
        return list.All(name => model.Columns.Any(column => column.Name == name)) ? list : null;
    }
}
