using Junction.Model;

namespace Junction.Querying;

/// <summary>Makes a result of a row's values; implemented by structs, so that a row costs no virtual call.</summary>
/// <typeparam name="TResult">The result.</typeparam>
internal interface IMap<TResult>
{
    /// <summary>The result of the current row.</summary>
    TResult Map<TRow>(TRow row, ColumnType[] types) where TRow : struct, IRow;
}

internal readonly struct Map1<T1, TResult>(Func<T1, TResult> result) : IMap<TResult>
{
    public TResult Map<TRow>(TRow row, ColumnType[] types) where TRow : struct, IRow =>
        result(RowValue.Read<TRow, T1>(row, 0, types[0]));
}

internal readonly struct Map2<T1, T2, TResult>(Func<T1, T2, TResult> result) : IMap<TResult>
{
    public TResult Map<TRow>(TRow row, ColumnType[] types) where TRow : struct, IRow =>
        result(RowValue.Read<TRow, T1>(row, 0, types[0]), RowValue.Read<TRow, T2>(row, 1, types[1]));
}

internal readonly struct Map3<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> result) : IMap<TResult>
{
    public TResult Map<TRow>(TRow row, ColumnType[] types) where TRow : struct, IRow =>
        result(RowValue.Read<TRow, T1>(row, 0, types[0]), RowValue.Read<TRow, T2>(row, 1, types[1]), RowValue.Read<TRow, T3>(row, 2, types[2]));
}

internal readonly struct Map4<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> result) : IMap<TResult>
{
    public TResult Map<TRow>(TRow row, ColumnType[] types) where TRow : struct, IRow =>
        result(RowValue.Read<TRow, T1>(row, 0, types[0]), RowValue.Read<TRow, T2>(row, 1, types[1]), RowValue.Read<TRow, T3>(row, 2, types[2]), RowValue.Read<TRow, T4>(row, 3, types[3]));
}

internal readonly struct Map5<T1, T2, T3, T4, T5, TResult>(Func<T1, T2, T3, T4, T5, TResult> result) : IMap<TResult>
{
    public TResult Map<TRow>(TRow row, ColumnType[] types) where TRow : struct, IRow =>
        result(RowValue.Read<TRow, T1>(row, 0, types[0]), RowValue.Read<TRow, T2>(row, 1, types[1]), RowValue.Read<TRow, T3>(row, 2, types[2]), RowValue.Read<TRow, T4>(row, 3, types[3]), RowValue.Read<TRow, T5>(row, 4, types[4]));
}

internal readonly struct Map6<T1, T2, T3, T4, T5, T6, TResult>(Func<T1, T2, T3, T4, T5, T6, TResult> result) : IMap<TResult>
{
    public TResult Map<TRow>(TRow row, ColumnType[] types) where TRow : struct, IRow =>
        result(RowValue.Read<TRow, T1>(row, 0, types[0]), RowValue.Read<TRow, T2>(row, 1, types[1]), RowValue.Read<TRow, T3>(row, 2, types[2]), RowValue.Read<TRow, T4>(row, 3, types[3]), RowValue.Read<TRow, T5>(row, 4, types[4]), RowValue.Read<TRow, T6>(row, 5, types[5]));
}

internal readonly struct Map7<T1, T2, T3, T4, T5, T6, T7, TResult>(Func<T1, T2, T3, T4, T5, T6, T7, TResult> result) : IMap<TResult>
{
    public TResult Map<TRow>(TRow row, ColumnType[] types) where TRow : struct, IRow =>
        result(RowValue.Read<TRow, T1>(row, 0, types[0]), RowValue.Read<TRow, T2>(row, 1, types[1]), RowValue.Read<TRow, T3>(row, 2, types[2]), RowValue.Read<TRow, T4>(row, 3, types[3]), RowValue.Read<TRow, T5>(row, 4, types[4]), RowValue.Read<TRow, T6>(row, 5, types[5]), RowValue.Read<TRow, T7>(row, 6, types[6]));
}

internal readonly struct Map8<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> result) : IMap<TResult>
{
    public TResult Map<TRow>(TRow row, ColumnType[] types) where TRow : struct, IRow =>
        result(RowValue.Read<TRow, T1>(row, 0, types[0]), RowValue.Read<TRow, T2>(row, 1, types[1]), RowValue.Read<TRow, T3>(row, 2, types[2]), RowValue.Read<TRow, T4>(row, 3, types[3]), RowValue.Read<TRow, T5>(row, 4, types[4]), RowValue.Read<TRow, T6>(row, 5, types[5]), RowValue.Read<TRow, T7>(row, 6, types[6]), RowValue.Read<TRow, T8>(row, 7, types[7]));
}
