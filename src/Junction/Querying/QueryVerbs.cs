using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Querying;

namespace Junction;

/// <summary>The verbs of a query that need no columns. Those that take lambdas are generated per model.</summary>
public static class QueryVerbs
{
    extension<T>(IQuerySource<T> source) where T : Record, IRecord<T>
    {
        /// <summary>At most so many records.</summary>
        public Query<T> Take(int count) => new(source.Spec.AtMost(count));

        /// <summary>Without the first records.</summary>
        public Query<T> Skip(int count) => new(source.Spec.Without(count));

        /// <summary>Each record once, however many links lead to it.</summary>
        public Query<T> Distinct() => new(source.Spec.Distinct());

        /// <summary>The same query; touching an unloaded relation of its records does what the mode says.</summary>
        public Query<T> Loading(LoadMode mode) => new(source.Spec with { Mode = mode });

        /// <summary>The same query over another database.</summary>
        public Query<T> On(Database database) => new(source.Spec with { Database = database });

        /// <summary>Runs the query.</summary>
        public ValueTask<List<T>> ToListAsync(CancellationToken cancellationToken = default) => QueryRunner.ListAsync<AsyncCall, T>(source.Spec, cancellationToken);

        /// <summary>Runs the query.</summary>
        public List<T> ToList() => QueryRunner.ListAsync<SyncCall, T>(source.Spec, default).Wait();

        /// <summary>The first record.</summary>
        /// <exception cref="RecordNotFoundException">There is none.</exception>
        public ValueTask<T> FirstAsync(CancellationToken cancellationToken = default) => Found(source, QueryRunner.FirstAsync<AsyncCall, T>(source.Spec, cancellationToken));

        /// <summary>The first record.</summary>
        /// <exception cref="RecordNotFoundException">There is none.</exception>
        public T First() => Found(source, QueryRunner.FirstAsync<SyncCall, T>(source.Spec, default)).Wait();

        /// <summary>The first record; null when there is none.</summary>
        public ValueTask<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) => QueryRunner.FirstAsync<AsyncCall, T>(source.Spec, cancellationToken);

        /// <summary>The first record; null when there is none.</summary>
        public T? FirstOrDefault() => QueryRunner.FirstAsync<SyncCall, T>(source.Spec, default).Wait();

        /// <summary>The only record.</summary>
        /// <exception cref="RecordNotFoundException">There is none.</exception>
        /// <exception cref="InvalidOperationException">There are several.</exception>
        public ValueTask<T> SingleAsync(CancellationToken cancellationToken = default) => Found(source, QueryRunner.SingleAsync<AsyncCall, T>(source.Spec, cancellationToken));

        /// <summary>The only record.</summary>
        /// <exception cref="RecordNotFoundException">There is none.</exception>
        /// <exception cref="InvalidOperationException">There are several.</exception>
        public T Single() => Found(source, QueryRunner.SingleAsync<SyncCall, T>(source.Spec, default)).Wait();

        /// <summary>The only record; null when there is none.</summary>
        /// <exception cref="InvalidOperationException">There are several.</exception>
        public ValueTask<T?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) => QueryRunner.SingleAsync<AsyncCall, T>(source.Spec, cancellationToken);

        /// <summary>The only record; null when there is none.</summary>
        /// <exception cref="InvalidOperationException">There are several.</exception>
        public T? SingleOrDefault() => QueryRunner.SingleAsync<SyncCall, T>(source.Spec, default).Wait();

        /// <summary>The number of records.</summary>
        public ValueTask<int> CountAsync(CancellationToken cancellationToken = default) => QueryRunner.CountAsync<AsyncCall>(source.Spec, cancellationToken);

        /// <summary>The number of records.</summary>
        public int Count() => QueryRunner.CountAsync<SyncCall>(source.Spec, default).Wait();

        /// <summary>Whether there is a record.</summary>
        public ValueTask<bool> AnyAsync(CancellationToken cancellationToken = default) => QueryRunner.AnyAsync<AsyncCall>(source.Spec, cancellationToken);

        /// <summary>Whether there is a record.</summary>
        public bool Any() => QueryRunner.AnyAsync<SyncCall>(source.Spec, default).Wait();

        /// <summary>The records as they come, in constant memory. Those of one chunk are peers.</summary>
        public IAsyncEnumerable<T> AsAsyncEnumerable(CancellationToken cancellationToken = default) => QueryRunner.StreamAsync<T>(source.Spec, cancellationToken);

        /// <summary>The SQL the query sends, with placeholders for its values.</summary>
        public string ToSql() =>
            (source.Spec.Database ?? Database.Current).Render(source.Spec.Select(Relations.Select.Columns(source.Spec.Root, source.Spec.Model.Columns)));
    }

    extension<T, TLink>(ILinkedSource<T, TLink> source)
        where T : Record, IRecord<T>
        where TLink : Record, IRecord<TLink>
    {
        /// <summary>At most so many records.</summary>
        public LinkedQuery<T, TLink> Take(int count) => new(source.Spec.AtMost(count));

        /// <summary>Without the first records.</summary>
        public LinkedQuery<T, TLink> Skip(int count) => new(source.Spec.Without(count));

        /// <summary>Runs the query; each record comes with the link row that leads to it.</summary>
        public ValueTask<List<LinkPair<T, TLink>>> ToLinksAsync(CancellationToken cancellationToken = default) =>
            QueryRunner.LinksAsync<AsyncCall, T, TLink>(source.Spec, cancellationToken);

        /// <summary>Runs the query; each record comes with the link row that leads to it.</summary>
        public List<LinkPair<T, TLink>> ToLinks() => QueryRunner.LinksAsync<SyncCall, T, TLink>(source.Spec, default).Wait();
    }

    private static async ValueTask<T> Found<T>(IQuerySource<T> source, ValueTask<T?> record) where T : Record, IRecord<T> =>
        await record.ConfigureAwait(false) ?? throw RecordNotFoundException.ForQuery(source.Spec.Model.ModelName);
}
