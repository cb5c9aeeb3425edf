using Junction.Model;

namespace Junction.Querying;

public static partial class Typed
{

    /// <summary>Reads only these values.</summary>
    public static Projection<T1> Select<T, TColumns, T1>(IQuerySource<T> source, Func<TColumns, Expr<T1>> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        Select<T, TColumns, T1, T1>(source, columns, static a => a);

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, T1, TResult>(IQuerySource<T> source, Func<TColumns, Expr<T1>> columns, Func<T1, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0));
        return Projection.Of<Map1<T1, TResult>, TResult>(source.Spec, [c.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<T1> Select<T, TColumns, TLink, TLinkColumns, T1>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<T1>> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        Select<T, TColumns, TLink, TLinkColumns, T1, T1>(source, columns, static a => a);

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, TLink, TLinkColumns, T1, TResult>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr<T1>> columns, Func<T1, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0));
        return Projection.Of<Map1<T1, TResult>, TResult>(source.Spec, [c.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2)> Select<T, TColumns, T1, T2>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        Select<T, TColumns, T1, T2, (T1, T2)>(source, columns, static (a, b) => (a, b));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, T1, T2, TResult>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>)> columns, Func<T1, T2, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0));
        return Projection.Of<Map2<T1, T2, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2)> Select<T, TColumns, TLink, TLinkColumns, T1, T2>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        Select<T, TColumns, TLink, TLinkColumns, T1, T2, (T1, T2)>(source, columns, static (a, b) => (a, b));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, TLink, TLinkColumns, T1, T2, TResult>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>)> columns, Func<T1, T2, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0));
        return Projection.Of<Map2<T1, T2, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2, T3)> Select<T, TColumns, T1, T2, T3>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        Select<T, TColumns, T1, T2, T3, (T1, T2, T3)>(source, columns, static (a, b, c) => (a, b, c));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, T1, T2, T3, TResult>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>)> columns, Func<T1, T2, T3, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0));
        return Projection.Of<Map3<T1, T2, T3, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node, c.Item3.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2, T3)> Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>, Expr<T3>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, (T1, T2, T3)>(source, columns, static (a, b, c) => (a, b, c));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, TResult>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>, Expr<T3>)> columns, Func<T1, T2, T3, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0));
        return Projection.Of<Map3<T1, T2, T3, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node, c.Item3.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2, T3, T4)> Select<T, TColumns, T1, T2, T3, T4>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        Select<T, TColumns, T1, T2, T3, T4, (T1, T2, T3, T4)>(source, columns, static (a, b, c, d) => (a, b, c, d));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, T1, T2, T3, T4, TResult>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> columns, Func<T1, T2, T3, T4, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0));
        return Projection.Of<Map4<T1, T2, T3, T4, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2, T3, T4)> Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, (T1, T2, T3, T4)>(source, columns, static (a, b, c, d) => (a, b, c, d));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, TResult>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> columns, Func<T1, T2, T3, T4, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0));
        return Projection.Of<Map4<T1, T2, T3, T4, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2, T3, T4, T5)> Select<T, TColumns, T1, T2, T3, T4, T5>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        Select<T, TColumns, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)>(source, columns, static (a, b, c, d, e) => (a, b, c, d, e));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, T1, T2, T3, T4, T5, TResult>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> columns, Func<T1, T2, T3, T4, T5, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0));
        return Projection.Of<Map5<T1, T2, T3, T4, T5, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2, T3, T4, T5)> Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, T5>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)>(source, columns, static (a, b, c, d, e) => (a, b, c, d, e));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, T5, TResult>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> columns, Func<T1, T2, T3, T4, T5, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0));
        return Projection.Of<Map5<T1, T2, T3, T4, T5, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2, T3, T4, T5, T6)> Select<T, TColumns, T1, T2, T3, T4, T5, T6>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        Select<T, TColumns, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)>(source, columns, static (a, b, c, d, e, f) => (a, b, c, d, e, f));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, T1, T2, T3, T4, T5, T6, TResult>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> columns, Func<T1, T2, T3, T4, T5, T6, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0));
        return Projection.Of<Map6<T1, T2, T3, T4, T5, T6, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node, c.Item6.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2, T3, T4, T5, T6)> Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, T5, T6>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)>(source, columns, static (a, b, c, d, e, f) => (a, b, c, d, e, f));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, T5, T6, TResult>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> columns, Func<T1, T2, T3, T4, T5, T6, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0));
        return Projection.Of<Map6<T1, T2, T3, T4, T5, T6, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node, c.Item6.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2, T3, T4, T5, T6, T7)> Select<T, TColumns, T1, T2, T3, T4, T5, T6, T7>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        Select<T, TColumns, T1, T2, T3, T4, T5, T6, T7, (T1, T2, T3, T4, T5, T6, T7)>(source, columns, static (a, b, c, d, e, f, g) => (a, b, c, d, e, f, g));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, T1, T2, T3, T4, T5, T6, T7, TResult>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> columns, Func<T1, T2, T3, T4, T5, T6, T7, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0));
        return Projection.Of<Map7<T1, T2, T3, T4, T5, T6, T7, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node, c.Item6.Node, c.Item7.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2, T3, T4, T5, T6, T7)> Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, T5, T6, T7>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, T5, T6, T7, (T1, T2, T3, T4, T5, T6, T7)>(source, columns, static (a, b, c, d, e, f, g) => (a, b, c, d, e, f, g));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, T5, T6, T7, TResult>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> columns, Func<T1, T2, T3, T4, T5, T6, T7, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0));
        return Projection.Of<Map7<T1, T2, T3, T4, T5, T6, T7, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node, c.Item6.Node, c.Item7.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2, T3, T4, T5, T6, T7, T8)> Select<T, TColumns, T1, T2, T3, T4, T5, T6, T7, T8>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        Select<T, TColumns, T1, T2, T3, T4, T5, T6, T7, T8, (T1, T2, T3, T4, T5, T6, T7, T8)>(source, columns, static (a, b, c, d, e, f, g, h) => (a, b, c, d, e, f, g, h));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, T1, T2, T3, T4, T5, T6, T7, T8, TResult>(IQuerySource<T> source, Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> columns, Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0));
        return Projection.Of<Map8<T1, T2, T3, T4, T5, T6, T7, T8, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node, c.Item6.Node, c.Item7.Node, c.Item8.Node], new(result));
    }

    /// <summary>Reads only these values.</summary>
    public static Projection<(T1, T2, T3, T4, T5, T6, T7, T8)> Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, T5, T6, T7, T8>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> columns)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, T5, T6, T7, T8, (T1, T2, T3, T4, T5, T6, T7, T8)>(source, columns, static (a, b, c, d, e, f, g, h) => (a, b, c, d, e, f, g, h));

    /// <summary>Reads only these values, and makes a result of each row.</summary>
    public static Projection<TResult> Select<T, TColumns, TLink, TLinkColumns, T1, T2, T3, T4, T5, T6, T7, T8, TResult>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> columns, Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> result)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
    {
        var c = columns(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0));
        return Projection.Of<Map8<T1, T2, T3, T4, T5, T6, T7, T8, TResult>, TResult>(source.Spec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node, c.Item6.Node, c.Item7.Node, c.Item8.Node], new(result));
    }

}
