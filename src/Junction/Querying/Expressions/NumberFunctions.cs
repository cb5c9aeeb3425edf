using System.ComponentModel;
using System.Numerics;
using Junction.Model;
using Junction.Querying;
using Junction.Sql;

namespace Junction;

/// <summary>What numbers can do inside a query.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NumberFunctions
{
    extension<T>(Expr<T>? number) where T : struct, INumber<T>, ISignedNumber<T>
    {
        /// <summary><c>abs(number)</c></summary>
        public Expr<T> Abs() => new(Call<T>(SqlFunction.Abs, number));
    }

    extension<T>(Expr<T?>? number) where T : struct, INumber<T>, ISignedNumber<T>
    {
        /// <summary><c>abs(number)</c>; null of null</summary>
        public Expr<T?> Abs() => new(Call<T>(SqlFunction.Abs, number));
    }

    extension<T>(Expr<T>? number) where T : struct, IBinaryInteger<T>
    {
        /// <summary>The same number as a <see cref="long"/>: for sums and products that an <see cref="int"/> cannot hold.</summary>
        public Expr<long> AsLong() => new(Numbers.As(Operand.Of(number), ValueKind.Int64));
    }

    extension<T>(Expr<T?>? number) where T : struct, IBinaryInteger<T>
    {
        /// <summary>The same number as a <see cref="long"/>; null of null.</summary>
        public Expr<long?> AsLong() => new(Numbers.As(Operand.Of(number), ValueKind.Int64));
    }

    extension<T>(Expr<T>? number) where T : struct, IFloatingPoint<T>
    {
        /// <summary>The nearest whole number; half away from zero.</summary>
        public Expr<T> Round() => new(Call<T>(SqlFunction.Round, number));

        /// <summary>The nearest number with so many digits after the point; half away from zero.</summary>
        public Expr<T> Round(int digits) => new(Call<T>(SqlFunction.Round, number, digits));

        /// <summary>The largest whole number that is not above.</summary>
        public Expr<T> Floor() => new(Call<T>(SqlFunction.Floor, number));

        /// <summary>The smallest whole number that is not below.</summary>
        public Expr<T> Ceiling() => new(Call<T>(SqlFunction.Ceiling, number));
    }

    extension<T>(Expr<T?>? number) where T : struct, IFloatingPoint<T>
    {
        /// <summary>The nearest whole number; half away from zero. Null of null.</summary>
        public Expr<T?> Round() => new(Call<T>(SqlFunction.Round, number));

        /// <summary>The nearest number with so many digits after the point; half away from zero. Null of null.</summary>
        public Expr<T?> Round(int digits) => new(Call<T>(SqlFunction.Round, number, digits));

        /// <summary>The largest whole number that is not above; null of null.</summary>
        public Expr<T?> Floor() => new(Call<T>(SqlFunction.Floor, number));

        /// <summary>The smallest whole number that is not below; null of null.</summary>
        public Expr<T?> Ceiling() => new(Call<T>(SqlFunction.Ceiling, number));
    }

    private static FunctionNode Call<T>(SqlFunction function, Expr? number) => Operand.Call(function, ColumnType.Of<T>().Kind, Operand.Of(number));

    private static FunctionNode Call<T>(SqlFunction function, Expr? number, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        return Operand.Call(function, ColumnType.Of<T>().Kind, Operand.Of(number), Operand.Captured(digits));
    }
}
