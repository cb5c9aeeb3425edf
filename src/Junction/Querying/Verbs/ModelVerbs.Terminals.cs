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
        /// <summary>All records of the model.</summary>
        public static ValueTask<List<T>> ToListAsync(CancellationToken cancellationToken = default) => QueryRunner.ListAsync<AsyncCall, T>(Query<T>.AllSpec, cancellationToken);

        /// <summary>All records of the model.</summary>
        public static List<T> ToList() => QueryRunner.ListAsync<SyncCall, T>(Query<T>.AllSpec, default).Wait();

        /// <summary>The first record that fulfils the condition, or null.</summary>
        public static ValueTask<T?> FindByAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.FirstAsync<AsyncCall, T>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>The first record that fulfils the condition, or null.</summary>
        public static T? FindBy(Func<TColumns, Condition> predicate) => QueryRunner.FirstAsync<SyncCall, T>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();

        /// <summary>Whether there is a record.</summary>
        public static ValueTask<bool> AnyAsync(CancellationToken cancellationToken = default) => QueryRunner.AnyAsync<AsyncCall>(Query<T>.AllSpec, cancellationToken);

        /// <summary>Whether there is a record.</summary>
        public static bool Any() => QueryRunner.AnyAsync<SyncCall>(Query<T>.AllSpec, default).Wait();

        /// <summary>Whether a record fulfils the condition.</summary>
        public static ValueTask<bool> AnyAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.AnyAsync<AsyncCall>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>Whether a record fulfils the condition.</summary>
        public static bool Any(Func<TColumns, Condition> predicate) => QueryRunner.AnyAsync<SyncCall>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();

        /// <summary>Whether every record fulfils the condition; true when there is none.</summary>
        public static ValueTask<bool> AllAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            Lambdas.Not(QueryRunner.AnyAsync<AsyncCall>(Query<T>.AllSpec.Filter((!Lambdas.Of(predicate)).Predicate), cancellationToken));

        /// <summary>Whether every record fulfils the condition; true when there is none.</summary>
        public static bool All(Func<TColumns, Condition> predicate) => Lambdas.Not(QueryRunner.AnyAsync<SyncCall>(Query<T>.AllSpec.Filter((!Lambdas.Of(predicate)).Predicate), default)).Wait();

        /// <summary>The number of records.</summary>
        public static ValueTask<int> CountAsync(CancellationToken cancellationToken = default) => QueryRunner.CountAsync<AsyncCall>(Query<T>.AllSpec, cancellationToken);

        /// <summary>The number of records.</summary>
        public static int Count() => QueryRunner.CountAsync<SyncCall>(Query<T>.AllSpec, default).Wait();

        /// <summary>How many rows fulfil the condition.</summary>
        public static ValueTask<int> CountAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.CountAsync<AsyncCall>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>How many rows fulfil the condition.</summary>
        public static int Count(Func<TColumns, Condition> predicate) => QueryRunner.CountAsync<SyncCall>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();

        /// <summary>The first record; throws when there is none.</summary>
        public static ValueTask<T> FirstAsync(CancellationToken cancellationToken = default) => Lambdas.Found(Query<T>.AllSpec, QueryRunner.FirstAsync<AsyncCall, T>(Query<T>.AllSpec, cancellationToken));

        /// <summary>The first record; throws when there is none.</summary>
        public static T First() => Lambdas.Found(Query<T>.AllSpec, QueryRunner.FirstAsync<SyncCall, T>(Query<T>.AllSpec, default)).Wait();

        /// <summary>The first record that fulfils the condition; throws when there is none.</summary>
        public static ValueTask<T> FirstAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            Lambdas.Found(Query<T>.AllSpec, QueryRunner.FirstAsync<AsyncCall, T>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken));

        /// <summary>The first record that fulfils the condition; throws when there is none.</summary>
        public static T First(Func<TColumns, Condition> predicate) => Lambdas.Found(Query<T>.AllSpec, QueryRunner.FirstAsync<SyncCall, T>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), default)).Wait();

        /// <summary>The first record, or null.</summary>
        public static ValueTask<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) => QueryRunner.FirstAsync<AsyncCall, T>(Query<T>.AllSpec, cancellationToken);

        /// <summary>The first record, or null.</summary>
        public static T? FirstOrDefault() => QueryRunner.FirstAsync<SyncCall, T>(Query<T>.AllSpec, default).Wait();

        /// <summary>The first record that fulfils the condition, or null.</summary>
        public static ValueTask<T?> FirstOrDefaultAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.FirstAsync<AsyncCall, T>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>The first record that fulfils the condition, or null.</summary>
        public static T? FirstOrDefault(Func<TColumns, Condition> predicate) => QueryRunner.FirstAsync<SyncCall, T>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();

        /// <summary>The only record; throws when there is none, or more than one.</summary>
        public static ValueTask<T> SingleAsync(CancellationToken cancellationToken = default) => Lambdas.Found(Query<T>.AllSpec, QueryRunner.SingleAsync<AsyncCall, T>(Query<T>.AllSpec, cancellationToken));

        /// <summary>The only record; throws when there is none, or more than one.</summary>
        public static T Single() => Lambdas.Found(Query<T>.AllSpec, QueryRunner.SingleAsync<SyncCall, T>(Query<T>.AllSpec, default)).Wait();

        /// <summary>The only record that fulfils the condition; throws when there is none, or more than one.</summary>
        public static ValueTask<T> SingleAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            Lambdas.Found(Query<T>.AllSpec, QueryRunner.SingleAsync<AsyncCall, T>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken));

        /// <summary>The only record that fulfils the condition; throws when there is none, or more than one.</summary>
        public static T Single(Func<TColumns, Condition> predicate) => Lambdas.Found(Query<T>.AllSpec, QueryRunner.SingleAsync<SyncCall, T>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), default)).Wait();

        /// <summary>The only record, or null; throws when there is more than one.</summary>
        public static ValueTask<T?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) => QueryRunner.SingleAsync<AsyncCall, T>(Query<T>.AllSpec, cancellationToken);

        /// <summary>The only record, or null; throws when there is more than one.</summary>
        public static T? SingleOrDefault() => QueryRunner.SingleAsync<SyncCall, T>(Query<T>.AllSpec, default).Wait();

        /// <summary>The only record that fulfils the condition, or null; throws when there is more than one.</summary>
        public static ValueTask<T?> SingleOrDefaultAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.SingleAsync<AsyncCall, T>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>The only record that fulfils the condition, or null; throws when there is more than one.</summary>
        public static T? SingleOrDefault(Func<TColumns, Condition> predicate) => QueryRunner.SingleAsync<SyncCall, T>(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();
    }
}
