using CsCheck;

namespace Junction.Tests.Queries.Generated;

/// <summary>Random values. What is multiplied are columns and constants, so that nothing overflows.</summary>
internal static class Terms
{
    private static readonly Gen<int> s_small = Gen.OneOf(-3, -2, 2, 3, 7);

    public static Gen<Term<int?>> Int(Scope scope, int depth)
    {
        var constant = World.Ints.Nullable(0.1).Select(Constant);
        if (depth <= 0) return Column(scope, static e => e.Ints, constant);
        return Gen.Int[0, 19].SelectMany(k => k switch
        {
            <= 4 => Int(scope, 0),
            5 => Two(Int(scope, depth - 1), "+", static (a, b) => a + b, static (a, b) => a + b),
            6 => Two(Int(scope, depth - 1), "-", static (a, b) => a - b, static (a, b) => a - b),
            7 => Two(Int(scope, 0), "*", static (a, b) => a * b, static (a, b) => a * b),
            8 => Gen.Select(Int(scope, depth - 1), s_small, static (a, n) => new Term<int?>($"({a.Text} / {n})", env => a.Sql(env) / n, env => a.Clr(env) / n)),
            9 => Gen.Select(Int(scope, depth - 1), s_small, static (a, n) => new Term<int?>($"({a.Text} % {n})", env => a.Sql(env) % n, env => a.Clr(env) % n)),
            10 => Int(scope, depth - 1).Select(static a => new Term<int?>($"-({a.Text})", env => -a.Sql(env), env => -a.Clr(env))),
            11 => Int(scope, depth - 1).Select(static a => new Term<int?>($"({a.Text}).Abs()", env => a.Sql(env).Abs(), env => a.Clr(env) is { } n ? Math.Abs(n) : null)),
            12 => Two(Int(scope, depth - 1), "??", static (a, b) => a.Coalesce(b), static (a, b) => a ?? b),
            13 => Case(scope, depth, Int(scope, depth - 1)),
            14 => Text(scope, depth - 1).Select(static a => new Term<int?>($"({a.Text}).Length", env => a.Sql(env).Length.AsNullable(), env => a.Clr(env) is { } text ? Values.Length(text) : null)),
            15 => Part(scope, depth - 1),
            16 => scope.Relative(depth - 1).Select(static r => r.Count()),
            17 => scope.Relative(depth - 1).SelectMany(r => Tests.Any(r.Inner, depth - 1).Select(r.Count)),
            18 => scope.Relative(depth - 1).SelectMany(r => Int(r.Inner, depth - 1).Select(r.Sum)),
            _ => scope.Relative(depth - 1).SelectMany(r => Gen.Select(Int(r.Inner, depth - 1), Gen.Bool, (a, isMax) => r.Extreme(isMax, a))),
        });
    }

