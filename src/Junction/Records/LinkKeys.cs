using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>Typed keys as the rows that link requests are made of.</summary>
internal static class LinkKeys
{
    public static RecordKey[] Of<T, TKey>(TKey key) where T : Record, IRecord<T>, IKeyed<T, TKey>
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        return [RecordKey.Of(null, T.ToValues(key), T.Model.Key)];
    }

    public static RecordKey[] Of<T, TKey>(IEnumerable<TKey> keys) where T : Record, IRecord<T>, IKeyed<T, TKey>
    {
        ArgumentNullException.ThrowIfNull(keys);
        return [.. keys.Select(static key => key is null ? throw new ArgumentException("A key is null.", nameof(keys)) : RecordKey.Of(null, T.ToValues(key), T.Model.Key))];
    }
}
