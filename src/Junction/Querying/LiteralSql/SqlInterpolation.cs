using System.Runtime.CompilerServices;
using System.Text;
using Junction.Querying;
using Junction.Sql;

namespace Junction;

/// <summary>
/// Literal SQL with holes: <c>$"SELECT * FROM students WHERE name = {name}"</c>. What stands in a hole becomes a parameter; there is no
/// way to turn a run-time string into SQL text.
/// </summary>
/// <remarks>
/// A value that is compared with a column in a hole, or assigned to it, goes in the form that column stores:
/// <c>$"UPDATE tickets SET {price} = {30m}"</c>, where <c>price</c> is <c>Ticket.Column(t =&gt; t.Price)</c>. Elsewhere say it yourself:
/// <c>{price.Value(30m)}</c>. An enum, a local time and, where the database stores decimals as whole numbers, a decimal throw
/// <see cref="ColumnNeededException"/> without a column.
/// </remarks>
[InterpolatedStringHandler]
public sealed class SqlInterpolation
{
    private readonly List<string> _parts = [];
    private readonly List<SqlHole> _holes = [];
    private readonly StringBuilder _part;

    /// <summary>Starts a text; called by the compiler.</summary>
    public SqlInterpolation(int literalLength, int formattedCount)
    {
        _part = new StringBuilder(literalLength);
        _holes.Capacity = formattedCount;
    }

    internal string[] Parts => [.. _parts, _part.ToString()];

    /// <summary>What stands in the holes, each value in the form its column stores.</summary>
    /// <param name="isCondition">Whether the text is a condition, in which nothing is assigned.</param>
    /// <exception cref="ColumnNeededException">A value needs to be told its column.</exception>
    internal SqlExpression[] Holes(bool isCondition) => HoleForms.Of(Parts, _holes, isCondition);

    /// <summary>Adds literal SQL; called by the compiler.</summary>
    public void AppendLiteral(string text) => _part.Append(text);

    /// <summary>Adds a value as a parameter, or a column of a query as it is named there; called by the compiler.</summary>
    /// <exception cref="JunctionException">The value is a list.</exception>
    public void AppendFormatted<T>(T value)
    {
        if (value is System.Collections.IEnumerable and not (string or byte[]))
        {
            throw new JunctionException("Literal SQL was not sent: a list cannot stand in a hole, since it is one parameter there. Ask in C#, "
                + "which goes on from literal SQL too: .Where(x => ids.Contains(x.Id)); in a condition {ids.Contains(x.Id)} can stand in the hole.");
        }
        _parts.Add(_part.ToString());
        _part.Clear();
        _holes.Add(value is ISqlOperand operand ? operand.Hole : SqlHole.OfValue(value));
    }
}
