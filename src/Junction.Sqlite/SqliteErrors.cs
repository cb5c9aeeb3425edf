using Junction.Dialects;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Junction.Sqlite;

/// <summary>What SQLite's result codes mean. The names of columns stand only in the message.</summary>
internal static class SqliteErrors
{
    public static DatabaseError Classify(Exception exception)
    {
        if (exception is TimeoutException) return new(DatabaseErrorKind.Timeout);
        if (exception is not SqliteException sqlite) return new(DatabaseErrorKind.Other);
        var message = Message(sqlite.Message);
        var error = sqlite.SqliteErrorCode switch
        {
            raw.SQLITE_CONSTRAINT => Constraint(sqlite.SqliteExtendedErrorCode, message),
            raw.SQLITE_BUSY when sqlite.SqliteExtendedErrorCode == raw.SQLITE_BUSY_SNAPSHOT => new(DatabaseErrorKind.Serialization, IsTransient: true),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(DatabaseErrorKind.Busy, IsTransient: true),
            raw.SQLITE_INTERRUPT => new(DatabaseErrorKind.Cancelled),
            raw.SQLITE_READONLY => new(DatabaseErrorKind.ReadOnly),
            raw.SQLITE_CANTOPEN => new(DatabaseErrorKind.MissingDatabase),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new(DatabaseErrorKind.Corrupt),
            raw.SQLITE_FULL or raw.SQLITE_NOMEM => new(DatabaseErrorKind.ResourceExhausted),
            raw.SQLITE_TOOBIG => new(DatabaseErrorKind.ValueOutOfRange),
            raw.SQLITE_ERROR when message is "integer overflow" => new(DatabaseErrorKind.ValueOutOfRange),
            raw.SQLITE_AUTH or raw.SQLITE_PERM => new(DatabaseErrorKind.AccessDenied),
            raw.SQLITE_ERROR when message.StartsWith("no such ", StringComparison.Ordinal) => new(DatabaseErrorKind.MissingObject),
            raw.SQLITE_ERROR when message is "incomplete input" || message.EndsWith("syntax error", StringComparison.Ordinal) || message.StartsWith("unrecognized token", StringComparison.Ordinal) => new(DatabaseErrorKind.Syntax),
            _ => new DatabaseError(DatabaseErrorKind.Other),
        };
        return error with { Message = message };
    }

    private static DatabaseError Constraint(int code, string message)
    {
        var detail = message.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? message[(colon + 2)..] : null;
        // A refused ON DELETE RESTRICT comes with the code of a trigger: only the text tells it from a user's RAISE.
        if (message.StartsWith("FOREIGN KEY", StringComparison.Ordinal)) return new(DatabaseErrorKind.ForeignKey);
        return code switch
        {
            raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_ROWID => Columns(DatabaseErrorKind.Unique, detail),
            raw.SQLITE_CONSTRAINT_NOTNULL => Columns(DatabaseErrorKind.NotNull, detail),
            raw.SQLITE_CONSTRAINT_CHECK => new(DatabaseErrorKind.Check) { ConstraintName = detail },
            _ => new(DatabaseErrorKind.Other),
        };
    }

    // "students.email", "enrollments.student_id, enrollments.course_id", or "index 'name'" for an index over expressions.
    private static DatabaseError Columns(DatabaseErrorKind kind, string? detail)
    {
        if (detail is null) return new(kind);
        if (detail.StartsWith("index '", StringComparison.Ordinal)) return new(kind) { ConstraintName = detail["index '".Length..^1] };
        string? table = null;
        var columns = new List<string>();
        foreach (var part in detail.Split(", "))
        {
            var dot = part.IndexOf('.');
            if (dot < 0) continue;
            table = part[..dot];
            columns.Add(part[(dot + 1)..]);
        }
        return new(kind) { Table = table, Columns = columns };
    }

    // The driver says: SQLite Error 19: 'UNIQUE constraint failed: students.email'.
    private static string Message(string text)
    {
        var start = text.IndexOf(": '", StringComparison.Ordinal);
        return start < 0 || !text.EndsWith("'.", StringComparison.Ordinal) ? text : text[(start + 3)..^2];
    }
}
