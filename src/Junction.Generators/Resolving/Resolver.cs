using System.Linq;
using Junction.Generators.Naming;
using Junction.Generators.Reading;

namespace Junction.Generators.Resolving;

/// <summary>
/// Fills in what conventions and other models decide. What cannot be found is guessed: the files are always made, and the check that
/// reports the mistake is elsewhere.
/// </summary>
internal sealed class Resolver
{
    private readonly ModelSet _set;
    private readonly NamingRules _naming;

    public Resolver(ModelSet set, NamingRules naming)
    {
        (_set, _naming) = (set, naming);
        ForeignKeys = new ForeignKeys(set);
        Links = new Links(set, ForeignKeys);
        JoinTables = new JoinTables(set, naming);
    }

    public ForeignKeys ForeignKeys { get; }

    public Links Links { get; }

    public JoinTables JoinTables { get; }

    public ModelDescription? Find(TypeRef type) => _set.Find(type);

    public ResolvedModel Resolve(ModelDescription model)
    {
        var relations = model.Relations.Select(relation => Resolve(model, relation)).ToValueArray();
        var key = Keys.Of(model);
        return new ResolvedModel
        {
            Model = model,
            FileName = _set.FileNameOf(model),
            Table = JoinTables.TableOf(model),
            Relations = relations,
            Key = key,
            Columns = Enumerable.Range(0, model.Columns.Count).Select(ordinal => Resolve(model, relations, key, ordinal)).ToValueArray(),
        };
    }

    private ResolvedColumn Resolve(ModelDescription model, ValueArray<ResolvedRelation> relations, ValueArray<KeyPart> key, int ordinal)
    {
        var column = model.Columns[ordinal];
        var isKey = key.Any(part => part.Ordinal == ordinal);
        var isReference = relations.Any(relation => relation.Relation.Kind == RelationKind.BelongsTo && relation.ForeignKey.Contains(column.Name));
        var isGenerated = Keys.IsGenerated(column, isKey, key.Count, isReference);
        return new ResolvedColumn(column, column.ColumnName ?? _naming.Column(column.Name), isKey, isGenerated, isReference);
    }

    private ResolvedRelation Resolve(ModelDescription model, RelationDescription relation)
    {
        if (relation.Kind != RelationKind.ManyToMany)
        {
            var foreignKey = ForeignKeys.Find(model, relation) ?? ForeignKeys.Expected(model, relation);
            return new ResolvedRelation(relation, foreignKey, null, null, null, null);
        }
        if (JoinTables.IsPlain(relation)) return new ResolvedRelation(relation, default, null, null, null, JoinTables.Of(model, relation));
        var through = Links.Throughs(model, relation).FirstOrDefault();
        var source = through is null ? null : Links.Sources(model, relation, through).FirstOrDefault();
        return new ResolvedRelation(
            relation, default, relation.Link ?? through?.Target,
            through?.Name ?? relation.Through ?? "", source?.Name ?? relation.Source ?? relation.Target.SimpleName, null);
    }
}
