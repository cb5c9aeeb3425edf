namespace Junction.Model;

/// <summary>The CLR shape of a value as it travels to and from a database, nullability and enums apart.</summary>
public enum ValueKind : byte
{
    /// <summary>No value.</summary>
    Null,
    /// <summary><see cref="bool"/></summary>
    Boolean,
    /// <summary><see cref="byte"/></summary>
    Byte,
    /// <summary><see cref="short"/></summary>
    Int16,
    /// <summary><see cref="int"/></summary>
    Int32,
    /// <summary><see cref="long"/></summary>
    Int64,
    /// <summary><see cref="float"/></summary>
    Single,
    /// <summary><see cref="double"/></summary>
    Double,
    /// <summary><see cref="decimal"/></summary>
    Decimal,
    /// <summary><see cref="char"/></summary>
    Char,
    /// <summary><see cref="string"/></summary>
    String,
    /// <summary><see cref="System.Guid"/></summary>
    Guid,
    /// <summary><see cref="System.DateTime"/></summary>
    DateTime,
    /// <summary><see cref="System.DateTimeOffset"/></summary>
    DateTimeOffset,
    /// <summary><see cref="System.DateOnly"/></summary>
    DateOnly,
    /// <summary><see cref="System.TimeOnly"/></summary>
    TimeOnly,
    /// <summary><see cref="System.TimeSpan"/></summary>
    TimeSpan,
    /// <summary><c>byte[]</c></summary>
    Bytes,
    /// <summary>A list of values that travels as one parameter where the database can.</summary>
    List,
}

/// <summary>
/// What a dialect must know to store, compare and read a value: its kind and the facets of the column it belongs to.
/// </summary>
public sealed record ColumnType(ValueKind Kind)
{
    /// <summary>Precision of a decimal column that does not state its own.</summary>
    public const int DefaultPrecision = 18;

    /// <summary>Scale of a decimal column that does not state its own.</summary>
    public const int DefaultScale = 4;

    /// <summary>Fractional digits of seconds of a time column that does not state its own: microseconds.</summary>
    public const int DefaultTimePrecision = 6;

    /// <summary>Whether the column may hold null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Total digits of a decimal, fractional digits of a time; 0 or less means the default.</summary>
    public int Precision { get; init; } = Kind == ValueKind.Decimal ? DefaultPrecision : DefaultTimePrecision;

    /// <summary>Digits after the point of a decimal.</summary>
    public int Scale { get; init; } = Kind == ValueKind.Decimal ? DefaultScale : 0;

    /// <summary>The longest text or byte string the column takes; null when unlimited.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The database's own type name where the model states one (<c>[Column(TypeName = …)]</c>): storage is then the database's.</summary>
    public string? TypeName { get; init; }

    /// <summary>Whether a <see cref="System.DateTime"/> is wall time rather than UTC.</summary>
    public bool IsWallClock { get; init; }

    /// <summary>Whether text compares without regard to case.</summary>
    public bool IsCaseInsensitive { get; init; }

    /// <summary>Whether an enum is stored as its name; the kind is then <see cref="ValueKind.String"/>.</summary>
    public bool IsEnumText { get; init; }

    /// <summary>The same type that may also be null.</summary>
    public ColumnType OrNull() => IsNullable ? this : this with { IsNullable = true };

    /// <summary>The facet-free type of a CLR type, as constants and captured values have it.</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no supported column type.</exception>
    public static ColumnType Of<T>() => TypeOf<T>.Value;

    private static class TypeOf<T>
    {
        public static readonly ColumnType Value = Resolve(typeof(T));

        private static ColumnType Resolve(Type type)
        {
            var nullable = Nullable.GetUnderlyingType(type);
            var kind = KindOf(nullable ?? type);
            return new ColumnType(kind) { IsNullable = nullable is not null || !type.IsValueType };
        }

        private static ValueKind KindOf(Type type)
        {
            if (type == typeof(string)) return ValueKind.String;
            if (type == typeof(Guid)) return ValueKind.Guid;
            if (type == typeof(DateTimeOffset)) return ValueKind.DateTimeOffset;
            if (type == typeof(DateOnly)) return ValueKind.DateOnly;
            if (type == typeof(TimeOnly)) return ValueKind.TimeOnly;
            if (type == typeof(TimeSpan)) return ValueKind.TimeSpan;
            if (type == typeof(byte[])) return ValueKind.Bytes;
            return Type.GetTypeCode(type) switch // an enum has the code of its number
            {
                TypeCode.Boolean => ValueKind.Boolean,
                TypeCode.Byte => ValueKind.Byte,
                TypeCode.Int16 => ValueKind.Int16,
                TypeCode.Int32 => ValueKind.Int32,
                TypeCode.Int64 => ValueKind.Int64,
                TypeCode.Single => ValueKind.Single,
                TypeCode.Double => ValueKind.Double,
                TypeCode.Decimal => ValueKind.Decimal,
                TypeCode.Char => ValueKind.Char,
                TypeCode.DateTime => ValueKind.DateTime,
                _ => throw new NotSupportedException($"Junction cannot store a value of type {type}."),
            };
        }
    }
}
