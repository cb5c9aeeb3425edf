using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Relations;
using Junction.Sql;
using Junction.SqlServer;
using Junction.Tests.Engines;
using Junction.Tests.Ledger;
using Junction.Tests.Shop;

namespace Junction.Tests.SchemaOfModels;

/// <summary>The tables that are made of models on SQL Server: exact text, parsed; no server takes it here.</summary>
public sealed class SqlServerSchemaTests
{
    private static Database Open(params ModelInfo[] models) => Database.Open(o => o.UseSqlServer("Server=nowhere").UseModels(models));

    private static string Script(params ModelInfo[] models)
    {
        using var db = Open(models);
        var script = db.Schema.Script();
        TransactSql.Check(script);
        return script;
    }

    [Fact]
    public void Keys_columns_and_indexes()
    {
        Assert.Equal(
            """
            IF OBJECT_ID(N'[accounts]', N'U') IS NULL CREATE TABLE [accounts] (
              [id] int IDENTITY NOT NULL,
              [owner] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
              [nickname] nvarchar(max) COLLATE Latin1_General_100_CI_AS,
              [balance] decimal(12,2) NOT NULL,
              PRIMARY KEY ([id])
            );

            IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'[accounts]') AND name = N'ix_accounts_owner') CREATE UNIQUE INDEX [ix_accounts_owner] ON [accounts] ([owner]);

            IF OBJECT_ID(N'[postings]', N'U') IS NULL CREATE TABLE [postings] (
              [id] int IDENTITY NOT NULL,
              [account_id] int NOT NULL,
              [refunded_by_id] int,
              [amount] decimal(12,2) NOT NULL,
              PRIMARY KEY ([id]),
              FOREIGN KEY ([account_id]) REFERENCES [accounts] ([id]) ON DELETE CASCADE,
              FOREIGN KEY ([refunded_by_id]) REFERENCES [postings] ([id])
            );

            IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'[postings]') AND name = N'ix_postings_account_id') CREATE INDEX [ix_postings_account_id] ON [postings] ([account_id]);

            IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'[postings]') AND name = N'ix_postings_refunded_by_id') CREATE INDEX [ix_postings_refunded_by_id] ON [postings] ([refunded_by_id]);

            IF OBJECT_ID(N'[handles]', N'U') IS NULL CREATE TABLE [handles] (
              [id] int IDENTITY NOT NULL,
              [name] nvarchar(450) COLLATE Latin1_General_100_CI_AS NOT NULL,
              PRIMARY KEY ([id])
            );

            IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'[handles]') AND name = N'ix_handles_name') CREATE UNIQUE INDEX [ix_handles_name] ON [handles] ([name]);

            IF OBJECT_ID(N'[products]', N'U') IS NULL CREATE TABLE [products] (
              [id] int IDENTITY NOT NULL,
              [name] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
              [price] decimal(18,4) NOT NULL,
              PRIMARY KEY ([id])
            );

            IF OBJECT_ID(N'[categories]', N'U') IS NULL CREATE TABLE [categories] (
              [id] int IDENTITY NOT NULL,
              [name] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
              PRIMARY KEY ([id])
            );

            IF OBJECT_ID(N'[product_categories]', N'U') IS NULL CREATE TABLE [product_categories] (
              [product_id] int NOT NULL,
              [category_id] int NOT NULL,
              PRIMARY KEY ([product_id], [category_id]),
              FOREIGN KEY ([product_id]) REFERENCES [products] ([id]) ON DELETE CASCADE,
              FOREIGN KEY ([category_id]) REFERENCES [categories] ([id]) ON DELETE CASCADE
            );

            IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'[product_categories]') AND name = N'ix_product_categories_category_id_product_id') CREATE INDEX [ix_product_categories_category_id_product_id] ON [product_categories] ([category_id], [product_id]);

            """, Script(ModelInfos.Of<Posting>(), ModelInfos.Of<Account>(), ModelInfos.Of<Handle>(), ModelInfos.Of<Product>(), ModelInfos.Of<Category>()));
    }

    [Fact]
    public void Every_kind_has_a_type()
    {
        var types = ModelInfos.Of<Sample>().Columns.Select(static column => SqlServerDialect.Instance.TypeName(column.Type, ColumnUse.None));
        Assert.Equal(
            ["int", "bit", "tinyint", "smallint", "bigint", "real", "float", "decimal(18,4)", "NUMERIC", "nvarchar(1) COLLATE Latin1_General_100_BIN2", "nvarchar(max) COLLATE Latin1_General_100_BIN2",
                "nvarchar(4) COLLATE Latin1_General_100_BIN2", "uniqueidentifier", "datetime2(6)", "datetime2(3)", "datetime2(6)", "datetimeoffset(6)", "date", "time(6)", "bigint", "varbinary(max)", "int"],
            types);
    }

