using System.Numerics;
using Junction.Querying;
using static Junction.Sql.BinaryOperator;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS1591 // an operator says what C# says

/// <content>Arithmetic of <see cref="double"/> with whole numbers and <see cref="float"/>.</content>
public static partial class ExprOperators
{
    extension<TNum>(Expr<TNum>) where TNum : struct, IBinaryNumber<TNum>
    {
        [Priority(ToDouble)] public static Expr<double> operator +(Expr<TNum>? a, Expr<double>? b) => Arithmetic.Make<double>(Add, a, b);
        [Priority(ToDouble)] public static Expr<double> operator -(Expr<TNum>? a, Expr<double>? b) => Arithmetic.Make<double>(Subtract, a, b);
        [Priority(ToDouble)] public static Expr<double> operator *(Expr<TNum>? a, Expr<double>? b) => Arithmetic.Make<double>(Multiply, a, b);
        [Priority(ToDouble)] public static Expr<double> operator /(Expr<TNum>? a, Expr<double>? b) => Arithmetic.Make<double>(Divide, a, b);
        [Priority(ToDouble)] public static Expr<double> operator %(Expr<TNum>? a, Expr<double>? b) => Arithmetic.Make<double>(Remainder, a, b);

        [Priority(ToDouble)] public static Expr<double> operator +(Expr<double>? a, Expr<TNum>? b) => Arithmetic.Make<double>(Add, a, b);
        [Priority(ToDouble)] public static Expr<double> operator -(Expr<double>? a, Expr<TNum>? b) => Arithmetic.Make<double>(Subtract, a, b);
        [Priority(ToDouble)] public static Expr<double> operator *(Expr<double>? a, Expr<TNum>? b) => Arithmetic.Make<double>(Multiply, a, b);
        [Priority(ToDouble)] public static Expr<double> operator /(Expr<double>? a, Expr<TNum>? b) => Arithmetic.Make<double>(Divide, a, b);
        [Priority(ToDouble)] public static Expr<double> operator %(Expr<double>? a, Expr<TNum>? b) => Arithmetic.Make<double>(Remainder, a, b);

