namespace Junction.Sql;

/// <summary>The functions that conditions and projections can call; each dialect spells them. Null in, null out, unless said.</summary>
public enum SqlFunction
{
    /// <summary>(text) → text</summary>
    ToLower,
    /// <summary>(text) → text</summary>
    ToUpper,
    /// <summary>(text) → text without white space at both ends</summary>
    Trim,
    /// <summary>(text) → text</summary>
    TrimStart,
    /// <summary>(text) → text</summary>
    TrimEnd,
    /// <summary>(text) → number of code points</summary>
    Length,
    /// <summary>(text, start from 0 [, length]) → text</summary>
    Substring,
    /// <summary>(text, old, new) → text</summary>
    Replace,
    /// <summary>(text, part) → position from 0, or -1</summary>
    IndexOf,
    /// <summary>(number) → number</summary>
    Abs,
    /// <summary>(number [, digits]) → number; half away from zero</summary>
    Round,
    /// <summary>(number) → number</summary>
    Floor,
    /// <summary>(number) → number</summary>
    Ceiling,
    /// <summary>(time) → int</summary>
    Year,
    /// <summary>(time) → int</summary>
    Month,
    /// <summary>(time) → int</summary>
    Day,
    /// <summary>(time) → int</summary>
    Hour,
    /// <summary>(time) → int</summary>
    Minute,
    /// <summary>(time) → int</summary>
    Second,
    /// <summary>(time) → date</summary>
    Date,
    /// <summary>(time, whole number) → time; the day is cut to the month's last, as .NET does</summary>
    AddYears,
    /// <summary>(time, whole number) → time; the day is cut to the month's last, as .NET does</summary>
    AddMonths,
    /// <summary>(time, whole number) → time</summary>
    AddDays,
    /// <summary>(time, whole number) → time</summary>
    AddHours,
    /// <summary>(time, whole number) → time</summary>
    AddMinutes,
    /// <summary>(time, whole number) → time</summary>
    AddSeconds,
    /// <summary>(time, time) → the span between</summary>
    Difference,
    /// <summary>(value, value …) → the first that is not null</summary>
    Coalesce,
}
