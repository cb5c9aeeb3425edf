using System.Data.Common;
using System.Globalization;
using Bench.Models;
using Junction;
using Junction.Model;
using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Microsoft.Data.Sqlite;

namespace Bench.Engines;

/// <summary>SQLite through Microsoft.Data.Sqlite, files in WAL mode.</summary>
internal sealed class SqliteEngine : Engine
{
    private readonly string _folder = Directory.CreateTempSubdirectory("junction-bench-").FullName;
    private readonly Dictionary<int, string> _seeds = [];
    private int _files;

    public override string Name => "sqlite";

    public override string Version => $"SQLite {new SqliteConnection().ServerVersion}, Microsoft.Data.Sqlite {Versions.Of(typeof(SqliteConnection))}";

    public override string Create(int students)
    {
        if (!_seeds.TryGetValue(students, out var seed)) _seeds.Add(students, seed = Seed(students));
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
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON";
        command.ExecuteNonQuery();
    }

    public override void UseEfCore(DbContextOptionsBuilder options, string database) => options.UseSqlite(database);

    public override DataOptions Linq2Db(string database) => new DataOptions().UseSQLite(database);

    public override string True => "1";

    public override string False => "0";

    public override Database OpenJunction(string database) => Database.Open(o => o.UseSqlite(database, sqlite => sqlite.Pragma("synchronous", "normal")).UseModels(ModelInfos.Of<Student>(), ModelInfos.Of<Course>(), ModelInfos.Of<Enrollment>()));

    public override string InList(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override object ListOf(IReadOnlyCollection<int> keys) => $"[{string.Join(',', keys.Select(static key => key.ToString(CultureInfo.InvariantCulture)))}]";

    public override string ListRows(string parameter) => $"(SELECT value AS key FROM json_each({parameter}))";

    public override void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string Seed(int students)
    {
        var path = Path.Combine(_folder, $"seed{students}.db");
        var source = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString;
        using (var database = OpenJunction(source)) database.Schema.Create();
        using var connection = Connect(source);
        Fill(connection, students);
        using var command = connection.CreateCommand();
        command.CommandText = "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
        return path;
    }
}
