using Junction.Model;
using Junction.Sql;

namespace Junction.MySql;

/// <summary>Lists, conflicts, and rows that come back.</summary>
internal sealed partial class MySqlSyntax
{
    // What LAST_INSERT_ID(…) is set to by a row that an upsert leaves as it was. No key gets so far.
    private const string Kept = "18446744073709551615";

    public override bool LooksListsUpInWrites => false;

    public override bool ReturnsRows => flavour.Returns;

    public override string LastGeneratedKey => "LAST_INSERT_ID()";

    public override bool ReturnsKeptRows => flavour.Returns;

    public override void WriteRows(SqlWriter writer, ListRows rows)
    {
        writer.Text("JSON_TABLE(");
        writer.ListParameter(rows);
        writer.Text(", '$[*]' COLUMNS (");
        for (var i = 0; i < rows.List.Width; i++)
        {
            writer.Text(i == 0 ? $"c{i} " : $", c{i} ");
            writer.Text(TypeOf(rows.Types[i], rows.IsCompared));
            writer.Text(rows.List.Width == 1 ? " PATH '$' ERROR ON ERROR" : $" PATH '$[{i}]' ERROR ON ERROR"); // else NULL, without a word
        }
        writer.Text($")) AS {rows.Alias}");
    }

    public override void WriteRowColumn(SqlWriter writer, ListRows rows, int column)
    {
        var isBytes = IsHex(rows.Types[column]); // JSON holds no bytes: they travel as hexadecimal text
        if (isBytes) writer.Text("UNHEX(");
        writer.Text($"{rows.Alias}.c{column}");
        if (isBytes) writer.Text(")");
    }

    // The rows are taken in once, and looked up by a key: else UPDATE and DELETE would read the JSON anew for each of their rows.
    public override void WriteIn(SqlWriter writer, SqlExpression[] operands, ListRows rows, bool negated)
    {
        rows = rows with { Types = [.. rows.Types.Select((type, i) => IsCaselessReference(operands[i]) ? type with { IsCaseInsensitive = true } : type)] };
        writer.Row(operands, i => rows.Types[i]);
        writer.Text(negated ? " NOT IN (SELECT * FROM (SELECT DISTINCT " : " IN (SELECT * FROM (SELECT DISTINCT ");
        for (var i = 0; i < rows.List.Width; i++)
        {
            if (i > 0) writer.Text(", ");
            WriteRowColumn(writer, rows, i);
        }
        writer.Text(" FROM ");
        WriteRows(writer, rows);
        if (rows.List.Width == 1 && rows.HasNulls) writer.Text($" WHERE {rows.Alias}.c0 IS NOT NULL");
        writer.Text($") AS {writer.NewAlias()})");
    }

    // From a statement that failed halfway it may still say what a row before had been.
    public override string ConflictAfterFrom(InsertNode insert) => insert.TellsWritten(this) ? " WHERE LAST_INSERT_ID(0) = 0" : "";

    // Never INSERT IGNORE: it would swallow broken references and cut what is too long.
    public override void WriteConflict(SqlWriter writer, InsertNode insert, ListRows? rows)
    {
        var isAliased = insert.UpdateColumns.Length > 0 && !flavour.KnowsValues && rows is null;
        writer.Text(isAliased ? " AS new ON DUPLICATE KEY UPDATE " : " ON DUPLICATE KEY UPDATE ");
        if (insert.UpdateColumns.Length == 0) WriteKept(writer, insert);
        for (var i = 0; i < insert.UpdateColumns.Length; i++)
        {
            if (i > 0) writer.Text(", ");
            var column = insert.UpdateColumns[i];
            writer.Name(column.Name);
            writer.Text(" = ");
            if (flavour.KnowsValues)
            {
                writer.Text("VALUES(");
                writer.Name(column.Name);
                writer.Text(")");
            }
            else if (rows is not null)
            {
                WriteInserted(writer, insert, rows, Array.IndexOf(insert.Columns, column));
            }
            else
            {
                writer.Text("new.");
                writer.Name(column.Name);
            }
        }
    }

    // A value that all rows share is no column of the list.
    private void WriteInserted(SqlWriter writer, InsertNode insert, ListRows rows, int column)
    {
        if (insert.Shared?[column] is { } shared) writer.Value(shared, insert.Columns[column].Type);
        else WriteRowColumn(writer, rows, Enumerable.Range(0, column).Count(i => insert.Shared?[i] is null));
    }

    public override void WriteIsWritten(SqlWriter writer) => writer.Text($", LAST_INSERT_ID() <> {Kept}, LAST_INSERT_ID(0)");

    // A row of a conflict that is left alone comes back from RETURNING as one that was inserted does. LAST_INSERT_ID() carries from the one place to the
    // other which it was: the server finishes each row, its RETURNING included, before it comes to the next.
    private void WriteKept(SqlWriter writer, InsertNode insert)
    {
        var column = insert.ConflictColumns![0].Name;
        writer.Name(column);
        writer.Text(insert.TellsWritten(this) ? $" = IF(LAST_INSERT_ID({Kept}) = 0, " : " = ");
        writer.Table(insert.Table);
        writer.Text(".");
        writer.Name(column);
        if (insert.TellsWritten(this))
        {
            writer.Text(", ");
            writer.Table(insert.Table);
            writer.Text(".");
            writer.Name(column);
            writer.Text(")");
        }
    }

    private string TypeOf(ColumnType type, bool isCompared) => type.Kind switch
    {
        ValueKind.Boolean => "TINYINT",
        >= ValueKind.Byte and <= ValueKind.Int64 or ValueKind.TimeSpan => "BIGINT",
        ValueKind.Single or ValueKind.Double => "DOUBLE",
        ValueKind.Decimal => isCompared ? "DECIMAL(58,28)" : $"DECIMAL({(type.Precision > 0 ? type.Precision : ColumnType.DefaultPrecision)},{type.Scale})",
        ValueKind.Guid when !MySqlValue.IsTextual(type) => "CHAR(32)",
        ValueKind.Guid => "CHAR(36)",
        ValueKind.DateTime or ValueKind.DateTimeOffset => "DATETIME(6)",
        ValueKind.DateOnly => "DATE",
        ValueKind.TimeOnly => "TIME(6)",
        ValueKind.Bytes => "LONGTEXT",
        _ => $"{(type.MaxLength is { } length && !isCompared ? $"VARCHAR({length})" : "LONGTEXT")} CHARACTER SET utf8mb4 COLLATE {(type.IsCaseInsensitive ? flavour.Caseless : flavour.Ordinal)}",
    };

    // A reference has the collation of what it refers to, however the model declares it: a list of the other collation would decide against it.
    private static bool IsCaselessReference(SqlExpression operand) => operand is ColumnNode { Column: var column } && column.Table.ForeignKeys.Any(
        key => Array.IndexOf(key.Columns, column) is var i and >= 0 && key.TargetColumns[i].Type.IsCaseInsensitive);

    private static bool IsHex(ColumnType type) => type.Kind == ValueKind.Bytes || (type.Kind == ValueKind.Guid && !MySqlValue.IsTextual(type));
}
