using System.Data.Common;
using Bench.Contenders;
using Bench.Data;
using Junction;
using Npgsql;

namespace Bench.Engines;

/// <summary>PostgreSQL through Npgsql: the server that <c>JUNCTION_POSTGRES</c> names by a connection string.</summary>
internal sealed partial class PostgreSqlEngine(string server) : Engine
{
    private readonly List<string> _databases = [];
    private readonly Dictionary<Scale, string> _seeds = [];

    public override string Name => "postgresql";

    public override string Title => "PostgreSQL";

    public override string Version
    {
        get
        {
            using var connection = (NpgsqlConnection)Connect(server);
            using var command = connection.Command("SHOW fsync");
            return $"PostgreSQL {connection.PostgreSqlVersion} (fsync {command.ExecuteScalar()}), Npgsql {Versions.Of(typeof(NpgsqlConnection))}";
        }
    }

    public override string Create(Scale scale)
    {
        if (!_seeds.TryGetValue(scale, out var seed)) _seeds.Add(scale, seed = Seed(scale));
        return Make($" TEMPLATE {seed}");
    }

    public override DbConnection Connect(string database)
    {
        var connection = new NpgsqlConnection(database);
        connection.Open();
        return connection;
    }

    public override Database OpenJunction(string database) =>
        Database.Open(o => o.UsePostgreSql(database).UseModels(SchoolModels.All));

    public override string InList(string column, string parameter) => $"{column} = ANY({parameter})";

    public override object ListOf(IReadOnlyCollection<int> keys) => keys.ToArray();

    public override string ListRows(string parameter) => $"unnest({parameter}) AS list(target)";

    public override string Literal(DateTime at) => $"{base.Literal(at)[..^1]}+00'";

    public override string Literal(bool value) => value ? "true" : "false";

    // Three arrays: one statement of one text for any number of rows.
    public override void Insert(DbConnection connection, DbTransaction transaction, IReadOnlyList<Student> students)
    {
        using var command = connection.Command("INSERT INTO students (name, email, year) SELECT * FROM unnest(@names, @emails, @years) RETURNING id", transaction)
            .With("@names", students.Select(static student => student.Name).ToArray())
            .With("@emails", students.Select(static student => student.Email).ToArray())
            .With("@years", students.Select(static student => student.Year).ToArray());
        using var reader = command.ExecuteReader();
        for (var row = 0; reader.Read(); row++) students[row].Id = reader.GetInt32(0);
    }

    public override void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var database in _databases) Send($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    private string Seed(Scale scale)
    {
        var source = Make("");
        using (var database = OpenJunction(source)) database.Schema.Create();
        using (var connection = Connect(source))
        {
            Fill(connection, scale);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT setval(pg_get_serial_sequence('students', 'id'), max(id)) FROM students; SELECT setval(pg_get_serial_sequence('enrollments', 'id'), coalesce(max(id), 1)) FROM enrollments; ANALYZE";
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
