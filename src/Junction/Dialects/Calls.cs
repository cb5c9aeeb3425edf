namespace Junction.Dialects;

/// <summary>Ends a call that was made synchronously.</summary>
internal static class Calls
{
    /// <summary>The result of a synchronous call, which is complete unless it had to wait for an asynchronous one elsewhere.</summary>
    public static T Wait<T>(this ValueTask<T> call) => call.IsCompleted ? call.GetAwaiter().GetResult() : call.AsTask().GetAwaiter().GetResult();

    /// <summary>The end of a synchronous call, which is complete unless it had to wait for an asynchronous one elsewhere.</summary>
    public static void Wait(this ValueTask call)
    {
        if (call.IsCompleted) call.GetAwaiter().GetResult();
        else call.AsTask().GetAwaiter().GetResult();
    }
}
