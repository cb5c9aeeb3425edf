using CsCheck;

namespace Junction.Tests.Queries.Generated;

/// <summary>Random conditions.</summary>
internal static class Tests
{
    private static readonly string[] s_operators = ["==", "!=", "<", "<=", ">", ">="];

    public static Gen<Test> Any(Scope scope, int depth) => Gen.Int[0, depth <= 0 ? 6 : 19].SelectMany(k => k switch
    {
        0 => Compare(Terms.Int(scope, depth)),
        1 => Compare(Terms.Text(scope, depth)),
        2 => Gen.Int[0, 2].SelectMany(kind => kind switch
        {
            0 => Compare(Terms.Double(scope, depth)),
            1 => Compare(Terms.Decimal(scope, depth)),
            _ => Compare(Terms.Time(scope, depth)),
        }),
        3 => IsNull(scope, depth),
        4 => Flag(scope),
        5 => InList(scope, depth),
        6 => Match(scope, depth),
        <= 9 => Gen.Select(Any(scope, depth - 1), Any(scope, depth - 1), static (a, b) => new Test($"({a.Text} && {b.Text})", env => a.Sql(env) && b.Sql(env), env => a.Clr(env) && b.Clr(env))),
        <= 11 => Gen.Select(Any(scope, depth - 1), Any(scope, depth - 1), static (a, b) => new Test($"({a.Text} || {b.Text})", env => a.Sql(env) || b.Sql(env), env => a.Clr(env) || b.Clr(env))),
        <= 13 => Any(scope, depth - 1).Select(static a => !a),
        14 => Gen.Select(Any(scope, depth - 1), Any(scope, depth - 1), Gen.Bool, static (a, b, isEqual) => isEqual
            ? new Test($"({a.Text} == {b.Text})", env => a.Sql(env) == b.Sql(env), env => a.Clr(env) == b.Clr(env))
            : new Test($"({a.Text} != {b.Text})", env => a.Sql(env) != b.Sql(env), env => a.Clr(env) != b.Clr(env))),
        15 => Span(scope, depth - 1),
        16 => Gen.Select(scope.Relative(depth - 1), Gen.Bool, static (r, isAny) => isAny ? r.Any() : r.None()),
        17 => Gen.Select(Gen.Int[1, 7].Array[0, 3], Gen.Int[0, 2]).SelectMany(t => scope.Relative(depth - 1).Select(r => t.Item2 switch
        {
            0 => r.ContainsAll(t.Item1),
            1 => r.ContainsExactly(t.Item1),
            _ => r.Contains(t.Item1.Length),
        })),
        _ => Gen.Int[0, 2].SelectMany(quantifier => scope.Relative(depth - 1).SelectMany(r => Any(r.Inner, depth - 1).Select(test => quantifier switch
        {
            0 => r.Any(test),
            1 => r.None(test),
            _ => r.All(test),
        }))),
    });

    private static Gen<Test> Compare<T>(Gen<Term<T>> gen) => Gen.Select(gen, gen, Gen.Int[0, 5], static (a, b, op) => new Test($"{a.Text} {s_operators[op]} {b.Text}", op switch
    {
        0 => env => a.Sql(env) == b.Sql(env),
        1 => env => a.Sql(env) != b.Sql(env),
        2 => env => a.Sql(env) < b.Sql(env),
        3 => env => a.Sql(env) <= b.Sql(env),
        4 => env => a.Sql(env) > b.Sql(env),
        _ => env => a.Sql(env) >= b.Sql(env),
    }, env => Values.Holds(op, a.Clr(env), b.Clr(env))));

    private static Gen<Test> IsNull(Scope scope, int depth) => Gen.Select(Gen.Int[0, 2], Gen.Bool).SelectMany(t => t.Item1 switch
    {
        0 => Terms.Int(scope, depth).Select(a => Negated(new Test($"{a.Text} == null", env => a.Sql(env) == null, env => a.Clr(env) is null), t.Item2)),
        1 => Terms.Text(scope, depth).Select(a => Negated(new Test($"{a.Text} == null", env => a.Sql(env) == null, env => a.Clr(env) is null), t.Item2)),
        _ => Terms.Time(scope, depth).Select(a => Negated(new Test($"{a.Text} != null", env => a.Sql(env) != null, env => a.Clr(env) is not null), t.Item2)),
    });

    private static Gen<Test> Flag(Scope scope) => scope.Place().SelectMany(place => Gen.Int[0, place.Entity.Flags.Count - 1].Select(i =>
    {
        var (text, sql, clr) = place.Entity.Flags[i];
        return new Test($"({text.Replace("_", place.Text)})", env => sql(place.Sql(env)), env => clr(place.Clr(env)));
    }));

    private static Gen<Test> InList(Scope scope, int depth) => Gen.Bool.SelectMany(isText => isText
        ? Gen.Select(World.Texts.Null(0.2).Select(static text => text!).Array[0, 4], Terms.Text(scope, depth), static (list, a) =>
            new Test($"[{string.Join(", ", list.Select(static text => text ?? "null"))}].Contains({a.Text})", env => list.Contains(a.Sql(env)), env => Array.IndexOf(list, a.Clr(env)) >= 0))
        : Gen.Select(World.Ints.Nullable(0.2).Array[0, 4], Terms.Int(scope, depth), static (list, a) =>
            new Test($"[{string.Join(", ", list.Select(static n => n?.ToString() ?? "null"))}].Contains({a.Text})", env => list.Contains(a.Sql(env)), env => Array.IndexOf(list, a.Clr(env)) >= 0)));

    private static Gen<Test> Match(Scope scope, int depth) => Gen.Select(Terms.Text(scope, depth), Terms.Text(scope, depth), Gen.Int[0, 2], static (a, b, kind) => kind switch
    {
        0 => Matching(a, "Contains", b, static (a, b) => a.Contains(b), static (a, b) => a.Contains(b, StringComparison.Ordinal)),
        1 => Matching(a, "StartsWith", b, static (a, b) => a.StartsWith(b), static (a, b) => a.StartsWith(b, StringComparison.Ordinal)),
        _ => Matching(a, "EndsWith", b, static (a, b) => a.EndsWith(b), static (a, b) => a.EndsWith(b, StringComparison.Ordinal)),
    });

    private static Test Matching(Term<string> a, string name, Term<string> b, Func<Expr<string>, Expr<string>, Condition> sql, Func<string, string, bool> clr) =>
        new($"({a.Text}).{name}({b.Text})", env => sql(a.Sql(env), b.Sql(env)), env => a.Clr(env) is { } text && b.Clr(env) is { } part && clr(text, part));

    private static Gen<Test> Span(Scope scope, int depth) =>
        Gen.Select(Terms.Time(scope, depth), Terms.Time(scope, depth), Gen.Int[-40, 40], Gen.Bool, static (a, b, days, isLess) =>
        {
            TimeSpan? span = TimeSpan.FromDays(days);
            return isLess
                ? new Test($"({a.Text} - {b.Text} < {days} days)", env => a.Sql(env) - b.Sql(env) < span, env => a.Clr(env) - b.Clr(env) < span)
                : new Test($"({a.Text} - {b.Text} >= {days} days)", env => a.Sql(env) - b.Sql(env) >= span, env => a.Clr(env) - b.Clr(env) >= span);
        });

    private static Test Negated(Test test, bool isNegated) => isNegated ? !test : test;
}
