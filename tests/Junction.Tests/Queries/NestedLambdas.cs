using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>Lambdas inside lambdas over one model: each parameter is a row of its own.</summary>
public abstract class NestedLambdas<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task An_inner_parameter_is_told_from_the_outer()
    {
        await HoldsOnlyFor(p => p.Admired.Any(f => f.Name == p.Name), "Dan");
        await HoldsOnlyFor(p => p.Admired.Any(f => f.Age == p.Age && f.Name != p.Name));
        await HoldsOnlyFor(p => p.Mentees.Any(m => m.Age < p.Age), "Ada", "Dan");
        await HoldsOnlyFor(p => p.Mentees.Any(m => p.Age < m.Age), "Ben");
        await HoldsOnlyFor(p => p.Admired.All(f => f.Id < p.Id), "Ben", "Cleo", "Eve", "Fay");
        await HoldsOnlyFor(p => p.Admirers.Count(f => f.Score == p.Score) == 1, "Dan");
    }

    [Fact]
    public async Task The_model_in_the_middle_does_not_hide_the_outer_parameter()
    {
        // Others who sit in a subject of p's.
        await HoldsOnlyFor(p => p.Subjects.Any(s => s.Learners.Any(other => other.Id != p.Id && other.Age == p.Age)), "Ben", "Cleo");
        await HoldsOnlyFor(p => p.Subjects.Any(s => s.Learners.Any(other => other.Age > p.Age)), "Ben", "Cleo", "Eve");
        await HoldsOnlyFor(p => p.Subjects.All(s => s.Learners.All(other => other.Age <= p.Age)), "Ada", "Dan", "Fay");
    }

    [Fact]
    public async Task Three_deep_each_level_reaches_every_other()
    {
        await HoldsOnlyFor(p => p.Mentees.Any(m => m.Mentees.Any(n => n.Mentees.Any())), "Ada");
        await HoldsOnlyFor(p => p.Mentees.Any(m => m.Mentees.Any(n => n.Score == p.Score && n.Age > m.Age)), "Ada");
        await HoldsOnlyFor(p => p.Mentees.Any(m => m.Mentees.Any(n => n.Score == p.Score && n.Age < m.Age)));
        await HoldsOnlyFor(p => p.Admired.Any(f => f.Admired.Any(g => g.Id == p.Id && g.Id != f.Id)), "Ada", "Ben");
    }

    [Fact]
    public async Task Links_of_two_levels_are_told_apart()
    {
        // Somebody else sits in the same subject with more points than p has there.
        await HoldsOnlyFor(p => p.Subjects.Any((s, mine) => s.Learners.Any((other, theirs) => theirs.Points > mine.Points)), "Ben", "Cleo");
        await HoldsOnlyFor(p => p.Subjects.Any((s, mine) => s.Learners.Any((other, theirs) => theirs.Grade == mine.Grade && other.Id != p.Id)), "Ada", "Ben", "Cleo", "Eve");
        await HoldsOnlyFor(p => p.Subjects.Any((s, mine) => s.Sittings.Any(theirs => theirs.Id != mine.Id && theirs.HeldOn == mine.HeldOn)), "Ada", "Ben");
    }

    [Fact]
    public async Task The_same_relation_twice_in_one_condition_is_two_rows()
    {
        await HoldsOnlyFor(p => p.Admired.Any(f => f.Name == "Ben") && p.Admired.Any(f => f.Name == "Ada"), "Eve");
        await HoldsOnlyFor(p => p.Admired.Any(f => f.Name == "Ben" && p.Admired.Any(g => g.Name == "Cleo" && g.Age == f.Age)), "Ada", "Eve");
        await HoldsOnlyFor(p => p.Admired.Count() == p.Admired.Count(f => p.Admired.Contains(Learner.Reference(1)) && f.Id > 0) && p.Admired.Any(), "Ben", "Eve");
    }

    [Fact]
    public async Task Relations_of_the_outer_parameter_inside_the_lambda_of_another_are_rows_of_their_own()
    {
        // Both parameters are learners whom p admires.
        await HoldsOnlyFor(p => p.Admired.Any(f => p.Admired.Any(g => g.Age > f.Age)), "Eve");
        await HoldsOnlyFor(p => p.Admired.Any(f => p.Admired.Any(g => g.Age == f.Age && g.Id != f.Id)), "Ada", "Eve");
        await HoldsOnlyFor(p => p.Admired.Any(f => p.Mentees.All(g => g.Id == f.Id)), "Eve");
        await HoldsOnlyFor(p => p.Subjects.Any((s, mine) => p.Subjects.Any((t, other) => t.Credits < s.Credits && other.Points < mine.Points)), "Ada");
        await HoldsOnlyFor(p => p.Mentees.Max(f => p.Mentees.Count(g => g.Name < f.Name)) == 1, "Ada");
        await HoldsOnlyFor(p => p.Mentees.Any(f => p.Mentees.Sum(g => g.Id - f.Id) == 1), "Ada");
        await HoldsOnlyFor(p => p.Mentees.Any(f => p.Admired.Any(g => f.Mentor.Admired.Any(h => h.Id > g.Id && h.Id != f.Id))), "Ada");
    }

    [Fact]
    public async Task Rows_are_cut_by_what_a_lambda_around_speaks_of_or_it_is_refused_with_the_way_round()
    {
        if (TEngine.CutsByOuterLambdas)
        {
            await HoldsOnlyFor(p => p.Mentees.Any(f => p.Mentees.OrderBy(g => g.Name == f.Name).Take(1).Any(g => g.Name != f.Name)), "Ada");
            return;
        }
        var refused = await Assert.ThrowsAsync<NotSupportedException>(async () =>
            await Learner.CountAsync(p => p.Mentees.Any(f => p.Mentees.OrderBy(g => g.Name == f.Name).Take(1).Any(g => g.Name != f.Name)), Token));
        Assert.StartsWith($"{Db.Dialect.Name} cannot", refused.Message, StringComparison.Ordinal);
        Assert.Contains("after the cut", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relation_narrowed_outside_is_asked_about_inside()
    {
        await HoldsOnlyFor(p =>
        {
            var young = p.Admired.Where(f => f.Age == 20);
            return p.Admired.Any(f => young.Any(g => g.Name < f.Name));
        }, "Ada", "Eve");
        await HoldsOnlyFor(p =>
        {
            var first = p.Subjects.OrderBy(s => s.Title).Take(1);
            return p.Subjects.Any((s, mine) => first.Any((t, other) => t.Id != s.Id && other.Points > mine.Points));
        }, "Ada");
        await Assert.ThrowsAsync<NotSupportedException>(async () => await Learner.CountAsync(p =>
        {
            var ordered = p.Admired.OrderBy(f => f.Name);
            return p.Admired.Any(f => ordered.Any(g => g.Name == f.Name));
        }, Token));
    }

    [Fact]
    public async Task Aggregates_reach_the_outer_parameter()
    {
        await HoldsOnlyFor(p => p.Mentees.Sum(m => m.Age - p.Age) < 0, "Ada", "Dan");
        await HoldsOnlyFor(p => p.Subjects.Max((s, link) => link.Points + p.Age) == 46, "Ada");
        await HoldsOnlyFor(p => p.Age > p.Mentees.Average(m => m.Age), "Ada", "Dan");
    }

    [Fact]
    public async Task Aggregates_of_nothing_but_the_outer_parameter_are_over_the_rows_of_the_relation()
    {
        // By itself SQL would take SUM(outer.age) for an aggregate of the outer query.
        await HoldsOnlyFor(p => p.Mentees.Sum(m => p.Age) == 72, "Ada");
        await HoldsOnlyFor(p => p.Mentees.Max(m => p.Name) == "Ada", "Ada");
        await HoldsOnlyFor(p => p.Subjects.Sum((s, link) => p.Age) == 40, "Ben");
        await HoldsOnlyFor(p => p.Mentees.Sum(m => Expr.Of(2)) == 4, "Ada");
        await HoldsOnlyFor(p => p.Mentees.Average(m => p.Mentees.Count()) == 2, "Ada");
    }

    [Fact]
    public async Task Projections_and_orders_nest_too()
    {
        var rows = await Sends(1, async () => await Learner.OrderByDescending(p => p.Subjects.Sum(s => s.Learners.Count(other => other.Id != p.Id))).ThenBy(p => p.Id)
            .Select(p => (p.Name, p.Subjects.Sum(s => s.Learners.Count(other => other.Id != p.Id)))).ToListAsync(Token));
        Assert.Equal([("Ben", 3), ("Ada", 2), ("Cleo", 2), ("Eve", 1), ("Dan", 0), ("Fay", 0)], rows);
    }

    [Fact]
    public async Task A_condition_of_a_cut_query_reaches_its_own_rows()
    {
        var names = await Sends(1, async () => await NamesAsync(Learner.OrderBy(l => l.Name).Take(4).Where(p => p.Mentees.Any(m => m.Age > p.Age)).OrderBy(l => l.Id)));
        Assert.Equal(["Ben"], names);
    }
}
