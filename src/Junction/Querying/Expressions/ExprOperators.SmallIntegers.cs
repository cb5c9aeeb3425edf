using System.Numerics;
using Junction.Querying;
using static Junction.Sql.BinaryOperator;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS1591 // an operator says what C# says

/// <content>Arithmetic of whole numbers narrower than <see cref="int"/>: the result is an <see cref="int"/>.</content>
public static partial class ExprOperators
{
    // A short has all that the forms for one type ask for, and would stay one.
    extension(Expr<short>)
    {
        public static Expr<int> operator -(Expr<short>? operand) => Arithmetic.Negate<int>(operand);

        [Priority(SmallAlike)] public static Expr<int> operator +(Expr<short>? a, Expr<short>? b) => Arithmetic.Make<int>(Add, a, b);
        [Priority(SmallAlike)] public static Expr<int> operator -(Expr<short>? a, Expr<short>? b) => Arithmetic.Make<int>(Subtract, a, b);
        [Priority(SmallAlike)] public static Expr<int> operator *(Expr<short>? a, Expr<short>? b) => Arithmetic.Make<int>(Multiply, a, b);
        [Priority(SmallAlike)] public static Expr<int> operator /(Expr<short>? a, Expr<short>? b) => Arithmetic.Make<int>(Divide, a, b);
        [Priority(SmallAlike)] public static Expr<int> operator %(Expr<short>? a, Expr<short>? b) => Arithmetic.Make<int>(Remainder, a, b);

        [Priority(SmallAlikeMixed)] public static Expr<int?> operator +(Expr<short>? a, Expr<short?>? b) => Arithmetic.Make<int?>(Add, a, b);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator -(Expr<short>? a, Expr<short?>? b) => Arithmetic.Make<int?>(Subtract, a, b);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator *(Expr<short>? a, Expr<short?>? b) => Arithmetic.Make<int?>(Multiply, a, b);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator /(Expr<short>? a, Expr<short?>? b) => Arithmetic.Make<int?>(Divide, a, b);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator %(Expr<short>? a, Expr<short?>? b) => Arithmetic.Make<int?>(Remainder, a, b);

        [Priority(SmallAlikeMixed)] public static Expr<int?> operator +(Expr<short?>? a, Expr<short>? b) => Arithmetic.Make<int?>(Add, a, b);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator -(Expr<short?>? a, Expr<short>? b) => Arithmetic.Make<int?>(Subtract, a, b);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator *(Expr<short?>? a, Expr<short>? b) => Arithmetic.Make<int?>(Multiply, a, b);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator /(Expr<short?>? a, Expr<short>? b) => Arithmetic.Make<int?>(Divide, a, b);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator %(Expr<short?>? a, Expr<short>? b) => Arithmetic.Make<int?>(Remainder, a, b);
    }

    extension(Expr<short?>)
    {
        public static Expr<int?> operator -(Expr<short?>? operand) => Arithmetic.Negate<int?>(operand);

        [Priority(SmallAlike)] public static Expr<int?> operator +(Expr<short?>? a, Expr<short?>? b) => Arithmetic.Make<int?>(Add, a, b);
        [Priority(SmallAlike)] public static Expr<int?> operator -(Expr<short?>? a, Expr<short?>? b) => Arithmetic.Make<int?>(Subtract, a, b);
        [Priority(SmallAlike)] public static Expr<int?> operator *(Expr<short?>? a, Expr<short?>? b) => Arithmetic.Make<int?>(Multiply, a, b);
        [Priority(SmallAlike)] public static Expr<int?> operator /(Expr<short?>? a, Expr<short?>? b) => Arithmetic.Make<int?>(Divide, a, b);
        [Priority(SmallAlike)] public static Expr<int?> operator %(Expr<short?>? a, Expr<short?>? b) => Arithmetic.Make<int?>(Remainder, a, b);
    }

    extension(Expr<byte>)
    {
        public static Expr<int> operator -(Expr<byte>? operand) => Arithmetic.Negate<int>(operand);
    }

    extension(Expr<byte?>)
    {
        public static Expr<int?> operator -(Expr<byte?>? operand) => Arithmetic.Negate<int?>(operand);
    }

