using Junction.Model;
using Junction.Querying;

namespace Junction;

public static partial class ModelVerbs
{
    extension<T, TColumns>(IModel<T, TColumns>)
        where T : Record, IRecord<T>
        where TColumns : RecordColumns, IColumns<TColumns>
    {
        /// <summary>Reads these columns only.</summary>
        public static Projection<T1> Select<T1>(Func<TColumns, Expr<T1>> columns)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map1<T1, T1>, T1>(Query<T>.AllSpec, [c.Node], new(static a => a));
        }

        /// <summary>Reads these columns only, and makes a value of each row.</summary>
        public static Projection<TResult> Select<T1, TResult>(Func<TColumns, Expr<T1>> columns, Func<T1, TResult> result)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map1<T1, TResult>, TResult>(Query<T>.AllSpec, [c.Node], new(result));
        }

        /// <summary>Reads these columns only.</summary>
        public static Projection<(T1, T2)> Select<T1, T2>(Func<TColumns, (Expr<T1>, Expr<T2>)> columns)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map2<T1, T2, (T1, T2)>, (T1, T2)>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node], new(static (a, b) => (a, b)));
        }

        /// <summary>Reads these columns only, and makes a value of each row.</summary>
        public static Projection<TResult> Select<T1, T2, TResult>(Func<TColumns, (Expr<T1>, Expr<T2>)> columns, Func<T1, T2, TResult> result)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map2<T1, T2, TResult>, TResult>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node], new(result));
        }

        /// <summary>Reads these columns only.</summary>
        public static Projection<(T1, T2, T3)> Select<T1, T2, T3>(Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>)> columns)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map3<T1, T2, T3, (T1, T2, T3)>, (T1, T2, T3)>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node, c.Item3.Node], new(static (a, b, c) => (a, b, c)));
        }

        /// <summary>Reads these columns only, and makes a value of each row.</summary>
        public static Projection<TResult> Select<T1, T2, T3, TResult>(Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>)> columns, Func<T1, T2, T3, TResult> result)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map3<T1, T2, T3, TResult>, TResult>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node, c.Item3.Node], new(result));
        }

        /// <summary>Reads these columns only.</summary>
        public static Projection<(T1, T2, T3, T4)> Select<T1, T2, T3, T4>(Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> columns)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map4<T1, T2, T3, T4, (T1, T2, T3, T4)>, (T1, T2, T3, T4)>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node], new(static (a, b, c, d) => (a, b, c, d)));
        }

        /// <summary>Reads these columns only, and makes a value of each row.</summary>
        public static Projection<TResult> Select<T1, T2, T3, T4, TResult>(Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> columns, Func<T1, T2, T3, T4, TResult> result)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map4<T1, T2, T3, T4, TResult>, TResult>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node], new(result));
        }

        /// <summary>Reads these columns only.</summary>
        public static Projection<(T1, T2, T3, T4, T5)> Select<T1, T2, T3, T4, T5>(Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> columns)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map5<T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)>, (T1, T2, T3, T4, T5)>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node], new(static (a, b, c, d, e) => (a, b, c, d, e)));
        }

        /// <summary>Reads these columns only, and makes a value of each row.</summary>
        public static Projection<TResult> Select<T1, T2, T3, T4, T5, TResult>(Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> columns, Func<T1, T2, T3, T4, T5, TResult> result)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map5<T1, T2, T3, T4, T5, TResult>, TResult>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node], new(result));
        }

        /// <summary>Reads these columns only.</summary>
        public static Projection<(T1, T2, T3, T4, T5, T6)> Select<T1, T2, T3, T4, T5, T6>(Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> columns)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map6<T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)>, (T1, T2, T3, T4, T5, T6)>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node, c.Item6.Node], new(static (a, b, c, d, e, f) => (a, b, c, d, e, f)));
        }

        /// <summary>Reads these columns only, and makes a value of each row.</summary>
        public static Projection<TResult> Select<T1, T2, T3, T4, T5, T6, TResult>(Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> columns, Func<T1, T2, T3, T4, T5, T6, TResult> result)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map6<T1, T2, T3, T4, T5, T6, TResult>, TResult>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node, c.Item6.Node], new(result));
        }

        /// <summary>Reads these columns only.</summary>
        public static Projection<(T1, T2, T3, T4, T5, T6, T7)> Select<T1, T2, T3, T4, T5, T6, T7>(Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> columns)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map7<T1, T2, T3, T4, T5, T6, T7, (T1, T2, T3, T4, T5, T6, T7)>, (T1, T2, T3, T4, T5, T6, T7)>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node, c.Item6.Node, c.Item7.Node], new(static (a, b, c, d, e, f, g) => (a, b, c, d, e, f, g)));
        }

        /// <summary>Reads these columns only, and makes a value of each row.</summary>
        public static Projection<TResult> Select<T1, T2, T3, T4, T5, T6, T7, TResult>(Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> columns, Func<T1, T2, T3, T4, T5, T6, T7, TResult> result)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map7<T1, T2, T3, T4, T5, T6, T7, TResult>, TResult>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node, c.Item6.Node, c.Item7.Node], new(result));
        }

        /// <summary>Reads these columns only.</summary>
        public static Projection<(T1, T2, T3, T4, T5, T6, T7, T8)> Select<T1, T2, T3, T4, T5, T6, T7, T8>(Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> columns)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map8<T1, T2, T3, T4, T5, T6, T7, T8, (T1, T2, T3, T4, T5, T6, T7, T8)>, (T1, T2, T3, T4, T5, T6, T7, T8)>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node, c.Item6.Node, c.Item7.Node, c.Item8.Node], new(static (a, b, c, d, e, f, g, h) => (a, b, c, d, e, f, g, h)));
        }

        /// <summary>Reads these columns only, and makes a value of each row.</summary>
        public static Projection<TResult> Select<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(Func<TColumns, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> columns, Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> result)
        {
            var c = Lambdas.Of(columns);
            return Projection.Of<Map8<T1, T2, T3, T4, T5, T6, T7, T8, TResult>, TResult>(Query<T>.AllSpec, [c.Item1.Node, c.Item2.Node, c.Item3.Node, c.Item4.Node, c.Item5.Node, c.Item6.Node, c.Item7.Node, c.Item8.Node], new(result));
        }
    }
}
