using System.Numerics;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

public static partial class Typed
{

    /// <summary>The sum; 0 of nothing.</summary>
    public static ValueTask<TValue> SumAsync<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct, INumber<TValue> =>
        SumAsync<AsyncCall, TValue>(source.Spec, selector(ColumnsOf<TColumns>.At(0)), cancellationToken);

    /// <summary>The sum; 0 of nothing.</summary>
    public static TValue Sum<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct, INumber<TValue> =>
        SumAsync<SyncCall, TValue>(source.Spec, selector(ColumnsOf<TColumns>.At(0)), default).Wait();

    /// <summary>The sum; 0 of nothing.</summary>
    public static ValueTask<TValue> SumAsync<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct, INumber<TValue> =>
        SumAsync<AsyncCall, TValue>(source.Spec, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), cancellationToken);

    /// <summary>The sum; 0 of nothing.</summary>
    public static TValue Sum<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct, INumber<TValue> =>
        SumAsync<SyncCall, TValue>(source.Spec, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), default).Wait();

    /// <summary>The sum; 0 of nothing.</summary>
    public static ValueTask<TValue> SumAsync<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue?>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct, INumber<TValue> =>
        SumAsync<AsyncCall, TValue>(source.Spec, selector(ColumnsOf<TColumns>.At(0)), cancellationToken);

    /// <summary>The sum; 0 of nothing.</summary>
    public static TValue Sum<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue?>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct, INumber<TValue> =>
        SumAsync<SyncCall, TValue>(source.Spec, selector(ColumnsOf<TColumns>.At(0)), default).Wait();

    /// <summary>The sum; 0 of nothing.</summary>
    public static ValueTask<TValue> SumAsync<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue?>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct, INumber<TValue> =>
        SumAsync<AsyncCall, TValue>(source.Spec, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), cancellationToken);

    /// <summary>The sum; 0 of nothing.</summary>
    public static TValue Sum<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue?>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct, INumber<TValue> =>
        SumAsync<SyncCall, TValue>(source.Spec, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), default).Wait();

    /// <summary>The smallest value; null of nothing.</summary>
    public static ValueTask<TValue?> MinAsync<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct =>
        ExtremeAsync<AsyncCall, TValue?>(source.Spec, AggregateFunction.Min, selector(ColumnsOf<TColumns>.At(0)), cancellationToken);

    /// <summary>The smallest value; null of nothing.</summary>
    public static TValue? Min<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct =>
        ExtremeAsync<SyncCall, TValue?>(source.Spec, AggregateFunction.Min, selector(ColumnsOf<TColumns>.At(0)), default).Wait();

    /// <summary>The smallest value; null of nothing.</summary>
    public static ValueTask<TValue?> MinAsync<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct =>
        ExtremeAsync<AsyncCall, TValue?>(source.Spec, AggregateFunction.Min, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), cancellationToken);

    /// <summary>The smallest value; null of nothing.</summary>
    public static TValue? Min<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct =>
        ExtremeAsync<SyncCall, TValue?>(source.Spec, AggregateFunction.Min, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), default).Wait();

    /// <summary>The smallest value; null of nothing.</summary>
    public static ValueTask<TValue?> MinAsync<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue?>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct =>
        ExtremeAsync<AsyncCall, TValue?>(source.Spec, AggregateFunction.Min, selector(ColumnsOf<TColumns>.At(0)), cancellationToken);

    /// <summary>The smallest value; null of nothing.</summary>
    public static TValue? Min<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue?>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct =>
        ExtremeAsync<SyncCall, TValue?>(source.Spec, AggregateFunction.Min, selector(ColumnsOf<TColumns>.At(0)), default).Wait();

    /// <summary>The smallest value; null of nothing.</summary>
    public static ValueTask<TValue?> MinAsync<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue?>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct =>
        ExtremeAsync<AsyncCall, TValue?>(source.Spec, AggregateFunction.Min, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), cancellationToken);

    /// <summary>The smallest value; null of nothing.</summary>
    public static TValue? Min<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue?>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct =>
        ExtremeAsync<SyncCall, TValue?>(source.Spec, AggregateFunction.Min, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), default).Wait();

    /// <summary>The smallest value; null of nothing.</summary>
    public static ValueTask<string?> MinAsync<T, TColumns>(IQuerySource<T> source, Func<TColumns, Expr<string>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        ExtremeAsync<AsyncCall, string?>(source.Spec, AggregateFunction.Min, selector(ColumnsOf<TColumns>.At(0)), cancellationToken);

    /// <summary>The smallest value; null of nothing.</summary>
    public static string? Min<T, TColumns>(IQuerySource<T> source, Func<TColumns, Expr<string>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        ExtremeAsync<SyncCall, string?>(source.Spec, AggregateFunction.Min, selector(ColumnsOf<TColumns>.At(0)), default).Wait();

    /// <summary>The smallest value; null of nothing.</summary>
    public static ValueTask<string?> MinAsync<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<string>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        ExtremeAsync<AsyncCall, string?>(source.Spec, AggregateFunction.Min, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), cancellationToken);

    /// <summary>The smallest value; null of nothing.</summary>
    public static string? Min<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<string>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        ExtremeAsync<SyncCall, string?>(source.Spec, AggregateFunction.Min, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), default).Wait();

    /// <summary>The largest value; null of nothing.</summary>
    public static ValueTask<TValue?> MaxAsync<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct =>
        ExtremeAsync<AsyncCall, TValue?>(source.Spec, AggregateFunction.Max, selector(ColumnsOf<TColumns>.At(0)), cancellationToken);

    /// <summary>The largest value; null of nothing.</summary>
    public static TValue? Max<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct =>
        ExtremeAsync<SyncCall, TValue?>(source.Spec, AggregateFunction.Max, selector(ColumnsOf<TColumns>.At(0)), default).Wait();

    /// <summary>The largest value; null of nothing.</summary>
    public static ValueTask<TValue?> MaxAsync<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct =>
        ExtremeAsync<AsyncCall, TValue?>(source.Spec, AggregateFunction.Max, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), cancellationToken);

    /// <summary>The largest value; null of nothing.</summary>
    public static TValue? Max<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct =>
        ExtremeAsync<SyncCall, TValue?>(source.Spec, AggregateFunction.Max, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), default).Wait();

    /// <summary>The largest value; null of nothing.</summary>
    public static ValueTask<TValue?> MaxAsync<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue?>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct =>
        ExtremeAsync<AsyncCall, TValue?>(source.Spec, AggregateFunction.Max, selector(ColumnsOf<TColumns>.At(0)), cancellationToken);

    /// <summary>The largest value; null of nothing.</summary>
    public static TValue? Max<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue?>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct =>
        ExtremeAsync<SyncCall, TValue?>(source.Spec, AggregateFunction.Max, selector(ColumnsOf<TColumns>.At(0)), default).Wait();

    /// <summary>The largest value; null of nothing.</summary>
    public static ValueTask<TValue?> MaxAsync<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue?>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct =>
        ExtremeAsync<AsyncCall, TValue?>(source.Spec, AggregateFunction.Max, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), cancellationToken);

    /// <summary>The largest value; null of nothing.</summary>
    public static TValue? Max<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue?>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct =>
        ExtremeAsync<SyncCall, TValue?>(source.Spec, AggregateFunction.Max, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), default).Wait();

    /// <summary>The largest value; null of nothing.</summary>
    public static ValueTask<string?> MaxAsync<T, TColumns>(IQuerySource<T> source, Func<TColumns, Expr<string>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        ExtremeAsync<AsyncCall, string?>(source.Spec, AggregateFunction.Max, selector(ColumnsOf<TColumns>.At(0)), cancellationToken);

    /// <summary>The largest value; null of nothing.</summary>
    public static string? Max<T, TColumns>(IQuerySource<T> source, Func<TColumns, Expr<string>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        ExtremeAsync<SyncCall, string?>(source.Spec, AggregateFunction.Max, selector(ColumnsOf<TColumns>.At(0)), default).Wait();

    /// <summary>The largest value; null of nothing.</summary>
    public static ValueTask<string?> MaxAsync<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<string>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        ExtremeAsync<AsyncCall, string?>(source.Spec, AggregateFunction.Max, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), cancellationToken);

    /// <summary>The largest value; null of nothing.</summary>
    public static string? Max<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<string>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        ExtremeAsync<SyncCall, string?>(source.Spec, AggregateFunction.Max, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), default).Wait();

    /// <summary>The average; null of nothing.</summary>
    public static ValueTask<double?> AverageAsync<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct, INumber<TValue> =>
        AverageAsync<AsyncCall, double?>(source.Spec, selector(ColumnsOf<TColumns>.At(0)), cancellationToken);

    /// <summary>The average; null of nothing.</summary>
    public static double? Average<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct, INumber<TValue> =>
        AverageAsync<SyncCall, double?>(source.Spec, selector(ColumnsOf<TColumns>.At(0)), default).Wait();

    /// <summary>The average; null of nothing.</summary>
    public static ValueTask<double?> AverageAsync<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct, INumber<TValue> =>
        AverageAsync<AsyncCall, double?>(source.Spec, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), cancellationToken);

    /// <summary>The average; null of nothing.</summary>
    public static double? Average<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct, INumber<TValue> =>
        AverageAsync<SyncCall, double?>(source.Spec, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), default).Wait();

    /// <summary>The average; null of nothing.</summary>
    public static ValueTask<double?> AverageAsync<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue?>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct, INumber<TValue> =>
        AverageAsync<AsyncCall, double?>(source.Spec, selector(ColumnsOf<TColumns>.At(0)), cancellationToken);

    /// <summary>The average; null of nothing.</summary>
    public static double? Average<T, TColumns, TValue>(IQuerySource<T> source, Func<TColumns, Expr<TValue?>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TValue : struct, INumber<TValue> =>
        AverageAsync<SyncCall, double?>(source.Spec, selector(ColumnsOf<TColumns>.At(0)), default).Wait();

    /// <summary>The average; null of nothing.</summary>
    public static ValueTask<double?> AverageAsync<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue?>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct, INumber<TValue> =>
        AverageAsync<AsyncCall, double?>(source.Spec, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), cancellationToken);

    /// <summary>The average; null of nothing.</summary>
    public static double? Average<T, TColumns, TLink, TLinkColumns, TValue>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<TValue?>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> where TValue : struct, INumber<TValue> =>
        AverageAsync<SyncCall, double?>(source.Spec, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), default).Wait();

    /// <summary>The average; null of nothing.</summary>
    public static ValueTask<decimal?> AverageAsync<T, TColumns>(IQuerySource<T> source, Func<TColumns, Expr<decimal>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        AverageAsync<AsyncCall, decimal?>(source.Spec, selector(ColumnsOf<TColumns>.At(0)), cancellationToken);

    /// <summary>The average; null of nothing.</summary>
    public static decimal? Average<T, TColumns>(IQuerySource<T> source, Func<TColumns, Expr<decimal>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        AverageAsync<SyncCall, decimal?>(source.Spec, selector(ColumnsOf<TColumns>.At(0)), default).Wait();

    /// <summary>The average; null of nothing.</summary>
    public static ValueTask<decimal?> AverageAsync<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<decimal>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        AverageAsync<AsyncCall, decimal?>(source.Spec, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), cancellationToken);

    /// <summary>The average; null of nothing.</summary>
    public static decimal? Average<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<decimal>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        AverageAsync<SyncCall, decimal?>(source.Spec, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), default).Wait();

    /// <summary>The average; null of nothing.</summary>
    public static ValueTask<decimal?> AverageAsync<T, TColumns>(IQuerySource<T> source, Func<TColumns, Expr<decimal?>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        AverageAsync<AsyncCall, decimal?>(source.Spec, selector(ColumnsOf<TColumns>.At(0)), cancellationToken);

    /// <summary>The average; null of nothing.</summary>
    public static decimal? Average<T, TColumns>(IQuerySource<T> source, Func<TColumns, Expr<decimal?>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        AverageAsync<SyncCall, decimal?>(source.Spec, selector(ColumnsOf<TColumns>.At(0)), default).Wait();

    /// <summary>The average; null of nothing.</summary>
    public static ValueTask<decimal?> AverageAsync<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<decimal?>> selector, CancellationToken cancellationToken)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        AverageAsync<AsyncCall, decimal?>(source.Spec, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), cancellationToken);

    /// <summary>The average; null of nothing.</summary>
    public static decimal? Average<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<decimal?>> selector)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        AverageAsync<SyncCall, decimal?>(source.Spec, selector(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)), default).Wait();

    private static async ValueTask<TValue> SumAsync<TCall, TValue>(QuerySpec spec, Expr operand, CancellationToken cancellationToken)
        where TCall : struct, ICall where TValue : struct =>
        await AggregateAsync<TCall, TValue>(spec, AggregateFunction.Sum, operand, Aggregates.Like<TValue>(operand), cancellationToken).ConfigureAwait(false);

    private static ValueTask<TResult?> ExtremeAsync<TCall, TResult>(QuerySpec spec, AggregateFunction function, Expr operand, CancellationToken cancellationToken)
        where TCall : struct, ICall => AggregateAsync<TCall, TResult>(spec, function, operand, operand.Node.Type.OrNull(), cancellationToken);

    private static ValueTask<TResult?> AverageAsync<TCall, TResult>(QuerySpec spec, Expr operand, CancellationToken cancellationToken)
        where TCall : struct, ICall => AggregateAsync<TCall, TResult>(spec, AggregateFunction.Average, operand, ColumnType.Of<TResult>(), cancellationToken);

    private static async ValueTask<TResult?> AggregateAsync<TCall, TResult>(
        QuerySpec spec, AggregateFunction function, Expr operand, ColumnType type, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (spec.IsEmpty) return default;
        var statement = spec.SelectAggregate(function, operand.Node, type);
        var value = await QueryRunner.ScalarAsync<TCall>(spec, statement, statement.Columns[0].Type, cancellationToken).ConfigureAwait(false);
        return value.As<TResult>();
    }
}
