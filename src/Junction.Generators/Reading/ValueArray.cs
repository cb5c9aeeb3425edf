using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Junction.Generators.Reading;

/// <summary>
/// An array that is equal to another with equal items. Everything that travels through the pipeline is made of these and of records,
/// so that Roslyn can tell that nothing changed.
/// </summary>
internal readonly struct ValueArray<T>(T[] items) : IEquatable<ValueArray<T>>, IReadOnlyList<T> where T : IEquatable<T>
{
    private readonly T[]? _items = items;

    public static ValueArray<T> Empty => new([]);

    public int Count => _items?.Length ?? 0;

    public T this[int index] => _items![index];

    public ReadOnlySpan<T> AsSpan() => _items;

    public bool Equals(ValueArray<T> other) => AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => obj is ValueArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in AsSpan()) hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        return hash;
    }

    public IEnumerator<T> GetEnumerator() => (_items ?? Enumerable.Empty<T>()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class ValueArray
{
    public static ValueArray<T> ToValueArray<T>(this IEnumerable<T> items) where T : IEquatable<T> => new([.. items]);

    public static int IndexOf<T>(this ValueArray<T> items, Func<T, bool> predicate) where T : IEquatable<T>
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (predicate(items[i])) return i;
        }
        return -1;
    }
}
