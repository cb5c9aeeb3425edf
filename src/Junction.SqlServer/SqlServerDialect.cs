using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.SqlServer;

/// <summary>What Junction must know about SQL Server.</summary>
internal sealed class SqlServerDialect : Dialect
{
    // A key of an index has at most 900 bytes where rows are stored by it, and a character two.
    private const int IndexedLength = 450, IndexedBytes = 900;

    // What nvarchar and varbinary hold without being "max".
    private const int LongestText = 4000, LongestBytes = 8000;

    public static SqlServerDialect Instance { get; } = new();

    public override string Name => "SQL Server";

    public override SqlSyntax Syntax { get; } = new SqlServerSyntax();

    public override int MaxNameLength => 128;

    public override bool UniqueIndexesAllowNulls => false;

    public override bool AllowsSeveralCascades => false;

    public override SqlBrackets? UnlessTableExists(TableInfo table) => new($"IF OBJECT_ID({Literal(table)}, N'U') IS NULL ", "");

    public override SqlBrackets? UnlessIndexExists(TableInfo table, string name) =>
        new($"IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID({Literal(table)}) AND name = {Literal(name)}) ", "");

    public override SqlBrackets UnlessConstraintExists(TableInfo table, string name) => new($"IF NOT EXISTS ({Constraint(table, name)}) ", "");

    public override SqlBrackets? IfConstraintExists(TableInfo table, string name) => new($"IF EXISTS ({Constraint(table, name)}) ", "");

    public override string TypeName(ColumnType type, ColumnUse use)
    {
        var name = type.TypeName ?? Declared(type, use.HasFlag(ColumnUse.Indexed));
        if (!use.HasFlag(ColumnUse.GeneratedKey)) return name;
        return type.Kind == ValueKind.Guid ? $"{name} DEFAULT NEWSEQUENTIALID()" : $"{name} IDENTITY";
    }

    public override DatabaseError Classify(Exception exception) => SqlServerErrors.Classify(exception);

    protected override string? Fit(ref DbValue value, ColumnType type) => value.Kind switch
    {
        ValueKind.Double when !double.IsFinite(value.As<double>()) => SqlServerValue.NotFinite,
        ValueKind.Single when !float.IsFinite(value.As<float>()) => SqlServerValue.NotFinite,
        _ => base.Fit(ref value, type),
    };

    private static string Declared(ColumnType type, bool isIndexed) => type.Kind switch
    {
        ValueKind.Boolean => "bit",
        ValueKind.Byte => "tinyint",
        ValueKind.Int16 => "smallint",
        ValueKind.Int32 => "int",
        ValueKind.Int64 or ValueKind.TimeSpan => "bigint",
        ValueKind.Single => "real",
        ValueKind.Double => "float",
        ValueKind.Decimal => $"decimal({(type.Precision > 0 ? type.Precision : ColumnType.DefaultPrecision)},{type.Scale})",
        ValueKind.Char => $"nvarchar(1) {Collate(type)}",
        ValueKind.Guid => "uniqueidentifier",
        ValueKind.DateTime => $"datetime2({ValueRules.TimePrecision(type)})",
        ValueKind.DateTimeOffset => $"datetimeoffset({ValueRules.TimePrecision(type)})",
        ValueKind.DateOnly => "date",
        ValueKind.TimeOnly => $"time({ValueRules.TimePrecision(type)})",
        ValueKind.Bytes => $"varbinary({Length(type, isIndexed, IndexedBytes, LongestBytes)})",
        _ => $"nvarchar({Length(type, isIndexed, IndexedLength, LongestText)}) {Collate(type)}",
    };

    // "max" cannot be part of an index.
    private static string Length(ColumnType type, bool isIndexed, int indexed, int longest) =>
        type.MaxLength is { } length && length <= longest ? $"{length}" : isIndexed ? $"{indexed}" : "max";

    private static string Collate(ColumnType type) => $"COLLATE {(type.IsCaseInsensitive ? SqlServerSyntax.Caseless : SqlServerSyntax.Ordinal)}";

    private string Constraint(TableInfo table, string name) =>
        $"SELECT 1 FROM sys.foreign_keys WHERE parent_object_id = OBJECT_ID({Literal(table)}) AND name = {Literal(name)}";

    private string Literal(TableInfo table) =>
        Literal(table.Schema is null ? Syntax.Quote(table.Name) : $"{Syntax.Quote(table.Schema)}.{Syntax.Quote(table.Name)}");

    private static string Literal(string name) => $"N'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}
