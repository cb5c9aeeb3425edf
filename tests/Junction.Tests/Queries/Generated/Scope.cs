using CsCheck;
using Junction.Querying;

namespace Junction.Tests.Queries.Generated;

/// <summary>The parameters that a lambda can speak of: its own and those of the lambdas around it.</summary>
internal sealed record Scope(Entity[] Parameters)
{
    public static string Name(int parameter) => ((char)('a' + parameter)).ToString();

    /// <summary>What stands at a random place: a parameter, or what a path from it leads to.</summary>
    public Gen<Place> Place() =>
        Gen.Select(Gen.Int[0, Parameters.Length - 1], Gen.Int[0, 9]).SelectMany(t => Walk(Generated.Place.Of(Parameters[t.Item1], t.Item1), t.Item2 < 6 ? 0 : t.Item2 < 9 ? 1 : 2));

    /// <summary>A relation at a random place, whole, narrowed or cut.</summary>
    public Gen<Relative> Relative(int depth) => Place().SelectMany(place =>
    {
        if (place.Entity.Relations.Count == 0) place = place.Follow(place.Entity.Steps[0]);
        return Gen.Int[0, place.Entity.Relations.Count - 1].SelectMany(i => Shape(new Relative(this, place, place.Entity.Relations[i]), depth));
    });

    /// <summary>A relation of the first parameter as it is loaded, whole, narrowed or cut.</summary>
    public Gen<Relative> Load(int depth) => Gen.Int[0, Parameters[0].Relations.Count - 1].SelectMany(i =>
        Gen.Int[5, 9].SelectMany(k => Shape(new Relative(new Scope([Parameters[0]]), Generated.Place.Of(Parameters[0], 0), Parameters[0].Relations[i]), k, depth)));

    private static Gen<Place> Walk(Place place, int steps) => steps == 0 || place.Entity.Steps.Count == 0
        ? Gen.Const(place)
        : Gen.Int[0, place.Entity.Steps.Count - 1].SelectMany(i => Walk(place.Follow(place.Entity.Steps[i]), steps - 1));

    private static Gen<Relative> Shape(Relative relative, int depth) => depth <= 0 ? Gen.Const(relative) : Gen.Int[0, 9].SelectMany(k => Shape(relative, k, depth));

    private static Gen<Relative> Shape(Relative relative, int k, int depth) => k switch
    {
        < 6 => Gen.Const(relative),
        6 => Tests.Any(relative.Inner, depth - 1).Select(relative.Where),
        7 => Cut(relative),
        8 => Cut(relative).SelectMany(cut => Tests.Any(relative.Inner, depth - 1).Select(cut.Where)),
        _ => Tests.Any(relative.Inner, depth - 1).SelectMany(test => Cut(relative.Where(test))),
    };

    private static Gen<Relative> Cut(Relative relative) =>
        Gen.Select(Terms.Int(relative.Inner, 0), Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 3].Nullable(0.3)).Select(t => relative.Cut(t.Item1, t.Item2, t.Item3, t.Item4));
}

/// <summary>A parameter or what a path from it leads to: columns to build with, and a row or none.</summary>
internal sealed record Place(string Text, Entity Entity, Func<object[], object> Sql, Func<object?[], object?> Clr)
{
    public static Place Of(Entity entity, int parameter) => new(Scope.Name(parameter), entity, env => env[parameter], env => env[parameter]);

    public Place Follow(Step step) => new($"{Text}.{step.Name}", step.Target(), env => step.Sql(Sql(env)), env => step.Clr(Clr(env)));

    public Term<T> Term<T>(Column<T> column) => new($"{Text}.{column.Name}", env => column.Sql(Sql(env)), env => column.Clr(Clr(env)));
}

/// <summary>A relation in a query and the rows it stands for.</summary>
internal sealed record Relative
{
    private readonly Scope _outer;
    private readonly Relation _relation;

    public Relative(Scope outer, Place place, Relation relation)
    {
        (_outer, _relation) = (outer, relation);
        (Text, Sql, Rows) = ($"{place.Text}.{relation.Name}", env => relation.Of(place.Sql(env)), env => relation.Rows(place.Clr(env)));
    }

    public string Text { get; private init; }

    private Func<object[], RelationColumn> Sql { get; init; }

    private Func<object?[], IEnumerable<object[]>> Rows { get; init; }

    /// <summary>The name of the relation.</summary>
    public string Name => _relation.Name;

    /// <summary>The relation as <c>With</c> takes it.</summary>
    public IRelationShape Shape(object owner) => Sql([owner]);

    /// <summary>The keys of an owner's rows; in their order, or of rows without order in that of the keys.</summary>
    public List<int> Load(object? owner)
    {
        var id = Inner.Parameters[_outer.Parameters.Length].Id;
        var keys = Rows([owner]).Select(row => id.Clr(row[0])!.Value);
        return [.. IsOrdered ? keys : keys.Order()];
    }

    /// <summary>Whether its rows have an order.</summary>
    public bool IsOrdered { get; private init; }

    /// <summary>What lambdas over the relation can speak of.</summary>
    public Scope Inner => new([.. _outer.Parameters, .. _relation.Parameters]);

    /// <summary>The parameters of a lambda over the relation, as C# writes them.</summary>
    private string Parameters
    {
        get
        {
            var names = _relation.Parameters.Select((_, i) => Scope.Name(_outer.Parameters.Length + i)).ToArray();
            return names.Length == 1 ? names[0] : $"({string.Join(", ", names)})";
        }
    }

