using System.Numerics;
using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>
/// A many-to-many relation through a link model inside a query: lambdas of two parameters speak of the target and of the link row that
/// leads to it.
/// </summary>
/// <typeparam name="T">The model it leads to.</typeparam>
/// <typeparam name="TColumns">The columns of that model.</typeparam>
/// <typeparam name="TLink">The link model.</typeparam>
/// <typeparam name="TLinkColumns">The columns of the link model.</typeparam>
public sealed class RelationColumn<T, TColumns, TLink, TLinkColumns> : RelationColumn<T, TColumns>
    where T : Record, IRecord<T>
    where TColumns : RecordColumns, IColumns<TColumns>
    where TLink : Record, IRecord<TLink>
    where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
{
    /// <summary>A relation of an owner in scope; called by generated code.</summary>
    public RelationColumn(RecordColumns owner, int relation) : base(owner, relation) { }

    /// <summary>
    /// In <c>With</c>, the same rows with their links: <c>Student.With(s =&gt; s.Courses.Links)</c>. Without it a load reads of the links only the keys, and
    /// <c>student.Courses.Links</c> reads the rest when it is asked for.
    /// </summary>
    public RelationColumn<T, TColumns, TLink, TLinkColumns> Links => Of(Load with { WithLinks = true });

    private Inside<TResult> Run<TResult>(Func<TColumns, TLinkColumns, TResult> lambda)
    {
        var load = Nesting.Fit(Owner, Load);
        var depth = load.Target.Depth;
        var outer = Nesting.Enter(depth);
        try
        {
            return new(Owner, load, lambda(ColumnsOf<TColumns>.At(depth), ColumnsOf<TLinkColumns>.LinkAt(depth)));
        }
        finally
        {
            Nesting.Leave(outer);
        }
    }

    /// <summary>Whether a row fulfils a condition.</summary>
    public Condition Any(Func<TColumns, TLinkColumns, Condition> predicate) => RelationQuery.Any(Run(predicate));

    /// <summary>Whether no row fulfils a condition.</summary>
    public Condition None(Func<TColumns, TLinkColumns, Condition> predicate) => !Any(predicate);

    /// <summary>Whether every row fulfils a condition; true when there is no row.</summary>
    public Condition All(Func<TColumns, TLinkColumns, Condition> predicate) => !Any((target, link) => !predicate(target, link));

    /// <summary>How many rows fulfil a condition.</summary>
    public Expr<int> Count(Func<TColumns, TLinkColumns, Condition> predicate) => Where(predicate).Count();

    /// <summary>The sum over the rows; 0 when there is none.</summary>
    public Expr<TValue> Sum<TValue>(Func<TColumns, TLinkColumns, Expr<TValue>> selector) where TValue : struct, INumber<TValue> => Aggregates.Sum(Run(selector));

    /// <summary>The sum over the rows whose value is not null; 0 when there is none.</summary>
    public Expr<TValue> Sum<TValue>(Func<TColumns, TLinkColumns, Expr<TValue?>> selector) where TValue : struct, INumber<TValue> => Aggregates.Sum(Run(selector));

    /// <summary>The sum over the rows; 0 when there is none.</summary>
    public Expr<int> Sum(Func<TColumns, TLinkColumns, Expr<byte>> selector) => Aggregates.SmallSum(Run(selector));

    /// <summary>The sum over the rows whose value is not null; 0 when there is none.</summary>
    public Expr<int> Sum(Func<TColumns, TLinkColumns, Expr<byte?>> selector) => Aggregates.SmallSum(Run(selector));

    /// <summary>The sum over the rows; 0 when there is none.</summary>
    public Expr<int> Sum(Func<TColumns, TLinkColumns, Expr<short>> selector) => Aggregates.SmallSum(Run(selector));

    /// <summary>The sum over the rows whose value is not null; 0 when there is none.</summary>
    public Expr<int> Sum(Func<TColumns, TLinkColumns, Expr<short?>> selector) => Aggregates.SmallSum(Run(selector));

    /// <summary>The smallest value; null when there is none.</summary>
    public Expr<TValue?> Min<TValue>(Func<TColumns, TLinkColumns, Expr<TValue>> selector) where TValue : struct => Aggregates.Extreme(AggregateFunction.Min, Run(selector));

    /// <summary>The smallest value; null when there is none.</summary>
    public Expr<TValue?> Min<TValue>(Func<TColumns, TLinkColumns, Expr<TValue?>> selector) where TValue : struct => Aggregates.Extreme(AggregateFunction.Min, Run(selector));

    /// <summary>The first text in order; null when there is none.</summary>
    public Expr<string> Min(Func<TColumns, TLinkColumns, Expr<string>> selector) => Aggregates.Extreme(AggregateFunction.Min, Run(selector));

    /// <summary>The largest value; null when there is none.</summary>
    public Expr<TValue?> Max<TValue>(Func<TColumns, TLinkColumns, Expr<TValue>> selector) where TValue : struct => Aggregates.Extreme(AggregateFunction.Max, Run(selector));

    /// <summary>The largest value; null when there is none.</summary>
    public Expr<TValue?> Max<TValue>(Func<TColumns, TLinkColumns, Expr<TValue?>> selector) where TValue : struct => Aggregates.Extreme(AggregateFunction.Max, Run(selector));

    /// <summary>The last text in order; null when there is none.</summary>
    public Expr<string> Max(Func<TColumns, TLinkColumns, Expr<string>> selector) => Aggregates.Extreme(AggregateFunction.Max, Run(selector));

    /// <summary>The average; null when there is no value.</summary>
    public Expr<double?> Average<TValue>(Func<TColumns, TLinkColumns, Expr<TValue>> selector) where TValue : struct, INumber<TValue> => Aggregates.Average(Run(selector));

    /// <summary>The average of the values that are not null; null when there is none.</summary>
    public Expr<double?> Average<TValue>(Func<TColumns, TLinkColumns, Expr<TValue?>> selector) where TValue : struct, INumber<TValue> => Aggregates.Average(Run(selector));

    /// <summary>The average; null when there is no value.</summary>
    public Expr<decimal?> Average(Func<TColumns, TLinkColumns, Expr<decimal>> selector) => Aggregates.DecimalAverage(Run(selector));

    /// <summary>The average of the values that are not null; null when there is none.</summary>
    public Expr<decimal?> Average(Func<TColumns, TLinkColumns, Expr<decimal?>> selector) => Aggregates.DecimalAverage(Run(selector));

    /// <summary>Only the rows that fulfil a condition.</summary>
    public RelationColumn<T, TColumns, TLink, TLinkColumns> Where(Func<TColumns, TLinkColumns, Condition> predicate) =>
        Of(Filter(Run(predicate)));

    /// <summary>The rows in ascending order, nulls first.</summary>
    public RelationColumn<T, TColumns, TLink, TLinkColumns> OrderBy(Func<TColumns, TLinkColumns, Expr> key) => Of(Order(Run(key), isDescending: false, isFurther: false));

    /// <summary>The rows in descending order, nulls last.</summary>
    public RelationColumn<T, TColumns, TLink, TLinkColumns> OrderByDescending(Func<TColumns, TLinkColumns, Expr> key) => Of(Order(Run(key), isDescending: true, isFurther: false));

    /// <summary>Among equal rows, ascending order.</summary>
    public RelationColumn<T, TColumns, TLink, TLinkColumns> ThenBy(Func<TColumns, TLinkColumns, Expr> key) => Of(Order(Run(key), isDescending: false, isFurther: true));

    /// <summary>Among equal rows, descending order.</summary>
    public RelationColumn<T, TColumns, TLink, TLinkColumns> ThenByDescending(Func<TColumns, TLinkColumns, Expr> key) => Of(Order(Run(key), isDescending: true, isFurther: true));

    /// <summary>Only the rows that fulfil a condition.</summary>
    public new RelationColumn<T, TColumns, TLink, TLinkColumns> Where(Func<TColumns, Condition> predicate) =>
        Of(Filter(Run(predicate)));

    /// <summary>The rows in ascending order, nulls first.</summary>
    public new RelationColumn<T, TColumns, TLink, TLinkColumns> OrderBy(Func<TColumns, Expr> key) => Of(Order(Run(key), isDescending: false, isFurther: false));

    /// <summary>The rows in descending order, nulls last.</summary>
    public new RelationColumn<T, TColumns, TLink, TLinkColumns> OrderByDescending(Func<TColumns, Expr> key) => Of(Order(Run(key), isDescending: true, isFurther: false));

    /// <summary>Among equal rows, ascending order.</summary>
    public new RelationColumn<T, TColumns, TLink, TLinkColumns> ThenBy(Func<TColumns, Expr> key) => Of(Order(Run(key), isDescending: false, isFurther: true));

    /// <summary>Among equal rows, descending order.</summary>
    public new RelationColumn<T, TColumns, TLink, TLinkColumns> ThenByDescending(Func<TColumns, Expr> key) => Of(Order(Run(key), isDescending: true, isFurther: true));

    /// <summary>Passes over the first rows of each owner.</summary>
    public new RelationColumn<T, TColumns, TLink, TLinkColumns> Skip(int count) => Of(Load with { Skip = Bounds.Skip(Load.Skip, Load.Take, count, out var take), Take = take });

    /// <summary>Takes at most so many rows of each owner.</summary>
    public new RelationColumn<T, TColumns, TLink, TLinkColumns> Take(int count) => Of(Load with { Take = Bounds.Take(Load.Take, count) });

    /// <summary>Each target once, however often it is linked.</summary>
    public new RelationColumn<T, TColumns, TLink, TLinkColumns> Distinct() => Of(Load.Settled() with { IsDistinct = true });

    /// <summary>Loads relations of the targets too.</summary>
    public new RelationColumn<T, TColumns, TLink, TLinkColumns> With(params Func<TColumns, IRelationShape>[] relations) =>
        Of(Load with { With = RelationLoad.Merge([.. Load.With, .. relations.Select(relation => LoadOf(relation(ColumnsOf<TColumns>.At(Load.Target.Depth))))]) });

    private RelationColumn<T, TColumns, TLink, TLinkColumns> Of(RelationLoad load) => (RelationColumn<T, TColumns, TLink, TLinkColumns>)Shaped(load);
}
