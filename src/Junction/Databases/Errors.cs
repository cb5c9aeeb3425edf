using System.Data.Common;
using System.Net.Sockets;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Databases;

/// <summary>
/// Turns what a driver throws into Junction's exceptions: the dialect says what it means, the models say whose column it is.
/// </summary>
internal sealed class Errors(Database database)
{
    /// <summary>Whether an exception is the driver's, and not of Junction or of a user's code in between. Some let those of the network through.</summary>
    public bool IsDriver(Exception exception) => exception is DbException or TimeoutException or IOException or SocketException;

    /// <summary>What the dialect knows about an exception.</summary>
    public DatabaseError Classify(Exception exception) => database.Dialect.Classify(exception);

    /// <summary>The exception to throw in place of a driver's.</summary>
    public Exception Translate(Exception exception, SqlText? sql, CancellationToken cancellationToken) =>
        Translate(exception, Classify(exception), sql, cancellationToken);

    /// <summary>The exception to throw in place of a driver's that is classified already.</summary>
    public Exception Translate(Exception exception, DatabaseError error, SqlText? sql, CancellationToken cancellationToken)
    {
        if (error.Kind == DatabaseErrorKind.Cancelled && cancellationToken.IsCancellationRequested)
            return new OperationCanceledException("The statement was cancelled; its work was undone.", exception, cancellationToken);

        if (error.QuotesValues) exception = new DriverException(error.Message ?? "", exception);
        // Some databases name no table where a row was refused; it can only be of the one that the statement writes to.
        var written = sql?.Target?.Table;
        var isOfTarget = error.Table is null && error.Kind is DatabaseErrorKind.Unique or DatabaseErrorKind.NotNull or DatabaseErrorKind.Check or DatabaseErrorKind.ValueOutOfRange;
        var table = error.Table is not null ? FindTable(error.Table) : isOfTarget ? written : null;
        var info = new DatabaseErrorInfo(error.Kind)
        {
            IsTransient = error.IsTransient,
            Table = error.Table ?? (isOfTarget ? written?.Name : null),
            Model = (table as ModelInfo)?.ModelName,
            Columns = Properties(Columns(error, table), table),
            ConstraintName = error.ConstraintName,
            SqlText = sql?.Text,
        };
        var reference = error.Kind == DatabaseErrorKind.ForeignKey && sql?.Target is { } target ? BrokenReference.Of(target, info) : null;
        info = reference?.Info ?? info;
        var message = Message(error, info, reference?.Sentence ?? MissingOfLiteral(error, sql));
        return error.Kind switch
        {
            DatabaseErrorKind.Unique => new UniqueViolationException(message, info, exception),
            DatabaseErrorKind.ForeignKey => new ForeignKeyViolationException(message, info, exception),
            DatabaseErrorKind.NotNull => new NotNullViolationException(message, info, exception),
            DatabaseErrorKind.Check => new CheckViolationException(message, info, exception),
            DatabaseErrorKind.Serialization => new SerializationFailureException(message, info, exception),
            DatabaseErrorKind.Deadlock => new DeadlockException(message, info, exception),
            DatabaseErrorKind.Busy => new DatabaseBusyException(message, info, exception),
            DatabaseErrorKind.ConnectionLost => new ConnectionLostException(message, info, exception),
            DatabaseErrorKind.Timeout => new CommandTimeoutException(message, info, exception),
            DatabaseErrorKind.OutcomeUnknown => new OutcomeUnknownException(message, info, exception),
            // No database says which of its numbers was too great; where no value is written, a sum is what outgrows them.
            DatabaseErrorKind.ValueOutOfRange when sql is { Target: null or { Columns: null }, Sum: { } sum } => Overflows.Of(sum, new DatabaseException(message, info, exception)),
            _ => new DatabaseException(message, info, exception),
        };
    }

    /// <summary>A value that does not fit, with the name of the column that it was compared with or meant for, where it is met.</summary>
    public ValueOutOfRangeException Named(ValueOutOfRangeException unfit, SqlText sql, ReadOnlySpan<DbValue> arguments)
    {
        foreach (ref readonly var slot in sql.Parameters.AsSpan())
        {
            if (slot.Part >= 0 || slot.Row >= 0 || slot.RowTypes is not null || slot.Argument >= arguments.Length) continue;
            if (!Breaks(arguments[slot.Argument], slot.Type, unfit.Rule) || ColumnOf(slot.Type) is not { } column) continue;
            return new ValueOutOfRangeException(unfit.Rule, (column.Table as ModelInfo)?.ModelName ?? column.Table.Name, column.Property);
        }
        return unfit;
    }

    private bool Breaks(DbValue value, ColumnType type, string rule)
    {
        try
        {
            database.Dialect.Normalise(value, type);
            return false;
        }
        catch (ValueOutOfRangeException unfit)
        {
            return unfit.Rule == rule;
        }
    }

