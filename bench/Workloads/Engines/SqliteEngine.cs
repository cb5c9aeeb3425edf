using System.Data.Common;
using Bench.Data;
using Junction;
using Junction.Model;
using Microsoft.Data.Sqlite;

namespace Bench.Engines;

/// <summary>SQLite through Microsoft.Data.Sqlite, files in WAL mode.</summary>
internal sealed partial class SqliteEngine : Engine
{
    private readonly string _folder = Directory.CreateTempSubdirectory("junction-bench-").FullName;
    private readonly Dictionary<Scale, string> _seeds = [];
    private int _files;

    public override string Name => "sqlite";

    public override string Title => "SQLite";

    public override string Version => $"SQLite {new SqliteConnection().ServerVersion}, Microsoft.Data.Sqlite {Versions.Of(typeof(SqliteConnection))}";

    public override int MostRows => 1_000_000;

    public override string Create(Scale scale)
    {
        if (!_seeds.TryGetValue(scale, out var seed)) _seeds.Add(scale, seed = Seed(scale));
        var path = Path.Combine(_folder, $"bench{++_files}.db");
        File.Copy(seed, path);
        return new SqliteConnectionStringBuilder { DataSource = path, Pooling = true }.ConnectionString;
    }

    public override DbConnection Connect(string database)
    {
        var connection = new SqliteConnection(database);
        SetUp(connection);
        return connection;
    }

    public override void SetUp(DbConnection connection)
    {
        if (connection.State != System.Data.ConnectionState.Open) connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY";
        command.ExecuteNonQuery();
    }

    public override Database OpenJunction(string database) =>
        Database.Open(o => o.UseSqlite(database, sqlite => sqlite.Pragma("synchronous", "normal")).UseModels(SchoolModels.All));

    public override string InList(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override string ListRows(string parameter) => $"(SELECT value AS target FROM json_each({parameter}))";

    public override void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string Seed(Scale scale)
    {
        var path = Path.Combine(_folder, $"seed{_seeds.Count}.db");
        var source = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString;
        using (var database = OpenJunction(source)) database.Schema.Create();
        using var connection = Connect(source);
        Fill(connection, scale);
        using var command = connection.CreateCommand();
        command.CommandText = "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
        return path;
    }
}
