using System.ComponentModel;
using Junction.Querying;
using Junction.Sql;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

/// <summary>What can be done about null inside a query.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NullFunctions
{
    extension<T>(Expr<T?>? value) where T : struct
    {
        /// <summary><c>value IS NOT NULL</c></summary>
        public Condition HasValue => Comparing.IsNotNull(value);

        /// <summary>The value, known not to be null: the same SQL. Reading it where it is null throws.</summary>
        public Expr<T> Value => new(Operand.Of(value));

        /// <summary><c>coalesce(value, 0)</c>: the value, or the type's default where it is null.</summary>
        public Expr<T> GetValueOrDefault() => Coalesce<T, T>(value, (Expr<T>)default(T));

        /// <summary><c>coalesce(value, other)</c>: the other value where this one is null.</summary>
        [Priority(1)]
        public Expr<T> Coalesce(Expr<T> other) => Coalesce<T, T>(value, other);

        /// <summary><c>coalesce(value, other)</c>: the other value where this one is null.</summary>
        [Priority(1)]
        public Expr<T> Coalesce(T other) => Coalesce<T, T>(value, (Expr<T>)other);

        /// <summary><c>coalesce(value, other)</c>: the other value where this one is null.</summary>
        [Priority(1)]
        public Expr<T?> Coalesce(T? other) => Coalesce<T, T?>(value, (Expr<T?>)other);

        /// <summary><c>coalesce(value, other)</c>: the other value where this one is null.</summary>
        public Expr<T?> Coalesce(Expr<T?>? other) => Coalesce<T, T?>(value, other);
    }

    extension<T>(Expr<T>? value) where T : class
    {
        /// <summary><c>coalesce(value, other)</c>: the other value where this one is null.</summary>
        public Expr<T> Coalesce(Expr<T>? other) => Coalesce<T, T>(value, other);
    }

    extension<T>(Expr<T>? value) where T : struct
    {
        /// <summary>The same value, typed so that it may be null: of a record that a path may not lead to.</summary>
        // A boolean column as a condition is false where it is null: here its null is asked for.
        public Expr<T?> AsNullable() => new(Operand.Of(value) is BooleanNode { Operand: var column } ? column : Operand.Of(value));
    }

    extension(Expr<bool?>? value)
    {
        /// <summary>The value as a condition, known not to be null; where it is null the condition is false.</summary>
        public Condition Value => Test(Operand.Of(value));

        /// <summary><c>coalesce(value, false)</c></summary>
        public Condition GetValueOrDefault() => Test(Operand.Of(value));

        /// <summary><c>coalesce(value, other)</c>: the other value where this one is null.</summary>
        [Priority(1)]
        public Condition Coalesce(Expr<bool> other) => Test(Coalesce<bool, bool>(value, other).Node);

        /// <summary><c>coalesce(value, other)</c>: the other value where this one is null.</summary>
        [Priority(1)]
        public Condition Coalesce(bool other) => Test(Coalesce<bool, bool>(value, (Expr<bool>)other).Node);
    }

    extension(Expr<bool>? value)
    {
        /// <summary>A computed boolean as a condition; null is false.</summary>
        public Condition AsCondition() => value as Condition ?? Test(Operand.Of(value));
    }

    private static Condition Test(SqlExpression value) => new(value as SqlPredicate ?? new BooleanNode(value));

    internal static Expr<TResult> Coalesce<T, TResult>(Expr? value, Expr? other)
    {
        SqlExpression[] values = [Operand.Of(value), Operand.Of(other)];
        var type = Operand.Unify<T>(values);
        // Null only where every value is.
        var canBeNull = values[0].CanBeNull && values[1].CanBeNull;
        return new(new FunctionNode(SqlFunction.Coalesce, values, type.IsNullable == canBeNull ? type : type with { IsNullable = canBeNull }));
    }
}
