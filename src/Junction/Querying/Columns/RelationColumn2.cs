using System.Numerics;
using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>A relation to many records inside a query.</summary>
/// <typeparam name="T">The model it leads to.</typeparam>
/// <typeparam name="TColumns">The columns of that model.</typeparam>
public class RelationColumn<T, TColumns> : RelationColumn
    where T : Record, IRecord<T>
    where TColumns : RecordColumns, IColumns<TColumns>
{
    /// <summary>A relation of an owner in scope; called by generated code.</summary>
    public RelationColumn(RecordColumns owner, int relation) : base(owner, relation) { }

    private protected Inside<TResult> Run<TResult>(Func<TColumns, TResult> lambda)
    {
        var load = Nesting.Fit(Owner, Load);
        var depth = load.Target.Depth;
        var outer = Nesting.Enter(depth);
        try
        {
            return new(Owner, load, lambda(ColumnsOf<TColumns>.At(depth)));
        }
        finally
        {
            Nesting.Leave(outer);
        }
    }

    /// <summary>Whether a row fulfils a condition.</summary>
    public Condition Any(Func<TColumns, Condition> predicate) => RelationQuery.Any(Run(predicate));

    /// <summary>Whether no row fulfils a condition.</summary>
    public Condition None(Func<TColumns, Condition> predicate) => !Any(predicate);

    /// <summary>Whether every row fulfils a condition; true when there is no row.</summary>
    public Condition All(Func<TColumns, Condition> predicate) => !Any(target => !predicate(target));

    /// <summary>How many rows fulfil a condition.</summary>
    public Expr<int> Count(Func<TColumns, Condition> predicate) => Where(predicate).Count();

    /// <summary>Whether a record is among the targets.</summary>
    public Condition Contains(T record) => new(Origin.Of(RelationQuery.Contains(Owner, Load, RelationQuery.Keys(T.Model, [record])), record));

    /// <summary>Whether all of some records are among the targets; true for none.</summary>
    public Condition ContainsAll(IEnumerable<T> records)
    {
        T[] all = [.. records];
        return new(Origin.Of(RelationQuery.ContainsAll(Owner, Load, RelationQuery.Keys(T.Model, all)), all));
    }

    /// <summary>Whether the targets are exactly these records.</summary>
    public Condition ContainsExactly(IEnumerable<T> records)
    {
        T[] all = [.. records];
        return new(Origin.Of(RelationQuery.ContainsExactly(Owner, Load, RelationQuery.Keys(T.Model, all)), all));
    }

    /// <summary>The sum over the rows; 0 when there is none.</summary>
    public Expr<TValue> Sum<TValue>(Func<TColumns, Expr<TValue>> selector) where TValue : struct, INumber<TValue> => Aggregates.Sum(Run(selector));

    /// <summary>The sum over the rows whose value is not null; 0 when there is none.</summary>
    public Expr<TValue> Sum<TValue>(Func<TColumns, Expr<TValue?>> selector) where TValue : struct, INumber<TValue> => Aggregates.Sum(Run(selector));

    /// <summary>The sum over the rows; 0 when there is none.</summary>
    public Expr<int> Sum(Func<TColumns, Expr<byte>> selector) => Aggregates.SmallSum(Run(selector));

    /// <summary>The sum over the rows whose value is not null; 0 when there is none.</summary>
    public Expr<int> Sum(Func<TColumns, Expr<byte?>> selector) => Aggregates.SmallSum(Run(selector));

    /// <summary>The sum over the rows; 0 when there is none.</summary>
    public Expr<int> Sum(Func<TColumns, Expr<short>> selector) => Aggregates.SmallSum(Run(selector));

    /// <summary>The sum over the rows whose value is not null; 0 when there is none.</summary>
    public Expr<int> Sum(Func<TColumns, Expr<short?>> selector) => Aggregates.SmallSum(Run(selector));

    /// <summary>The smallest value; null when there is none.</summary>
    public Expr<TValue?> Min<TValue>(Func<TColumns, Expr<TValue>> selector) where TValue : struct => Aggregates.Extreme(AggregateFunction.Min, Run(selector));

    /// <summary>The smallest value; null when there is none.</summary>
    public Expr<TValue?> Min<TValue>(Func<TColumns, Expr<TValue?>> selector) where TValue : struct => Aggregates.Extreme(AggregateFunction.Min, Run(selector));

    /// <summary>The first text in order; null when there is none.</summary>
    public Expr<string> Min(Func<TColumns, Expr<string>> selector) => Aggregates.Extreme(AggregateFunction.Min, Run(selector));

    /// <summary>The largest value; null when there is none.</summary>
    public Expr<TValue?> Max<TValue>(Func<TColumns, Expr<TValue>> selector) where TValue : struct => Aggregates.Extreme(AggregateFunction.Max, Run(selector));

    /// <summary>The largest value; null when there is none.</summary>
    public Expr<TValue?> Max<TValue>(Func<TColumns, Expr<TValue?>> selector) where TValue : struct => Aggregates.Extreme(AggregateFunction.Max, Run(selector));

    /// <summary>The last text in order; null when there is none.</summary>
    public Expr<string> Max(Func<TColumns, Expr<string>> selector) => Aggregates.Extreme(AggregateFunction.Max, Run(selector));

    /// <summary>The average; null when there is no value.</summary>
    public Expr<double?> Average<TValue>(Func<TColumns, Expr<TValue>> selector) where TValue : struct, INumber<TValue> => Aggregates.Average(Run(selector));

    /// <summary>The average of the values that are not null; null when there is none.</summary>
    public Expr<double?> Average<TValue>(Func<TColumns, Expr<TValue?>> selector) where TValue : struct, INumber<TValue> => Aggregates.Average(Run(selector));

    /// <summary>The average; null when there is no value.</summary>
    public Expr<decimal?> Average(Func<TColumns, Expr<decimal>> selector) => Aggregates.DecimalAverage(Run(selector));

    /// <summary>The average of the values that are not null; null when there is none.</summary>
    public Expr<decimal?> Average(Func<TColumns, Expr<decimal?>> selector) => Aggregates.DecimalAverage(Run(selector));

    /// <summary>Only the rows that fulfil a condition.</summary>
    public RelationColumn<T, TColumns> Where(Func<TColumns, Condition> predicate) =>
        With(Filter(Run(predicate)));

    /// <summary>The rows in ascending order, nulls first.</summary>
    public RelationColumn<T, TColumns> OrderBy(Func<TColumns, Expr> key) => With(Order(Run(key), isDescending: false, isFurther: false));

    /// <summary>The rows in descending order, nulls last.</summary>
    public RelationColumn<T, TColumns> OrderByDescending(Func<TColumns, Expr> key) => With(Order(Run(key), isDescending: true, isFurther: false));

    /// <summary>Among equal rows, ascending order.</summary>
    public RelationColumn<T, TColumns> ThenBy(Func<TColumns, Expr> key) => With(Order(Run(key), isDescending: false, isFurther: true));

    /// <summary>Among equal rows, descending order.</summary>
    public RelationColumn<T, TColumns> ThenByDescending(Func<TColumns, Expr> key) => With(Order(Run(key), isDescending: true, isFurther: true));

    /// <summary>Passes over the first rows of each owner.</summary>
    public RelationColumn<T, TColumns> Skip(int count) => With(Load with { Skip = Bounds.Skip(Load.Skip, Load.Take, count, out var take), Take = take });

    /// <summary>Takes at most so many rows of each owner.</summary>
    public RelationColumn<T, TColumns> Take(int count) => With(Load with { Take = Bounds.Take(Load.Take, count) });

    /// <summary>Each target once, however often it is linked.</summary>
    public RelationColumn<T, TColumns> Distinct() => With(Load.Settled() with { IsDistinct = true });

    /// <summary>Loads relations of the targets too.</summary>
    public RelationColumn<T, TColumns> With(params Func<TColumns, IRelationShape>[] relations) =>
        With(Load with { With = RelationLoad.Merge([.. Load.With, .. relations.Select(relation => LoadOf(relation(ColumnsOf<TColumns>.At(Load.Target.Depth))))]) });

    private RelationColumn<T, TColumns> With(RelationLoad load) => (RelationColumn<T, TColumns>)Shaped(load);
}
