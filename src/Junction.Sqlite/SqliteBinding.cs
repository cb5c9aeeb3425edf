using System.Buffers;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;
using Microsoft.Data.Sqlite;

namespace Junction.Sqlite;

/// <summary>Gives parameters their values. What does not fit is said as Junction says it, before anything is sent.</summary>
internal static class SqliteBinding
{
    /// <summary>A value as SQLite stores it.</summary>
    /// <exception cref="ValueOutOfRangeException">SQLite or the column cannot hold the value.</exception>
    public static SqliteValue Of(in DbValue value, in ParameterSlot slot)
    {
        try
        {
            return SqliteValue.From(value, slot.Type, slot.IsCompared);
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentException)
        {
            throw new ValueOutOfRangeException(exception.Message);
        }
    }

    /// <summary>Writes a list as the JSON text that it travels as.</summary>
    /// <exception cref="ValueOutOfRangeException">SQLite or the column cannot hold one of the values.</exception>
    public static void Write(IBufferWriter<byte> output, ValueList list, in ParameterSlot slot)
    {
        try
        {
            SqliteJson.Write(output, list, slot.RowTypes, slot.IsCompared);
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentException)
        {
            throw new ValueOutOfRangeException(exception.Message);
        }
    }

    /// <summary>The value of a parameter as the driver takes it.</summary>
    public static (SqliteType Type, object Value) ForDriver(in ParameterSlot slot, ReadOnlySpan<DbValue> arguments)
    {
        ref readonly var argument = ref arguments[slot.Argument];
        if (argument.Kind == ValueKind.List)
        {
            var output = new ArrayBufferWriter<byte>();
            Write(output, argument.AsList(), slot);
            return (SqliteType.Text, System.Text.Encoding.UTF8.GetString(output.WrittenSpan));
        }
        var value = Of(argument, slot);
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
