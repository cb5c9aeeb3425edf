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
        if (op is ComparisonOperator.Equal or ComparisonOperator.NotEqual && (isLeftText || left is ParameterNode) && (isRightText || right is ParameterNode))
        {
            (left, right) = (Named<T>(left), Named<T>(right));
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
            if (!hasNumber) value = Named<T>(value);
            else if (IsText(value)) value = Number<T>(value);
        }
    }

    /// <summary>Whether a value is an enum's name.</summary>
    public static bool IsText(SqlExpression value) => value is not ParameterNode && value.Type.IsEnumText;

    /// <summary>A value of a list that is compared with names.</summary>
    public static DbValue Named<T>(DbValue value) =>
        value.IsNull || value.Kind == ValueKind.String ? value : DbValue.From(EnumNames.Of<T>().Name(value.ToInt64()));

    private static SqlExpression Named<T>(SqlExpression value) =>
        value is ParameterNode { Value: { IsNull: false, Kind: not ValueKind.String } number } ? Operand.Captured(Named<T>(number).As<string>()) : value;

    // CASE level WHEN 'Low' THEN 0 WHEN 'High' THEN 1 END
    private static CaseNode Number<T>(SqlExpression name)
    {
        var type = ColumnType.Of<T>().OrNull();
        return new CaseNode([.. EnumNames.Of<T>().Names.Select(known => (
            (SqlPredicate)new ComparisonNode(ComparisonOperator.Equal, name, Operand.Captured(known.Value)),
            (SqlExpression)new ParameterNode(DbValue.From(known.Key).ToInteger(type.Kind), type)))], null, type);
    }
}
