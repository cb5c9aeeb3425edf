using System.ComponentModel;
using Junction.Model;
using Junction.Querying;
using Junction.Sql;

namespace Junction;

/// <summary>What a <see cref="TimeSpan"/> can do inside a query.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TimeSpanFunctions
{
    extension(Expr<TimeSpan>? span)
    {
        /// <summary>The whole days.</summary>
        public Expr<int> Days => new(Part(SqlFunction.Day, span));

        /// <summary>The hours that are left over the days.</summary>
        public Expr<int> Hours => new(Part(SqlFunction.Hour, span));

        /// <summary>The minutes that are left over the hours.</summary>
        public Expr<int> Minutes => new(Part(SqlFunction.Minute, span));

        /// <summary>The seconds that are left over the minutes.</summary>
        public Expr<int> Seconds => new(Part(SqlFunction.Second, span));
    }

    extension(Expr<TimeSpan?>? span)
    {
        /// <summary>The whole days; null of null.</summary>
        public Expr<int?> Days => new(Part(SqlFunction.Day, span));

        /// <summary>The hours that are left over the days; null of null.</summary>
        public Expr<int?> Hours => new(Part(SqlFunction.Hour, span));

        /// <summary>The minutes that are left over the hours; null of null.</summary>
        public Expr<int?> Minutes => new(Part(SqlFunction.Minute, span));

        /// <summary>The seconds that are left over the minutes; null of null.</summary>
        public Expr<int?> Seconds => new(Part(SqlFunction.Second, span));
    }

    private static FunctionNode Part(SqlFunction part, Expr? span) => Operand.Call(part, ValueKind.Int32, Operand.Of(span));
}
