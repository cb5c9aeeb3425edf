using System;
using System.Linq;
using Junction.Generators.Naming;
using Junction.Generators.Reading;

namespace Junction.Generators.Resolving;

/// <summary>
/// Names the plain join table of a <c>ManyToMany&lt;T&gt;</c> and its columns. Both sides must come to the same table, so what one side
/// does not state is taken from the other, and the conventional name does not depend on the side.
/// </summary>
internal sealed class JoinTables(ModelSet set, NamingRules naming)
{
    public JoinDescription Of(ModelDescription owner, RelationDescription relation)
    {
        var target = set.Find(relation.Target);
        var inverse = target is null ? null : Inverse(owner, relation, target);
        return new JoinDescription(
            relation.JoinSchema ?? inverse?.JoinSchema,
            relation.JoinTable ?? inverse?.JoinTable ?? ConventionalName(owner, target, relation),
            Columns(relation.OwnerKey ?? inverse?.TargetKey, owner.Type, owner),
            Columns(relation.TargetKey ?? inverse?.OwnerKey, relation.Target, target));
    }

    /// <summary>The target's relation over the same table: the named one, else the only one that leads back.</summary>
    public static RelationDescription? Inverse(ModelDescription owner, RelationDescription relation, ModelDescription target)
    {
        var candidates = target.Relations.Where(other => IsPlain(other) && other.Target.Name == owner.Type.Name
            && !(other.Name == relation.Name && target.Type.Name == owner.Type.Name)
            && (relation.InverseOf is null || other.Name == relation.InverseOf)
            && (relation.JoinTable is null || other.JoinTable is null || other.JoinTable == relation.JoinTable)).ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }

    public static bool IsPlain(RelationDescription relation) => relation is { Kind: RelationKind.ManyToMany, Link: null, Through: null };

    public string TableOf(ModelDescription model) => model.Table ?? (model.Naming ?? naming).Table(model.Type.SimpleName);

    private string ConventionalName(ModelDescription owner, ModelDescription? target, RelationDescription relation)
    {
        string[] tables = [TableOf(owner), target is null ? naming.Table(relation.Target.SimpleName) : TableOf(target)];
        Array.Sort(tables, StringComparer.Ordinal);
        return string.Join("_", tables);
    }

    private ValueArray<string> Columns(string? stated, TypeRef type, ModelDescription? model)
    {
        if (stated is not null) return ForeignKeys.Split(stated);
        var keys = model is null ? [] : Keys.Of(model).Select(static part => part.Name).ToList();
        if (keys.Count == 0) keys.Add("Id");
        return keys.Select(key => naming.Column(key.StartsWith(type.SimpleName, StringComparison.Ordinal) ? key : type.SimpleName + key)).ToValueArray();
    }
}
