namespace Junction;

/// <summary>
/// The root of what Junction throws, except where .NET has an exception of its own: for arguments that are wrong in themselves, several rows
/// where one was asked for, use after disposal, and cancellation. A message says what happened, where, and how to mend it; it never shows values.
/// </summary>
public class JunctionException : Exception
{
    /// <summary>Says what happened, where, and how to mend it.</summary>
    public JunctionException(string message) : base(message) { }

    /// <summary>The same, with the cause.</summary>
    public JunctionException(string message, Exception? innerException) : base(message, innerException) { }
}
