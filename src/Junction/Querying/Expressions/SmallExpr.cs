using Junction.Querying;
using Junction.Sql;

namespace Junction;

#pragma warning disable CS1591 // an operator says what C# says

// `+` of every Expr<T> takes a T, for text (see ExprOfT.cs); of a byte or a short that would stay one, since a constant that fits converts
// to it: love + 254. Operators of a derived class come before those of its base.

/// <summary>A column of whole numbers narrower than <see cref="int"/>: a number added to it makes an <see cref="int"/>, as in C#.</summary>
/// <typeparam name="T"><see cref="byte"/> or <see cref="short"/>.</typeparam>
public sealed class SmallExpr<T> : Expr<T> where T : struct
{
    internal SmallExpr(SqlExpression node) : base(node) { }

    public static Expr<int> operator +(SmallExpr<T>? a, int b) => Arithmetic.Make<int>(BinaryOperator.Add, a, (Expr<int>)b);

    public static Expr<int> operator +(int a, SmallExpr<T>? b) => Arithmetic.Make<int>(BinaryOperator.Add, (Expr<int>)a, b);
}

/// <summary>The same of a column that can be null.</summary>
/// <typeparam name="T"><see cref="byte"/> or <see cref="short"/>.</typeparam>
public sealed class NullableSmallExpr<T> : Expr<T?> where T : struct
{
    internal NullableSmallExpr(SqlExpression node) : base(node) { }

    public static Expr<int?> operator +(NullableSmallExpr<T>? a, int? b) => Arithmetic.Make<int?>(BinaryOperator.Add, a, (Expr<int?>)b);

    public static Expr<int?> operator +(int? a, NullableSmallExpr<T>? b) => Arithmetic.Make<int?>(BinaryOperator.Add, (Expr<int?>)a, b);
}
