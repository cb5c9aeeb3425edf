using System.Numerics;
using Junction.Querying;
using static Junction.Sql.BinaryOperator;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS1591 // an operator says what C# says

/// <content>Arithmetic of <see cref="float"/> with whole numbers.</content>
public static partial class ExprOperators
{
    extension<TNum>(Expr<TNum>) where TNum : struct, IBinaryInteger<TNum>
    {
        [Priority(ToSingle)] public static Expr<float> operator +(Expr<TNum>? a, Expr<float>? b) => Arithmetic.Make<float>(Add, a, b);
        [Priority(ToSingle)] public static Expr<float> operator -(Expr<TNum>? a, Expr<float>? b) => Arithmetic.Make<float>(Subtract, a, b);
        [Priority(ToSingle)] public static Expr<float> operator *(Expr<TNum>? a, Expr<float>? b) => Arithmetic.Make<float>(Multiply, a, b);
        [Priority(ToSingle)] public static Expr<float> operator /(Expr<TNum>? a, Expr<float>? b) => Arithmetic.Make<float>(Divide, a, b);
        [Priority(ToSingle)] public static Expr<float> operator %(Expr<TNum>? a, Expr<float>? b) => Arithmetic.Make<float>(Remainder, a, b);

        [Priority(ToSingle)] public static Expr<float> operator +(Expr<float>? a, Expr<TNum>? b) => Arithmetic.Make<float>(Add, a, b);
        [Priority(ToSingle)] public static Expr<float> operator -(Expr<float>? a, Expr<TNum>? b) => Arithmetic.Make<float>(Subtract, a, b);
        [Priority(ToSingle)] public static Expr<float> operator *(Expr<float>? a, Expr<TNum>? b) => Arithmetic.Make<float>(Multiply, a, b);
        [Priority(ToSingle)] public static Expr<float> operator /(Expr<float>? a, Expr<TNum>? b) => Arithmetic.Make<float>(Divide, a, b);
        [Priority(ToSingle)] public static Expr<float> operator %(Expr<float>? a, Expr<TNum>? b) => Arithmetic.Make<float>(Remainder, a, b);