    public static Gen<Term<string>> Text(Scope scope, int depth)
    {
        var constant = World.Texts.Null(0.1).Select(static text => new Term<string>(text is null ? "null" : $"\"{text}\"", _ => Expr.Of(text!), _ => text!));
        if (depth <= 0) return Column(scope, static e => e.Texts, constant);
        return Gen.Int[0, 12].SelectMany(k => k switch
        {
            <= 4 => Text(scope, 0),
            5 => Two(Text(scope, depth - 1), "+", static (a, b) => a + b, static (a, b) => a + b),
            6 => Change(Text(scope, depth - 1), "ToUpper()", static a => a.ToUpper(), Values.Upper),
            7 => Change(Text(scope, depth - 1), "ToLower()", static a => a.ToLower(), Values.Lower),
            8 => Change(Text(scope, depth - 1), "Trim()", static a => a.Trim(), static a => a.Trim()),
            9 => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).SelectMany(n => Change(Text(scope, depth - 1), $"Substring{n}", a => a.Substring(n.Item1, n.Item2), a => Values.Substring(a, n.Item1, n.Item2))),
            10 => Gen.OneOf(("a", "<a>"), ("%", ""), ("\U0001F600", "x"), ("'", "''")).SelectMany(p => Change(Text(scope, depth - 1), $"Replace{p}", a => a.Replace(p.Item1, p.Item2), a => a.Replace(p.Item1, p.Item2))),
            11 => Two(Text(scope, depth - 1), "??", static (a, b) => a.Coalesce(b), static (a, b) => a ?? b),
            _ => Gen.Bool.SelectMany(isCase => isCase
                ? Case(scope, depth, Text(scope, depth - 1))
                : scope.Relative(depth - 1).SelectMany(r => Gen.Select(Text(r.Inner, depth - 1), Gen.Bool, (a, isMax) => r.Extreme(isMax, a)))),
        });
    }

    public static Gen<Term<double?>> Double(Scope scope, int depth)
    {
        var constant = Gen.Int[-8, 8].Select(static n => Constant<double?>(n / 4.0));
        if (depth <= 0) return Column(scope, static e => e.Doubles, constant);
        return Gen.Int[0, 13].SelectMany(k => k switch
        {
            <= 3 => Double(scope, 0),
            4 => Two(Double(scope, depth - 1), "+", static (a, b) => a + b, static (a, b) => a + b),
            5 => Two(Double(scope, depth - 1), "-", static (a, b) => a - b, static (a, b) => a - b),
            6 => Two(Double(scope, 0), "*", static (a, b) => a * b, static (a, b) => a * b),
            7 => Double(scope, depth - 1).Select(static a => new Term<double?>($"({a.Text} / 4.0)", env => a.Sql(env) / 4.0, env => a.Clr(env) / 4.0)),
            8 => Gen.Select(Double(scope, depth - 1), Int(scope, depth - 1), static (a, b) => new Term<double?>($"({a.Text} + {b.Text})", env => a.Sql(env) + b.Sql(env), env => a.Clr(env) + b.Clr(env))),
            9 => Gen.Int[0, 3].SelectMany(f => Double(scope, depth - 1).Select(a => f switch
            {
                0 => new Term<double?>($"({a.Text}).Floor()", env => a.Sql(env).Floor(), env => a.Clr(env) is { } n ? Math.Floor(n) : null),
                1 => new Term<double?>($"({a.Text}).Ceiling()", env => a.Sql(env).Ceiling(), env => a.Clr(env) is { } n ? Math.Ceiling(n) : null),
                2 => new Term<double?>($"({a.Text}).Round()", env => a.Sql(env).Round(), env => a.Clr(env) is { } n ? Math.Round(n, MidpointRounding.AwayFromZero) : null),
                _ => new Term<double?>($"({a.Text}).Abs()", env => a.Sql(env).Abs(), env => a.Clr(env) is { } n ? Math.Abs(n) : null),
            })),
            10 => Case(scope, depth, Double(scope, depth - 1)),
            11 => scope.Relative(depth - 1).SelectMany(r => Int(r.Inner, depth - 1).Select(r.Average)),
            12 => scope.Relative(depth - 1).SelectMany(r => Double(r.Inner, depth - 1).Select(r.Sum)),
            _ => scope.Relative(depth - 1).SelectMany(r => Gen.Select(Double(r.Inner, depth - 1), Gen.Bool, (a, isMax) => r.Extreme(isMax, a))),
        });
    }

    public static Gen<Term<decimal?>> Decimal(Scope scope, int depth)
    {
        var constant = Gen.Int[-500, 500].Select(static n => Constant<decimal?>(n / 100m));
        if (depth <= 0) return Column(scope, static e => e.Decimals, constant);
        return Gen.Int[0, 11].SelectMany(k => k switch
        {
            <= 3 => Decimal(scope, 0),
            4 => Two(Decimal(scope, depth - 1), "+", static (a, b) => a + b, static (a, b) => a + b),
            5 => Two(Decimal(scope, depth - 1), "-", static (a, b) => a - b, static (a, b) => a - b),
            6 => Two(Decimal(scope, 0), "*", static (a, b) => a * b, static (a, b) => a * b),
            7 => Two(Decimal(scope, depth - 1), "??", static (a, b) => a.Coalesce(b), static (a, b) => a ?? b),
            8 => Gen.Int[0, 3].SelectMany(f => Decimal(scope, depth - 1).Select(a => f switch
            {
                0 => new Term<decimal?>($"({a.Text}).Floor()", env => a.Sql(env).Floor(), env => a.Clr(env) is { } n ? Math.Floor(n) : null),
                1 => new Term<decimal?>($"({a.Text}).Ceiling()", env => a.Sql(env).Ceiling(), env => a.Clr(env) is { } n ? Math.Ceiling(n) : null),
                2 => new Term<decimal?>($"({a.Text}).Round(1)", env => a.Sql(env).Round(1), env => a.Clr(env) is { } n ? Math.Round(n, 1, MidpointRounding.AwayFromZero) : null),
                _ => new Term<decimal?>($"({a.Text}).Abs()", env => a.Sql(env).Abs(), env => a.Clr(env) is { } n ? Math.Abs(n) : null),
            })),
            9 => Case(scope, depth, Decimal(scope, depth - 1)),
            10 => scope.Relative(depth - 1).SelectMany(r => Decimal(r.Inner, depth - 1).Select(r.Sum)),
            _ => scope.Relative(depth - 1).SelectMany(r => Gen.Select(Decimal(r.Inner, depth - 1), Gen.Bool, (a, isMax) => r.Extreme(isMax, a))),
        });
    }

    public static Gen<Term<DateTime?>> Time(Scope scope, int depth)
    {
        var constant = World.Times.Select(static time => Constant<DateTime?>(time));
        if (depth <= 0) return Column(scope, static e => e.Times, constant);
        return Gen.Int[0, 8].SelectMany(k => k switch
        {
            <= 2 => Time(scope, 0),
            <= 4 => Gen.Select(Gen.Int[0, 5], Gen.OneOf(-13, -1, 0, 1, 30, 100)).SelectMany(t => Time(scope, depth - 1).Select(a => Add(a, t.Item1, t.Item2))),
            5 => Time(scope, depth - 1).Select(static a => new Term<DateTime?>($"({a.Text}).Date", env => a.Sql(env).Date, env => a.Clr(env)?.Date)),
            6 => Two(Time(scope, depth - 1), "??", static (a, b) => a.Coalesce(b), static (a, b) => a ?? b),
            7 => Case(scope, depth, Time(scope, depth - 1)),
            _ => scope.Relative(depth - 1).SelectMany(r => Gen.Select(Time(r.Inner, depth - 1), Gen.Bool, (a, isMax) => r.Extreme(isMax, a))),
        });
    }

    /// <summary>A value of a random kind as a key of an order.</summary>
    public static Gen<Key> AnyKey(Scope scope, int depth) => Gen.Int[0, 5].SelectMany(k => k switch
    {
        0 => Int(scope, depth).Select(static a => a.AsKey),
        1 => Text(scope, depth).Select(static a => a.AsKey),
        2 => Double(scope, depth).Select(static a => a.AsKey),
        3 => Decimal(scope, depth).Select(static a => a.AsKey),
        4 => Time(scope, depth).Select(static a => a.AsKey),
        _ => Tests.Any(scope, depth).Select(static a => a.AsKey),
    });

    private static Term<T> Constant<T>(T value) => new(value is DateTime time ? $"{time:o}" : FormattableString.Invariant($"{value?.ToString() ?? "null"}"), _ => Expr.Of(value), _ => value);

    private static Gen<Term<T>> Column<T>(Scope scope, Func<Entity, List<Column<T>>> columns, Gen<Term<T>> constant) =>
        Gen.Select(scope.Place(), Gen.Int[0, 4]).SelectMany(t => t.Item2 > 0 && columns(t.Item1.Entity) is { Count: > 0 } some ? Gen.Int[0, some.Count - 1].Select(i => t.Item1.Term(some[i])) : constant);

    private static Gen<Term<T>> Two<T>(Gen<Term<T>> gen, string op, Func<Expr<T>, Expr<T>, Expr<T>> sql, Func<T, T, T> clr) =>
        Gen.Select(gen, gen, (a, b) => new Term<T>($"({a.Text} {op} {b.Text})", env => sql(a.Sql(env), b.Sql(env)), env => clr(a.Clr(env), b.Clr(env))));

    private static Gen<Term<string>> Change(Gen<Term<string>> gen, string call, Func<Expr<string>, Expr<string>> sql, Func<string, string> clr) =>
        gen.Select(a => new Term<string>($"({a.Text}).{call}", env => sql(a.Sql(env)), env => a.Clr(env) is { } text ? clr(text) : null!));

    private static Gen<Term<T>> Case<T>(Scope scope, int depth, Gen<Term<T>> gen) =>
        Gen.Select(Tests.Any(scope, depth - 1), gen, gen, static (test, a, b) => new Term<T>($"({test.Text} ? {a.Text} : {b.Text})", env => Expr.When(test.Sql(env), a.Sql(env)).Else(b.Sql(env)), env => test.Clr(env) ? a.Clr(env) : b.Clr(env)));

    private static Gen<Term<int?>> Part(Scope scope, int depth) => Gen.Int[0, 4].SelectMany(part => Time(scope, depth).Select(a => part switch
    {
        0 => new Term<int?>($"({a.Text}).Month", env => a.Sql(env).Month, env => a.Clr(env)?.Month),
        1 => new Term<int?>($"({a.Text}).Day", env => a.Sql(env).Day, env => a.Clr(env)?.Day),
        2 => new Term<int?>($"({a.Text}).Hour", env => a.Sql(env).Hour, env => a.Clr(env)?.Hour),
        3 => new Term<int?>($"({a.Text}).Minute", env => a.Sql(env).Minute, env => a.Clr(env)?.Minute),
        _ => new Term<int?>($"({a.Text}).Second", env => a.Sql(env).Second, env => a.Clr(env)?.Second),
    }));

    private static Term<DateTime?> Add(Term<DateTime?> time, int unit, int count) => unit switch
    {
        0 => new($"({time.Text}).AddYears({count})", env => time.Sql(env).AddYears(count), env => time.Clr(env)?.AddYears(count)),
        1 => new($"({time.Text}).AddMonths({count})", env => time.Sql(env).AddMonths(count), env => time.Clr(env)?.AddMonths(count)),
        2 => new($"({time.Text}).AddDays({count})", env => time.Sql(env).AddDays(count), env => time.Clr(env)?.AddDays(count)),
        3 => new($"({time.Text}).AddHours({count})", env => time.Sql(env).AddHours(count), env => time.Clr(env)?.AddHours(count)),
        4 => new($"({time.Text}).AddMinutes({count})", env => time.Sql(env).AddMinutes(count), env => time.Clr(env)?.AddMinutes(count)),
        _ => new($"({time.Text}).AddSeconds({count})", env => time.Sql(env).AddSeconds(count), env => time.Clr(env)?.AddSeconds(count)),
    };
}
