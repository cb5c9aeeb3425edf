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
        /// <summary>The first record that fulfils the condition, or null.</summary>
        public ValueTask<T?> FindByAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.FirstAsync<AsyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>The first record that fulfils the condition, or null.</summary>
        public T? FindBy(Func<TColumns, Condition> predicate) => QueryRunner.FirstAsync<SyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();

        /// <summary>Whether a record fulfils the condition.</summary>
        public ValueTask<bool> AnyAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.AnyAsync<AsyncCall>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>Whether a record fulfils the condition.</summary>
        public bool Any(Func<TColumns, Condition> predicate) => QueryRunner.AnyAsync<SyncCall>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();

        /// <summary>Whether every record fulfils the condition; true when there is none.</summary>
        public ValueTask<bool> AllAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            Lambdas.Not(QueryRunner.AnyAsync<AsyncCall>(source.Spec.Filter((!Lambdas.Of(predicate)).Predicate), cancellationToken));

        /// <summary>Whether every record fulfils the condition; true when there is none.</summary>
        public bool All(Func<TColumns, Condition> predicate) => Lambdas.Not(QueryRunner.AnyAsync<SyncCall>(source.Spec.Filter((!Lambdas.Of(predicate)).Predicate), default)).Wait();

        /// <summary>How many rows fulfil the condition.</summary>
        public ValueTask<int> CountAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.CountAsync<AsyncCall>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>How many rows fulfil the condition.</summary>
        public int Count(Func<TColumns, Condition> predicate) => QueryRunner.CountAsync<SyncCall>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();

        /// <summary>The first record that fulfils the condition; throws when there is none.</summary>
        public ValueTask<T> FirstAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            Lambdas.Found(source.Spec, QueryRunner.FirstAsync<AsyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken));

        /// <summary>The first record that fulfils the condition; throws when there is none.</summary>
        public T First(Func<TColumns, Condition> predicate) => Lambdas.Found(source.Spec, QueryRunner.FirstAsync<SyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default)).Wait();

        /// <summary>The first record that fulfils the condition, or null.</summary>
        public ValueTask<T?> FirstOrDefaultAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.FirstAsync<AsyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>The first record that fulfils the condition, or null.</summary>
        public T? FirstOrDefault(Func<TColumns, Condition> predicate) => QueryRunner.FirstAsync<SyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();

        /// <summary>The only record that fulfils the condition; throws when there is none, or more than one.</summary>
        public ValueTask<T> SingleAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            Lambdas.Found(source.Spec, QueryRunner.SingleAsync<AsyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken));

        /// <summary>The only record that fulfils the condition; throws when there is none, or more than one.</summary>
        public T Single(Func<TColumns, Condition> predicate) => Lambdas.Found(source.Spec, QueryRunner.SingleAsync<SyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default)).Wait();

        /// <summary>The only record that fulfils the condition, or null; throws when there is more than one.</summary>
        public ValueTask<T?> SingleOrDefaultAsync(Func<TColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.SingleAsync<AsyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>The only record that fulfils the condition, or null; throws when there is more than one.</summary>
        public T? SingleOrDefault(Func<TColumns, Condition> predicate) => QueryRunner.SingleAsync<SyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();
    }
}
