using System.Numerics;
using Junction.Dialects;
using Junction.Model;
using Junction.Querying;

namespace Junction;

public static partial class SourceVerbs
{
    extension<T, TColumns>(IQuerySource<IModel<T, TColumns>> source)
        where T : Record, IRecord<T>
        where TColumns : RecordColumns, IColumns<TColumns>
    {
        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public ValueTask<TValue> SumAsync<TValue>(Func<TColumns, Expr<TValue>> selector, CancellationToken cancellationToken = default) where TValue : struct, INumber<TValue> =>
            Aggregating.SumAsync<AsyncCall, TValue>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public TValue Sum<TValue>(Func<TColumns, Expr<TValue>> selector) where TValue : struct, INumber<TValue> =>
            Aggregating.SumAsync<SyncCall, TValue>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public ValueTask<TValue> SumAsync<TValue>(Func<TColumns, Expr<TValue?>> selector, CancellationToken cancellationToken = default) where TValue : struct, INumber<TValue> =>
            Aggregating.SumAsync<AsyncCall, TValue>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public TValue Sum<TValue>(Func<TColumns, Expr<TValue?>> selector) where TValue : struct, INumber<TValue> =>
            Aggregating.SumAsync<SyncCall, TValue>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The least value; null for no rows. Nulls do not count.</summary>
        public ValueTask<TValue?> MinAsync<TValue>(Func<TColumns, Expr<TValue>> selector, CancellationToken cancellationToken = default) where TValue : struct =>
            Aggregating.MinAsync<AsyncCall, TValue?>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The least value; null for no rows. Nulls do not count.</summary>
        public TValue? Min<TValue>(Func<TColumns, Expr<TValue>> selector) where TValue : struct =>
            Aggregating.MinAsync<SyncCall, TValue?>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The least value; null for no rows. Nulls do not count.</summary>
        public ValueTask<TValue?> MinAsync<TValue>(Func<TColumns, Expr<TValue?>> selector, CancellationToken cancellationToken = default) where TValue : struct =>
            Aggregating.MinAsync<AsyncCall, TValue?>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The least value; null for no rows. Nulls do not count.</summary>
        public TValue? Min<TValue>(Func<TColumns, Expr<TValue?>> selector) where TValue : struct =>
            Aggregating.MinAsync<SyncCall, TValue?>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The least value; null for no rows. Nulls do not count.</summary>
        public ValueTask<string?> MinAsync(Func<TColumns, Expr<string>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.MinAsync<AsyncCall, string?>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The least value; null for no rows. Nulls do not count.</summary>
        public string? Min(Func<TColumns, Expr<string>> selector) =>
            Aggregating.MinAsync<SyncCall, string?>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The greatest value; null for no rows. Nulls do not count.</summary>
        public ValueTask<TValue?> MaxAsync<TValue>(Func<TColumns, Expr<TValue>> selector, CancellationToken cancellationToken = default) where TValue : struct =>
            Aggregating.MaxAsync<AsyncCall, TValue?>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The greatest value; null for no rows. Nulls do not count.</summary>
        public TValue? Max<TValue>(Func<TColumns, Expr<TValue>> selector) where TValue : struct =>
            Aggregating.MaxAsync<SyncCall, TValue?>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The greatest value; null for no rows. Nulls do not count.</summary>
        public ValueTask<TValue?> MaxAsync<TValue>(Func<TColumns, Expr<TValue?>> selector, CancellationToken cancellationToken = default) where TValue : struct =>
            Aggregating.MaxAsync<AsyncCall, TValue?>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The greatest value; null for no rows. Nulls do not count.</summary>
        public TValue? Max<TValue>(Func<TColumns, Expr<TValue?>> selector) where TValue : struct =>
            Aggregating.MaxAsync<SyncCall, TValue?>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The greatest value; null for no rows. Nulls do not count.</summary>
        public ValueTask<string?> MaxAsync(Func<TColumns, Expr<string>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.MaxAsync<AsyncCall, string?>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The greatest value; null for no rows. Nulls do not count.</summary>
        public string? Max(Func<TColumns, Expr<string>> selector) =>
            Aggregating.MaxAsync<SyncCall, string?>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public ValueTask<double?> AverageAsync<TValue>(Func<TColumns, Expr<TValue>> selector, CancellationToken cancellationToken = default) where TValue : struct, INumber<TValue> =>
            Aggregating.AverageAsync<AsyncCall, double?>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public double? Average<TValue>(Func<TColumns, Expr<TValue>> selector) where TValue : struct, INumber<TValue> =>
            Aggregating.AverageAsync<SyncCall, double?>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public ValueTask<double?> AverageAsync<TValue>(Func<TColumns, Expr<TValue?>> selector, CancellationToken cancellationToken = default) where TValue : struct, INumber<TValue> =>
            Aggregating.AverageAsync<AsyncCall, double?>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public double? Average<TValue>(Func<TColumns, Expr<TValue?>> selector) where TValue : struct, INumber<TValue> =>
            Aggregating.AverageAsync<SyncCall, double?>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public ValueTask<decimal?> AverageAsync(Func<TColumns, Expr<decimal>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.AverageAsync<AsyncCall, decimal?>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public decimal? Average(Func<TColumns, Expr<decimal>> selector) =>
            Aggregating.AverageAsync<SyncCall, decimal?>(source.Spec, Lambdas.Of(selector), default).Wait();

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public ValueTask<decimal?> AverageAsync(Func<TColumns, Expr<decimal?>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.AverageAsync<AsyncCall, decimal?>(source.Spec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public decimal? Average(Func<TColumns, Expr<decimal?>> selector) =>
            Aggregating.AverageAsync<SyncCall, decimal?>(source.Spec, Lambdas.Of(selector), default).Wait();
    }
}
