using Junction.Tests.Catalogue;
using Junction.Tests.School;

namespace Junction.Tests.Queries;

/// <summary>Belongs-to relations as paths: in conditions, orders and projections, two steps and more, leading somewhere or nowhere.</summary>
public abstract class Paths<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task Conditions_follow_a_path()
    {
        await HoldsOnlyFor(l => l.Town.Name == "Aldo", "Ada", "Eve");
        await HoldsOnlyFor(l => l.Mentor.Name == "Ada", "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Mentor.Age > l.Age, "Ben", "Cleo", "Eve");
    }

    [Fact]
    public async Task Conditions_follow_two_steps_and_three()
    {
        await HoldsOnlyFor(l => l.Town.Country.Name == "North", "Ada", "Eve");
        await HoldsOnlyFor(l => l.Mentor.Town.Name == "Aldo", "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Mentor.Town.Country.Population > 1L, "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Mentor.Mentor.Mentor.Name == "Ada", "Eve");
        await HoldsOnlyFor(l => l.Mentor.Mentor.Score == l.Score, "Ben", "Dan", "Fay");
    }

    [Fact]
    public async Task What_a_path_that_leads_nowhere_holds_is_null()
    {
        await HoldsOnlyFor(l => l.Town.Name == null, "Dan", "Fay");
        await HoldsOnlyFor(l => l.Town.Name != "Aldo", "Ben", "Cleo", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Town.Country.Name != "North", "Ben", "Cleo", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Town.Country.Name == null, "Cleo", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Mentor.Age < 30, "Dan");
        await HoldsOnlyFor(l => l.Mentor.Active, "Ben", "Cleo", "Dan");
        await HoldsOnlyFor(l => !l.Mentor.Active, "Ada", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Mentor.Active == false, "Ada", "Eve", "Fay"); // a condition is never unknown: the same as !l.Mentor.Active
        await HoldsOnlyFor(l => l.Mentor.Active.AsNullable() == false, "Eve");
        await HoldsOnlyFor(l => l.Mentor.Active.AsNullable() == null, "Ada", "Fay");
        await HoldsOnlyFor(l => l.Mentor.Id.AsNullable() == null, "Ada", "Fay");
        await HoldsOnlyFor(l => l.Mentor.Score == l.Score, "Fay");
    }

    [Fact]
    public async Task A_path_is_compared_with_a_record_or_null()
    {
        var ada = (await Learner.FindByAsync(l => l.Name == "Ada", Token))!;
        await HoldsOnlyFor(l => l.Mentor == ada, "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Mentor != ada, "Ada", "Dan", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Town == null, "Dan", "Fay");
        await HoldsOnlyFor(l => l.Town != null, "Ada", "Ben", "Cleo", "Eve");
        await HoldsOnlyFor(l => l.Town.Country == null, "Cleo", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Mentor.Mentor == ada, "Dan");
    }

    [Fact]
    public async Task The_key_of_a_path_is_the_foreign_key_and_needs_no_join()
    {
        var ada = (await Learner.FindByAsync(l => l.Name == "Ada", Token))!;
        Assert.DoesNotContain("JOIN", Learner.Where(l => l.Mentor == ada).ToSql());
        Assert.DoesNotContain("JOIN", Learner.Where(l => l.Town == null).ToSql());
    }

    [Fact]
    public async Task A_path_is_joined_once_however_often_it_is_used()
    {
        var query = Learner.Where(l => l.Town.Name == "Aldo" && l.Town.Country.Name == "North").OrderBy(l => l.Town.Name).ThenBy(l => l.Town.Country.Population);
        Assert.Equal(2, query.ToSql().Split("LEFT JOIN").Length - 1);
        Assert.Equal(["Ada", "Eve"], (await NamesAsync(query)).Order());
    }

    [Fact]
    public async Task Orders_follow_paths()
    {
        Assert.Equal(["Dan", "Fay", "Ada", "Eve", "Ben", "Cleo"], await NamesAsync(Learner.OrderBy(l => l.Town.Name).ThenBy(l => l.Id)));
        Assert.Equal(["Ben", "Ada", "Eve", "Cleo", "Dan", "Fay"], await NamesAsync(Learner.OrderByDescending(l => l.Town.Country.Name).ThenBy(l => l.Id)));
        Assert.Equal(["Ada", "Fay", "Dan", "Ben", "Cleo", "Eve"], await NamesAsync(Learner.OrderBy(l => l.Mentor.Age).ThenBy(l => l.Id)));
    }

    [Fact]
    public async Task Projections_follow_paths()
    {
        var rows = await Sends(1, async () => await Learner.OrderBy(l => l.Id).Select(l => (l.Name, l.Town.Name, l.Town.Country.Name, l.Mentor.Mentor.Name, l.Mentor.Age.AsNullable())).ToListAsync(Token));
        Assert.Equal([("Ada", "Aldo", "North", null, null), ("Ben", "Bree", "South", null, 36), ("Cleo", "Nowhere", null, null, 36), ("Dan", null, null, "Ada", 20), ("Eve", "Aldo", "North", "Ben", 41), ("Fay", null, null, null, null)], rows);
    }

    [Fact]
    public async Task Relations_hang_on_paths()
    {
        await HoldsOnlyFor(l => l.Mentor.Subjects.Any(s => s.Title == "Botany"), "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Mentor.Mentees.Count() == 2, "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Town.Learners.Any(other => other.Id != l.Id), "Ada", "Eve");
        await HoldsOnlyFor(l => l.Town.Learners.None(), "Dan", "Fay");
        await HoldsOnlyFor(l => l.Town.Learners.All(other => other.Active), "Ada", "Ben", "Dan", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Town.Country.Towns.Sum(t => t.Learners.Count()) == 2, "Ada", "Eve");
        await HoldsOnlyFor(l => l.Mentor.Sittings.Max(s => s.Points) > 9, "Ben", "Cleo");
    }

    [Fact]
    public async Task What_lies_behind_a_path_that_leads_nowhere_is_named_where_C_sharp_has_no_null()
    {
        var missing = await Assert.ThrowsAsync<ColumnReadException>(async () => await Learner.OrderBy(l => l.Id).Select(l => (l.Name, l.Mentor.Age)).ToListAsync(Token));
        Assert.Equal(("Learner", "Age"), (missing.Model, missing.Column));
        Assert.StartsWith("Learner.Age is NULL in a row that was selected", missing.Message, StringComparison.Ordinal);
        var computed = await Assert.ThrowsAsync<ColumnReadException>(async () => await Learner.Where(l => l.Name == "Ada").Select(l => l.Mentor.Age + 1).ToListAsync(Token));
        Assert.StartsWith("What is computed of Learner.Age is NULL", computed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_start_inside_relations_and_from_links()
    {
        await HoldsOnlyFor(l => l.Mentees.Any(m => m.Town.Country.Name == "South"), "Ada");
        await HoldsOnlyFor(l => l.Subjects.Any(s => s.Lead.Town.Name == "Aldo"), "Ada", "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.Any((s, link) => link.Learner.Town.Name == "Bree" && s.Lead.Name == null), "Ben");
        await HoldsOnlyFor(l => l.Sittings.Any(s => s.Subject.Lead.Name == l.Name), "Ada");
        await HoldsOnlyFor(l => l.Subjects.Max(s => s.Lead.Age.AsNullable()) == 65, "Ada");
        await HoldsOnlyFor(l => l.Mentees.Any(m => m.Mentor.Name == l.Name && m.Mentor.Id == l.Id), "Ada", "Ben", "Dan");
    }

    [Fact]
    public async Task Paths_of_two_levels_of_one_model_are_told_apart()
    {
        await HoldsOnlyFor(l => l.Mentees.Any(m => m.Town.Name == l.Town.Name));
        await HoldsOnlyFor(l => l.Admired.Any(a => a.Town.Name == l.Town.Name), "Dan", "Eve");
        await HoldsOnlyFor(l => l.Admired.Any(a => a.Mentor.Name == l.Name), "Ada");
        await HoldsOnlyFor(l => l.Admired.Any(a => a.Mentor.Mentor.Name == l.Mentor.Name && a.Name != l.Name), "Ada");
    }

    [Fact]
    public async Task Terminals_follow_paths()
    {
        Assert.Equal(2, await Sends(1, async () => await Learner.CountAsync(l => l.Town.Country.Name == "North", Token)));
        Assert.True(await Learner.AnyAsync(l => l.Mentor.Mentor.Name == "Ben", Token));
        Assert.Equal(133, await Learner.All.SumAsync(l => l.Mentor.Age, Token));
        Assert.Equal("Nowhere", await Learner.All.MaxAsync(l => l.Town.Name, Token));
        Assert.Equal(["Bree"], await Learner.Where(l => l.Mentor.Name == "Ada" && l.Town.Country != null).Select(l => l.Town.Name).ToListAsync(Token));
        Assert.Equal([null, "Aldo", "Bree", "Nowhere"], await Learner.OrderBy(l => l.Town.Name).Select(l => l.Town.Name).Distinct().ToListAsync(Token));
    }

    [Fact]
    public async Task Cut_queries_follow_paths()
    {
        Assert.Equal(["Eve"], await NamesAsync(Learner.OrderBy(l => l.Town.Country.Name).ThenBy(l => l.Id).Skip(3).Take(2).Where(l => l.Mentor.Name == "Dan")));
        Assert.Equal(2, await Learner.OrderBy(l => l.Town.Name).Skip(4).CountAsync(l => l.Town.Id > 1, Token));
    }

    [Fact]
    public async Task A_has_one_is_a_path_too()
    {
        var first = await Student.CreateAsync(new() { Name = "First" }, Token);
        var second = await Student.CreateAsync(new() { Name = "Second" }, Token);
        var locker = await Locker.CreateAsync(new() { StudentId = second.Id, Number = 7 }, Token);
        Assert.Equal("Second", (await Student.All.SingleAsync(s => s.Locker.Number == 7, Token)).Name);
        Assert.Equal("First", (await Student.All.SingleAsync(s => s.Locker.Number != 7, Token)).Name);
        Assert.Equal("First", (await Student.All.SingleAsync(s => s.Locker == null, Token)).Name);
        Assert.Equal("Second", (await Student.All.SingleAsync(s => s.Locker == locker, Token)).Name);
        Assert.Equal([null, 7], await Student.OrderBy(s => s.Locker.Number).Select(s => s.Locker.Number.AsNullable()).ToListAsync(Token));
        Assert.Equal(second.Id, (await Locker.All.SingleAsync(l => l.Student.Locker.Number == 7 && l.Student != first, Token)).StudentId);
    }
}
