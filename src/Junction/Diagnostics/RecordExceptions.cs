namespace Junction;

/// <summary>No row has the key, or none meets the condition of a verb that promises one.</summary>
public sealed class RecordNotFoundException : JunctionException
{
    /// <summary>No row has a key.</summary>
    public static RecordNotFoundException For(string model, object? key) => new(model, key,
        $"No {model} has the key asked for (it is in the exception's Key). Where absence is expected use FindByAsync: it gives null.");

    internal static RecordNotFoundException ForQuery(string model) => new(model, null,
        $"The query for {model} found nothing. Where absence is expected use FirstOrDefaultAsync or SingleOrDefaultAsync: they give null.");

    /// <summary>Says what was not found.</summary>
    /// <param name="model">The model asked.</param>
    /// <param name="key">The key asked for: kept beside the message, which shows no values.</param>
    /// <param name="message">What was asked, and the mend.</param>
    public RecordNotFoundException(string model, object? key, string message) : base(message) => (Model, Key) = (model, key);

    /// <summary>The model asked.</summary>
    public string Model { get; }

    /// <summary>The key asked for: its value, an array for a composite one, null when it was not asked by key.</summary>
    public object? Key { get; }
}

/// <summary>The row of a record has vanished, or has changed since it was read where the model watches for that.</summary>
public sealed class StaleRecordException : JunctionException
{
    internal static StaleRecordException For(string model) => new(model,
        $"The row of this {model} is no longer there, or was changed by someone else since it was read. Reload the record, or find out who deletes it.");

    /// <summary>Says which row went stale.</summary>
    public StaleRecordException(string model, string message) : base(message) => Model = model;

    /// <summary>The record's model.</summary>
    public string Model { get; }
}

/// <summary>The verb does not fit where the record stands in its life: a deleted record saved, a new one reloaded.</summary>
public sealed class RecordStateException : JunctionException
{
    internal static RecordStateException Deleted(string model, string verb) => new(
        $"This {model} was deleted and cannot be {verb}. Make a new record of its values if the row should exist again.");

    internal static RecordStateException New(string model, string verb) => new(
        $"This {model} is new and cannot be {verb}: it has no row. Save it first.");

    /// <summary>Says which state is in the way.</summary>
    public RecordStateException(string message) : base(message) { }
}

/// <summary>A relation was touched that is not loaded and must not load by itself (<see cref="LoadMode.Throw"/>).</summary>
public sealed class RelationNotLoadedException : JunctionException
{
    /// <summary>Names the relation and the ways to load it.</summary>
    public static RelationNotLoadedException For(string model, string relation) => new(model, relation,
        $"{model}.{relation} is not loaded, and its mode is Throw. Load it with the query, .With(x => x.{relation}), or explicitly with LoadAsync.");

    internal static RelationNotLoadedException ForSyncTouch(string model, string relation) => new(model, relation,
        $"{model}.{relation} is not loaded, and SyncTouch.Throw forbids loading it without await. Await it, or load it with the query: .With(x => x.{relation}).");

    internal static RelationNotLoadedException ForLoaded(string model, string relation) => new(model, relation,
        $"{model}.{relation} is not loaded. Load it with the query, .With(x => x.{relation}), or explicitly with LoadAsync.");

    /// <summary>Says which relation was touched.</summary>
    public RelationNotLoadedException(string model, string relation, string message) : base(message) => (Model, Relation) = (model, relation);

    /// <summary>The model touched.</summary>
    public string Model { get; }

    /// <summary>The relation touched.</summary>
    public string Relation { get; }
}

/// <summary>A strict attach met a pair that is linked already.</summary>
public sealed class DuplicateLinkException : JunctionException
{
    /// <summary>Says which relation holds the pair already.</summary>
    public DuplicateLinkException(string message, Exception? innerException = null) : base(message, innerException) { }
}

/// <summary>A record was used with another database than the one it came from.</summary>
public sealed class WrongDatabaseException : JunctionException
{
    internal static WrongDatabaseException For(string model) => new(
        $"This {model} belongs to another database than the one it was used with. Use it with its own, or make a new record for this one.");

    /// <summary>Says which record met which database.</summary>
    public WrongDatabaseException(string message) : base(message) { }
}

/// <summary>A transaction was used in a way that cannot be right: two commands at once, or any use after its end.</summary>
public sealed class TransactionMisuseException : JunctionException
{
    /// <summary>Says what overlapped or came too late, and the mend.</summary>
    public TransactionMisuseException(string message) : base(message) { }
}
