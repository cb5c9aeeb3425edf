using System.Text;
using Junction.Model;

namespace Junction.Sql;

/// <summary>
/// How one database spells what the nodes mean: quoting, placeholders, functions, lists, limits. A dialect states its facts as
/// values and overrides the few members that differ from standard SQL.
/// </summary>
public abstract partial class SqlSyntax
{
    private readonly string[] _placeholders = new string[64];

    /// <summary>The name of the database, for messages. Nobody branches on it.</summary>
    public abstract string DatabaseName { get; }

    /// <summary>The sign that opens and closes a quoted name; doubled inside one.</summary>
    protected virtual char QuoteOpen => '"';

    /// <summary>The sign that closes a quoted name, where it is another.</summary>
    protected virtual char QuoteClose => QuoteOpen;

    /// <summary>
    /// Whether a list's values are each a parameter of their own, so that its length is part of the shape. If false, Junction reads a list
    /// from what <see cref="WriteRows"/> writes.
    /// </summary>
    public virtual bool SpellsOutLists => true;

    /// <summary>
    /// How many values an INSERT of many rows spells out though lists are not, where one of a fixed number of rows is much faster than a list.
    /// Junction then inserts whole blocks of so many values, and what is left over as a list. 0: all rows are a list.
    /// </summary>
    public virtual int ValuesInInsertBlock => 0;

    /// <summary>
    /// Whether decimals are stored as integers, multiplied by ten to the power of their scale. If false, Junction leaves scales to the
    /// database.
    /// </summary>
    public virtual bool StoresDecimalsScaled => false;

    /// <summary>Whether a condition is a value. If false, Junction writes <c>CASE WHEN … THEN 1 ELSE 0 END</c>.</summary>
    public virtual bool ConditionsAreValues => true;

    /// <summary>
    /// Whether NULL sorts before every value. If false, Junction writes <c>NULLS FIRST</c> when ascending and <c>NULLS LAST</c> when descending.
    /// </summary>
    public virtual bool SortsNullsFirst => false;

    /// <summary>What stands between FROM and ON CONFLICT, with a space before, where the one cannot follow the other.</summary>
    public virtual string ConflictAfterFrom(InsertNode insert) => "";

    /// <summary>Whether a subquery of IN may have a LIMIT. If false, Junction writes it as a derived table inside.</summary>
    public virtual bool AllowsLimitInList => true;

    /// <summary>
    /// Whether foreign keys are kept, so that what a row refers to is there. If false, Junction joins the target's table to count links or
    /// to look one up: a link that leads nowhere is none.
    /// </summary>
    public virtual bool KeepsForeignKeys => true;

    /// <summary>
    /// Whether a subquery in FROM may speak of the query around it. If false, Junction counts distinct keys, cuts by window functions over the
    /// whole relation, and refuses what can be said in no other way.
    /// </summary>
    public virtual bool AllowsOuterColumnsInFrom => true;

    /// <summary>
    /// Whether INSERT and DELETE give back the rows they wrote. If false, Junction asks for a generated key by <see cref="LastGeneratedKey"/>, and
    /// reads link rows before it writes them, under their owner's lock.
    /// </summary>
    public virtual bool ReturnsRows => true;

    /// <summary>What gives the key that the last INSERT of the connection generated, where it does not return it.</summary>
    public virtual string LastGeneratedKey => "";

    /// <summary>
    /// Whether RETURNING also gives the rows that a conflict left as they were. If true, <see cref="WriteIsWritten"/> tells them from those that
    /// were written.
    /// </summary>
    public virtual bool ReturnsKeptRows => false;

    /// <summary>
    /// Whether a transaction sees the rows of its first read to its end. If true, what decides about a write is read with a lock where the
    /// transaction may have read before: a locking read sees what is there now.
    /// </summary>
    public virtual bool ReadsSnapshots => false;

    /// <summary>
    /// Whether UPDATE and DELETE look up the rows of a list by an index. If false, Junction adds a condition that narrows them: the owner's key
    /// beside the keys of its links.
    /// </summary>
    public virtual bool LooksListsUpInWrites => true;

    /// <summary>Whether rows of several values can be compared, <c>(a, b) IN (…)</c>. If false, Junction writes EXISTS.</summary>
    public virtual bool ComparesRows => true;

    /// <summary>What a window is ordered by that must have an order although none is asked for; null where it needs none.</summary>
    public virtual string? AnyOrder => null;

    /// <summary>Whether a subquery may have an order without a limit. If false, Junction leaves it out there: it decides nothing.</summary>
    public virtual bool OrdersSubqueries => true;

    /// <summary>
    /// Whether an aggregate may be of any expression. If false, since a subquery or a column of the query around is refused there, Junction has
    /// FROM compute what is more than a column: <c>CROSS APPLY (SELECT …)</c>.
    /// </summary>
    public virtual bool AggregatesExpressions => true;

    /// <summary>What LIMIT says for no limit, where OFFSET needs one; null where it does not.</summary>
    public virtual string? NoLimit => null;

    /// <summary>What stands after the table for a row of nothing but defaults.</summary>
    public virtual string DefaultValues => " DEFAULT VALUES";

    /// <summary>What ends a SELECT that locks its rows, with a space before; empty where rows are not locked.</summary>
    public virtual string RowLock => " FOR UPDATE";

    /// <summary>What stands after the name of a table whose rows are locked, with a space before, for a database that says so there.</summary>
    public virtual string TableLock => "";

    /// <summary>
    /// The longest name in bytes of UTF-8, where the database cuts a longer one off without an error. Junction then refuses it: two names
    /// might become one.
    /// </summary>
    public virtual int? MaxNameBytes => null;