    extension<TInt>(Expr<TInt>) where TInt : struct, IBinaryInteger<TInt>
    {
        [Priority(WithInt32)] public static Expr<int> operator +(Expr<TInt>? a, int b) => Arithmetic.Make<int>(Add, a, (Expr<int>)b);
        [Priority(WithInt32)] public static Expr<int> operator -(Expr<TInt>? a, int b) => Arithmetic.Make<int>(Subtract, a, (Expr<int>)b);
        [Priority(WithInt32)] public static Expr<int> operator *(Expr<TInt>? a, int b) => Arithmetic.Make<int>(Multiply, a, (Expr<int>)b);
        [Priority(WithInt32)] public static Expr<int> operator /(Expr<TInt>? a, int b) => Arithmetic.Make<int>(Divide, a, (Expr<int>)b);
        [Priority(WithInt32)] public static Expr<int> operator %(Expr<TInt>? a, int b) => Arithmetic.Make<int>(Remainder, a, (Expr<int>)b);

        [Priority(WithInt32)] public static Expr<int> operator +(int a, Expr<TInt>? b) => Arithmetic.Make<int>(Add, (Expr<int>)a, b);
        [Priority(WithInt32)] public static Expr<int> operator -(int a, Expr<TInt>? b) => Arithmetic.Make<int>(Subtract, (Expr<int>)a, b);
        [Priority(WithInt32)] public static Expr<int> operator *(int a, Expr<TInt>? b) => Arithmetic.Make<int>(Multiply, (Expr<int>)a, b);
        [Priority(WithInt32)] public static Expr<int> operator /(int a, Expr<TInt>? b) => Arithmetic.Make<int>(Divide, (Expr<int>)a, b);
        [Priority(WithInt32)] public static Expr<int> operator %(int a, Expr<TInt>? b) => Arithmetic.Make<int>(Remainder, (Expr<int>)a, b);

        [Priority(WithInt32)] public static Expr<int?> operator +(Expr<TInt>? a, int? b) => Arithmetic.Make<int?>(Add, a, (Expr<int?>)b);
        [Priority(WithInt32)] public static Expr<int?> operator -(Expr<TInt>? a, int? b) => Arithmetic.Make<int?>(Subtract, a, (Expr<int?>)b);
        [Priority(WithInt32)] public static Expr<int?> operator *(Expr<TInt>? a, int? b) => Arithmetic.Make<int?>(Multiply, a, (Expr<int?>)b);
        [Priority(WithInt32)] public static Expr<int?> operator /(Expr<TInt>? a, int? b) => Arithmetic.Make<int?>(Divide, a, (Expr<int?>)b);
        [Priority(WithInt32)] public static Expr<int?> operator %(Expr<TInt>? a, int? b) => Arithmetic.Make<int?>(Remainder, a, (Expr<int?>)b);

        [Priority(WithInt32)] public static Expr<int?> operator +(int? a, Expr<TInt>? b) => Arithmetic.Make<int?>(Add, (Expr<int?>)a, b);
        [Priority(WithInt32)] public static Expr<int?> operator -(int? a, Expr<TInt>? b) => Arithmetic.Make<int?>(Subtract, (Expr<int?>)a, b);
        [Priority(WithInt32)] public static Expr<int?> operator *(int? a, Expr<TInt>? b) => Arithmetic.Make<int?>(Multiply, (Expr<int?>)a, b);
        [Priority(WithInt32)] public static Expr<int?> operator /(int? a, Expr<TInt>? b) => Arithmetic.Make<int?>(Divide, (Expr<int?>)a, b);
        [Priority(WithInt32)] public static Expr<int?> operator %(int? a, Expr<TInt>? b) => Arithmetic.Make<int?>(Remainder, (Expr<int?>)a, b);
    }

    extension<TInt>(Expr<TInt?>) where TInt : struct, IBinaryInteger<TInt>
    {
        [Priority(WithInt32)] public static Expr<int?> operator +(Expr<TInt?>? a, int b) => Arithmetic.Make<int?>(Add, a, (Expr<int>)b);
        [Priority(WithInt32)] public static Expr<int?> operator -(Expr<TInt?>? a, int b) => Arithmetic.Make<int?>(Subtract, a, (Expr<int>)b);
        [Priority(WithInt32)] public static Expr<int?> operator *(Expr<TInt?>? a, int b) => Arithmetic.Make<int?>(Multiply, a, (Expr<int>)b);
        [Priority(WithInt32)] public static Expr<int?> operator /(Expr<TInt?>? a, int b) => Arithmetic.Make<int?>(Divide, a, (Expr<int>)b);
        [Priority(WithInt32)] public static Expr<int?> operator %(Expr<TInt?>? a, int b) => Arithmetic.Make<int?>(Remainder, a, (Expr<int>)b);

