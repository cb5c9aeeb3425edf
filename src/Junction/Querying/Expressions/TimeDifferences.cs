using System.ComponentModel;
using Junction.Querying;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

/// <summary>The <c>-</c> between times.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TimeDifferences
{
    extension(Expr<DateTime>)
    {
        /// <summary>The time from one to the other.</summary>
        [Priority(1)] public static Expr<TimeSpan> operator -(Expr<DateTime>? left, Expr<DateTime>? right) => new(Times.Difference(left, right));

        /// <summary>The time from one to the other; null with null.</summary>
        public static Expr<TimeSpan?> operator -(Expr<DateTime>? left, Expr<DateTime?>? right) => new(Times.Difference(left, right));

        /// <summary>The time from one to the other; null with null.</summary>
        public static Expr<TimeSpan?> operator -(Expr<DateTime?>? left, Expr<DateTime>? right) => new(Times.Difference(left, right));
    }

    extension(Expr<DateTime?>)
    {
        /// <summary>The time from one to the other; null with null.</summary>
        [Priority(1)] public static Expr<TimeSpan?> operator -(Expr<DateTime?>? left, Expr<DateTime?>? right) => new(Times.Difference(left, right));
    }

    extension(Expr<DateTimeOffset>)
    {
        /// <summary>The time from one to the other.</summary>
        [Priority(1)] public static Expr<TimeSpan> operator -(Expr<DateTimeOffset>? left, Expr<DateTimeOffset>? right) => new(Times.Difference(left, right));

        /// <summary>The time from one to the other; null with null.</summary>
        public static Expr<TimeSpan?> operator -(Expr<DateTimeOffset>? left, Expr<DateTimeOffset?>? right) => new(Times.Difference(left, right));

        /// <summary>The time from one to the other; null with null.</summary>
        public static Expr<TimeSpan?> operator -(Expr<DateTimeOffset?>? left, Expr<DateTimeOffset>? right) => new(Times.Difference(left, right));
    }

    extension(Expr<DateTimeOffset?>)
    {
        /// <summary>The time from one to the other; null with null.</summary>
        [Priority(1)] public static Expr<TimeSpan?> operator -(Expr<DateTimeOffset?>? left, Expr<DateTimeOffset?>? right) => new(Times.Difference(left, right));
    }
}
