using System.ComponentModel;
using System.Numerics;
using Junction.Querying;
using Priority = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;

namespace Junction;

/// <summary>
/// Whether a value is in a list: <c>ids.Contains(s.Id)</c>. The list may have any size; where the database can, it travels as one
/// parameter. A null in it matches null. Of an empty list the condition is always false.
/// </summary>
/// <remarks>The items are interfaces: a plain value converts to an <see cref="Expr{T}"/>, and these would be taken for LINQ's <c>Contains</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ListFunctions
{
    extension<T>(IEnumerable<T> values)
    {
        /// <summary><c>item IN (values)</c></summary>
        public Condition Contains(IExpr<T>? item) => Membership.In((Expr?)item, values);
    }

    extension<T>(IEnumerable<T> values) where T : struct
    {
        /// <summary><c>item IN (values)</c>; false where it is null</summary>
        public Condition Contains(IExpr<T?>? item) => Membership.In((Expr?)item, values);
    }

    extension<T>(IEnumerable<T?> values) where T : struct
    {
        /// <summary><c>item IN (values)</c></summary>
        public Condition Contains(IExpr<T>? item) => Membership.In((Expr?)item, values);
    }

    extension<T>(ReadOnlySpan<T> values)
    {
        /// <summary><c>item IN (values)</c></summary>
        public Condition Contains(IExpr<T>? item) => Membership.In((Expr?)item, values);
    }

    extension<T>(ReadOnlySpan<T> values) where T : struct
    {
        /// <summary><c>item IN (values)</c>; false where it is null</summary>
        public Condition Contains(IExpr<T?>? item) => Membership.In((Expr?)item, values);
    }

    extension<T>(ReadOnlySpan<T?> values) where T : struct
    {
        /// <summary><c>item IN (values)</c></summary>
        public Condition Contains(IExpr<T>? item) => Membership.In((Expr?)item, values);
    }

    // The literal null would be taken for an IExpr<T>, which is nearer than LINQ's type parameter: names.Contains(null) asks the list itself.

    extension<T>(IEnumerable<T?> values) where T : class
    {
        /// <summary>Whether a null is in the list, as LINQ says.</summary>
        [Priority(1)]
        public bool Contains(NullLiteral? nothing) => values.Any(static value => value is null);
    }

    extension<T>(IEnumerable<T?> values) where T : struct
    {
        /// <summary>Whether a null is in the list, as LINQ says.</summary>
        [Priority(1)]
        public bool Contains(NullLiteral? nothing) => values.Any(static value => value is null);
    }

    extension<T>(ReadOnlySpan<T?> values) where T : class
    {
        /// <summary>Whether a null is in the list, as LINQ says.</summary>
        [Priority(1)]
        public bool Contains(NullLiteral? nothing)
        {
            foreach (var value in values)
            {
                if (value is null) return true;
            }
            return false;
        }
    }

    extension<T>(ReadOnlySpan<T?> values) where T : struct
    {
        /// <summary>Whether a null is in the list, as LINQ says.</summary>
        [Priority(1)]
        public bool Contains(NullLiteral? nothing)
        {
            foreach (var value in values)
            {
                if (value is null) return true;
            }
            return false;
        }
    }

    extension<TValue, TItem>(IEnumerable<TValue> values) where TValue : struct, IBinaryInteger<TValue> where TItem : struct, IBinaryInteger<TItem>
    {
        /// <summary><c>item IN (values)</c>, of whole numbers of different types</summary>
        [Priority(-1)]
        public Condition Contains(IExpr<TItem>? item) => Membership.InNumbers((Expr?)item, values);

        /// <summary><c>item IN (values)</c>, of whole numbers of different types; false where it is null</summary>
        [Priority(-1)]
        public Condition Contains(IExpr<TItem?>? item) => Membership.InNumbers((Expr?)item, values);
    }

    extension<T1, T2>(IEnumerable<(T1, T2)> rows)
    {
        /// <summary><c>(a, b) IN (rows)</c></summary>
        public Condition Contains((IExpr<T1>, IExpr<T2>) item)
        {
            var list = new ListOperand(rows.TryGetNonEnumeratedCount(out var count) ? count : 4, Operand.Of((Expr)item.Item1), Operand.Of((Expr)item.Item2));
            foreach (var (first, second) in rows)
            {
                list.Add(0, first);
                list.Add(1, second);
            }
            return list.Contains();
        }
    }

    extension<T1, T2, T3>(IEnumerable<(T1, T2, T3)> rows)
    {
        /// <summary><c>(a, b, c) IN (rows)</c></summary>
        public Condition Contains((IExpr<T1>, IExpr<T2>, IExpr<T3>) item)
        {
            var list = new ListOperand(rows.TryGetNonEnumeratedCount(out var count) ? count : 4,
                Operand.Of((Expr)item.Item1), Operand.Of((Expr)item.Item2), Operand.Of((Expr)item.Item3));
            foreach (var (first, second, third) in rows)
            {
                list.Add(0, first);
                list.Add(1, second);
                list.Add(2, third);
            }
            return list.Contains();
        }
    }
}

/// <summary>What only the literal <c>null</c> converts to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NullLiteral
{
    private NullLiteral() { }
}
