using Junction.Tests.Databases;

namespace Junction.Tests.Engines;

public sealed class SqliteTransactions : Transactions<SqliteEngine>;
public sealed class SqliteScopes : Scopes<SqliteEngine>;
public sealed class SqliteFailures : Failures<SqliteEngine>;
public sealed class SqliteErrorKinds : ErrorKinds<SqliteEngine>;

public sealed class SqliteFileTransactions : Transactions<SqliteFileEngine>;
public sealed class SqliteFileScopes : Scopes<SqliteFileEngine>;

public sealed class SqliteDriverTransactions : Transactions<SqliteDriverEngine>;
public sealed class SqliteDriverFailures : Failures<SqliteDriverEngine>;
public sealed class SqliteDriverErrorKinds : ErrorKinds<SqliteDriverEngine>;

/// <summary>SQLite in a file, which goes when the system cleans its temporary folder.</summary>
public sealed class SqliteFileEngine : IEngine
{
    public static string Folder { get; } = Directory.CreateTempSubdirectory("junction-tests").FullName;

    public static Database Open(Action<DatabaseOptions>? configure = null) => Database.Open(options =>
    {
        options.UseSqlite($"Data Source={Path.Combine(Folder, $"{Guid.NewGuid():N}.db")}");
        configure?.Invoke(options);
    });
}

/// <summary>SQLite through the commands of its driver.</summary>
public sealed class SqliteDriverEngine : IEngine
{
    public static Database Open(Action<DatabaseOptions>? configure = null) => Database.Open(options =>
    {
        options.UseSqlite("Data Source=:memory:", sqlite => sqlite.UseDriverCommands = true);
        configure?.Invoke(options);
    });
}

public sealed class SqliteFileLinkRaces : Relations.LinkRaces<SqliteFileEngine>
{
    protected override int UsualRounds => 1_000; // a file's commits take their time; the promise is tested in memory
}

public sealed class SqliteDriverManyToManyReading : Relations.ManyToManyReading<SqliteDriverEngine>;

public sealed class SqliteDriverManyToManyWriting : Relations.ManyToManyWriting<SqliteDriverEngine>;

public sealed class SqliteDriverShapedLoads : Relations.ShapedLoads<SqliteDriverEngine>;
