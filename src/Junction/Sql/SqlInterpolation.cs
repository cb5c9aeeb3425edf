using System.Runtime.CompilerServices;
using System.Text;
using Junction.Model;
using Junction.Sql;

namespace Junction;

/// <summary>What can stand in a hole as it is: a part of a query.</summary>
internal interface ISqlOperand
{
    /// <summary>The SQL it stands for.</summary>
    SqlExpression Node { get; }
}

/// <summary>
/// Literal SQL with holes: <c>$"SELECT * FROM students WHERE name = {name}"</c>. What stands in a hole becomes a parameter; there is no
/// way to turn a run-time string into SQL text.
/// </summary>
[InterpolatedStringHandler]
public sealed class SqlInterpolation
{
    private readonly List<string> _parts = [];
    private readonly List<SqlExpression> _holes = [];
    private readonly StringBuilder _part;

    /// <summary>Starts a text; called by the compiler.</summary>
    public SqlInterpolation(int literalLength, int formattedCount)
    {
        _part = new StringBuilder(literalLength);
        _holes.Capacity = formattedCount;
    }

    internal string[] Parts => [.. _parts, _part.ToString()];

    internal SqlExpression[] Holes => [.. _holes];

    /// <summary>Adds literal SQL; called by the compiler.</summary>
    public void AppendLiteral(string text) => _part.Append(text);

    /// <summary>Adds a value as a parameter, or a column of a query as it is named there; called by the compiler.</summary>
    public void AppendFormatted<T>(T value)
    {
        _parts.Add(_part.ToString());
        _part.Clear();
        _holes.Add(value is ISqlOperand operand ? operand.Node : new ParameterNode(DbValue.From(value), ColumnType.Of<T>()));
    }
}
