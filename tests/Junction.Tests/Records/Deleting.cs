using Junction.Tests.School;
using Junction.Tests.Shop;
using Junction.Tests.Workshop;
using Account = Junction.Tests.Ledger.Account;
using Posting = Junction.Tests.Ledger.Posting;

namespace Junction.Tests.Records;

/// <summary>Deleting and reloading, and what they say of rows that are gone.</summary>
public abstract class Deleting<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task Delete_takes_one_statement_and_tells_whether_there_was_a_row()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var same = await Student.FindAsync(ann.Id, Token);
        Assert.True(await Sends(1, async () => await ann.DeleteAsync(Token)));
        Assert.Equal((true, false, false), (ann.IsDeleted, ann.IsNew, ann.IsDirty));
        Assert.False(await Sends(1, async () => await same.DeleteAsync(Token)));
        Assert.True(same.IsDeleted);
    }

    [Fact]
    public async Task Deleting_twice_sends_nothing_the_second_time()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await ann.DeleteAsync(Token);
        Assert.False(await Sends(0, async () => await ann.DeleteAsync(Token)));
    }

    [Fact]
    public async Task What_the_database_deletes_with_a_record_leaves_the_relations_at_hand()
    {
        var (first, second) = (await Account.CreateAsync(new() { Owner = "First" }, Token), await Account.CreateAsync(new() { Owner = "Second" }, Token));
        var paid = await Posting.CreateAsync(new() { Account = first, Amount = 5 }, Token);
        await Posting.CreateAsync(new() { Account = second, Amount = -5, RefundedBy = paid }, Token);
        var read = await Posting.With(p => p.Refunds.With(r => r.Account)).SingleAsync(p => p.Id == paid.Id, Token);
        var account = read.Refunds.Loaded[0].Account!;
        await using (var transaction = await Db.BeginTransactionAsync(cancellationToken: Token))
        {
            await account.DeleteAsync(Token);
            Assert.Empty(read.Refunds.Loaded);
        }
        Assert.Single(read.Refunds.Loaded);
        await account.DeleteAsync(Token);
        Assert.Empty(await Sends(0, async () => await read.Refunds));
        Assert.Equal(0, await Posting.CountAsync(p => p.RefundedById == paid.Id, Token));
    }

    [Fact]
    public async Task A_new_record_cannot_be_deleted_or_reloaded()
    {
        var ann = new Student { Name = "Ann" };
        await Assert.ThrowsAsync<RecordStateException>(async () => await ann.DeleteAsync(Token));
        await Assert.ThrowsAsync<RecordStateException>(async () => await ann.ReloadAsync(Token));
        Assert.Empty(Sql.All);
    }

    [Fact]
    public async Task A_deleted_key_is_not_given_to_another()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await ann.DeleteAsync(Token);
        Assert.NotEqual(ann.Id, (await Student.CreateAsync(new() { Name = "Bea" }, Token)).Id);
    }

    [Fact]
    public async Task Reload_reads_the_row_again_and_drops_changes_and_relations()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann", Age = 20 }, Token);
        await Locker.CreateAsync(new() { StudentId = ann.Id, Number = 1 }, Token);
        Assert.Empty(await ann.Courses);
        Assert.Equal(1, (await ann.LoadLockerAsync(Token))!.Number);
        var other = await Student.FindAsync(ann.Id, Token);
        other.Age = 30;
        await other.SaveAsync(Token);
        ann.Name = "changed";
        await Sends(1, async () => { await ann.ReloadAsync(Token); return 0; });
        Assert.Equal(("Ann", 30, false, false), (ann.Name, ann.Age, ann.IsDirty, ann.Courses.IsLoaded));
        await Sends(1, async () => await ann.LoadLockerAsync(Token));
    }

    [Fact]
    public async Task Reload_of_a_record_whose_key_was_changed_reads_the_row_it_came_from()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var id = ann.Id;
        ann.Id = 999;
        await ann.ReloadAsync(Token);
        Assert.Equal((id, false), (ann.Id, ann.IsDirty));
    }

    [Fact]
    public async Task Reloading_a_vanished_row_throws_and_leaves_the_record()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await (await Student.FindAsync(ann.Id, Token)).DeleteAsync(Token);
        ann.Name = "Bea";
        var exception = await Assert.ThrowsAsync<RecordNotFoundException>(async () => await ann.ReloadAsync(Token));
        Assert.Equal((object)ann.Id, exception.Key);
        Assert.Equal(("Bea", true), (ann.Name, ann.IsDirty));
    }

    [Fact]
    public async Task Reloading_a_deleted_record_throws_without_asking()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await ann.DeleteAsync(Token);
        Sql.Clear();
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await ann.ReloadAsync(Token));
        Assert.Empty(Sql.All);
    }

    [Fact]
    public async Task A_concurrency_token_must_be_as_it_was_loaded()
    {
        var mine = await Document.CreateAsync(new() { Title = "Draft", Version = 1 }, Token);
        var theirs = await Document.FindAsync(mine.Id, Token);
        (theirs.Title, theirs.Version) = ("Theirs", 2);
        await theirs.SaveAsync(Token);
        (mine.Title, mine.Version) = ("Mine", 2);
        await Assert.ThrowsAsync<StaleRecordException>(async () => await mine.SaveAsync(Token));
        Assert.Equal([new Change("Title", "Draft", "Mine"), new Change("Version", 1, 2)], mine.Changes);
        await Assert.ThrowsAsync<StaleRecordException>(async () => await mine.DeleteAsync(Token));
        Assert.False(mine.IsDeleted);
        await mine.ReloadAsync(Token);
        Assert.Equal(("Theirs", 2), (mine.Title, mine.Version));
        (mine.Title, mine.Version) = ("Mine after all", 3);
        await mine.SaveAsync(Token);
        Assert.Equal("Mine after all", (await Document.All.SingleAsync(Token)).Title);
    }

    [Fact]
    public async Task A_concurrency_token_may_be_null()
    {
        var mine = await Document.CreateAsync(new() { Title = "Draft" }, Token);
        mine.Title = "Second draft";
        await mine.SaveAsync(Token);
        var theirs = await Document.FindAsync(mine.Id, Token);
        theirs.Stamp = "seen";
        await theirs.SaveAsync(Token);
        mine.Title = "Third draft";
        await Assert.ThrowsAsync<StaleRecordException>(async () => await mine.SaveAsync(Token));
        theirs.Stamp = null;
        await theirs.SaveAsync(Token);
        await mine.SaveAsync(Token);
        Assert.True(await mine.DeleteAsync(Token));
    }

    [Fact]
    public async Task A_deleted_target_leaves_the_loaded_relations_of_all_owners_at_hand()
    {
        var (lamp, chair) = (await Product.CreateAsync(new() { Name = "Lamp" }, Token), await Product.CreateAsync(new() { Name = "Chair" }, Token));
        var (home, light) = (await Category.CreateAsync(new() { Name = "Home" }, Token), await Category.CreateAsync(new() { Name = "Light" }, Token));
        Assert.Empty(await lamp.Categories);
        await lamp.Categories.AttachAsync([home, light], Token);
        await chair.Categories.AttachAsync(home, Token);
        var read = await Product.With(p => p.Categories).OrderBy(p => p.Id).ToListAsync(Token);
        var before = read[0].Categories.Loaded;
        await before.Single(c => c.Name == "Home").DeleteAsync(Token);
        await Sends(0, async () =>
        {
            Assert.Equal(["Light"], (await read[0].Categories).Select(c => c.Name));
            Assert.Equal((1, 0), (read[0].Categories.Count(), read[1].Categories.Count()));
            Assert.False(read[1].Categories.Any() || await read[1].Categories.ContainsAsync(home, Token));
            return 0;
        });
        Assert.Equal(2, before.Count);
        // Here it is another object of the row, which nobody has deleted yet.
        Assert.Equal([home, light], await lamp.Categories);
        Assert.False(await home.DeleteAsync(Token));
        Assert.Same(light, Assert.Single(await lamp.Categories));
    }

    [Fact]
    public async Task A_target_whose_deletion_is_rolled_back_is_in_loaded_relations_again()
    {
        var lamp = await Product.CreateAsync(new() { Name = "Lamp" }, Token);
        var (home, light) = (await Category.CreateAsync(new() { Name = "Home" }, Token), await Category.CreateAsync(new() { Name = "Light" }, Token));
        await lamp.Categories.AttachAsync([home, light], Token);
        var loaded = await lamp.Categories.ReloadAsync(Token);
        await using (await Db.BeginTransactionAsync(cancellationToken: Token))
        {
            await loaded[0].DeleteAsync(Token);
            Assert.Same(loaded[1], Assert.Single(await lamp.Categories));
            await lamp.Categories.AttachAsync(await Category.CreateAsync(new() { Name = "New" }, Token), Token);
            Assert.Equal(2, lamp.Categories.Count());
        }
        Assert.Equal(loaded, await Sends(0, async () => await lamp.Categories));
    }
}
