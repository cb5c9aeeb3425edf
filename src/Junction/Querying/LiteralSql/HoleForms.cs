using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>
/// Gives the values of literal SQL the form of the columns they stand beside. A value that has no column goes as it is, unless its form
/// depends on one: that throws, since it would be silently wrong.
/// </summary>
internal static class HoleForms
{
    private const string Mend = "Put the column into a hole beside it, $\"{Product.Column(p => p.Price)} = {price}\", or ask the column for its form, {Product.Column(p => p.Price).Value(price)}.";
    private const string EnumRule = "an enum is stored as its number or as its name, and no column beside it says which. " + Mend + " Or give what is stored: (int)value, value.ToString().";
    private const string TimeRule = "a local time is stored as UTC or as the wall shows it, and no column beside it says which. " + Mend + " Or give the UTC time: value.ToUniversalTime().";
    private const string DecimalRule = "this database stores decimals as whole numbers of the last digit of their column, and no column beside it says which that is. " + Mend;
    private const string ScaleRule = "this database stores decimals as whole numbers of their last digit, and two that stand beside each other have different digits. Compare them outside literal SQL: p.Price > p.Fee.";

    /// <summary>What stands in the holes of a text, as it is sent.</summary>
    public static SqlExpression[] Of(string[] parts, List<SqlHole> holes, bool isCondition)
    {
        var nodes = new SqlExpression[holes.Count];
        var neighbours = new SqlNeighbours(parts, holes, isCondition);
        for (var i = 0; i < nodes.Length; i++)
        {
            var hole = holes[i];
            var place = neighbours.Of(i);
            if (hole.Value is null) nodes[i] = place.Partner is { Value: null } other && AreOfDifferentScale(hole.Node.Type, other.Node.Type) ? new FormlessNode(hole.Node, ScaleRule) : hole.Node;
            else if (place.Partner is not { Value: null } partner) nodes[i] = Formless(hole);
            else if (place.IsAssigned && partner.Column is { } column) nodes[i] = Stored(hole, column);
            else nodes[i] = Compared(hole, partner, place.Finer);
        }
        return nodes;
    }

    /// <summary>A value in the form a column stores.</summary>
    /// <exception cref="ValueOutOfRangeException">The column cannot hold it.</exception>
    public static SqlExpression Stored(SqlHole hole, ColumnInfo column)
    {
        if (hole.Value!.Value.IsNull) return hole.Node;
        if (!TryForm(hole, column.Type, column, out var value)) return Formless(hole);
        if (hole.EnumName is not null && column.Type.IsEnumText && !hole.IsNamed) value = DbValue.From(hole.Value.Value.ToInt64()); // the number, which the rules refuse
        if (ValueRules.Fit(ref value, column.Type) is { } rule) throw new ValueOutOfRangeException(rule, (column.Table as ModelInfo)?.ModelName ?? column.Table.Name, column.Property);
        return new FormedNode(new ParameterNode(value, column.Type), column.Type, IsCompared: false, FinerValue.Below);
    }

    private static SqlExpression Compared(SqlHole hole, SqlHole partner, FinerValue finer)
    {
        var type = partner.Node.Type;
        if (hole.Value!.Value.IsNull || !TryForm(hole, type, partner.Column, out var value)) return Formless(hole);
        return new FormedNode(value == hole.Value.Value ? hole.Value : new ParameterNode(value, type), type, IsCompared: true, finer);
    }

    // Integers, text and the like have one form: they go as they are.
    private static bool TryForm(SqlHole hole, ColumnType type, ColumnInfo? column, out DbValue value)
    {
        value = hole.Value!.Value;
        var isInteger = value.Kind is >= ValueKind.Byte and <= ValueKind.Int64;
        if (type.IsEnumText && isInteger)
        {
            value = hole.EnumName is { } name ? DbValue.From(name) : throw new ColumnNeededException(
                $"{Where(column)} stores the names of its enum, and this is a number. Give the enum's value, or the name as text.");
            return true;
        }
        if (type.Kind == ValueKind.Decimal && hole.EnumName is null)
        {
            if (value.Kind is ValueKind.Single or ValueKind.Double)
                throw new ColumnNeededException($"{Where(column)} is a decimal, and this is a {value.Kind}, which has no exact digits. Give a decimal: {{(decimal)value}}.");
            if (isInteger) value = DbValue.From((decimal)value.ToInt64());
            return value.Kind == ValueKind.Decimal;
        }
        return type.Kind == value.Kind || (hole.EnumName is not null && type.Kind is >= ValueKind.Byte and <= ValueKind.Int64);
    }

    private static SqlExpression Formless(SqlHole hole)
    {
        var value = hole.Value!.Value;
        if (hole.EnumName is not null) throw new ColumnNeededException(EnumRule);
        if (value.Kind == ValueKind.DateTime && value.As<DateTime>().Kind == DateTimeKind.Local) throw new ColumnNeededException(TimeRule);
        return value.Kind == ValueKind.Decimal ? new FormlessNode(hole.Node, DecimalRule) : hole.Node;
    }

    private static bool AreOfDifferentScale(ColumnType left, ColumnType right) =>
        left.Kind == ValueKind.Decimal && right.Kind == ValueKind.Decimal && (left.Scale != right.Scale || left.TypeName is null != right.TypeName is null);

    private static string Where(ColumnInfo? column) => column is null ? "what it is compared with" : $"{(column.Table as ModelInfo)?.ModelName ?? column.Table.Name}.{column.Property}";
}
