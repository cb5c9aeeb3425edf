using Junction.Model;
using Junction.Sql;
using Microsoft.Data.Sqlite;

namespace Junction.Sqlite;

/// <summary>Gives the driver's parameters their values.</summary>
internal static class SqliteBinding
{
    /// <summary>The value of a parameter as the driver takes it.</summary>
    /// <exception cref="ValueOutOfRangeException">SQLite or the column cannot hold the value.</exception>
    public static (SqliteType Type, object Value) ForDriver(in ParameterSlot slot, ReadOnlySpan<DbValue> arguments)
    {
        ref readonly var argument = ref arguments[slot.Argument];
        if (argument.Kind == ValueKind.List) return (SqliteType.Text, SqliteJson.Text(argument.AsList(), slot.RowTypes, slot.IsCompared));
        var value = SqliteValue.From(argument, slot.Type, slot.IsCompared);
        return value.Storage switch
        {
            SqliteStorage.Null => (SqliteType.Text, DBNull.Value),
            SqliteStorage.Integer => (SqliteType.Integer, value.Integer),
            SqliteStorage.Real => (SqliteType.Real, value.Real),
            SqliteStorage.Text => (SqliteType.Text, value.Text),
            _ => (SqliteType.Blob, value.Blob),
        };
    }
}
