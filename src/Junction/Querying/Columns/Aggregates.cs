using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Aggregates over a relation as typed expressions.</summary>
internal static class Aggregates
{
    public static Expr<TValue> Sum<TValue>(in Inside<Expr<TValue>> lambda) where TValue : struct =>
        new(RelationQuery.Aggregate(lambda, AggregateFunction.Sum, Like<TValue>(lambda.Result)));

    public static Expr<TValue> Sum<TValue>(in Inside<Expr<TValue?>> lambda) where TValue : struct =>
        new(RelationQuery.Aggregate(lambda, AggregateFunction.Sum, Like<TValue>(lambda.Result)));

    /// <summary>The sum of whole numbers narrower than int.</summary>
    public static Expr<int> SmallSum<TOperand>(in Inside<TOperand> lambda) where TOperand : Expr =>
        new(RelationQuery.Aggregate(lambda, AggregateFunction.Sum, ColumnType.Of<int>()));

    public static Expr<TValue?> Extreme<TValue>(AggregateFunction function, in Inside<Expr<TValue>> lambda) where TValue : struct =>
        Extreme<TValue?>(function, lambda.Owner, lambda.Load, EnumOperands.Ordered<TValue>(lambda.Result));

    public static Expr<TValue?> Extreme<TValue>(AggregateFunction function, in Inside<Expr<TValue?>> lambda) where TValue : struct =>
        Extreme<TValue?>(function, lambda.Owner, lambda.Load, EnumOperands.Ordered<TValue>(lambda.Result));

    public static Expr<string> Extreme(AggregateFunction function, in Inside<Expr<string>> lambda) =>
        new(RelationQuery.Aggregate(lambda, function, lambda.Result.Node.Type.OrNull()));

    public static Expr<double?> Average<TOperand>(in Inside<TOperand> lambda) where TOperand : Expr =>
        new(RelationQuery.Aggregate(lambda, AggregateFunction.Average, ColumnType.Of<double?>()));

    public static Expr<decimal?> DecimalAverage<TOperand>(in Inside<TOperand> lambda) where TOperand : Expr =>
        new(RelationQuery.Aggregate(lambda, AggregateFunction.Average, ColumnType.Of<decimal?>()));

    private static Expr<TResult> Extreme<TResult>(AggregateFunction function, TableScope owner, RelationLoad load, SqlExpression operand) =>
        new(RelationQuery.Aggregate(owner, load, function, operand, operand.Type.OrNull()));

    /// <summary>The type of a sum: the operand's, never null.</summary>
    public static ColumnType Like<TValue>(Expr operand) =>
        operand.Node.Type.Kind == ColumnType.Of<TValue>().Kind ? operand.Node.Type with { IsNullable = false } : ColumnType.Of<TValue>();
}

/// <summary>Skip and Take as LINQ counts them, when several are chained.</summary>
internal static class Bounds
{
    /// <summary>The rows to pass over after one more <c>Skip</c>; what is left to take shrinks with it.</summary>
    public static int Skip(int? skip, int? take, int count, out int? left)
    {
        count = Math.Max(0, count);
        left = take is { } most ? Math.Max(0, most - count) : null;
        return (int)Math.Min(int.MaxValue, (long)(skip ?? 0) + count);
    }

    /// <summary>The rows to take after one more <c>Take</c>.</summary>
    public static int Take(int? take, int count) => Math.Min(take ?? int.MaxValue, Math.Max(0, count));
}
