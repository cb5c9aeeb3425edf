using Junction.Model;
using Junction.Sql;
using MySqlConnector;

namespace Junction.MySql;

/// <summary>Makes typed parameters and gives them their values. They are sent in binary: nothing is escaped, nothing is guessed.</summary>
internal static class MySqlBinding
{
    /// <summary>A parameter for a slot, without value.</summary>
    public static MySqlParameter Parameter(in ParameterSlot slot, string name) =>
        new() { ParameterName = name, MySqlDbType = slot.RowTypes is not null ? MySqlDbType.LongText : TypeOf(slot.Type), Value = DBNull.Value };

    /// <summary>Gives a parameter its value.</summary>
    /// <exception cref="ValueOutOfRangeException">The database cannot hold the value.</exception>
    public static void Bind(MySqlParameter parameter, in ParameterSlot slot, ReadOnlySpan<DbValue> arguments)
    {
        ref readonly var argument = ref arguments[slot.Argument];
        if (argument.Kind == ValueKind.List) parameter.Value = MySqlJson.Text(argument.AsList(), slot.RowTypes!, slot.IsCompared);
        else
        {
            var value = MySqlValue.Of(argument, slot);
            parameter.MySqlDbType = value is string ? MySqlDbType.LongText : TypeOf(slot.Type); // a time that equals none is text
            parameter.Value = value;
        }
    }

    private static MySqlDbType TypeOf(ColumnType type) => type.Kind switch
    {
        ValueKind.Boolean => MySqlDbType.Byte,
        // One width: an index of a narrower column serves all the same, and what is computed has room.
        >= ValueKind.Byte and <= ValueKind.Int64 or ValueKind.TimeSpan => MySqlDbType.Int64,
        ValueKind.Single => MySqlDbType.Float,
        ValueKind.Double => MySqlDbType.Double,
        ValueKind.Decimal => MySqlDbType.NewDecimal,
        ValueKind.Guid => MySqlValue.IsTextual(type) ? MySqlDbType.LongText : MySqlDbType.Binary,
        ValueKind.DateTime or ValueKind.DateTimeOffset => MySqlDbType.DateTime,
        ValueKind.DateOnly => MySqlDbType.Date,
        ValueKind.TimeOnly => MySqlDbType.Time,
        ValueKind.Bytes => MySqlDbType.LongBlob,
        _ => MySqlDbType.LongText,
    };
}
