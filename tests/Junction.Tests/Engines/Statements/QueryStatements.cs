using Junction.Tests.Catalogue;
using Junction.Tests.Mixtapes;
using Junction.Tests.Samples;
using Account = Junction.Tests.Ledger.Account;

namespace Junction.Tests.Engines;

/// <summary>Computed values, orders, cuts, terminals, and what loads send.</summary>
public sealed class QueryStatements : StatementBook
{
    [Fact]
    public async Task Computed_values()
    {
        int two = 2;
        await Says(Sample.Select(s => (s.Int + 1, 1 - s.Int, s.Int * s.OptInt, s.Int / two, s.Int % 4, -s.OptInt)));
        await Says(Sample.Select(s => (s.Short + s.Short, s.Int * s.Long, s.Int * 0.5, s.Double % 2, s.Single * 2, s.OptDouble - s.Int)));
        await Says(Sample.Select(s => (s.Decimal * s.Int, s.Decimal + 0.123456m, s.Decimal - s.OptDecimal, s.Decimal / 2, s.Decimal % 3, s.Decimal * s.Decimal * s.Decimal)));
        await Says(Sample.Where(s => s.Decimal > 3 && s.Decimal * 0.1m == 1.5m && s.OptDecimal < s.OptInt && 1.23456789m < s.Decimal));
        await Says(Learner.Where(l => l.Balance == l.Credit && l.Balance < l.Age && l.Age != l.Credit));
        await Says(Subject.Where(s => s.Fee == s.Lead.Balance && 3 < s.Fee && 1.505m >= s.Fee));
        await Says(Sample.Select(s => (s.Decimal * 1.2345678901m, s.Decimal * s.Decimal * 0.01m / 2, s.Decimal * 0.123456m, s.Decimal * 0.1234567m)));
        await Says(Sample.Select(s => (s.Decimal + 0.12345678901234m, s.Decimal / 0.5m, s.Decimal - s.Int, s.OptDecimal.Coalesce(1.23456m))));
        await Says(Sample.Select(s => (Expr.When(s.Flag, 1.5m).When(s.Int > 1, s.Decimal).Else(0.1234567m), Expr.When(s.Flag, s.Decimal * 0.1m).Else(1m))));
        await Says(Sample.Where(s => s.Text == s.Loose || s.Loose == s.Text || s.Decimal == 1.50m));
        await Says(Sample.Select(s => (s.Text + " " + s.OptText, s.Letter + s.Text, s.Text.Length, s.Text.Trim(), s.Text.TrimStart(), s.Text.TrimEnd())));
        await Says(Sample.Select(s => (s.Loose.ToLower(), s.Text.ToUpper(), s.Text.Substring(1, 3), s.Text.Substring(4), s.Text.Replace("b", "-"), s.Text.IndexOf("c"))));
        await Says(Sample.Select(s => (s.Int.Abs(), s.Decimal.Round(2), s.Double.Round(), s.Decimal.Floor(), s.OptDouble.Ceiling(), s.Int.AsNullable())));
        await Says(Sample.Select(s => (s.Decimal.Round(), s.Double.Round(3), s.Decimal.Abs(), s.Decimal.Ceiling(), s.OptDouble.Floor())));
        await Says(Sample.Select(s => (s.OptText.Coalesce("none"), s.OptInt.Coalesce(s.Int), s.OptDecimal.Coalesce(1), s.OptInt.HasValue, s.OptRankName.Coalesce(Level.High))));
        await Says(Sample.Select(s => (Expr.When(s.Int > 0, "more").When(s.Int < 0, "less").Else("none"), Expr.When(s.Flag, s.Decimal).ElseNull(), Expr.When(s.Flag, s.OptDecimal).Else(0.5m))));
        await Says(Sample.Select(s => (s.At.Year, s.At.Month, s.At.Day, s.At.Hour, s.At.Minute, s.At.Second, s.At.Date)));
        await Says(Sample.Select(s => (s.At.AddYears(1), s.Day.AddMonths(1), s.At.AddDays(2), s.At.AddHours(s.Int), s.OptAt.AddSeconds(-1), s.Instant.AddMinutes(1))));
        await Says(Sample.Select(s => (s.OptAt - s.At, s.Span.Hours, s.Time.AddHours(3))));
        await Says(Sample.Select(s => (s.Flag && s.Int > 0, s.OptFlag == true, s.OptInt > 3, Condition.True, s.Text.Contains("a"))));
        IsAsWritten("values");
    }

