using System.Net.Sockets;
using Junction.Dialects;
using Npgsql;

namespace Junction.PostgreSql;

/// <summary>
/// What PostgreSQL's codes mean. The driver's own IsTransient is not asked: it is false where no host of several could be reached.
/// </summary>
internal static class PostgreSqlErrors
{
    public static DatabaseError Classify(Exception exception) => exception switch
    {
        PostgresException postgres => Of(postgres) with { Message = postgres.MessageText },
        NpgsqlException npgsql => OfDriver(npgsql),
        TimeoutException => new(DatabaseErrorKind.Timeout),
        _ => new(DatabaseErrorKind.Other),
    };

    private static DatabaseError Of(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation => Constraint(DatabaseErrorKind.Unique, error),
        PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation => Constraint(DatabaseErrorKind.ForeignKey, error),
        PostgresErrorCodes.NotNullViolation => Constraint(DatabaseErrorKind.NotNull, error),
        PostgresErrorCodes.CheckViolation => Constraint(DatabaseErrorKind.Check, error),
        PostgresErrorCodes.StringDataRightTruncation or PostgresErrorCodes.NumericValueOutOfRange => new(DatabaseErrorKind.ValueOutOfRange),
        PostgresErrorCodes.SerializationFailure => new(DatabaseErrorKind.Serialization, IsTransient: true) { EndsTransaction = true },
        PostgresErrorCodes.DeadlockDetected => new(DatabaseErrorKind.Deadlock, IsTransient: true) { EndsTransaction = true },
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.TooManyConnections => new(DatabaseErrorKind.Busy, IsTransient: true),
        // A cancellation of the caller's own comes as an OperationCanceledException: this one came from elsewhere.
        PostgresErrorCodes.QueryCanceled when error.MessageText.Contains("timeout", StringComparison.Ordinal) => new(DatabaseErrorKind.Timeout),
        PostgresErrorCodes.QueryCanceled => new(DatabaseErrorKind.Cancelled),
        PostgresErrorCodes.TransactionResolutionUnknown or PostgresErrorCodes.StatementCompletionUnknown => new(DatabaseErrorKind.OutcomeUnknown),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or "57P05" or "25P03" => new(DatabaseErrorKind.ConnectionLost, IsTransient: true),
        PostgresErrorCodes.ReadOnlySqlTransaction => new(DatabaseErrorKind.ReadOnly),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.UndefinedObject
            or PostgresErrorCodes.InvalidSchemaName => new(DatabaseErrorKind.MissingObject),
        PostgresErrorCodes.InvalidCatalogName => new(DatabaseErrorKind.MissingDatabase),
        // A table has changed since its query was prepared; the driver prepares it anew the next time.
        PostgresErrorCodes.FeatureNotSupported when error.Routine == "RevalidateCachedQuery" => new(DatabaseErrorKind.Other, IsTransient: true),
        PostgresErrorCodes.InsufficientPrivilege => new(DatabaseErrorKind.AccessDenied),
        PostgresErrorCodes.SyntaxError => new(DatabaseErrorKind.Syntax),
        ['0', '8', ..] => new(DatabaseErrorKind.ConnectionLost, IsTransient: true),
        ['2', '8', ..] => new(DatabaseErrorKind.AccessDenied),
        ['5', '3', ..] or ['5', '4', ..] => new(DatabaseErrorKind.ResourceExhausted),
        ['X', 'X', '0', '0', '1' or '2'] => new(DatabaseErrorKind.Corrupt),
        _ => new(DatabaseErrorKind.Other),
    };

    private static DatabaseError Constraint(DatabaseErrorKind kind, PostgresException error) => new(kind)
    {
        Table = error.TableName,
        ConstraintName = error.ConstraintName,
        Columns = error.ColumnName is { } column ? [column] : [],
    };

    private static DatabaseError OfDriver(NpgsqlException error)
    {
        // "Failed to connect", "Unable to connect to a suitable host", "No suitable host was found".
        var isConnect = error.Message.Contains("connect", StringComparison.OrdinalIgnoreCase) || error.Message.Contains("suitable host", StringComparison.OrdinalIgnoreCase);
        if (error.InnerException is TimeoutException && !isConnect) return new(DatabaseErrorKind.Timeout);
        var isLost = isConnect || error.InnerException is IOException or SocketException or TimeoutException or AggregateException;
        return isLost ? new(DatabaseErrorKind.ConnectionLost, IsTransient: true) { Message = error.Message } : new(DatabaseErrorKind.Other) { Message = error.Message };
    }
}
