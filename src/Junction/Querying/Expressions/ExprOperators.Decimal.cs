using System.Numerics;
using Junction.Querying;
using static Junction.Sql.BinaryOperator;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS1591 // an operator says what C# says

/// <content>Arithmetic of <see cref="decimal"/> with whole numbers.</content>
public static partial class ExprOperators
{
    extension<TNum>(Expr<TNum>) where TNum : struct, IBinaryInteger<TNum>
    {
        [Priority(ToDecimal)] public static Expr<decimal> operator +(Expr<TNum>? a, Expr<decimal>? b) => Arithmetic.Make<decimal>(Add, a, b);
        [Priority(ToDecimal)] public static Expr<decimal> operator -(Expr<TNum>? a, Expr<decimal>? b) => Arithmetic.Make<decimal>(Subtract, a, b);
        [Priority(ToDecimal)] public static Expr<decimal> operator *(Expr<TNum>? a, Expr<decimal>? b) => Arithmetic.Make<decimal>(Multiply, a, b);
        [Priority(ToDecimal)] public static Expr<decimal> operator /(Expr<TNum>? a, Expr<decimal>? b) => Arithmetic.Make<decimal>(Divide, a, b);
        [Priority(ToDecimal)] public static Expr<decimal> operator %(Expr<TNum>? a, Expr<decimal>? b) => Arithmetic.Make<decimal>(Remainder, a, b);

