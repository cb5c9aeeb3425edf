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

        [Priority(Alike)] public static Expr<T> operator +(Expr<T>? left, Expr<T>? right) => Arithmetic.Make<T>(Add, left, right);
        [Priority(Alike)] public static Expr<T> operator -(Expr<T>? left, Expr<T>? right) => Arithmetic.Make<T>(Subtract, left, right);
        [Priority(Alike)] public static Expr<T> operator *(Expr<T>? left, Expr<T>? right) => Arithmetic.Make<T>(Multiply, left, right);
        [Priority(Alike)] public static Expr<T> operator /(Expr<T>? left, Expr<T>? right) => Arithmetic.Make<T>(Divide, left, right);
        [Priority(Alike)] public static Expr<T> operator %(Expr<T>? left, Expr<T>? right) => Arithmetic.Make<T>(Remainder, left, right);

        [Priority(Alike)] public static Expr<T> operator +(Expr<T>? left, T right) => Arithmetic.Make<T>(Add, left, (Expr<T>)right);
        [Priority(Alike)] public static Expr<T> operator -(Expr<T>? left, T right) => Arithmetic.Make<T>(Subtract, left, (Expr<T>)right);
        [Priority(Alike)] public static Expr<T> operator *(Expr<T>? left, T right) => Arithmetic.Make<T>(Multiply, left, (Expr<T>)right);
        [Priority(Alike)] public static Expr<T> operator /(Expr<T>? left, T right) => Arithmetic.Make<T>(Divide, left, (Expr<T>)right);
        [Priority(Alike)] public static Expr<T> operator %(Expr<T>? left, T right) => Arithmetic.Make<T>(Remainder, left, (Expr<T>)right);

        [Priority(Alike)] public static Expr<T> operator +(T left, Expr<T>? right) => Arithmetic.Make<T>(Add, (Expr<T>)left, right);
        [Priority(Alike)] public static Expr<T> operator -(T left, Expr<T>? right) => Arithmetic.Make<T>(Subtract, (Expr<T>)left, right);
        [Priority(Alike)] public static Expr<T> operator *(T left, Expr<T>? right) => Arithmetic.Make<T>(Multiply, (Expr<T>)left, right);
        [Priority(Alike)] public static Expr<T> operator /(T left, Expr<T>? right) => Arithmetic.Make<T>(Divide, (Expr<T>)left, right);
        [Priority(Alike)] public static Expr<T> operator %(T left, Expr<T>? right) => Arithmetic.Make<T>(Remainder, (Expr<T>)left, right);

        [Priority(Alike)] public static Expr<T?> operator +(Expr<T>? left, T? right) => Arithmetic.Make<T?>(Add, left, (Expr<T?>)right);
        [Priority(Alike)] public static Expr<T?> operator -(Expr<T>? left, T? right) => Arithmetic.Make<T?>(Subtract, left, (Expr<T?>)right);
        [Priority(Alike)] public static Expr<T?> operator *(Expr<T>? left, T? right) => Arithmetic.Make<T?>(Multiply, left, (Expr<T?>)right);
        [Priority(Alike)] public static Expr<T?> operator /(Expr<T>? left, T? right) => Arithmetic.Make<T?>(Divide, left, (Expr<T?>)right);
        [Priority(Alike)] public static Expr<T?> operator %(Expr<T>? left, T? right) => Arithmetic.Make<T?>(Remainder, left, (Expr<T?>)right);

        [Priority(Alike)] public static Expr<T?> operator +(T? left, Expr<T>? right) => Arithmetic.Make<T?>(Add, (Expr<T?>)left, right);
        [Priority(Alike)] public static Expr<T?> operator -(T? left, Expr<T>? right) => Arithmetic.Make<T?>(Subtract, (Expr<T?>)left, right);
        [Priority(Alike)] public static Expr<T?> operator *(T? left, Expr<T>? right) => Arithmetic.Make<T?>(Multiply, (Expr<T?>)left, right);
        [Priority(Alike)] public static Expr<T?> operator /(T? left, Expr<T>? right) => Arithmetic.Make<T?>(Divide, (Expr<T?>)left, right);
        [Priority(Alike)] public static Expr<T?> operator %(T? left, Expr<T>? right) => Arithmetic.Make<T?>(Remainder, (Expr<T?>)left, right);

        [Priority(AlikeMixed)] public static Expr<T?> operator +(Expr<T>? left, Expr<T?>? right) => Arithmetic.Make<T?>(Add, left, right);
        [Priority(AlikeMixed)] public static Expr<T?> operator -(Expr<T>? left, Expr<T?>? right) => Arithmetic.Make<T?>(Subtract, left, right);
        [Priority(AlikeMixed)] public static Expr<T?> operator *(Expr<T>? left, Expr<T?>? right) => Arithmetic.Make<T?>(Multiply, left, right);
        [Priority(AlikeMixed)] public static Expr<T?> operator /(Expr<T>? left, Expr<T?>? right) => Arithmetic.Make<T?>(Divide, left, right);
        [Priority(AlikeMixed)] public static Expr<T?> operator %(Expr<T>? left, Expr<T?>? right) => Arithmetic.Make<T?>(Remainder, left, right);

        [Priority(AlikeMixed)] public static Expr<T?> operator +(Expr<T?>? left, Expr<T>? right) => Arithmetic.Make<T?>(Add, left, right);
        [Priority(AlikeMixed)] public static Expr<T?> operator -(Expr<T?>? left, Expr<T>? right) => Arithmetic.Make<T?>(Subtract, left, right);
        [Priority(AlikeMixed)] public static Expr<T?> operator *(Expr<T?>? left, Expr<T>? right) => Arithmetic.Make<T?>(Multiply, left, right);
        [Priority(AlikeMixed)] public static Expr<T?> operator /(Expr<T?>? left, Expr<T>? right) => Arithmetic.Make<T?>(Divide, left, right);
        [Priority(AlikeMixed)] public static Expr<T?> operator %(Expr<T?>? left, Expr<T>? right) => Arithmetic.Make<T?>(Remainder, left, right);
    }

    extension<T>(Expr<T?>) where T : struct, INumber<T>, ISignedNumber<T>
    {
        public static Expr<T?> operator -(Expr<T?>? operand) => Arithmetic.Negate<T?>(operand);

        [Priority(Alike)] public static Expr<T?> operator +(Expr<T?>? left, Expr<T?>? right) => Arithmetic.Make<T?>(Add, left, right);
        [Priority(Alike)] public static Expr<T?> operator -(Expr<T?>? left, Expr<T?>? right) => Arithmetic.Make<T?>(Subtract, left, right);
        [Priority(Alike)] public static Expr<T?> operator *(Expr<T?>? left, Expr<T?>? right) => Arithmetic.Make<T?>(Multiply, left, right);
        [Priority(Alike)] public static Expr<T?> operator /(Expr<T?>? left, Expr<T?>? right) => Arithmetic.Make<T?>(Divide, left, right);
        [Priority(Alike)] public static Expr<T?> operator %(Expr<T?>? left, Expr<T?>? right) => Arithmetic.Make<T?>(Remainder, left, right);
    }
}
