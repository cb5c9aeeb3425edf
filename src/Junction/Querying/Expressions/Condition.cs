using Junction.Querying;
using Junction.Sql;

namespace Junction;

/// <summary>
/// A value of a query that is true or false: a comparison, a boolean column, or conditions combined with <c>&amp;&amp;</c>,
/// <c>||</c> and <c>!</c>.
/// </summary>
public sealed class Condition : Expr<bool>
{
    internal Condition(SqlPredicate node) : base(node) { }

    /// <summary>The condition that always holds: where a loop of <c>&amp;=</c> starts. It leaves no trace in the SQL.</summary>
    public static Condition True { get; } = new(new ConstantNode(true));

    /// <summary>The condition that never holds: where a loop of <c>|=</c> starts.</summary>
    public static Condition False { get; } = new(new ConstantNode(false));

    /// <summary>
    /// A condition in literal SQL, for what the typed ones cannot say. Holes are columns, named as in the query, or values, which become
    /// parameters. A value that is compared with a column (<c>=</c>, <c>&lt;&gt;</c>, <c>&lt;</c>…, <c>IN (…)</c>, <c>BETWEEN</c>) goes in the form that column stores.
    /// </summary>
    /// <exception cref="ColumnNeededException">A value whose form depends on its column stands beside none.</exception>
    /// <remarks><code>Student.Where(s =&gt; Condition.Sql($"{s.Name} GLOB {pattern}"))</code></remarks>
    public static Condition Sql(SqlInterpolation sql) => new(new RawPredicate(sql.Parts, sql.Holes(isCondition: true)));

    /// <summary>Refused: a bool was made by comparing plain values or references (<c>s.Grade is null</c>), never columns.</summary>
    [Obsolete("A plain bool is no condition of a query. Compare columns with ==, also with null; a flag is flag ? Condition.True : Condition.False.", true)]
    public static explicit operator Condition(bool value) => Of(value);

    internal SqlPredicate Predicate => (SqlPredicate)Node;

    /// <summary>Both: <c>left AND right</c>.</summary>
    public static Condition operator &(Condition left, Condition right) => Combine(true, left, right);

    /// <summary>Either: <c>left OR right</c>.</summary>
    public static Condition operator |(Condition left, Condition right) => Combine(false, left, right);

    /// <summary>Not. A condition is true or false, never unknown, so what a null made false becomes true.</summary>
    public static Condition operator !(Condition condition) => new(new NotNode(Given(condition).Predicate));

    /// <summary>Always false, so that <c>||</c> builds both sides.</summary>
    public static bool operator true(Condition condition) => false;

    /// <summary>Always false, so that <c>&amp;&amp;</c> builds both sides.</summary>
    public static bool operator false(Condition condition) => false;

    internal static Condition Of(bool value) => value ? True : False;

    internal static Condition Compare(ComparisonOperator @operator, Expr? left, Expr? right) =>
        new(new ComparisonNode(@operator, Operand.Of(left), Operand.Of(right)));

    private static Condition Combine(bool isAnd, Condition left, Condition right)
    {
        if (Given(left).Node is ConstantNode leftConstant) return leftConstant.Value == isAnd ? Given(right) : left;
        if (Given(right).Node is ConstantNode rightConstant) return rightConstant.Value == isAnd ? left : right;
        return new(new LogicalNode(isAnd, left.Predicate, right.Predicate));
    }

    private static Condition Given(Condition? condition) =>
        condition ?? throw new ArgumentNullException(nameof(condition), "A condition is null. Start from Condition.True, or add it only when there is one.");
}
