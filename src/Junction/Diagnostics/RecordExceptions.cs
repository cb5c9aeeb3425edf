namespace Junction;

/// <summary>No row has the key, or none meets the condition of a verb that promises one.</summary>
public sealed class RecordNotFoundException : JunctionException
{
    /// <summary>No row has a key.</summary>
    public static RecordNotFoundException ForKey(string model, object? key) => new(model, key,
        $"No {model} has the key asked for (it is in the exception's Key). Where absence is expected use FindByAsync: it gives null.");

    /// <summary>No row meets a query that must find one.</summary>
    public static RecordNotFoundException ForQuery(string model) => new(model, null,
        $"No {model} meets the query. Where absence is expected use FirstOrDefaultAsync, SingleOrDefaultAsync or FindByAsync: they give null.");

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
    /// <summary>A write found no row as the record knows it.</summary>
    /// <param name="model">The record's model.</param>
    /// <param name="record">The record as text: kept beside the message, which shows no values.</param>
    public static StaleRecordException For(string model, string record) => new(model, record,
        $"The row of this {model} is gone, or was changed by somebody else since it was read (the exception's Record says which). "
        + "Nothing was written. Reload the record and decide again, or tell the user.");

    /// <summary>Says what was found.</summary>
    public StaleRecordException(string model, string record, string message) : base(message) => (Model, Record) = (model, record);

    /// <summary>The record's model.</summary>
    public string Model { get; }

    /// <summary>The record as text.</summary>
    public string Record { get; }
}

/// <summary>The verb does not fit where the record stands in its life: a deleted record saved, a new one reloaded.</summary>
public sealed class RecordStateException : JunctionException
{
    /// <summary>The record is new, and the verb needs a row.</summary>
    /// <param name="model">The record's model.</param>
    /// <param name="verb">What was to be done: "reloaded".</param>
    public static RecordStateException New(string model, string verb) => new($"A new {model} cannot be {verb}: it has no row yet. Save it first.");

    /// <summary>The record was deleted.</summary>
    /// <param name="model">The record's model.</param>
    /// <param name="verb">What was to be done: "saved".</param>
    public static RecordStateException Deleted(string model, string verb) =>
        new($"This {model} was deleted and cannot be {verb}. To have the row again, create a new record.");

    /// <summary>The record has a row, and the verb makes one.</summary>
    /// <param name="model">The record's model.</param>
    public static RecordStateException NotNew(string model) =>
        new($"This {model} has a row already and cannot be inserted. Save it to write its changes; to have another row, create a new record.");

    internal static RecordStateException LinkKey(string relation, string column) => new(
        $"The data of a link of {relation} sets {column}, which says what is linked. To link other records attach and detach them.");

    /// <summary>Says which state is in the way.</summary>
    public RecordStateException(string message) : base(message) { }
}

/// <summary>A relation was touched that is not loaded and must not load by itself (<see cref="LoadMode.Throw"/>).</summary>
public sealed class RelationNotLoadedException : JunctionException
{
    /// <summary>Names the relation and the ways to load it.</summary>
    public static RelationNotLoadedException For(string model, string relation) => new(model, relation,
        $"{model}.{relation} is not loaded, and its mode is Throw. Load it with the query, .With(x => x.{relation}), or explicitly with LoadAsync.");

    /// <summary>Names the relation that was touched without <c>await</c>, where that is refused.</summary>
    public static RelationNotLoadedException ForSyncTouch(string model, string relation) => new(model, relation,
        $"{model}.{relation} is not loaded, and loading it here would block the thread (SyncTouch is Throw). Await it, or load it with the query: .With(x => x.{relation}).");

    internal static RelationNotLoadedException ForLoaded(string model, string relation) => new(model, relation,
        $"{model}.{relation} is not loaded. Load it with the query, .With(x => x.{relation}), or explicitly with LoadAsync.");

    /// <summary>Says which relation was touched.</summary>
    public RelationNotLoadedException(string model, string relation, string message) : base(message) => (Model, Relation) = (model, relation);

    /// <summary>The model touched.</summary>
    public string Model { get; }

    /// <summary>The relation touched.</summary>
    public string Relation { get; }
}

/// <summary>A column was read of a reference (<c>Student.Reference(5)</c>), which stands for a row that was never read.</summary>
public sealed class ColumnNotLoadedException : JunctionException
{
    /// <summary>Names the column and the ways to know it.</summary>
    public static ColumnNotLoadedException For(string model, string column) => new(model, column,
        $"{model}.{column} is not known: this {model} is a reference, whose row was never read. Await ReloadAsync to read it, set {column} before you read it, "
        + $"or find the record with {model}.FindAsync.");

    /// <summary>Says which column was read.</summary>
    public ColumnNotLoadedException(string model, string column, string message) : base(message) => (Model, Column) = (model, column);

    /// <summary>The model of the reference.</summary>
    public string Model { get; }

    /// <summary>The property read.</summary>
    public string Column { get; }
}

/// <summary>A strict attach met a pair that is linked already.</summary>
public sealed class DuplicateLinkException : JunctionException
{
    /// <summary>Says which relation holds the pair already.</summary>
    public DuplicateLinkException(string message, Exception? innerException = null) : base(message, innerException) { }
}

/// <summary>The data of a new link leaves out a column whose property is <c>required</c>. The link is not sent.</summary>
public sealed class LinkDataMissingException : JunctionException
{
    internal static LinkDataMissingException For(string relation, string model, string column) => new(model, column,
        $"The data of a link of {relation} does not set {model}.{column}, which is required; nothing was linked. Set it with the others: "
        + $"link => {{ link.{column} = …; }}.");

    /// <summary>Says which column was not set.</summary>
    public LinkDataMissingException(string model, string column, string message) : base(message) => (Model, Column) = (model, column);

    /// <summary>The link model.</summary>
    public string Model { get; }

    /// <summary>The property that was not set.</summary>
    public string Column { get; }
}

/// <summary>A record was used with another database than the one it came from.</summary>
public sealed class WrongDatabaseException : JunctionException
{
    /// <summary>A record belongs to one database and was to be saved in another.</summary>
    public static WrongDatabaseException For(string model) => new(
        $"This {model} belongs to another database than the one it is used with here. Find or create it in the one you mean: using (db.Use()) {{ … }}.");

    /// <summary>Says which record met which database.</summary>
    public WrongDatabaseException(string message) : base(message) { }
}

/// <summary>A transaction was used in a way that cannot be right: two commands at once, or any use after its end.</summary>
public sealed class TransactionMisuseException : JunctionException
{
    /// <summary>Says what overlapped or came too late, and the mend.</summary>
    public TransactionMisuseException(string message) : base(message) { }
}
