namespace Junction.Model;

/// <summary>Enums that are stored as their names; called by generated code.</summary>
public static class EnumText
{
    /// <summary>The name of a value; of flags the names, with commas between.</summary>
    /// <exception cref="ValueOutOfRangeException">The enum has no name for it.</exception>
    public static DbValue Value<TEnum>(TEnum value) where TEnum : struct, Enum =>
        DbValue.From(EnumNames.Of<TEnum>().Name(DbValue.From(value).ToInt64()));

    /// <summary>The name of a value, or NULL.</summary>
    /// <exception cref="ValueOutOfRangeException">The enum has no name for it.</exception>
    public static DbValue Value<TEnum>(TEnum? value) where TEnum : struct, Enum => value is { } known ? Value(known) : DbValue.Null;

    /// <summary>The value of a name.</summary>
    /// <exception cref="ColumnReadException">The enum has no such name.</exception>
    public static TEnum Parse<TEnum>(string text) where TEnum : struct, Enum => EnumNames.Of<TEnum>().Parse<TEnum>(text);

    /// <summary>The value of a name that is not NULL.</summary>
    /// <exception cref="ColumnReadException">The enum has no such name, or there is none.</exception>
    public static TEnum Parse<TEnum>(DbValue text) where TEnum : struct, Enum => EnumNames.Of<TEnum>().Parse<TEnum>(text.As<string>());

    /// <summary>The value of a name, or null for NULL.</summary>
    /// <exception cref="ColumnReadException">The enum has no such name.</exception>
    public static TEnum? ParseNullable<TEnum>(DbValue text) where TEnum : struct, Enum => text.IsNull ? null : Parse<TEnum>(text);
}
