using System.Runtime.CompilerServices;
using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Querying;
using Junction.Sql;

namespace Junction;

/// <summary>A query for values instead of records. Immutable.</summary>
/// <typeparam name="TResult">What is made of each row.</typeparam>
public sealed class Projection<TResult>
{
    private const int ChunkSize = 256;

    private readonly QuerySpec _spec;
    private readonly SqlExpression[] _columns;
    private readonly bool _isDistinct;
    private readonly Func<List<TResult>, RowReader> _reader;

    internal Projection(QuerySpec spec, SqlExpression[] columns, bool isDistinct, Func<List<TResult>, RowReader> reader) =>
        (_spec, _columns, _isDistinct, _reader) = (spec, columns, isDistinct, reader);

    /// <summary>Each row of values once.</summary>
    public Projection<TResult> Distinct() => _isDistinct ? this : new(_spec.Settled(), _columns, isDistinct: true, _reader);

    /// <summary>At most so many rows.</summary>
    public Projection<TResult> Take(int count) => new(_spec.AtMost(count), _columns, _isDistinct, _reader);

    /// <summary>Without the first rows.</summary>
    public Projection<TResult> Skip(int count) => new(_spec.Without(count), _columns, _isDistinct, _reader);

    /// <summary>Runs the query.</summary>
    public ValueTask<List<TResult>> ToListAsync(CancellationToken cancellationToken = default) => ListAsync<AsyncCall>(_spec, cancellationToken);

    /// <summary>Runs the query.</summary>
    public List<TResult> ToList() => ListAsync<SyncCall>(_spec, default).Wait();

    /// <summary>The first result.</summary>
    /// <exception cref="RecordNotFoundException">There is none.</exception>
    public ValueTask<TResult> FirstAsync(CancellationToken cancellationToken = default) => OneAsync<AsyncCall>(1, cancellationToken);

    /// <summary>The first result.</summary>
    /// <exception cref="RecordNotFoundException">There is none.</exception>
    public TResult First() => OneAsync<SyncCall>(1, default).Wait();

    /// <summary>The first result; the type's default when there is none.</summary>
    public ValueTask<TResult?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) => OneOrDefaultAsync<AsyncCall>(1, cancellationToken);

    /// <summary>The first result; the type's default when there is none.</summary>
    public TResult? FirstOrDefault() => OneOrDefaultAsync<SyncCall>(1, default).Wait();

    /// <summary>The only result.</summary>
    /// <exception cref="RecordNotFoundException">There is none.</exception>
    /// <exception cref="InvalidOperationException">There are several.</exception>
    public ValueTask<TResult> SingleAsync(CancellationToken cancellationToken = default) => OneAsync<AsyncCall>(2, cancellationToken);

    /// <summary>The only result.</summary>
    /// <exception cref="RecordNotFoundException">There is none.</exception>
    /// <exception cref="InvalidOperationException">There are several.</exception>
    public TResult Single() => OneAsync<SyncCall>(2, default).Wait();

    /// <summary>The only result; the type's default when there is none.</summary>
    /// <exception cref="InvalidOperationException">There are several.</exception>
    public ValueTask<TResult?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) => OneOrDefaultAsync<AsyncCall>(2, cancellationToken);

    /// <summary>The only result; the type's default when there is none.</summary>
    /// <exception cref="InvalidOperationException">There are several.</exception>
    public TResult? SingleOrDefault() => OneOrDefaultAsync<SyncCall>(2, default).Wait();

    /// <summary>The number of rows.</summary>
    public ValueTask<int> CountAsync(CancellationToken cancellationToken = default) => CountAsync<AsyncCall>(cancellationToken);

    /// <summary>The number of rows.</summary>
    public int Count() => CountAsync<SyncCall>(default).Wait();

    /// <summary>The results as they come, in constant memory.</summary>
    public async IAsyncEnumerable<TResult> AsAsyncEnumerable([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_spec.IsEmpty || _spec.Take is 0) yield break;
        var work = await (_spec.Database ?? Database.Current).WorkAsync<AsyncCall>(cancellationToken).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            var results = await work.OpenAsync<AsyncCall>(Statement(_spec), cancellationToken).ConfigureAwait(false);
            await using (results.ConfigureAwait(false))
            {
                var chunk = new List<TResult>();
                var reader = _reader(chunk);
                for (var more = true; more; chunk.Clear())
                {
                    more = await results.ReadAsync<AsyncCall>(reader, ChunkSize, cancellationToken).ConfigureAwait(false);
                    foreach (var result in chunk)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        yield return result;
                    }
                }
            }
        }
    }

    /// <summary>Runs the query and reads its results as they come.</summary>
    public IAsyncEnumerator<TResult> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        AsAsyncEnumerable(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Runs the query.</summary>
    public List<TResult>.Enumerator GetEnumerator() => ToList().GetEnumerator();

    /// <summary>The SQL the query sends, with placeholders for its values.</summary>
    public string ToSql() => (_spec.Database ?? Database.Current).Render(Statement(_spec));

    /// <summary>The SQL the query sends, without values.</summary>
    public override string ToString() => ToSql();

    private SelectNode Statement(QuerySpec spec) => _isDistinct ? DistinctRows.Of(spec.Select(_columns)) : spec.Select(_columns);

    private async ValueTask<List<TResult>> ListAsync<TCall>(QuerySpec spec, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (spec.IsEmpty || spec.Take is 0) return [];
        return await (spec.Database ?? Database.Current).ReadAsync<TCall, (Projection<TResult> Self, QuerySpec Spec), List<TResult>>((this, spec), static async (work, state, token) =>
        {
            var results = new List<TResult>();
            await work.ReadAsync<TCall>(state.Self.Statement(state.Spec), state.Self._reader(results), token).ConfigureAwait(false);
            return results;
        }, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<TResult> OneAsync<TCall>(int most, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var results = await AtMostOneAsync<TCall>(most, cancellationToken).ConfigureAwait(false);
        return results.Count == 1 ? results[0] : throw RecordNotFoundException.ForQuery(_spec.Model.ModelName);
    }

    private async ValueTask<TResult?> OneOrDefaultAsync<TCall>(int most, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var results = await AtMostOneAsync<TCall>(most, cancellationToken).ConfigureAwait(false);
        return results.Count == 1 ? results[0] : default;
    }

    private async ValueTask<List<TResult>> AtMostOneAsync<TCall>(int most, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var results = await ListAsync<TCall>(_spec.AtMost(most), cancellationToken).ConfigureAwait(false);
        if (results.Count > 1) throw new InvalidOperationException($"The query for a single row of {_spec.Model.ModelName} found several. Add a condition, or ask for the first.");
        return results;
    }

    private async ValueTask<int> CountAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (!_isDistinct) return await QueryRunner.CountAsync<TCall>(_spec, cancellationToken).ConfigureAwait(false);
        if (_spec.IsEmpty) return 0;
        var type = new ColumnType(ValueKind.Int32);
        var count = new SelectNode { Columns = [new AggregateNode(AggregateFunction.Count, null, type)], FromSelect = new DerivedTable(Statement(_spec)) };
        return (await QueryRunner.ScalarAsync<TCall>(_spec, count, type, cancellationToken).ConfigureAwait(false)).As<int>();
    }
}
