using Junction.Model;

namespace Junction.Querying;

/// <summary>Says why the one value that literal SQL gives cannot be read. No property stands for it, so the mend is in the call or in the SQL.</summary>
internal static class ScalarMisfit
{
    private const string Names =
        "it is a text, and nothing says that it is the name of an enum's member. Name the column: db.ScalarAsync(Recipe.Column(r => r.Difficulty), $\"SELECT difficulty FROM recipes WHERE id = 1\").";

    /// <summary>Whether an exception is about a value that cannot be read as what was asked for.</summary>
    public static bool IsMisfit(Exception exception) => exception is ColumnReadException or InvalidCastException or OverflowException or FormatException;

    /// <summary>The exception to throw.</summary>
    /// <param name="row">The row, whose first value it is.</param>
    /// <param name="column">The column by which it was to be read; null when none was named.</param>
    /// <param name="isScaled">Whether it is a decimal that the database stores as a whole number.</param>
    /// <param name="cause">What reading it threw.</param>
    public static JunctionException Of<TRow, TValue>(TRow row, ColumnInfo? column, bool isScaled, Exception cause) where TRow : struct, IRow
    {
        var isEnum = EnumNames.IsEnum<TValue>();
        var (model, type) = ((column?.Table as ModelInfo)?.ModelName ?? column?.Table.Name, Type<TValue>());
        var name = column is null ? type : $"{type}, the type of {model}.{column.Property}";
        // A text that is no member's name: the enum says so, and its mend.
        if (isEnum && column?.Type.Kind == ValueKind.String) return new ColumnReadException(model, column.Property, cause.Message, cause);
        if (Can(row, static row => row.GetInt64(0))) return Unfit("a whole number", "a long", "long");
        if (isScaled && Can(row, static row => row.GetDouble(0)))
            return new ColumnReadException(model, column?.Property,
                $"The value that the SQL gives is no whole number, and this database stores {model}.{column?.Property} as whole numbers of its last digit. Round it in the SQL: CAST(round(…) AS INTEGER).", cause);
        if (Can(row, static row => row.GetDouble(0))) return Unfit("a number", "a double", "double");
        if (!Can(row, static row => row.GetString(0))) return new ColumnReadException(model, column?.Property, $"The value that the SQL gives cannot be read as {name}. Read it as the type it has, or have the SQL convert it: CAST(…).", cause);
        if (isEnum && column is null) return ColumnNeededException.ForResult(Names);
        return Unfit("a text", "a string", "string");

        ColumnReadException Unfit(string found, string wide, string keyword)
        {
            var what = IsNumber<TValue>() && keyword != "string" ? $"The value that the SQL gives does not fit {name}" : $"The value that the SQL gives is {found}, not {name}";
            return new ColumnReadException(model, column?.Property, $"{what}. Read it as {wide}{(column is null ? "" : ", without the column")}: ScalarAsync<{keyword}>(…).", cause);
        }
    }

    private static bool Can<TRow, TFound>(TRow row, Func<TRow, TFound> read) where TRow : struct, IRow
    {
        try
        {
            read(row);
            return true;
        }
        catch (Exception exception) when (IsMisfit(exception))
        {
            return false;
        }
    }

    private static bool IsNumber<TValue>() => ColumnType.Of<TValue>().Kind is >= ValueKind.Boolean and <= ValueKind.Decimal;

    private static string Type<TValue>()
    {
        if (EnumNames.IsEnum<TValue>()) return $"the enum {(Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue)).Name}";
        return ColumnType.Of<TValue>().Kind switch
        {
            ValueKind.Boolean => "a bool",
            ValueKind.Byte => "a byte",
            ValueKind.Int16 => "a short",
            ValueKind.Int32 => "an int",
            ValueKind.Int64 => "a long",
            ValueKind.Single => "a float",
            ValueKind.Bytes => "a byte[]",
            var kind => kind is ValueKind.Guid or >= ValueKind.DateTime ? $"a {kind}" : $"a {kind.ToString().ToLowerInvariant()}",
        };
    }
}
