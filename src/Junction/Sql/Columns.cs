using Junction.Model;

namespace Junction.Sql;

/// <summary>A column of a table in scope.</summary>
public sealed record ColumnNode(TableScope Scope, ColumnInfo Column) : SqlExpression
{
    /// <summary>The column's type; nullable when a path leads here, since the path may lead nowhere.</summary>
    public override ColumnType Type => Scope is PathScope ? Column.Type.OrNull() : Column.Type;

    internal override bool CanBeNull => Scope is PathScope || Column.Type.IsNullable;

    internal override void Walk(ShapeWalker walker) => walker.Column(this);

    internal override void Write(SqlWriter writer) => writer.Column(Scope, Column);
}

/// <summary>A column of a derived table, by position.</summary>
public sealed record DerivedColumnNode(DerivedTable Table, int Index, ColumnType ColumnType) : SqlExpression
{
    /// <inheritdoc />
    public override ColumnType Type => ColumnType;

    internal override bool CanBeNull => ColumnType.IsNullable || Table.Select.Columns[Index].CanBeNull;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.DerivedColumn, Index);
        walker.Add(walker.Derived(Table));
        walker.Type(ColumnType);
    }

    internal override void Write(SqlWriter writer) => writer.Column(Table, Index);
}

/// <summary><c>row_number() OVER (PARTITION BY … ORDER BY …)</c>: the limit per owner.</summary>
public sealed record RowNumberNode(SqlExpression[] PartitionBy, OrderNode[] OrderBy) : SqlExpression
{
    private static readonly ColumnType _type = new(ValueKind.Int64);

    /// <inheritdoc />
    public override ColumnType Type => _type;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.RowNumber);
        walker.Nodes(PartitionBy);
        walker.Nodes(OrderBy);
    }

    internal override void Write(SqlWriter writer)
    {
        writer.Text("row_number() OVER (");
        if (PartitionBy.Length > 0)
        {
            writer.Text("PARTITION BY ");
            writer.List(PartitionBy, static (writer, item) => writer.Syntax.WriteKey(writer, item));
        }
        if (OrderBy.Length > 0)
        {
            writer.Text(PartitionBy.Length > 0 ? " ORDER BY " : "ORDER BY ");
            writer.Orders(OrderBy);
        }
        else if (writer.Syntax.AnyOrder is { } any)
        {
            writer.Text(PartitionBy.Length > 0 ? $" ORDER BY {any}" : $"ORDER BY {any}");
        }
        writer.Text(")");
    }
}
