using Junction.Dialects;
using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>What generated verbs that take a key call: <c>Student.FindAsync(id)</c>.</summary>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public static class Typed
{
    /// <summary>The record with a key.</summary>
    /// <exception cref="RecordNotFoundException">There is none.</exception>
    public static ValueTask<T> FindAsync<T>(IQuerySource source, CancellationToken cancellationToken, params DbValue[] key) where T : Record, IRecord<T> =>
        FindAsync<AsyncCall, T>(source, key, cancellationToken);

    /// <summary>The record with a key.</summary>
    /// <exception cref="RecordNotFoundException">There is none.</exception>
    public static T Find<T>(IQuerySource source, params DbValue[] key) where T : Record, IRecord<T> =>
        FindAsync<SyncCall, T>(source, key, default).Wait();

    /// <summary>
    /// A record that stands for an existing row without reading it: set properties and save, attach or detach it. Reading a column that was
    /// not set throws a <see cref="ColumnNotLoadedException"/>.
    /// </summary>
    public static T Reference<T>(params DbValue[] key) where T : Record, IRecord<T>
    {
        var record = T.NewRecord();
        for (var i = 0; i < key.Length; i++) T.SetColumn(record, T.Model.Key[i].Ordinal, key[i]);
        record.State = RecordState.Persisted | RecordState.Unread;
        return record;
    }

    private static async ValueTask<T> FindAsync<TCall, T>(IQuerySource source, DbValue[] key, CancellationToken cancellationToken)
        where TCall : struct, ICall where T : Record, IRecord<T>
    {
        var spec = source.Spec;
        // A key that has no value has another text.
        var record = spec.IsAll && !Array.Exists(key, static value => value.IsNull)
            ? await QueryRunner.FindAsync<TCall, T>(spec.Database ?? Database.Current, key, cancellationToken).ConfigureAwait(false)
            : await QueryRunner.FirstAsync<TCall, T>(spec.Filter(QueryRunner.OfKey(T.Model, key)), cancellationToken).ConfigureAwait(false);
        return record ?? throw RecordNotFoundException.ForKey(T.Model.ModelName, RecordKey.Raw(key).ToObject());
    }
}
