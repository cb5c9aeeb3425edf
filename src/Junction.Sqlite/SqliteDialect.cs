using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Sqlite;

/// <summary>What Junction must know about SQLite.</summary>
/// <param name="keepsForeignKeys">Whether the database is opened with foreign keys.</param>
/// <param name="bindsByPosition">Whether values are bound by position, past the driver.</param>
internal sealed class SqliteDialect(bool keepsForeignKeys = true, bool bindsByPosition = true) : Dialect
{
    public static SqliteDialect Instance { get; } = new();

    public override SqlSyntax Syntax { get; } = new SqliteSyntax(keepsForeignKeys, bindsByPosition);

    // Only a column declared so inside its definition is the rowid itself. AUTOINCREMENT: a deleted row's key is not given to another.
    public override bool GeneratedKeyTypeIsPrimaryKey => true;

    public override bool AllowsForwardReferences => true;

    // The key is the table: a second tree for it would hold everything twice.
    public override string KeyOnlyTableOptions => " WITHOUT ROWID";

    public override string? DeferForeignKeys => "PRAGMA defer_foreign_keys = ON";

    public override int MaxNameLength => 200; // none of SQLite's

    public override string TypeName(ColumnType type, ColumnUse use)
    {
        if (use.HasFlag(ColumnUse.GeneratedKey)) return "INTEGER PRIMARY KEY AUTOINCREMENT";
        var name = type.TypeName ?? Declared(type);
        return type.IsCaseInsensitive ? $"{name} COLLATE NOCASE" : name; // BINARY is the default
    }

    public override StringComparer Caseless => SqliteNoCase.Instance;

    public override DatabaseError Classify(Exception exception) => SqliteErrors.Classify(exception);

    protected override string? Fit(ref DbValue value, ColumnType type)
    {
        if (base.Fit(ref value, type) is { } rule) return rule;
        return value.Kind switch
        {
            ValueKind.Double when double.IsNaN(value.As<double>()) => SqliteValue.NotANumber,
            ValueKind.Single when float.IsNaN(value.As<float>()) => SqliteValue.NotANumber,
            ValueKind.Decimal => Misfit(value, type),
            _ => null,
        };
    }

    private static string? Misfit(in DbValue value, ColumnType type)
    {
        try
        {
            SqliteValue.From(value, type);
            return null;
        }
        catch (ValueOutOfRangeException exception)
        {
            return exception.Rule;
        }
    }

    // The affinity follows from the name: INT in it means INTEGER, CHAR or TEXT mean TEXT, REAL REAL.
    private static string Declared(ColumnType type) => type.Kind switch
    {
        ValueKind.Boolean => "BOOLEAN",
        ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 or ValueKind.Int64 or ValueKind.TimeSpan => "INTEGER",
        ValueKind.Single or ValueKind.Double => "REAL",
        ValueKind.Decimal => $"DECIMAL_INT({(type.Precision > 0 ? type.Precision : ColumnType.DefaultPrecision)},{type.Scale})",
        ValueKind.String when type.MaxLength is { } length => $"VARCHAR({length})",
        ValueKind.Bytes => "BLOB",
        _ => "TEXT",
    };
}
