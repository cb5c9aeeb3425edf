using System.Numerics;
using Junction.Querying;
using static Junction.Sql.BinaryOperator;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS1591 // an operator says what C# says

/// <content>Arithmetic of <see cref="double"/> with whole numbers and <see cref="float"/>.</content>
public static partial class ExprOperators
{
    extension<TOther>(Expr<TOther>) where TOther : struct, IBinaryNumber<TOther>
    {
        [Priority(ToDouble)] public static Expr<double> operator +(Expr<TOther>? left, Expr<double>? right) => Arithmetic.Make<double>(Add, left, right);
        [Priority(ToDouble)] public static Expr<double> operator -(Expr<TOther>? left, Expr<double>? right) => Arithmetic.Make<double>(Subtract, left, right);
        [Priority(ToDouble)] public static Expr<double> operator *(Expr<TOther>? left, Expr<double>? right) => Arithmetic.Make<double>(Multiply, left, right);
        [Priority(ToDouble)] public static Expr<double> operator /(Expr<TOther>? left, Expr<double>? right) => Arithmetic.Make<double>(Divide, left, right);
        [Priority(ToDouble)] public static Expr<double> operator %(Expr<TOther>? left, Expr<double>? right) => Arithmetic.Make<double>(Remainder, left, right);

        [Priority(ToDouble)] public static Expr<double> operator +(Expr<double>? left, Expr<TOther>? right) => Arithmetic.Make<double>(Add, left, right);
        [Priority(ToDouble)] public static Expr<double> operator -(Expr<double>? left, Expr<TOther>? right) => Arithmetic.Make<double>(Subtract, left, right);
        [Priority(ToDouble)] public static Expr<double> operator *(Expr<double>? left, Expr<TOther>? right) => Arithmetic.Make<double>(Multiply, left, right);
        [Priority(ToDouble)] public static Expr<double> operator /(Expr<double>? left, Expr<TOther>? right) => Arithmetic.Make<double>(Divide, left, right);
        [Priority(ToDouble)] public static Expr<double> operator %(Expr<double>? left, Expr<TOther>? right) => Arithmetic.Make<double>(Remainder, left, right);

        [Priority(ToNullableDouble)] public static Expr<double?> operator +(Expr<TOther>? left, Expr<double?>? right) => Arithmetic.Make<double?>(Add, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator -(Expr<TOther>? left, Expr<double?>? right) => Arithmetic.Make<double?>(Subtract, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator *(Expr<TOther>? left, Expr<double?>? right) => Arithmetic.Make<double?>(Multiply, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator /(Expr<TOther>? left, Expr<double?>? right) => Arithmetic.Make<double?>(Divide, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator %(Expr<TOther>? left, Expr<double?>? right) => Arithmetic.Make<double?>(Remainder, left, right);

        [Priority(ToNullableDouble)] public static Expr<double?> operator +(Expr<double?>? left, Expr<TOther>? right) => Arithmetic.Make<double?>(Add, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator -(Expr<double?>? left, Expr<TOther>? right) => Arithmetic.Make<double?>(Subtract, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator *(Expr<double?>? left, Expr<TOther>? right) => Arithmetic.Make<double?>(Multiply, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator /(Expr<double?>? left, Expr<TOther>? right) => Arithmetic.Make<double?>(Divide, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator %(Expr<double?>? left, Expr<TOther>? right) => Arithmetic.Make<double?>(Remainder, left, right);
    }

    extension<TOther>(Expr<TOther?>) where TOther : struct, IBinaryNumber<TOther>
    {
        [Priority(ToDouble)] public static Expr<double?> operator +(Expr<TOther?>? left, Expr<double>? right) => Arithmetic.Make<double?>(Add, left, right);
        [Priority(ToDouble)] public static Expr<double?> operator -(Expr<TOther?>? left, Expr<double>? right) => Arithmetic.Make<double?>(Subtract, left, right);
        [Priority(ToDouble)] public static Expr<double?> operator *(Expr<TOther?>? left, Expr<double>? right) => Arithmetic.Make<double?>(Multiply, left, right);
        [Priority(ToDouble)] public static Expr<double?> operator /(Expr<TOther?>? left, Expr<double>? right) => Arithmetic.Make<double?>(Divide, left, right);
        [Priority(ToDouble)] public static Expr<double?> operator %(Expr<TOther?>? left, Expr<double>? right) => Arithmetic.Make<double?>(Remainder, left, right);

        [Priority(ToDouble)] public static Expr<double?> operator +(Expr<double>? left, Expr<TOther?>? right) => Arithmetic.Make<double?>(Add, left, right);
        [Priority(ToDouble)] public static Expr<double?> operator -(Expr<double>? left, Expr<TOther?>? right) => Arithmetic.Make<double?>(Subtract, left, right);
        [Priority(ToDouble)] public static Expr<double?> operator *(Expr<double>? left, Expr<TOther?>? right) => Arithmetic.Make<double?>(Multiply, left, right);
        [Priority(ToDouble)] public static Expr<double?> operator /(Expr<double>? left, Expr<TOther?>? right) => Arithmetic.Make<double?>(Divide, left, right);
        [Priority(ToDouble)] public static Expr<double?> operator %(Expr<double>? left, Expr<TOther?>? right) => Arithmetic.Make<double?>(Remainder, left, right);

        [Priority(ToNullableDouble)] public static Expr<double?> operator +(Expr<TOther?>? left, Expr<double?>? right) => Arithmetic.Make<double?>(Add, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator -(Expr<TOther?>? left, Expr<double?>? right) => Arithmetic.Make<double?>(Subtract, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator *(Expr<TOther?>? left, Expr<double?>? right) => Arithmetic.Make<double?>(Multiply, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator /(Expr<TOther?>? left, Expr<double?>? right) => Arithmetic.Make<double?>(Divide, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator %(Expr<TOther?>? left, Expr<double?>? right) => Arithmetic.Make<double?>(Remainder, left, right);

        [Priority(ToNullableDouble)] public static Expr<double?> operator +(Expr<double?>? left, Expr<TOther?>? right) => Arithmetic.Make<double?>(Add, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator -(Expr<double?>? left, Expr<TOther?>? right) => Arithmetic.Make<double?>(Subtract, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator *(Expr<double?>? left, Expr<TOther?>? right) => Arithmetic.Make<double?>(Multiply, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator /(Expr<double?>? left, Expr<TOther?>? right) => Arithmetic.Make<double?>(Divide, left, right);
        [Priority(ToNullableDouble)] public static Expr<double?> operator %(Expr<double?>? left, Expr<TOther?>? right) => Arithmetic.Make<double?>(Remainder, left, right);
    }
}
