using System.ComponentModel;
using Junction.Model;
using Junction.Querying;
using Junction.Sql;

namespace Junction;

/// <summary>A CASE that is being written: the first condition that holds decides. Started by <c>Expr.When</c>, ended by <c>Else</c>.</summary>
/// <remarks>
/// <code>Student.Select(s =&gt; (s.Name, Expr.When(s.Age &lt; 18, "minor").When(s.Age &lt; 65, "adult").Else("senior")))</code>
/// sends <c>CASE WHEN age &lt; ? THEN ? WHEN age &lt; ? THEN ? ELSE ? END</c>.
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class CaseExpr<T>
{
    private readonly (SqlPredicate When, SqlExpression Then)[] _branches;

    private CaseExpr((SqlPredicate, SqlExpression)[] branches) => _branches = branches;

    /// <summary><c>WHEN condition THEN value</c>: counts where no condition before holds.</summary>
    public CaseExpr<T> When(Condition condition, Expr<T>? value) => new([.. _branches, (condition.Predicate, Operand.Of(value))]);

    /// <summary><c>ELSE value END</c>: the value where no condition holds.</summary>
    public Expr<T> Else(Expr<T>? value) => Expr<T>.From(End(Operand.Of(value)));

    internal static CaseExpr<T> Start(Condition condition, Expr? value) => new([(condition.Predicate, Operand.Of(value))]);

    internal CaseNode End(SqlExpression? otherwise)
    {
        var values = new SqlExpression[_branches.Length + (otherwise is null ? 0 : 1)];
        for (var i = 0; i < _branches.Length; i++) values[i] = _branches[i].Then;
        if (otherwise is not null) values[^1] = otherwise;
        var type = Operand.Unify<T>(values);
        if (otherwise is null) type = type.OrNull();
        return new CaseNode([.. _branches.Select((branch, i) => (branch.When, values[i]))], otherwise is null ? null : values[^1], type);
    }
}

/// <summary>Ends of a CASE that can be null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CaseEnds
{
    extension<T>(CaseExpr<T> branches) where T : struct
    {
        /// <summary><c>ELSE value END</c>, where the value may be null.</summary>
        public Expr<T?> Else(Expr<T?>? value) => new(branches.End(Operand.Of(value)));

        /// <summary><c>END</c>: null where no condition holds.</summary>
        public Expr<T?> ElseNull() => new(branches.End(null));
    }

    extension<T>(CaseExpr<T?> branches) where T : struct
    {
        /// <summary><c>END</c>: null where no condition holds.</summary>
        public Expr<T?> ElseNull() => new(branches.End(null));
    }
}

/// <summary>The end of a CASE of texts that can be null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReferenceCaseEnds
{
    extension<T>(CaseExpr<T> branches) where T : class
    {
        /// <summary><c>END</c>: null where no condition holds.</summary>
        public Expr<T> ElseNull() => new(branches.End(null));
    }
}
