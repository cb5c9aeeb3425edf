using Junction.Model;
using Junction.Sql;
using Microsoft.Data.Sqlite;

namespace Junction.Sqlite;

/// <summary>Gives parameters their values.</summary>
internal static class SqliteBinding
{
    /// <summary>The value of a parameter as the driver takes it.</summary>
    public static (SqliteType Type, object Value) Of(in ParameterSlot slot, ReadOnlySpan<DbValue> arguments)
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
