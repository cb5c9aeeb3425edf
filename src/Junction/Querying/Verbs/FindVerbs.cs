using Junction.Model;
using Junction.Querying;

namespace Junction;

/// <summary>Finds a record by its key, typed as the model's own.</summary>
/// <remarks>
/// A model has <c>Find</c>, <c>FindAsync</c> and <c>Reference</c> of its own, generated with the names of its key's properties, unless it
/// has members of these names; then these are found.
/// </remarks>
public static class FindVerbs
{
    extension<T, TKey>(IKeyed<T, TKey>) where T : Record, IRecord<T>, IKeyed<T, TKey>
    {
        /// <summary>The record with a key.</summary>
        /// <exception cref="RecordNotFoundException">There is none.</exception>
        public static ValueTask<T> FindAsync(TKey key, CancellationToken cancellationToken = default) =>
            Typed.FindAsync<T>(Query<T>.All, cancellationToken, T.ToValues(key));

        /// <summary>The record with a key.</summary>
        /// <exception cref="RecordNotFoundException">There is none.</exception>
        public static T Find(TKey key) => Typed.Find<T>(Query<T>.All, T.ToValues(key));

        /// <summary>Stands for the record with a key without reading it: to link it, to refer to it.</summary>
        public static T Reference(TKey key) => Typed.Reference<T>(T.ToValues(key));
    }

    extension<T, TKey>(IQuerySource<IKeyed<T, TKey>> source) where T : Record, IRecord<T>, IKeyed<T, TKey>
    {
        /// <summary>The record with a key.</summary>
        /// <exception cref="RecordNotFoundException">There is none.</exception>
        public ValueTask<T> FindAsync(TKey key, CancellationToken cancellationToken = default) => Typed.FindAsync<T>(source, cancellationToken, T.ToValues(key));

        /// <summary>The record with a key.</summary>
        /// <exception cref="RecordNotFoundException">There is none.</exception>
        public T Find(TKey key) => Typed.Find<T>(source, T.ToValues(key));
    }
}