    public Relative Where(Test test) => this with
    {
        Text = $"{Text}.Where({Lambda(test.Text)})",
        Sql = env => _relation.Where(Sql(env), Inside(env, test.Sql)),
        Rows = env => Rows(env).Where(Inside(env, test.Clr)),
    };

    public Relative Cut(Term<int?> key, bool isDescending, int skip, int? take)
    {
        var id = Place.Of(Inner.Parameters[_outer.Parameters.Length], _outer.Parameters.Length) is var place ? place.Term(place.Entity.Id) : null!;
        return this with
        {
            IsOrdered = true,
            Text = $"{Text}.OrderBy{(isDescending ? "Descending" : "")}({Lambda(key.Text)}).ThenBy({Lambda(id.Text)}).Skip({skip}){(take is null ? "" : $".Take({take})")}",
            Sql = env => _relation.Cut(_relation.ThenBy(_relation.OrderBy(Sql(env), Inside(env, key.Sql), isDescending), Inside(env, id.Sql)), skip, take),
            Rows = env =>
            {
                var (value, last) = (Inside(env, key.Clr), Inside(env, id.Clr));
                var rows = Rows(env);
                return (isDescending ? rows.OrderByDescending(row => value(row)) : rows.OrderBy(row => value(row))).ThenBy(row => last(row)).Skip(skip).Take(take ?? int.MaxValue);
            },
        };
    }

    public Test Any() => new($"{Text}.Any()", env => Sql(env).Any(), env => Rows(env).Any());

    public Test None() => new($"{Text}.None()", env => Sql(env).None(), env => !Rows(env).Any());

    public Test Any(Test test) => new($"{Text}.Any({Lambda(test.Text)})", env => _relation.Any(Sql(env), Inside(env, test.Sql)), env => Rows(env).Any(Inside(env, test.Clr)));

    public Test None(Test test) => new($"{Text}.None({Lambda(test.Text)})", env => _relation.None(Sql(env), Inside(env, test.Sql)), env => !Rows(env).Any(Inside(env, test.Clr)));

    public Test All(Test test) => new($"{Text}.All({Lambda(test.Text)})", env => _relation.All(Sql(env), Inside(env, test.Sql)), env => Rows(env).All(Inside(env, test.Clr)));

    public Test Contains(int key) => new($"{Text}.Contains({key})", env => _relation.Contains(Sql(env), key), env => Keys(env).Contains(key));

    public Test ContainsAll(int[] keys) => new($"{Text}.ContainsAll([{string.Join(", ", keys)}])", env => _relation.ContainsAll(Sql(env), keys), env => Keys(env).IsSupersetOf(keys));

    public Test ContainsExactly(int[] keys) => new($"{Text}.ContainsExactly([{string.Join(", ", keys)}])", env => _relation.ContainsExactly(Sql(env), keys), env => Keys(env).SetEquals(keys));

    public Term<int?> Count() => new($"{Text}.Count()", env => Sql(env).Count().AsNullable(), env => Rows(env).Count());

    public Term<int?> Count(Test test) => new($"{Text}.Count({Lambda(test.Text)})", env => _relation.Count(Sql(env), Inside(env, test.Sql)).AsNullable(), env => Rows(env).Count(Inside(env, test.Clr)));

    public Term<int?> Sum(Term<int?> term) => new($"{Text}.Sum({Lambda(term.Text)})", env => _relation.Sum(Sql(env), Inside(env, term.Sql)).AsNullable(), env => Rows(env).Sum(Inside(env, term.Clr)));

    public Term<double?> Sum(Term<double?> term) => new($"{Text}.Sum({Lambda(term.Text)})", env => _relation.Sum(Sql(env), Inside(env, term.Sql)).AsNullable(), env => Rows(env).Sum(Inside(env, term.Clr)));

    public Term<decimal?> Sum(Term<decimal?> term) => new($"{Text}.Sum({Lambda(term.Text)})", env => _relation.Sum(Sql(env), Inside(env, term.Sql)).AsNullable(), env => Rows(env).Sum(Inside(env, term.Clr)));

    public Term<double?> Average(Term<int?> term) => new($"{Text}.Average({Lambda(term.Text)})", env => _relation.Average(Sql(env), Inside(env, term.Sql)), env => Rows(env).Average(Inside(env, term.Clr)));

    public Term<T?> Extreme<T>(bool isMax, Term<T?> term) where T : struct =>
        new($"{Text}.{(isMax ? "Max" : "Min")}({Lambda(term.Text)})", env => _relation.Extreme(Sql(env), isMax, Inside(env, term.Sql)), env => (T?)Extreme(isMax, Rows(env).Select(row => (object?)Inside(env, term.Clr)(row))));

    public Term<string> Extreme(bool isMax, Term<string> term) =>
        new($"{Text}.{(isMax ? "Max" : "Min")}({Lambda(term.Text)})", env => _relation.Extreme(Sql(env), isMax, Inside(env, term.Sql)), env => (string)Extreme(isMax, Rows(env).Select(row => (object?)Inside(env, term.Clr)(row)))!);

    private string Lambda(string body) => $"{Parameters} => {body}";

    private HashSet<int> Keys(object?[] env)
    {
        var id = Inner.Parameters[_outer.Parameters.Length].Id;
        return [.. Rows(env).Select(row => id.Clr(row[0])!.Value)];
    }

    private static object? Extreme(bool isMax, IEnumerable<object?> values)
    {
        var some = values.Where(static value => value is not null).Order(Values.Order).ToArray();
        return some.Length == 0 ? null : isMax ? some[^1] : some[0];
    }

    private static Func<object[], T> Inside<T>(object?[] outer, Func<object[], T> body) => inner => body([.. outer!, .. inner]);
}
