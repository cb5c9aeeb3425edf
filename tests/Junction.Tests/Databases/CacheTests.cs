using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;
using Junction.Sqlite;
using Junction.Tests.School;

namespace Junction.Tests.Databases;

/// <summary>The caches of texts and of prepared statements, and the journal of a transaction.</summary>
public sealed class CacheTests
{
    private sealed class Prepared : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private static readonly SqlText[] s_texts = [.. Enumerable.Range(0, 4).Select(n => new SqlText($"SELECT {n}", []))];

    [Fact]
    public void A_statement_in_use_gets_a_spare_that_is_not_kept()
    {
        using var cache = new StatementCache<Prepared>(2);
        var first = cache.Add(s_texts[0], new Prepared());
        Assert.False(cache.TryTake(s_texts[0], out _));
        var spare = cache.Add(s_texts[0], new Prepared());
        cache.Return(spare);
        Assert.True(spare.Statement.IsDisposed);
        cache.Return(first);
        Assert.False(first.Statement.IsDisposed);
        Assert.True(cache.TryTake(s_texts[0], out var again));
        Assert.Same(first, again);
        Assert.False(cache.TryTake(s_texts[0] with { }, out _)); // an equal text that is another object is another statement
    }

    [Fact]
    public void The_one_unused_for_longest_goes_first_and_never_one_in_use()
    {
        using var cache = new StatementCache<Prepared>(2);
        var zero = cache.Add(s_texts[0], new Prepared());
        var one = cache.Add(s_texts[1], new Prepared());
        cache.Return(one);
        var two = cache.Add(s_texts[2], new Prepared()); // zero is older, but in use
        Assert.True(one.Statement.IsDisposed);
        cache.Return(zero);
        cache.Return(two);
        Assert.True(cache.TryTake(s_texts[0], out zero));
        cache.Return(zero);
        cache.Return(cache.Add(s_texts[3], new Prepared()));
        Assert.True(two.Statement.IsDisposed);
        Assert.False(zero.Statement.IsDisposed);
        cache.Clear();
        Assert.True(zero.Statement.IsDisposed);
    }

    [Fact]
    public void A_text_is_written_once_for_a_shape_and_the_least_used_are_forgotten()
    {
        var plans = new PlanCache(4);
        var walker = new ShapeWalker(SqliteDialect.Instance.Syntax);
        var first = plans.Get(Select(0, 1), walker);
        Assert.Same(first, plans.Get(Select(0, 2), walker)); // another value, the same shape
        Assert.Equal(2, walker.Arguments[0].As<int>());
        for (var columns = 1; columns < 20; columns++)
        {
            plans.Get(Select(columns, 0), walker);
            Assert.Same(first, plans.Get(Select(0, 3), walker));
            Assert.InRange(plans.Count, 1, 4);
        }
    }

    [Fact]
    public void A_journal_restores_backwards_and_gives_what_is_older_to_the_one_around()
    {
        var log = new List<string>();
        object one = new(), two = new();
        Journal outer = new(), inner = new();
        outer.Remember(one, "outer one", Adds);
        inner.Remember(one, "inner one", Adds);
        inner.Remember(two, "inner two", Adds);
        inner.Remember(two, "met already", static text => throw new InvalidOperationException(text));
        inner.OnCommitted(() => log.Add("committed"));
        inner.MergeInto(outer);
        outer.Restore();
        Assert.Equal(["inner two", "outer one"], log);
        outer.Commit();
        Assert.Equal(["inner two", "outer one"], log.Where(line => line != "committed"));

        Action Adds(string line) => () => log.Add(line);
    }

    private static SelectNode Select(int columns, int id)
    {
        var model = ModelInfos.Of<Student>();
        return new SelectNode
        {
            Columns = [.. Enumerable.Repeat(new ColumnNode(s_scope, model.Columns[1]), columns)],
            From = s_scope,
            Where = new ComparisonNode(ComparisonOperator.Equal, new ColumnNode(s_scope, model.Columns[0]), new ParameterNode(DbValue.From(id), model.Columns[0].Type)),
        };
    }

    private static readonly TableScope s_scope = new(ModelInfos.Of<Student>(), 0);
}
