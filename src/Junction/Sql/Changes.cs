using Junction.Model;

namespace Junction.Sql;

/// <summary>
/// UPDATE of the rows a predicate selects. Column nodes of <see cref="Scope"/> are written unqualified, or by the table's name inside
/// a subquery. Columns of paths are read by a subquery.
/// </summary>
public sealed record UpdateNode(TableScope Scope, (ColumnInfo Column, SqlExpression Value)[] Assignments, SqlPredicate Where) : SqlStatement
{
    /// <summary>Columns to return of the rows written.</summary>
    public ColumnInfo[] Returning { get; init; } = [];

    internal override bool GivesRows => Returning.Length > 0;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Update, Assignments.Length);
        walker.Scope(Scope);
        foreach (var (column, value) in Assignments)
        {
            walker.Add(column.Ordinal);
            walker.Assigned(value);
        }
        Where.Walk(walker);
        walker.Columns(Returning);
    }

    internal override void Write(SqlWriter writer)
    {
        using var names = writer.Enter();
        writer.DeclareTarget(Scope);
        writer.Text("UPDATE ");
        writer.Table(Scope.Table);
        writer.Text(" SET ");
        for (var i = 0; i < Assignments.Length; i++)
        {
            if (i > 0) writer.Text(", ");
            writer.Name(Assignments[i].Column.Name);
            writer.Text(" = ");
            writer.Value(Assignments[i].Value, Assignments[i].Column.Type);
        }
        writer.Syntax.WriteOutput(writer, Returning, isDeleted: false);
        writer.Where(Where);
        writer.Syntax.WriteReturning(writer, Returning);
    }
}

/// <summary>DELETE of the rows a predicate selects.</summary>
public sealed record DeleteNode(TableScope Scope, SqlPredicate Where) : SqlStatement
{
    /// <summary>Columns to return of the rows deleted.</summary>
    public ColumnInfo[] Returning { get; init; } = [];

    internal override bool GivesRows => Returning.Length > 0;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Delete);
        walker.Scope(Scope);
        Where.Walk(walker);
        walker.Columns(Returning);
    }

    internal override void Write(SqlWriter writer)
    {
        using var names = writer.Enter();
        writer.DeclareTarget(Scope);
        writer.Text("DELETE FROM ");
        writer.Table(Scope.Table);
        writer.Syntax.WriteOutput(writer, Returning, isDeleted: true);
        writer.Where(Where);
        writer.Syntax.WriteReturning(writer, Returning);
    }
}

/// <summary>
/// Locks the rows a predicate selects until the transaction ends, where the dialect locks rows; elsewhere it only reads them. One row
/// comes back for each, in the order of the key, so that two who lock several take them in the same order.
/// </summary>
public sealed record LockNode(TableScope Scope, SqlPredicate Where) : SqlStatement
{
    internal override StatementKind Kind => StatementKind.Transaction;

    internal override bool GivesRows => true;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Lock);
        walker.Scope(Scope);
        Where.Walk(walker);
    }

    internal override void Write(SqlWriter writer)
    {
        using var names = writer.Enter();
        writer.DeclareTarget(Scope);
        writer.Text("SELECT 1 FROM ");
        writer.Table(Scope.Table);
        writer.Text(writer.Syntax.TableLock);
        writer.Where(Where);
        for (var i = 0; i < Scope.Table.Key.Length; i++)
        {
            writer.Text(i == 0 ? " ORDER BY " : ", ");
            writer.Name(Scope.Table.Key[i].Name);
        }
        writer.Text(writer.Syntax.RowLock);
    }
}
