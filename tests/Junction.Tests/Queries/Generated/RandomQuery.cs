using CsCheck;
using Junction.Model;
using Junction.Querying;
using Junction.Tests.Catalogue;
using Record = Junction.Model.Record;

namespace Junction.Tests.Queries.Generated;

/// <summary>A random query: where it starts, its verbs, and all terminals, each answered by the database and by LINQ to Objects.</summary>
internal sealed class RandomQuery
{
    private const int Depth = 3;

    private readonly Start _start;
    private readonly Verb[] _verbs;
    private readonly Ending _ending;

    private RandomQuery(Start start, Verb[] verbs, Ending ending) => (_start, _verbs, _ending) = (start, verbs, ending);

    public static readonly Gen<RandomQuery> Random = Gen.Select(Gen.Int[0, Start.All.Length - 1], Gen.Int[0, 5]).SelectMany(t =>
    {
        var (start, scope) = (Start.All[t.Item1], new Scope(Start.All[t.Item1].Parameters));
        var id = Place.Of(scope.Parameters[0], 0).Term(scope.Parameters[0].Id).AsKey;
        return Gen.Select(Verb.Order(scope, id), Verb.Any(scope, id).Array[0, 4], Ending.Any(scope, Depth), (order, verbs, ending) => new RandomQuery(start, [order, .. verbs], ending));
    });

    /// <summary>What the query gives, both ways, and how many rows it was about.</summary>
    public (string Sql, string Clr, int Rows) Run(World world)
    {
        var (run, rows) = (_start.Sql(world), _start.Clr(world));
        foreach (var verb in _verbs) (run, rows) = (verb.Sql(run), verb.Clr(rows));
        var all = rows.ToList();
        return (_ending.Sql(run), _ending.Clr(all), all.Count);
    }

    public override string ToString() => $"{_start.Text}{string.Concat(_verbs.Select(static verb => verb.Text))}{_ending.Text}";

    /// <summary>Where a query starts: all records of a model, or a relation of a record.</summary>
    private sealed record Start(string Text, Entity[] Parameters, Func<World, IRun> Sql, Func<World, IEnumerable<object?[]>> Clr)
    {
        public static readonly Start[] All =
        [
            new("Learner", [Entities.Learner], static _ => Of(Learner.All, static l => l.Id), static world => Rows(world.Learners)),
            new("Learner", [Entities.Learner], static _ => Of(Learner.All, static l => l.Id), static world => Rows(world.Learners)),
            new("Learner.FromSql", [Entities.Learner], static _ => Of(Learner.FromSql($"SELECT * FROM learners WHERE id > {0}"), static l => l.Id), static world => Rows(world.Learners)),
            new("Subject", [Entities.Subject], static _ => Of(Subject.All, static s => s.Id), static world => Rows(world.Subjects)),
            new("Sitting", [Entities.Sitting], static _ => Of(Sitting.All, static s => s.Id), static world => Rows(world.Sittings)),
            new("Town", [Entities.Town], static _ => Of(Town.All, static t => t.Id), static world => Rows(world.Towns)),
            new("learner1.Mentees", [Entities.Learner], static _ => Of(Learner.Reference(1).Mentees, static l => l.Id), static world => Rows(world.Learners.FirstOrDefault()?.Mentees ?? [])),
            new("learner1.Admired", [Entities.Learner], static _ => Of(Learner.Reference(1).Admired, static l => l.Id), static world => Rows(world.Learners.FirstOrDefault()?.Admired ?? [])),
            new("learner1.Subjects", [Entities.Subject, Entities.Sitting], static _ => Linked(Learner.Reference(1).Subjects, static s => s.Id),
                static world => (world.Learners.FirstOrDefault()?.Sittings ?? []).Select(static s => new object?[] { s.Subject, s })),
            new("subject1.Learners", [Entities.Learner, Entities.Sitting], static _ => Linked(Subject.Reference(1).Learners, static l => l.Id),
                static world => (world.Subjects.FirstOrDefault()?.Sittings ?? []).Select(static s => new object?[] { s.Learner, s })),
        ];

        private static IEnumerable<object?[]> Rows(IEnumerable<object> rows) => rows.Select(static row => new object?[] { row });

        private static IRun Of<T, TColumns>(IQuerySource<IModel<T, TColumns>> source, Func<T, int> id)
            where T : Record, IRecord<T>, IModel<T, TColumns> where TColumns : RecordColumns, IColumns<TColumns> =>
            new Run<T, TColumns>(source.Where(static _ => Condition.True), id);

        private static IRun Linked<T, TColumns, TLink, TLinkColumns>(ILinkedSource<IModel<T, TColumns>, IModel<TLink, TLinkColumns>> source, Func<T, int> id)
            where T : Record, IRecord<T>, IModel<T, TColumns> where TColumns : RecordColumns, IColumns<TColumns>
            where TLink : Record, IRecord<TLink>, IModel<TLink, TLinkColumns> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
            new Run<T, TColumns, TLink, TLinkColumns>(source.Where(static _ => Condition.True), id);
    }
}
