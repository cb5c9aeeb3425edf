using System.Numerics;
using Junction.Querying;
using static Junction.Sql.BinaryOperator;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS1591 // an operator says what C# says

/// <summary>
/// Arithmetic between numbers of one type. Division of whole numbers truncates; what overflows throws when it is read.
/// </summary>
/// <remarks>
/// Extension operators are found when no operator of the operands' own types fits. A captured value can often become an expression of
/// more than one type, so each form has a priority: the first one that fits as C# would widen wins.
/// </remarks>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public static partial class ExprOperators
{
    // Highest first. Whole numbers narrower than int become int, as in C#; then the type of the result decides.
    private const int SmallAlike = 11;
    private const int SmallAlikeMixed = 10;
    private const int Alike = 9;
    private const int AlikeMixed = 8;
    private const int WithInt32 = 7;
    private const int ToInt64 = 6;
    private const int ToNullableInt64 = 5;
    private const int ToInt32 = 4;
    private const int ToSingle = 3;
    private const int ToNullableSingle = 2;
    private const int ToDouble = 1;
    private const int ToNullableDouble = 0;
    private const int ToDecimal = -1;
    private const int ToNullableDecimal = -2;

    extension<T>(Expr<T>) where T : struct, INumber<T>, ISignedNumber<T>
    {
        public static Expr<T> operator -(Expr<T>? operand) => Arithmetic.Negate<T>(operand);

        [Priority(Alike)] public static Expr<T> operator +(Expr<T>? a, Expr<T>? b) => Arithmetic.Make<T>(Add, a, b);
        [Priority(Alike)] public static Expr<T> operator -(Expr<T>? a, Expr<T>? b) => Arithmetic.Make<T>(Subtract, a, b);
        [Priority(Alike)] public static Expr<T> operator *(Expr<T>? a, Expr<T>? b) => Arithmetic.Make<T>(Multiply, a, b);
        [Priority(Alike)] public static Expr<T> operator /(Expr<T>? a, Expr<T>? b) => Arithmetic.Make<T>(Divide, a, b);
        [Priority(Alike)] public static Expr<T> operator %(Expr<T>? a, Expr<T>? b) => Arithmetic.Make<T>(Remainder, a, b);

        [Priority(Alike)] public static Expr<T> operator +(Expr<T>? a, T b) => Arithmetic.Make<T>(Add, a, (Expr<T>)b);
        [Priority(Alike)] public static Expr<T> operator -(Expr<T>? a, T b) => Arithmetic.Make<T>(Subtract, a, (Expr<T>)b);
        [Priority(Alike)] public static Expr<T> operator *(Expr<T>? a, T b) => Arithmetic.Make<T>(Multiply, a, (Expr<T>)b);
        [Priority(Alike)] public static Expr<T> operator /(Expr<T>? a, T b) => Arithmetic.Make<T>(Divide, a, (Expr<T>)b);
        [Priority(Alike)] public static Expr<T> operator %(Expr<T>? a, T b) => Arithmetic.Make<T>(Remainder, a, (Expr<T>)b);

        [Priority(Alike)] public static Expr<T> operator +(T a, Expr<T>? b) => Arithmetic.Make<T>(Add, (Expr<T>)a, b);
        [Priority(Alike)] public static Expr<T> operator -(T a, Expr<T>? b) => Arithmetic.Make<T>(Subtract, (Expr<T>)a, b);
        [Priority(Alike)] public static Expr<T> operator *(T a, Expr<T>? b) => Arithmetic.Make<T>(Multiply, (Expr<T>)a, b);
        [Priority(Alike)] public static Expr<T> operator /(T a, Expr<T>? b) => Arithmetic.Make<T>(Divide, (Expr<T>)a, b);
        [Priority(Alike)] public static Expr<T> operator %(T a, Expr<T>? b) => Arithmetic.Make<T>(Remainder, (Expr<T>)a, b);

        [Priority(Alike)] public static Expr<T?> operator +(Expr<T>? a, T? b) => Arithmetic.Make<T?>(Add, a, (Expr<T?>)b);
        [Priority(Alike)] public static Expr<T?> operator -(Expr<T>? a, T? b) => Arithmetic.Make<T?>(Subtract, a, (Expr<T?>)b);
        [Priority(Alike)] public static Expr<T?> operator *(Expr<T>? a, T? b) => Arithmetic.Make<T?>(Multiply, a, (Expr<T?>)b);
        [Priority(Alike)] public static Expr<T?> operator /(Expr<T>? a, T? b) => Arithmetic.Make<T?>(Divide, a, (Expr<T?>)b);
        [Priority(Alike)] public static Expr<T?> operator %(Expr<T>? a, T? b) => Arithmetic.Make<T?>(Remainder, a, (Expr<T?>)b);

        [Priority(Alike)] public static Expr<T?> operator +(T? a, Expr<T>? b) => Arithmetic.Make<T?>(Add, (Expr<T?>)a, b);
        [Priority(Alike)] public static Expr<T?> operator -(T? a, Expr<T>? b) => Arithmetic.Make<T?>(Subtract, (Expr<T?>)a, b);
        [Priority(Alike)] public static Expr<T?> operator *(T? a, Expr<T>? b) => Arithmetic.Make<T?>(Multiply, (Expr<T?>)a, b);
        [Priority(Alike)] public static Expr<T?> operator /(T? a, Expr<T>? b) => Arithmetic.Make<T?>(Divide, (Expr<T?>)a, b);
        [Priority(Alike)] public static Expr<T?> operator %(T? a, Expr<T>? b) => Arithmetic.Make<T?>(Remainder, (Expr<T?>)a, b);

        [Priority(AlikeMixed)] public static Expr<T?> operator +(Expr<T>? a, Expr<T?>? b) => Arithmetic.Make<T?>(Add, a, b);
        [Priority(AlikeMixed)] public static Expr<T?> operator -(Expr<T>? a, Expr<T?>? b) => Arithmetic.Make<T?>(Subtract, a, b);
        [Priority(AlikeMixed)] public static Expr<T?> operator *(Expr<T>? a, Expr<T?>? b) => Arithmetic.Make<T?>(Multiply, a, b);
        [Priority(AlikeMixed)] public static Expr<T?> operator /(Expr<T>? a, Expr<T?>? b) => Arithmetic.Make<T?>(Divide, a, b);
        [Priority(AlikeMixed)] public static Expr<T?> operator %(Expr<T>? a, Expr<T?>? b) => Arithmetic.Make<T?>(Remainder, a, b);

        [Priority(AlikeMixed)] public static Expr<T?> operator +(Expr<T?>? a, Expr<T>? b) => Arithmetic.Make<T?>(Add, a, b);
        [Priority(AlikeMixed)] public static Expr<T?> operator -(Expr<T?>? a, Expr<T>? b) => Arithmetic.Make<T?>(Subtract, a, b);
        [Priority(AlikeMixed)] public static Expr<T?> operator *(Expr<T?>? a, Expr<T>? b) => Arithmetic.Make<T?>(Multiply, a, b);
        [Priority(AlikeMixed)] public static Expr<T?> operator /(Expr<T?>? a, Expr<T>? b) => Arithmetic.Make<T?>(Divide, a, b);
        [Priority(AlikeMixed)] public static Expr<T?> operator %(Expr<T?>? a, Expr<T>? b) => Arithmetic.Make<T?>(Remainder, a, b);
    }

    extension<T>(Expr<T?>) where T : struct, INumber<T>, ISignedNumber<T>
    {
        public static Expr<T?> operator -(Expr<T?>? operand) => Arithmetic.Negate<T?>(operand);

        [Priority(Alike)] public static Expr<T?> operator +(Expr<T?>? a, Expr<T?>? b) => Arithmetic.Make<T?>(Add, a, b);
        [Priority(Alike)] public static Expr<T?> operator -(Expr<T?>? a, Expr<T?>? b) => Arithmetic.Make<T?>(Subtract, a, b);
        [Priority(Alike)] public static Expr<T?> operator *(Expr<T?>? a, Expr<T?>? b) => Arithmetic.Make<T?>(Multiply, a, b);
        [Priority(Alike)] public static Expr<T?> operator /(Expr<T?>? a, Expr<T?>? b) => Arithmetic.Make<T?>(Divide, a, b);
        [Priority(Alike)] public static Expr<T?> operator %(Expr<T?>? a, Expr<T?>? b) => Arithmetic.Make<T?>(Remainder, a, b);
    }
}
