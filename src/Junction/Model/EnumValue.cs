namespace Junction.Model;

/// <summary>Enums as users see them; called by generated code.</summary>
public static class EnumValue
{
    /// <summary>A stored value, number or name, as its enum; null for NULL.</summary>
    public static object? Of<TEnum>(DbValue value) where TEnum : struct, Enum => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.String => EnumText.Parse<TEnum>(value),
        _ => EnumNames.Value<TEnum>(value.ToInt64()),
    };
}
