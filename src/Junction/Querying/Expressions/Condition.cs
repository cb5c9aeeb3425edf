using Junction.Model;
using Junction.Sql;

namespace Junction;

/// <summary>A value of a query that is true or false: a comparison, a boolean column, or conditions combined with <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>.</summary>
public sealed class Condition : Expr<bool>
{
    internal Condition(SqlPredicate node) : base(node) { }

    internal SqlPredicate Predicate => (SqlPredicate)base.Node;

    /// <summary>Both.</summary>
    public static Condition operator &(Condition left, Condition right) => new(new LogicalNode(true, left.Predicate, right.Predicate));

    /// <summary>Either.</summary>
    public static Condition operator |(Condition left, Condition right) => new(new LogicalNode(false, left.Predicate, right.Predicate));

    /// <summary>Not.</summary>
    public static Condition operator !(Condition condition) => new(new NotNode(condition.Predicate));

    /// <summary>Always false, so that <c>||</c> builds both sides.</summary>
    public static bool operator true(Condition condition) => false;

    /// <summary>Always false, so that <c>&amp;&amp;</c> builds both sides.</summary>
    public static bool operator false(Condition condition) => false;

    internal static Condition Compare(ComparisonOperator @operator, Expr? left, Expr? right) =>
        new(new ComparisonNode(@operator, Side(left), Side(right)));

    private static SqlExpression Side(Expr? side) => side?.Node ?? new ParameterNode(DbValue.Null, new ColumnType(ValueKind.Null) { IsNullable = true });
}
