using System.CommandLine;
using Campus;
using Campus.Chapters;
using Junction;
using Junction.Sqlite;
using Spectre.Console;

// dotnet run --project samples/Campus [-- options]
var students = new Option<int?>("--students") { HelpName = "N", Description = "Fill a school of N students with a progress bar and load it, instead of the tour." };
var file = new Option<FileInfo?>("--database") { HelpName = "FILE", Description = "Keep the school in this SQLite file, which must not exist yet. Without it: a temporary one." };
var showSql = new Option<bool>("--sql") { Description = "Show the SQL of every step." };
students.Validators.Add(result => { if (result.GetValueOrDefault<int?>() is < 1) result.AddError("--students takes a number of students, 1 or more."); });
file.Validators.Add(result => { if (result.GetValueOrDefault<FileInfo?>() is { Exists: true } taken) result.AddError($"{taken} is there already. Name another file, or delete it first."); });

var command = new RootCommand("A tour of Junction: students, courses and enrolments, users and roles, products and categories.") { students, file, showSql };
command.SetAction(async (options, cancellation) =>
{
    Console.OutputEncoding = System.Text.Encoding.UTF8;
    var given = options.GetValue(file)?.FullName;
    var path = given ?? Path.Combine(Path.GetTempPath(), $"campus-{Guid.NewGuid():N}.db");
    try
    {
        // This is all it takes: where the database is, and that it is the one records use.
        await using var db = Database.Open(o => o.UseSqlite($"Data Source={path}"));
        Database.Default = db;

        var tour = new Tour(AnsiConsole.Console, db, options.GetValue(showSql));
        if (options.GetValue(students) is { } count)
        {
            await LargerSchool.FillAsync(tour, db, count, cancellation);
        }
        else
        {
            tour.Welcome(given is null ? "a temporary SQLite file" : given);
            await Enrolling.RunAsync(tour, db);
            await Reading.RunAsync(tour);
            await Asking.RunAsync(tour);
            await Changing.RunAsync(tour, db);
            await Granting.RunAsync(tour);
            await Shopping.RunAsync(tour);
            tour.Farewell();
        }
    }
    finally
    {
        if (given is null) foreach (var part in new[] { path, path + "-wal", path + "-shm" }) File.Delete(part);
    }
});

var parsed = command.Parse(args);
var exitCode = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : exitCode; // what is wrong, and the usage, were printed by then