        [Priority(WithInt32)] public static Expr<int?> operator +(int a, Expr<TInt?>? b) => Arithmetic.Make<int?>(Add, (Expr<int>)a, b);
        [Priority(WithInt32)] public static Expr<int?> operator -(int a, Expr<TInt?>? b) => Arithmetic.Make<int?>(Subtract, (Expr<int>)a, b);
        [Priority(WithInt32)] public static Expr<int?> operator *(int a, Expr<TInt?>? b) => Arithmetic.Make<int?>(Multiply, (Expr<int>)a, b);
        [Priority(WithInt32)] public static Expr<int?> operator /(int a, Expr<TInt?>? b) => Arithmetic.Make<int?>(Divide, (Expr<int>)a, b);
        [Priority(WithInt32)] public static Expr<int?> operator %(int a, Expr<TInt?>? b) => Arithmetic.Make<int?>(Remainder, (Expr<int>)a, b);
    }

    extension<TA, TB>(Expr<TA>) where TA : struct, IBinaryInteger<TA> where TB : struct, IBinaryInteger<TB>
    {
        [Priority(ToInt32)] public static Expr<int> operator +(Expr<TA>? a, Expr<TB>? b) => Arithmetic.Make<int>(Add, a, b);
        [Priority(ToInt32)] public static Expr<int> operator -(Expr<TA>? a, Expr<TB>? b) => Arithmetic.Make<int>(Subtract, a, b);
        [Priority(ToInt32)] public static Expr<int> operator *(Expr<TA>? a, Expr<TB>? b) => Arithmetic.Make<int>(Multiply, a, b);
        [Priority(ToInt32)] public static Expr<int> operator /(Expr<TA>? a, Expr<TB>? b) => Arithmetic.Make<int>(Divide, a, b);
        [Priority(ToInt32)] public static Expr<int> operator %(Expr<TA>? a, Expr<TB>? b) => Arithmetic.Make<int>(Remainder, a, b);

        [Priority(ToInt32)] public static Expr<int?> operator +(Expr<TA>? a, Expr<TB?>? b) => Arithmetic.Make<int?>(Add, a, b);
        [Priority(ToInt32)] public static Expr<int?> operator -(Expr<TA>? a, Expr<TB?>? b) => Arithmetic.Make<int?>(Subtract, a, b);
        [Priority(ToInt32)] public static Expr<int?> operator *(Expr<TA>? a, Expr<TB?>? b) => Arithmetic.Make<int?>(Multiply, a, b);
        [Priority(ToInt32)] public static Expr<int?> operator /(Expr<TA>? a, Expr<TB?>? b) => Arithmetic.Make<int?>(Divide, a, b);
        [Priority(ToInt32)] public static Expr<int?> operator %(Expr<TA>? a, Expr<TB?>? b) => Arithmetic.Make<int?>(Remainder, a, b);
    }

    extension<TA, TB>(Expr<TA?>) where TA : struct, IBinaryInteger<TA> where TB : struct, IBinaryInteger<TB>
    {
        [Priority(ToInt32)] public static Expr<int?> operator +(Expr<TA?>? a, Expr<TB>? b) => Arithmetic.Make<int?>(Add, a, b);
        [Priority(ToInt32)] public static Expr<int?> operator -(Expr<TA?>? a, Expr<TB>? b) => Arithmetic.Make<int?>(Subtract, a, b);
        [Priority(ToInt32)] public static Expr<int?> operator *(Expr<TA?>? a, Expr<TB>? b) => Arithmetic.Make<int?>(Multiply, a, b);
        [Priority(ToInt32)] public static Expr<int?> operator /(Expr<TA?>? a, Expr<TB>? b) => Arithmetic.Make<int?>(Divide, a, b);
        [Priority(ToInt32)] public static Expr<int?> operator %(Expr<TA?>? a, Expr<TB>? b) => Arithmetic.Make<int?>(Remainder, a, b);

        [Priority(ToInt32)] public static Expr<int?> operator +(Expr<TA?>? a, Expr<TB?>? b) => Arithmetic.Make<int?>(Add, a, b);
        [Priority(ToInt32)] public static Expr<int?> operator -(Expr<TA?>? a, Expr<TB?>? b) => Arithmetic.Make<int?>(Subtract, a, b);
        [Priority(ToInt32)] public static Expr<int?> operator *(Expr<TA?>? a, Expr<TB?>? b) => Arithmetic.Make<int?>(Multiply, a, b);
        [Priority(ToInt32)] public static Expr<int?> operator /(Expr<TA?>? a, Expr<TB?>? b) => Arithmetic.Make<int?>(Divide, a, b);
        [Priority(ToInt32)] public static Expr<int?> operator %(Expr<TA?>? a, Expr<TB?>? b) => Arithmetic.Make<int?>(Remainder, a, b);
    }
}
