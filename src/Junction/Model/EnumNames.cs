using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Junction.Model;

/// <summary>The names and numbers of one enum: what it takes to store it as text, without boxing a value.</summary>
internal sealed class EnumNames
{
    private readonly Type _type;
    private readonly bool _isFlags;
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _names = [];

    private EnumNames(Type type)
    {
        _type = type;
        _isFlags = type.IsDefined(typeof(FlagsAttribute), inherit: false);
        var (names, numbers) = (Enum.GetNames(type), Enum.GetValuesAsUnderlyingType(type));
        for (var i = 0; i < names.Length; i++)
        {
            var number = Convert.ToInt64(numbers.GetValue(i), System.Globalization.CultureInfo.InvariantCulture);
            _numbers[names[i]] = number;
            _names.TryAdd(number, names[i]);
        }
    }

    /// <summary>The numbers, each with the name it is stored as.</summary>
    public IReadOnlyDictionary<long, string> Names => _names;

    /// <summary>Whether a type is an enum or a nullable one.</summary>
    public static bool IsEnum<T>() => Cache<T>.IsEnum;

    /// <summary>The names of an enum, or of the enum that may be null.</summary>
    public static EnumNames Of<T>() => Cache<T>.Names ?? throw new NotSupportedException($"{typeof(T)} is no enum.");

    /// <summary>The name of a number.</summary>
    /// <exception cref="ValueOutOfRangeException">The enum has no name for it.</exception>
    public string Name(long number) => TryName(number, out var name) ? name : throw new ValueOutOfRangeException(
        $"the enum {_type.Name} has no name for {number}, and its column stores names. Add a member, or store its number (without [StoredAsText]).");

    /// <summary>The name of a number; of flags the names, with commas between.</summary>
    public bool TryName(long number, [NotNullWhen(true)] out string? name)
    {
        if (_names.TryGetValue(number, out name)) return true;
        name = _isFlags ? Enum.ToObject(_type, number).ToString() : null;
        return name is not null && name.Contains(',');
    }

    /// <summary>The value of a name, as the enum or as the enum that may be null.</summary>
    /// <exception cref="ColumnReadException">The enum has no such name.</exception>
    public T Parse<T>(string? text)
    {
        var number = text is not null && _numbers.TryGetValue(text, out var known) ? known : Flags(text);
        return Value<T>(number);
    }

    /// <summary>A number as its enum, or as the enum that may be null.</summary>
    public static T Value<T>(long number)
    {
        var kind = ColumnType.Of<T>();
        return (kind.Kind, kind.IsNullable) switch
        {
            (ValueKind.Byte, false) => As<byte, T>((byte)number),
            (ValueKind.Int16, false) => As<short, T>((short)number),
            (ValueKind.Int32, false) => As<int, T>((int)number),
            (ValueKind.Int64, false) => As<long, T>(number),
            // An enum has the layout of its number, so a nullable enum has that of its nullable number.
            (ValueKind.Byte, true) => As<byte?, T>((byte)number),
            (ValueKind.Int16, true) => As<short?, T>((short)number),
            (ValueKind.Int32, true) => As<int?, T>((int)number),
            (ValueKind.Int64, true) => As<long?, T>(number),
            _ => throw new NotSupportedException($"Junction cannot store enum {typeof(T)}: its number must be a byte, short, int or long."),
        };
    }

    private static TTo As<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);

    private long Flags(string? text)
    {
        if (text is null || !_isFlags || !text.Contains(',')) throw Unknown(text);
        var flags = 0L;
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            flags |= _numbers.TryGetValue(name, out var number) ? number : throw Unknown(text);
        }
        return flags;
    }

    private ColumnReadException Unknown(string? text) =>
        new(null, null, text is null ? $"A column holds NULL where a name of the enum {_type.Name} was expected."
            : $"A column holds a text that is no name of the enum {_type.Name}. Add a member of that name, or mend the row.");

    private static class Cache<T>
    {
        public static readonly bool IsEnum = (Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)).IsEnum;

        public static readonly EnumNames? Names = IsEnum ? new EnumNames(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) : null;
    }
}
