using Junction.Model;

namespace Junction.Sql;

/// <summary>A function every dialect spells its own way.</summary>
public sealed record FunctionNode(SqlFunction Function, SqlExpression[] Arguments, ColumnType ResultType) : SqlExpression
{
    /// <inheritdoc />
    public override ColumnType Type => ResultType.Kind == ValueKind.Decimal ? DecimalTypes.Computed(ResultType, Scale) : ResultType;

    internal override bool CanBeNull => Function switch
    {
        SqlFunction.Coalesce => Array.TrueForAll(Arguments, static argument => argument.CanBeNull),
        // A time out of range is NULL on some databases.
        >= SqlFunction.AddYears and <= SqlFunction.Difference => true,
        _ => Array.Exists(Arguments, static argument => argument.CanBeNull),
    };

    /// <summary>
    /// The digits Round keeps. They decide the scale of a decimal result, so for decimals they are part of the shape and no parameter.
    /// </summary>
    /// <exception cref="NotSupportedException">They are no constant.</exception>
    public int RoundDigits => Arguments.Length < 2 ? 0
        : Arguments[1] is ParameterNode { Value.IsNull: false } digits ? (int)digits.Value.ToInt64()
        : throw new NotSupportedException("Round of a decimal takes its digits from a constant or a captured value, not from a column.");

    private int Scale => Function switch
    {
        SqlFunction.Coalesce => DecimalTypes.Largest(Arguments),
        SqlFunction.Floor or SqlFunction.Ceiling => 0,
        SqlFunction.Round => Math.Min(DecimalTypes.Scale(Arguments[0]), RoundDigits),
        _ => DecimalTypes.Scale(Arguments[0]),
    };

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Function, (int)Function);
        walker.Type(ResultType);
        if (Function == SqlFunction.Round && ResultType.Kind == ValueKind.Decimal && Arguments.Length == 2)
        {
            walker.Add(-RoundDigits);
            Arguments[0].Walk(walker);
            return;
        }
        walker.Nodes(Arguments);
    }

    internal override void Write(SqlWriter writer) => writer.Syntax.WriteFunction(writer, this);
}

/// <summary><c>CASE WHEN … THEN … ELSE … END</c>.</summary>
public sealed record CaseNode((SqlPredicate When, SqlExpression Then)[] Branches, SqlExpression? Else, ColumnType ResultType) : SqlExpression
{
    /// <inheritdoc />
    public override ColumnType Type => ResultType.Kind == ValueKind.Decimal ? DecimalTypes.Computed(ResultType, Scale) : ResultType;

    internal override bool CanBeNull => Else is null || Else.CanBeNull || Array.Exists(Branches, static branch => branch.Then.CanBeNull);

    private int Scale => Branches.Max(static branch => DecimalTypes.Scale(branch.Then)) is var scale && Else is null
        ? scale : Math.Max(scale, DecimalTypes.Scale(Else!));

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Case, Branches.Length);
        walker.Type(ResultType);
        foreach (var (when, then) in Branches)
        {
            when.Walk(walker);
            then.Walk(walker);
        }
        walker.Optional(Else);
    }

    internal override void Write(SqlWriter writer)
    {
        var type = Type;
        writer.Text("CASE");
        foreach (var (when, then) in Branches)
        {
            writer.Text(" WHEN ");
            when.WriteFilter(writer, negated: false);
            writer.Text(" THEN ");
            writer.Value(then, type);
        }
        if (Else is not null)
        {
            writer.Text(" ELSE ");
            writer.Value(Else, type);
        }
        writer.Text(" END");
    }
}

/// <summary>COUNT, SUM, MIN, MAX or AVG; the operand is null for <c>COUNT(*)</c>.</summary>
public sealed record AggregateNode(AggregateFunction Function, SqlExpression? Operand, ColumnType ResultType) : SqlExpression
{
    /// <summary>Whether equal values count once.</summary>
    public bool IsDistinct { get; init; }

    /// <inheritdoc />
    public override ColumnType Type => ResultType.Kind == ValueKind.Decimal ? DecimalTypes.Computed(ResultType, Scale) : ResultType;

    internal override bool CanBeNull => Function is not (AggregateFunction.Count or AggregateFunction.Sum);

    private int Scale => Function == AggregateFunction.Average
        ? Math.Max(DecimalTypes.InexactScale, DecimalTypes.Scale(Operand!)) : DecimalTypes.Scale(Operand!);

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Aggregate, (int)Function << 1 | (IsDistinct ? 1 : 0));
        walker.Type(ResultType);
        walker.Optional(Operand);
    }

    internal override void Write(SqlWriter writer)
    {
        writer.Sum ??= GreatSum.Of(this);
        writer.Syntax.WriteAggregate(writer, this);
    }
}

/// <summary>The aggregate functions.</summary>
public enum AggregateFunction
{
    /// <summary>The number of rows, or of values that are not null.</summary>
    Count,
    /// <summary>The sum; 0 of nothing.</summary>
    Sum,
    /// <summary>The least value; null of nothing.</summary>
    Min,
    /// <summary>The greatest value; null of nothing.</summary>
    Max,
    /// <summary>The mean, of integers a double; null of nothing.</summary>
    Average,
}

/// <summary>A SELECT of one value, correlated or not.</summary>
public sealed record SubqueryNode(SelectNode Select, ColumnType ResultType) : SqlExpression
{
    /// <summary>The kind asked for; a decimal is as the selected column is.</summary>
    public override ColumnType Type => ResultType.Kind == ValueKind.Decimal ? Select.Columns[0].Type : ResultType;

    // A COUNT or SUM over all rows always gives one row; anything else may give none.
    internal override bool CanBeNull =>
        Select is not { Columns: [{ CanBeNull: false } and AggregateNode], GroupBy.Length: 0, Having: null, Limit: null, Offset: null };

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Subquery);
        walker.Type(ResultType);
        Select.Walk(walker);
    }

    internal override void Write(SqlWriter writer)
    {
        writer.Text("(");
        writer.Write(Select);
        writer.Text(")");
    }
}
