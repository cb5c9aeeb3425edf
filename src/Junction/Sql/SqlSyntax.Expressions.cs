using Junction.Model;

namespace Junction.Sql;

/// <summary>Arithmetic, functions, aggregates.</summary>
public abstract partial class SqlSyntax
{
    /// <summary>
    /// Writes an expression (no parameter) in the form that a type is stored in. Here as it is; a dialect that stores decimals scaled
    /// brings them to the type's scale.
    /// </summary>
    public virtual void WriteAs(SqlWriter writer, SqlExpression expression, ColumnType type) => writer.Write(expression);

    /// <summary>Writes arithmetic, in parentheses.</summary>
    public virtual void WriteArithmetic(SqlWriter writer, BinaryNode node)
    {
        var type = node.Type;
        writer.Text("(");
        writer.Value(node.Left, type);
        writer.Text(OperatorText(node.Operator));
        writer.Value(node.Right, type);
        writer.Text(")");
    }

    /// <summary>Writes a concatenation; null counts as empty text.</summary>
    public virtual void WriteConcat(SqlWriter writer, BinaryNode node)
    {
        writer.Text("(");
        WriteOrEmpty(writer, node.Left);
        writer.Text(" || ");
        WriteOrEmpty(writer, node.Right);
        writer.Text(")");
    }

    /// <summary>Writes a number as another kind of number.</summary>
    public abstract void WriteConvert(SqlWriter writer, ConvertNode node);

    /// <summary>Writes a function.</summary>
    public abstract void WriteFunction(SqlWriter writer, FunctionNode node);

    /// <summary>Writes whether a text contains, starts or ends with another, ordinally or as the column compares. Null may give unknown.</summary>
    public abstract void WriteTextMatch(SqlWriter writer, TextMatchNode node);

    /// <summary>Writes an aggregate; the sum of nothing is 0.</summary>
    public virtual void WriteAggregate(SqlWriter writer, AggregateNode node)
    {
        if (node.Function == AggregateFunction.Sum) writer.Text("COALESCE(");
        WriteAggregateCall(writer, node, AggregateName(node.Function));
        if (node.Function == AggregateFunction.Sum) writer.Text(", 0)");
    }

    /// <summary>Writes <c>NAME(DISTINCT operand)</c>, or <c>NAME(*)</c> without operand.</summary>
    protected static void WriteAggregateCall(SqlWriter writer, AggregateNode node, string name)
    {
        writer.Text(name);
        writer.Text(node.IsDistinct ? "(DISTINCT " : "(");
        if (node.Operand is null) writer.Text("*");
        else writer.Value(node.Operand, node.Function == AggregateFunction.Count ? node.Operand.Type : OperandType(node));
        writer.Text(")");
    }

    /// <summary>The standard name of an aggregate.</summary>
    protected static string AggregateName(AggregateFunction function) => function switch
    {
        AggregateFunction.Count => "COUNT",
        AggregateFunction.Sum => "SUM",
        AggregateFunction.Min => "MIN",
        AggregateFunction.Max => "MAX",
        _ => "AVG",
    };

    /// <summary>An operator with spaces around.</summary>
    protected static string OperatorText(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => " + ",
        BinaryOperator.Subtract => " - ",
        BinaryOperator.Multiply => " * ",
        BinaryOperator.Divide => " / ",
        _ => " % ",
    };

    // A decimal is summed and compared in its computed form: of the same scale, but stored as Junction stores it.
    private static ColumnType OperandType(AggregateNode node) =>
        node.Operand!.Type is { Kind: ValueKind.Decimal } type ? DecimalTypes.OfScale(type.Scale, type.IsNullable) : node.Operand.Type;

    /// <summary>Writes a text; empty where it is null.</summary>
    protected static void WriteOrEmpty(SqlWriter writer, SqlExpression expression)
    {
        if (expression.CanBeNull) writer.Text("COALESCE(");
        writer.Value(expression, expression.Type);
        if (expression.CanBeNull) writer.Text(", '')");
    }
}
