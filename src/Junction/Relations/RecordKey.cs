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
    private readonly int _caseless;   // a bit for each part whose column ignores case

    private RecordKey(DbValue first, DbValue[]? all, int caseless) => (_first, _all, _caseless) = (first, all, caseless);

    /// <summary>Whether a part of the key is NULL: such a key leads nowhere.</summary>
    public bool HasNull => _all is null ? _first.IsNull : Array.Exists(_all, static value => value.IsNull);

    /// <summary>The value of a part.</summary>
    public DbValue this[int index] => _all is null ? _first : _all[index];

    /// <summary>The number of columns.</summary>
    public int Width => _all?.Length ?? 1;

    /// <summary>Reads a key from a record's columns; of a foreign key, <paramref name="to"/> are the columns it refers to.</summary>
    public static RecordKey Of(Record record, ModelInfo model, ColumnInfo[] columns, ColumnInfo[]? to = null)
    {
        if (columns.Length == 1) return new(Canonical(model.GetColumn(record, columns[0].Ordinal)), null, Caseless(columns, to));
        var values = new DbValue[columns.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Canonical(model.GetColumn(record, columns[i].Ordinal));
        return new(values[0], values, Caseless(columns, to));
    }

    /// <summary>
    /// Makes a key of values that stand at a position of a longer list; of a foreign key, <paramref name="to"/> are the columns it refers to.
    /// </summary>
    public static RecordKey Of(ReadOnlySpan<DbValue> values, ColumnInfo[] columns, ColumnInfo[]? to = null)
    {
        if (columns.Length == 1) return new(Canonical(values[0]), null, Caseless(columns, to));
        var all = new DbValue[columns.Length];
        for (var i = 0; i < all.Length; i++) all[i] = Canonical(values[i]);
        return new(all[0], all, Caseless(columns, to));
    }

    /// <summary>A key of values as they are.</summary>
    public static RecordKey Raw(DbValue[] values) => new(values[0], values.Length == 1 ? null : values, 0);

    /// <summary>Whether two values are the same in a key, integers whatever their widths are.</summary>
    public static bool AreEqual(DbValue left, DbValue right) => Canonical(left).Equals(Canonical(right));

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
        var caseless = _caseless | other._caseless;
        if (_all is null) return other._all is null && AreSame(_first, other._first, caseless);
        if (other._all is null || _all.Length != other._all.Length) return false;
        for (var i = 0; i < _all.Length; i++)
        {
            if (!AreSame(_all[i], other._all[i], caseless >> i)) return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => obj is RecordKey other && Equals(other);

    public override int GetHashCode()
    {
        if (_all is null) return Hash(_first);
        var hash = new HashCode();
        foreach (var value in _all) hash.Add(Hash(value));
        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", ToObjects());

    // The database decides which keys are equal: widths of integers do not matter to it, and case does not where a column ignores it.
    // The text itself stays as it is written, since it is sent, stored and reported.
    private static bool AreSame(in DbValue left, in DbValue right, int caseless) =>
        left.Equals(right)
        || ((caseless & 1) != 0 && left.Kind == ValueKind.String && right.Kind == ValueKind.String
            && string.Equals(left.As<string>(), right.As<string>(), StringComparison.OrdinalIgnoreCase));

    // Of a text the same, whether case counts or not: a key that minds it may meet one that does not.
    private static int Hash(in DbValue value) => value.Kind == ValueKind.String ? string.GetHashCode(value.As<string>(), StringComparison.OrdinalIgnoreCase) : value.GetHashCode();

    private static DbValue Canonical(DbValue value) => value.Kind is ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 ? DbValue.From(value.ToInt64()) : value;

    // A reference is equal to what it refers to as that column compares, however its own is declared.
    private static int Caseless(ColumnInfo[] columns, ColumnInfo[]? to)
    {
        var caseless = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Type.IsCaseInsensitive || to?[i].Type.IsCaseInsensitive == true) caseless |= 1 << i;
        }
        return caseless;
    }
}
