using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// How the keys on both sides of a relation are read and compared while it is loaded. Implemented by structs, one for each kind of key,
/// so that reading thousands of them costs neither an object nor a virtual call.
/// </summary>
/// <typeparam name="TKey">What a key is in memory.</typeparam>
internal interface IRelationKeys<TKey> where TKey : notnull, IEquatable<TKey>
{
    /// <summary>Reads a key from a row; false when a part is NULL: such a key leads nowhere.</summary>
    /// <param name="database">The database, which says when texts are equal.</param>
    /// <param name="row">The row.</param>
    /// <param name="at">Where its parts stand in the row.</param>
    /// <param name="columns">The columns that hold the key.</param>
    /// <param name="to">The columns it refers to.</param>
    /// <param name="key">The key.</param>
    static abstract bool TryRead<TRow>(Database database, TRow row, int[] at, ColumnInfo[] columns, ColumnInfo[] to, out TKey key) where TRow : struct, IRow;

    /// <summary>Reads a key from a record; false when a part is NULL.</summary>
    static abstract bool TryGet(Record record, ModelInfo model, ColumnInfo[] columns, ColumnInfo[] to, out TKey key);

    /// <summary>The key as other rooms know it.</summary>
    static abstract RecordKey ToRecordKey(TKey key, ColumnInfo[] columns, ColumnInfo[] to);
}

/// <summary>Keys of one integer. Integers of every width are equal when their numbers are.</summary>
internal readonly struct IntegerKeys : IRelationKeys<long>
{
    public static bool TryRead<TRow>(Database database, TRow row, int[] at, ColumnInfo[] columns, ColumnInfo[] to, out long key) where TRow : struct, IRow
    {
        var first = at[0];
        var isNull = row.IsNull(first);
        key = isNull ? 0 : columns[0].Type.Kind switch
        {
            ValueKind.Int32 => row.GetInt32(first),
            ValueKind.Int16 => row.GetInt16(first),
            ValueKind.Byte => row.GetByte(first),
            _ => row.GetInt64(first),
        };
        return !isNull;
    }

    public static bool TryGet(Record record, ModelInfo model, ColumnInfo[] columns, ColumnInfo[] to, out long key)
    {
        var value = model.GetColumn(record, columns[0].Ordinal);
        key = value.IsNull ? 0 : value.ToInt64();
        return !value.IsNull;
    }

    public static RecordKey ToRecordKey(long key, ColumnInfo[] columns, ColumnInfo[] to) => RecordKey.Of(null, [DbValue.From(key)], columns, to);
}

/// <summary>Keys of one <see cref="Guid"/>.</summary>
internal readonly struct GuidKeys : IRelationKeys<Guid>
{
    public static bool TryRead<TRow>(Database database, TRow row, int[] at, ColumnInfo[] columns, ColumnInfo[] to, out Guid key) where TRow : struct, IRow
    {
        var isNull = row.IsNull(at[0]);
        key = isNull ? default : row.GetGuid(at[0]);
        return !isNull;
    }

    public static bool TryGet(Record record, ModelInfo model, ColumnInfo[] columns, ColumnInfo[] to, out Guid key)
    {
        var value = model.GetColumn(record, columns[0].Ordinal);
        key = value.As<Guid>();
        return !value.IsNull;
    }

    public static RecordKey ToRecordKey(Guid key, ColumnInfo[] columns, ColumnInfo[] to) => RecordKey.Of(null, [DbValue.From(key)], columns, to);
}

/// <summary>Keys of any kind: of several columns, or of text, which may be compared without regard to case.</summary>
internal readonly struct AnyKeys : IRelationKeys<RecordKey>
{
    public static bool TryRead<TRow>(Database database, TRow row, int[] at, ColumnInfo[] columns, ColumnInfo[] to, out RecordKey key) where TRow : struct, IRow
    {
        var values = new DbValue[columns.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Materialise.Value(row, at[i], columns[i].Type);
        key = RecordKey.Of(database, values, columns, to);
        return !key.HasNull;
    }

    public static bool TryGet(Record record, ModelInfo model, ColumnInfo[] columns, ColumnInfo[] to, out RecordKey key)
    {
        key = RecordKey.Of(record, model, columns, to);
        return !key.HasNull;
    }

    public static RecordKey ToRecordKey(RecordKey key, ColumnInfo[] columns, ColumnInfo[] to) => key;
}
