using Junction.Dialects;
using Junction.Model;

namespace Junction.Querying;

public static partial class Typed
{

    /// <summary>First record for which a condition holds.</summary>
    public static ValueTask<T> FirstAsync<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        Found(source, QueryRunner.FirstAsync<AsyncCall, T>(Filter<T, TColumns>(source, predicate), cancellationToken));

    /// <summary>First record for which a condition holds.</summary>
    public static T First<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        Found(source, QueryRunner.FirstAsync<SyncCall, T>(Filter<T, TColumns>(source, predicate), default)).Wait();

    /// <summary>First record for which a condition holds.</summary>
    public static ValueTask<T> FirstAsync<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        Found(source, QueryRunner.FirstAsync<AsyncCall, T>(Filter<T, TColumns, TLinkColumns>(source, predicate), cancellationToken));

    /// <summary>First record for which a condition holds.</summary>
    public static T First<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        Found(source, QueryRunner.FirstAsync<SyncCall, T>(Filter<T, TColumns, TLinkColumns>(source, predicate), default)).Wait();

    /// <summary>First record for which a condition holds; null when there is none.</summary>
    public static ValueTask<T?> FirstOrDefaultAsync<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        QueryRunner.FirstAsync<AsyncCall, T>(Filter<T, TColumns>(source, predicate), cancellationToken);

    /// <summary>First record for which a condition holds; null when there is none.</summary>
    public static T? FirstOrDefault<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        QueryRunner.FirstAsync<SyncCall, T>(Filter<T, TColumns>(source, predicate), default).Wait();

    /// <summary>First record for which a condition holds; null when there is none.</summary>
    public static ValueTask<T?> FirstOrDefaultAsync<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        QueryRunner.FirstAsync<AsyncCall, T>(Filter<T, TColumns, TLinkColumns>(source, predicate), cancellationToken);

    /// <summary>First record for which a condition holds; null when there is none.</summary>
    public static T? FirstOrDefault<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        QueryRunner.FirstAsync<SyncCall, T>(Filter<T, TColumns, TLinkColumns>(source, predicate), default).Wait();

    /// <summary>Only record for which a condition holds.</summary>
    public static ValueTask<T> SingleAsync<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        Found(source, QueryRunner.SingleAsync<AsyncCall, T>(Filter<T, TColumns>(source, predicate), cancellationToken));

    /// <summary>Only record for which a condition holds.</summary>
    public static T Single<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        Found(source, QueryRunner.SingleAsync<SyncCall, T>(Filter<T, TColumns>(source, predicate), default)).Wait();

    /// <summary>Only record for which a condition holds.</summary>
    public static ValueTask<T> SingleAsync<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        Found(source, QueryRunner.SingleAsync<AsyncCall, T>(Filter<T, TColumns, TLinkColumns>(source, predicate), cancellationToken));

    /// <summary>Only record for which a condition holds.</summary>
    public static T Single<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        Found(source, QueryRunner.SingleAsync<SyncCall, T>(Filter<T, TColumns, TLinkColumns>(source, predicate), default)).Wait();

    /// <summary>Only record for which a condition holds; null when there is none.</summary>
    public static ValueTask<T?> SingleOrDefaultAsync<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        QueryRunner.SingleAsync<AsyncCall, T>(Filter<T, TColumns>(source, predicate), cancellationToken);

    /// <summary>Only record for which a condition holds; null when there is none.</summary>
    public static T? SingleOrDefault<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        QueryRunner.SingleAsync<SyncCall, T>(Filter<T, TColumns>(source, predicate), default).Wait();

    /// <summary>Only record for which a condition holds; null when there is none.</summary>
    public static ValueTask<T?> SingleOrDefaultAsync<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        QueryRunner.SingleAsync<AsyncCall, T>(Filter<T, TColumns, TLinkColumns>(source, predicate), cancellationToken);

    /// <summary>Only record for which a condition holds; null when there is none.</summary>
    public static T? SingleOrDefault<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        QueryRunner.SingleAsync<SyncCall, T>(Filter<T, TColumns, TLinkColumns>(source, predicate), default).Wait();

    /// <summary>Whether a condition holds for a record.</summary>
    public static ValueTask<bool> AnyAsync<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        QueryRunner.AnyAsync<AsyncCall>(Filter<T, TColumns>(source, predicate), cancellationToken);

    /// <summary>Whether a condition holds for a record.</summary>
    public static bool Any<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        QueryRunner.AnyAsync<SyncCall>(Filter<T, TColumns>(source, predicate), default).Wait();

    /// <summary>Whether a condition holds for a record.</summary>
    public static ValueTask<bool> AnyAsync<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        QueryRunner.AnyAsync<AsyncCall>(Filter<T, TColumns, TLinkColumns>(source, predicate), cancellationToken);

    /// <summary>Whether a condition holds for a record.</summary>
    public static bool Any<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        QueryRunner.AnyAsync<SyncCall>(Filter<T, TColumns, TLinkColumns>(source, predicate), default).Wait();

    /// <summary>The number of records for which a condition holds.</summary>
    public static ValueTask<int> CountAsync<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        QueryRunner.CountAsync<AsyncCall>(Filter<T, TColumns>(source, predicate), cancellationToken);

    /// <summary>The number of records for which a condition holds.</summary>
    public static int Count<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        QueryRunner.CountAsync<SyncCall>(Filter<T, TColumns>(source, predicate), default).Wait();

    /// <summary>The number of records for which a condition holds.</summary>
    public static ValueTask<int> CountAsync<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        QueryRunner.CountAsync<AsyncCall>(Filter<T, TColumns, TLinkColumns>(source, predicate), cancellationToken);

    /// <summary>The number of records for which a condition holds.</summary>
    public static int Count<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        QueryRunner.CountAsync<SyncCall>(Filter<T, TColumns, TLinkColumns>(source, predicate), default).Wait();

    /// <summary>Whether a condition holds for every record.</summary>
    public static ValueTask<bool> AllAsync<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        None(QueryRunner.AnyAsync<AsyncCall>(Filter<T, TColumns>(source, target => !predicate(target)), cancellationToken));

    /// <summary>Whether a condition holds for every record.</summary>
    public static bool All<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        None(QueryRunner.AnyAsync<SyncCall>(Filter<T, TColumns>(source, target => !predicate(target)), default)).Wait();

    /// <summary>Whether a condition holds for every record.</summary>
    public static ValueTask<bool> AllAsync<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        None(QueryRunner.AnyAsync<AsyncCall>(Filter<T, TColumns, TLinkColumns>(source, (target, link) => !predicate(target, link)), cancellationToken));

    /// <summary>Whether a condition holds for every record.</summary>
    public static bool All<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        None(QueryRunner.AnyAsync<SyncCall>(Filter<T, TColumns, TLinkColumns>(source, (target, link) => !predicate(target, link)), default)).Wait();

    private static async ValueTask<T> Found<T>(IQuerySource<T> source, ValueTask<T?> record) where T : Record, IRecord<T> =>
        await record.ConfigureAwait(false) ?? throw RecordNotFoundException.ForQuery(source.Spec.Model.ModelName);

    private static async ValueTask<bool> None(ValueTask<bool> any) => !await any.ConfigureAwait(false);
}
