namespace Junction.Databases;

/// <summary>
/// What the current flow of control is inside of: a stack of <c>Use</c>, scopes and transactions, in one slot that flows with the
/// execution context. The nodes never change; what they hold does, so that a task that was left running and still sees a finished
/// transaction can tell.
/// </summary>
/// <remarks>
/// An async method cannot set the slot for its caller: whoever pushes for a caller does so before the first await, in a method that
/// is not async itself.
/// </remarks>
/// <param name="outer">What is around.</param>
/// <param name="database">The database this is about.</param>
/// <param name="holder">A scope or a transaction; null when the database was merely named.</param>
internal sealed class Ambient(Ambient? outer, Database database, object? holder)
{
    private static readonly AsyncLocal<Ambient?> _slot = new();

    /// <summary>The innermost node of this flow.</summary>
    public static Ambient? Top => _slot.Value;

    /// <summary>What is around.</summary>
    public Ambient? Outer => outer;

    /// <summary>The database this is about.</summary>
    public Database Database => database;

    /// <summary>A scope or a transaction; null when the database was merely named.</summary>
    public object? Holder => holder;

    /// <summary>Enters.</summary>
    public static Ambient Push(Database database, object? holder) => _slot.Value = new Ambient(Top, database, holder);

    /// <summary>Whether this flow is inside a node.</summary>
    public static bool IsInside(Ambient node) => Top?.Contains(node) == true;

    /// <summary>Leaves, also from under nodes that were pushed later and not left. Does nothing where this flow is not inside.</summary>
    public static void Remove(Ambient node)
    {
        var top = Top;
        if (ReferenceEquals(top, node)) _slot.Value = node.Outer;
        else if (top is not null && top.Contains(node)) _slot.Value = top.Without(node);
    }

    private bool Contains(Ambient node)
    {
        for (var current = this; current is not null; current = current.Outer)
        {
            if (ReferenceEquals(current, node)) return true;
        }
        return false;
    }

    private Ambient? Without(Ambient node) => ReferenceEquals(this, node) ? outer : new Ambient(outer?.Without(node), database, holder);
}
