using Junction.Dialects;
using Junction.Model;

namespace Junction.Schema;

/// <summary>
/// All tables of a database's models and of their plain join tables, parents before children, with every index that loading and
/// linking want.
/// </summary>
internal sealed class SchemaPlan
{
    private readonly Dialect _dialect;
    private readonly List<TablePlan> _declared = [];
    private readonly Dictionary<string, TablePlan> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<TableInfo, string> _sources = [];

    private SchemaPlan(Dialect dialect) => _dialect = dialect;

    /// <summary>The tables in the order of creation.</summary>
    public List<TablePlan> Tables { get; } = [];

    /// <summary>Whether tables refer to each other in a circle.</summary>
    public bool HasCircle { get; private set; }

    /// <summary>Plans the tables of models.</summary>
    /// <exception cref="JunctionException">Two of them cannot be reconciled.</exception>
    public static SchemaPlan Of(IReadOnlyList<ModelInfo> models, Dialect dialect)
    {
        var plan = new SchemaPlan(dialect);
        foreach (var model in models) plan.Add(model, $"the model {model.ModelName}");
        foreach (var relation in Links(models))
        {
            if (relation.Link.Model is null) plan.Add(relation.Link.Table, $"the relation {relation}");
        }
        foreach (var table in plan._declared) plan.AddDeclaredIndexes(table);
        foreach (var links in Links(models).GroupBy(static relation => relation.Link.Table.FullName, StringComparer.OrdinalIgnoreCase)) plan.AddLinkIndexes([.. links]);
        foreach (var table in plan._declared)
        {
            foreach (var key in table.Table.ForeignKeys) table.AddIndex(key.Columns, isUnique: false, dialect.MaxNameLength);
        }
        plan.Sort();
        if (!dialect.AllowsSeveralCascades) CascadePaths.Thin(plan.Tables);
        return plan;
    }

    private static IEnumerable<RelationInfo> Links(IReadOnlyList<ModelInfo> models) =>
        models.SelectMany(static model => model.Relations).Where(static relation => relation.Kind == RelationKind.ManyToMany);

    // Both sides of a relation may declare the same join table, and several models may show parts of one: the fullest is it.
    private void Add(TableInfo table, string source)
    {
        _sources.TryAdd(table, source);
        if (!_byName.TryGetValue(table.FullName, out var known))
        {
            _byName.Add(table.FullName, known = new TablePlan(table));
            _declared.Add(known);
            return;
        }
        if (Holds(known.Table, table)) return;
        if (!Holds(table, known.Table))
        {
            throw new JunctionException(
                $"The table {table.FullName} is declared twice with different columns: by {_sources[known.Table]} and by {source}. Give one of them another name, "
                + "have one declare all the columns of the other, or for a join table of two relations name the same columns on both sides (OwnerKey here is TargetKey there).");
        }
        _declared[_declared.IndexOf(known)] = _byName[table.FullName] = new TablePlan(table);
    }

    private static bool Holds(TableInfo table, TableInfo part) =>
        Array.TrueForAll(part.Columns, column => Array.Exists(table.Columns, own =>
            string.Equals(own.Name, column.Name, StringComparison.OrdinalIgnoreCase) && own.Type.Kind == column.Type.Kind));

    private void AddDeclaredIndexes(TablePlan plan)
    {
        foreach (var index in plan.Table.Indexes) plan.AddIndex(index.Columns(plan.Table), index.IsUnique, _dialect.MaxNameLength, index.Name);
    }

    // The pair once, and an index for each direction. A model that says by an index of its own what may repeat is believed.
    private void AddLinkIndexes(RelationInfo[] relations)
    {
        if (!_byName.TryGetValue(relations[0].Link.Table.FullName, out var plan)) return; // a link model that is not among the chosen ones
        var isOnePair = relations.Select(static relation => Pair(relation).Select(static column => column.Name).Order()).DistinctBy(static names => string.Join(',', names)).Count() == 1;
        foreach (var relation in relations)
        {
            var pair = Array.ConvertAll(Pair(relation), column => Array.Find(plan.Table.Columns, own => own.Name == column.Name)!);
            var owners = relation.Link.OwnerColumns.Length;
            plan.AddIndex(pair, isOnePair && !SaysHow(plan.Table, pair) && !plan.Table.IsUnique(pair), _dialect.MaxNameLength);
            plan.AddIndex([.. pair[owners..], .. pair[..owners]], isUnique: false, _dialect.MaxNameLength);
        }
    }

    private static ColumnInfo[] Pair(RelationInfo relation) => [.. relation.Link.OwnerColumns, .. relation.Link.TargetColumns];

    private static bool SaysHow(TableInfo table, ColumnInfo[] pair) =>
        Array.Exists(table.Indexes, index => index.Columns(table) is var columns && Array.TrueForAll(pair, columns.Contains))
        || Array.TrueForAll(pair, table.Key.Contains);

    private void Sort()
    {
        var done = new HashSet<TablePlan>();
        var active = new HashSet<TablePlan>();
        foreach (var table in _declared) Visit(table);

        void Visit(TablePlan table)
        {
            if (done.Contains(table) || !active.Add(table)) return;
            foreach (var key in table.Table.ForeignKeys)
            {
                if (_byName.TryGetValue(key.Target.FullName, out var target) && target != table) Visit(target);
            }
            foreach (var key in table.Table.ForeignKeys)
            {
                var isAhead = _byName.TryGetValue(key.Target.FullName, out var target) && target != table && !done.Contains(target);
                HasCircle |= isAhead;
                (isAhead && !_dialect.AllowsForwardReferences ? table.LateForeignKeys : table.InlineForeignKeys).Add(key);
            }
            done.Add(table);
            Tables.Add(table);
        }
    }
}
