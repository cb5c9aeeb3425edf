using System.Diagnostics;
using System.Runtime.CompilerServices;
using Junction;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Campus;

/// <summary>
/// The guide: runs the code of a step and prints what it does, the code itself, how many SQL statements it took, and its result.
/// Nothing here is needed to use Junction.
/// </summary>
public sealed class Tour(IAnsiConsole console, Database db, bool showSql)
{
    private readonly SqlRecorder _sql = db.Record();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _steps;
    private int _statements;

    public void Welcome(string place)
    {
        console.WriteLine();
        console.MarkupLine("[bold]Campus[/]  a tour of Junction, the ActiveRecord ORM with many-to-many at heart");
        console.MarkupLine("[grey]Each step says what it does and shows its code, its SQL statements, its result.[/]");
        console.MarkupLineInterpolated($"[grey]The school lives in {place}.[/]");
    }

    public void Farewell()
    {
        console.WriteLine();
        console.Write(new Rule().RuleStyle("grey"));
        console.MarkupLineInterpolated($"[bold]{_steps} steps, {_statements} SQL statements, {_clock.Elapsed.TotalSeconds:0.00} s.[/]  Go on with");
        Next("--sql", "the same tour with every statement");
        Next("--students 10000", "a larger school, loaded by as few statements");
        Next("samples/Chinook", "a database that was there before its models");
        console.WriteLine();

        void Next(string what, string why) => console.Write(Indented(new Markup($"[teal]{what,-18}[/] [grey]{why}[/]")));
    }

    /// <summary>Opens a chapter.</summary>
    public void Chapter(string title)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{title.EscapeMarkup()}[/]").LeftJustified().RuleStyle("grey"));
    }

    /// <summary>Runs a step that gives a value. The compiler hands over the step's source, so what is shown is what ran.</summary>
    public async Task<T> StepAsync<T>(string title, string says, Func<ValueTask<T>> code, [CallerArgumentExpression(nameof(code))] string source = "")
    {
        Begin(title, says, source);
        var result = await code();
        End();
        return result;
    }

    /// <summary>Runs a step that gives no value.</summary>
    public async Task StepAsync(string title, string says, Func<ValueTask> code, [CallerArgumentExpression(nameof(code))] string source = "")
    {
        Begin(title, says, source);
        await code();
        End();
    }

    /// <summary>Prints a line of a step's result.</summary>
    public void Result(string line) => console.Write(Indented(new Markup($"[green]→[/] {line.EscapeMarkup()}")));

    /// <summary>Prints a step's result as a table.</summary>
    public void Result(string[] headings, IEnumerable<string[]> rows)
    {
        var table = new Table().NoBorder();
        foreach (var heading in headings) table.AddColumn(new TableColumn($"[grey]{heading.EscapeMarkup()}[/]").PadLeft(0).PadRight(3));
        foreach (var row in rows) table.AddRow(row.Select(cell => cell.EscapeMarkup()).ToArray());
        console.Write(Indented(table));
    }

    private void Begin(string title, string says, string source)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold blue]{++_steps,2}[/]  [bold]{title}[/]");
        console.Write(Indented(new Markup($"[grey]{says.EscapeMarkup()}[/]")));
        foreach (var line in SourceText.Lines(source)) console.Write(Indented(new Markup($"[grey]│[/] [teal]{line.EscapeMarkup()}[/]")));
        _sql.Clear();
    }

    private void End()
    {
        var sent = _sql.All.Where(statement => statement.Kind != StatementKind.Transaction).ToList();
        var definesTables = sent.Any(statement => statement.Kind == StatementKind.Schema);
        _statements += sent.Count;
        console.Write(Indented(new Markup($"[grey]╰─[/] [yellow]{Counted(sent.Count)}[/]{(definesTables ? " [grey]that define tables and indexes[/]" : "")}")));
        if (!showSql) return;
        foreach (var statement in sent) console.Write(new Padder(new Markup($"[grey]{statement.Text.EscapeMarkup()}[/]"), new Padding(7, 0, 0, 0)));
    }

    public static string Counted(int statements) => statements switch
    {
        0 => "no SQL statement",
        1 => "1 SQL statement",
        _ => $"{statements} SQL statements",
    };

    private static Padder Indented(IRenderable what) => new(what, new Padding(4, 0, 0, 0));
}
