namespace Junction.Dialects;

/// <summary>
/// Says whether a call is synchronous or asynchronous, as a type: one body serves both, and the JIT makes two of it. A body that is
/// called synchronously never awaits anything that is not complete.
/// </summary>
public interface ICall
{
    /// <summary>Whether the call may suspend.</summary>
    static abstract bool IsAsync { get; }
}

/// <summary>A synchronous call.</summary>
public readonly struct SyncCall : ICall
{
    /// <inheritdoc />
    public static bool IsAsync => false;
}

/// <summary>An asynchronous call.</summary>
public readonly struct AsyncCall : ICall
{
    /// <inheritdoc />
    public static bool IsAsync => true;
}
