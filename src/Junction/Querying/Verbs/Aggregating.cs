using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Runs an aggregate over the rows of a query.</summary>
internal static class Aggregating
{
    public static async ValueTask<TValue> SumAsync<TCall, TValue>(QuerySpec spec, Expr operand, CancellationToken cancellationToken)
        where TCall : struct, ICall where TValue : struct =>
        await RunAsync<TCall, TValue>(spec, AggregateFunction.Sum, operand.Node, Aggregates.Like<TValue>(operand), cancellationToken).ConfigureAwait(false);

    public static ValueTask<TResult?> MinAsync<TCall, TResult>(QuerySpec spec, Expr operand, CancellationToken cancellationToken)
        where TCall : struct, ICall => ExtremeAsync<TCall, TResult>(spec, AggregateFunction.Min, operand, cancellationToken);

    public static ValueTask<TResult?> MaxAsync<TCall, TResult>(QuerySpec spec, Expr operand, CancellationToken cancellationToken)
        where TCall : struct, ICall => ExtremeAsync<TCall, TResult>(spec, AggregateFunction.Max, operand, cancellationToken);

    public static ValueTask<TResult?> AverageAsync<TCall, TResult>(QuerySpec spec, Expr operand, CancellationToken cancellationToken)
        where TCall : struct, ICall => RunAsync<TCall, TResult>(spec, AggregateFunction.Average, operand.Node, ColumnType.Of<TResult>(), cancellationToken);

    private static ValueTask<TResult?> ExtremeAsync<TCall, TResult>(QuerySpec spec, AggregateFunction function, Expr operand, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        var node = EnumNames.IsEnum<TResult>() ? EnumOperands.Ordered<TResult>(operand) : operand.Node;
        return RunAsync<TCall, TResult>(spec, function, node, node.Type.OrNull(), cancellationToken);
    }

    private static async ValueTask<TResult?> RunAsync<TCall, TResult>(
        QuerySpec spec, AggregateFunction function, SqlExpression operand, ColumnType type, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (spec.IsEmpty) return default;
        var statement = spec.SelectAggregate(function, operand, type);
        try
        {
            var value = await QueryRunner.ScalarAsync<TCall>(spec, statement, statement.Columns[0].Type, cancellationToken).ConfigureAwait(false);
            return value.As<TResult>();
        }
        catch (ColumnReadException unreadable) when (unreadable.InnerException is not DatabaseException)
        {
            throw Misfits.Of(statement.Columns[0], unreadable);
        }
    }
}