    [Fact]
    public void The_tables_of_all_models_and_the_lock_of_a_row_of_each_are_parsed()
    {
        using var db = Database.Open(o => o.UseSqlServer("Server=nowhere"));
        TransactSql.Check(db.Schema.Script());
        foreach (var model in db.Models)
        {
            var scope = new TableScope(model, 0);
            SqlPredicate where = new ConstantNode(true);
            foreach (var key in model.Key) where = new LogicalNode(true, where, new ComparisonNode(ComparisonOperator.Equal, new ColumnNode(scope, key), new ColumnNode(scope, key)));
            SqlServerRendering.Check(new LockNode(scope, where));
        }
        Assert.True(db.Models.Count > 20);
    }

    [Fact]
    public void A_row_is_locked_by_a_hint()
    {
        var scope = new TableScope(ModelInfos.Of<Account>(), 0);
        var where = new ComparisonNode(ComparisonOperator.Equal, new ColumnNode(scope, scope.Table.Key[0]), new ParameterNode(DbValue.From(1), ColumnType.Of<int>()));
        Assert.Equal("SELECT 1 FROM [accounts] WITH (UPDLOCK, HOLDLOCK) WHERE [id] = @p0 ORDER BY [id]", SqlServerRendering.Text(new LockNode(scope, where)));
    }

    [Fact]
    public void Tables_that_refer_to_each_other_are_joined_after_they_were_made()
    {
        var script = Script(ModelInfos.Of<Captain>(), ModelInfos.Of<Ship>());
        Assert.Contains("IF NOT EXISTS (SELECT 1 FROM sys.foreign_keys WHERE parent_object_id = OBJECT_ID(N'[", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_ways_to_delete_the_first_acts()
    {
        // A chain a → b → c, a second way a → c, and a way back c → a.
        var (a, b, c) = (Table("a"), Table("b"), Table("c"));
        (a.Keys, b.Keys, c.Keys) = ([Key(a, c, OnDelete.SetNull)], [Key(b, a, OnDelete.Cascade)], [Key(c, b, OnDelete.Cascade), Key(c, a, OnDelete.Cascade)]);
        var plans = new[] { a, b, c }.Select(static table => new Schema.TablePlan(table)).ToArray();
        Schema.CascadePaths.Thin(plans);
        Assert.Equal([[false], [true], [true, false]], plans.Select(static plan => plan.Table.ForeignKeys.Select(plan.Acts).ToArray()));

        static Linked Table(string name) => new(name);
        static ForeignKeyInfo Key(TableInfo table, TableInfo target, OnDelete action) => new([table.Columns[0]], target, [target.Columns[0]], action);
    }

    [Fact]
    public void A_name_is_quoted_in_brackets_and_in_literals()
    {
        var table = new TableInfo("my]schema", "it's", [new ColumnInfo("A", "a", ColumnType.Of<int>())], []);
        Assert.Equal("IF OBJECT_ID(N'[my]]schema].[it''s]', N'U') IS NULL ", SqlServerDialect.Instance.UnlessTableExists(table)!.Value.Open);
    }

    [Fact]
    public void A_unique_index_leaves_nulls_out()
    {
        var (first, second) = (new ColumnInfo("A", "a", ColumnType.Of<int>()), new ColumnInfo("B", "b", ColumnType.Of<int?>()));
        var table = new TableInfo(null, "t", [first, second], []);
        var sql = SqlWriter.Define(new Schema.CreateIndex(table, new Schema.IndexPlan("ix", [first, second], true, false), SqlServerDialect.Instance), SqlServerDialect.Instance.Syntax);
        Assert.EndsWith("CREATE UNIQUE INDEX [ix] ON [t] ([a], [b]) WHERE [b] IS NOT NULL", sql, StringComparison.Ordinal);
        TransactSql.Check(sql);
    }

    private sealed class Linked(string name) : TableInfo(null, name, [new ColumnInfo("Id", "id", ColumnType.Of<int>())], [])
    {
        public ForeignKeyInfo[] Keys { get; set; } = [];

        public override IReadOnlyList<ForeignKeyInfo> ForeignKeys => Keys;
    }
}