        [Priority(ToNullableSingle)] public static Expr<float?> operator +(Expr<TNum>? a, Expr<float?>? b) => Arithmetic.Make<float?>(Add, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator -(Expr<TNum>? a, Expr<float?>? b) => Arithmetic.Make<float?>(Subtract, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator *(Expr<TNum>? a, Expr<float?>? b) => Arithmetic.Make<float?>(Multiply, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator /(Expr<TNum>? a, Expr<float?>? b) => Arithmetic.Make<float?>(Divide, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator %(Expr<TNum>? a, Expr<float?>? b) => Arithmetic.Make<float?>(Remainder, a, b);

        [Priority(ToNullableSingle)] public static Expr<float?> operator +(Expr<float?>? a, Expr<TNum>? b) => Arithmetic.Make<float?>(Add, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator -(Expr<float?>? a, Expr<TNum>? b) => Arithmetic.Make<float?>(Subtract, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator *(Expr<float?>? a, Expr<TNum>? b) => Arithmetic.Make<float?>(Multiply, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator /(Expr<float?>? a, Expr<TNum>? b) => Arithmetic.Make<float?>(Divide, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator %(Expr<float?>? a, Expr<TNum>? b) => Arithmetic.Make<float?>(Remainder, a, b);

        [Priority(ToSingle)] public static Expr<float> operator +(Expr<TNum>? a, float b) => Arithmetic.Make<float>(Add, a, (Expr<float>)b);
        [Priority(ToSingle)] public static Expr<float> operator -(Expr<TNum>? a, float b) => Arithmetic.Make<float>(Subtract, a, (Expr<float>)b);
        [Priority(ToSingle)] public static Expr<float> operator *(Expr<TNum>? a, float b) => Arithmetic.Make<float>(Multiply, a, (Expr<float>)b);
        [Priority(ToSingle)] public static Expr<float> operator /(Expr<TNum>? a, float b) => Arithmetic.Make<float>(Divide, a, (Expr<float>)b);
        [Priority(ToSingle)] public static Expr<float> operator %(Expr<TNum>? a, float b) => Arithmetic.Make<float>(Remainder, a, (Expr<float>)b);

        [Priority(ToSingle)] public static Expr<float> operator +(float a, Expr<TNum>? b) => Arithmetic.Make<float>(Add, (Expr<float>)a, b);
        [Priority(ToSingle)] public static Expr<float> operator -(float a, Expr<TNum>? b) => Arithmetic.Make<float>(Subtract, (Expr<float>)a, b);
        [Priority(ToSingle)] public static Expr<float> operator *(float a, Expr<TNum>? b) => Arithmetic.Make<float>(Multiply, (Expr<float>)a, b);
        [Priority(ToSingle)] public static Expr<float> operator /(float a, Expr<TNum>? b) => Arithmetic.Make<float>(Divide, (Expr<float>)a, b);
        [Priority(ToSingle)] public static Expr<float> operator %(float a, Expr<TNum>? b) => Arithmetic.Make<float>(Remainder, (Expr<float>)a, b);

        [Priority(ToSingle)] public static Expr<float?> operator +(Expr<TNum>? a, float? b) => Arithmetic.Make<float?>(Add, a, (Expr<float?>)b);
        [Priority(ToSingle)] public static Expr<float?> operator -(Expr<TNum>? a, float? b) => Arithmetic.Make<float?>(Subtract, a, (Expr<float?>)b);
        [Priority(ToSingle)] public static Expr<float?> operator *(Expr<TNum>? a, float? b) => Arithmetic.Make<float?>(Multiply, a, (Expr<float?>)b);
        [Priority(ToSingle)] public static Expr<float?> operator /(Expr<TNum>? a, float? b) => Arithmetic.Make<float?>(Divide, a, (Expr<float?>)b);
        [Priority(ToSingle)] public static Expr<float?> operator %(Expr<TNum>? a, float? b) => Arithmetic.Make<float?>(Remainder, a, (Expr<float?>)b);

        [Priority(ToSingle)] public static Expr<float?> operator +(float? a, Expr<TNum>? b) => Arithmetic.Make<float?>(Add, (Expr<float?>)a, b);
        [Priority(ToSingle)] public static Expr<float?> operator -(float? a, Expr<TNum>? b) => Arithmetic.Make<float?>(Subtract, (Expr<float?>)a, b);
        [Priority(ToSingle)] public static Expr<float?> operator *(float? a, Expr<TNum>? b) => Arithmetic.Make<float?>(Multiply, (Expr<float?>)a, b);
        [Priority(ToSingle)] public static Expr<float?> operator /(float? a, Expr<TNum>? b) => Arithmetic.Make<float?>(Divide, (Expr<float?>)a, b);
        [Priority(ToSingle)] public static Expr<float?> operator %(float? a, Expr<TNum>? b) => Arithmetic.Make<float?>(Remainder, (Expr<float?>)a, b);
    }

    extension<TNum>(Expr<TNum?>) where TNum : struct, IBinaryInteger<TNum>
    {
        [Priority(ToSingle)] public static Expr<float?> operator +(Expr<TNum?>? a, Expr<float>? b) => Arithmetic.Make<float?>(Add, a, b);
        [Priority(ToSingle)] public static Expr<float?> operator -(Expr<TNum?>? a, Expr<float>? b) => Arithmetic.Make<float?>(Subtract, a, b);
        [Priority(ToSingle)] public static Expr<float?> operator *(Expr<TNum?>? a, Expr<float>? b) => Arithmetic.Make<float?>(Multiply, a, b);
        [Priority(ToSingle)] public static Expr<float?> operator /(Expr<TNum?>? a, Expr<float>? b) => Arithmetic.Make<float?>(Divide, a, b);
        [Priority(ToSingle)] public static Expr<float?> operator %(Expr<TNum?>? a, Expr<float>? b) => Arithmetic.Make<float?>(Remainder, a, b);

        [Priority(ToSingle)] public static Expr<float?> operator +(Expr<float>? a, Expr<TNum?>? b) => Arithmetic.Make<float?>(Add, a, b);
        [Priority(ToSingle)] public static Expr<float?> operator -(Expr<float>? a, Expr<TNum?>? b) => Arithmetic.Make<float?>(Subtract, a, b);
        [Priority(ToSingle)] public static Expr<float?> operator *(Expr<float>? a, Expr<TNum?>? b) => Arithmetic.Make<float?>(Multiply, a, b);
        [Priority(ToSingle)] public static Expr<float?> operator /(Expr<float>? a, Expr<TNum?>? b) => Arithmetic.Make<float?>(Divide, a, b);
        [Priority(ToSingle)] public static Expr<float?> operator %(Expr<float>? a, Expr<TNum?>? b) => Arithmetic.Make<float?>(Remainder, a, b);

        [Priority(ToNullableSingle)] public static Expr<float?> operator +(Expr<TNum?>? a, Expr<float?>? b) => Arithmetic.Make<float?>(Add, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator -(Expr<TNum?>? a, Expr<float?>? b) => Arithmetic.Make<float?>(Subtract, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator *(Expr<TNum?>? a, Expr<float?>? b) => Arithmetic.Make<float?>(Multiply, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator /(Expr<TNum?>? a, Expr<float?>? b) => Arithmetic.Make<float?>(Divide, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator %(Expr<TNum?>? a, Expr<float?>? b) => Arithmetic.Make<float?>(Remainder, a, b);

        [Priority(ToNullableSingle)] public static Expr<float?> operator +(Expr<float?>? a, Expr<TNum?>? b) => Arithmetic.Make<float?>(Add, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator -(Expr<float?>? a, Expr<TNum?>? b) => Arithmetic.Make<float?>(Subtract, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator *(Expr<float?>? a, Expr<TNum?>? b) => Arithmetic.Make<float?>(Multiply, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator /(Expr<float?>? a, Expr<TNum?>? b) => Arithmetic.Make<float?>(Divide, a, b);
        [Priority(ToNullableSingle)] public static Expr<float?> operator %(Expr<float?>? a, Expr<TNum?>? b) => Arithmetic.Make<float?>(Remainder, a, b);
    }
}
