using System.Numerics;
using Junction.Querying;
using static Junction.Sql.ComparisonOperator;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS1591 // an operator says what C# says

/// <content>
/// Comparisons of a type with its nullable form, and of numbers of different types where C# widens. Equality is C#'s: null equals
/// null; order with a null is false.
/// </content>
public static partial class ExprOperators
{
    private const int OfKinds = -1;
    private const int WithCaptured = -2;
    private const int WithDecimal = -3;
    private const int WithNullableDecimal = -4;

    extension<T>(Expr<T>) where T : struct
    {
        public static Condition operator ==(Expr<T>? left, Expr<T?>? right) => Comparing.Alike<T>(Equal, left, right);
        public static Condition operator !=(Expr<T>? left, Expr<T?>? right) => Comparing.Alike<T>(NotEqual, left, right);
        public static Condition operator <(Expr<T>? left, Expr<T?>? right) => Comparing.Alike<T>(Less, left, right);
        public static Condition operator <=(Expr<T>? left, Expr<T?>? right) => Comparing.Alike<T>(LessOrEqual, left, right);
        public static Condition operator >(Expr<T>? left, Expr<T?>? right) => Comparing.Alike<T>(Greater, left, right);
        public static Condition operator >=(Expr<T>? left, Expr<T?>? right) => Comparing.Alike<T>(GreaterOrEqual, left, right);

        public static Condition operator ==(Expr<T?>? left, Expr<T>? right) => Comparing.Alike<T>(Equal, left, right);
        public static Condition operator !=(Expr<T?>? left, Expr<T>? right) => Comparing.Alike<T>(NotEqual, left, right);
        public static Condition operator <(Expr<T?>? left, Expr<T>? right) => Comparing.Alike<T>(Less, left, right);
        public static Condition operator <=(Expr<T?>? left, Expr<T>? right) => Comparing.Alike<T>(LessOrEqual, left, right);
        public static Condition operator >(Expr<T?>? left, Expr<T>? right) => Comparing.Alike<T>(Greater, left, right);
        public static Condition operator >=(Expr<T?>? left, Expr<T>? right) => Comparing.Alike<T>(GreaterOrEqual, left, right);
    }

    // All numbers but decimal are binary numbers: decimal and double do not mix, as in C#.
    extension<TLeft, TRight>(Expr<TLeft>) where TLeft : struct, IBinaryNumber<TLeft> where TRight : struct, IBinaryNumber<TRight>
    {
        [Priority(OfKinds)] public static Condition operator ==(Expr<TLeft>? left, Expr<TRight>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(OfKinds)] public static Condition operator !=(Expr<TLeft>? left, Expr<TRight>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(OfKinds)] public static Condition operator <(Expr<TLeft>? left, Expr<TRight>? right) => NumberComparison.Of(Less, left, right);
        [Priority(OfKinds)] public static Condition operator <=(Expr<TLeft>? left, Expr<TRight>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(OfKinds)] public static Condition operator >(Expr<TLeft>? left, Expr<TRight>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(OfKinds)] public static Condition operator >=(Expr<TLeft>? left, Expr<TRight>? right) => NumberComparison.Of(GreaterOrEqual, left, right);

        [Priority(OfKinds)] public static Condition operator ==(Expr<TLeft>? left, Expr<TRight?>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(OfKinds)] public static Condition operator !=(Expr<TLeft>? left, Expr<TRight?>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(OfKinds)] public static Condition operator <(Expr<TLeft>? left, Expr<TRight?>? right) => NumberComparison.Of(Less, left, right);
        [Priority(OfKinds)] public static Condition operator <=(Expr<TLeft>? left, Expr<TRight?>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(OfKinds)] public static Condition operator >(Expr<TLeft>? left, Expr<TRight?>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(OfKinds)] public static Condition operator >=(Expr<TLeft>? left, Expr<TRight?>? right) => NumberComparison.Of(GreaterOrEqual, left, right);

        [Priority(WithCaptured)] public static Condition operator ==(Expr<TLeft>? left, TRight right) => NumberComparison.Of(Equal, left, right);
        [Priority(WithCaptured)] public static Condition operator !=(Expr<TLeft>? left, TRight right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(WithCaptured)] public static Condition operator <(Expr<TLeft>? left, TRight right) => NumberComparison.Of(Less, left, right);
        [Priority(WithCaptured)] public static Condition operator <=(Expr<TLeft>? left, TRight right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(WithCaptured)] public static Condition operator >(Expr<TLeft>? left, TRight right) => NumberComparison.Of(Greater, left, right);
        [Priority(WithCaptured)] public static Condition operator >=(Expr<TLeft>? left, TRight right) => NumberComparison.Of(GreaterOrEqual, left, right);

