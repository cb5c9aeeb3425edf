using Junction.Databases;
using Junction.Dialects;
using Junction.Schema;
using Junction.Sql;

namespace Junction;

/// <summary>
/// The tables of a database's models: made from what the models say, with a primary key, foreign keys and an index on each, and for
/// link tables the pair once and an index for the way back.
/// </summary>
public sealed class DatabaseSchema
{
    private readonly Database _database;

    internal DatabaseSchema(Database database) => _database = database;

    /// <summary>Creates the tables and indexes that are not there yet; in one transaction, where the database can. What is there is left as it is.</summary>
    public ValueTask CreateAsync(CancellationToken cancellationToken = default) => RunAsync<AsyncCall>(Creation(), cancellationToken);

    /// <inheritdoc cref="CreateAsync" />
    public void Create() => RunAsync<SyncCall>(Creation(), CancellationToken.None).Wait();

    /// <summary>Drops the tables of the models, with all they hold.</summary>
    public ValueTask DropAsync(CancellationToken cancellationToken = default) => RunAsync<AsyncCall>(Removal(), cancellationToken);

    /// <inheritdoc cref="DropAsync" />
    public void Drop() => RunAsync<SyncCall>(Removal(), CancellationToken.None).Wait();

    /// <summary>What <see cref="CreateAsync"/> sends, as text.</summary>
    public string Script() => string.Concat(Creation().Select(static statement => $"{statement};\n\n")).TrimEnd() + "\n";

    private List<string> Creation()
    {
        var plan = SchemaPlan.Of(_database.Models, _database.Dialect);
        var types = plan.Tables.SelectMany(static table => table.Table.Columns).Select(static column => column.Type);
        List<string> statements = [.. _database.Dialect.Prerequisites(types)];
        foreach (var table in plan.Tables)
        {
            statements.Add(Text(new CreateTable(table, _database.Dialect)));
            statements.AddRange(table.Indexes.Select(index => Text(new CreateIndex(table.Table, index, _database.Dialect))));
        }
        statements.AddRange(plan.Tables.SelectMany(table => table.LateForeignKeys.Select(key => Text(new AddForeignKey(table.Table, key, table.Acts(key), _database.Dialect)))));
        return statements;
    }

    private List<string> Removal()
    {
        var plan = SchemaPlan.Of(_database.Models, _database.Dialect);
        var statements = new List<string>();
        if (plan.HasCircle && _database.Dialect.DropsTablesTogether) return [Text(new DropTable([.. plan.Tables.Select(static table => table.Table)]))];
        if (plan.HasCircle && _database.Dialect.DeferForeignKeys is { } deferral) statements.Add(deferral);
        foreach (var table in plan.Tables)
        {
            foreach (var key in table.LateForeignKeys)
            {
                if (_database.Dialect.IfConstraintExists(table.Table, "") is not null) statements.Add(Text(new DropForeignKey(table.Table, key, _database.Dialect)));
            }
        }
        for (var i = plan.Tables.Count - 1; i >= 0; i--) statements.Add(Text(new DropTable(plan.Tables[i].Table)));
        return statements;
    }

    private string Text(SqlStatement statement) => SqlWriter.Define(statement, _database.Dialect.Syntax);

    private async ValueTask RunAsync<TCall>(List<string> statements, CancellationToken cancellationToken) where TCall : struct, ICall =>
        await _database.AtomicAsync<TCall, List<string>, bool>(statements, static async (work, statements, ct) =>
        {
            foreach (var statement in statements) await work.ExecuteScriptAsync<TCall>(statement, StatementKind.Schema, ct).ConfigureAwait(false);
            return true;
        }, cancellationToken).ConfigureAwait(false);
}

/// <summary>Gives a database its schema.</summary>
public static class DatabaseSchemaExtensions
{
    extension(Database database)
    {
        /// <summary>The tables of the models: <c>await db.Schema.CreateAsync();</c></summary>
        public DatabaseSchema Schema => new(database);
    }
}
