using Junction.Tests.Catalogue;
using Junction.Tests.Samples;
using Junction.Tests.Workshop;
using Account = Junction.Tests.Ledger.Account;

namespace Junction.Tests.Engines;

/// <summary>Conditions, and what they compare.</summary>
public sealed class ConditionStatements : StatementBook
{
    [Fact]
    public async Task Comparisons_and_logic()
    {
        string? nothing = null, text = "abc";
        int? none = null;
        var at = new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc).AddTicks(7);
        bool flag = true;
        await Says(Sample.Where(s => s.Text == text));
        await Says(Sample.Where(s => s.Text != text));
        await Says(Sample.Where(s => s.OptText == nothing));
        await Says(Sample.Where(s => nothing != s.OptText));
        await Says(Sample.Where(s => s.OptText == text));
        await Says(Sample.Where(s => s.OptText != text));
        await Says(Sample.Where(s => s.Text == s.OptText));
        await Says(Sample.Where(s => s.OptInt == s.OptInt + 0));
        await Says(Sample.Where(s => s.OptInt != s.OptInt + 0));
        await Says(Sample.Where(s => s.Int < 3 && s.Int <= 4 && s.Int > 1 && s.Int >= 2 && s.Int != 5));
        await Says(Sample.Where(s => !(s.Int < 3) && !(s.Int <= 4) && !(s.Int > 1) && !(s.Int >= 2) && !(s.Int == 5) && !(s.Int != 6)));
        await Says(Sample.Where(s => s.OptInt > 0));
        await Says(Sample.Where(s => !(s.OptInt > 0)));
        await Says(Sample.Where(s => s.Int > none));
        await Says(Sample.Where(s => !(s.Int > none)));
        await Says(Sample.Where(s => s.At < at && s.At <= at && s.At > at && s.At >= at && s.At == at && s.At != at));
        await Says(Sample.Where(s => at < s.At && at <= s.At && at > s.At && at >= s.At));
        await Says(Sample.Where(s => s.Loose == "A" && s.Loose < "B" && s.Loose != s.OptText));
        await Says(Sample.Where(s => s.Flag && !s.Flag && s.OptFlag == true && s.OptFlag != true));
        await Says(Sample.Where(s => s.Flag == flag || s.OptFlag.Coalesce(true)));
        await Says(Sample.Where(s => (s.OptInt > 0) == s.Flag));
        await Says(Sample.Where(s => (s.OptInt == 1) != (s.OptText == text)));
        await Says(Sample.Where(s => s.Int == 1 && (s.Int == 2 || s.Flag) || s.Int == 3));
        await Says(Sample.Where(s => !(s.Int == 1 && (s.Int == 2 || s.Flag)) || !(s.Int == 3 || s.OptInt > 4)));
        await Says(Sample.Where(s => Condition.True && s.Flag || Condition.False));
        await Says(Sample.Where(s => (Condition.True || s.Flag) && (s.Int == 1 || Condition.True)));
        await Says(Sample.Where(s => Condition.False && s.Flag || s.Int == 1 && Condition.False));
        await Says(Sample.Where(_ => !Condition.True));
        await Says(Sample.Where(s => s.RankName == Level.High && s.Rank == Level.High && s.RankName > Level.Low));
        await Says(Sample.Where(s => s.Text.Contains("b") && s.OptText.StartsWith("a") && s.Text.EndsWith(s.OptText)));
        await Says(Sample.Where(s => !s.Text.Contains("b") && !s.OptText.StartsWith("a") && !s.Loose.EndsWith("x")));
        await Says(Sample.Where(s => s.Text.Contains(nothing) || !s.Text.Contains(nothing)));
        await Says(Sample.Where(s => s.Text == text || s.OptText == text));
        IsAsWritten("comparisons");
    }

    [Fact]
    public async Task Lists()
    {
        int[] ids = [1, 2];
        int?[] some = [7, null], nulls = [null];
        string?[] texts = ["b", null];
        (int, string)[] pairs = [(7, "abc"), (8, "x")];
        (int?, string?)[] open = [(7, null)];
        await Says(Sample.Where(s => ids.Contains(s.Id)));
        await Says(Sample.Where(s => !ids.Contains(s.Id)));
        await Says(Sample.Where(s => ids.Contains(s.OptInt)));
        await Says(Sample.Where(s => !ids.Contains(s.OptInt)));
        await Says(Sample.Where(s => some.Contains(s.OptInt)));
        await Says(Sample.Where(s => !some.Contains(s.OptInt)));
        await Says(Sample.Where(s => some.Contains(s.Int)));
        await Says(Sample.Where(s => nulls.Contains(s.OptInt)));
        await Says(Sample.Where(s => !nulls.Contains(s.OptInt)));
        await Says(Sample.Where(s => nulls.Contains(s.Int)));
        await Says(Sample.Where(s => Array.Empty<int>().Contains(s.Id) || !Array.Empty<int>().Contains(s.Int)));
        await Says(Sample.Where(s => texts.Contains(s.OptText) && new[] { "A" }.Contains(s.Loose)));
        await Says(Sample.Where(s => pairs.Contains((s.Int, s.Text))));
        await Says(Sample.Where(s => !pairs.Contains((s.Int, s.Text))));
        await Says(Sample.Where(s => pairs.Contains((s.Int, s.OptText))));
        await Says(Sample.Where(s => !pairs.Contains((s.Int, s.OptText))));
        await Says(Sample.Where(s => open.Contains((s.OptInt, s.OptText))));
        await Says(Sample.Where(s => !open.Contains((s.OptInt, s.OptText))));
        await Says(Sample.Select(s => (ids.Contains(s.OptInt), !ids.Contains(s.OptInt))));
        await Says(Crate.Where(c => c.Part.Label == "x" || c.Part.Number > 3));
        await Says(Account.Where(a => new[] { ("One", "BEE"), ("ONE", "x") }.Contains((a.Owner, a.Nickname))));
        IsAsWritten("lists");
    }

    [Fact]
    public async Task Relations_in_conditions()
    {
        var algebra = Subject.Reference(1);
        var botany = Subject.Reference(2);
        await Says(Learner.Where(l => l.Subjects.Any()));
        await Says(Learner.Where(l => l.Subjects.None()));
        await Says(Learner.Where(l => l.Subjects.Any((s, link) => s.Title == "Algebra" && link.Grade == "A")));
        await Says(Learner.Where(l => l.Subjects.All((s, link) => s.Credits > 2 || link.Points > 3)));
        await Says(Learner.Where(l => l.Subjects.Count() > 1 && l.Admired.Count(a => a.Active) > l.Admirers.Count()));
        await Says(Learner.Where(l => l.Subjects.Contains(algebra) && !l.Mentees.Contains(Learner.Reference(3))));
        await Says(Learner.Where(l => l.Subjects.ContainsAll([algebra, botany])));
        await Says(Learner.Where(l => l.Subjects.ContainsExactly([algebra, botany])));
        await Says(Learner.Where(l => l.Mentees.ContainsExactly([])));
        await Says(Learner.Where(l => l.Subjects.Sum(s => s.Fee) == 10.50m && l.Sittings.Average(s => s.Points) > 1));
        await Says(Learner.Where(l => l.Subjects.Min((s, link) => link.Grade) == "A" || l.Sittings.Max(s => s.HeldOn) > l.Born));
        await Says(Learner.Where(l => l.Subjects.OrderBy((s, link) => link.Points).Skip(1).Max((s, link) => link.Points) == 10));
        await Says(Learner.Where(l => l.Subjects.OrderBy(s => s.Title).Take(1).Any((s, link) => link.Passed)));
        await Says(Learner.Where(l => l.Subjects.OrderBy(s => s.Title).Skip(1).Count() == 1));
        await Says(Learner.Where(l => l.Mentees.OrderBy(m => m.Name).Take(1).Where(m => m.Active).Any()));
        await Says(Learner.Where(l => l.Mentees.Sum(m => l.Age) > 3));
        await Says(Learner.Where(l => l.Subjects.Distinct().Count() == 2));
        await Says(Learner.Where(l => l.Town.Country.Name == "North" && l.Mentor.Town.Name != "x"));
        await Says(Learner.Where(l => l.Sittings.Any(x => x.Subject.Title == "Algebra" && x.Learner.Town.Name == l.Name)));
        await Says(Learner.Where(l => l.Subjects.Any(s => s.Learners.All((other, link) => other.Age == l.Age || link.Points == null))));
        await Says(Part.Where(p => p.Crates.Any() && p.Crates.Count() > 1));
        await Says(Kit.Where(k => k.Parts.Any(p => p.Label == "x") && k.Parts.Contains(Part.Reference("m", 1))));
        IsAsWritten("relations");
    }
}
