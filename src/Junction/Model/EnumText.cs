using System.ComponentModel;

namespace Junction.Model;

/// <summary>Enums that are stored by name (<c>[StoredAsText]</c>); called by generated code.</summary>
/// <remarks>A value without a name is stored as its digits, so that every value comes back as it was.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumText
{
    /// <summary>The value as it is stored.</summary>
    public static DbValue Value<T>(T value) where T : struct, Enum => DbValue.From(value.ToString());

    /// <summary>The value as it is stored, or NULL.</summary>
    public static DbValue Value<T>(T? value) where T : struct, Enum => value is { } known ? Value(known) : DbValue.Null;

    /// <summary>The value of a stored name.</summary>
    /// <exception cref="ColumnReadException">The enum has no such name.</exception>
    public static T Parse<T>(string name) where T : struct, Enum => Enum.TryParse<T>(name, out var value)
        ? value
        : throw new ColumnReadException(null, null, $"The stored text is no name of {typeof(T).Name}.{Nearest.Hint(name, Enum.GetNames<T>())}");

    /// <summary>The value of a stored name; NULL as the enum's default.</summary>
    /// <exception cref="ColumnReadException">The enum has no such name.</exception>
    public static T Parse<T>(DbValue value) where T : struct, Enum => ParseNullable<T>(value).GetValueOrDefault();

    /// <summary>The value of a stored name, or null.</summary>
    /// <exception cref="ColumnReadException">The enum has no such name.</exception>
    public static T? ParseNullable<T>(DbValue value) where T : struct, Enum => value.IsNull ? null : Parse<T>(value.As<string>()!);
}
