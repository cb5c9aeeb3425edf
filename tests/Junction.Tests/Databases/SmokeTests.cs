using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Tests.Databases;

public sealed class SmokeTests
{
    private static readonly TableInfo s_items = new(null, "items",
        [new("Id", "id", new(ValueKind.Int32)) { IsKey = true, IsGenerated = true }, new("Name", "name", new(ValueKind.String))], []);

    private sealed class Names : RowReader
    {
        public List<string> Found { get; } = [];

        protected internal override async ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken)
        {
            for (var n = 0; n < limit; n++)
            {
                if (!await cursor.NextAsync<TCall>(cancellationToken)) return false;
                Found.Add(cursor.GetString(0));
            }
            return true;
        }
    }

    [Fact]
    public async Task OpensWritesAndReads()
    {
        await using var db = Database.Open(o => o.UseSqlite("Data Source=:memory:"));
        using var recorder = db.Record();
        await using (var work = await db.WorkAsync<AsyncCall>(default))
        {
            await work.ExecuteScriptAsync<AsyncCall>("CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)", StatementKind.Schema, default);
        }
        await InsertAsync(db, "one");
        await Assert.ThrowsAsync<UniqueViolationException>(() => InsertAsync(db, "one"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.TransactionAsync(async (tx, ct) =>
        {
            await InsertAsync(db, "two");
            throw new InvalidOperationException();
        }).AsTask());
        await db.TransactionAsync(async (tx, ct) => await InsertAsync(db, "three"));
        Assert.Equal(["one", "three"], await NamesAsync(db));
        Assert.Equal(["CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)", "BEGIN IMMEDIATE", "ROLLBACK", "BEGIN IMMEDIATE", "COMMIT"],
            recorder.All.Where(s => s.Kind != StatementKind.Data).Select(s => s.Text));
        Assert.Equal(5, recorder.Count);
    }

    private static async Task<int> InsertAsync(Database db, string name) =>
        await db.SingleAsync<AsyncCall, string, int>(name, static (work, name, ct) => work.ExecuteAsync<AsyncCall>(
            new InsertNode { Table = s_items, Columns = [s_items.Columns[1]], Values = [new ParameterNode(DbValue.From(name), s_items.Columns[1].Type)] }, ct), default);

    private static async Task<List<string>> NamesAsync(Database db)
    {
        var names = new Names();
        var scope = new TableScope(s_items, 0);
        await using var work = await db.WorkAsync<AsyncCall>(default);
        var select = new SelectNode { Columns = [new ColumnNode(scope, s_items.Columns[1])], From = scope, OrderBy = [new OrderNode(new ColumnNode(scope, s_items.Columns[0]), false)] };
        await work.ReadAsync<AsyncCall>(select, names, default);
        return names.Found;
    }
}