    /// <summary>Whether rows can be locked. If false, Junction sends no statement to lock them: the transaction itself keeps others out.</summary>
    public bool LocksRows => RowLock.Length + TableLock.Length > 0;

    /// <summary>Spells the placeholder of a parameter, counted from 0.</summary>
    protected abstract string SpellPlaceholder(int index);

    /// <summary>The placeholder of a parameter, counted from 0.</summary>
    public string Placeholder(int index) =>
        index < _placeholders.Length ? _placeholders[index] ??= SpellPlaceholder(index) : SpellPlaceholder(index);

    /// <summary>Quotes a name.</summary>
    /// <exception cref="ArgumentException">The name is empty or holds NUL, which no database can quote; or it is longer than the database keeps.</exception>
    public string Quote(string identifier)
    {
        if (identifier.Length == 0) throw new ArgumentException("A table or column needs a name that is not empty.", nameof(identifier));
        if (identifier.Contains('\0')) throw new ArgumentException("The name of a table or column holds a NUL character.", nameof(identifier));
        if (MaxNameBytes is { } most && Encoding.UTF8.GetByteCount(identifier) > most)
            throw new ArgumentException($"The name {identifier} is longer than {most} bytes, and the database would cut it off. Give the table, column or index a shorter one.", nameof(identifier));
        return string.Concat(QuoteOpen.ToString(), identifier.Replace(QuoteClose.ToString(), new string(QuoteClose, 2)), QuoteClose.ToString());
    }

    /// <summary>What turns a test that may be unknown into one that is true or false; negated: into its opposite.</summary>
    public virtual SqlBrackets Definite(bool negated) => negated ? new("(", ") IS NOT TRUE") : new("(", ") IS TRUE");

    /// <summary>Writes an equality in which null equals null, or its negation.</summary>
    public virtual void WriteNullSafe(SqlWriter writer, SqlExpression left, SqlExpression right, ColumnType type, bool negated)
    {
        writer.Comparand(left, type);
        writer.Text(negated ? " IS DISTINCT FROM " : " IS NOT DISTINCT FROM ");
        writer.Comparand(right, type);
    }

    /// <summary>Writes text that is to be compared without regard to case.</summary>
    public virtual void WriteCaseless(SqlWriter writer, SqlExpression expression, ColumnType type)
    {
        writer.Text("lower(");
        writer.Compared(expression, type);
        writer.Text(")");
    }

    /// <summary>Writes a boolean value as a condition.</summary>
    public virtual void WriteTruth(SqlWriter writer, SqlExpression operand) => writer.Write(operand);

    /// <summary>Writes a condition as a value.</summary>
    internal void WritePredicateValue(SqlWriter writer, SqlPredicate predicate)
    {
        if (predicate.AsValue is { } value)
        {
            writer.Write(value); // "active" = ?1 rather than ("active") = ?1
            return;
        }
        writer.Text(ConditionsAreValues ? "(" : "CASE WHEN ");
        predicate.Test(writer, negated: false, exact: ConditionsAreValues);
        writer.Text(ConditionsAreValues ? ")" : " THEN 1 ELSE 0 END");
    }

    /// <summary>Writes an item of SELECT.</summary>
    public virtual void WriteProjection(SqlWriter writer, SqlExpression expression) => writer.Write(expression);

    /// <summary>Writes what rows are grouped or sorted by; text without regard to case where the column says so.</summary>
    public virtual void WriteKey(SqlWriter writer, SqlExpression expression)
    {
        var type = expression.Type;
        if (type.IsCaseInsensitive) WriteCaseless(writer, expression, type);
        else writer.Write(expression);
    }

    /// <summary>Writes one item of ORDER BY: nulls first when ascending, last when descending.</summary>
    public virtual void WriteOrder(SqlWriter writer, OrderNode order)
    {
        WriteKey(writer, order.Expression);
        if (order.IsDescending) writer.Text(" DESC");
        if (!SortsNullsFirst && order.Expression.CanBeNull) writer.Text(order.IsDescending ? " NULLS LAST" : " NULLS FIRST");
    }

    /// <summary>Writes what stands after SELECT to limit its rows, with a space after, for a database that says so there.</summary>
    public virtual void WriteTop(SqlWriter writer, SelectNode select) { }

    /// <summary>Writes LIMIT and OFFSET.</summary>
    public virtual void WriteLimit(SqlWriter writer, SelectNode select)
    {
        if (select.Limit is not null || NoLimit is not null) writer.Text(" LIMIT ");
        if (select.Limit is not null) WriteRowCount(writer, select.Limit);
        else if (NoLimit is not null) writer.Text(NoLimit);
        if (select.Offset is null) return;
        writer.Text(" OFFSET ");
        writer.Value(select.Offset, RowCountType);
    }

    /// <summary>Whether SQL can give NULL there. It may say yes too often, never no wrongly.</summary>
    protected static bool CanBeNull(SqlExpression expression) => expression.CanBeNull;

    /// <summary>Writes the number of rows of LIMIT.</summary>
    protected virtual void WriteRowCount(SqlWriter writer, SqlExpression count)
    {
        if (count is RowCountNode) writer.Write(count);
        else writer.Value(count, RowCountType);
    }

    /// <summary>The type of LIMIT and OFFSET.</summary>
    protected static ColumnType RowCountType { get; } = new(ValueKind.Int64);
}

/// <summary>What stands before and after a piece of SQL.</summary>
public readonly record struct SqlBrackets(string Open, string Close);
