namespace Junction;

/// <summary>What kind of statement an event is about.</summary>
public enum StatementKind
{
    /// <summary>Reads or writes data: what is counted.</summary>
    Data,
    /// <summary>Begins, ends or marks a transaction, or locks a row for it.</summary>
    Transaction,
    /// <summary>Sets up a connection or changes the schema.</summary>
    Schema,
}

/// <summary>One statement that was sent, as observers and logs see it.</summary>
/// <param name="Text">The statement, without its values.</param>
/// <param name="Kind">What kind of statement it is.</param>
public sealed record StatementEvent(string Text, StatementKind Kind)
{
    /// <summary>How long it took, from sending to the last row read.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Rows written, when the statement told.</summary>
    public int? Rows { get; init; }

    /// <summary>Whether it travelled with the statement before it, so that it cost no round trip of its own.</summary>
    public bool SharesRoundTrip { get; init; }

    /// <summary>What went wrong, if anything.</summary>
    public Exception? Error { get; init; }

    /// <summary>The values sent; null unless the database was opened with <c>LogValues</c>.</summary>
    public IReadOnlyList<object?>? Values { get; init; }

    /// <summary>One line for a log.</summary>
    public override string ToString()
    {
        var outcome = Error is not null ? $" failed: {Error.GetType().Name}" : Rows is { } rows ? $", {rows} rows" : "";
        var values = Values is null ? "" : $" [{string.Join(", ", Values.Select(Show))}]";
        return $"{Text}{values} ({Duration.TotalMilliseconds:0.###} ms{outcome})";
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        byte[] bytes => $"{bytes.Length} bytes",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
