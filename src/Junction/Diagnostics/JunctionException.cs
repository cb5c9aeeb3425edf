namespace Junction;

/// <summary>
/// The root of everything Junction throws, except arguments that are wrong in themselves and cancellation. A message says what
/// happened, where, and how to mend it; it never shows values.
/// </summary>
public class JunctionException : Exception
{
    /// <summary>Says what happened, where, and how to mend it.</summary>
    public JunctionException(string message) : base(message) { }

    /// <summary>The same, with the cause.</summary>
    public JunctionException(string message, Exception? innerException) : base(message, innerException) { }
}
