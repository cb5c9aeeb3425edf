using System.Globalization;
using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>
/// An enum travels as its number, but some columns store its name: what meets such a column becomes a name too, and where the order
/// or another column asks for the number, the name is translated to it.
/// </summary>
internal static class EnumOperands
{
    /// <summary>Brings both sides of a comparison to the same form.</summary>
    public static void Align<T>(ComparisonOperator op, ref SqlExpression left, ref SqlExpression right)
    {
        var (isLeftText, isRightText) = (IsText(left), IsText(right));
        if (!isLeftText && !isRightText) return;
        var isEquality = op is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        if (isEquality && (isLeftText || left is ParameterNode) && (isRightText || right is ParameterNode))
        {
            if (left is ParameterNode leftValue) left = Operand.Captured(Compared<T>(leftValue.Value).As<string>());
            if (right is ParameterNode rightValue) right = Operand.Captured(Compared<T>(rightValue.Value).As<string>());
            return;
        }
        if (isLeftText) left = Number<T>(left);
        if (isRightText) right = Number<T>(right);
    }

    /// <summary>Brings values of which one is the result to the same form.</summary>
    public static void Align<T>(Span<SqlExpression> values)
    {
        var (hasText, hasNumber) = (false, false);
        foreach (var value in values)
        {
            if (IsText(value)) hasText = true;
            else if (value is not ParameterNode) hasNumber = true;
        }
        if (!hasText) return;
        foreach (ref var value in values)
        {
            if (hasNumber && IsText(value)) value = Number<T>(value);
            else if (!hasNumber && value is ParameterNode { Value: { IsNull: false } number }) value = Named<T>(number);
        }
    }

    /// <summary>A value as it is ordered: an enum by its number, however it is stored.</summary>
    public static SqlExpression Ordered<T>(Expr value) => IsText(value.Node) ? Number<T>(value.Node) : value.Node;

    /// <summary>Whether a value is an enum's name.</summary>
    public static bool IsText(SqlExpression value) => value is not ParameterNode && value.Type.IsEnumText;

    /// <summary>A captured value that is compared with names. One without a name equals none: its number, as text, is never a name.</summary>
    public static DbValue Compared<T>(DbValue value)
    {
        if (value.IsNull) return value;
        var number = value.ToInt64();
        return DbValue.From(EnumNames.Of<T>().TryName(number, out var name) ? name : number.ToString(CultureInfo.InvariantCulture));
    }

    private static ParameterNode Named<T>(DbValue number) => Operand.Captured(EnumNames.Of<T>().Name(number.ToInt64()));

    // CASE WHEN level = 'Low' THEN 0 WHEN level = 'High' THEN 1 END
    private static CaseNode Number<T>(SqlExpression name)
    {
        var type = ColumnType.Of<T>().OrNull();
        return new CaseNode([.. EnumNames.Of<T>().Names.Select(known => (
            (SqlPredicate)new ComparisonNode(ComparisonOperator.Equal, name, Operand.Captured(known.Value)),
            (SqlExpression)new ParameterNode(DbValue.From(known.Key).ToInteger(type.Kind), type)))], null, type);
    }
}