        [Priority(ToDecimal)] public static Expr<decimal> operator +(Expr<decimal>? a, Expr<TNum>? b) => Arithmetic.Make<decimal>(Add, a, b);
        [Priority(ToDecimal)] public static Expr<decimal> operator -(Expr<decimal>? a, Expr<TNum>? b) => Arithmetic.Make<decimal>(Subtract, a, b);
        [Priority(ToDecimal)] public static Expr<decimal> operator *(Expr<decimal>? a, Expr<TNum>? b) => Arithmetic.Make<decimal>(Multiply, a, b);
        [Priority(ToDecimal)] public static Expr<decimal> operator /(Expr<decimal>? a, Expr<TNum>? b) => Arithmetic.Make<decimal>(Divide, a, b);
        [Priority(ToDecimal)] public static Expr<decimal> operator %(Expr<decimal>? a, Expr<TNum>? b) => Arithmetic.Make<decimal>(Remainder, a, b);

        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator +(Expr<TNum>? a, Expr<decimal?>? b) => Arithmetic.Make<decimal?>(Add, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator -(Expr<TNum>? a, Expr<decimal?>? b) => Arithmetic.Make<decimal?>(Subtract, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator *(Expr<TNum>? a, Expr<decimal?>? b) => Arithmetic.Make<decimal?>(Multiply, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator /(Expr<TNum>? a, Expr<decimal?>? b) => Arithmetic.Make<decimal?>(Divide, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator %(Expr<TNum>? a, Expr<decimal?>? b) => Arithmetic.Make<decimal?>(Remainder, a, b);

        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator +(Expr<decimal?>? a, Expr<TNum>? b) => Arithmetic.Make<decimal?>(Add, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator -(Expr<decimal?>? a, Expr<TNum>? b) => Arithmetic.Make<decimal?>(Subtract, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator *(Expr<decimal?>? a, Expr<TNum>? b) => Arithmetic.Make<decimal?>(Multiply, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator /(Expr<decimal?>? a, Expr<TNum>? b) => Arithmetic.Make<decimal?>(Divide, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator %(Expr<decimal?>? a, Expr<TNum>? b) => Arithmetic.Make<decimal?>(Remainder, a, b);

        [Priority(ToDecimal)] public static Expr<decimal> operator +(Expr<TNum>? a, decimal b) => Arithmetic.Make<decimal>(Add, a, (Expr<decimal>)b);
        [Priority(ToDecimal)] public static Expr<decimal> operator -(Expr<TNum>? a, decimal b) => Arithmetic.Make<decimal>(Subtract, a, (Expr<decimal>)b);
        [Priority(ToDecimal)] public static Expr<decimal> operator *(Expr<TNum>? a, decimal b) => Arithmetic.Make<decimal>(Multiply, a, (Expr<decimal>)b);
        [Priority(ToDecimal)] public static Expr<decimal> operator /(Expr<TNum>? a, decimal b) => Arithmetic.Make<decimal>(Divide, a, (Expr<decimal>)b);
        [Priority(ToDecimal)] public static Expr<decimal> operator %(Expr<TNum>? a, decimal b) => Arithmetic.Make<decimal>(Remainder, a, (Expr<decimal>)b);

        [Priority(ToDecimal)] public static Expr<decimal> operator +(decimal a, Expr<TNum>? b) => Arithmetic.Make<decimal>(Add, (Expr<decimal>)a, b);
        [Priority(ToDecimal)] public static Expr<decimal> operator -(decimal a, Expr<TNum>? b) => Arithmetic.Make<decimal>(Subtract, (Expr<decimal>)a, b);
        [Priority(ToDecimal)] public static Expr<decimal> operator *(decimal a, Expr<TNum>? b) => Arithmetic.Make<decimal>(Multiply, (Expr<decimal>)a, b);
        [Priority(ToDecimal)] public static Expr<decimal> operator /(decimal a, Expr<TNum>? b) => Arithmetic.Make<decimal>(Divide, (Expr<decimal>)a, b);
        [Priority(ToDecimal)] public static Expr<decimal> operator %(decimal a, Expr<TNum>? b) => Arithmetic.Make<decimal>(Remainder, (Expr<decimal>)a, b);

        [Priority(ToDecimal)] public static Expr<decimal?> operator +(Expr<TNum>? a, decimal? b) => Arithmetic.Make<decimal?>(Add, a, (Expr<decimal?>)b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator -(Expr<TNum>? a, decimal? b) => Arithmetic.Make<decimal?>(Subtract, a, (Expr<decimal?>)b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator *(Expr<TNum>? a, decimal? b) => Arithmetic.Make<decimal?>(Multiply, a, (Expr<decimal?>)b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator /(Expr<TNum>? a, decimal? b) => Arithmetic.Make<decimal?>(Divide, a, (Expr<decimal?>)b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator %(Expr<TNum>? a, decimal? b) => Arithmetic.Make<decimal?>(Remainder, a, (Expr<decimal?>)b);

        [Priority(ToDecimal)] public static Expr<decimal?> operator +(decimal? a, Expr<TNum>? b) => Arithmetic.Make<decimal?>(Add, (Expr<decimal?>)a, b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator -(decimal? a, Expr<TNum>? b) => Arithmetic.Make<decimal?>(Subtract, (Expr<decimal?>)a, b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator *(decimal? a, Expr<TNum>? b) => Arithmetic.Make<decimal?>(Multiply, (Expr<decimal?>)a, b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator /(decimal? a, Expr<TNum>? b) => Arithmetic.Make<decimal?>(Divide, (Expr<decimal?>)a, b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator %(decimal? a, Expr<TNum>? b) => Arithmetic.Make<decimal?>(Remainder, (Expr<decimal?>)a, b);
    }

    extension<TNum>(Expr<TNum?>) where TNum : struct, IBinaryInteger<TNum>
    {
        [Priority(ToDecimal)] public static Expr<decimal?> operator +(Expr<TNum?>? a, Expr<decimal>? b) => Arithmetic.Make<decimal?>(Add, a, b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator -(Expr<TNum?>? a, Expr<decimal>? b) => Arithmetic.Make<decimal?>(Subtract, a, b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator *(Expr<TNum?>? a, Expr<decimal>? b) => Arithmetic.Make<decimal?>(Multiply, a, b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator /(Expr<TNum?>? a, Expr<decimal>? b) => Arithmetic.Make<decimal?>(Divide, a, b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator %(Expr<TNum?>? a, Expr<decimal>? b) => Arithmetic.Make<decimal?>(Remainder, a, b);

        [Priority(ToDecimal)] public static Expr<decimal?> operator +(Expr<decimal>? a, Expr<TNum?>? b) => Arithmetic.Make<decimal?>(Add, a, b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator -(Expr<decimal>? a, Expr<TNum?>? b) => Arithmetic.Make<decimal?>(Subtract, a, b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator *(Expr<decimal>? a, Expr<TNum?>? b) => Arithmetic.Make<decimal?>(Multiply, a, b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator /(Expr<decimal>? a, Expr<TNum?>? b) => Arithmetic.Make<decimal?>(Divide, a, b);
        [Priority(ToDecimal)] public static Expr<decimal?> operator %(Expr<decimal>? a, Expr<TNum?>? b) => Arithmetic.Make<decimal?>(Remainder, a, b);

        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator +(Expr<TNum?>? a, Expr<decimal?>? b) => Arithmetic.Make<decimal?>(Add, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator -(Expr<TNum?>? a, Expr<decimal?>? b) => Arithmetic.Make<decimal?>(Subtract, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator *(Expr<TNum?>? a, Expr<decimal?>? b) => Arithmetic.Make<decimal?>(Multiply, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator /(Expr<TNum?>? a, Expr<decimal?>? b) => Arithmetic.Make<decimal?>(Divide, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator %(Expr<TNum?>? a, Expr<decimal?>? b) => Arithmetic.Make<decimal?>(Remainder, a, b);

        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator +(Expr<decimal?>? a, Expr<TNum?>? b) => Arithmetic.Make<decimal?>(Add, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator -(Expr<decimal?>? a, Expr<TNum?>? b) => Arithmetic.Make<decimal?>(Subtract, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator *(Expr<decimal?>? a, Expr<TNum?>? b) => Arithmetic.Make<decimal?>(Multiply, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator /(Expr<decimal?>? a, Expr<TNum?>? b) => Arithmetic.Make<decimal?>(Divide, a, b);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator %(Expr<decimal?>? a, Expr<TNum?>? b) => Arithmetic.Make<decimal?>(Remainder, a, b);
    }
}
