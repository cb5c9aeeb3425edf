using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Makes functions of times. A time out of a database's range is NULL on some databases, so the results can be null.</summary>
internal static class Times
{
    /// <summary>A time moved; what its column says of wall time and precision stays.</summary>
    public static FunctionNode Add(SqlFunction function, Expr? time, Expr? count)
    {
        var node = Operand.Of(time);
        var type = node is ParameterNode parameter ? parameter.ValueType : node.Type;
        return new FunctionNode(function, [node, Operand.Of(count)], type.OrNull());
    }

    /// <summary>The midnight of a time; what its column says of wall time stays.</summary>
    public static FunctionNode Day(Expr? time)
    {
        var node = Operand.Of(time);
        var type = node is ParameterNode parameter ? parameter.ValueType : node.Type;
        return new FunctionNode(SqlFunction.Date, [node], type.IsNullable == node.CanBeNull ? type : type with { IsNullable = node.CanBeNull });
    }

    /// <summary>The span between two times.</summary>
    public static FunctionNode Difference(Expr? left, Expr? right) =>
        new(SqlFunction.Difference, [Operand.Of(left), Operand.Of(right)], Operand.TypeOf(ValueKind.TimeSpan, isNullable: true));
}
