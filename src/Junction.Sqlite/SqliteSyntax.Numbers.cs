using System.Globalization;
using Junction.Model;
using Junction.Sql;

namespace Junction.Sqlite;

/// <summary>
/// Numbers. SQLite has 64-bit integers and doubles; a decimal is an integer times a power of ten. Sums, differences and products of up to
/// ten digits after the point are exact; quotients, averages and longer products are computed as doubles (15 digits) and rounded half away
/// from zero to the result's scale (eight digits, or more where an operand has more).
/// </summary>
/// <remarks>
/// A decimal column with a type name of its own holds what the database put there, a REAL or INTEGER mostly. It is compared as it
/// stands, so that its index serves; wherever it is computed with, it is first brought to a scaled integer, so that sums are exact.
/// An integer result past 64 bits becomes a REAL, which the reader of a whole number or decimal refuses; SUM itself throws. A division by
/// zero gives NULL.
/// </remarks>
internal sealed partial class SqliteSyntax
{
    private static readonly ColumnType[] _scaled =
        [.. Enumerable.Range(0, 29).Select(static scale => new ColumnType(ValueKind.Decimal) { Precision = 28, Scale = scale })];

    public override void WriteAs(SqlWriter writer, SqlExpression expression, ColumnType type)
    {
        var source = expression.Type;
        var isRaw = source is { Kind: ValueKind.Decimal, TypeName: not null };
        if (type.Kind != ValueKind.Decimal || !(source.Kind == ValueKind.Decimal || IsInteger(source.Kind) || IsFloating(source.Kind)))
        {
            writer.Write(expression);
        }
        else if (type.TypeName is not null)
        {
            if (isRaw || source.Kind != ValueKind.Decimal || source.Scale == 0) writer.Write(expression);
            else WriteQuotient(writer, expression, source.Scale);
        }
        else
        {
            WriteRescaled(writer, expression, IsFloating(source.Kind) ? type.Scale : source.Kind == ValueKind.Decimal ? source.Scale : 0, type.Scale);
        }
    }

    public override void WriteArithmetic(SqlWriter writer, BinaryNode node)
    {
        if (node.Type.Kind == ValueKind.Decimal) WriteDecimalArithmetic(writer, node);
        else if (IsFloating(node.Type.Kind)) WriteFloatingArithmetic(writer, node);
        else base.WriteArithmetic(writer, node);
    }

    public override void WriteConvert(SqlWriter writer, ConvertNode node)
    {
        var (from, to) = (node.Operand.Type, node.Type);
        var isRaw = from.TypeName is not null;
        if (to.Kind == ValueKind.Decimal) WriteAs(writer, node.Operand, to);
        else if (IsFloating(to.Kind) && from.Kind == ValueKind.Decimal && !isRaw && from.Scale > 0) WriteQuotient(writer, node.Operand, from.Scale);
        else if (IsFloating(to.Kind) && !IsFloating(from.Kind)) WriteCast(writer, node.Operand, "REAL");
        else if (IsInteger(to.Kind) && from.Kind == ValueKind.Decimal && !isRaw) WriteTruncated(writer, node.Operand, from.Scale);
        else if (IsInteger(to.Kind) && (from.Kind == ValueKind.Decimal || IsFloating(from.Kind))) WriteCast(writer, node.Operand, "INTEGER");
        else writer.Write(node.Operand);
    }

    public override void WriteAggregate(SqlWriter writer, AggregateNode node)
    {
        switch (node.Function)
        {
            case AggregateFunction.Sum when IsFloating(node.Type.Kind):
                writer.Text("COALESCE(");
                WriteAggregateCall(writer, node, "SUM");
                writer.Text(", 0.0)");
                break;
            case AggregateFunction.Average when node.Type.Kind == ValueKind.Decimal:
                var scale = node.Operand!.Type.Kind == ValueKind.Decimal ? node.Operand.Type.Scale : 0;
                writer.Text("CAST(round(");
                WriteAggregateCall(writer, node, "SUM"); // exact, which AVG of large integers is not
                WriteFactor(writer, " * ", node.Type.Scale - scale);
                writer.Text(" / ");
                WriteAggregateCall(writer, node, "COUNT");
                writer.Text(") AS INTEGER)");
                break;
            case AggregateFunction.Average when node.Type.Kind == ValueKind.TimeSpan:
                writer.Text("CAST(round(");
                WriteAggregateCall(writer, node, "AVG");
                writer.Text(") AS INTEGER)");
                break;
            default:
                base.WriteAggregate(writer, node);
                break;
        }
    }

