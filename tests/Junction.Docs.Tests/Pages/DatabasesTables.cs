using System.Text;
using Junction.Dialects;
using Junction.Model;

namespace Junction.Docs.Tests.Pages;

/// <summary>The tables of docs/databases.md: what each database can do and how it stores each type, as its dialect says.</summary>
internal static class DatabasesTables
{
    private static readonly Dialect[] _dialects =
    [
        Of(o => o.UseSqlite("Data Source=:memory:")),
        Of(o => o.UsePostgreSql("Host=localhost")),
        Of(o => o.UseMySql("Server=localhost")),
        Of(o => o.UseSqlServer("Server=localhost")),
    ];

    /// <summary>Every table by its name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string> { ["facts"] = Facts(), ["types"] = Types() };

    private static Dialect Of(Action<DatabaseOptions> configure)
    {
        using var db = Database.Open(configure);
        return db.Dialect;
    }

    private static string Facts() => Table("",
    [
        ("a part of a transaction can be undone (savepoints)", d => Yes(d.SupportsSavepoints)),
        ("a failed statement blocks its transaction (Junction sets a savepoint before each writing verb)", d => Yes(d.FailedStatementBlocksTransaction)),
        ("a failed `Schema.CreateAsync` leaves nothing behind", d => Yes(d.HasTransactionalDdl)),
        ("the owner of links is locked by", d => Lock(d)),
        ("INSERT and DELETE give their rows back (else link rows are read before they are written)", d => Yes(d.Syntax.ReturnsRows)),
        ("a cut relation may be chosen by what a lambda around speaks of (else `NotSupportedException`)", d => Yes(d.Syntax.AllowsOuterColumnsInFrom)),
        ("a list travels as", d => d.Syntax.SpellsOutLists ? "a parameter for each value" : "one parameter, of any length"),
        ("decimals are stored as", d => d.Syntax.StoresDecimalsScaled ? "integers, scaled: exact, and in the right order" : "decimals"),
        ("a unique index takes two nulls for different (else ours leaves rows with null out)", d => Yes(d.UniqueIndexesAllowNulls)),
        ("ON DELETE may reach a table on several ways (else the first that is declared acts, the others refuse)", d => Yes(d.AllowsSeveralCascades)),
        ("longest name of a table, column or index", d => $"{d.MaxNameLength} bytes"),
    ]);

    private static string Types() => Table("property",
    [
        Row("`bool`", ValueKind.Boolean), Row("`byte`", ValueKind.Byte), Row("`short`", ValueKind.Int16), Row("`int`", ValueKind.Int32), Row("`long`", ValueKind.Int64),
        ("`int Id`, the key", d => Code(d.TypeName(new ColumnType(ValueKind.Int32), ColumnUse.GeneratedKey))),
        Row("`float`", ValueKind.Single), Row("`double`", ValueKind.Double), Row("`decimal`", ValueKind.Decimal),
        ("`[Precision(10, 2)] decimal`", d => Code(d.TypeName(new ColumnType(ValueKind.Decimal) { Precision = 10, Scale = 2 }, ColumnUse.None))),
        Row("`char`", ValueKind.Char), Row("`string`", ValueKind.String),
        ("`string` in a key or an index", d => Code(d.TypeName(new ColumnType(ValueKind.String), ColumnUse.Indexed))),
        ("`[StringLength(50)] string`", d => Code(d.TypeName(new ColumnType(ValueKind.String) { MaxLength = 50 }, ColumnUse.None))),
        ("`[CaseInsensitive] string`", d => Code(d.TypeName(new ColumnType(ValueKind.String) { IsCaseInsensitive = true }, ColumnUse.None))),
        Row("`Guid`", ValueKind.Guid), Row("`DateTime` (UTC)", ValueKind.DateTime),
        ("`[WallClock] DateTime`", d => Code(d.TypeName(new ColumnType(ValueKind.DateTime) { IsWallClock = true }, ColumnUse.None))),
        Row("`DateTimeOffset`", ValueKind.DateTimeOffset), Row("`DateOnly`", ValueKind.DateOnly), Row("`TimeOnly`", ValueKind.TimeOnly), Row("`TimeSpan`", ValueKind.TimeSpan),
        Row("`byte[]`", ValueKind.Bytes),
    ]);

    private static (string, Func<Dialect, string>) Row(string name, ValueKind kind) => (name, d => Code(d.TypeName(new ColumnType(kind), ColumnUse.None)));

    private static string Table(string corner, (string Name, Func<Dialect, string> Fact)[] rows)
    {
        var table = new StringBuilder($"| {corner} | {string.Join(" | ", _dialects.Select(static d => d.Name))} |\n|---|{string.Concat(_dialects.Select(static _ => "---|"))}");
        foreach (var (name, fact) in rows) table.Append($"\n| {name} | {string.Join(" | ", _dialects.Select(fact))} |");
        return table.ToString().Replace("|  |", "| |", StringComparison.Ordinal);
    }

    private static string Lock(Dialect dialect) =>
        dialect.Syntax.RowLock.Length > 0 ? Code(dialect.Syntax.RowLock.Trim()) : dialect.Syntax.TableLock.Length > 0 ? Code(dialect.Syntax.TableLock.Trim()) : "the transaction, which writes alone";

    private static string Yes(bool fact) => fact ? "yes" : "no";

    private static string Code(string text) => $"`{text}`";
}

/// <summary>docs/databases.md says what the dialects say.</summary>
public sealed class DatabasesTests
{
    private const string Page = "docs/databases.md";

    [Fact]
    public void Every_table_is_what_the_dialects_say()
    {
        var text = File.ReadAllText(Repository.Path(Page));
        foreach (var (name, table) in DatabasesTables.All)
        {
            var (opening, closing) = ($"<!-- table: {name} -->\n", "\n<!-- end -->");
            var start = text.IndexOf(opening, StringComparison.Ordinal);
            Assert.True(start >= 0, $"{Page} has no {opening.Trim()}");
            start += opening.Length;
            var end = text.IndexOf(closing, start, StringComparison.Ordinal);
            if (Updating.IsOn)
            {
                text = text[..start] + table + text[end..];
                lock (Updating.Turn) File.WriteAllText(Repository.Path(Page), text);
                continue;
            }
            Assert.Equal(table, text[start..end]);
        }
    }
}
