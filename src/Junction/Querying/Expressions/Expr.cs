using System.ComponentModel;
using System.Diagnostics;
using Junction.Querying;
using Junction.Sql;

namespace Junction;

/// <summary>A value inside a query: a column, a captured value, or what is computed of them.</summary>
[DebuggerDisplay("{Node}")]
public abstract class Expr : ISqlOperand
{
    private protected Expr(SqlExpression node) => Node = node;

    /// <summary>The SQL this stands for.</summary>
    internal SqlExpression Node { get; }

    /// <summary>The SQL that rows are ordered by, where they are ordered by this.</summary>
    internal virtual SqlExpression Key => Node;

    SqlHole ISqlOperand.Hole => Hole;

    /// <summary>What this puts into a hole of literal SQL.</summary>
    private protected virtual SqlHole Hole => SqlHole.OfPart(Node);

    /// <summary>
    /// A value as an expression, where none is at hand to combine it with: <c>Select(s =&gt; (s.Name, Expr.Of(1)))</c>. It travels as a
    /// parameter.
    /// </summary>
    public static Expr<T> Of<T>(T value) => value;

    /// <summary><c>CASE WHEN condition THEN value …</c>; go on with <c>When</c>, end with <c>Else</c>.</summary>
    public static CaseExpr<T> When<T>(Condition condition, T value) => CaseExpr<T>.Start(condition, (Expr<T>)value);

    /// <summary><c>CASE WHEN condition THEN value …</c>; go on with <c>When</c>, end with <c>Else</c>.</summary>
    public static CaseExpr<T> When<T>(Condition condition, Expr<T> value) => CaseExpr<T>.Start(condition, value);

    /// <summary><c>CASE WHEN condition THEN value …</c>; go on with <c>When</c>, end with <c>Else</c>.</summary>
    public static CaseExpr<bool> When(Condition condition, Condition value) => CaseExpr<bool>.Start(condition, value);

    /// <summary>Throws: a part of a query has no text, and a text made of it would silently be wrong.</summary>
    public sealed override string ToString() => throw new NotSupportedException(
        "A part of a query has no text: add columns with + instead of interpolation or string.Concat, or build the text where the results are.");
}

/// <summary>An <see cref="Expr{T}"/> that is one already: what no plain value converts to. Nothing else implements it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IExpr<T>;