    private static void WriteDecimalArithmetic(SqlWriter writer, BinaryNode node)
    {
        var (left, right) = (Scaled(node.Left), Scaled(node.Right));
        var scale = node.Type.Scale;
        if (node.Operator == BinaryOperator.Divide)
        {
            writer.Text("CAST(round(");
            writer.Value(node.Left, left);
            WriteFactor(writer, " * ", scale + right.Scale - left.Scale);
            writer.Text(" / ");
            writer.Value(node.Right, right);
            writer.Text(") AS INTEGER)");
            return;
        }
        if (node.Operator == BinaryOperator.Multiply && scale != left.Scale + right.Scale)
        {
            writer.Text("CAST(round(CAST(");
            writer.Value(node.Left, left);
            writer.Text(" AS REAL) * ");
            writer.Value(node.Right, right);
            WriteFactor(writer, " / ", left.Scale + right.Scale - scale);
            writer.Text(") AS INTEGER)");
            return;
        }
        var isProduct = node.Operator == BinaryOperator.Multiply;
        writer.Text("(");
        writer.Value(node.Left, isProduct ? left : _scaled[scale]);
        writer.Text(OperatorText(node.Operator));
        writer.Value(node.Right, isProduct ? right : _scaled[scale]);
        writer.Text(")");
    }

    private static void WriteFloatingArithmetic(SqlWriter writer, BinaryNode node)
    {
        var isRemainder = node.Operator == BinaryOperator.Remainder; // % would cut both to integers
        writer.Text(isRemainder ? "mod(" : "(");
        // The quotient of two INTEGERs would be one.
        if (node.Operator == BinaryOperator.Divide && IsInteger(node.Left.Type.Kind) && node.Left is not ParameterNode) WriteCast(writer, node.Left, "REAL");
        else writer.Value(node.Left, node.Type);
        writer.Text(isRemainder ? ", " : OperatorText(node.Operator));
        writer.Value(node.Right, node.Type);
        writer.Text(")");
    }

    /// <summary>Brings a number from one scale to another, rounding half away from zero when digits go.</summary>
    private static void WriteRescaled(SqlWriter writer, SqlExpression expression, int from, int to)
    {
        if (from == to)
        {
            WriteInteger(writer, expression, from);
            return;
        }
        var factor = PowerOfTen(Math.Abs(from - to));
        writer.Text(from < to ? "(" : "((");
        WriteInteger(writer, expression, from);
        writer.Text(from < to ? " * " : " + sign(");
        if (from > to)
        {
            WriteInteger(writer, expression, from);
            writer.Text(") * ");
            writer.Number(factor / 2);
            writer.Text(") / ");
        }
        writer.Number(factor);
        writer.Text(")");
    }

    /// <summary>Writes a number as an integer of its scale: what is stored as a REAL is first made one, whose halves then round rightly.</summary>
    private static void WriteInteger(SqlWriter writer, SqlExpression expression, int scale)
    {
        var isReal = IsFloating(expression.Type.Kind) || expression.Type is { Kind: ValueKind.Decimal, TypeName: not null };
        writer.Text(isReal ? "CAST(round(" : "");
        writer.Write(expression);
        if (!isReal) return;
        WriteFactor(writer, " * ", scale);
        writer.Text(") AS INTEGER)");
    }

    /// <summary>Writes the whole part toward zero, as a cast does.</summary>
    private static void WriteTruncated(SqlWriter writer, SqlExpression expression, int scale)
    {
        writer.Text("(");
        writer.Write(expression);
        writer.Text(" / ");
        writer.Number(PowerOfTen(scale));
        writer.Text(")");
    }

    private static void WriteQuotient(SqlWriter writer, SqlExpression expression, int scale)
    {
        writer.Text("(");
        writer.Write(expression);
        WriteFactor(writer, " / ", scale);
        writer.Text(")");
    }

    private static void WriteCast(SqlWriter writer, SqlExpression expression, string affinity)
    {
        writer.Text("CAST(");
        writer.Write(expression);
        writer.Text($" AS {affinity})");
    }

    // With a point, so that the arithmetic is of doubles.
    private static void WriteFactor(SqlWriter writer, string op, int digits) =>
        writer.Text(op + (digits <= 18 ? PowerOfTen(digits).ToString(CultureInfo.InvariantCulture) + ".0" : $"1e{digits}"));

    private static ColumnType Scaled(SqlExpression expression) => _scaled[expression.Type.Kind == ValueKind.Decimal ? expression.Type.Scale : 0];

    private static long PowerOfTen(int digits)
    {
        if (digits > 18) throw new NotSupportedException("A decimal of more than 18 digits after the point does not fit the 64 bits of SQLite's integers.");
        var power = 1L;
        for (var i = 0; i < digits; i++) power *= 10;
        return power;
    }
}
