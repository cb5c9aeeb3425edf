using System.ComponentModel;
using Junction.Model;
using Junction.Querying;
using Junction.Sql;

namespace Junction;

/// <summary>What a <see cref="DateOnly"/> can do inside a query.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class DateOnlyFunctions
{
    extension(Expr<DateOnly>? time)
    {
        /// <summary>The year.</summary>
        public Expr<int> Year => new(Operand.Call(SqlFunction.Year, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The month, from 1.</summary>
        public Expr<int> Month => new(Operand.Call(SqlFunction.Month, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The day of the month, from 1.</summary>
        public Expr<int> Day => new(Operand.Call(SqlFunction.Day, ValueKind.Int32, Operand.Of(time)));

        /// <summary>So many years later; of 29 February the 28th where there is none.</summary>
        public Expr<DateOnly> AddYears(Expr<int> count) => new(Times.Add(SqlFunction.AddYears, time, count));

        /// <summary>So many months later; the day is cut to the month's last.</summary>
        public Expr<DateOnly> AddMonths(Expr<int> count) => new(Times.Add(SqlFunction.AddMonths, time, count));

        /// <summary>So many days later.</summary>
        public Expr<DateOnly> AddDays(Expr<int> count) => new(Times.Add(SqlFunction.AddDays, time, count));
    }

    extension(Expr<DateOnly?>? time)
    {
        /// <summary>The year.</summary>
        public Expr<int?> Year => new(Operand.Call(SqlFunction.Year, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The month, from 1.</summary>
        public Expr<int?> Month => new(Operand.Call(SqlFunction.Month, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The day of the month, from 1.</summary>
        public Expr<int?> Day => new(Operand.Call(SqlFunction.Day, ValueKind.Int32, Operand.Of(time)));

        /// <summary>So many years later; of 29 February the 28th where there is none.</summary>
        public Expr<DateOnly?> AddYears(Expr<int> count) => new(Times.Add(SqlFunction.AddYears, time, count));

        /// <summary>So many months later; the day is cut to the month's last.</summary>
        public Expr<DateOnly?> AddMonths(Expr<int> count) => new(Times.Add(SqlFunction.AddMonths, time, count));

        /// <summary>So many days later.</summary>
        public Expr<DateOnly?> AddDays(Expr<int> count) => new(Times.Add(SqlFunction.AddDays, time, count));
    }

    extension(DateOnly)
    {
        /// <summary>The day of a time.</summary>
        public static Expr<DateOnly> FromDateTime(Expr<DateTime>? time) =>
            new(Operand.Call(SqlFunction.Date, ValueKind.DateOnly, Operand.Of(time)));

        /// <summary>The day of a time; null of null.</summary>
        public static Expr<DateOnly?> FromDateTime(Expr<DateTime?>? time) =>
            new(Operand.Call(SqlFunction.Date, ValueKind.DateOnly, Operand.Of(time)));
    }
}
