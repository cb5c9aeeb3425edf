using Junction.Model;
using Junction.Tests.Ledger;
using Junction.Tests.School;
using Junction.Tests.Shop;

namespace Junction.Tests.SchemaOfModels;

/// <summary>The tables that are made of models: exact text, and that the database takes it.</summary>
public sealed class SchemaTests
{
    private static Database Open(params ModelInfo[] models) => SqliteEngine.Open(o => o.UseModels(models));

    [Fact]
    public async Task Two_models_that_do_not_agree_about_their_table_are_both_named()
    {
        var draft = Model("Draft", new("Id", "id", new(ValueKind.Int32)) { IsKey = true }, new("Text", "text", new(ValueKind.String)));
        await using var db = Open(ModelInfos.Of<Account>(), draft);
        using var sql = db.Record();
        var exception = await Assert.ThrowsAsync<JunctionException>(async () => await db.Schema.CreateAsync());
        Assert.StartsWith("The table accounts is declared twice with different columns: by the model Account and by the model Draft.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(sql.Statements);
    }

    [Fact]
    public async Task A_model_may_show_a_part_of_anothers_table_but_not_by_other_types()
    {
        ColumnInfo Id() => new("Id", "id", new(ValueKind.Int32)) { IsKey = true };
        await using var part = Open(Model("Part", Id(), new("Owner", "owner", new(ValueKind.String))), ModelInfos.Of<Account>());
        Assert.Contains("\"balance\"", part.Schema.Script(), StringComparison.Ordinal);
        await using var other = Open(ModelInfos.Of<Account>(), Model("Other", Id(), new("Owner", "owner", new(ValueKind.Int32))));
        Assert.Contains("by the model Account and by the model Other", Assert.Throws<JunctionException>(() => other.Schema.Script()).Message, StringComparison.Ordinal);
    }

    // Not a class of its own, whose table every other test would make too.
    private static ModelInfo<Account> Model(string name, params ColumnInfo[] columns) => new(name, null, "accounts", columns, [], []);

    [Fact]
    public async Task Keys_columns_and_an_index_on_each_foreign_key()
    {
        await using var db = Open(ModelInfos.Of<Posting>(), ModelInfos.Of<Account>());
        Assert.Equal(
            """
            CREATE TABLE IF NOT EXISTS "accounts" (
              "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
              "owner" VARCHAR(20) NOT NULL,
              "nickname" TEXT COLLATE NOCASE,
              "balance" DECIMAL_INT(12,2) NOT NULL
            );

            CREATE UNIQUE INDEX IF NOT EXISTS "ix_accounts_owner" ON "accounts" ("owner");

            CREATE TABLE IF NOT EXISTS "postings" (
              "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
              "account_id" INTEGER NOT NULL,
              "refunded_by_id" INTEGER,
              "amount" DECIMAL_INT(12,2) NOT NULL,
              FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE,
              FOREIGN KEY ("refunded_by_id") REFERENCES "postings" ("id") ON DELETE SET NULL
            );

            CREATE INDEX IF NOT EXISTS "ix_postings_account_id" ON "postings" ("account_id");

            CREATE INDEX IF NOT EXISTS "ix_postings_refunded_by_id" ON "postings" ("refunded_by_id");

            """, db.Schema.Script());
        await db.Schema.CreateAsync();
        await db.Schema.CreateAsync(); // what is there is left as it is
    }

    [Fact]
    public async Task A_plain_join_table_is_one_whichever_side_declares_it()
    {
        await using var db = Open(ModelInfos.Of<Product>(), ModelInfos.Of<Category>());
        Assert.EndsWith(
            """
            CREATE TABLE IF NOT EXISTS "product_categories" (
              "product_id" INTEGER NOT NULL,
              "category_id" INTEGER NOT NULL,
              PRIMARY KEY ("product_id", "category_id"),
              FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON DELETE CASCADE,
              FOREIGN KEY ("category_id") REFERENCES "categories" ("id") ON DELETE CASCADE
            ) WITHOUT ROWID;

            CREATE INDEX IF NOT EXISTS "ix_product_categories_category_id_product_id" ON "product_categories" ("category_id", "product_id");

            """, db.Schema.Script());
        await db.Schema.CreateAsync();
    }

    [Fact]
    public async Task A_link_model_has_its_pair_once_and_an_index_for_the_way_back()
    {
        await using var db = Open(ModelInfos.Of<Student>(), ModelInfos.Of<Course>(), ModelInfos.Of<Enrollment>(), ModelInfos.Of<Teacher>());
        var script = db.Schema.Script();
        Assert.Contains("""CREATE UNIQUE INDEX IF NOT EXISTS "ix_enrollments_student_id_course_id" ON "enrollments" ("student_id", "course_id");""", script);
        Assert.Contains("""CREATE INDEX IF NOT EXISTS "ix_enrollments_course_id_student_id" ON "enrollments" ("course_id", "student_id");""", script);
        // They serve the foreign keys as well.
        Assert.DoesNotContain("\"ix_enrollments_student_id\"", script);
        Assert.DoesNotContain("\"ix_enrollments_course_id\"", script);
        // Parents come first.
        Assert.True(script.IndexOf("\"teachers\" (", StringComparison.Ordinal) < script.IndexOf("\"courses\" (", StringComparison.Ordinal));
        await db.Schema.CreateAsync();
    }

    [Fact]
    public async Task A_relation_within_one_table_makes_one_join_table()
    {
        await using var db = Open(ModelInfos.Of<Person>());
        var script = db.Schema.Script();
        Assert.Contains("PRIMARY KEY (\"follower_id\", \"followed_id\")", script);
        Assert.Contains("ON \"follows\" (\"followed_id\", \"follower_id\")", script);
        await db.Schema.CreateAsync();
        using var _ = db.Use();
        var one = await Person.CreateAsync(new() { Name = "One" });
        var two = await Person.CreateAsync(new() { Name = "Two" });
        await one.Following.AttachAsync(two);
        Assert.Equal("One", (await two.Followers.SingleAsync()).Name);
    }

    [Fact]
    public async Task Tables_that_refer_to_each_other_are_made_and_dropped()
    {
        await using var db = Open(ModelInfos.Of<Captain>(), ModelInfos.Of<Ship>());
        await db.Schema.CreateAsync();
        using var _ = db.Use();
        var captain = await Captain.CreateAsync(new());
        var ship = await Ship.CreateAsync(new() { CaptainId = captain.Id });
        captain.ShipId = ship.Id;
        await captain.SaveAsync();
        await db.Schema.DropAsync();
        Assert.Equal(DatabaseErrorKind.MissingObject, (await Assert.ThrowsAsync<DatabaseException>(() => Ship.All.CountAsync().AsTask())).Kind);
        db.Schema.Create();
        Assert.Equal(0, await Ship.All.CountAsync());
        db.Schema.Drop();
    }

    [Fact]
    public async Task Dropping_takes_the_rows_along()
    {
        await using var db = SqliteEngine.Open();
        await db.Schema.CreateAsync();
        using var _ = db.Use();
        var account = await Account.CreateAsync(new() { Owner = "Ada" });
        var first = await Posting.CreateAsync(new() { AccountId = account.Id });
        await Posting.CreateAsync(new() { AccountId = account.Id, RefundedById = first.Id });
        await db.Schema.DropAsync();
        await db.Schema.CreateAsync();
        Assert.Equal(0, await Posting.All.CountAsync());
    }

    [Fact]
    public async Task Keys_of_deleted_rows_are_not_given_again_and_case_counts_where_it_should()
    {
        await using var db = Open(ModelInfos.Of<Account>());
        await db.Schema.CreateAsync();
        using var _ = db.Use();
        var first = await Account.CreateAsync(new() { Owner = "Ada", Nickname = "Countess" });
        await Account.CreateAsync(new() { Owner = "ada" });
        Assert.True(await Account.Where(a => a.Nickname == "COUNTESS").AnyAsync());
        Assert.False(await Account.Where(a => a.Owner == "ADA").AnyAsync());
        var last = await Account.CreateAsync(new() { Owner = "Last" });
        await last.DeleteAsync();
        Assert.True((await Account.CreateAsync(new() { Owner = "Next" })).Id > last.Id);
    }

    [Fact]
    public async Task A_failure_leaves_nothing_half_made()
    {
        await using var db = Open(ModelInfos.Of<Account>(), ModelInfos.Of<Posting>());
        await Databases.Sqlite.SqliteValues.RawAsync(db, "CREATE VIEW postings AS SELECT 1 AS x");
        await Assert.ThrowsAsync<DatabaseException>(() => db.Schema.CreateAsync().AsTask());
        using var _ = db.Use();
        await Assert.ThrowsAsync<DatabaseException>(() => Account.All.CountAsync().AsTask());
    }
}
