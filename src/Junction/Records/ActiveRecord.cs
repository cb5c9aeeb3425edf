using System.Text.Json.Serialization;
using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Querying;
using Junction.Records;
using Junction.Relations;

namespace Junction;

/// <summary>
/// A model: a class whose records stand for rows. Declare it <c>partial</c>, with partial properties for columns and relations; the
/// generator writes the rest.
/// </summary>
/// <typeparam name="TSelf">The model itself.</typeparam>
/// <remarks>
/// Two records are equal when they are the same object. A record remembers the database it came from, and may be used by one thread
/// at a time.
/// </remarks>
public abstract class ActiveRecord<TSelf> : Record where TSelf : ActiveRecord<TSelf>, IRecord<TSelf>
{
    /// <summary>All records of the model.</summary>
    public static Query<TSelf> All => Query<TSelf>.All;

    internal sealed override ModelInfo ModelInfo => TSelf.Model;

    /// <summary>Whether the record has no row yet.</summary>
    [JsonIgnore]
    public bool IsNew => State == RecordState.New;

    /// <summary>Whether the record's row was deleted through it.</summary>
    [JsonIgnore]
    public bool IsDeleted => State.HasFlag(RecordState.Deleted);

    /// <summary>Whether saving the record would send anything.</summary>
    [JsonIgnore]
    public bool IsDirty => Saving.IsNeeded(this);

    /// <summary>
    /// The properties that differ from the row, with old and new values; for a new record those it would insert.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Change> Changes => RecordReport.Changes(this);

    /// <summary>Inserts a new record; its generated key and what else the database made are filled in.</summary>
    /// <returns>The same record.</returns>
    /// <exception cref="UniqueViolationException">Another row has the same key or unique value.</exception>
    public static async ValueTask<TSelf> CreateAsync(TSelf record, CancellationToken cancellationToken = default)
    {
        await Saving.SaveAsync<AsyncCall>(record, null, cancellationToken).ConfigureAwait(false);
        return record;
    }

    /// <inheritdoc cref="CreateAsync(TSelf, CancellationToken)" />
    public static TSelf Create(TSelf record)
    {
        Saving.SaveAsync<SyncCall>(record, null, default).Wait();
        return record;
    }

    /// <summary>
    /// Inserts new records as a whole, all or none, with an INSERT of many rows; generated keys are filled in. New records they belong to are
    /// saved first, writes through their relations that wait for their keys after it.
    /// </summary>
    /// <returns>The same records.</returns>
    /// <remarks><code>
    /// await Student.CreateAllAsync(names.Select(name =&gt; new Student { Name = name, Email = Email(name) }));
    /// </code></remarks>
    /// <exception cref="UniqueViolationException">A row has the same key or unique value.</exception>
    /// <exception cref="RecordStateException">One of them is not new.</exception>
    public static async ValueTask<IReadOnlyList<TSelf>> CreateAllAsync(IEnumerable<TSelf> records, CancellationToken cancellationToken = default)
    {
        var all = records.ToArray();
        await SavingMany.CreateAsync<AsyncCall>(all, cancellationToken).ConfigureAwait(false);
        return all;
    }

    /// <inheritdoc cref="CreateAllAsync" />
    public static IReadOnlyList<TSelf> CreateAll(IEnumerable<TSelf> records)
    {
        var all = records.ToArray();
        SavingMany.CreateAsync<SyncCall>(all, default).Wait();
        return all;
    }

    /// <summary>The records that literal SQL gives; it must select every column of the model by its name. Holes become parameters.</summary>
    /// <exception cref="ColumnNeededException">A value whose form depends on its column stands beside none: see <see cref="Column{T}"/>.</exception>
    /// <remarks><code>Student.FromSql($"SELECT * FROM students WHERE name = {name}").OrderBy(s =&gt; s.Name)</code></remarks>
    public static Query<TSelf> FromSql(SqlInterpolation sql) => new(new QuerySpec(TSelf.Model).From(sql));

    /// <summary>
    /// Inserts the row of a new record, or updates the changed columns of an existing one; sends nothing when there is nothing to
    /// change. New records it belongs to are saved first, writes through its relations that wait for its key after it, all in one
    /// transaction.
    /// </summary>
    /// <exception cref="StaleRecordException">The row is no longer there.</exception>
    /// <exception cref="RecordStateException">The record was deleted.</exception>
    public ValueTask SaveAsync(CancellationToken cancellationToken = default) => Saving.SaveAsync<AsyncCall>(this, null, cancellationToken);

    /// <summary>Saves the record to another database than the current one.</summary>
    /// <exception cref="WrongDatabaseException">The record belongs to another database.</exception>
    public ValueTask SaveAsync(Database database, CancellationToken cancellationToken = default) => Saving.SaveAsync<AsyncCall>(this, database, cancellationToken);

    /// <inheritdoc cref="SaveAsync(CancellationToken)" />
    public void Save() => Saving.SaveAsync<SyncCall>(this, null, default).Wait();

    /// <inheritdoc cref="SaveAsync(Database, CancellationToken)" />
    public void Save(Database database) => Saving.SaveAsync<SyncCall>(this, database, default).Wait();

    /// <summary>Deletes the record's row.</summary>
    /// <returns>Whether there was a row to delete; false when it was gone already.</returns>
    /// <exception cref="ForeignKeyViolationException">Other rows refer to it.</exception>
    /// <exception cref="RecordStateException">The record is new.</exception>
    public ValueTask<bool> DeleteAsync(CancellationToken cancellationToken = default) => Deleting.DeleteAsync<AsyncCall>(this, cancellationToken);

    /// <inheritdoc cref="DeleteAsync" />
    public bool Delete() => Deleting.DeleteAsync<SyncCall>(this, default).Wait();

    /// <summary>Reads the row again: changes that were not saved and loaded relations are dropped.</summary>
    /// <exception cref="RecordNotFoundException">The row is no longer there.</exception>
    /// <exception cref="RecordStateException">The record is new.</exception>
    public ValueTask ReloadAsync(CancellationToken cancellationToken = default) => Reloading.ReloadAsync<AsyncCall>(this, cancellationToken);

    /// <inheritdoc cref="ReloadAsync" />
    public void Reload() => Reloading.ReloadAsync<SyncCall>(this, default).Wait();

    /// <summary>
    /// Leaves the records it was loaded with: a record that is kept for long no longer holds them, and touching its relations loads
    /// for it alone.
    /// </summary>
    public void LeavePeers()
    {
        var context = RecordContext.Of(this);
        context.Peers = null;
    }

    /// <summary>The model and the key; loads nothing.</summary>
    public override string ToString() => $"{TSelf.Model.ModelName}({RecordKey.Of(this, TSelf.Model, TSelf.Model.Key)})";
}

/// <summary>A property that differs from the row.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="Old">What the row holds.</param>
/// <param name="New">What the record holds.</param>
public sealed record Change(string Property, object? Old, object? New);
