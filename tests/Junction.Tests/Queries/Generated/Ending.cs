using System.Globalization;
using System.Runtime.CompilerServices;
using CsCheck;

namespace Junction.Tests.Queries.Generated;

/// <summary>How a random query ends, and the same of rows in memory. Results are given as text, so that they can be compared and shown.</summary>
internal sealed record Ending(string Text, Func<IRun, string> Sql, Func<List<object?[]>, string> Clr)
{
    public static Gen<Ending> Any(Scope scope, int depth)
    {
        var id = scope.Parameters[0].Id;
        return Gen.Int[0, 18].SelectMany(k => k switch
        {
            <= 4 => Gen.Const(new Ending(".ToList()", static run => Show(run.Ids()), rows => Show(rows.ConvertAll(row => id.Clr(row[0]))))),
            5 => Gen.Const(new Ending(".Count()", static run => Show(run.Count()), static rows => Show(rows.Count))),
            6 => Gen.Const(new Ending(".Any()", static run => Show(run.Any()), static rows => Show(rows.Count > 0))),
            7 => Tests.Any(scope, depth).Select(static test => new Ending($".Count({test.Text})", run => Show(run.Count(test)), rows => Show(rows.Count(test.Clr)))),
            8 => Tests.Any(scope, depth).Select(static test => new Ending($".Any({test.Text})", run => Show(run.Any(test)), rows => Show(rows.Any(test.Clr)))),
            9 => Tests.Any(scope, depth).Select(static test => new Ending($".All({test.Text})", run => Show(run.All(test)), rows => Show(rows.All(test.Clr)))),
            10 => Terms.Int(scope, depth).Select(static a => new Ending($".Sum({a.Text})", run => Show(run.Sum(a)), rows => Show(rows.Sum(a.Clr)))),
            11 => Gen.Bool.SelectMany(isText => isText
                ? Terms.Text(scope, depth).Select(static a => new Ending($".Min({a.Text})", run => Show(run.Min(a)), rows => Show(rows.Select(a.Clr).Where(static text => text is not null).Order(Values.Order).FirstOrDefault())))
                : Terms.Time(scope, depth).Select(static a => new Ending($".Max({a.Text})", run => Show(run.Max(a)), rows => Show(rows.Max(a.Clr))))),
            12 => Terms.Int(scope, depth).Select(static a => new Ending($".Average({a.Text})", run => Show(run.Average(a)), rows => Show(rows.Average(a.Clr)))),
            13 => Gen.Select(Terms.Int(scope, depth), Terms.Text(scope, depth), Terms.Decimal(scope, depth), Terms.Double(scope, depth), Terms.Time(scope, depth), Tests.Any(scope, depth), static (a, b, c, d, e, f) => new Values6(a, b, c, d, e, f))
                .Select(static values => new Ending($".Select({values})", run => Show(run.Select(values).ToList()), rows => Show(rows.ConvertAll(values.Clr)))),
            <= 16 when scope.Parameters[0].Relations.Count > 0 => scope.Load(depth - 1).Select(relation => new Ending(
                $".With({relation.Text})", run => Show(run.With(relation)), rows => Show(rows.ConvertAll(row => (id.Clr(row[0])!.Value, relation.Load(row[0])))))),
            _ => Gen.Select(Terms.Text(scope, 1), Tests.Any(scope, 1), Gen.Int[0, 2], Gen.Int[0, 3].Nullable(0.5), static (text, test, skip, take) => new Ending(
                $".Select({text.Text}, {test.Text}).Distinct().Skip({skip}).Take({take})",
                run => Show(run.Select(text, test).Distinct().Skip(skip).Take(take ?? int.MaxValue).ToList()),
                rows => Show(rows.Select(row => (text.Clr(row), test.Clr(row))).Distinct().Skip(skip).Take(take ?? int.MaxValue).ToList()))),
        });
    }

    private static string Show<T>(List<T> rows) => $"[{string.Join("; ", rows.Select(static row => Show(row)))}]";

    private static string Show<T>(T value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        double number => (number + 0.0).ToString("R", CultureInfo.InvariantCulture),
        DateTime time => $"{time:o}",
        List<int> keys => $"[{string.Join(", ", keys)}]",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Show(tuple[i])))})",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
