using System.Runtime.CompilerServices;
using System.Text;
using Junction.Model;
using Junction.MySql;
using Junction.PostgreSql;
using Junction.Sql;
using Junction.Sqlite;
using Junction.SqlServer;

namespace Junction.Tests.Engines;

/// <summary>
/// The SQL of statements of every form, on every database: written beside these tests, in files that a reviewer reads, and compared. Each statement is
/// run on SQLite; that the others' texts mean the same is what the suites prove on their servers. Lines that repeat the one above are left out.
/// </summary>
/// <remarks><c>JUNCTION_STATEMENTS=update</c> writes the files anew.</remarks>
public abstract class StatementBook : Suite<SqliteEngine>
{
    private static readonly (string Name, SqlSyntax Syntax)[] _databases =
    [
        ("SQLite", SqliteDialect.Instance.Syntax),
        ("without keys", new SqliteSyntax(keepsForeignKeys: false, bindsByPosition: false)),
        ("PostgreSQL", PostgreSqlDialect.Instance.Syntax),
        ("MariaDB", MySqlDialect.MariaDb.Syntax),
        ("MySQL", MySqlDialect.MySql.Syntax),
        ("SQL Server", SqlServerSyntax.Instance),
        ("standard", new PlainSyntax()),
    ];

    private readonly StringBuilder _book = new();
    private bool _isOpen;

    protected override void Configure(DatabaseOptions options) => options.StatementWritten = statement =>
    {
        if (_isOpen) Write(statement);
    };

    private void Write(SqlStatement statement)
    {
        var known = new HashSet<string>();
        if (statement is SelectNode { Columns: { Length: > 0 } columns } && !Array.TrueForAll(columns, static column => column is ColumnNode))
            _book.Append($"{"gives",-12} {string.Join(", ", columns.Select(static column => Name(column.Type, column.CanBeNull)))}\n");
        foreach (var (name, syntax) in _databases)
        {
            var text = Text(statement, syntax);
            // The nodes are those made for SQLite: of a database that returns no rows, others are asked.
            if (!syntax.ReturnsRows && text.Contains(" RETURNING ", StringComparison.Ordinal)) continue;
            if (known.Add(text)) _book.Append($"{name,-12} {text}\n");
        }
    }

    /// <summary>Writes down what some code sends.</summary>
    protected async Task Says(Func<Task> code, [CallerArgumentExpression(nameof(code))] string source = "")
    {
        _book.Append($"\n# {string.Join(' ', source.Replace("async () => await ", "", StringComparison.Ordinal).Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries))}\n");
        _isOpen = true;
        await code();
        _isOpen = false;
    }

    /// <summary>Writes down the SQL of a statement that is not sent.</summary>
    private protected void Says(SqlStatement statement, [CallerArgumentExpression(nameof(statement))] string source = "")
    {
        _book.Append($"\n# {source}\n");
        Write(statement);
    }

    /// <summary>Writes down the SQL of a query.</summary>
    protected Task Says<T>(Query<T> query, [CallerArgumentExpression(nameof(query))] string source = "") where T : Model.Record, IRecord<T> => Says(async () => await query.CountAsync(Token), source);

    /// <summary>Writes down the SQL of a projection.</summary>
    protected Task Says<T>(Projection<T> projection, [CallerArgumentExpression(nameof(projection))] string source = "") => Says(async () => await projection.ToListAsync(Token), source);

    /// <summary>Compares all that was written down with the file of a name.</summary>
    protected void IsAsWritten(string name, [CallerFilePath] string path = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(path)!, $"{name}.sql.txt");
        if (Environment.GetEnvironmentVariable("JUNCTION_STATEMENTS") == "update") File.WriteAllText(file, _book.ToString());
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n'), _book.ToString().Split('\n'));
    }

    // The parameters too: which argument each takes, of what type it is bound, and whether a finer value may stand for it.
    private static string Text(SqlStatement statement, SqlSyntax syntax)
    {
        try
        {
            var sql = SqlWriter.Render(statement, syntax, out _);
            var text = string.Concat(sql.Text.Select(static sign => sign is >= ' ' and <= '~' ? $"{sign}" : $"\\u{(int)sign:x4}"));
            return sql.Parameters.Length == 0 ? text : $"{text}  -- {string.Join(", ", sql.Parameters.Select(Slot))}";
        }
        catch (NotSupportedException refused)
        {
            return $"throws: {refused.Message}";
        }
    }

    private static string Name(ColumnType type, bool isNullable) => $"{type.Kind}{(type.Kind == ValueKind.Decimal ? $"({type.Scale})" : "")}{(isNullable ? "?" : "")}";

    private static string Slot(ParameterSlot slot)
    {
        var text = new StringBuilder($"{slot.Argument}");
        if (slot.Row >= 0) text.Append($".{slot.Row}");
        if (slot.Part >= 0) text.Append($".{slot.Part}");
        text.Append($" {(slot.RowTypes is { } types ? string.Join('+', types.Select(static type => Name(type, type.IsNullable))) : Name(slot.Type, slot.Type.IsNullable))}");
        if (slot.IsCompared) text.Append(slot.Finer switch { FinerValue.Below => " below", FinerValue.Above => " above", _ => " compared" });
        return text.ToString();
    }
}
