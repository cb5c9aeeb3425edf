namespace Junction.Model;

/// <summary>Enums that are stored as their names; called by generated code.</summary>
/// <remarks>
/// A record may hold a value that its enum has no name for: it goes about as its number, which a column of names refuses when the record
/// is saved.
/// </remarks>
public static class EnumText
{
    /// <summary>The name of a value; of flags the names, with commas between. The number where there is no name.</summary>
    public static DbValue Value<TEnum>(TEnum value) where TEnum : struct, Enum
    {
        var number = DbValue.From(value).ToInt64();
        return EnumNames.Of<TEnum>().TryName(number, out var name) ? DbValue.From(name) : DbValue.From(number);
    }

    /// <summary>The name of a value, or NULL.</summary>
    public static DbValue Value<TEnum>(TEnum? value) where TEnum : struct, Enum => value is { } known ? Value(known) : DbValue.Null;

    /// <summary>The value of a name.</summary>
    /// <exception cref="ColumnReadException">The enum has no such name.</exception>
    public static TEnum Parse<TEnum>(string text) where TEnum : struct, Enum => EnumNames.Of<TEnum>().Parse<TEnum>(text);

    /// <summary>The value of a name that is not NULL, or of a number that has none.</summary>
    /// <exception cref="ColumnReadException">The enum has no such name, or there is none.</exception>
    public static TEnum Parse<TEnum>(DbValue text) where TEnum : struct, Enum =>
        text.Kind == ValueKind.Int64 ? EnumNames.Value<TEnum>(text.ToInt64()) : EnumNames.Of<TEnum>().Parse<TEnum>(text.As<string>());

    /// <summary>The value of a name, or null for NULL.</summary>
    /// <exception cref="ColumnReadException">The enum has no such name.</exception>
    public static TEnum? ParseNullable<TEnum>(DbValue text) where TEnum : struct, Enum => text.IsNull ? null : Parse<TEnum>(text);
}
