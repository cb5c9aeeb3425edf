using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Junction.Tests.Engines;

/// <summary>Rules of SQL Server that are no grammar, with the number of the error that the server gives.</summary>
public sealed class TransactSqlRules(string sql) : TSqlFragmentVisitor
{
    private static readonly HashSet<string> _aggregates = new(StringComparer.OrdinalIgnoreCase) { "COUNT", "COUNT_BIG", "SUM", "MIN", "MAX", "AVG" };

    public List<string> Faults { get; } = [];

    public override void Visit(QuerySpecification node)
    {
        var order = node.OrderByClause?.OrderByElements ?? [];
        if (order.Select(item => Text(item.Expression)).GroupBy(static text => text).Any(static same => same.Count() > 1)) Fault(169, "a column is ordered by twice", node.OrderByClause!);
        if (order.Any(static item => item.Expression is VariableReference)) Fault(1008, "a variable is ordered by", node.OrderByClause!);
        if (node.UniqueRowFilter == UniqueRowFilter.Distinct) CheckDistinct(node, order);
        foreach (var group in node.GroupByClause?.GroupingSpecifications ?? [])
        {
            if (Has<ScalarSubquery>(group) || Has<ExistsPredicate>(group)) Fault(144, "a subquery is grouped by", group);
        }
    }

    // SELECT a = b gives b the name a.
    public override void Visit(SelectScalarExpression node)
    {
        if (node.ColumnName is { } name && name.StartOffset < node.Expression.StartOffset) Fault(0, "a comparison is selected, which names a column", node);
    }

    public override void Visit(QueryDerivedTable node)
    {
        if (node.Columns.Count > 0 || node.QueryExpression is not QuerySpecification select) return;
        var names = select.SelectElements.OfType<SelectScalarExpression>()
            .Select(static item => item.ColumnName?.Value ?? (item.Expression as ColumnReferenceExpression)?.MultiPartIdentifier?.Identifiers[^1].Value).ToArray();
        if (Array.Exists(names, static name => name is null)) Fault(8155, "a column of a derived table has no name", node);
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Length) Fault(8156, "two columns of a derived table have one name", node);
    }

    public override void Visit(FunctionCall node)
    {
        if (node.OverClause is { } over)
        {
            if (over.OrderByClause is null) Fault(4112, "a window has no order", node);
            return;
        }
        if (!_aggregates.Contains(node.FunctionName.Value)) return;
        foreach (var argument in node.Parameters)
        {
            var finder = new Finder(static found => found is ScalarSubquery or ExistsPredicate or InPredicate { Subquery: not null } || (found is FunctionCall call && _aggregates.Contains(call.FunctionName.Value)));
            argument.Accept(finder);
            if (finder.IsFound) Fault(130, "an aggregate is of an aggregate or a subquery", node);
        }
    }

    private void CheckDistinct(QuerySpecification node, IList<ExpressionWithSortOrder> order)
    {
        var selected = node.SelectElements.OfType<SelectScalarExpression>().Select(item => Text(item.Expression)).ToHashSet();
        if (order.Any(item => item.Expression is not IntegerLiteral && !selected.Contains(Text(item.Expression)))) Fault(145, "SELECT DISTINCT is ordered by what it does not select", node);
    }

    private static bool Has<T>(TSqlFragment node)
    {
        var finder = new Finder(static found => found is T);
        node.Accept(finder);
        return finder.IsFound;
    }

    private string Text(TSqlFragment node) => sql.Substring(node.StartOffset, node.FragmentLength);

    private void Fault(int number, string what, TSqlFragment node) => Faults.Add($"{number}: {what}: {Text(node)}");

    private sealed class Finder(Func<TSqlFragment, bool> matches) : TSqlFragmentVisitor
    {
        public bool IsFound { get; private set; }

        public override void Visit(TSqlFragment node) => IsFound |= matches(node);
    }
}
