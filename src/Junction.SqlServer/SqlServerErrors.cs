using Junction.Dialects;
using Microsoft.Data.SqlClient;

namespace Junction.SqlServer;

/// <summary>What the numbers of SQL Server's errors mean; negative and small ones are the driver's and the network's.</summary>
internal static class SqlServerErrors
{
    /// <summary>From this severity on the server ends the connection.</summary>
    private const byte FatalClass = 20;

    public static DatabaseError Classify(Exception exception) => exception switch
    {
        SqlException { Errors.Count: > 0 } error => Of(error.Errors[0]),
        TimeoutException => new(DatabaseErrorKind.Timeout),
        _ => new(DatabaseErrorKind.Other),
    };

    /// <summary>What an error means, by its number, its severity and what it says.</summary>
    public static DatabaseError Of(int number, byte severity, string message) =>
        SqlServerMessages.Read(number, message, Meaning(number, severity, message)) with { Message = SqlServerMessages.WithoutValues(number, message) };

    private static DatabaseError Of(SqlError error) => Of(error.Number, error.Class, error.Message);

    private static DatabaseError Meaning(int number, byte severity, string message) => number switch
    {
        2627 or 2601 => new(DatabaseErrorKind.Unique),
        547 => new(message.Contains("CHECK", StringComparison.Ordinal) ? DatabaseErrorKind.Check : DatabaseErrorKind.ForeignKey),
        515 => new(DatabaseErrorKind.NotNull),
        // Text or bytes that would be cut; a number that overflows.
        2628 or 8152 or 8115 or 220 => new(DatabaseErrorKind.ValueOutOfRange),
        1205 => new(DatabaseErrorKind.Deadlock, IsTransient: true) { EndsTransaction = true },
        // Snapshots, and tables in memory: a row was changed since the transaction began.
        3960 or 3961 or 41301 or 41302 or 41305 or 41325 => new(DatabaseErrorKind.Serialization, IsTransient: true) { EndsTransaction = true },
        // 1222: a lock; the others: Azure has too much to do, or the database too many workers and sessions.
        1222 or 10928 or 10929 or 40501 or 49918 or 49919 or 49920 => new(DatabaseErrorKind.Busy, IsTransient: true),
        -2 when message.Contains("Connection Timeout", StringComparison.OrdinalIgnoreCase) => Lost,
        -2 => new(DatabaseErrorKind.Timeout),
        0 when message.Contains("cancel", StringComparison.OrdinalIgnoreCase) => new(DatabaseErrorKind.Cancelled),
        // The network, and a session that was killed (596) or a server that goes down (6005).
        0 or -1 or 2 or 20 or 53 or 64 or 121 or 232 or 233 or 258 or 596 or 6005 or 10053 or 10054 or 10060 or 10061 or 11001 => Lost,
        // Azure moves a database; an availability group has another primary.
        4221 or 40143 or 40197 or 40540 or 40613 or 976 or 978 or 983 => Lost,
        // Of a database that is not there and of one that the login may not see, the server says the same.
        911 or 4060 => new(DatabaseErrorKind.MissingDatabase),
        18452 or 18456 or 18470 or 18486 or 18487 or 18488 or 40615 => new(DatabaseErrorKind.AccessDenied),
        229 or 230 or 262 or 297 or 300 or 916 => new(DatabaseErrorKind.AccessDenied),
        102 or 105 or 156 or 319 => new(DatabaseErrorKind.Syntax),
        207 or 208 or 1088 or 2812 or 3701 or 4902 or 15151 => new(DatabaseErrorKind.MissingObject),
        3906 or 3908 => new(DatabaseErrorKind.ReadOnly),
        701 or 802 or 1105 or 8645 or 9002 or 40544 => new(DatabaseErrorKind.ResourceExhausted),
        823 or 824 or 825 or 7105 => new(DatabaseErrorKind.Corrupt),
        // A value that cannot be converted ends the batch and undoes the transaction; other faults of a value only their statement.
        241 or 245 => new(DatabaseErrorKind.Other) { EndsTransaction = true },
        _ when severity >= FatalClass => Lost,
        _ => new(DatabaseErrorKind.Other),
    };

    private static DatabaseError Lost => new(DatabaseErrorKind.ConnectionLost, IsTransient: true);
}
