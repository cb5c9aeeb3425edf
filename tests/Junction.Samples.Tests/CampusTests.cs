using System.Text.RegularExpressions;
using Campus;

namespace Junction.Samples.Tests;

public sealed partial class CampusTests
{
    /// <summary>Every step of the tour with the statements it may take: the budget that a newcomer is shown.</summary>
    private static readonly (string Step, int Statements)[] s_steps =
    [
        ("Create a record", 1),
        ("Find one", 1),
        ("Or none", 1),
        ("Attach, with data on the link", 1),
        ("Attach many, each with data of its own", 1),
        ("Attach again", 1),
        ("Or write the link yourself", 3),
        ("From one side", 2),
        ("From the other side", 2),
        ("With the links", 1),
        ("A relation is a query", 1),
        ("Eager loading", 3),
        ("Lazy loading", 3),
        ("A part of each", 3),
        ("The honour roll", 3),
        ("Course and link in one condition", 1),
        ("Who takes nothing?", 1),
        ("Who takes both Algebra and Introduction to Python?", 1),
        ("Figures over the links", 1),
        ("Sync", 3),
        ("Toggle", 2),
        ("Change the data of a link", 2),
        ("Detach", 1),
        ("A transaction rolled back", 2),
        ("Grant roles", 1),
        ("Is Linus an administrator?", 1),
        ("Who teaches today?", 1),
        ("Attach", 1),
        ("Sync by keys", 3),
        ("From the other side", 3),
    ];

    [Fact]
    public async Task The_tour_shows_every_step_with_its_statements()
    {
        var run = await Sample.RunAsync("Campus");
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        var steps = Step().Matches(run.Output).Select(match => (match.Groups["title"].Value, match.Groups["count"].Value is "no" ? 0 : int.Parse(match.Groups["count"].Value))).ToList();
        Assert.Equal("Make the tables", steps[0].Item1);
        Assert.Equal(s_steps, steps.Skip(1));
        Assert.Contains("after:  John Doe, 1 course: Algebra", run.Output);
    }

    [Fact]
    public async Task Redirected_output_is_plain_text()
    {
        var run = await Sample.RunAsync("Campus");
        Assert.DoesNotContain('\x1b', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task A_larger_school_is_loaded_by_three_statements()
    {
        var run = await Sample.RunAsync("Campus", "--students", "700");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("700 students and 5,600 enrolments written", run.Output);
        Assert.Contains("700 students loaded with 5,600 courses by 3 SQL statements", run.Output);
    }

    [Fact]
    public async Task A_given_file_is_kept_and_never_overwritten()
    {
        var path = Path.Combine(Path.GetTempPath(), $"campus-test-{Guid.NewGuid():N}.db");
        try
        {
            Assert.Equal(0, (await Sample.RunAsync("Campus", "--database", path)).ExitCode);
            Assert.True(File.Exists(path));

            var again = await Sample.RunAsync("Campus", "--database", path);
            Assert.Equal(2, again.ExitCode);
            Assert.Contains("is there already", again.Errors);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("--students", "none")]
    [InlineData("--students", "0")]
    [InlineData("--students")]
    [InlineData("something")]
    public async Task Options_that_make_no_sense_give_the_usage_and_exit_code_2(params string[] arguments)
    {
        var run = await Sample.RunAsync("Campus", arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Errors.Trim());
        Assert.Contains("Usage:", run.Output);
    }

    [Theory]
    [InlineData("() => A.B()", "await A.B()")]
    [InlineData("async () => await a", "await a")]
    [InlineData("() =>\n            A\n                .B()", "await A\n    .B()")]
    [InlineData("async () =>\n        {\n            a();\n\n            if (x)\n                b();\n        }", "a();\nif (x)\n    b();")]
    public void The_source_of_a_step_is_shown_without_its_wrapping(string lambda, string shown) =>
        Assert.Equal(shown, string.Join('\n', SourceText.Lines(lambda)));

    [GeneratedRegex(@"^ ?\d+  (?<title>[^\n]+?) *\n(?:(?! *╰─)[^\n]*\n)+ *╰─ (?<count>no|\d+) SQL statement", RegexOptions.Multiline)]
    private static partial Regex Step();
}
