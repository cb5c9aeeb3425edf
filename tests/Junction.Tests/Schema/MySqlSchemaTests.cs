using Junction.Dialects;
using Junction.Model;
using Junction.MySql;
using Junction.Tests.Engines;
using Junction.Tests.Labels;
using Junction.Tests.Ledger;

namespace Junction.Tests.SchemaOfModels;

/// <summary>The tables that are made of models on MariaDB: exact text, and that the database takes it.</summary>
public sealed class MySqlSchemaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Database Open(params ModelInfo[] models) => MySqlEngine.Open(o => o.UseModels(models));

    [Fact]
    public async Task Keys_columns_and_indexes()
    {
        await using var db = Open(ModelInfos.Of<Posting>(), ModelInfos.Of<Account>(), ModelInfos.Of<Handle>());
        Assert.Equal(
            """
            CREATE TABLE IF NOT EXISTS `accounts` (
              `id` int AUTO_INCREMENT NOT NULL,
              `owner` varchar(20) NOT NULL,
              `nickname` longtext COLLATE utf8mb4_uca1400_nopad_as_ci,
              `balance` decimal(12,2) NOT NULL,
              PRIMARY KEY (`id`)
            ) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

            CREATE UNIQUE INDEX IF NOT EXISTS `ix_accounts_owner` ON `accounts` (`owner`);

            CREATE TABLE IF NOT EXISTS `postings` (
              `id` int AUTO_INCREMENT NOT NULL,
              `account_id` int NOT NULL,
              `refunded_by_id` int,
              `amount` decimal(12,2) NOT NULL,
              PRIMARY KEY (`id`),
              FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE CASCADE,
              FOREIGN KEY (`refunded_by_id`) REFERENCES `postings` (`id`) ON DELETE SET NULL
            ) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

            CREATE INDEX IF NOT EXISTS `ix_postings_account_id` ON `postings` (`account_id`);

            CREATE INDEX IF NOT EXISTS `ix_postings_refunded_by_id` ON `postings` (`refunded_by_id`);

            CREATE TABLE IF NOT EXISTS `handles` (
              `id` int AUTO_INCREMENT NOT NULL,
              `name` varchar(255) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL,
              PRIMARY KEY (`id`)
            ) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

            CREATE UNIQUE INDEX IF NOT EXISTS `ix_handles_name` ON `handles` (`name`);

            """, db.Schema.Script());
        await db.Schema.CreateAsync(Token);
        await db.Schema.CreateAsync(Token); // what is there is left as it is
    }

    [Fact]
    public void Every_kind_has_a_type()
    {
        var types = ModelInfos.Of<Sample>().Columns.ToDictionary(static column => column.Property, static column => MySqlDialect.MariaDb.TypeName(column.Type, ColumnUse.None));
        Assert.Equal(
            ["int", "tinyint(1)", "smallint", "smallint", "bigint", "float", "double", "decimal(18,4)", "NUMERIC", "varchar(1)", "longtext", "varchar(4)", "binary(16)",
                "datetime(6)", "datetime(3)", "datetime(6)", "datetime(6)", "date", "time(6)", "bigint", "longblob", "int"],
            types.Values);
    }

    [Fact]
    public async Task A_reference_has_the_type_of_what_it_refers_to()
    {
        await using var db = Open(ModelInfos.Of<Label>(), ModelInfos.Of<Sticker>(), ModelInfos.Of<Package>());
        Assert.Contains("`label_code` varchar(20) COLLATE utf8mb4_uca1400_nopad_as_ci", db.Schema.Script(), StringComparison.Ordinal);
        await db.Schema.CreateAsync(Token);
    }

    [Fact]
    public async Task Tables_that_refer_to_each_other_are_made_twice_and_dropped_together()
    {
        await using var db = Open(ModelInfos.Of<Captain>(), ModelInfos.Of<Ship>());
        await db.Schema.CreateAsync(Token);
        await db.Schema.CreateAsync(Token);
        Assert.Equal(1, await db.ScalarAsync<int>($"SELECT @@foreign_key_checks", Token));
        using var _ = db.Use();
        var captain = await Captain.CreateAsync(new(), Token);
        await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await Ship.CreateAsync(new() { CaptainId = 99 }, Token));
        captain.ShipId = (await Ship.CreateAsync(new() { CaptainId = captain.Id }, Token)).Id;
        await captain.SaveAsync(Token);
        await db.Schema.DropAsync(Token);
        await db.Schema.DropAsync(Token);
        Assert.Equal(DatabaseErrorKind.MissingObject, (await Assert.ThrowsAsync<DatabaseException>(async () => await Ship.All.CountAsync(Token))).Kind);
    }

    [Fact]
    public void On_MySQL_a_table_states_its_indexes()
    {
        using var db = Database.Open(o => o.UseMySql("Server=localhost", m => m.Server = MySqlServer.MySql).UseModels(ModelInfos.Of<Account>()));
        Assert.Contains("PRIMARY KEY (`id`),\n  UNIQUE INDEX `ix_accounts_owner` (`owner`)\n) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin", db.Schema.Script(), StringComparison.Ordinal);
        Assert.DoesNotContain("CREATE UNIQUE INDEX", db.Schema.Script(), StringComparison.Ordinal);
    }
}
