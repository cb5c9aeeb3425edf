using System.Data.Common;
using Bench.Models;
using Junction;
using Junction.Model;
using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bench.Engines;

/// <summary>PostgreSQL through Npgsql: the server that <c>JUNCTION_POSTGRES</c> names by a connection string.</summary>
internal sealed class PostgreSqlEngine(string server) : Engine
{
    private readonly List<string> _databases = [];
    private readonly Dictionary<int, string> _seeds = [];

    public override string Name => "postgresql";

    public override string Version
    {
        get
        {
            using var connection = (NpgsqlConnection)Connect(server);
            return $"PostgreSQL {connection.PostgreSqlVersion}, Npgsql {Versions.Of(typeof(NpgsqlConnection))}";
        }
    }

    public override string True => "true";

    public override string False => "false";

    public override string Create(int students)
    {
        if (!_seeds.TryGetValue(students, out var seed)) _seeds.Add(students, seed = Seed(students));
        return Make($" TEMPLATE {seed}");
    }

    public override DbConnection Connect(string database)
    {
        var connection = new NpgsqlConnection(database);
        connection.Open();
        return connection;
    }

    public override void UseEfCore(DbContextOptionsBuilder options, string database) => options.UseNpgsql(database);

    public override DataOptions Linq2Db(string database) => new DataOptions().UsePostgreSQL(database);

    public override Database OpenJunction(string database) =>
        Database.Open(o => o.UsePostgreSql(database).UseModels(ModelInfos.Of<Student>(), ModelInfos.Of<Course>(), ModelInfos.Of<Enrollment>()));

    public override string InList(string column, string parameter) => $"{column} = ANY({parameter})";

    public override object ListOf(IReadOnlyCollection<int> keys) => keys.ToArray();

    public override string ListRows(string parameter) => $"unnest({parameter}) AS keys(key)";

    public override void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var database in _databases) Send($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    private string Seed(int students)
    {
        var source = Make("");
        using (var database = OpenJunction(source)) database.Schema.Create();
        using (var connection = Connect(source))
        {
            Fill(connection, students);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT setval(pg_get_serial_sequence('students', 'id'), max(id)) FROM students; SELECT setval(pg_get_serial_sequence('enrollments', 'id'), max(id)) FROM enrollments; ANALYZE";
            command.ExecuteNonQuery();
        }
        NpgsqlConnection.ClearAllPools(); // a template must have no connection
        return new NpgsqlConnectionStringBuilder(source).Database!;
    }

    private string Make(string suffix)
    {
        var name = $"junction_bench_{Environment.ProcessId}_{_databases.Count}";
        Send($"CREATE DATABASE {name}{suffix}");
        _databases.Add(name);
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    private void Send(string sql)
    {
        using var connection = Connect(server);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
