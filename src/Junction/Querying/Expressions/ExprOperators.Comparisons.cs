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
        public static Condition operator ==(Expr<T>? a, Expr<T?>? b) => Comparing.Alike<T>(Equal, a, b);
        public static Condition operator !=(Expr<T>? a, Expr<T?>? b) => Comparing.Alike<T>(NotEqual, a, b);
        public static Condition operator <(Expr<T>? a, Expr<T?>? b) => Comparing.Alike<T>(Less, a, b);
        public static Condition operator <=(Expr<T>? a, Expr<T?>? b) => Comparing.Alike<T>(LessOrEqual, a, b);
        public static Condition operator >(Expr<T>? a, Expr<T?>? b) => Comparing.Alike<T>(Greater, a, b);
        public static Condition operator >=(Expr<T>? a, Expr<T?>? b) => Comparing.Alike<T>(GreaterOrEqual, a, b);

        public static Condition operator ==(Expr<T?>? a, Expr<T>? b) => Comparing.Alike<T>(Equal, a, b);
        public static Condition operator !=(Expr<T?>? a, Expr<T>? b) => Comparing.Alike<T>(NotEqual, a, b);
        public static Condition operator <(Expr<T?>? a, Expr<T>? b) => Comparing.Alike<T>(Less, a, b);
        public static Condition operator <=(Expr<T?>? a, Expr<T>? b) => Comparing.Alike<T>(LessOrEqual, a, b);
        public static Condition operator >(Expr<T?>? a, Expr<T>? b) => Comparing.Alike<T>(Greater, a, b);
        public static Condition operator >=(Expr<T?>? a, Expr<T>? b) => Comparing.Alike<T>(GreaterOrEqual, a, b);
    }

    // All numbers but decimal are binary numbers: decimal and double do not mix, as in C#.
    extension<TA, TB>(Expr<TA>) where TA : struct, IBinaryNumber<TA> where TB : struct, IBinaryNumber<TB>
    {
        [Priority(OfKinds)] public static Condition operator ==(Expr<TA>? a, Expr<TB>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(OfKinds)] public static Condition operator !=(Expr<TA>? a, Expr<TB>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(OfKinds)] public static Condition operator <(Expr<TA>? a, Expr<TB>? b) => NumberComparison.Of(Less, a, b);
        [Priority(OfKinds)] public static Condition operator <=(Expr<TA>? a, Expr<TB>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(OfKinds)] public static Condition operator >(Expr<TA>? a, Expr<TB>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(OfKinds)] public static Condition operator >=(Expr<TA>? a, Expr<TB>? b) => NumberComparison.Of(GreaterOrEqual, a, b);

        [Priority(OfKinds)] public static Condition operator ==(Expr<TA>? a, Expr<TB?>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(OfKinds)] public static Condition operator !=(Expr<TA>? a, Expr<TB?>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(OfKinds)] public static Condition operator <(Expr<TA>? a, Expr<TB?>? b) => NumberComparison.Of(Less, a, b);
        [Priority(OfKinds)] public static Condition operator <=(Expr<TA>? a, Expr<TB?>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(OfKinds)] public static Condition operator >(Expr<TA>? a, Expr<TB?>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(OfKinds)] public static Condition operator >=(Expr<TA>? a, Expr<TB?>? b) => NumberComparison.Of(GreaterOrEqual, a, b);

        [Priority(WithCaptured)] public static Condition operator ==(Expr<TA>? a, TB b) => NumberComparison.Of(Equal, a, b);
        [Priority(WithCaptured)] public static Condition operator !=(Expr<TA>? a, TB b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(WithCaptured)] public static Condition operator <(Expr<TA>? a, TB b) => NumberComparison.Of(Less, a, b);
        [Priority(WithCaptured)] public static Condition operator <=(Expr<TA>? a, TB b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(WithCaptured)] public static Condition operator >(Expr<TA>? a, TB b) => NumberComparison.Of(Greater, a, b);
        [Priority(WithCaptured)] public static Condition operator >=(Expr<TA>? a, TB b) => NumberComparison.Of(GreaterOrEqual, a, b);

        [Priority(WithCaptured)] public static Condition operator ==(TB a, Expr<TA>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(WithCaptured)] public static Condition operator !=(TB a, Expr<TA>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(WithCaptured)] public static Condition operator <(TB a, Expr<TA>? b) => NumberComparison.Of(Less, a, b);
        [Priority(WithCaptured)] public static Condition operator <=(TB a, Expr<TA>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(WithCaptured)] public static Condition operator >(TB a, Expr<TA>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(WithCaptured)] public static Condition operator >=(TB a, Expr<TA>? b) => NumberComparison.Of(GreaterOrEqual, a, b);
    }

    extension<TA, TB>(Expr<TA?>) where TA : struct, IBinaryNumber<TA> where TB : struct, IBinaryNumber<TB>
    {
        [Priority(OfKinds)] public static Condition operator ==(Expr<TA?>? a, Expr<TB>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(OfKinds)] public static Condition operator !=(Expr<TA?>? a, Expr<TB>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(OfKinds)] public static Condition operator <(Expr<TA?>? a, Expr<TB>? b) => NumberComparison.Of(Less, a, b);
        [Priority(OfKinds)] public static Condition operator <=(Expr<TA?>? a, Expr<TB>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(OfKinds)] public static Condition operator >(Expr<TA?>? a, Expr<TB>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(OfKinds)] public static Condition operator >=(Expr<TA?>? a, Expr<TB>? b) => NumberComparison.Of(GreaterOrEqual, a, b);

        [Priority(OfKinds)] public static Condition operator ==(Expr<TA?>? a, Expr<TB?>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(OfKinds)] public static Condition operator !=(Expr<TA?>? a, Expr<TB?>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(OfKinds)] public static Condition operator <(Expr<TA?>? a, Expr<TB?>? b) => NumberComparison.Of(Less, a, b);
        [Priority(OfKinds)] public static Condition operator <=(Expr<TA?>? a, Expr<TB?>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(OfKinds)] public static Condition operator >(Expr<TA?>? a, Expr<TB?>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(OfKinds)] public static Condition operator >=(Expr<TA?>? a, Expr<TB?>? b) => NumberComparison.Of(GreaterOrEqual, a, b);

        [Priority(WithCaptured)] public static Condition operator ==(Expr<TA?>? a, TB b) => NumberComparison.Of(Equal, a, b);
        [Priority(WithCaptured)] public static Condition operator !=(Expr<TA?>? a, TB b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(WithCaptured)] public static Condition operator <(Expr<TA?>? a, TB b) => NumberComparison.Of(Less, a, b);
        [Priority(WithCaptured)] public static Condition operator <=(Expr<TA?>? a, TB b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(WithCaptured)] public static Condition operator >(Expr<TA?>? a, TB b) => NumberComparison.Of(Greater, a, b);
        [Priority(WithCaptured)] public static Condition operator >=(Expr<TA?>? a, TB b) => NumberComparison.Of(GreaterOrEqual, a, b);

        [Priority(WithCaptured)] public static Condition operator ==(TB a, Expr<TA?>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(WithCaptured)] public static Condition operator !=(TB a, Expr<TA?>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(WithCaptured)] public static Condition operator <(TB a, Expr<TA?>? b) => NumberComparison.Of(Less, a, b);
        [Priority(WithCaptured)] public static Condition operator <=(TB a, Expr<TA?>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(WithCaptured)] public static Condition operator >(TB a, Expr<TA?>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(WithCaptured)] public static Condition operator >=(TB a, Expr<TA?>? b) => NumberComparison.Of(GreaterOrEqual, a, b);
    }

    extension<TInt>(Expr<TInt>) where TInt : struct, IBinaryInteger<TInt>
    {
        [Priority(WithDecimal)] public static Condition operator ==(Expr<TInt>? a, Expr<decimal>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(WithDecimal)] public static Condition operator !=(Expr<TInt>? a, Expr<decimal>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(WithDecimal)] public static Condition operator <(Expr<TInt>? a, Expr<decimal>? b) => NumberComparison.Of(Less, a, b);
        [Priority(WithDecimal)] public static Condition operator <=(Expr<TInt>? a, Expr<decimal>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(WithDecimal)] public static Condition operator >(Expr<TInt>? a, Expr<decimal>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(WithDecimal)] public static Condition operator >=(Expr<TInt>? a, Expr<decimal>? b) => NumberComparison.Of(GreaterOrEqual, a, b);

        [Priority(WithDecimal)] public static Condition operator ==(Expr<decimal>? a, Expr<TInt>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(WithDecimal)] public static Condition operator !=(Expr<decimal>? a, Expr<TInt>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(WithDecimal)] public static Condition operator <(Expr<decimal>? a, Expr<TInt>? b) => NumberComparison.Of(Less, a, b);
        [Priority(WithDecimal)] public static Condition operator <=(Expr<decimal>? a, Expr<TInt>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(WithDecimal)] public static Condition operator >(Expr<decimal>? a, Expr<TInt>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(WithDecimal)] public static Condition operator >=(Expr<decimal>? a, Expr<TInt>? b) => NumberComparison.Of(GreaterOrEqual, a, b);

        [Priority(WithNullableDecimal)] public static Condition operator ==(Expr<TInt>? a, Expr<decimal?>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator !=(Expr<TInt>? a, Expr<decimal?>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator <(Expr<TInt>? a, Expr<decimal?>? b) => NumberComparison.Of(Less, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator <=(Expr<TInt>? a, Expr<decimal?>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator >(Expr<TInt>? a, Expr<decimal?>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator >=(Expr<TInt>? a, Expr<decimal?>? b) => NumberComparison.Of(GreaterOrEqual, a, b);

        [Priority(WithNullableDecimal)] public static Condition operator ==(Expr<decimal?>? a, Expr<TInt>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator !=(Expr<decimal?>? a, Expr<TInt>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator <(Expr<decimal?>? a, Expr<TInt>? b) => NumberComparison.Of(Less, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator <=(Expr<decimal?>? a, Expr<TInt>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator >(Expr<decimal?>? a, Expr<TInt>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator >=(Expr<decimal?>? a, Expr<TInt>? b) => NumberComparison.Of(GreaterOrEqual, a, b);
    }

    extension<TInt>(Expr<TInt?>) where TInt : struct, IBinaryInteger<TInt>
    {
        [Priority(WithDecimal)] public static Condition operator ==(Expr<TInt?>? a, Expr<decimal>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(WithDecimal)] public static Condition operator !=(Expr<TInt?>? a, Expr<decimal>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(WithDecimal)] public static Condition operator <(Expr<TInt?>? a, Expr<decimal>? b) => NumberComparison.Of(Less, a, b);
        [Priority(WithDecimal)] public static Condition operator <=(Expr<TInt?>? a, Expr<decimal>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(WithDecimal)] public static Condition operator >(Expr<TInt?>? a, Expr<decimal>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(WithDecimal)] public static Condition operator >=(Expr<TInt?>? a, Expr<decimal>? b) => NumberComparison.Of(GreaterOrEqual, a, b);

        [Priority(WithDecimal)] public static Condition operator ==(Expr<decimal>? a, Expr<TInt?>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(WithDecimal)] public static Condition operator !=(Expr<decimal>? a, Expr<TInt?>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(WithDecimal)] public static Condition operator <(Expr<decimal>? a, Expr<TInt?>? b) => NumberComparison.Of(Less, a, b);
        [Priority(WithDecimal)] public static Condition operator <=(Expr<decimal>? a, Expr<TInt?>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(WithDecimal)] public static Condition operator >(Expr<decimal>? a, Expr<TInt?>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(WithDecimal)] public static Condition operator >=(Expr<decimal>? a, Expr<TInt?>? b) => NumberComparison.Of(GreaterOrEqual, a, b);

        [Priority(WithNullableDecimal)] public static Condition operator ==(Expr<TInt?>? a, Expr<decimal?>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator !=(Expr<TInt?>? a, Expr<decimal?>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator <(Expr<TInt?>? a, Expr<decimal?>? b) => NumberComparison.Of(Less, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator <=(Expr<TInt?>? a, Expr<decimal?>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator >(Expr<TInt?>? a, Expr<decimal?>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator >=(Expr<TInt?>? a, Expr<decimal?>? b) => NumberComparison.Of(GreaterOrEqual, a, b);

        [Priority(WithNullableDecimal)] public static Condition operator ==(Expr<decimal?>? a, Expr<TInt?>? b) => NumberComparison.Of(Equal, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator !=(Expr<decimal?>? a, Expr<TInt?>? b) => NumberComparison.Of(NotEqual, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator <(Expr<decimal?>? a, Expr<TInt?>? b) => NumberComparison.Of(Less, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator <=(Expr<decimal?>? a, Expr<TInt?>? b) => NumberComparison.Of(LessOrEqual, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator >(Expr<decimal?>? a, Expr<TInt?>? b) => NumberComparison.Of(Greater, a, b);
        [Priority(WithNullableDecimal)] public static Condition operator >=(Expr<decimal?>? a, Expr<TInt?>? b) => NumberComparison.Of(GreaterOrEqual, a, b);
    }
}
