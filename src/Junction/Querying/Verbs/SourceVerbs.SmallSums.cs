using Junction.Dialects;
using Junction.Model;
using Junction.Querying;

namespace Junction;

/// <content>Sums of whole numbers narrower than <see cref="int"/>: they are an <see cref="int"/>, as in C#.</content>
public static partial class SourceVerbs
{
    extension<T, TColumns>(IQuerySource<IModel<T, TColumns>> source)
        where T : Record, IRecord<T>
        where TColumns : RecordColumns, IColumns<TColumns>
    {
        /// <summary>The sum; 0 for no rows.</summary>
        public ValueTask<int> SumAsync(Func<TColumns, Expr<byte>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.SumAsync<AsyncCall, int>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The sum; 0 for no rows.</summary>
        public int Sum(Func<TColumns, Expr<byte>> selector) => Aggregating.SumAsync<SyncCall, int>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public ValueTask<int> SumAsync(Func<TColumns, Expr<byte?>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.SumAsync<AsyncCall, int>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public int Sum(Func<TColumns, Expr<byte?>> selector) => Aggregating.SumAsync<SyncCall, int>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The sum; 0 for no rows.</summary>
        public ValueTask<int> SumAsync(Func<TColumns, Expr<short>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.SumAsync<AsyncCall, int>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The sum; 0 for no rows.</summary>
        public int Sum(Func<TColumns, Expr<short>> selector) => Aggregating.SumAsync<SyncCall, int>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public ValueTask<int> SumAsync(Func<TColumns, Expr<short?>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.SumAsync<AsyncCall, int>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public int Sum(Func<TColumns, Expr<short?>> selector) => Aggregating.SumAsync<SyncCall, int>(source.Spec, Lambdas.Of(selector), default).Wait();
    }
}
