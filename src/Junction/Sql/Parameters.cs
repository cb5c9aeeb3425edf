using Junction.Model;

namespace Junction.Sql;

/// <summary>A captured value. It always travels as a parameter, typed by the column it meets.</summary>
public sealed record ParameterNode(DbValue Value, ColumnType ValueType) : SqlExpression
{
    /// <summary>The type of the value by itself; a decimal has the scale of its digits, so that sums and products of it are exact.</summary>
    public override ColumnType Type => ValueType.Kind == ValueKind.Decimal ? DecimalTypes.OfScale(Digits, Value.IsNull) : ValueType;

    internal override bool CanBeNull => Value.IsNull;

    /// <summary>The digits after the point that a decimal needs, 1 for 1.50; not more than can be computed with.</summary>
    internal int Digits =>
        Value.Kind == ValueKind.Decimal ? Math.Min(DecimalTypes.Digits(Value.As<decimal>()), DecimalTypes.ExactScale) : 0;

    internal override void Walk(ShapeWalker walker) => walker.Parameter(this);

    internal override void Write(SqlWriter writer) => writer.Parameter(this, Type, isCompared: false);
}

/// <summary>
/// A number of rows that is part of the text: the first of a query is always one. Databases plan better for a limit they know.
/// </summary>
public sealed record RowCountNode(int Count) : SqlExpression
{
    private static readonly ColumnType _type = new(ValueKind.Int64);

    /// <inheritdoc />
    public override ColumnType Type => _type;

    internal override bool CanBeNull => false;

    internal override void Walk(ShapeWalker walker) => walker.Kind(ShapeToken.RowCount, Count);

    internal override void Write(SqlWriter writer) => writer.Text(Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
