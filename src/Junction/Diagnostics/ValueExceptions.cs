namespace Junction;

/// <summary>A stored value is not of the kind its column is mapped to, or would lose something on the way in.</summary>
public sealed class ColumnReadException : JunctionException
{
    /// <summary>Says what was found, and what was expected there.</summary>
    public ColumnReadException(string? model, string? column, string message, Exception? innerException = null)
        : base(message, innerException) => (Model, Column) = (model, column);

    /// <summary>The model, or the table, when known.</summary>
    public string? Model { get; }

    /// <summary>The column as the database names it, when known.</summary>
    public string? Column { get; }

    /// <summary>Whether an expression was NULL whose type in C# cannot be.</summary>
    internal bool IsNull { get; init; }
}

/// <summary>A value that its column cannot hold exactly. It is thrown before anything is sent.</summary>
public sealed class ValueOutOfRangeException : JunctionException
{
    /// <summary>Says which rule the value breaks.</summary>
    /// <param name="rule">What the column or the database asks for, and the mend: a sentence or two.</param>
    /// <param name="model">The model, when known.</param>
    /// <param name="column">The property, when known.</param>
    public ValueOutOfRangeException(string rule, string? model = null, string? column = null)
        : base(column is null ? $"A value was not sent: {rule}" : $"A value for {(model is null ? column : $"{model}.{column}")} was not sent: {rule}") =>
        (Rule, Model, Column) = (rule, model, column);

    /// <summary>What the column or the database asks for, and the mend.</summary>
    public string Rule { get; }

    /// <summary>The model, when known.</summary>
    public string? Model { get; }

    /// <summary>The property, when known.</summary>
    public string? Column { get; }
}

/// <summary>
/// A value in literal SQL whose stored form depends on its column, and no column is named: a decimal where decimals are stored as whole
/// numbers, an enum, a local time. It is thrown before anything is sent. An enum that is to be read from a text is known for that only by the
/// answer.
/// </summary>
public sealed class ColumnNeededException : JunctionException
{
    /// <summary>Says what is not known.</summary>
    /// <param name="rule">What is not known, and the mend: a sentence or two.</param>
    public ColumnNeededException(string rule) : this("Literal SQL was not sent", rule) { }

    private ColumnNeededException(string what, string rule) : base($"{what}: {rule}") => Rule = rule;

    /// <summary>The form of what came back is not known.</summary>
    internal static ColumnNeededException ForResult(string rule) => new("The value that literal SQL gave was not read", rule);

    /// <summary>What is not known, and the mend.</summary>
    public string Rule { get; }
}
