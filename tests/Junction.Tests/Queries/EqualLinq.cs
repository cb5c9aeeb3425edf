using CsCheck;
using Junction.Tests.Queries.Generated;

namespace Junction.Tests.Queries;

/// <summary>Thousands of random queries over random rows: the database gives what LINQ to Objects gives, in its order, nulls included.</summary>
/// <remarks>On a failure CsCheck prints the smallest case it found and its seed; give the seed to <c>Sample</c> to see it again. CsCheck_Iter in the environment makes a longer hunt.</remarks>
public abstract class EqualLinq<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private const int Worlds = 800;
    private const int QueriesOfOne = 12;

    private int _queries;
    private int _withRows;

    [Fact]
    public void Random_queries_give_what_LINQ_to_Objects_gives()
    {
        // One thread, that of the test: it is its flow that the database is in use by.
        Gen.Select(World.Random, RandomQuery.Random.Array[1, QueriesOfOne]).Sample(Check, iter: Math.Max(Worlds, CsCheck.Check.Iter), threads: 1, print: Print);
        Assert.InRange(_queries, Worlds, int.MaxValue);
        Assert.True(_withRows > _queries / 4, $"Only {_withRows} of {_queries} queries had rows to give: the cases say little.");
    }

    private void Check(World world, RandomQuery[] queries)
    {
        using var transaction = Db.BeginTransaction(); // is rolled back: the next world finds empty tables
        world.Save();
        foreach (var query in queries)
        {
            (string Sql, string Clr, int Rows) run;
            try
            {
                run = query.Run(world);
            }
            catch (NotSupportedException) when (!TEngine.CutsByOuterLambdas)
            {
                continue; // few enough for the number below
            }
            var (sql, clr, rows) = run;
            _queries++;
            if (rows > 0) _withRows++;
            if (sql != clr) Assert.Fail($"{query}\nSQL:  {sql}\nLINQ: {clr}");
        }
    }

    private static string Print((World World, RandomQuery[] Queries) sample) => $"\n{sample.World}\n\n{string.Join("\n\n", sample.Queries.Select(static query => query.ToString()))}";
}