    // A slot takes over the type of the column it meets, and each column has a type object of its own.
    private ColumnInfo? ColumnOf(ColumnType type)
    {
        foreach (var model in database.Models)
        {
            if (Array.Find(model.Columns, column => ReferenceEquals(column.Type, type)) is { } found) return found;
        }
        return null;
    }

    // The database names one column that the literal SQL does not give, in its own words.
    private static string? MissingOfLiteral(DatabaseError error, SqlText? sql)
    {
        if (error.Kind != DatabaseErrorKind.MissingObject || sql?.Literal is not { } table || error.Message is not { } told) return null;
        var words = told.Split([' ', '.', '"', '\'', '`', '['], StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(table.Columns, column => words.Contains(column.Name, StringComparer.OrdinalIgnoreCase)) is not { } missing) return null;
        var model = (table as ModelInfo)?.ModelName ?? table.Name;
        return $"The SQL of {model}.FromSql must give every column of {model} by its name ({string.Join(", ", table.Columns.Select(static column => column.Name))}), "
            + $"and does not give {missing.Name}. Select it too.";
    }

    private string Message(DatabaseError error, DatabaseErrorInfo info, string? sentence)
    {
        var what = sentence ?? Sentence(error.Kind, Where(info), info);
        var told = error.Message is null ? "" : $" {database.Dialect.Name} says: {error.Message}";
        var sql = info.SqlText is null ? "" : $"{Environment.NewLine}{info.SqlText}";
        return what + told + sql;
    }

    private string Sentence(DatabaseErrorKind kind, string where, DatabaseErrorInfo info) => kind switch
    {
        DatabaseErrorKind.Unique => $"A row with the same {where} exists already.",
        DatabaseErrorKind.ForeignKey => $"A foreign key of {where} would be left without its row: what is referred to must be saved first, what refers to a row be deleted first.",
        DatabaseErrorKind.NotNull => $"{where} must have a value.",
        DatabaseErrorKind.Check => $"The check constraint {info.ConstraintName ?? "of the table"} failed.",
        DatabaseErrorKind.Serialization => "The transaction met a concurrent one and was undone. Run it again, or let TransactionAsync do so with the option Retry.",
        DatabaseErrorKind.Deadlock => "Two transactions waited for each other, and this one was undone. Run it again, or let TransactionAsync do so with the option Retry.",
        DatabaseErrorKind.Busy => "The database was locked by another connection for longer than the time set: by another program, or by a transaction that this flow is not part of, as one begun in an async method that has returned. Keep writing transactions short, or raise that time.",
        DatabaseErrorKind.ConnectionLost => "The connection to the database failed.",
        DatabaseErrorKind.Cancelled => "The database broke the statement off.",
        DatabaseErrorKind.Timeout => "The command took longer than CommandTimeout allows.",
        DatabaseErrorKind.MissingObject => "The database has no such table or column. If it is new: await db.Schema.CreateAsync().",
        DatabaseErrorKind.MissingDatabase => $"The database {database.DataSource} is not there, or cannot be opened.",
        DatabaseErrorKind.ReadOnly => "Only reading is allowed here: the database or the transaction is read-only.",
        DatabaseErrorKind.Corrupt => "The file is damaged, or is no database.",
        DatabaseErrorKind.ValueOutOfRange =>
            $"A value is too long for its column, or out of its range{((info.Model ?? info.Table) is null ? "" : $": {where}")}. Give the property room by [StringLength] or [Precision]; a text that states no length may have little in a key or an index.",
        DatabaseErrorKind.OutcomeUnknown => "The connection was lost before the database told the outcome: look whether the work was written before doing it again.",
        _ => "The database could not do what it was asked.",
    };

    private static string Where(DatabaseErrorInfo info)
    {
        var owner = info.Model ?? info.Table;
        if (info.Columns.Count > 0) return string.Join(", ", info.Columns.Select(column => owner is null ? column : $"{owner}.{column}"));
        return info.ConstraintName ?? owner ?? "a table";
    }

    private TableInfo? FindTable(string name)
    {
        foreach (var model in database.Models)
        {
            if (string.Equals(model.Name, name, StringComparison.OrdinalIgnoreCase)) return model;
        }
        return null;
    }

    // Some databases tell the constraint alone.
    private IReadOnlyList<string> Columns(DatabaseError error, TableInfo? table)
    {
        if (error.Columns.Count > 0 || error.ConstraintName is not { } constraint || table is null) return error.Columns;
        return [.. MadeName.Columns(constraint, table, database.Dialect).Select(static column => column.Name)];
    }

    private static IReadOnlyList<string> Properties(IReadOnlyList<string> columns, TableInfo? table) => table is null || columns.Count == 0 ? columns :
        [.. columns.Select(name => Array.Find(table.Columns, column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))?.Property ?? name)];
}
