using Junction.Dialects;
using Junction.Model;
using Junction.Querying;

namespace Junction;

/// <content>Sums of whole numbers narrower than <see cref="int"/>: they are an <see cref="int"/>, as in C#.</content>
public static partial class ModelVerbs
{
    extension<T, TColumns>(IModel<T, TColumns>)
        where T : Record, IRecord<T>
        where TColumns : RecordColumns, IColumns<TColumns>
    {
        /// <summary>The sum; 0 for no rows.</summary>
        public static ValueTask<int> SumAsync(Func<TColumns, Expr<byte>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.SumAsync<AsyncCall, int>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The sum; 0 for no rows.</summary>
        public static int Sum(Func<TColumns, Expr<byte>> selector) => Aggregating.SumAsync<SyncCall, int>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public static ValueTask<int> SumAsync(Func<TColumns, Expr<byte?>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.SumAsync<AsyncCall, int>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public static int Sum(Func<TColumns, Expr<byte?>> selector) => Aggregating.SumAsync<SyncCall, int>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The sum; 0 for no rows.</summary>
        public static ValueTask<int> SumAsync(Func<TColumns, Expr<short>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.SumAsync<AsyncCall, int>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The sum; 0 for no rows.</summary>
        public static int Sum(Func<TColumns, Expr<short>> selector) => Aggregating.SumAsync<SyncCall, int>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public static ValueTask<int> SumAsync(Func<TColumns, Expr<short?>> selector, CancellationToken cancellationToken = default) =>
            Aggregating.SumAsync<AsyncCall, int>(Query<T>.AllSpec, Lambdas.Of(selector), cancellationToken);

        /// <summary>The sum; 0 for no rows. Nulls do not count.</summary>
        public static int Sum(Func<TColumns, Expr<short?>> selector) => Aggregating.SumAsync<SyncCall, int>(Query<T>.AllSpec, Lambdas.Of(selector), default).Wait();
    }
}
