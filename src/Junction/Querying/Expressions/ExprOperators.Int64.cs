using System.Numerics;
using Junction.Querying;
using static Junction.Sql.BinaryOperator;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS1591 // an operator says what C# says

/// <content>Arithmetic of <see cref="long"/> with narrower whole numbers.</content>
public static partial class ExprOperators
{
    extension<TNum>(Expr<TNum>) where TNum : struct, IBinaryInteger<TNum>
    {
        [Priority(ToInt64)] public static Expr<long> operator +(Expr<TNum>? a, Expr<long>? b) => Arithmetic.Make<long>(Add, a, b);
        [Priority(ToInt64)] public static Expr<long> operator -(Expr<TNum>? a, Expr<long>? b) => Arithmetic.Make<long>(Subtract, a, b);
        [Priority(ToInt64)] public static Expr<long> operator *(Expr<TNum>? a, Expr<long>? b) => Arithmetic.Make<long>(Multiply, a, b);
        [Priority(ToInt64)] public static Expr<long> operator /(Expr<TNum>? a, Expr<long>? b) => Arithmetic.Make<long>(Divide, a, b);
        [Priority(ToInt64)] public static Expr<long> operator %(Expr<TNum>? a, Expr<long>? b) => Arithmetic.Make<long>(Remainder, a, b);

        [Priority(ToInt64)] public static Expr<long> operator +(Expr<long>? a, Expr<TNum>? b) => Arithmetic.Make<long>(Add, a, b);
        [Priority(ToInt64)] public static Expr<long> operator -(Expr<long>? a, Expr<TNum>? b) => Arithmetic.Make<long>(Subtract, a, b);
        [Priority(ToInt64)] public static Expr<long> operator *(Expr<long>? a, Expr<TNum>? b) => Arithmetic.Make<long>(Multiply, a, b);
        [Priority(ToInt64)] public static Expr<long> operator /(Expr<long>? a, Expr<TNum>? b) => Arithmetic.Make<long>(Divide, a, b);
        [Priority(ToInt64)] public static Expr<long> operator %(Expr<long>? a, Expr<TNum>? b) => Arithmetic.Make<long>(Remainder, a, b);

