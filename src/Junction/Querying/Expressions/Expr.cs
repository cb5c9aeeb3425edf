using System.ComponentModel;
using Junction.Model;
using Junction.Sql;

namespace Junction;

/// <summary>A value inside a query: a column, a captured value, or what is computed of them.</summary>
public abstract class Expr
{
    private protected Expr(SqlExpression node) => Node = node;

    /// <summary>The SQL this stands for.</summary>
    internal SqlExpression Node { get; }
}

/// <summary>A typed value inside a query. Its operators build SQL; nothing is computed here.</summary>
/// <typeparam name="T">The value's type; nullable where the value can be null.</typeparam>
#pragma warning disable CS0660, CS0661 // Equals and GetHashCode are closed below: on an override the compiler would not report their use
public class Expr<T> : Expr
#pragma warning restore CS0660, CS0661
{
    internal Expr(SqlExpression node) : base(node) { }

    /// <summary>A captured value; it travels as a parameter.</summary>
    public static implicit operator Expr<T>(T value) => new(new ParameterNode(DbValue.From(value), ColumnType.Of<T>()));

    /// <summary>C# equality: null equals null.</summary>
    public static Condition operator ==(Expr<T> left, Expr<T> right) => Condition.Compare(ComparisonOperator.Equal, left, right);

    /// <summary>C# inequality: null differs from every value.</summary>
    public static Condition operator !=(Expr<T> left, Expr<T> right) => Condition.Compare(ComparisonOperator.NotEqual, left, right);

    /// <summary>Less than; false when a side is null.</summary>
    public static Condition operator <(Expr<T> left, Expr<T> right) => Condition.Compare(ComparisonOperator.Less, left, right);

    /// <summary>Less than or equal; false when a side is null.</summary>
    public static Condition operator <=(Expr<T> left, Expr<T> right) => Condition.Compare(ComparisonOperator.LessOrEqual, left, right);

    /// <summary>Greater than; false when a side is null.</summary>
    public static Condition operator >(Expr<T> left, Expr<T> right) => Condition.Compare(ComparisonOperator.Greater, left, right);

    /// <summary>Greater than or equal; false when a side is null.</summary>
    public static Condition operator >=(Expr<T> left, Expr<T> right) => Condition.Compare(ComparisonOperator.GreaterOrEqual, left, right);

    /// <summary>The condition that both are equal: the same as <c>==</c>.</summary>
    public Condition Equals(Expr<T> other) => this == other;

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
    public new string ToString() => "Expr";
}
