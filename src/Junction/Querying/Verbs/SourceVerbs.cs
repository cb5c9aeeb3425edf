using Junction.Model;
using Junction.Querying;

namespace Junction;

/// <summary>Verbs on what can be queried for records, a query or a relation, whose lambdas see the columns.</summary>
/// <remarks>The interface is covariant: a source of students is one of models whose columns are the students'.</remarks>
public static partial class SourceVerbs
{
    extension<T, TColumns>(IQuerySource<IModel<T, TColumns>> source)
        where T : Record, IRecord<T>
        where TColumns : RecordColumns, IColumns<TColumns>
    {
        /// <summary>Keeps what fulfils the condition.</summary>
        public Query<T> Where(Func<TColumns, Condition> predicate) => new(source.Spec.Filter(Lambdas.Of(predicate).Predicate));

        /// <summary>Orders by a column, ascending; nulls come first.</summary>
        public Query<T> OrderBy(Func<TColumns, Expr> key) => new(source.Spec.Order(Lambdas.Of(key).Key, isDescending: false, isFurther: false));

        /// <summary>Orders by a column, descending; nulls come last.</summary>
        public Query<T> OrderByDescending(Func<TColumns, Expr> key) => new(source.Spec.Order(Lambdas.Of(key).Key, isDescending: true, isFurther: false));

        /// <summary>Orders what the order so far leaves equal, ascending.</summary>
        public Query<T> ThenBy(Func<TColumns, Expr> key) => new(source.Spec.Order(Lambdas.Of(key).Key, isDescending: false, isFurther: true));

        /// <summary>Orders what the order so far leaves equal, descending.</summary>
        public Query<T> ThenByDescending(Func<TColumns, Expr> key) => new(source.Spec.Order(Lambdas.Of(key).Key, isDescending: true, isFurther: true));

        /// <summary>Loads relations together with the records: the same few statements for any number of them.</summary>
        public Query<T> With(params Func<TColumns, IRelationShape>[] relations) => new(Lambdas.Load(source.Spec, relations));
    }
}
