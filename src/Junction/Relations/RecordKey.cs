using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// The values of a key, one column or several, as a dictionary sees them. Integers of every width are equal when their numbers are;
/// text compares as its column does.
/// </summary>
internal readonly struct RecordKey : IEquatable<RecordKey>
{
    private readonly DbValue _first;
    private readonly DbValue[]? _all; // only for composite keys

    private RecordKey(DbValue first, DbValue[]? all) => (_first, _all) = (first, all);

    /// <summary>Whether a part of the key is NULL: such a key leads nowhere.</summary>
    public bool HasNull => _all is null ? _first.IsNull : Array.Exists(_all, static value => value.IsNull);

    /// <summary>The value of a part.</summary>
    public DbValue this[int index] => _all is null ? _first : _all[index];

    /// <summary>The number of columns.</summary>
    public int Width => _all?.Length ?? 1;

    /// <summary>Reads a key from a record's columns.</summary>
    public static RecordKey Of(Record record, ModelInfo model, ColumnInfo[] columns)
    {
        if (columns.Length == 1) return new(Canonical(model.GetColumn(record, columns[0].Ordinal), columns[0].Type), null);
        var values = new DbValue[columns.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Canonical(model.GetColumn(record, columns[i].Ordinal), columns[i].Type);
        return new(values[0], values);
    }

    /// <summary>Makes a key of values that stand at a position of a longer list.</summary>
    public static RecordKey Of(ReadOnlySpan<DbValue> values, ColumnInfo[] columns)
    {
        if (columns.Length == 1) return new(Canonical(values[0], columns[0].Type), null);
        var all = new DbValue[columns.Length];
        for (var i = 0; i < all.Length; i++) all[i] = Canonical(values[i], columns[i].Type);
        return new(all[0], all);
    }

    /// <summary>A key of values as they are.</summary>
    public static RecordKey Raw(DbValue[] values) => new(values[0], values.Length == 1 ? null : values);

    /// <summary>Appends the parts to a list.</summary>
    public void AddTo(List<DbValue> values)
    {
        if (_all is null) values.Add(_first);
        else values.AddRange(_all);
    }

    /// <summary>The parts, for messages.</summary>
    public object?[] ToObjects() => _all is null ? [_first.ToObject()] : Array.ConvertAll(_all, static value => value.ToObject());

    /// <summary>The key as one object: its value, or an array of values for a composite key.</summary>
    public object ToObject() => _all is null ? _first.ToObject()! : ToObjects();

    public bool Equals(RecordKey other)
    {
        if (_all is null) return _first.Equals(other._first);
        return other._all is not null && _all.AsSpan().SequenceEqual(other._all);
    }

    public override bool Equals(object? obj) => obj is RecordKey other && Equals(other);

    public override int GetHashCode()
    {
        if (_all is null) return _first.GetHashCode();
        var hash = new HashCode();
        foreach (var value in _all) hash.Add(value);
        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", ToObjects());

    // The database decides which keys are equal: widths of integers do not matter to it, and case does not where the column ignores it.
    private static DbValue Canonical(DbValue value, ColumnType type) => value.Kind switch
    {
        ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 => DbValue.From(value.ToInt64()),
        ValueKind.String when type.IsCaseInsensitive => DbValue.From(value.As<string>()!.ToUpperInvariant()),
        _ => value,
    };
}
