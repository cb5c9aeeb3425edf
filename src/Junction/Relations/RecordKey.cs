using Junction.Databases;
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
    private readonly TextRule? _texts; // only where a part ignores case

    private RecordKey(DbValue first, DbValue[]? all, TextRule? texts) => (_first, _all, _texts) = (first, all, texts);

    /// <summary>Whether a part of the key is NULL: such a key leads nowhere.</summary>
    public bool HasNull => _all is null ? _first.IsNull : Array.Exists(_all, static value => value.IsNull);

    /// <summary>The value of a part.</summary>
    public DbValue this[int index] => _all is null ? _first : _all[index];

    /// <summary>The number of columns.</summary>
    public int Width => _all?.Length ?? 1;

    /// <summary>Reads a key from a record's columns; of a foreign key, <paramref name="to"/> are the columns it refers to.</summary>
    public static RecordKey Of(Record record, ModelInfo model, ColumnInfo[] columns, ColumnInfo[]? to = null)
    {
        var texts = TextRule.Of(RecordContext.DatabaseOf(record), columns, to);
        if (columns.Length == 1) return new(Canonical(model.GetColumn(record, columns[0].Ordinal)), null, texts);
        var values = new DbValue[columns.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Canonical(model.GetColumn(record, columns[i].Ordinal));
        return new(values[0], values, texts);
    }

    /// <summary>
    /// Makes a key of values that stand at a position of a longer list; of a foreign key, <paramref name="to"/> are the columns it refers to.
    /// </summary>
    public static RecordKey Of(Database? database, ReadOnlySpan<DbValue> values, ColumnInfo[] columns, ColumnInfo[]? to = null)
    {
        var texts = TextRule.Of(database, columns, to);
        if (columns.Length == 1) return new(Canonical(values[0]), null, texts);
        var all = new DbValue[columns.Length];
        for (var i = 0; i < all.Length; i++) all[i] = Canonical(values[i]);
        return new(all[0], all, texts);
    }

    /// <summary>A key of values as they are.</summary>
    public static RecordKey Raw(DbValue[] values) => new(values[0], values.Length == 1 ? null : values, null);

    /// <summary>The same key as a database compares it.</summary>
    public RecordKey In(Database? database) => _texts is null ? this : new(_first, _all, _texts.In(database));

    /// <summary>Whether two values are the same in a key, integers whatever their widths are.</summary>
    public static bool AreEqual(DbValue left, DbValue right) => Canonical(left).Equals(Canonical(right));

    /// <summary>Whether a generated key has its type's default, and so is for the database to make.</summary>
    public static bool IsUnset(DbValue value) => value.IsNull || (value.Kind is >= ValueKind.Byte and <= ValueKind.Int64 && value.ToInt64() == 0);

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
        var texts = TextRule.Both(_texts, other._texts);
        if (_all is null) return other._all is null && AreSame(_first, other._first, texts, 0);
        if (other._all is null || _all.Length != other._all.Length) return false;
        for (var i = 0; i < _all.Length; i++)
        {
            if (!AreSame(_all[i], other._all[i], texts, i)) return false;
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
    private static bool AreSame(in DbValue left, in DbValue right, TextRule? texts, int part) =>
        left.Equals(right)
        || (texts is not null && left.Kind == ValueKind.String && right.Kind == ValueKind.String && texts.AreSame(part, left.As<string>()!, right.As<string>()!));

    // Of a text the same, whether case counts or not: a key that minds it may meet one that does not.
    private static int Hash(in DbValue value) => value.Kind == ValueKind.String ? string.GetHashCode(value.As<string>(), StringComparison.OrdinalIgnoreCase) : value.GetHashCode();

    private static DbValue Canonical(DbValue value) => value.Kind is ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 ? DbValue.From(value.ToInt64()) : value;
}
