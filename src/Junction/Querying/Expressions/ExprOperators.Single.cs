using System.Numerics;
using Junction.Querying;
using static Junction.Sql.BinaryOperator;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS1591 // an operator says what C# says

/// <content>Arithmetic of <see cref="float"/> with whole numbers.</content>
public static partial class ExprOperators
{
    extension<TOther>(Expr<TOther>) where TOther : struct, IBinaryInteger<TOther>
    {
        [Priority(ToSingle)] public static Expr<float> operator +(Expr<TOther>? left, Expr<float>? right) => Arithmetic.Make<float>(Add, left, right);
        [Priority(ToSingle)] public static Expr<float> operator -(Expr<TOther>? left, Expr<float>? right) => Arithmetic.Make<float>(Subtract, left, right);
        [Priority(ToSingle)] public static Expr<float> operator *(Expr<TOther>? left, Expr<float>? right) => Arithmetic.Make<float>(Multiply, left, right);
        [Priority(ToSingle)] public static Expr<float> operator /(Expr<TOther>? left, Expr<float>? right) => Arithmetic.Make<float>(Divide, left, right);
        [Priority(ToSingle)] public static Expr<float> operator %(Expr<TOther>? left, Expr<float>? right) => Arithmetic.Make<float>(Remainder, left, right);

        [Priority(ToSingle)] public static Expr<float> operator +(Expr<float>? left, Expr<TOther>? right) => Arithmetic.Make<float>(Add, left, right);
        [Priority(ToSingle)] public static Expr<float> operator -(Expr<float>? left, Expr<TOther>? right) => Arithmetic.Make<float>(Subtract, left, right);
        [Priority(ToSingle)] public static Expr<float> operator *(Expr<float>? left, Expr<TOther>? right) => Arithmetic.Make<float>(Multiply, left, right);
        [Priority(ToSingle)] public static Expr<float> operator /(Expr<float>? left, Expr<TOther>? right) => Arithmetic.Make<float>(Divide, left, right);
        [Priority(ToSingle)] public static Expr<float> operator %(Expr<float>? left, Expr<TOther>? right) => Arithmetic.Make<float>(Remainder, left, right);

        [Priority(ToNullableSingle)] public static Expr<float?> operator +(Expr<TOther>? left, Expr<float?>? right) => Arithmetic.Make<float?>(Add, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator -(Expr<TOther>? left, Expr<float?>? right) => Arithmetic.Make<float?>(Subtract, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator *(Expr<TOther>? left, Expr<float?>? right) => Arithmetic.Make<float?>(Multiply, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator /(Expr<TOther>? left, Expr<float?>? right) => Arithmetic.Make<float?>(Divide, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator %(Expr<TOther>? left, Expr<float?>? right) => Arithmetic.Make<float?>(Remainder, left, right);

        [Priority(ToNullableSingle)] public static Expr<float?> operator +(Expr<float?>? left, Expr<TOther>? right) => Arithmetic.Make<float?>(Add, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator -(Expr<float?>? left, Expr<TOther>? right) => Arithmetic.Make<float?>(Subtract, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator *(Expr<float?>? left, Expr<TOther>? right) => Arithmetic.Make<float?>(Multiply, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator /(Expr<float?>? left, Expr<TOther>? right) => Arithmetic.Make<float?>(Divide, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator %(Expr<float?>? left, Expr<TOther>? right) => Arithmetic.Make<float?>(Remainder, left, right);
    }

    extension<TOther>(Expr<TOther?>) where TOther : struct, IBinaryInteger<TOther>
    {
        [Priority(ToSingle)] public static Expr<float?> operator +(Expr<TOther?>? left, Expr<float>? right) => Arithmetic.Make<float?>(Add, left, right);
        [Priority(ToSingle)] public static Expr<float?> operator -(Expr<TOther?>? left, Expr<float>? right) => Arithmetic.Make<float?>(Subtract, left, right);
        [Priority(ToSingle)] public static Expr<float?> operator *(Expr<TOther?>? left, Expr<float>? right) => Arithmetic.Make<float?>(Multiply, left, right);
        [Priority(ToSingle)] public static Expr<float?> operator /(Expr<TOther?>? left, Expr<float>? right) => Arithmetic.Make<float?>(Divide, left, right);
        [Priority(ToSingle)] public static Expr<float?> operator %(Expr<TOther?>? left, Expr<float>? right) => Arithmetic.Make<float?>(Remainder, left, right);

        [Priority(ToSingle)] public static Expr<float?> operator +(Expr<float>? left, Expr<TOther?>? right) => Arithmetic.Make<float?>(Add, left, right);
        [Priority(ToSingle)] public static Expr<float?> operator -(Expr<float>? left, Expr<TOther?>? right) => Arithmetic.Make<float?>(Subtract, left, right);
        [Priority(ToSingle)] public static Expr<float?> operator *(Expr<float>? left, Expr<TOther?>? right) => Arithmetic.Make<float?>(Multiply, left, right);
        [Priority(ToSingle)] public static Expr<float?> operator /(Expr<float>? left, Expr<TOther?>? right) => Arithmetic.Make<float?>(Divide, left, right);
        [Priority(ToSingle)] public static Expr<float?> operator %(Expr<float>? left, Expr<TOther?>? right) => Arithmetic.Make<float?>(Remainder, left, right);

        [Priority(ToNullableSingle)] public static Expr<float?> operator +(Expr<TOther?>? left, Expr<float?>? right) => Arithmetic.Make<float?>(Add, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator -(Expr<TOther?>? left, Expr<float?>? right) => Arithmetic.Make<float?>(Subtract, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator *(Expr<TOther?>? left, Expr<float?>? right) => Arithmetic.Make<float?>(Multiply, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator /(Expr<TOther?>? left, Expr<float?>? right) => Arithmetic.Make<float?>(Divide, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator %(Expr<TOther?>? left, Expr<float?>? right) => Arithmetic.Make<float?>(Remainder, left, right);

        [Priority(ToNullableSingle)] public static Expr<float?> operator +(Expr<float?>? left, Expr<TOther?>? right) => Arithmetic.Make<float?>(Add, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator -(Expr<float?>? left, Expr<TOther?>? right) => Arithmetic.Make<float?>(Subtract, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator *(Expr<float?>? left, Expr<TOther?>? right) => Arithmetic.Make<float?>(Multiply, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator /(Expr<float?>? left, Expr<TOther?>? right) => Arithmetic.Make<float?>(Divide, left, right);
        [Priority(ToNullableSingle)] public static Expr<float?> operator %(Expr<float?>? left, Expr<TOther?>? right) => Arithmetic.Make<float?>(Remainder, left, right);
    }
}
