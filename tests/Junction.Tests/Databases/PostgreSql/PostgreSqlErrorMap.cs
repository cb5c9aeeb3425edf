using System.Data;
using Junction.Tests.Engines;
using Npgsql;

namespace Junction.Tests.Databases.PostgreSql;

/// <summary>Errors that a real server gives, each provoked, and what they are for Junction.</summary>
public sealed class PostgreSqlErrorMap : Suite<PostgreSqlEngine>
{
    protected override void Configure(DatabaseOptions options) => options.Retry = null;

    protected override Task SeedAsync()
    {
        using var connection = Other();
        Run(connection, """
            CREATE TABLE parents (id int PRIMARY KEY, name varchar(3) NOT NULL UNIQUE, age smallint CHECK (age > 0), span int4range, EXCLUDE USING gist (span WITH &&));
            CREATE TABLE children (id int PRIMARY KEY, parent_id int REFERENCES parents DEFERRABLE, strict_id int REFERENCES parents ON DELETE RESTRICT);
            CREATE DOMAIN positive AS int CHECK (VALUE > 0);
            CREATE FUNCTION endless(n int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN endless(n + 1); END';
            INSERT INTO parents VALUES (1, 'one', 1, '[1,5)'), (2, 'two', 2, '[5,9)');
            INSERT INTO children VALUES (1, 1, 2)
            """);
        return Task.CompletedTask;
    }

    private async Task<DatabaseException> Gives(DatabaseErrorKind kind, bool isTransient, string? state, SqlInterpolation sql, string? before = null)
    {
        DatabaseException error;
        await using (Db.BeginScope())
        {
            if (before == "readonly") await Db.ExecuteAsync($"SET default_transaction_read_only = on", Token);
            else if (before == "lock_timeout") await Db.ExecuteAsync($"SET lock_timeout = '50ms'", Token);
            else if (before == "statement_timeout") await Db.ExecuteAsync($"SET statement_timeout = '50ms'", Token);
            error = await Assert.ThrowsAnyAsync<DatabaseException>(async () => await Db.ExecuteAsync(sql, Token));
        }
        Check(error, kind, isTransient, state);
        return error;
    }

    private static void Check(DatabaseException error, DatabaseErrorKind kind, bool isTransient, string? state)
    {
        Assert.True(kind == error.Kind, $"{error.Kind} instead of {kind}: {error.Message}");
        Assert.Equal(isTransient, error.IsTransient);
        if (state is not null) Assert.Equal(state, Assert.IsType<PostgresException>(error.InnerException).SqlState);
    }

    private NpgsqlConnection Other()
    {
        var connection = new NpgsqlConnection(PostgreSqlServer.Current.ConnectionString(Db.Scalar<string>($"SELECT current_database()")));
        connection.Open();
        return connection;
    }

