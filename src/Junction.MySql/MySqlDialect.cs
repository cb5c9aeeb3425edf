using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.MySql;

/// <summary>What Junction must know about MariaDB and MySQL.</summary>
internal sealed class MySqlDialect(MySqlFlavour flavour) : Dialect
{
    /// <summary>The longest text of a column that is part of an index and says nothing of its length.</summary>
    public const int IndexedLength = 255;

    // All columns of a row that are not kept apart from it share 65,535 bytes.
    private const int LongestInRow = 4_000;

    public static MySqlDialect MariaDb { get; } = new(MySqlFlavour.MariaDb);

    public static MySqlDialect MySql { get; } = new(MySqlFlavour.MySql);

    /// <summary>Which of the two it is.</summary>
    public MySqlFlavour Flavour => flavour;

    public override SqlSyntax Syntax { get; } = new MySqlSyntax(flavour);

    public override bool HasTransactionalDdl => false;

    public override bool AllowsForwardReferences => true;

    public override bool ReferencesHaveTheirTargetsType => true;

    public override string TableOptions => $" ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE {flavour.Ordinal}";

    public override bool CreatesIndexesIfMissing => flavour.KnowsIfNotExists;

    public override SqlBrackets? UncheckedForeignKeys => new("SET SESSION foreign_key_checks = 0", "SET SESSION foreign_key_checks = 1");

    public override int MaxNameLength => MySqlSyntax.NameLength;

    public override string? KeyConstraintName(string table) => "PRIMARY";

    public override string TypeName(ColumnType type, ColumnUse use)
    {
        var name = type.TypeName ?? Declared(type, use.HasFlag(ColumnUse.Indexed));
        return use.HasFlag(ColumnUse.GeneratedKey) ? $"{name} AUTO_INCREMENT" : name;
    }

    public override DatabaseError Classify(Exception exception) => MySqlErrors.Classify(exception);

    protected override string? Fit(ref DbValue value, ColumnType type)
    {
        var isFinite = value.Kind switch
        {
            ValueKind.Single => float.IsFinite(value.As<float>()),
            ValueKind.Double => double.IsFinite(value.As<double>()),
            _ => true,
        };
        return isFinite ? base.Fit(ref value, type) : MySqlValue.NotFinite;
    }

    private string Declared(ColumnType type, bool isIndexed) => type.Kind switch
    {
        ValueKind.Boolean => "tinyint(1)",
        // Not unsigned: a difference below zero would be an error.
        ValueKind.Byte or ValueKind.Int16 => "smallint",
        ValueKind.Int32 => "int",
        ValueKind.Int64 => "bigint",
        ValueKind.Single => "float",
        ValueKind.Double => "double",
        ValueKind.Decimal => $"decimal({(type.Precision > 0 ? type.Precision : ColumnType.DefaultPrecision)},{type.Scale})",
        ValueKind.Char => $"varchar(1){Collation(type)}",
        ValueKind.Guid => "binary(16)",
        ValueKind.DateTime or ValueKind.DateTimeOffset => $"datetime{Precision(type)}",
        ValueKind.DateOnly => "date",
        ValueKind.TimeOnly => $"time{Precision(type)}",
        ValueKind.TimeSpan => "bigint", // microseconds: time ends at 838 hours
        ValueKind.Bytes => Length(type, isIndexed) is { } length ? $"varbinary({length})" : "longblob",
        _ => Length(type, isIndexed) is { } length ? $"varchar({length}){Collation(type)}" : $"longtext{Collation(type)}",
    };

    private static int? Length(ColumnType type, bool isIndexed) =>
        type.MaxLength is { } length ? length <= LongestInRow ? length : null : isIndexed ? IndexedLength : null;

    private string Collation(ColumnType type) => type.IsCaseInsensitive ? $" COLLATE {flavour.Caseless}" : ""; // else the table's

    private static string Precision(ColumnType type) => ValueRules.TimePrecision(type) is var digits && digits > 0 ? $"({digits})" : "";
}