    [Fact]
    public async Task Orders_cuts_and_aggregates()
    {
        var byName = Learner.OrderBy(l => l.Name);
        await Learner.CreateAsync(new() { Name = "Ada", Born = DateTime.UnixEpoch, Active = true }, Token);
        await Says(async () => await Learner.OrderBy(l => l.Nick).ThenByDescending(l => l.Score).ThenBy(l => l.Id).ThenBy(l => l.Nick).ToListAsync(Token));
        await Says(async () => await Account.OrderBy(a => a.Nickname).ThenByDescending(a => a.Owner).ToListAsync(Token));
        await Says(async () => await byName.Skip(1).Take(2).ToListAsync(Token));
        await Says(async () => await byName.Skip(4).ToListAsync(Token));
        await Says(async () => await byName.Take(3).Where(l => l.Age == 20).OrderByDescending(l => l.Age).Take(1).ToListAsync(Token));
        await Says(async () => await byName.Skip(1).Take(2).CountAsync(Token));
        await Says(async () => await byName.Take(3).SumAsync(l => l.Age, Token));
        await Says(async () => await byName.FirstAsync(l => l.Active, Token));
        await Says(async () => await Learner.AnyAsync(l => l.Age == 20, Token));
        await Says(async () => await byName.Skip(1).AnyAsync(Token));
        await Says(async () => await Learner.AllAsync(l => l.Score > 0, Token));
        await Says(async () => await Learner.FindByAsync(l => l.Town.Name == "Aldo", Token));
        await Says(async () => await Learner.All.SumAsync(l => l.Balance * l.Age, Token));
        await Says(async () => await Learner.All.AverageAsync(l => l.Balance, Token));
        await Says(async () => await Learner.All.AverageAsync(l => l.Age, Token));
        await Says(async () => await Learner.All.MaxAsync(l => l.Credit, Token));
        await Says(async () => await Learner.All.MinAsync(l => l.Town.Name, Token));
        await Says(async () => await Learner.All.SumAsync(l => l.Subjects.Count(), Token));
        await Says(async () => await Sample.All.MaxAsync(s => s.Key, Token));
        await Says(async () => await Learner.OrderBy(l => l.Age).Select(l => l.Age).Distinct().Skip(1).Take(3).ToListAsync(Token));
        await Says(async () => await Learner.OrderBy(l => l.Name).Select(l => l.TownId).Distinct().ToListAsync(Token));
        await Says(async () => await byName.Take(3).Select(l => l.Age).Distinct().CountAsync(Token));
        await Says(async () => await Account.Select(a => a.Nickname).Distinct().CountAsync(Token));
        await Says(async () => await Learner.OrderByDescending(l => l.Mentees.Count()).Select(l => (l.Name, l.Town.Country.Name, l.Mentees.Max(m => m.Balance))).ToListAsync(Token));
        await Says(async () => await Country.FromSql($"SELECT * FROM countries WHERE id > {0}").Where(c => c.Towns.Any()).OrderBy(c => c.Name).Take(2).ToListAsync(Token));
        await Says(async () => await Country.FromSql($"SELECT * FROM countries").Distinct().CountAsync(Token));
        await Says(async () => await Learner.Where(l => Condition.Sql($"{l.Age} > {3}") && l.Active).ToListAsync(Token));
        IsAsWritten("queries");
    }

    [Fact]
    public async Task Loads()
    {
        var town = await Town.CreateAsync(new() { Name = "Aldo" }, Token);
        var ada = await Learner.CreateAsync(new() { Name = "Ada", TownId = town.Id, Born = DateTime.UnixEpoch }, Token);
        var subject = await Subject.CreateAsync(new() { Title = "Algebra", Credits = 6 }, Token);
        await ada.Subjects.AttachAsync(subject, e => e.HeldOn = DateTime.UnixEpoch);
        await Says(async () => await Learner.With(l => l.Subjects, l => l.Town.With(t => t.Country)).ToListAsync(Token));
        await Says(async () => await Learner.With(l => l.Subjects.Where((s, link) => link.Passed || s.Credits > 1).OrderBy((s, link) => link.HeldOn)).ToListAsync(Token));
        await Says(async () => await Learner.With(l => l.Subjects.OrderByDescending(s => s.Title).Skip(1).Take(2)).ToListAsync(Token));
        await Says(async () => await Learner.With(l => l.Subjects.Take(2)).ToListAsync(Token));
        await Says(async () => await Learner.With(l => l.Mentees.OrderBy(m => m.Name).Take(1).Where(m => m.Active)).ToListAsync(Token));
        await Says(async () => await Learner.With(l => l.Subjects.Where(s => s.LeadId == l.MentorId)).ToListAsync(Token));
        await Says(async () => await Tape.With(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(2)).ToListAsync(Token));
        await Says(async () => await Learner.Reference(ada.Id).Subjects.OrderBy((s, link) => link.Points).Take(1).ToListAsync(Token));
        await Says(async () => await Learner.Reference(ada.Id).Subjects.CountAsync(Token));
        await Says(async () => await Learner.Reference(ada.Id).Subjects.KeysAsync());
        await Says(async () => await Learner.Reference(ada.Id).Subjects.ContainsAsync(subject));
        IsAsWritten("loads");
    }
}
