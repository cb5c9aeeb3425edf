using Junction.Dialects;
using Junction.Model;

namespace Junction.Relations;

/// <summary>Reads rows of a model into records of one peer group.</summary>
internal sealed class RecordReader(ModelInfo model, PeerGroup group) : RowReader
{
    private BorrowedList<Record> _records;

    protected internal override async ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken)
    {
        _records = new();
        try
        {
            while (_records.Count < limit)
            {
                if (!await cursor.NextAsync<TCall>(cancellationToken).ConfigureAwait(false)) return false;
                _records.Add(Materialise.Record(model, cursor, 0, group));
            }
            return true;
        }
        finally
        {
            group.Records.AddRange(_records.Items);
            _records.GiveBack();
        }
    }
}

/// <summary>Reads the first row into a record that has no peers. Used again by the next look-up: it would be an eighth of what one allocates.</summary>
internal sealed class SingleReader : RowReader
{
    [ThreadStatic]
    private static SingleReader? _spare;

    private ModelInfo? _model;
    private Database? _database;
    private Record? _record;

    private SingleReader() { }

    /// <summary>A reader that nobody uses.</summary>
    public static SingleReader For(ModelInfo model, Database database)
    {
        var reader = _spare ?? new SingleReader();
        (_spare, reader._model, reader._database) = (null, model, database);
        return reader;
    }

    /// <summary>The record, null when there was no row; ends the reader's use.</summary>
    public Record? Take()
    {
        var record = _record;
        (_model, _database, _record) = (null, null, null);
        _spare = this;
        return record;
    }

    protected internal override async ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken)
    {
        if (!await cursor.NextAsync<TCall>(cancellationToken).ConfigureAwait(false)) return false;
        _record = Materialise.Record(_model!, cursor, 0, _database);
        return false; // the statement gives one row
    }
}

/// <summary>
/// Reads rows that carry key values in front of a record, and tells both to the caller: links and grouped targets.
/// </summary>
/// <param name="keys">The columns of the values.</param>
/// <param name="model">The model of the record; null when there is none.</param>
/// <param name="context">What the records are to remember.</param>
/// <param name="accept">Is told each row.</param>
/// <param name="keepsValues">Whether the caller keeps the values; else the next row comes in the same array.</param>
internal sealed class KeyedReader(ColumnInfo[] keys, ModelInfo? model, object? context, Action<DbValue[], Record?> accept, bool keepsValues = true) : RowReader
{
    protected internal override async ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken)
    {
        DbValue[]? values = null;
        for (var n = 0; n < limit; n++)
        {
            if (!await cursor.NextAsync<TCall>(cancellationToken).ConfigureAwait(false)) return false;
            if (keepsValues || values is null) values = new DbValue[keys.Length];
            for (var i = 0; i < keys.Length; i++) values[i] = Materialise.Value(cursor, i, keys[i].Type);
            accept(values, model is null ? null : Materialise.Record(model, cursor, keys.Length, context));
        }
        return true;
    }
}

/// <summary>Turns rows into records and values.</summary>
internal static class Materialise
{
    /// <summary>A record of the row's columns.</summary>
    public static Record Record<TRow>(ModelInfo model, TRow row, int offset, object? context) where TRow : struct, IRow
    {
        var record = model.NewRecord();
        Fill(model, record, row, offset);
        record.Context = context;
        return record;
    }

    /// <summary>Fills a record from the row's columns.</summary>
    public static void Fill<TRow>(ModelInfo model, Record record, TRow row, int offset) where TRow : struct, IRow
    {
        try
        {
            model.ReadRow(record, row, offset);
        }
        catch (Exception exception) when (exception is InvalidCastException or InvalidOperationException or FormatException or OverflowException or ColumnReadException)
        {
            throw Explain(model, row, offset, exception);
        }
        record.State = RecordState.Persisted;
    }

    /// <summary>One value, by the type of its column.</summary>
    public static DbValue Value<TRow>(TRow row, int ordinal, ColumnType type) where TRow : struct, IRow
    {
        if (row.IsNull(ordinal)) return DbValue.Null;
        return type.Kind switch
        {
            ValueKind.Boolean => DbValue.From(row.GetBoolean(ordinal)),
            ValueKind.Byte => DbValue.From(row.GetByte(ordinal)),
            ValueKind.Int16 => DbValue.From(row.GetInt16(ordinal)),
            ValueKind.Int32 => DbValue.From(row.GetInt32(ordinal)),
            ValueKind.Int64 => DbValue.From(row.GetInt64(ordinal)),
            ValueKind.Single => DbValue.From(row.GetSingle(ordinal)),
            ValueKind.Double => DbValue.From(row.GetDouble(ordinal)),
            ValueKind.Decimal => DbValue.From(row.GetDecimal(ordinal, type)),
            ValueKind.Char => DbValue.From(row.GetChar(ordinal)),
            ValueKind.String => DbValue.From(row.GetString(ordinal)),
            ValueKind.Guid => DbValue.From(row.GetGuid(ordinal)),
            ValueKind.DateTime => DbValue.From(row.GetDateTime(ordinal, type)),
            ValueKind.DateTimeOffset => DbValue.From(row.GetDateTimeOffset(ordinal)),
            ValueKind.DateOnly => DbValue.From(row.GetDateOnly(ordinal)),
            ValueKind.TimeOnly => DbValue.From(row.GetTimeOnly(ordinal)),
            ValueKind.TimeSpan => DbValue.From(row.GetTimeSpan(ordinal)),
            ValueKind.Bytes => DbValue.From(row.GetBytes(ordinal)),
            _ => throw new NotSupportedException($"A value of kind {type.Kind} cannot be read."),
        };
    }

    // The driver says what is wrong with a value but not which property wanted it: find the first column that cannot be read.
    private static ColumnReadException Explain<TRow>(ModelInfo model, TRow row, int offset, Exception cause) where TRow : struct, IRow
    {
        var probe = model.NewRecord();
        foreach (var column in model.Columns)
        {
            try
            {
                var value = Value(row, offset + column.Ordinal, column.Type);
                if (!value.IsNull) model.SetColumn(probe, column.Ordinal, value); // an enum stored as text is read by its property only
                if (!value.IsNull || column.Type.IsNullable) continue;
                return new ColumnReadException(model.ModelName, column.Property,
                    $"{model.ModelName}.{column.Property}: the column {column} is NULL here, but the property cannot be null. Declare it nullable, or give the rows a value.", cause);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                return new ColumnReadException(model.ModelName, column.Property,
                    $"{model.ModelName}.{column.Property}: the value of column {column} cannot be read{(column.Type.IsEnumText ? "" : $" as {column.Type.Kind}")}: {exception.Message}", cause);
            }
        }
        return new ColumnReadException(model.ModelName, null, $"A row of {model.ModelName} could not be read: {cause.Message}", cause);
    }
}
