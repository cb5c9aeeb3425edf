using Junction.Model;
using Junction.Querying;

namespace Junction;

/// <summary>What can be queried for records: a query, or a relation of a record.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <remarks>Not a sequence: System.Linq never sees it, so what SQL cannot say does not compile.</remarks>
public interface IQuerySource<out T> : IQuerySource;

/// <summary>What can be queried.</summary>
public interface IQuerySource
{
    /// <summary>The query behind it.</summary>
    internal QuerySpec Spec { get; }
}

/// <summary>What can be queried for records together with the link rows that lead to them.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <typeparam name="TLink">The link model.</typeparam>
public interface ILinkedSource<out T, out TLink> : IQuerySource<T>;

/// <summary>A query for records. Immutable: every verb makes another, and threads may share it.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class Query<T> : IQuerySource<T> where T : Record, IRecord<T>
{
    private readonly QuerySpec _spec;

    internal Query(QuerySpec spec) => _spec = spec;

    /// <summary>All records of the model.</summary>
    public static Query<T> All { get; } = new(new QuerySpec(T.Model));

    internal static QuerySpec AllSpec => All._spec;

    QuerySpec IQuerySource.Spec => _spec;

    /// <summary>Runs the query and reads its records as they come.</summary>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        this.AsAsyncEnumerable(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Runs the query.</summary>
    public List<T>.Enumerator GetEnumerator() => this.ToList().GetEnumerator();

    /// <summary>The SQL the query sends, without values.</summary>
    public override string ToString() => this.ToSql();
}

/// <summary>A query for records together with the link rows that lead to them.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <typeparam name="TLink">The link model.</typeparam>
public sealed class LinkedQuery<T, TLink> : ILinkedSource<T, TLink>
    where T : Record, IRecord<T>
    where TLink : Record, IRecord<TLink>
{
    private readonly QuerySpec _spec;

    internal LinkedQuery(QuerySpec spec) => _spec = spec;

    QuerySpec IQuerySource.Spec => _spec;

    /// <summary>Runs the query and reads its records as they come.</summary>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        this.AsAsyncEnumerable(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Runs the query.</summary>
    public List<T>.Enumerator GetEnumerator() => this.ToList().GetEnumerator();

    /// <summary>The SQL the query sends, without values.</summary>
    public override string ToString() => this.ToSql();
}
