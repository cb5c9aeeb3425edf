using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>What <c>With</c> says of what is loaded: along paths, and depending on the owner.</summary>
public abstract class Loads<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    private static readonly Query<Learner> s_all = Learner.OrderBy(l => l.Id);

    [Fact]
    public async Task Conditions_of_a_load_reach_the_owner()
    {
        var people = await Sends(3, async () => await s_all.With(l => l.Subjects.Where(s => s.LeadId == l.Id)).ToListAsync(Token));
        Assert.Equal([["Algebra"], [], [], [], [], []], people.Select(l => l.Subjects.Loaded.Select(s => s.Title).ToArray()));
        people = await Sends(2, async () => await s_all.With(l => l.Mentees.Where(m => m.Age < l.Age)).ToListAsync(Token));
        Assert.Equal([["Ben", "Cleo"], [], [], ["Eve"], [], []], people.Select(l => l.Mentees.Loaded.Select(m => m.Name).Order().ToArray()));
        people = await Sends(2, async () => await s_all.With(l => l.Admired.Where(a => a.Town.Name == l.Town.Name || a.Admired.Any(b => b.Id == l.Id))).ToListAsync(Token));
        Assert.Equal([["Ben"], ["Ada"], [], ["Dan"], ["Ada"], []], people.Select(l => l.Admired.Loaded.Select(a => a.Name).ToArray()));
    }

    [Fact]
    public async Task Orders_and_cuts_of_a_load_reach_the_owner()
    {
        var people = await s_all.With(l => l.Admired.OrderByDescending(a => a.Age == l.Age - 16).ThenBy(a => a.Name).Take(2)).ToListAsync(Token);
        Assert.Equal([["Ben", "Cleo"], ["Ada"], [], ["Dan"], ["Ada", "Ben"], []], people.Select(l => l.Admired.Loaded.Select(a => a.Name).ToArray()));
        people = await s_all.With(l => l.Mentees.OrderByDescending(m => m.Name).Take(1).Where(m => m.Town.Name != l.Town.Name && m.Age < l.Age)).ToListAsync(Token);
        Assert.Equal([["Cleo"], [], [], ["Eve"], [], []], people.Select(l => l.Mentees.Loaded.Select(m => m.Name).ToArray()));
        people = await s_all.With(l => l.Subjects.OrderBy((s, link) => link.Points * (l.Age - 36)).ThenBy(s => s.Title)).ToListAsync(Token);
        Assert.Equal([["Algebra", "Botany"], ["Chess", "Algebra"], ["Algebra"], [], ["Chess"], []], people.Select(l => l.Subjects.Loaded.Select(s => s.Title).ToArray()));
    }

    [Fact]
    public async Task Loads_inside_loads_reach_their_own_owner()
    {
        var ada = await Learner.Where(l => l.Name == "Ada").With(l => l.Mentees.With(m => m.Admired.Where(a => a.Id == m.MentorId))).SingleAsync(Token);
        Assert.Equal([("Ben", "Ada"), ("Cleo", "")], ada.Mentees.Loaded.OrderBy(m => m.Name).Select(m => (m.Name, string.Join(' ', m.Admired.Loaded.Select(a => a.Name)))));
        var dan = await Learner.Where(l => l.Name == "Dan").With(l => l.Mentor.With(m => m.Admired.Where(a => a.Id == m.MentorId))).SingleAsync(Token);
        Assert.Equal(["Ada"], dan.Mentor!.Admired.Loaded.Select(a => a.Name));
    }

    [Fact]
    public async Task The_owner_of_a_load_around_is_out_of_reach_and_never_mistaken()
    {
        var exception = await Assert.ThrowsAsync<JunctionException>(async () => await s_all.With(l => l.Mentees.With(m => m.Mentees.Where(n => n.Id != l.Id))).ToListAsync(Token));
        Assert.Contains("parameter", exception.Message);
        await Assert.ThrowsAsync<JunctionException>(async () => await s_all.With(l => l.Mentor.With(m => m.Mentees.Where(n => n.Id != l.Id))).ToListAsync(Token));
    }

    [Fact]
    public async Task A_path_loads_what_leads_to_its_end()
    {
        var people = await Sends(3, async () => await s_all.With(l => l.Town.Country).ToListAsync(Token));
        await Sends(0, async () =>
        {
            await Task.Yield();
            Assert.Equal(["North", "South", null, null, "North", null], people.Select(l => l.Town?.Country?.Name));
            return 0;
        });
        people = await Sends(3, async () => await s_all.With(l => l.Town.Learners.OrderBy(x => x.Name)).ToListAsync(Token));
        Assert.Equal([2, 1, 1, 0, 2, 0], people.Select(l => l.Town?.Learners.Loaded.Count ?? 0));
    }

    [Fact]
    public async Task A_relation_on_a_path_is_loaded_with_what_leads_to_it()
    {
        var people = await Sends(3, async () => await s_all.With(l => l.Mentor.Subjects.Where((s, link) => link.Passed)).ToListAsync(Token));
        Assert.Equal([[], ["Algebra", "Botany"], ["Algebra", "Botany"], [], [], []], people.Select(l => l.Mentor is null ? [] : l.Mentor.Subjects.Loaded.Select(s => s.Title).Order().ToArray()));
        people = await s_all.With(l => l.Town, l => l.Town.Country.Towns, l => l.Mentor.Mentor).ToListAsync(Token);
        await Sends(0, async () =>
        {
            await Task.Yield();
            Assert.Equal(["Aldo", "Bree", null, null, "Aldo", null], people.Select(l => l.Town?.Country?.Towns.Loaded[0].Name));
            Assert.Equal([null, null, null, "Ada", "Ben", null], people.Select(l => l.Mentor?.Mentor?.Name));
            return 0;
        });
    }
}