        [Priority(WithCaptured)] public static Condition operator ==(TRight left, Expr<TLeft>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(WithCaptured)] public static Condition operator !=(TRight left, Expr<TLeft>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(WithCaptured)] public static Condition operator <(TRight left, Expr<TLeft>? right) => NumberComparison.Of(Less, left, right);
        [Priority(WithCaptured)] public static Condition operator <=(TRight left, Expr<TLeft>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(WithCaptured)] public static Condition operator >(TRight left, Expr<TLeft>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(WithCaptured)] public static Condition operator >=(TRight left, Expr<TLeft>? right) => NumberComparison.Of(GreaterOrEqual, left, right);
    }

    extension<TLeft, TRight>(Expr<TLeft?>) where TLeft : struct, IBinaryNumber<TLeft> where TRight : struct, IBinaryNumber<TRight>
    {
        [Priority(OfKinds)] public static Condition operator ==(Expr<TLeft?>? left, Expr<TRight>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(OfKinds)] public static Condition operator !=(Expr<TLeft?>? left, Expr<TRight>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(OfKinds)] public static Condition operator <(Expr<TLeft?>? left, Expr<TRight>? right) => NumberComparison.Of(Less, left, right);
        [Priority(OfKinds)] public static Condition operator <=(Expr<TLeft?>? left, Expr<TRight>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(OfKinds)] public static Condition operator >(Expr<TLeft?>? left, Expr<TRight>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(OfKinds)] public static Condition operator >=(Expr<TLeft?>? left, Expr<TRight>? right) => NumberComparison.Of(GreaterOrEqual, left, right);

        [Priority(OfKinds)] public static Condition operator ==(Expr<TLeft?>? left, Expr<TRight?>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(OfKinds)] public static Condition operator !=(Expr<TLeft?>? left, Expr<TRight?>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(OfKinds)] public static Condition operator <(Expr<TLeft?>? left, Expr<TRight?>? right) => NumberComparison.Of(Less, left, right);
        [Priority(OfKinds)] public static Condition operator <=(Expr<TLeft?>? left, Expr<TRight?>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(OfKinds)] public static Condition operator >(Expr<TLeft?>? left, Expr<TRight?>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(OfKinds)] public static Condition operator >=(Expr<TLeft?>? left, Expr<TRight?>? right) => NumberComparison.Of(GreaterOrEqual, left, right);

        [Priority(WithCaptured)] public static Condition operator ==(Expr<TLeft?>? left, TRight right) => NumberComparison.Of(Equal, left, right);
        [Priority(WithCaptured)] public static Condition operator !=(Expr<TLeft?>? left, TRight right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(WithCaptured)] public static Condition operator <(Expr<TLeft?>? left, TRight right) => NumberComparison.Of(Less, left, right);
        [Priority(WithCaptured)] public static Condition operator <=(Expr<TLeft?>? left, TRight right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(WithCaptured)] public static Condition operator >(Expr<TLeft?>? left, TRight right) => NumberComparison.Of(Greater, left, right);
        [Priority(WithCaptured)] public static Condition operator >=(Expr<TLeft?>? left, TRight right) => NumberComparison.Of(GreaterOrEqual, left, right);

        [Priority(WithCaptured)] public static Condition operator ==(TRight left, Expr<TLeft?>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(WithCaptured)] public static Condition operator !=(TRight left, Expr<TLeft?>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(WithCaptured)] public static Condition operator <(TRight left, Expr<TLeft?>? right) => NumberComparison.Of(Less, left, right);
        [Priority(WithCaptured)] public static Condition operator <=(TRight left, Expr<TLeft?>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(WithCaptured)] public static Condition operator >(TRight left, Expr<TLeft?>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(WithCaptured)] public static Condition operator >=(TRight left, Expr<TLeft?>? right) => NumberComparison.Of(GreaterOrEqual, left, right);
    }

    extension<TWhole>(Expr<TWhole>) where TWhole : struct, IBinaryInteger<TWhole>
    {
        [Priority(WithDecimal)] public static Condition operator ==(Expr<TWhole>? left, Expr<decimal>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(WithDecimal)] public static Condition operator !=(Expr<TWhole>? left, Expr<decimal>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(WithDecimal)] public static Condition operator <(Expr<TWhole>? left, Expr<decimal>? right) => NumberComparison.Of(Less, left, right);
        [Priority(WithDecimal)] public static Condition operator <=(Expr<TWhole>? left, Expr<decimal>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(WithDecimal)] public static Condition operator >(Expr<TWhole>? left, Expr<decimal>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(WithDecimal)] public static Condition operator >=(Expr<TWhole>? left, Expr<decimal>? right) => NumberComparison.Of(GreaterOrEqual, left, right);