    [Fact]
    public async Task Constraints()
    {
        var unique = await Gives(DatabaseErrorKind.Unique, false, "23505", $"INSERT INTO parents VALUES (1, 'new', 1)");
        Assert.Equal(("parents", "parents_pkey"), (unique.Table, unique.ConstraintName));
        await Gives(DatabaseErrorKind.Unique, false, "23505", $"INSERT INTO parents VALUES (9, 'one', 1)");
        await Gives(DatabaseErrorKind.Unique, false, "23P01", $"INSERT INTO parents VALUES (9, 'new', 1, '[4,6)')");
        await Gives(DatabaseErrorKind.ForeignKey, false, "23503", $"INSERT INTO children VALUES (9, 99)");
        await Gives(DatabaseErrorKind.ForeignKey, false, "23503", $"DELETE FROM parents WHERE id = 1");
        Check(await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await Db.ExecuteAsync($"DELETE FROM parents WHERE id = 2", Token)),
            DatabaseErrorKind.ForeignKey, false, null);
        var missing = await Gives(DatabaseErrorKind.NotNull, false, "23502", $"INSERT INTO parents (id) VALUES (9)");
        Assert.Equal(["name"], missing.Columns);
        await Gives(DatabaseErrorKind.Check, false, "23514", $"INSERT INTO parents VALUES (9, 'new', -1)");
        await Gives(DatabaseErrorKind.Check, false, "23514", $"SELECT (-1)::positive");
    }

    [Fact]
    public async Task A_deferred_constraint_fails_at_the_commit()
    {
        var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.TransactionAsync(async (_, ct) =>
        {
            await Db.ExecuteAsync($"SET CONSTRAINTS ALL DEFERRED", ct);
            await Db.ExecuteAsync($"INSERT INTO children VALUES (9, 99)", ct);
        }, cancellationToken: Token).AsTask());
        Check(error, DatabaseErrorKind.ForeignKey, false, "23503");
    }

    [Fact]
    public async Task Statements_that_cannot_be_done()
    {
        await Gives(DatabaseErrorKind.Syntax, false, "42601", $"SELEC 1");
        await Gives(DatabaseErrorKind.MissingObject, false, "42P01", $"SELECT * FROM nowhere");
        await Gives(DatabaseErrorKind.MissingObject, false, "42703", $"SELECT nothing FROM parents");
        await Gives(DatabaseErrorKind.MissingObject, false, "42883", $"SELECT nothing_done()");
        await Gives(DatabaseErrorKind.MissingObject, false, "3F000", $"CREATE TABLE nowhere.things (id int)");
        await Gives(DatabaseErrorKind.MissingObject, false, "42704", $"SELECT NULL::no_type");
        await Gives(DatabaseErrorKind.Other, false, "22012", $"SELECT 1 / 0");
        await Gives(DatabaseErrorKind.ValueOutOfRange, false, "22001", $"INSERT INTO parents VALUES (9, 'four', 1)");
        await Gives(DatabaseErrorKind.ValueOutOfRange, false, "22003", $"INSERT INTO parents VALUES (9, 'new', 99999)");
        await Gives(DatabaseErrorKind.Other, false, "22P02", $"SELECT 'x'::int");
        await Gives(DatabaseErrorKind.ResourceExhausted, false, "54001", $"SELECT endless(1)");
        await Gives(DatabaseErrorKind.ReadOnly, false, "25006", $"DELETE FROM children", "readonly");
    }

    [Fact]
    public async Task Times_and_locks()
    {
        await Gives(DatabaseErrorKind.Timeout, false, "57014", $"SELECT pg_sleep(20)", "statement_timeout");
        using var other = Other();
        using var held = other.BeginTransaction();
        using (var command = new NpgsqlCommand("UPDATE parents SET age = 7 WHERE id = 1", other, held)) command.ExecuteNonQuery();
        await Gives(DatabaseErrorKind.Busy, true, "55P03", $"SELECT * FROM parents WHERE id = 1 FOR UPDATE NOWAIT");
        await Gives(DatabaseErrorKind.Busy, true, "55P03", $"UPDATE parents SET age = 8 WHERE id = 1", "lock_timeout");
    }

    [Fact]
    public async Task Serialization_fails_at_the_statement_and_at_the_commit()
    {
        var early = await Assert.ThrowsAsync<SerializationFailureException>(() => Db.TransactionAsync(async (_, ct) =>
        {
            await Db.ScalarAsync<int>($"SELECT age FROM parents WHERE id = 1", ct);
            await Task.Run(Outside, ct);
            await Db.ExecuteAsync($"UPDATE parents SET age = age + 1 WHERE id = 1", ct);
        }, new TransactionOptions { Isolation = IsolationLevel.RepeatableRead }, Token).AsTask());
        Check(early, DatabaseErrorKind.Serialization, true, "40001");

        // Two that each read what the other writes: the second to commit cannot.
        using var other = Other();
        using var held = other.BeginTransaction(IsolationLevel.Serializable);
        Run(other, "SELECT sum(age) FROM parents");
        var late = await Assert.ThrowsAsync<SerializationFailureException>(() => Db.TransactionAsync(async (_, ct) =>
        {
            await Db.ScalarAsync<long>($"SELECT sum(age) FROM parents", ct);
            await Db.ExecuteAsync($"UPDATE parents SET age = age + 1 WHERE id = 2", ct);
            Run(other, "UPDATE parents SET age = age + 1 WHERE id = 1");
            held.Commit();
        }, new TransactionOptions { Isolation = IsolationLevel.Serializable }, Token).AsTask());
        Check(late, DatabaseErrorKind.Serialization, true, "40001");

        void Outside()
        {
            using var connection = Other();
            Run(connection, "UPDATE parents SET age = age + 1 WHERE id = 1");
        }
    }

    [Fact]
    public async Task Sessions_that_are_ended()
    {
        await using (Db.BeginScope())
        {
            var id = PostgreSqlEngine.SessionId(Db);
            var sleep = Db.ScalarAsync<int>($"SELECT 1 FROM pg_sleep(60)", Token).AsTask();
            using var other = Other();
            while (Count(other, $"SELECT count(*) FROM pg_stat_activity WHERE pid = {id} AND wait_event = 'PgSleep'") == 0) await Task.Yield();
            Run(other, $"SELECT pg_cancel_backend({id})");
            Check(await Assert.ThrowsAsync<DatabaseException>(() => sleep), DatabaseErrorKind.Cancelled, false, "57014");
        }
        await using (Db.BeginScope())
        {
            PostgreSqlEngine.EndSession(PostgreSqlEngine.SessionId(Db));
            Check(await Assert.ThrowsAsync<ConnectionLostException>(async () => await Ledger.Account.All.CountAsync(Token)), DatabaseErrorKind.ConnectionLost, true, null);
        }
    }

    [Fact]
    public async Task Logins_and_rights()
    {
        var name = $"j{Guid.NewGuid():N}"[..16];
        Db.Execute($"CREATE TABLE secrets (id int)");
        using (var admin = Other()) Run(admin, $"CREATE ROLE {name} LOGIN CONNECTION LIMIT 1; REVOKE ALL ON secrets FROM PUBLIC");
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(PostgreSqlServer.Current.ConnectionString(Db.Scalar<string>($"SELECT current_database()"))) { Username = name, Pooling = false };
            await using (var limited = Database.Open(o => { o.UsePostgreSql(builder.ConnectionString); o.Retry = null; }))
            {
                await using var scope = limited.BeginScope();
                Check(await Assert.ThrowsAsync<DatabaseException>(async () => await limited.ExecuteAsync($"SELECT * FROM secrets", Token)), DatabaseErrorKind.AccessDenied, false, "42501");
                await using var second = Database.Open(o => { o.UsePostgreSql(builder.ConnectionString); o.Retry = null; });
                Check(await Assert.ThrowsAsync<DatabaseBusyException>(async () => await second.ExecuteAsync($"SELECT 1", Token)), DatabaseErrorKind.Busy, true, "53300");
            }
            foreach (var (change, kind, state) in new (Action<NpgsqlConnectionStringBuilder>, DatabaseErrorKind, string)[]
            {
                (b => b.Username = "nobody_at_all", DatabaseErrorKind.AccessDenied, "28000"),
                (b => b.Database = "no_such_database", DatabaseErrorKind.MissingDatabase, "3D000"),
            })
            {
                var wrong = new NpgsqlConnectionStringBuilder(builder.ConnectionString);
                change(wrong);
                await using var db = Database.Open(o => { o.UsePostgreSql(wrong.ConnectionString); o.Retry = null; });
                Check(await Assert.ThrowsAsync<DatabaseException>(async () => await db.ExecuteAsync($"SELECT 1", Token)), kind, false, state);
            }
        }
        finally
        {
            using var admin = Other();
            Run(admin, $"DROP ROLE {name}");
        }
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static long Count(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }
}
