using System.Globalization;
using System.Text;
using Junction.Model;

namespace Junction.Sql;

/// <summary>
/// The only type that appends SQL text: keywords, quoted names, placeholders. A statement's nodes write themselves with it, and the
/// <see cref="SqlSyntax"/> what a database spells its own way.
/// </summary>
public sealed partial class SqlWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<ParameterSlot> _slots = [];
    private readonly ShapeWalker _walk;
    private SqlStatement? _statement;

    private SqlWriter(ShapeWalker walk) => _walk = walk;

    /// <summary>What the database spells its own way.</summary>
    public SqlSyntax Syntax => _walk.Syntax;

    /// <summary>The table that literal SQL in the statement stands for.</summary>
    internal TableInfo? Literal { get; set; }

    /// <summary>The first sum in the statement that may outgrow the database's numbers.</summary>
    internal GreatSum? Sum { get; set; }

    /// <summary>Writes a statement that the walker has just walked.</summary>
    internal static SqlText Render(SqlStatement statement, ShapeWalker walk)
    {
        var writer = new SqlWriter(walk) { _statement = statement };
        statement.Write(writer);
        return new SqlText(writer._text.ToString(), [.. writer._slots]) 
        {
            Kind = statement.Kind, IsQuery = statement is SelectNode, GivesRows = statement.GivesRows, Target = WriteTarget.Of(statement), Literal = writer.Literal,
            Sum = writer.Sum,
        };
    }

    /// <summary>Walks and writes a statement, for one that no plan is kept of.</summary>
    public static SqlText Render(SqlStatement statement, SqlSyntax syntax, out DbValue[] arguments)
    {
        var walk = new ShapeWalker(syntax);
        walk.Walk(statement);
        arguments = walk.CopyArguments();
        return Render(statement, walk);
    }

    /// <summary>Writes a statement that has neither parameters nor scopes: one that defines a schema.</summary>
    public static string Define(SqlStatement statement, SqlSyntax syntax)
    {
        var writer = new SqlWriter(new ShapeWalker(syntax));
        statement.Write(writer);
        return writer._text.ToString();
    }

    /// <summary>Appends SQL: keywords and signs. Never a name, never a value.</summary>
    public void Text(string sql) => _text.Append(sql);

    /// <summary>Appends a number that is part of the statement: a scale factor, a position.</summary>
    public void Number(long value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Appends a quoted name.</summary>
    public void Name(string identifier) => _text.Append(Syntax.Quote(identifier));

    /// <summary>Appends a table's quoted name, with its schema where it has one.</summary>
    public void Table(TableInfo table)
    {
        if (table.Schema is not null)
        {
            Name(table.Schema);
            Text(".");
        }
        Name(table.Name);
    }

    /// <summary>Appends <c> (a, b)</c>.</summary>
    public void ColumnNames(ColumnInfo[] columns)
    {
        Text(" (");
        for (var i = 0; i < columns.Length; i++)
        {
            if (i > 0) Text(", ");
            Name(columns[i].Name);
        }
        Text(")");
    }

    /// <summary>Appends a node.</summary>
    public void Write(SqlNode node) => node.Write(this);

    /// <summary>Appends nodes with commas between.</summary>
    public void List(ReadOnlySpan<SqlNode> nodes)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i > 0) Text(", ");
            nodes[i].Write(this);
        }
    }

    /// <summary>Appends the items of ORDER BY without those that say what an earlier one says: they decide nothing, and some databases refuse them.</summary>
    internal void Orders(OrderNode[] items)
    {
        var written = new HashSet<string>(items.Length);
        foreach (var item in items)
        {
            var start = _text.Length;
            if (written.Count > 0) Text(", ");
            var at = _text.Length;
            item.Write(this);
            if (!written.Add(WithoutDirection(_text.ToString(at, _text.Length - at)))) _text.Length = start; // the same text has the same placeholders
        }

        static string WithoutDirection(string order) => Without(Without(Without(order, " NULLS FIRST"), " NULLS LAST"), " DESC");

        static string Without(string order, string end) => order.EndsWith(end, StringComparison.Ordinal) ? order[..^end.Length] : order;
    }

    /// <summary>Appends an expression in the form that a type is stored in: a parameter is typed by it, a decimal brought to its scale.</summary>
    public void Value(SqlExpression expression, ColumnType type)
    {
        if (expression is ParameterNode parameter) Parameter(parameter, type, isCompared: false);
        else Syntax.WriteAs(this, expression, type);
    }

    /// <summary>Appends one side of a comparison of values of a type; without regard to case where the type says so.</summary>
    public void Comparand(SqlExpression expression, ColumnType type)
    {
        if (type.IsCaseInsensitive) Syntax.WriteCaseless(this, expression, type);
        else if (expression is ParameterNode parameter) Parameter(parameter, type, isCompared: true, FinerValue.None);
        else Compared(expression, type);
    }

    /// <summary>Appends one side of <c>&lt;</c> and its kin, with what stands for a value finer than the type.</summary>
    internal void Ordered(SqlExpression expression, ColumnType type, FinerValue finer)
    {
        if (expression is ParameterNode parameter && !type.IsCaseInsensitive) Parameter(parameter, type, isCompared: true, finer);
        else Comparand(expression, type);
    }

    /// <summary>Appends an expression that is compared with values of a type.</summary>
    public void Compared(SqlExpression expression, ColumnType type)
    {
        if (expression is ParameterNode parameter) Parameter(parameter, type, isCompared: true);
        else Syntax.WriteAs(this, expression, type);
    }

    /// <summary>Appends one expression, or several as a row: <c>(a, b)</c>. Each is compared with values of its type.</summary>
    public void Row(SqlExpression[] operands, Func<int, ColumnType> type)
    {
        if (operands.Length > 1) Text("(");
        for (var i = 0; i < operands.Length; i++)
        {
            if (i > 0) Text(", ");
            Comparand(operands[i], type(i));
        }
        if (operands.Length > 1) Text(")");
    }

    /// <summary>Appends a condition that is always true, or always false.</summary>
    public void Constant(bool value) => Text(value ? "1 = 1" : "1 = 0");

    /// <summary>Whether a SELECT is only a part of the statement.</summary>
    internal bool IsInside(SelectNode select) => !ReferenceEquals(select, _statement);

    /// <summary>Appends WHERE, unless the condition is always true.</summary>
    internal void Where(SqlPredicate condition)
    {
        if (condition.Always is true) return;
        Text(" WHERE ");
        condition.WriteFilter(this, negated: false);
    }

    internal void List(SqlExpression[] items, Action<SqlWriter, SqlExpression> write)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) Text(", ");
            write(this, items[i]);
        }
    }

    /// <summary>Appends literal SQL with its holes filled.</summary>
    internal void Raw(string[] parts, SqlExpression[] holes)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            Text(parts[i]);
            if (i < holes.Length) holes[i].Write(this);
        }
    }
}
