using Junction.Model;
using Junction.Relations;

namespace Junction.Querying;

/// <summary>
/// What generated verbs call: each hands the nodes that a lambda builds to the query. Not for use by hand; write
/// <c>Student.Where(s =&gt; …)</c>.
/// </summary>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public static partial class Typed
{

    /// <summary>The records in another order.</summary>
    public static Query<T> OrderBy<T, TColumns>(IQuerySource<T> source, Func<TColumns, Expr> key)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        new(source.Spec.Order(key(ColumnsOf<TColumns>.At(0)).Node, isDescending: false, isFurther: false));

    /// <summary>The records in another order.</summary>
    public static LinkedQuery<T, TLink> OrderBy<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, Expr> key)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        new(source.Spec.Order(key(ColumnsOf<TColumns>.At(0)).Node, isDescending: false, isFurther: false));

    /// <summary>The records in another order.</summary>
    public static LinkedQuery<T, TLink> OrderBy<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr> key)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        new(source.Spec.Order(key(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)).Node, isDescending: false, isFurther: false));

    /// <summary>The records in another order.</summary>
    public static Query<T> OrderByDescending<T, TColumns>(IQuerySource<T> source, Func<TColumns, Expr> key)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        new(source.Spec.Order(key(ColumnsOf<TColumns>.At(0)).Node, isDescending: true, isFurther: false));

    /// <summary>The records in another order.</summary>
    public static LinkedQuery<T, TLink> OrderByDescending<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, Expr> key)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        new(source.Spec.Order(key(ColumnsOf<TColumns>.At(0)).Node, isDescending: true, isFurther: false));

    /// <summary>The records in another order.</summary>
    public static LinkedQuery<T, TLink> OrderByDescending<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr> key)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        new(source.Spec.Order(key(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)).Node, isDescending: true, isFurther: false));

    /// <summary>The records in another order.</summary>
    public static Query<T> ThenBy<T, TColumns>(IQuerySource<T> source, Func<TColumns, Expr> key)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        new(source.Spec.Order(key(ColumnsOf<TColumns>.At(0)).Node, isDescending: false, isFurther: true));

    /// <summary>The records in another order.</summary>
    public static LinkedQuery<T, TLink> ThenBy<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, Expr> key)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        new(source.Spec.Order(key(ColumnsOf<TColumns>.At(0)).Node, isDescending: false, isFurther: true));

    /// <summary>The records in another order.</summary>
    public static LinkedQuery<T, TLink> ThenBy<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr> key)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        new(source.Spec.Order(key(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)).Node, isDescending: false, isFurther: true));

    /// <summary>The records in another order.</summary>
    public static Query<T> ThenByDescending<T, TColumns>(IQuerySource<T> source, Func<TColumns, Expr> key)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        new(source.Spec.Order(key(ColumnsOf<TColumns>.At(0)).Node, isDescending: true, isFurther: true));

    /// <summary>The records in another order.</summary>
    public static LinkedQuery<T, TLink> ThenByDescending<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, Expr> key)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        new(source.Spec.Order(key(ColumnsOf<TColumns>.At(0)).Node, isDescending: true, isFurther: true));

    /// <summary>The records in another order.</summary>
    public static LinkedQuery<T, TLink> ThenByDescending<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Expr> key)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        new(source.Spec.Order(key(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)).Node, isDescending: true, isFurther: true));

    /// <summary>The records for which a condition holds.</summary>
    public static Query<T> Where<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        new(Filter(source, predicate));

    /// <summary>The records for which a condition holds.</summary>
    public static LinkedQuery<T, TLink> Where<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        new(Filter(source, predicate));

    /// <summary>The records for which a condition on record and link holds.</summary>
    public static LinkedQuery<T, TLink> Where<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, Func<TColumns, TLinkColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        new(Filter<T, TColumns, TLinkColumns>(source, predicate));

    /// <summary>Loads relations of the records too.</summary>
    public static Query<T> With<T, TColumns>(IQuerySource<T> source, params Func<TColumns, IRelationShape>[] relations)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        new(Load(source, relations));

    /// <summary>Loads relations of the records too.</summary>
    public static LinkedQuery<T, TLink> With<T, TColumns, TLink, TLinkColumns>(ILinkedSource<T, TLink> source, params Func<TColumns, IRelationShape>[] relations)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        new(Load(source, relations));

    private static QuerySpec Filter<T, TColumns>(IQuerySource<T> source, Func<TColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> =>
        source.Spec.Filter(predicate(ColumnsOf<TColumns>.At(0)).Predicate);

    private static QuerySpec Filter<T, TColumns, TLinkColumns>(IQuerySource<T> source, Func<TColumns, TLinkColumns, Condition> predicate)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        source.Spec.Filter(predicate(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0)).Predicate);

    private static QuerySpec Load<T, TColumns>(IQuerySource<T> source, Func<TColumns, IRelationShape>[] relations)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns>
    {
        var columns = ColumnsOf<TColumns>.At(0);
        return source.Spec with { With = RelationLoad.Merge([.. source.Spec.With, .. relations.Select(relation => RelationColumn.LoadOf(relation(columns)))]) };
    }
}
