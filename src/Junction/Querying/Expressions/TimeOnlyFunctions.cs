using System.ComponentModel;
using Junction.Model;
using Junction.Querying;
using Junction.Sql;

namespace Junction;

/// <summary>What a <see cref="TimeOnly"/> can do inside a query.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class TimeOnlyFunctions
{
    extension(Expr<TimeOnly>? time)
    {
        /// <summary>The hour, from 0 to 23.</summary>
        public Expr<int> Hour => new(Operand.Call(SqlFunction.Hour, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The minute, from 0 to 59.</summary>
        public Expr<int> Minute => new(Operand.Call(SqlFunction.Minute, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The whole second, from 0 to 59.</summary>
        public Expr<int> Second => new(Operand.Call(SqlFunction.Second, ValueKind.Int32, Operand.Of(time)));

        /// <summary>So many hours later, around the clock.</summary>
        public Expr<TimeOnly> AddHours(Expr<int> count) => new(Times.Add(SqlFunction.AddHours, time, count));

        /// <summary>So many minutes later, around the clock.</summary>
        public Expr<TimeOnly> AddMinutes(Expr<int> count) => new(Times.Add(SqlFunction.AddMinutes, time, count));
    }

    extension(Expr<TimeOnly?>? time)
    {
        /// <summary>The hour, from 0 to 23.</summary>
        public Expr<int?> Hour => new(Operand.Call(SqlFunction.Hour, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The minute, from 0 to 59.</summary>
        public Expr<int?> Minute => new(Operand.Call(SqlFunction.Minute, ValueKind.Int32, Operand.Of(time)));

        /// <summary>The whole second, from 0 to 59.</summary>
        public Expr<int?> Second => new(Operand.Call(SqlFunction.Second, ValueKind.Int32, Operand.Of(time)));

        /// <summary>So many hours later, around the clock.</summary>
        public Expr<TimeOnly?> AddHours(Expr<int> count) => new(Times.Add(SqlFunction.AddHours, time, count));

        /// <summary>So many minutes later, around the clock.</summary>
        public Expr<TimeOnly?> AddMinutes(Expr<int> count) => new(Times.Add(SqlFunction.AddMinutes, time, count));
    }
}
