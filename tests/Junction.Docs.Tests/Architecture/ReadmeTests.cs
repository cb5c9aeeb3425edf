using System.Text.RegularExpressions;
using Junction.Docs.Tests.Pages;

namespace Junction.Docs.Tests.Architecture;

/// <summary>Every room that a newcomer enters says what it is, and the files that pages name are there.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] s_sources =
        [.. ((string[])["src", "tests", "samples"]).SelectMany(static folder => Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories)).Select(static file => file.Replace('\\', '/'))];

    public static TheoryData<string> Rooms => [.. Directory.GetDirectories(Repository.Path("src")).Where(static project => Path.GetFileName(project) != "Junction")
        .Concat(Directory.GetDirectories(Repository.Path("src", "Junction")).Where(static room => Directory.GetFiles(room, "*.cs").Length > 0))
        .Select(static folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pages => [.. Page.Paths, .. Rooms.Select(static room => $"{room.Data}/README.md")];

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_says_what_it_is_and_what_to_read_first(string room)
    {
        var text = File.ReadAllText(Repository.Path(room, "README.md"));

        Assert.StartsWith($"# {Path.GetFileName(room)}\n", text);
        Assert.Contains("ead first: `", text);
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_file_that_a_page_names_is_there(string page)
    {
        var named = FileName().Matches(File.ReadAllText(Repository.Path(page))).Select(static name => name.Groups[1].Value);

        Assert.All(named, static name => Assert.Contains(s_sources, file => file.EndsWith("/" + name, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Rooms))]
    public void Every_file_in_the_table_of_a_room_is_there(string room)
    {
        var files = s_sources.Where(file => file.Contains($"/{room}/", StringComparison.Ordinal)).Select(static file => Path.GetFileName(file).Split('.')[0]).ToHashSet();
        var rows = File.ReadAllLines(Repository.Path(room, "README.md")).Where(static line => line.StartsWith("| `", StringComparison.Ordinal));
        var named = rows.SelectMany(static row => Word().Matches(row.Split('|')[1])).Select(static name => name.Groups[1].Value);

        Assert.Subset(files!, named.ToHashSet()!);
    }

    [GeneratedRegex(@"`([\w./]+\.cs)`")]
    private static partial Regex FileName();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Word();
}
