using Junction.Model;
using Junction.Querying;

namespace Junction;

/// <summary>Verbs on a model's class itself, whose lambdas see its columns: <c>Student.Where(s =&gt; s.Name == name)</c>.</summary>
/// <remarks>They find the columns by the interface <see cref="IModel{TSelf, TColumns}"/> that the generator gives every model: no verb is written per model.</remarks>
public static partial class ModelVerbs
{
    extension<T, TColumns>(IModel<T, TColumns>)
        where T : Record, IRecord<T>
        where TColumns : RecordColumns, IColumns<TColumns>
    {
        /// <summary>Keeps what fulfils the condition.</summary>
        public static Query<T> Where(Func<TColumns, Condition> predicate) => new(Query<T>.AllSpec.Filter(Lambdas.Of(predicate).Predicate));

        /// <summary>Orders by a column, ascending; nulls come first.</summary>
        public static Query<T> OrderBy(Func<TColumns, Expr> key) => new(Query<T>.AllSpec.Order(Lambdas.Of(key).Key, isDescending: false, isFurther: false));

        /// <summary>Orders by a column, descending; nulls come last.</summary>
        public static Query<T> OrderByDescending(Func<TColumns, Expr> key) => new(Query<T>.AllSpec.Order(Lambdas.Of(key).Key, isDescending: true, isFurther: false));

        /// <summary>A column for literal SQL: its name in a hole, and the form of the values beside it.</summary>
        /// <remarks><code>db.ExecuteAsync($"UPDATE tickets SET {Ticket.Column(t =&gt; t.Price)} = {30m}")</code></remarks>
        /// <exception cref="ArgumentException">The lambda gives something other than a column of the model.</exception>
        public static Column<TValue> Column<TValue>(Func<TColumns, Expr<TValue>> column) => new(Lambdas.Column(column));

        /// <summary>Loads relations together with the records: the same few statements for any number of them.</summary>
        public static Query<T> With(params Func<TColumns, IRelationShape>[] relations) => new(Lambdas.Load(Query<T>.AllSpec, relations));
    }
}
