using System.Numerics;
using Junction.Querying;
using static Junction.Sql.BinaryOperator;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS1591 // an operator says what C# says

/// <content>Arithmetic of <see cref="long"/> with narrower whole numbers.</content>
public static partial class ExprOperators
{
    extension<TOther>(Expr<TOther>) where TOther : struct, IBinaryInteger<TOther>
    {
        [Priority(ToInt64)] public static Expr<long> operator +(Expr<TOther>? left, Expr<long>? right) => Arithmetic.Make<long>(Add, left, right);
        [Priority(ToInt64)] public static Expr<long> operator -(Expr<TOther>? left, Expr<long>? right) => Arithmetic.Make<long>(Subtract, left, right);
        [Priority(ToInt64)] public static Expr<long> operator *(Expr<TOther>? left, Expr<long>? right) => Arithmetic.Make<long>(Multiply, left, right);
        [Priority(ToInt64)] public static Expr<long> operator /(Expr<TOther>? left, Expr<long>? right) => Arithmetic.Make<long>(Divide, left, right);
        [Priority(ToInt64)] public static Expr<long> operator %(Expr<TOther>? left, Expr<long>? right) => Arithmetic.Make<long>(Remainder, left, right);

        [Priority(ToInt64)] public static Expr<long> operator +(Expr<long>? left, Expr<TOther>? right) => Arithmetic.Make<long>(Add, left, right);
        [Priority(ToInt64)] public static Expr<long> operator -(Expr<long>? left, Expr<TOther>? right) => Arithmetic.Make<long>(Subtract, left, right);
        [Priority(ToInt64)] public static Expr<long> operator *(Expr<long>? left, Expr<TOther>? right) => Arithmetic.Make<long>(Multiply, left, right);
        [Priority(ToInt64)] public static Expr<long> operator /(Expr<long>? left, Expr<TOther>? right) => Arithmetic.Make<long>(Divide, left, right);
        [Priority(ToInt64)] public static Expr<long> operator %(Expr<long>? left, Expr<TOther>? right) => Arithmetic.Make<long>(Remainder, left, right);

        [Priority(ToNullableInt64)] public static Expr<long?> operator +(Expr<TOther>? left, Expr<long?>? right) => Arithmetic.Make<long?>(Add, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator -(Expr<TOther>? left, Expr<long?>? right) => Arithmetic.Make<long?>(Subtract, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator *(Expr<TOther>? left, Expr<long?>? right) => Arithmetic.Make<long?>(Multiply, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator /(Expr<TOther>? left, Expr<long?>? right) => Arithmetic.Make<long?>(Divide, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator %(Expr<TOther>? left, Expr<long?>? right) => Arithmetic.Make<long?>(Remainder, left, right);

        [Priority(ToNullableInt64)] public static Expr<long?> operator +(Expr<long?>? left, Expr<TOther>? right) => Arithmetic.Make<long?>(Add, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator -(Expr<long?>? left, Expr<TOther>? right) => Arithmetic.Make<long?>(Subtract, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator *(Expr<long?>? left, Expr<TOther>? right) => Arithmetic.Make<long?>(Multiply, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator /(Expr<long?>? left, Expr<TOther>? right) => Arithmetic.Make<long?>(Divide, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator %(Expr<long?>? left, Expr<TOther>? right) => Arithmetic.Make<long?>(Remainder, left, right);
    }

    extension<TOther>(Expr<TOther?>) where TOther : struct, IBinaryInteger<TOther>
    {
        [Priority(ToInt64)] public static Expr<long?> operator +(Expr<TOther?>? left, Expr<long>? right) => Arithmetic.Make<long?>(Add, left, right);
        [Priority(ToInt64)] public static Expr<long?> operator -(Expr<TOther?>? left, Expr<long>? right) => Arithmetic.Make<long?>(Subtract, left, right);
        [Priority(ToInt64)] public static Expr<long?> operator *(Expr<TOther?>? left, Expr<long>? right) => Arithmetic.Make<long?>(Multiply, left, right);
        [Priority(ToInt64)] public static Expr<long?> operator /(Expr<TOther?>? left, Expr<long>? right) => Arithmetic.Make<long?>(Divide, left, right);
        [Priority(ToInt64)] public static Expr<long?> operator %(Expr<TOther?>? left, Expr<long>? right) => Arithmetic.Make<long?>(Remainder, left, right);

        [Priority(ToInt64)] public static Expr<long?> operator +(Expr<long>? left, Expr<TOther?>? right) => Arithmetic.Make<long?>(Add, left, right);
        [Priority(ToInt64)] public static Expr<long?> operator -(Expr<long>? left, Expr<TOther?>? right) => Arithmetic.Make<long?>(Subtract, left, right);
        [Priority(ToInt64)] public static Expr<long?> operator *(Expr<long>? left, Expr<TOther?>? right) => Arithmetic.Make<long?>(Multiply, left, right);
        [Priority(ToInt64)] public static Expr<long?> operator /(Expr<long>? left, Expr<TOther?>? right) => Arithmetic.Make<long?>(Divide, left, right);
        [Priority(ToInt64)] public static Expr<long?> operator %(Expr<long>? left, Expr<TOther?>? right) => Arithmetic.Make<long?>(Remainder, left, right);

        [Priority(ToNullableInt64)] public static Expr<long?> operator +(Expr<TOther?>? left, Expr<long?>? right) => Arithmetic.Make<long?>(Add, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator -(Expr<TOther?>? left, Expr<long?>? right) => Arithmetic.Make<long?>(Subtract, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator *(Expr<TOther?>? left, Expr<long?>? right) => Arithmetic.Make<long?>(Multiply, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator /(Expr<TOther?>? left, Expr<long?>? right) => Arithmetic.Make<long?>(Divide, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator %(Expr<TOther?>? left, Expr<long?>? right) => Arithmetic.Make<long?>(Remainder, left, right);

        [Priority(ToNullableInt64)] public static Expr<long?> operator +(Expr<long?>? left, Expr<TOther?>? right) => Arithmetic.Make<long?>(Add, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator -(Expr<long?>? left, Expr<TOther?>? right) => Arithmetic.Make<long?>(Subtract, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator *(Expr<long?>? left, Expr<TOther?>? right) => Arithmetic.Make<long?>(Multiply, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator /(Expr<long?>? left, Expr<TOther?>? right) => Arithmetic.Make<long?>(Divide, left, right);
        [Priority(ToNullableInt64)] public static Expr<long?> operator %(Expr<long?>? left, Expr<TOther?>? right) => Arithmetic.Make<long?>(Remainder, left, right);
    }
}