        [Priority(ToNullableInt64)] public static Expr<long?> operator +(Expr<TNum>? a, Expr<long?>? b) => Arithmetic.Make<long?>(Add, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator -(Expr<TNum>? a, Expr<long?>? b) => Arithmetic.Make<long?>(Subtract, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator *(Expr<TNum>? a, Expr<long?>? b) => Arithmetic.Make<long?>(Multiply, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator /(Expr<TNum>? a, Expr<long?>? b) => Arithmetic.Make<long?>(Divide, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator %(Expr<TNum>? a, Expr<long?>? b) => Arithmetic.Make<long?>(Remainder, a, b);

        [Priority(ToNullableInt64)] public static Expr<long?> operator +(Expr<long?>? a, Expr<TNum>? b) => Arithmetic.Make<long?>(Add, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator -(Expr<long?>? a, Expr<TNum>? b) => Arithmetic.Make<long?>(Subtract, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator *(Expr<long?>? a, Expr<TNum>? b) => Arithmetic.Make<long?>(Multiply, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator /(Expr<long?>? a, Expr<TNum>? b) => Arithmetic.Make<long?>(Divide, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator %(Expr<long?>? a, Expr<TNum>? b) => Arithmetic.Make<long?>(Remainder, a, b);

        [Priority(ToInt64)] public static Expr<long> operator +(Expr<TNum>? a, long b) => Arithmetic.Make<long>(Add, a, (Expr<long>)b);
        [Priority(ToInt64)] public static Expr<long> operator -(Expr<TNum>? a, long b) => Arithmetic.Make<long>(Subtract, a, (Expr<long>)b);
        [Priority(ToInt64)] public static Expr<long> operator *(Expr<TNum>? a, long b) => Arithmetic.Make<long>(Multiply, a, (Expr<long>)b);
        [Priority(ToInt64)] public static Expr<long> operator /(Expr<TNum>? a, long b) => Arithmetic.Make<long>(Divide, a, (Expr<long>)b);
        [Priority(ToInt64)] public static Expr<long> operator %(Expr<TNum>? a, long b) => Arithmetic.Make<long>(Remainder, a, (Expr<long>)b);

        [Priority(ToInt64)] public static Expr<long> operator +(long a, Expr<TNum>? b) => Arithmetic.Make<long>(Add, (Expr<long>)a, b);
        [Priority(ToInt64)] public static Expr<long> operator -(long a, Expr<TNum>? b) => Arithmetic.Make<long>(Subtract, (Expr<long>)a, b);
        [Priority(ToInt64)] public static Expr<long> operator *(long a, Expr<TNum>? b) => Arithmetic.Make<long>(Multiply, (Expr<long>)a, b);
        [Priority(ToInt64)] public static Expr<long> operator /(long a, Expr<TNum>? b) => Arithmetic.Make<long>(Divide, (Expr<long>)a, b);
        [Priority(ToInt64)] public static Expr<long> operator %(long a, Expr<TNum>? b) => Arithmetic.Make<long>(Remainder, (Expr<long>)a, b);

        [Priority(ToInt64)] public static Expr<long?> operator +(Expr<TNum>? a, long? b) => Arithmetic.Make<long?>(Add, a, (Expr<long?>)b);
        [Priority(ToInt64)] public static Expr<long?> operator -(Expr<TNum>? a, long? b) => Arithmetic.Make<long?>(Subtract, a, (Expr<long?>)b);
        [Priority(ToInt64)] public static Expr<long?> operator *(Expr<TNum>? a, long? b) => Arithmetic.Make<long?>(Multiply, a, (Expr<long?>)b);
        [Priority(ToInt64)] public static Expr<long?> operator /(Expr<TNum>? a, long? b) => Arithmetic.Make<long?>(Divide, a, (Expr<long?>)b);
        [Priority(ToInt64)] public static Expr<long?> operator %(Expr<TNum>? a, long? b) => Arithmetic.Make<long?>(Remainder, a, (Expr<long?>)b);

        [Priority(ToInt64)] public static Expr<long?> operator +(long? a, Expr<TNum>? b) => Arithmetic.Make<long?>(Add, (Expr<long?>)a, b);
        [Priority(ToInt64)] public static Expr<long?> operator -(long? a, Expr<TNum>? b) => Arithmetic.Make<long?>(Subtract, (Expr<long?>)a, b);
        [Priority(ToInt64)] public static Expr<long?> operator *(long? a, Expr<TNum>? b) => Arithmetic.Make<long?>(Multiply, (Expr<long?>)a, b);
        [Priority(ToInt64)] public static Expr<long?> operator /(long? a, Expr<TNum>? b) => Arithmetic.Make<long?>(Divide, (Expr<long?>)a, b);
        [Priority(ToInt64)] public static Expr<long?> operator %(long? a, Expr<TNum>? b) => Arithmetic.Make<long?>(Remainder, (Expr<long?>)a, b);
    }

    extension<TNum>(Expr<TNum?>) where TNum : struct, IBinaryInteger<TNum>
    {
        [Priority(ToInt64)] public static Expr<long?> operator +(Expr<TNum?>? a, Expr<long>? b) => Arithmetic.Make<long?>(Add, a, b);
        [Priority(ToInt64)] public static Expr<long?> operator -(Expr<TNum?>? a, Expr<long>? b) => Arithmetic.Make<long?>(Subtract, a, b);
        [Priority(ToInt64)] public static Expr<long?> operator *(Expr<TNum?>? a, Expr<long>? b) => Arithmetic.Make<long?>(Multiply, a, b);
        [Priority(ToInt64)] public static Expr<long?> operator /(Expr<TNum?>? a, Expr<long>? b) => Arithmetic.Make<long?>(Divide, a, b);
        [Priority(ToInt64)] public static Expr<long?> operator %(Expr<TNum?>? a, Expr<long>? b) => Arithmetic.Make<long?>(Remainder, a, b);

        [Priority(ToInt64)] public static Expr<long?> operator +(Expr<long>? a, Expr<TNum?>? b) => Arithmetic.Make<long?>(Add, a, b);
        [Priority(ToInt64)] public static Expr<long?> operator -(Expr<long>? a, Expr<TNum?>? b) => Arithmetic.Make<long?>(Subtract, a, b);
        [Priority(ToInt64)] public static Expr<long?> operator *(Expr<long>? a, Expr<TNum?>? b) => Arithmetic.Make<long?>(Multiply, a, b);
        [Priority(ToInt64)] public static Expr<long?> operator /(Expr<long>? a, Expr<TNum?>? b) => Arithmetic.Make<long?>(Divide, a, b);
        [Priority(ToInt64)] public static Expr<long?> operator %(Expr<long>? a, Expr<TNum?>? b) => Arithmetic.Make<long?>(Remainder, a, b);

        [Priority(ToNullableInt64)] public static Expr<long?> operator +(Expr<TNum?>? a, Expr<long?>? b) => Arithmetic.Make<long?>(Add, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator -(Expr<TNum?>? a, Expr<long?>? b) => Arithmetic.Make<long?>(Subtract, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator *(Expr<TNum?>? a, Expr<long?>? b) => Arithmetic.Make<long?>(Multiply, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator /(Expr<TNum?>? a, Expr<long?>? b) => Arithmetic.Make<long?>(Divide, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator %(Expr<TNum?>? a, Expr<long?>? b) => Arithmetic.Make<long?>(Remainder, a, b);

        [Priority(ToNullableInt64)] public static Expr<long?> operator +(Expr<long?>? a, Expr<TNum?>? b) => Arithmetic.Make<long?>(Add, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator -(Expr<long?>? a, Expr<TNum?>? b) => Arithmetic.Make<long?>(Subtract, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator *(Expr<long?>? a, Expr<TNum?>? b) => Arithmetic.Make<long?>(Multiply, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator /(Expr<long?>? a, Expr<TNum?>? b) => Arithmetic.Make<long?>(Divide, a, b);
        [Priority(ToNullableInt64)] public static Expr<long?> operator %(Expr<long?>? a, Expr<TNum?>? b) => Arithmetic.Make<long?>(Remainder, a, b);
    }
}
