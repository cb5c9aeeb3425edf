using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

#pragma warning disable CS0660, CS0661 // as in ExprOfT.cs
#pragma warning disable CS1591 // each is refused where it is used, and the message says why

/// <content>Additions that have no meaning, and would be found if they were not refused.</content>
public partial class Expr<T>
{
    private const string NotText = "Text can be added to text only: select the value and make the text where the results are.";
    private const string NotAddable = "Values of this type cannot be added; times have AddDays, AddMonths and the like.";

    [Obsolete(NotText, true)] public static Expr<string> operator +(Expr<T> left, string? right) => throw Refused;
    [Obsolete(NotText, true)] public static Expr<string> operator +(string? left, Expr<T> right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(Expr<T> left, bool? right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(bool? left, Expr<T> right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(Expr<T> left, Guid? right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(Guid? left, Expr<T> right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(Expr<T> left, DateTime? right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(DateTime? left, Expr<T> right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(Expr<T> left, DateTimeOffset? right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(DateTimeOffset? left, Expr<T> right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(Expr<T> left, DateOnly? right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(DateOnly? left, Expr<T> right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(Expr<T> left, TimeOnly? right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(TimeOnly? left, Expr<T> right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(Expr<T> left, TimeSpan? right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(TimeSpan? left, Expr<T> right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(Expr<T> left, byte[]? right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(byte[]? left, Expr<T> right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(Expr<T> left, Enum? right) => throw Refused;
    [Obsolete(NotAddable, true), Priority(2)] public static Expr<T> operator +(Enum? left, Expr<T> right) => throw Refused;

    private static NotSupportedException Refused => new(NotAddable);
}
