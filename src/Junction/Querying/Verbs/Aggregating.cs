using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Runs an aggregate over the rows of a query.</summary>
internal static class Aggregating
{
    public static async ValueTask<TValue> SumAsync<TCall, TValue>(QuerySpec spec, Expr operand, CancellationToken cancellationToken)
        where TCall : struct, ICall where TValue : struct =>
        await RunAsync<TCall, TValue>(spec, AggregateFunction.Sum, operand, Aggregates.Like<TValue>(operand), cancellationToken).ConfigureAwait(false);

    public static ValueTask<TResult?> MinAsync<TCall, TResult>(QuerySpec spec, Expr operand, CancellationToken cancellationToken)
        where TCall : struct, ICall => RunAsync<TCall, TResult>(spec, AggregateFunction.Min, operand, operand.Node.Type.OrNull(), cancellationToken);

    public static ValueTask<TResult?> MaxAsync<TCall, TResult>(QuerySpec spec, Expr operand, CancellationToken cancellationToken)
        where TCall : struct, ICall => RunAsync<TCall, TResult>(spec, AggregateFunction.Max, operand, operand.Node.Type.OrNull(), cancellationToken);

    public static ValueTask<TResult?> AverageAsync<TCall, TResult>(QuerySpec spec, Expr operand, CancellationToken cancellationToken)
        where TCall : struct, ICall => RunAsync<TCall, TResult>(spec, AggregateFunction.Average, operand, ColumnType.Of<TResult>(), cancellationToken);

    private static async ValueTask<TResult?> RunAsync<TCall, TResult>(
        QuerySpec spec, AggregateFunction function, Expr operand, ColumnType type, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (spec.IsEmpty) return default;
        var statement = spec.SelectAggregate(function, operand.Node, type);
        var value = await QueryRunner.ScalarAsync<TCall>(spec, statement, statement.Columns[0].Type, cancellationToken).ConfigureAwait(false);
        return value.As<TResult>();
    }
}
