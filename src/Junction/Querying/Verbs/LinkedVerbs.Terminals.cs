using Junction.Dialects;
using Junction.Model;
using Junction.Querying;

namespace Junction;

public static partial class LinkedVerbs
{
    extension<T, TColumns, TLink, TLinkColumns>(ILinkedSource<IModel<T, TColumns>, IModel<TLink, TLinkColumns>> source)
        where T : Record, IRecord<T>
        where TColumns : RecordColumns, IColumns<TColumns>
        where TLink : Record, IRecord<TLink>
        where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
    {
        /// <summary>The first record that, with its link, fulfils the condition, or null.</summary>
        public ValueTask<T?> FindByAsync(Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.FirstAsync<AsyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>The first record that, with its link, fulfils the condition, or null.</summary>
        public T? FindBy(Func<TColumns, TLinkColumns, Condition> predicate) => QueryRunner.FirstAsync<SyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();

        /// <summary>Whether a record, with its link, fulfils the condition.</summary>
        public ValueTask<bool> AnyAsync(Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.AnyAsync<AsyncCall>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>Whether a record, with its link, fulfils the condition.</summary>
        public bool Any(Func<TColumns, TLinkColumns, Condition> predicate) => QueryRunner.AnyAsync<SyncCall>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();

        /// <summary>Whether every record, with its link, fulfils the condition; true when there is none.</summary>
        public ValueTask<bool> AllAsync(Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            Lambdas.Not(QueryRunner.AnyAsync<AsyncCall>(source.Spec.Filter((!Lambdas.Of(predicate)).Predicate), cancellationToken));

        /// <summary>Whether every record, with its link, fulfils the condition; true when there is none.</summary>
        public bool All(Func<TColumns, TLinkColumns, Condition> predicate) => Lambdas.Not(QueryRunner.AnyAsync<SyncCall>(source.Spec.Filter((!Lambdas.Of(predicate)).Predicate), default)).Wait();

        /// <summary>How many rows fulfil the condition.</summary>
        public ValueTask<int> CountAsync(Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.CountAsync<AsyncCall>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>How many rows fulfil the condition.</summary>
        public int Count(Func<TColumns, TLinkColumns, Condition> predicate) => QueryRunner.CountAsync<SyncCall>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();

        /// <summary>The first record that, with its link, fulfils the condition; throws when there is none.</summary>
        public ValueTask<T> FirstAsync(Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            Lambdas.Found(source.Spec, QueryRunner.FirstAsync<AsyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken));

        /// <summary>The first record that, with its link, fulfils the condition; throws when there is none.</summary>
        public T First(Func<TColumns, TLinkColumns, Condition> predicate) => Lambdas.Found(source.Spec, QueryRunner.FirstAsync<SyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default)).Wait();

        /// <summary>The first record that, with its link, fulfils the condition, or null.</summary>
        public ValueTask<T?> FirstOrDefaultAsync(Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.FirstAsync<AsyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>The first record that, with its link, fulfils the condition, or null.</summary>
        public T? FirstOrDefault(Func<TColumns, TLinkColumns, Condition> predicate) => QueryRunner.FirstAsync<SyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();

        /// <summary>The only record that, with its link, fulfils the condition; throws when there is none, or more than one.</summary>
        public ValueTask<T> SingleAsync(Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            Lambdas.Found(source.Spec, QueryRunner.SingleAsync<AsyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken));

        /// <summary>The only record that, with its link, fulfils the condition; throws when there is none, or more than one.</summary>
        public T Single(Func<TColumns, TLinkColumns, Condition> predicate) => Lambdas.Found(source.Spec, QueryRunner.SingleAsync<SyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default)).Wait();

        /// <summary>The only record that, with its link, fulfils the condition, or null; throws when there is more than one.</summary>
        public ValueTask<T?> SingleOrDefaultAsync(Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken = default) =>
            QueryRunner.SingleAsync<AsyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), cancellationToken);

        /// <summary>The only record that, with its link, fulfils the condition, or null; throws when there is more than one.</summary>
        public T? SingleOrDefault(Func<TColumns, TLinkColumns, Condition> predicate) => QueryRunner.SingleAsync<SyncCall, T>(source.Spec.Filter(Lambdas.Of(predicate).Predicate), default).Wait();
    }
}
