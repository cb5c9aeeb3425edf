namespace Junction.Sql;

/// <summary>
/// Writes one SELECT: names its tables first, since the selected columns come before FROM, then each clause.
/// </summary>
internal readonly struct SelectWriter(SqlWriter writer, SelectNode select)
{
    private readonly JoinNode[] _joins = select.JoinsIn(writer.Syntax);
    private readonly AppliedNode?[]? _applied = Applied(writer, select);

    /// <summary>Writes the statement; <paramref name="isNamed"/> names the columns <c>c0</c>, <c>c1</c>… for a derived table.</summary>
    public void Write(bool isNamed)
    {
        using var names = writer.Enter();
        var first = writer.DeclaredCount;
        Declare();
        writer.Text(select.IsDistinct ? "SELECT DISTINCT " : "SELECT ");
        writer.Syntax.WriteTop(writer, select);
        WriteColumns(isNamed);
        WriteFrom(first);
        WriteCondition(" WHERE ", select.Where);
        if (select.GroupBy.Length > 0)
        {
            writer.Text(" GROUP BY ");
            writer.List(select.GroupBy, static (writer, item) => writer.Syntax.WriteKey(writer, item));
        }
        WriteCondition(" HAVING ", select.Having);
        var isCut = select.Limit is not null || select.Offset is not null;
        if (select.OrderBy.Length > 0 && (isCut || writer.Syntax.OrdersSubqueries || !writer.IsInside(select)))
        {
            writer.Text(" ORDER BY ");
            writer.Orders(select.OrderBy);
        }
        if (isCut) writer.Syntax.WriteLimit(writer, select);
        if (select.LocksRows) writer.Text(writer.Syntax.RowLock);
    }

    // In the order of FROM: a table, the paths that start from it, the next table. WriteFrom reveals them in this order.
    private void Declare()
    {
        if (select.FromSelect is not null)
        {
            writer.Declare(select.FromSelect);
        }
        else if ((select.From ?? select.FromRaw?.Scope) is { } scope)
        {
            writer.Declare(scope);
            writer.DeclarePaths(select, scope);
        }
        foreach (var join in _joins)
        {
            writer.Declare(join.Scope);
            writer.DeclarePaths(select, join.Scope);
        }
    }

    private void WriteColumns(bool isNamed)
    {
        if (select.Columns.Length == 0) writer.Text("1");
        for (var i = 0; i < select.Columns.Length; i++)
        {
            if (i > 0) writer.Text(", ");
            writer.Syntax.WriteProjection(writer, _applied?[i] is { } applied ? (AggregateNode)select.Columns[i] with { Operand = applied } : select.Columns[i]);
            if (isNamed) writer.Text($" AS c{i}");
        }
    }

    private void WriteFrom(int first)
    {
        if (select.FromSelect is not null)
        {
            writer.Text(" FROM ");
            writer.Derived(select.FromSelect);
            first++;
        }
        else if (select.From is not null || select.FromRaw is not null)
        {
            writer.Text(" FROM ");
            if (select.From is not null) writer.Source(select.From);
            else select.FromRaw!.Write(writer);
            if (select.LocksRows) writer.Text(writer.Syntax.TableLock);
            first = WritePaths(first + 1);
        }
        var last = writer.DeclaredCount;
        foreach (var join in _joins)
        {
            // A condition sees the tables on its left and its own; a path that is joined later is read by a subquery.
            using (writer.Hide(first + 1, last)) join.Write(writer);
            first = WritePaths(first + 1);
        }
        foreach (var applied in _applied ?? []) WriteApplied(applied);
    }

    private void WriteApplied(AppliedNode? applied)
    {
        if (applied is null) return;
        writer.Text(" CROSS APPLY (SELECT ");
        writer.Value(applied.Operand, applied.Type);
        writer.Text($" AS c0) AS {applied.Alias}");
    }

    private static AppliedNode?[]? Applied(SqlWriter writer, SelectNode select)
    {
        if (writer.Syntax.AggregatesExpressions) return null;
        return Array.ConvertAll(select.Columns, column => column is AggregateNode { Operand: { } operand and not (ColumnNode { Scope: not PathScope } or DerivedColumnNode) }
            ? new AppliedNode(operand, writer.NewAlias()) : null);
    }

    private int WritePaths(int index)
    {
        while (index < writer.DeclaredCount && writer.PathAt(index) is { } path)
        {
            writer.Text(" LEFT JOIN ");
            writer.Source(path);
            writer.Text(" ON ");
            writer.PathCondition(path);
            index++;
        }
        return index;
    }

    private void WriteCondition(string keyword, SqlPredicate? condition)
    {
        if (condition is null || condition.Always is true) return;
        writer.Text(keyword);
        condition.WriteFilter(writer, negated: false);
    }
}

/// <summary>What FROM computes of a row for an aggregate.</summary>
internal sealed record AppliedNode(SqlExpression Operand, string Alias) : SqlExpression
{
    public override Model.ColumnType Type => Operand.Type;

    internal override bool CanBeNull => Operand.CanBeNull;

    internal override void Walk(ShapeWalker walker) { } // made while writing: the operand itself was walked

    internal override void Write(SqlWriter writer) => writer.Text($"{Alias}.c0");
}
