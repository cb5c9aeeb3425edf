using System.Buffers;
using System.Text.Unicode;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Sqlite.Native;

/// <summary>Binds values to a statement by position. Text, times and Guids are written as UTF-8 without a string in between.</summary>
internal readonly ref struct NativeBinder(NativeStatement statement, ArrayBufferWriter<byte> buffer)
{
    private const int SmallText = 256;   // characters whose bytes fit on the stack
    private const int MuchText = 4096;   // bytes that are not kept until the next run

    private readonly nint _statement = statement.Pointer;

    /// <summary>Binds one parameter, counted from 1.</summary>
    /// <exception cref="ValueOutOfRangeException">SQLite or the column cannot hold the value.</exception>
    public void Bind(int index, in ParameterSlot slot, ReadOnlySpan<DbValue> arguments)
    {
        ref readonly var value = ref arguments[slot.Argument];
        if (slot.Row >= 0) value = ref value.AsList()[slot.Row, slot.Part];
        switch (value.Kind)
        {
            case ValueKind.Null:
                _ = NativeApi.BindNull(_statement, index);
                break;
            case ValueKind.Boolean:
                _ = NativeApi.BindInteger(_statement, index, value.As<bool>() ? 1 : 0);
                break;
            case ValueKind.String:
                Text(index, value.As<string>()!);
                break;
            case ValueKind.List:
                buffer.ResetWrittenCount();
                SqliteJson.Write(buffer, value.AsList(), slot.RowTypes, slot.IsCompared);
                Utf8(index, buffer.WrittenSpan);
                break;
            case var kind when SqliteTexts.IsFormatted(kind):
                Span<byte> text = stackalloc byte[SqliteTexts.MaxLength];
                NativeApi.BindText(_statement, index, text[..SqliteTexts.Format(value, slot.Type, slot.IsCompared, text)]);
                break;
            default:
                Stored(index, SqliteValue.From(value, slot.Type, slot.IsCompared));
                break;
        }
    }

    private void Stored(int index, in SqliteValue value)
    {
        switch (value.Storage)
        {
            case SqliteStorage.Integer:
                _ = NativeApi.BindInteger(_statement, index, value.Integer);
                break;
            case SqliteStorage.Real:
                _ = NativeApi.BindReal(_statement, index, value.Real);
                break;
            case SqliteStorage.Text:
                Text(index, value.Text);
                break;
            case SqliteStorage.Blob:
                if (value.Blob.Length > MuchText) statement.HoldsMuch = true;
                NativeApi.BindBlob(_statement, index, value.Blob);
                break;
            default:
                _ = NativeApi.BindNull(_statement, index);
                break;
        }
    }

    private void Text(int index, string text)
    {
        if (text.Length <= SmallText)
        {
            Span<byte> bytes = stackalloc byte[SmallText * 3];
            Utf8(index, bytes[..Encode(text, bytes)]);
            return;
        }
        var rented = ArrayPool<byte>.Shared.Rent(text.Length * 3);
        try
        {
            Utf8(index, rented.AsSpan(0, Encode(text, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static int Encode(string text, Span<byte> bytes) =>
        System.Text.Unicode.Utf8.FromUtf16(text, bytes, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
            ? length : throw new ValueOutOfRangeException(ValueRules.LoneSurrogate);

    private void Utf8(int index, ReadOnlySpan<byte> text)
    {
        if (text.Length > MuchText) statement.HoldsMuch = true;
        NativeApi.BindText(_statement, index, text);
    }
}
