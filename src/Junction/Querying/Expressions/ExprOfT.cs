using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Junction.Querying;
using Junction.Sql;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS0660, CS0661 // Equals and GetHashCode are hidden, not overridden: on an override [Obsolete] is not reported.

/// <summary>A typed value inside a query. Its operators build SQL; nothing is computed here.</summary>
/// <typeparam name="T">The value's type; nullable where the value can be null.</typeparam>
public partial class Expr<T> : Expr, IExpr<T>
{
    internal Expr(SqlExpression node) : base(node) { }

    /// <summary>A captured value; it travels as a parameter.</summary>
    public static implicit operator Expr<T>([AllowNull] T value) => From(Operand.Captured(value));

    /// <summary>C# equality: null equals null.</summary>
    public static Condition operator ==(Expr<T>? left, Expr<T>? right) => Comparing.Alike<T>(ComparisonOperator.Equal, left, right);

    /// <summary>C# inequality: null differs from every value.</summary>
    public static Condition operator !=(Expr<T>? left, Expr<T>? right) => Comparing.Alike<T>(ComparisonOperator.NotEqual, left, right);

    /// <summary>Less than; false when a side is null. Text compares by code points.</summary>
    public static Condition operator <(Expr<T>? left, Expr<T>? right) => Comparing.Alike<T>(ComparisonOperator.Less, left, right);

    /// <summary>Less than or equal; false when a side is null. Text compares by code points.</summary>
    public static Condition operator <=(Expr<T>? left, Expr<T>? right) => Comparing.Alike<T>(ComparisonOperator.LessOrEqual, left, right);

    /// <summary>Greater than; false when a side is null. Text compares by code points.</summary>
    public static Condition operator >(Expr<T>? left, Expr<T>? right) => Comparing.Alike<T>(ComparisonOperator.Greater, left, right);

    /// <summary>Greater than or equal; false when a side is null. Text compares by code points.</summary>
    public static Condition operator >=(Expr<T>? left, Expr<T>? right) => Comparing.Alike<T>(ComparisonOperator.GreaterOrEqual, left, right);

    /// <summary>The condition that both are equal: the same as <c>==</c>.</summary>
    public Condition Equals(Expr<T>? other) => this == other;

    // C# would add any object to a string, and call ToString() on it: so `+` with a string must be found here, where it comes before
    // that. (Expr<T>, T) is what fits text and only text; the types it would wrongly fit as well are refused in ExprOfT.Refused.cs.

    /// <summary>Text after text (null adds nothing, as in C#), or a sum of numbers.</summary>
    [Priority(1)]
    public static Expr<T> operator +(Expr<T>? left, [AllowNull] T right) => Arithmetic.Add<T>(left, (Expr<T>)right);

    /// <summary>Text after text (null adds nothing, as in C#), or a sum of numbers.</summary>
    [Priority(1)]
    public static Expr<T> operator +([AllowNull] T left, Expr<T>? right) => Arithmetic.Add<T>((Expr<T>)left, right);

    internal override SqlExpression Key => typeof(T).IsValueType && Model.EnumNames.IsEnum<T>() ? EnumOperands.Ordered<T>(this) : Node;

    // A captured value is a value there too, and needs its column like any other.
    private protected override SqlHole Hole => Node is ParameterNode value ? SqlHole.OfCaptured<T>(value) : base.Hole;

    /// <summary>A boolean is always a <see cref="Condition"/>, so that a cast to it never fails.</summary>
    internal static Expr<T> From(SqlExpression node) =>
        typeof(T) == typeof(bool) ? (Expr<T>)(Expr)new Condition(node as SqlPredicate ?? new BooleanNode(node)) : new(node);

    /// <summary>Means nothing in a query.</summary>
    [Obsolete("Compare with ==: an Expr<T> is a part of a query, it has no value here.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new bool Equals(object? other) => ReferenceEquals(this, other);

    /// <summary>Means nothing in a query.</summary>
    [Obsolete("An Expr<T> is a part of a query, it has no value here.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new int GetHashCode() => base.GetHashCode();

    /// <summary>Means nothing in a query.</summary>
    [Obsolete("An Expr<T> is a part of a query, it has no text here.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new string ToString() => base.ToString();
}
