using System.Net.Sockets;
using System.Text.RegularExpressions;
using Junction.Dialects;
using MySqlConnector;

namespace Junction.MySql;

/// <summary>
/// What the servers' codes mean. The driver's own IsTransient is not asked: it is false for a connection that was killed, whose code is 0.
/// </summary>
internal static partial class MySqlErrors
{
    public static DatabaseError Classify(Exception exception) => exception switch
    {
        MySqlException mySql => Of(mySql) with { Message = Message(mySql), QuotesValues = QuotesValue(mySql.Number) },
        TimeoutException => new(DatabaseErrorKind.Timeout),
        IOException or SocketException => new(DatabaseErrorKind.ConnectionLost, IsTransient: true),
        _ => new(DatabaseErrorKind.Other),
    };

    private static DatabaseError Of(MySqlException error) => error.Number switch
    {
        1062 or 1022 or 1169 or 1586 or 1761 => Key(error.Message),
        1451 or 1452 or 1216 or 1217 => ForeignKey(error.Message),
        1048 or 1364 or 1263 => new(DatabaseErrorKind.NotNull) { Columns = Column().Match(error.Message) is { Success: true } match ? [match.Groups[1].Value] : [] },
        4025 or 3819 => new(DatabaseErrorKind.Check) { ConstraintName = CheckName().Match(error.Message) is { Success: true } match ? match.Groups[1].Value : null },
        1690 => new(DatabaseErrorKind.ValueOutOfRange),
        1406 or 1264 => new(DatabaseErrorKind.ValueOutOfRange) { Columns = ForColumn().Match(error.Message) is { Success: true } match ? [match.Groups[1].Value] : [] },
        // The second: waiting for the lock of a generated key, MariaDB says no more than that it could not read it.
        1213 or 1467 => new(DatabaseErrorKind.Deadlock, IsTransient: true) { EndsTransaction = true },
        1020 or 1180 or 1047 => new(DatabaseErrorKind.Serialization, IsTransient: true) { EndsTransaction = true },
        // Only the statement is undone: the transaction goes on, or is rolled back by whoever holds it.
        1205 or 3572 => new(DatabaseErrorKind.Busy, IsTransient: true),
        1040 or 1203 or 1226 => new(DatabaseErrorKind.Busy, IsTransient: true),
        1969 or 3024 or (int)MySqlErrorCode.CommandTimeoutExpired => new(DatabaseErrorKind.Timeout),
        1317 => new(DatabaseErrorKind.Cancelled),
        1290 or 1792 or 1836 => new(DatabaseErrorKind.ReadOnly),
        1146 or 1051 or 1054 or 1049 or 1305 or 1091 or 1109 or 1128 or 1630 or 1471 => new(DatabaseErrorKind.MissingObject),
        1044 or 1045 or 1142 or 1143 or 1227 or 1370 or 1698 or 1820 or 1130 or 1251 or 2059 => new(DatabaseErrorKind.AccessDenied),
        1064 or 1149 or 1065 => new(DatabaseErrorKind.Syntax),
        1021 or 1037 or 1038 or 1041 or 1114 or 1135 or 1153 or 1206 or 1461 or 3 => new(DatabaseErrorKind.ResourceExhausted),
        1034 or 1194 or 1195 or 1877 => new(DatabaseErrorKind.Corrupt),
        1042 or 1053 or 1077 or 1078 or 1079 or 1152 or 1158 or 1159 or 1160 or 1161 or 1184 or 1927 or 2002 or 2003 or 2006 or 2013 or 2055 =>
            new(DatabaseErrorKind.ConnectionLost, IsTransient: true),
        _ when IsLost(error) => new(DatabaseErrorKind.ConnectionLost, IsTransient: true),
        _ => new(DatabaseErrorKind.Other),
    };

    // Killed: no code and no state, but the end of the stream inside.
    private static bool IsLost(MySqlException error)
    {
        for (var inner = error.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is IOException or SocketException) return true;
        }
        return error.Number == 0 && error.SqlState is null or "" && error.InnerException is not null;
    }

    // "Duplicate entry 'Ada' for key 'ix_accounts_owner'"; MySQL writes the table before the key.
    private static DatabaseError Key(string message)
    {
        if (KeyName().Match(message) is not { Success: true } match) return new(DatabaseErrorKind.Unique);
        var name = match.Groups[1].Value;
        var dot = name.LastIndexOf('.');
        return new(DatabaseErrorKind.Unique) { ConstraintName = name[(dot + 1)..], Table = dot < 0 ? null : name[..dot] };
    }

    // "… a foreign key constraint fails (`db`.`postings`, CONSTRAINT `postings_ibfk_1` FOREIGN KEY (`account_id`) REFERENCES …)"
    private static DatabaseError ForeignKey(string message)
    {
        if (ForeignKeyParts().Match(message) is not { Success: true } match) return new(DatabaseErrorKind.ForeignKey);
        return new(DatabaseErrorKind.ForeignKey)
        {
            Table = match.Groups["table"].Value,
            ConstraintName = match.Groups["name"].Value,
            Columns = [.. match.Groups["columns"].Value.Split(", ").Select(static column => column.Trim('`'))],
        };
    }

    // What quotes the value that it is about; others name columns and tables.
    private static bool QuotesValue(int number) => number is 1062 or 1586 or 1292 or 1366 or 1367 or 1411 or 1525 or 1690 or 1441 or 3140 or 4038;

    private static string Message(MySqlException error)
    {
        if (!QuotesValue(error.Number)) return error.Message;
        if (KeyName().Match(error.Message) is { Success: true } match) return $"Duplicate entry for key '{match.Groups[1].Value}'";
        return error.Message.IndexOf('\'') is var quote and > 0 ? error.Message[..quote].TrimEnd() + " …" : error.Message;
    }

    [GeneratedRegex("for key '(.+)'")]
    private static partial Regex KeyName();

    [GeneratedRegex("^(?:Column|Field) '([^']+)'")]
    private static partial Regex Column();

    [GeneratedRegex("for column (?:`[^`]+`\\.)*['`]([^'`]+)['`]")]
    private static partial Regex ForColumn();

    [GeneratedRegex("(?:CONSTRAINT `|[Cc]heck constraint ')([^`']+)[`']")]
    private static partial Regex CheckName();

    [GeneratedRegex(@"\(`[^`]+`\.`(?<table>[^`]+)`, CONSTRAINT `(?<name>[^`]+)` FOREIGN KEY \((?<columns>[^)]+)\)")]
    private static partial Regex ForeignKeyParts();
}
