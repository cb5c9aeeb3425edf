using Junction.Model;
using Junction.Querying;

namespace Junction;

/// <summary>Verbs on what can be queried for records together with their links, whose lambdas see the columns of both.</summary>
/// <remarks>The verbs with one parameter are here once more, since those of <see cref="SourceVerbs"/> would lose the link.</remarks>
public static partial class LinkedVerbs
{
    extension<T, TColumns, TLink, TLinkColumns>(ILinkedSource<IModel<T, TColumns>, IModel<TLink, TLinkColumns>> source)
        where T : Record, IRecord<T>
        where TColumns : RecordColumns, IColumns<TColumns>
        where TLink : Record, IRecord<TLink>
        where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
    {
        /// <summary>Keeps what fulfils the condition.</summary>
        public LinkedQuery<T, TLink> Where(Func<TColumns, Condition> predicate) => new(source.Spec.Filter(Lambdas.Of(predicate).Predicate));

        /// <summary>Orders by a column, ascending; nulls come first.</summary>
        public LinkedQuery<T, TLink> OrderBy(Func<TColumns, Expr> key) => new(source.Spec.Order(Lambdas.Of(key).Key, isDescending: false, isFurther: false));

        /// <summary>Orders by a column, descending; nulls come last.</summary>
        public LinkedQuery<T, TLink> OrderByDescending(Func<TColumns, Expr> key) => new(source.Spec.Order(Lambdas.Of(key).Key, isDescending: true, isFurther: false));

        /// <summary>Orders what the order so far leaves equal, ascending.</summary>
        public LinkedQuery<T, TLink> ThenBy(Func<TColumns, Expr> key) => new(source.Spec.Order(Lambdas.Of(key).Key, isDescending: false, isFurther: true));

        /// <summary>Orders what the order so far leaves equal, descending.</summary>
        public LinkedQuery<T, TLink> ThenByDescending(Func<TColumns, Expr> key) => new(source.Spec.Order(Lambdas.Of(key).Key, isDescending: true, isFurther: true));

        /// <summary>Keeps what fulfils the condition.</summary>
        public LinkedQuery<T, TLink> Where(Func<TColumns, TLinkColumns, Condition> predicate) => new(source.Spec.Filter(Lambdas.Of(predicate).Predicate));

        /// <summary>Orders by a column, ascending; nulls come first.</summary>
        public LinkedQuery<T, TLink> OrderBy(Func<TColumns, TLinkColumns, Expr> key) => new(source.Spec.Order(Lambdas.Of(key).Key, isDescending: false, isFurther: false));

        /// <summary>Orders by a column, descending; nulls come last.</summary>
        public LinkedQuery<T, TLink> OrderByDescending(Func<TColumns, TLinkColumns, Expr> key) => new(source.Spec.Order(Lambdas.Of(key).Key, isDescending: true, isFurther: false));

        /// <summary>Orders what the order so far leaves equal, ascending.</summary>
        public LinkedQuery<T, TLink> ThenBy(Func<TColumns, TLinkColumns, Expr> key) => new(source.Spec.Order(Lambdas.Of(key).Key, isDescending: false, isFurther: true));

        /// <summary>Orders what the order so far leaves equal, descending.</summary>
        public LinkedQuery<T, TLink> ThenByDescending(Func<TColumns, TLinkColumns, Expr> key) => new(source.Spec.Order(Lambdas.Of(key).Key, isDescending: true, isFurther: true));

        /// <summary>Loads relations together with the records: the same few statements for any number of them.</summary>
        public LinkedQuery<T, TLink> With(params Func<TColumns, IRelationShape>[] relations) => new(Lambdas.Load(source.Spec, relations));
    }
}