        [Priority(ToNullableDouble)] public static Expr<double?> operator +(Expr<TNum>? a, Expr<double?>? b) => Arithmetic.Make<double?>(Add, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator -(Expr<TNum>? a, Expr<double?>? b) => Arithmetic.Make<double?>(Subtract, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator *(Expr<TNum>? a, Expr<double?>? b) => Arithmetic.Make<double?>(Multiply, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator /(Expr<TNum>? a, Expr<double?>? b) => Arithmetic.Make<double?>(Divide, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator %(Expr<TNum>? a, Expr<double?>? b) => Arithmetic.Make<double?>(Remainder, a, b);

        [Priority(ToNullableDouble)] public static Expr<double?> operator +(Expr<double?>? a, Expr<TNum>? b) => Arithmetic.Make<double?>(Add, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator -(Expr<double?>? a, Expr<TNum>? b) => Arithmetic.Make<double?>(Subtract, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator *(Expr<double?>? a, Expr<TNum>? b) => Arithmetic.Make<double?>(Multiply, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator /(Expr<double?>? a, Expr<TNum>? b) => Arithmetic.Make<double?>(Divide, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator %(Expr<double?>? a, Expr<TNum>? b) => Arithmetic.Make<double?>(Remainder, a, b);

        [Priority(ToDouble)] public static Expr<double> operator +(Expr<TNum>? a, double b) => Arithmetic.Make<double>(Add, a, (Expr<double>)b);
        [Priority(ToDouble)] public static Expr<double> operator -(Expr<TNum>? a, double b) => Arithmetic.Make<double>(Subtract, a, (Expr<double>)b);
        [Priority(ToDouble)] public static Expr<double> operator *(Expr<TNum>? a, double b) => Arithmetic.Make<double>(Multiply, a, (Expr<double>)b);
        [Priority(ToDouble)] public static Expr<double> operator /(Expr<TNum>? a, double b) => Arithmetic.Make<double>(Divide, a, (Expr<double>)b);
        [Priority(ToDouble)] public static Expr<double> operator %(Expr<TNum>? a, double b) => Arithmetic.Make<double>(Remainder, a, (Expr<double>)b);

        [Priority(ToDouble)] public static Expr<double> operator +(double a, Expr<TNum>? b) => Arithmetic.Make<double>(Add, (Expr<double>)a, b);
        [Priority(ToDouble)] public static Expr<double> operator -(double a, Expr<TNum>? b) => Arithmetic.Make<double>(Subtract, (Expr<double>)a, b);
        [Priority(ToDouble)] public static Expr<double> operator *(double a, Expr<TNum>? b) => Arithmetic.Make<double>(Multiply, (Expr<double>)a, b);
        [Priority(ToDouble)] public static Expr<double> operator /(double a, Expr<TNum>? b) => Arithmetic.Make<double>(Divide, (Expr<double>)a, b);
        [Priority(ToDouble)] public static Expr<double> operator %(double a, Expr<TNum>? b) => Arithmetic.Make<double>(Remainder, (Expr<double>)a, b);

        [Priority(ToDouble)] public static Expr<double?> operator +(Expr<TNum>? a, double? b) => Arithmetic.Make<double?>(Add, a, (Expr<double?>)b);
        [Priority(ToDouble)] public static Expr<double?> operator -(Expr<TNum>? a, double? b) => Arithmetic.Make<double?>(Subtract, a, (Expr<double?>)b);
        [Priority(ToDouble)] public static Expr<double?> operator *(Expr<TNum>? a, double? b) => Arithmetic.Make<double?>(Multiply, a, (Expr<double?>)b);
        [Priority(ToDouble)] public static Expr<double?> operator /(Expr<TNum>? a, double? b) => Arithmetic.Make<double?>(Divide, a, (Expr<double?>)b);
        [Priority(ToDouble)] public static Expr<double?> operator %(Expr<TNum>? a, double? b) => Arithmetic.Make<double?>(Remainder, a, (Expr<double?>)b);

        [Priority(ToDouble)] public static Expr<double?> operator +(double? a, Expr<TNum>? b) => Arithmetic.Make<double?>(Add, (Expr<double?>)a, b);
        [Priority(ToDouble)] public static Expr<double?> operator -(double? a, Expr<TNum>? b) => Arithmetic.Make<double?>(Subtract, (Expr<double?>)a, b);
        [Priority(ToDouble)] public static Expr<double?> operator *(double? a, Expr<TNum>? b) => Arithmetic.Make<double?>(Multiply, (Expr<double?>)a, b);
        [Priority(ToDouble)] public static Expr<double?> operator /(double? a, Expr<TNum>? b) => Arithmetic.Make<double?>(Divide, (Expr<double?>)a, b);
        [Priority(ToDouble)] public static Expr<double?> operator %(double? a, Expr<TNum>? b) => Arithmetic.Make<double?>(Remainder, (Expr<double?>)a, b);
    }

    extension<TNum>(Expr<TNum?>) where TNum : struct, IBinaryNumber<TNum>
    {
        [Priority(ToDouble)] public static Expr<double?> operator +(Expr<TNum?>? a, Expr<double>? b) => Arithmetic.Make<double?>(Add, a, b);
        [Priority(ToDouble)] public static Expr<double?> operator -(Expr<TNum?>? a, Expr<double>? b) => Arithmetic.Make<double?>(Subtract, a, b);
        [Priority(ToDouble)] public static Expr<double?> operator *(Expr<TNum?>? a, Expr<double>? b) => Arithmetic.Make<double?>(Multiply, a, b);
        [Priority(ToDouble)] public static Expr<double?> operator /(Expr<TNum?>? a, Expr<double>? b) => Arithmetic.Make<double?>(Divide, a, b);
        [Priority(ToDouble)] public static Expr<double?> operator %(Expr<TNum?>? a, Expr<double>? b) => Arithmetic.Make<double?>(Remainder, a, b);

        [Priority(ToDouble)] public static Expr<double?> operator +(Expr<double>? a, Expr<TNum?>? b) => Arithmetic.Make<double?>(Add, a, b);
        [Priority(ToDouble)] public static Expr<double?> operator -(Expr<double>? a, Expr<TNum?>? b) => Arithmetic.Make<double?>(Subtract, a, b);
        [Priority(ToDouble)] public static Expr<double?> operator *(Expr<double>? a, Expr<TNum?>? b) => Arithmetic.Make<double?>(Multiply, a, b);
        [Priority(ToDouble)] public static Expr<double?> operator /(Expr<double>? a, Expr<TNum?>? b) => Arithmetic.Make<double?>(Divide, a, b);
        [Priority(ToDouble)] public static Expr<double?> operator %(Expr<double>? a, Expr<TNum?>? b) => Arithmetic.Make<double?>(Remainder, a, b);

        [Priority(ToNullableDouble)] public static Expr<double?> operator +(Expr<TNum?>? a, Expr<double?>? b) => Arithmetic.Make<double?>(Add, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator -(Expr<TNum?>? a, Expr<double?>? b) => Arithmetic.Make<double?>(Subtract, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator *(Expr<TNum?>? a, Expr<double?>? b) => Arithmetic.Make<double?>(Multiply, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator /(Expr<TNum?>? a, Expr<double?>? b) => Arithmetic.Make<double?>(Divide, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator %(Expr<TNum?>? a, Expr<double?>? b) => Arithmetic.Make<double?>(Remainder, a, b);

        [Priority(ToNullableDouble)] public static Expr<double?> operator +(Expr<double?>? a, Expr<TNum?>? b) => Arithmetic.Make<double?>(Add, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator -(Expr<double?>? a, Expr<TNum?>? b) => Arithmetic.Make<double?>(Subtract, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator *(Expr<double?>? a, Expr<TNum?>? b) => Arithmetic.Make<double?>(Multiply, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator /(Expr<double?>? a, Expr<TNum?>? b) => Arithmetic.Make<double?>(Divide, a, b);
        [Priority(ToNullableDouble)] public static Expr<double?> operator %(Expr<double?>? a, Expr<TNum?>? b) => Arithmetic.Make<double?>(Remainder, a, b);
    }
}
