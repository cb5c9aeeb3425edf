using System.Numerics;
using Junction.Querying;
using static Junction.Sql.BinaryOperator;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS1591 // an operator says what C# says

/// <content>Arithmetic of <see cref="decimal"/> with whole numbers.</content>
public static partial class ExprOperators
{
    extension<TOther>(Expr<TOther>) where TOther : struct, IBinaryInteger<TOther>
    {
        [Priority(ToDecimal)] public static Expr<decimal> operator +(Expr<TOther>? left, Expr<decimal>? right) => Arithmetic.Make<decimal>(Add, left, right);
        [Priority(ToDecimal)] public static Expr<decimal> operator -(Expr<TOther>? left, Expr<decimal>? right) => Arithmetic.Make<decimal>(Subtract, left, right);
        [Priority(ToDecimal)] public static Expr<decimal> operator *(Expr<TOther>? left, Expr<decimal>? right) => Arithmetic.Make<decimal>(Multiply, left, right);
        [Priority(ToDecimal)] public static Expr<decimal> operator /(Expr<TOther>? left, Expr<decimal>? right) => Arithmetic.Make<decimal>(Divide, left, right);
        [Priority(ToDecimal)] public static Expr<decimal> operator %(Expr<TOther>? left, Expr<decimal>? right) => Arithmetic.Make<decimal>(Remainder, left, right);

        [Priority(ToDecimal)] public static Expr<decimal> operator +(Expr<decimal>? left, Expr<TOther>? right) => Arithmetic.Make<decimal>(Add, left, right);
        [Priority(ToDecimal)] public static Expr<decimal> operator -(Expr<decimal>? left, Expr<TOther>? right) => Arithmetic.Make<decimal>(Subtract, left, right);
        [Priority(ToDecimal)] public static Expr<decimal> operator *(Expr<decimal>? left, Expr<TOther>? right) => Arithmetic.Make<decimal>(Multiply, left, right);
        [Priority(ToDecimal)] public static Expr<decimal> operator /(Expr<decimal>? left, Expr<TOther>? right) => Arithmetic.Make<decimal>(Divide, left, right);
        [Priority(ToDecimal)] public static Expr<decimal> operator %(Expr<decimal>? left, Expr<TOther>? right) => Arithmetic.Make<decimal>(Remainder, left, right);

        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator +(Expr<TOther>? left, Expr<decimal?>? right) => Arithmetic.Make<decimal?>(Add, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator -(Expr<TOther>? left, Expr<decimal?>? right) => Arithmetic.Make<decimal?>(Subtract, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator *(Expr<TOther>? left, Expr<decimal?>? right) => Arithmetic.Make<decimal?>(Multiply, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator /(Expr<TOther>? left, Expr<decimal?>? right) => Arithmetic.Make<decimal?>(Divide, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator %(Expr<TOther>? left, Expr<decimal?>? right) => Arithmetic.Make<decimal?>(Remainder, left, right);

        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator +(Expr<decimal?>? left, Expr<TOther>? right) => Arithmetic.Make<decimal?>(Add, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator -(Expr<decimal?>? left, Expr<TOther>? right) => Arithmetic.Make<decimal?>(Subtract, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator *(Expr<decimal?>? left, Expr<TOther>? right) => Arithmetic.Make<decimal?>(Multiply, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator /(Expr<decimal?>? left, Expr<TOther>? right) => Arithmetic.Make<decimal?>(Divide, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator %(Expr<decimal?>? left, Expr<TOther>? right) => Arithmetic.Make<decimal?>(Remainder, left, right);
    }

    extension<TOther>(Expr<TOther?>) where TOther : struct, IBinaryInteger<TOther>
    {
        [Priority(ToDecimal)] public static Expr<decimal?> operator +(Expr<TOther?>? left, Expr<decimal>? right) => Arithmetic.Make<decimal?>(Add, left, right);
        [Priority(ToDecimal)] public static Expr<decimal?> operator -(Expr<TOther?>? left, Expr<decimal>? right) => Arithmetic.Make<decimal?>(Subtract, left, right);
        [Priority(ToDecimal)] public static Expr<decimal?> operator *(Expr<TOther?>? left, Expr<decimal>? right) => Arithmetic.Make<decimal?>(Multiply, left, right);
        [Priority(ToDecimal)] public static Expr<decimal?> operator /(Expr<TOther?>? left, Expr<decimal>? right) => Arithmetic.Make<decimal?>(Divide, left, right);
        [Priority(ToDecimal)] public static Expr<decimal?> operator %(Expr<TOther?>? left, Expr<decimal>? right) => Arithmetic.Make<decimal?>(Remainder, left, right);

        [Priority(ToDecimal)] public static Expr<decimal?> operator +(Expr<decimal>? left, Expr<TOther?>? right) => Arithmetic.Make<decimal?>(Add, left, right);
        [Priority(ToDecimal)] public static Expr<decimal?> operator -(Expr<decimal>? left, Expr<TOther?>? right) => Arithmetic.Make<decimal?>(Subtract, left, right);
        [Priority(ToDecimal)] public static Expr<decimal?> operator *(Expr<decimal>? left, Expr<TOther?>? right) => Arithmetic.Make<decimal?>(Multiply, left, right);
        [Priority(ToDecimal)] public static Expr<decimal?> operator /(Expr<decimal>? left, Expr<TOther?>? right) => Arithmetic.Make<decimal?>(Divide, left, right);
        [Priority(ToDecimal)] public static Expr<decimal?> operator %(Expr<decimal>? left, Expr<TOther?>? right) => Arithmetic.Make<decimal?>(Remainder, left, right);

        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator +(Expr<TOther?>? left, Expr<decimal?>? right) => Arithmetic.Make<decimal?>(Add, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator -(Expr<TOther?>? left, Expr<decimal?>? right) => Arithmetic.Make<decimal?>(Subtract, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator *(Expr<TOther?>? left, Expr<decimal?>? right) => Arithmetic.Make<decimal?>(Multiply, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator /(Expr<TOther?>? left, Expr<decimal?>? right) => Arithmetic.Make<decimal?>(Divide, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator %(Expr<TOther?>? left, Expr<decimal?>? right) => Arithmetic.Make<decimal?>(Remainder, left, right);

        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator +(Expr<decimal?>? left, Expr<TOther?>? right) => Arithmetic.Make<decimal?>(Add, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator -(Expr<decimal?>? left, Expr<TOther?>? right) => Arithmetic.Make<decimal?>(Subtract, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator *(Expr<decimal?>? left, Expr<TOther?>? right) => Arithmetic.Make<decimal?>(Multiply, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator /(Expr<decimal?>? left, Expr<TOther?>? right) => Arithmetic.Make<decimal?>(Divide, left, right);
        [Priority(ToNullableDecimal)] public static Expr<decimal?> operator %(Expr<decimal?>? left, Expr<TOther?>? right) => Arithmetic.Make<decimal?>(Remainder, left, right);
    }
}
