using System.Numerics;
using Junction.Dialects;
using Junction.Model;
using Junction.Querying;

namespace Junction;

public static partial class ModelVerbs
{
    extension<T, TColumns>(IModel<T, TColumns>)
        where T : Record, IRecord<T>
        where TColumns : RecordColumns, IColumns<TColumns>
    {
        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public static ValueTask<TValue> SumAsync<TValue>(Func<TColumns, Expr<TValue>> selector, CancellationToken cancellationToken = default) where TValue : struct, INumber<TValue> =>
            Aggregating.SumAsync<AsyncCall, TValue>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public static TValue Sum<TValue>(Func<TColumns, Expr<TValue>> selector) where TValue : struct, INumber<TValue> =>
            Aggregating.SumAsync<SyncCall, TValue>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public static ValueTask<TValue> SumAsync<TValue>(Func<TColumns, Expr<TValue?>> selector, CancellationToken cancellationToken = default) where TValue : struct, INumber<TValue> =>
            Aggregating.SumAsync<AsyncCall, TValue>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public static TValue Sum<TValue>(Func<TColumns, Expr<TValue?>> selector) where TValue : struct, INumber<TValue> =>
            Aggregating.SumAsync<SyncCall, TValue>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The least value; null for no rows. Nulls do not count.</summary>
        public static ValueTask<TValue?> MinAsync<TValue>(Func<TColumns, Expr<TValue>> selector, CancellationToken cancellationToken = default) where TValue : struct =>
            Aggregating.MinAsync<AsyncCall, TValue?>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The least value; null for no rows. Nulls do not count.</summary>
        public static TValue? Min<TValue>(Func<TColumns, Expr<TValue>> selector) where TValue : struct =>
            Aggregating.MinAsync<SyncCall, TValue?>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The least value; null for no rows. Nulls do not count.</summary>
        public static ValueTask<TValue?> MinAsync<TValue>(Func<TColumns, Expr<TValue?>> selector, CancellationToken cancellationToken = default) where TValue : struct =>
            Aggregating.MinAsync<AsyncCall, TValue?>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The least value; null for no rows. Nulls do not count.</summary>
        public static TValue? Min<TValue>(Func<TColumns, Expr<TValue?>> selector) where TValue : struct =>
            Aggregating.MinAsync<SyncCall, TValue?>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The least value; null for no rows. Nulls do not count.</summary>
        public static ValueTask<string?> MinAsync(Func<TColumns, Expr<string>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.MinAsync<AsyncCall, string?>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The least value; null for no rows. Nulls do not count.</summary>
        public static string? Min(Func<TColumns, Expr<string>> selector) =>
            Aggregating.MinAsync<SyncCall, string?>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The greatest value; null for no rows. Nulls do not count.</summary>
        public static ValueTask<TValue?> MaxAsync<TValue>(Func<TColumns, Expr<TValue>> selector, CancellationToken cancellationToken = default) where TValue : struct =>
            Aggregating.MaxAsync<AsyncCall, TValue?>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The greatest value; null for no rows. Nulls do not count.</summary>
        public static TValue? Max<TValue>(Func<TColumns, Expr<TValue>> selector) where TValue : struct =>
            Aggregating.MaxAsync<SyncCall, TValue?>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The greatest value; null for no rows. Nulls do not count.</summary>
        public static ValueTask<TValue?> MaxAsync<TValue>(Func<TColumns, Expr<TValue?>> selector, CancellationToken cancellationToken = default) where TValue : struct =>
            Aggregating.MaxAsync<AsyncCall, TValue?>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The greatest value; null for no rows. Nulls do not count.</summary>
        public static TValue? Max<TValue>(Func<TColumns, Expr<TValue?>> selector) where TValue : struct =>
            Aggregating.MaxAsync<SyncCall, TValue?>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The greatest value; null for no rows. Nulls do not count.</summary>
        public static ValueTask<string?> MaxAsync(Func<TColumns, Expr<string>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.MaxAsync<AsyncCall, string?>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The greatest value; null for no rows. Nulls do not count.</summary>
        public static string? Max(Func<TColumns, Expr<string>> selector) =>
            Aggregating.MaxAsync<SyncCall, string?>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public static ValueTask<double?> AverageAsync<TValue>(Func<TColumns, Expr<TValue>> selector, CancellationToken cancellationToken = default) where TValue : struct, INumber<TValue> =>
            Aggregating.AverageAsync<AsyncCall, double?>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public static double? Average<TValue>(Func<TColumns, Expr<TValue>> selector) where TValue : struct, INumber<TValue> =>
            Aggregating.AverageAsync<SyncCall, double?>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public static ValueTask<double?> AverageAsync<TValue>(Func<TColumns, Expr<TValue?>> selector, CancellationToken cancellationToken = default) where TValue : struct, INumber<TValue> =>
            Aggregating.AverageAsync<AsyncCall, double?>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public static double? Average<TValue>(Func<TColumns, Expr<TValue?>> selector) where TValue : struct, INumber<TValue> =>
            Aggregating.AverageAsync<SyncCall, double?>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public static ValueTask<decimal?> AverageAsync(Func<TColumns, Expr<decimal>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.AverageAsync<AsyncCall, decimal?>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public static decimal? Average(Func<TColumns, Expr<decimal>> selector) =>
            Aggregating.AverageAsync<SyncCall, decimal?>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public static ValueTask<decimal?> AverageAsync(Func<TColumns, Expr<decimal?>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.AverageAsync<AsyncCall, decimal?>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The average; null for no rows. Nulls do not count.</summary>
        public static decimal? Average(Func<TColumns, Expr<decimal?>> selector) =>
            Aggregating.AverageAsync<SyncCall, decimal?>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();
    }
}
