using CsCheck;

namespace Junction.Tests.Queries.Generated;

/// <summary>A verb of a random query, and what LINQ to Objects does for it.</summary>
internal sealed record Verb(string Text, Func<IRun, IRun> Sql, Func<IEnumerable<object?[]>, IEnumerable<object?[]>> Clr)
{
    private const int Depth = 3;

    /// <summary>An order; the key decides at last, so that there is only one.</summary>
    public static Gen<Verb> Order(Scope scope, Key id) => Gen.Select(Terms.AnyKey(scope, 2), Gen.Bool).Array[0, 2].SelectMany(keys => Gen.Bool.Select(isDescending =>
    {
        (Key Key, bool IsDescending)[] all = [.. keys, (id, isDescending)];
        return new Verb(
            string.Concat(all.Select(static (key, i) => $".{(i == 0 ? "OrderBy" : "ThenBy")}{(key.IsDescending ? "Descending" : "")}({key.Key.Text})")),
            run =>
            {
                run = run.OrderBy(all[0].Key, all[0].IsDescending);
                foreach (var (key, isDown) in all[1..]) run = run.ThenBy(key, isDown);
                return run;
            },
            rows =>
            {
                var ordered = all[0].IsDescending ? rows.OrderByDescending(all[0].Key.Clr, Values.Order) : rows.OrderBy(all[0].Key.Clr, Values.Order);
                foreach (var (key, isDown) in all[1..]) ordered = isDown ? ordered.ThenByDescending(key.Clr, Values.Order) : ordered.ThenBy(key.Clr, Values.Order);
                return ordered;
            });
    }));

    public static Gen<Verb> Any(Scope scope, Key id) => Gen.Int[0, 10].SelectMany(k => k switch
    {
        <= 5 => Tests.Any(scope, Depth).Select(static test => new Verb($".Where({test.Text})", run => run.Where(test), rows => rows.Where(test.Clr))),
        6 => Order(scope, id),
        7 => Gen.Int[0, 3].Select(static count => new Verb($".Skip({count})", run => run.Skip(count), rows => rows.Skip(count))),
        8 => Gen.Const(new Verb(".Distinct()", static run => run.Distinct(), static rows => rows)), // every record comes once by itself
        _ => Gen.Int[0, 5].Select(static count => new Verb($".Take({count})", run => run.Take(count), rows => rows.Take(count))),
    });
}
