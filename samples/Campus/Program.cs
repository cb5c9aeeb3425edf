using System.CommandLine;
using System.CommandLine.Parsing;
using Campus;
using Campus.Chapters;
using Junction;
using Junction.Sqlite;
using Spectre.Console;

// dotnet run --project samples/Campus [-- options]
var students = new Option<int?>("--students")
{
    HelpName = "N",
    Description = "Fill a school of N students with a progress bar and load it, instead of the tour.",
    CustomParser = NumberOfStudents,
};
var file = new Option<string>("--database")
{
    HelpName = "FILE",
    Description = "Keep the school in this SQLite file, which must not exist yet. Without it: a temporary one.",
    CustomParser = NewFile,
};
var showSql = new Option<bool>("--sql") { Description = "Show the SQL of every step." };

var command = new RootCommand("A tour of Junction: students, courses and enrolments, users and roles, products and categories.") { students, file, showSql };
command.SetAction(async (options, cancellation) =>
{
    Console.OutputEncoding = System.Text.Encoding.UTF8;
    var kept = options.GetValue(file);
    var path = kept ?? Path.Combine(Path.GetTempPath(), $"campus-{Guid.NewGuid():N}.db");
    try
    {
        // All that Junction needs to know: where the database is, and that it is the one records use.
        await using var db = Database.Open(o => o.UseSqlite($"Data Source={path}"));
        Database.Default = db;

        if (options.GetValue(students) is { } count)
        {
            await LargerSchool.FillAsync(AnsiConsole.Console, db, count, cancellation);
            return;
        }

        var tour = new Tour(AnsiConsole.Console, db, options.GetValue(showSql));
        tour.Welcome(kept ?? "a temporary SQLite file");
        await Enrolling.RunAsync(tour, db);
        await Reading.RunAsync(tour);
        await Asking.RunAsync(tour);
        await Changing.RunAsync(tour, db);
        await Granting.RunAsync(tour);
        await Shopping.RunAsync(tour);
        tour.Farewell();
    }
    finally
    {
        if (kept is null) foreach (var part in new[] { path, path + "-wal", path + "-shm" }) File.Delete(part);
    }
});

var parsed = command.Parse(args);
var exitCode = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : exitCode; // what is wrong, and the usage, were printed by then

static int? NumberOfStudents(ArgumentResult argument)
{
    if (int.TryParse(argument.Tokens[0].Value, out var number) && number > 0) return number;
    argument.AddError($"--students takes a number of 1 or more, not '{argument.Tokens[0].Value}'.");
    return null;
}

static string? NewFile(ArgumentResult argument)
{
    var path = Path.GetFullPath(argument.Tokens[0].Value);
    if (Path.Exists(path)) argument.AddError($"{path} is there already. Name another file, or delete it first.");
    else if (!Directory.Exists(Path.GetDirectoryName(path))) argument.AddError($"There is no folder {Path.GetDirectoryName(path)}.");
    return path;
}
