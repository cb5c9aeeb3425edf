namespace Junction;

/// <summary>Stands for an exception of a driver whose message quotes values: it says the same without them.</summary>
public sealed class DriverException : Exception
{
    internal DriverException(string message, Exception driver) : base(message) => Driver = driver;

    /// <summary>The driver's own exception. Its message quotes values of the statement, so mind where it is written to.</summary>
    public Exception Driver { get; }

    /// <inheritdoc />
    public override string? StackTrace => Driver.StackTrace;

    /// <inheritdoc />
    public override string ToString() => $"{Driver.GetType()}: {Message}{Environment.NewLine}{StackTrace}";
}
