using System.Buffers;
using System.Runtime.CompilerServices;

namespace Junction.Relations;

/// <summary>
/// A list for the time while rows are read and their number is not known: it grows in borrowed arrays, where another leaves as much garbage
/// behind as it holds. Kept in a field, never copied, and given back.
/// </summary>
internal struct BorrowedList<T>()
{
    private const int Few = 32;

    private T[] _items = ArrayPool<T>.Shared.Rent(Few);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; } = 0;

    /// <summary>What there is.</summary>
    public readonly ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    /// <summary>An item.</summary>
    public readonly T this[int index] => _items[index];

    /// <summary>Adds an item.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (Count == _items.Length) Grow();
        _items[Count++] = item;
    }

    /// <summary>Gives the array back; the list is empty and of no further use.</summary>
    public void GiveBack()
    {
        GiveBack(_items);
        (_items, Count) = ([], 0);
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Count * 2);
        Items.CopyTo(larger);
        GiveBack(_items);
        _items = larger;
    }

    // The pool must not keep records alive.
    private static void GiveBack(T[] items) => ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
