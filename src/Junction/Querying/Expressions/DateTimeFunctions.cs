using System.ComponentModel;
using Junction.Model;
using Junction.Querying;
using Junction.Sql;

namespace Junction;

/// <summary>What a <see cref="DateTime"/> can do inside a query.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class DateTimeFunctions
{
    extension(Expr<DateTime>? time)
    {
        /// <summary>The year.</summary>
        public Expr<int> Year => new(Operand.Call(SqlFunction.Year, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The month, from 1.</summary>
        public Expr<int> Month => new(Operand.Call(SqlFunction.Month, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The day of the month, from 1.</summary>
        public Expr<int> Day => new(Operand.Call(SqlFunction.Day, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The hour, from 0 to 23.</summary>
        public Expr<int> Hour => new(Operand.Call(SqlFunction.Hour, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The minute, from 0 to 59.</summary>
        public Expr<int> Minute => new(Operand.Call(SqlFunction.Minute, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The whole second, from 0 to 59.</summary>
        public Expr<int> Second => new(Operand.Call(SqlFunction.Second, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The day at midnight.</summary>
        public Expr<DateTime> Date => new(Times.Day(time));

        /// <summary>So many years later; of 29 February the 28th where there is none.</summary>
        public Expr<DateTime> AddYears(Expr<int> count) => new(Times.Add(SqlFunction.AddYears, time, count));

        /// <summary>So many months later; the day is cut to the month's last.</summary>
        public Expr<DateTime> AddMonths(Expr<int> count) => new(Times.Add(SqlFunction.AddMonths, time, count));

        /// <summary>So many days later.</summary>
        public Expr<DateTime> AddDays(Expr<int> count) => new(Times.Add(SqlFunction.AddDays, time, count));

        /// <summary>So many hours later.</summary>
        public Expr<DateTime> AddHours(Expr<int> count) => new(Times.Add(SqlFunction.AddHours, time, count));

        /// <summary>So many minutes later.</summary>
        public Expr<DateTime> AddMinutes(Expr<int> count) => new(Times.Add(SqlFunction.AddMinutes, time, count));

        /// <summary>So many seconds later.</summary>
        public Expr<DateTime> AddSeconds(Expr<int> count) => new(Times.Add(SqlFunction.AddSeconds, time, count));
    }

    extension(Expr<DateTime?>? time)
    {
        /// <summary>The year.</summary>
        public Expr<int?> Year => new(Operand.Call(SqlFunction.Year, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The month, from 1.</summary>
        public Expr<int?> Month => new(Operand.Call(SqlFunction.Month, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The day of the month, from 1.</summary>
        public Expr<int?> Day => new(Operand.Call(SqlFunction.Day, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The hour, from 0 to 23.</summary>
        public Expr<int?> Hour => new(Operand.Call(SqlFunction.Hour, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The minute, from 0 to 59.</summary>
        public Expr<int?> Minute => new(Operand.Call(SqlFunction.Minute, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The whole second, from 0 to 59.</summary>
        public Expr<int?> Second => new(Operand.Call(SqlFunction.Second, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The day at midnight.</summary>
        public Expr<DateTime?> Date => new(Times.Day(time));

        /// <summary>So many years later; of 29 February the 28th where there is none.</summary>
        public Expr<DateTime?> AddYears(Expr<int> count) => new(Times.Add(SqlFunction.AddYears, time, count));

        /// <summary>So many months later; the day is cut to the month's last.</summary>
        public Expr<DateTime?> AddMonths(Expr<int> count) => new(Times.Add(SqlFunction.AddMonths, time, count));

        /// <summary>So many days later.</summary>
        public Expr<DateTime?> AddDays(Expr<int> count) => new(Times.Add(SqlFunction.AddDays, time, count));

        /// <summary>So many hours later.</summary>
        public Expr<DateTime?> AddHours(Expr<int> count) => new(Times.Add(SqlFunction.AddHours, time, count));

        /// <summary>So many minutes later.</summary>
        public Expr<DateTime?> AddMinutes(Expr<int> count) => new(Times.Add(SqlFunction.AddMinutes, time, count));

        /// <summary>So many seconds later.</summary>
        public Expr<DateTime?> AddSeconds(Expr<int> count) => new(Times.Add(SqlFunction.AddSeconds, time, count));
    }
}
