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

        [Priority(SmallAlike)] public static Expr<int> operator +(Expr<short>? left, Expr<short>? right) => Arithmetic.Make<int>(Add, left, right);
        [Priority(SmallAlike)] public static Expr<int> operator -(Expr<short>? left, Expr<short>? right) => Arithmetic.Make<int>(Subtract, left, right);
        [Priority(SmallAlike)] public static Expr<int> operator *(Expr<short>? left, Expr<short>? right) => Arithmetic.Make<int>(Multiply, left, right);
        [Priority(SmallAlike)] public static Expr<int> operator /(Expr<short>? left, Expr<short>? right) => Arithmetic.Make<int>(Divide, left, right);
        [Priority(SmallAlike)] public static Expr<int> operator %(Expr<short>? left, Expr<short>? right) => Arithmetic.Make<int>(Remainder, left, right);

        [Priority(SmallAlikeMixed)] public static Expr<int?> operator +(Expr<short>? left, Expr<short?>? right) => Arithmetic.Make<int?>(Add, left, right);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator -(Expr<short>? left, Expr<short?>? right) => Arithmetic.Make<int?>(Subtract, left, right);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator *(Expr<short>? left, Expr<short?>? right) => Arithmetic.Make<int?>(Multiply, left, right);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator /(Expr<short>? left, Expr<short?>? right) => Arithmetic.Make<int?>(Divide, left, right);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator %(Expr<short>? left, Expr<short?>? right) => Arithmetic.Make<int?>(Remainder, left, right);

        [Priority(SmallAlikeMixed)] public static Expr<int?> operator +(Expr<short?>? left, Expr<short>? right) => Arithmetic.Make<int?>(Add, left, right);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator -(Expr<short?>? left, Expr<short>? right) => Arithmetic.Make<int?>(Subtract, left, right);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator *(Expr<short?>? left, Expr<short>? right) => Arithmetic.Make<int?>(Multiply, left, right);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator /(Expr<short?>? left, Expr<short>? right) => Arithmetic.Make<int?>(Divide, left, right);
        [Priority(SmallAlikeMixed)] public static Expr<int?> operator %(Expr<short?>? left, Expr<short>? right) => Arithmetic.Make<int?>(Remainder, left, right);
    }

    extension(Expr<short?>)
    {
        public static Expr<int?> operator -(Expr<short?>? operand) => Arithmetic.Negate<int?>(operand);

        [Priority(SmallAlike)] public static Expr<int?> operator +(Expr<short?>? left, Expr<short?>? right) => Arithmetic.Make<int?>(Add, left, right);
        [Priority(SmallAlike)] public static Expr<int?> operator -(Expr<short?>? left, Expr<short?>? right) => Arithmetic.Make<int?>(Subtract, left, right);
        [Priority(SmallAlike)] public static Expr<int?> operator *(Expr<short?>? left, Expr<short?>? right) => Arithmetic.Make<int?>(Multiply, left, right);
        [Priority(SmallAlike)] public static Expr<int?> operator /(Expr<short?>? left, Expr<short?>? right) => Arithmetic.Make<int?>(Divide, left, right);
        [Priority(SmallAlike)] public static Expr<int?> operator %(Expr<short?>? left, Expr<short?>? right) => Arithmetic.Make<int?>(Remainder, left, right);
    }

    extension(Expr<byte>)
    {
        public static Expr<int> operator -(Expr<byte>? operand) => Arithmetic.Negate<int>(operand);
    }

    extension(Expr<byte?>)
    {
        public static Expr<int?> operator -(Expr<byte?>? operand) => Arithmetic.Negate<int?>(operand);
    }

    extension<TSmall>(Expr<TSmall>) where TSmall : struct, IBinaryInteger<TSmall>
    {
        [Priority(WithInt32)] public static Expr<int> operator +(Expr<TSmall>? left, int right) => Arithmetic.Make<int>(Add, left, (Expr<int>)right);
        [Priority(WithInt32)] public static Expr<int> operator -(Expr<TSmall>? left, int right) => Arithmetic.Make<int>(Subtract, left, (Expr<int>)right);
        [Priority(WithInt32)] public static Expr<int> operator *(Expr<TSmall>? left, int right) => Arithmetic.Make<int>(Multiply, left, (Expr<int>)right);
        [Priority(WithInt32)] public static Expr<int> operator /(Expr<TSmall>? left, int right) => Arithmetic.Make<int>(Divide, left, (Expr<int>)right);
        [Priority(WithInt32)] public static Expr<int> operator %(Expr<TSmall>? left, int right) => Arithmetic.Make<int>(Remainder, left, (Expr<int>)right);

        [Priority(WithInt32)] public static Expr<int> operator +(int left, Expr<TSmall>? right) => Arithmetic.Make<int>(Add, (Expr<int>)left, right);
        [Priority(WithInt32)] public static Expr<int> operator -(int left, Expr<TSmall>? right) => Arithmetic.Make<int>(Subtract, (Expr<int>)left, right);
        [Priority(WithInt32)] public static Expr<int> operator *(int left, Expr<TSmall>? right) => Arithmetic.Make<int>(Multiply, (Expr<int>)left, right);
        [Priority(WithInt32)] public static Expr<int> operator /(int left, Expr<TSmall>? right) => Arithmetic.Make<int>(Divide, (Expr<int>)left, right);
        [Priority(WithInt32)] public static Expr<int> operator %(int left, Expr<TSmall>? right) => Arithmetic.Make<int>(Remainder, (Expr<int>)left, right);
    }

    extension<TSmall>(Expr<TSmall?>) where TSmall : struct, IBinaryInteger<TSmall>
    {
        [Priority(WithInt32)] public static Expr<int?> operator +(Expr<TSmall?>? left, int right) => Arithmetic.Make<int?>(Add, left, (Expr<int>)right);
        [Priority(WithInt32)] public static Expr<int?> operator -(Expr<TSmall?>? left, int right) => Arithmetic.Make<int?>(Subtract, left, (Expr<int>)right);
        [Priority(WithInt32)] public static Expr<int?> operator *(Expr<TSmall?>? left, int right) => Arithmetic.Make<int?>(Multiply, left, (Expr<int>)right);
        [Priority(WithInt32)] public static Expr<int?> operator /(Expr<TSmall?>? left, int right) => Arithmetic.Make<int?>(Divide, left, (Expr<int>)right);
        [Priority(WithInt32)] public static Expr<int?> operator %(Expr<TSmall?>? left, int right) => Arithmetic.Make<int?>(Remainder, left, (Expr<int>)right);

        [Priority(WithInt32)] public static Expr<int?> operator +(int left, Expr<TSmall?>? right) => Arithmetic.Make<int?>(Add, (Expr<int>)left, right);
        [Priority(WithInt32)] public static Expr<int?> operator -(int left, Expr<TSmall?>? right) => Arithmetic.Make<int?>(Subtract, (Expr<int>)left, right);
        [Priority(WithInt32)] public static Expr<int?> operator *(int left, Expr<TSmall?>? right) => Arithmetic.Make<int?>(Multiply, (Expr<int>)left, right);
        [Priority(WithInt32)] public static Expr<int?> operator /(int left, Expr<TSmall?>? right) => Arithmetic.Make<int?>(Divide, (Expr<int>)left, right);
        [Priority(WithInt32)] public static Expr<int?> operator %(int left, Expr<TSmall?>? right) => Arithmetic.Make<int?>(Remainder, (Expr<int>)left, right);
    }

    extension<TLeft, TRight>(Expr<TLeft>) where TLeft : struct, IBinaryInteger<TLeft> where TRight : struct, IBinaryInteger<TRight>
    {
        [Priority(ToInt32)] public static Expr<int> operator +(Expr<TLeft>? left, Expr<TRight>? right) => Arithmetic.Make<int>(Add, left, right);
        [Priority(ToInt32)] public static Expr<int> operator -(Expr<TLeft>? left, Expr<TRight>? right) => Arithmetic.Make<int>(Subtract, left, right);
        [Priority(ToInt32)] public static Expr<int> operator *(Expr<TLeft>? left, Expr<TRight>? right) => Arithmetic.Make<int>(Multiply, left, right);
        [Priority(ToInt32)] public static Expr<int> operator /(Expr<TLeft>? left, Expr<TRight>? right) => Arithmetic.Make<int>(Divide, left, right);
        [Priority(ToInt32)] public static Expr<int> operator %(Expr<TLeft>? left, Expr<TRight>? right) => Arithmetic.Make<int>(Remainder, left, right);

        [Priority(ToInt32)] public static Expr<int?> operator +(Expr<TLeft>? left, Expr<TRight?>? right) => Arithmetic.Make<int?>(Add, left, right);
        [Priority(ToInt32)] public static Expr<int?> operator -(Expr<TLeft>? left, Expr<TRight?>? right) => Arithmetic.Make<int?>(Subtract, left, right);
        [Priority(ToInt32)] public static Expr<int?> operator *(Expr<TLeft>? left, Expr<TRight?>? right) => Arithmetic.Make<int?>(Multiply, left, right);
        [Priority(ToInt32)] public static Expr<int?> operator /(Expr<TLeft>? left, Expr<TRight?>? right) => Arithmetic.Make<int?>(Divide, left, right);
        [Priority(ToInt32)] public static Expr<int?> operator %(Expr<TLeft>? left, Expr<TRight?>? right) => Arithmetic.Make<int?>(Remainder, left, right);
    }

    extension<TLeft, TRight>(Expr<TLeft?>) where TLeft : struct, IBinaryInteger<TLeft> where TRight : struct, IBinaryInteger<TRight>
    {
        [Priority(ToInt32)] public static Expr<int?> operator +(Expr<TLeft?>? left, Expr<TRight>? right) => Arithmetic.Make<int?>(Add, left, right);
        [Priority(ToInt32)] public static Expr<int?> operator -(Expr<TLeft?>? left, Expr<TRight>? right) => Arithmetic.Make<int?>(Subtract, left, right);
        [Priority(ToInt32)] public static Expr<int?> operator *(Expr<TLeft?>? left, Expr<TRight>? right) => Arithmetic.Make<int?>(Multiply, left, right);
        [Priority(ToInt32)] public static Expr<int?> operator /(Expr<TLeft?>? left, Expr<TRight>? right) => Arithmetic.Make<int?>(Divide, left, right);
        [Priority(ToInt32)] public static Expr<int?> operator %(Expr<TLeft?>? left, Expr<TRight>? right) => Arithmetic.Make<int?>(Remainder, left, right);

        [Priority(ToInt32)] public static Expr<int?> operator +(Expr<TLeft?>? left, Expr<TRight?>? right) => Arithmetic.Make<int?>(Add, left, right);
        [Priority(ToInt32)] public static Expr<int?> operator -(Expr<TLeft?>? left, Expr<TRight?>? right) => Arithmetic.Make<int?>(Subtract, left, right);
        [Priority(ToInt32)] public static Expr<int?> operator *(Expr<TLeft?>? left, Expr<TRight?>? right) => Arithmetic.Make<int?>(Multiply, left, right);
        [Priority(ToInt32)] public static Expr<int?> operator /(Expr<TLeft?>? left, Expr<TRight?>? right) => Arithmetic.Make<int?>(Divide, left, right);
        [Priority(ToInt32)] public static Expr<int?> operator %(Expr<TLeft?>? left, Expr<TRight?>? right) => Arithmetic.Make<int?>(Remainder, left, right);
    }
}