        [Priority(WithDecimal)] public static Condition operator ==(Expr<decimal>? left, Expr<TWhole>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(WithDecimal)] public static Condition operator !=(Expr<decimal>? left, Expr<TWhole>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(WithDecimal)] public static Condition operator <(Expr<decimal>? left, Expr<TWhole>? right) => NumberComparison.Of(Less, left, right);
        [Priority(WithDecimal)] public static Condition operator <=(Expr<decimal>? left, Expr<TWhole>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(WithDecimal)] public static Condition operator >(Expr<decimal>? left, Expr<TWhole>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(WithDecimal)] public static Condition operator >=(Expr<decimal>? left, Expr<TWhole>? right) => NumberComparison.Of(GreaterOrEqual, left, right);

        [Priority(WithNullableDecimal)] public static Condition operator ==(Expr<TWhole>? left, Expr<decimal?>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator !=(Expr<TWhole>? left, Expr<decimal?>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator <(Expr<TWhole>? left, Expr<decimal?>? right) => NumberComparison.Of(Less, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator <=(Expr<TWhole>? left, Expr<decimal?>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator >(Expr<TWhole>? left, Expr<decimal?>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator >=(Expr<TWhole>? left, Expr<decimal?>? right) => NumberComparison.Of(GreaterOrEqual, left, right);

        [Priority(WithNullableDecimal)] public static Condition operator ==(Expr<decimal?>? left, Expr<TWhole>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator !=(Expr<decimal?>? left, Expr<TWhole>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator <(Expr<decimal?>? left, Expr<TWhole>? right) => NumberComparison.Of(Less, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator <=(Expr<decimal?>? left, Expr<TWhole>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator >(Expr<decimal?>? left, Expr<TWhole>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator >=(Expr<decimal?>? left, Expr<TWhole>? right) => NumberComparison.Of(GreaterOrEqual, left, right);
    }

    extension<TWhole>(Expr<TWhole?>) where TWhole : struct, IBinaryInteger<TWhole>
    {
        [Priority(WithDecimal)] public static Condition operator ==(Expr<TWhole?>? left, Expr<decimal>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(WithDecimal)] public static Condition operator !=(Expr<TWhole?>? left, Expr<decimal>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(WithDecimal)] public static Condition operator <(Expr<TWhole?>? left, Expr<decimal>? right) => NumberComparison.Of(Less, left, right);
        [Priority(WithDecimal)] public static Condition operator <=(Expr<TWhole?>? left, Expr<decimal>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(WithDecimal)] public static Condition operator >(Expr<TWhole?>? left, Expr<decimal>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(WithDecimal)] public static Condition operator >=(Expr<TWhole?>? left, Expr<decimal>? right) => NumberComparison.Of(GreaterOrEqual, left, right);

        [Priority(WithDecimal)] public static Condition operator ==(Expr<decimal>? left, Expr<TWhole?>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(WithDecimal)] public static Condition operator !=(Expr<decimal>? left, Expr<TWhole?>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(WithDecimal)] public static Condition operator <(Expr<decimal>? left, Expr<TWhole?>? right) => NumberComparison.Of(Less, left, right);
        [Priority(WithDecimal)] public static Condition operator <=(Expr<decimal>? left, Expr<TWhole?>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(WithDecimal)] public static Condition operator >(Expr<decimal>? left, Expr<TWhole?>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(WithDecimal)] public static Condition operator >=(Expr<decimal>? left, Expr<TWhole?>? right) => NumberComparison.Of(GreaterOrEqual, left, right);

        [Priority(WithNullableDecimal)] public static Condition operator ==(Expr<TWhole?>? left, Expr<decimal?>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator !=(Expr<TWhole?>? left, Expr<decimal?>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator <(Expr<TWhole?>? left, Expr<decimal?>? right) => NumberComparison.Of(Less, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator <=(Expr<TWhole?>? left, Expr<decimal?>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator >(Expr<TWhole?>? left, Expr<decimal?>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator >=(Expr<TWhole?>? left, Expr<decimal?>? right) => NumberComparison.Of(GreaterOrEqual, left, right);

        [Priority(WithNullableDecimal)] public static Condition operator ==(Expr<decimal?>? left, Expr<TWhole?>? right) => NumberComparison.Of(Equal, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator !=(Expr<decimal?>? left, Expr<TWhole?>? right) => NumberComparison.Of(NotEqual, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator <(Expr<decimal?>? left, Expr<TWhole?>? right) => NumberComparison.Of(Less, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator <=(Expr<decimal?>? left, Expr<TWhole?>? right) => NumberComparison.Of(LessOrEqual, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator >(Expr<decimal?>? left, Expr<TWhole?>? right) => NumberComparison.Of(Greater, left, right);
        [Priority(WithNullableDecimal)] public static Condition operator >=(Expr<decimal?>? left, Expr<TWhole?>? right) => NumberComparison.Of(GreaterOrEqual, left, right);
    }
}
