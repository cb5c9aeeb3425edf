using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>Relations inside conditions: any, none, all, counts and aggregates, about targets and about the links that lead to them.</summary>
public abstract class RelationConditions<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task Any_and_None_ask_whether_there_is_a_row()
    {
        await HoldsOnlyFor(l => l.Subjects.Any(), "Ada", "Ben", "Cleo", "Eve");
        await HoldsOnlyFor(l => l.Subjects.None(), "Dan", "Fay");
        await HoldsOnlyFor(l => l.Mentees.Any(), "Ada", "Ben", "Dan");
        await HoldsOnlyFor(l => l.Admirers.None(), "Eve", "Fay");
        await HoldsOnlyFor(l => l.Leads.Any(), "Ada", "Fay");
    }

    [Fact]
    public async Task Any_with_a_condition_asks_for_a_target_or_a_link()
    {
        await HoldsOnlyFor(l => l.Subjects.Any(s => s.Title == "Chess"), "Ben", "Eve");
        await HoldsOnlyFor(l => l.Sittings.Any(s => s.Points > 5), "Ada", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.Any((s, link) => s.Title == "Algebra" && link.Grade == "A"), "Ada", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.Any((s, link) => link.Grade == null), "Ben", "Eve");
        await HoldsOnlyFor(l => l.Mentees.Any(m => m.Active), "Ada", "Dan");
        await HoldsOnlyFor(l => l.Admired.Any(a => a.Age == 20), "Ada", "Eve");
    }

    [Fact]
    public async Task Target_and_link_of_one_condition_are_the_same_row()
    {
        // Ada has Algebra, and a B; but no B in Algebra.
        await HoldsOnlyFor(l => l.Subjects.Any((s, link) => s.Title == "Algebra" && link.Grade == "B"), "Ben");
        await HoldsOnlyFor(l => l.Subjects.Any(s => s.Title == "Algebra") && l.Sittings.Any(s => s.Grade == "B"), "Ada", "Ben");
    }

    [Fact]
    public async Task None_with_a_condition_is_the_negation_of_any()
    {
        await HoldsOnlyFor(l => l.Subjects.None(s => s.Title == "Chess"), "Ada", "Cleo", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Subjects.None((s, link) => link.Passed), "Ben", "Dan", "Eve", "Fay");
    }

    [Fact]
    public async Task All_is_true_of_no_row_and_false_where_a_null_makes_the_condition_false()
    {
        await HoldsOnlyFor(l => l.Sittings.All(s => s.Points > 0), "Ada", "Cleo", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Subjects.All((s, link) => s.Credits > 2 || link.Grade == "B"), "Ada", "Cleo", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Mentees.All(m => m.Age == 20), "Ada", "Cleo", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Admired.All(a => !a.Active), "Cleo", "Dan", "Fay");
    }

    [Fact]
    public async Task Count_counts_rows_and_those_of_a_condition()
    {
        await HoldsOnlyFor(l => l.Subjects.Count() == 2, "Ada", "Ben");
        await HoldsOnlyFor(l => l.Subjects.Count() == 0, "Dan", "Fay");
        await HoldsOnlyFor(l => l.Subjects.Count(s => s.Credits > 1) == 1, "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.Count((s, link) => link.Passed) > 1, "Ada");
        await HoldsOnlyFor(l => l.Admired.Count() > l.Admirers.Count(), "Eve");
        await HoldsOnlyFor(l => l.Mentees.Count() + l.Leads.Count() == 4, "Ada");
    }

    [Fact]
    public async Task Sum_of_nothing_is_zero()
    {
        await HoldsOnlyFor(l => l.Sittings.Sum(s => s.Points) == 0, "Dan", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Subjects.Sum(s => s.Credits) > 6, "Ada", "Ben");
        await HoldsOnlyFor(l => l.Subjects.Sum(s => s.Fee) == 10.50m, "Ada", "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.Sum((s, link) => s.Credits * link.Points) == 75, "Ada");
        await HoldsOnlyFor(l => l.Subjects.Sum((s, link) => link.Mark) > 7, "Ada", "Cleo");
    }

    [Fact]
    public async Task Min_Max_and_Average_of_nothing_are_null()
    {
        await HoldsOnlyFor(l => l.Sittings.Min(s => s.Points) == null, "Dan", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Sittings.Max(s => s.Points) > 5, "Ada", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.Min((s, link) => link.Points) < 0, "Ben");
        await HoldsOnlyFor(l => l.Subjects.Max(s => s.Title) == "Chess", "Ben", "Eve");
        await HoldsOnlyFor(l => l.Subjects.Min((s, link) => link.Grade) == "A", "Ada", "Cleo");
        await HoldsOnlyFor(l => l.Sittings.Max(s => s.HeldOn) > Day(2024, 2, 1), "Ben", "Eve");
        await HoldsOnlyFor(l => l.Sittings.Average(s => s.Points) == 7.5, "Ada");
        await HoldsOnlyFor(l => l.Subjects.Average((s, link) => link.Points) != null, "Ada", "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.Average(s => s.Fee) == 5.25m, "Ben");
        await HoldsOnlyFor(l => l.Mentees.Average(m => m.Age) == 20, "Ada");
    }

    [Fact]
    public async Task A_narrowed_relation_is_the_subject_of_a_condition()
    {
        await HoldsOnlyFor(l => l.Subjects.Where(s => s.Credits > 2).Count() == 2, "Ada");
        await HoldsOnlyFor(l => l.Subjects.Where((s, link) => link.Passed).Any(s => s.Title == "Algebra"), "Ada", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.Where(s => s.Title != "Chess").Sum((s, link) => link.Points) == -2, "Ben");
        await HoldsOnlyFor(l => l.Mentees.Where(m => m.Active).None(), "Ben", "Cleo", "Eve", "Fay");
    }

    [Fact]
    public async Task A_cut_relation_is_counted_and_summed_as_it_is_cut()
    {
        await HoldsOnlyFor(l => l.Subjects.OrderByDescending(s => s.Credits).Take(1).Sum(s => s.Credits) == 6, "Ada", "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.OrderBy((s, link) => link.Points).Skip(1).Max((s, link) => link.Points) == 10, "Ada");
        await HoldsOnlyFor(l => l.Subjects.Skip(1).Any(), "Ada", "Ben");
        await HoldsOnlyFor(l => l.Subjects.Skip(1).Count() == 1, "Ada", "Ben");
        await HoldsOnlyFor(l => l.Mentees.Take(1).Count() == 1, "Ada", "Ben", "Dan");
        await HoldsOnlyFor(l => l.Mentees.Take(0).Any());
    }

    [Fact]
    public async Task What_is_asked_of_a_cut_relation_is_asked_of_the_rows_that_are_left()
    {
        var algebra = (await Subject.FindByAsync(s => s.Title == "Algebra", Token))!;
        await HoldsOnlyFor(l => l.Subjects.OrderBy(s => s.Title).Skip(1).Any(s => s.Title == "Algebra"));
        await HoldsOnlyFor(l => l.Subjects.OrderBy(s => s.Title).Take(1).Any(s => s.Credits < 6), "Eve");
        await HoldsOnlyFor(l => l.Subjects.OrderByDescending((s, link) => link.Points).Take(1).Any((s, link) => link.Grade == "B"), "Ben");
        await HoldsOnlyFor(l => l.Subjects.OrderByDescending(s => s.Title).Take(1).All(s => s.Title == "Algebra"), "Cleo", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Subjects.OrderBy(s => s.Title).Take(1).Where((s, link) => link.Passed).Count() == 1, "Ada", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.OrderBy(s => s.Title).Take(1).OrderBy((s, link) => link.Points).Skip(1).Any());
        await HoldsOnlyFor(l => l.Subjects.OrderByDescending(s => s.Title).Take(1).Contains(algebra), "Cleo");
        await HoldsOnlyFor(l => l.Subjects.OrderBy(s => s.Title).Take(1).ContainsExactly([algebra]), "Ada", "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Mentees.OrderBy(m => m.Name).Take(1).Where(m => m.Name == "Cleo").Any());
        await HoldsOnlyFor(l => l.Admired.OrderBy(a => a.Name).Take(2).Where(a => a.Age == l.Age || a.Age == 20).Count() == 2, "Ada");
        await HoldsOnlyFor(l => l.Admired.OrderBy(a => a.Name).Skip(1).Any(a => a.Name == "Ben"), "Eve");
    }

    [Fact]
    public async Task What_is_loaded_of_a_cut_relation_is_of_the_rows_that_are_left()
    {
        var people = await Sends(3, async () => await Learner.OrderBy(l => l.Id).With(l => l.Subjects.OrderBy(s => s.Title).Take(1).Where((s, link) => link.Grade == "A")).ToListAsync(Token));
        Assert.Equal([["Algebra"], [], ["Algebra"], [], [], []], people.Select(l => l.Subjects.Loaded.Select(s => s.Title).ToArray()));
        people = await Sends(2, async () => await Learner.OrderBy(l => l.Id).With(l => l.Mentees.OrderByDescending(m => m.Name).Take(1).Where(m => m.Name != "Ben")).ToListAsync(Token));
        Assert.Equal([["Cleo"], ["Dan"], [], ["Eve"], [], []], people.Select(l => l.Mentees.Loaded.Select(m => m.Name).ToArray()));
        people = await Sends(3, async () => await Learner.OrderBy(l => l.Id).With(l => l.Admired.OrderBy(a => a.Name).Take(2).OrderByDescending(a => a.Name)).ToListAsync(Token));
        Assert.Equal([["Cleo", "Ben"], ["Ada"], [], ["Dan"], ["Ben", "Ada"], []], people.Select(l => l.Admired.Loaded.Select(a => a.Name).ToArray()));
        Assert.All(people, l => Assert.True(l.Admired.IsPartial));
    }

    [Fact]
    public async Task A_relation_contains_a_record_by_its_key()
    {
        var algebra = (await Subject.FindByAsync(s => s.Title == "Algebra", Token))!;
        var ben = (await Learner.FindByAsync(l => l.Name == "Ben", Token))!;
        await HoldsOnlyFor(l => l.Subjects.Contains(algebra), "Ada", "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Admired.Contains(ben), "Ada", "Eve");
        await HoldsOnlyFor(l => l.Mentees.Contains(ben), "Ada");
        await HoldsOnlyFor(l => l.Subjects.Contains(Subject.Reference(algebra.Id)), "Ada", "Ben", "Cleo");
    }

    [Fact]
    public async Task ContainsAll_and_ContainsExactly_compare_sets_of_targets()
    {
        var subjects = (await Subject.All.ToListAsync(Token)).ToDictionary(s => s.Title);
        Subject[] both = [subjects["Algebra"], subjects["Botany"]];
        await HoldsOnlyFor(l => l.Subjects.ContainsAll([subjects["Algebra"]]), "Ada", "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.ContainsAll(both), "Ada");
        await HoldsOnlyFor(l => l.Subjects.ContainsAll([.. both, .. both]), "Ada");
        await HoldsOnlyFor(l => l.Subjects.ContainsAll([]), AllNames);
        await HoldsOnlyFor(l => l.Subjects.ContainsExactly([subjects["Algebra"]]), "Cleo");
        await HoldsOnlyFor(l => l.Subjects.ContainsExactly(both.Reverse()), "Ada");
        await HoldsOnlyFor(l => l.Subjects.ContainsExactly([]), "Dan", "Fay");
        await HoldsOnlyFor(l => l.Subjects.ContainsExactly(subjects.Values));
        var people = (await Learner.All.ToListAsync(Token)).ToDictionary(l => l.Name);
        await HoldsOnlyFor(l => l.Admired.ContainsExactly([people["Ben"], people["Cleo"]]), "Ada");
        await HoldsOnlyFor(l => l.Mentees.ContainsAll([people["Ben"]]), "Ada");
        await HoldsOnlyFor(l => l.Mentees.ContainsExactly([people["Eve"]]), "Dan");
    }

    [Fact]
    public async Task A_narrowed_relation_is_compared_with_a_set_within_its_rows()
    {
        var subjects = (await Subject.All.ToListAsync(Token)).ToDictionary(s => s.Title);
        await HoldsOnlyFor(l => l.Subjects.Where((s, link) => link.Grade == "A").ContainsExactly([subjects["Algebra"]]), "Ada", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.Where(s => s.Credits < 6).Contains(subjects["Algebra"]));
        await HoldsOnlyFor(l => l.Subjects.Where(s => s.Credits < 6).ContainsExactly([]), "Cleo", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Subjects.Where((s, link) => link.Passed).ContainsAll([subjects["Algebra"], subjects["Botany"]]), "Ada");
    }

    [Fact]
    public async Task Conditions_combine_over_several_relations()
    {
        await HoldsOnlyFor(l => l.Subjects.Any(s => s.Credits == 6) && !l.Mentees.Any() || l.Leads.Any(), "Ada", "Cleo", "Fay");
        await HoldsOnlyFor(l => l.Subjects.Any(s => s.Learners.Count() > 2 && s.Lead.Name == "Ada"), "Ada", "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Sittings.Any(x => x.Subject.Title == "Algebra" && x.Passed), "Ada", "Cleo");
        await HoldsOnlyFor(l => l.Subjects.Any(s => s.Learners.All((other, link) => other.Age == 20 || link.Points == null)), "Ben", "Eve");
    }

    [Fact]
    public async Task Relations_over_plain_join_tables_and_back()
    {
        await HoldsOnlyFor(l => l.Admirers.Count() == 2, "Ada", "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Admired.Any(a => a.Admired.Any(b => b.Name == "Ada")), "Ada", "Eve");
        await HoldsOnlyFor(l => l.Admired.Sum(a => a.Age) == 76, "Eve");
    }
}
