using Junction.Model;

namespace Junction.Sql;

/// <summary>EXISTS of a subquery.</summary>
public sealed record ExistsNode(SelectNode Select) : SqlPredicate
{
    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Exists);
        Select.Walk(walker);
    }

    internal override void WriteTest(SqlWriter writer, bool negated, bool exact)
    {
        writer.Text(negated ? "NOT EXISTS (" : "EXISTS (");
        writer.Write(Select);
        writer.Text(")");
    }
}

/// <summary>
/// Whether the operands, taken as a row, are among the rows of a list. A list with nulls matches a null operand, as
/// <see cref="Enumerable.Contains{T}(IEnumerable{T}, T)"/> would. The list is one parameter where the dialect can, so its length is not part of the shape.
/// </summary>
public sealed record InListNode(SqlExpression[] Operands, ValueList List) : SqlPredicate
{
    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.InList, Operands.Length);
        walker.List(List);
        // Whether there are nulls decides the form; where they stand does not.
        if (!walker.Syntax.SpellsOutLists) walker.Add(List.HasNulls ? 1 : 0);
        walker.Nodes(Operands);
    }

    internal override void WriteTest(SqlWriter writer, bool negated, bool exact)
    {
        if (writer.Syntax.SpellsOutLists && List.Count == 0) writer.Constant(negated);
        else if (writer.Syntax.SpellsOutLists && Operands.Length == 1 && HasOnlyNulls) WriteIsNull(writer, negated);
        else if (Operands.Length == 1) WriteSingle(writer, negated, exact);
        else if (!writer.Syntax.ComparesRows || (List.HasNulls && Array.Exists(Operands, static operand => operand.CanBeNull))) WriteMatchingRow(writer, negated);
        else WriteMembership(writer, negated, exact, List.HasNulls || Array.Exists(Operands, static operand => operand.CanBeNull));
    }

    private void WriteSingle(SqlWriter writer, bool negated, bool exact)
    {
        if (!List.HasNulls || !Operands[0].CanBeNull)
        {
            WriteMembership(writer, negated, exact, Operands[0].CanBeNull);
            return;
        }
        writer.Text("(");
        writer.Syntax.WriteIn(writer, Operands, Rows(writer), negated);
        writer.Text(negated ? " AND " : " OR ");
        writer.Write(Operands[0]);
        writer.Text(negated ? " IS NOT NULL)" : " IS NULL)");
    }

    // Spelt out there would be nothing to write: nulls are left out of the list.
    private void WriteIsNull(SqlWriter writer, bool negated)
    {
        if (!Operands[0].CanBeNull)
        {
            writer.Constant(negated);
            return;
        }
        writer.Write(Operands[0]);
        writer.Text(negated ? " IS NOT NULL" : " IS NULL");
    }

    private void WriteMembership(SqlWriter writer, bool negated, bool exact, bool canBeUnknown)
    {
        var brackets = canBeUnknown && (negated || exact) ? writer.Syntax.Definite(negated) : default;
        writer.Text(brackets.Open);
        writer.Syntax.WriteIn(writer, Operands, Rows(writer), negated && !canBeUnknown);
        writer.Text(brackets.Close);
    }

    private void WriteMatchingRow(SqlWriter writer, bool negated)
    {
        var rows = Rows(writer);
        var hasNulls = List.HasNulls;
        writer.Text(negated ? "NOT EXISTS (SELECT 1 FROM " : "EXISTS (SELECT 1 FROM ");
        using (writer.Enter())
        {
            writer.Declare(rows, rows.Alias); // so that columns of an UPDATE's own table are told from those of the list
            writer.Syntax.WriteRows(writer, rows);
            writer.Text(" WHERE ");
            for (var i = 0; i < Operands.Length; i++)
            {
                if (i > 0) writer.Text(" AND ");
                var column = new ListColumnNode(rows, i);
                if (hasNulls) writer.Syntax.WriteNullSafe(writer, column, Operands[i], rows.Types[i], negated: false);
                else new ComparisonNode(ComparisonOperator.Equal, column, Operands[i]) { IsKeyMatch = true }.WriteFilter(writer, negated: false);
            }
        }
        writer.Text(")");
    }

    private bool HasOnlyNulls
    {
        get
        {
            for (var row = 0; row < List.Count; row++)
            {
                if (!List[row, 0].IsNull) return false;
            }
            return true;
        }
    }

    private ListRows Rows(SqlWriter writer) =>
        new(List, Array.ConvertAll(Operands, static operand => operand.Type), writer.NewAlias()) { IsCompared = true };
}

/// <summary>Whether the operands, taken as a row, are among the rows of a subquery.</summary>
public sealed record InSelectNode(SqlExpression[] Operands, SelectNode Select) : SqlPredicate
{
    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.InSelect, Operands.Length);
        walker.Nodes(Operands);
        Select.Walk(walker);
    }

    internal override void WriteTest(SqlWriter writer, bool negated, bool exact)
    {
        var canBeUnknown = false;
        for (var i = 0; i < Operands.Length; i++)
        {
            var (operand, column) = (Operands[i].CanBeNull, Select.Columns[i].CanBeNull);
            if (operand && column)
            {
                WriteMatchingRow(writer, negated);
                return;
            }
            canBeUnknown |= operand || column;
        }
        if (Operands.Length > 1 && !writer.Syntax.ComparesRows)
        {
            WriteMatchingRow(writer, negated);
            return;
        }
        var brackets = canBeUnknown && (negated || exact) ? writer.Syntax.Definite(negated) : default;
        writer.Text(brackets.Open);
        writer.Row(Operands, i => Select.Columns[i].Type);
        writer.Text(negated && !canBeUnknown ? " NOT IN (" : " IN (");
        writer.Write(Select);
        writer.Text(")");
        writer.Text(brackets.Close);
    }

    // Null on both sides must match, which IN never does.
    private void WriteMatchingRow(SqlWriter writer, bool negated)
    {
        var derived = new DerivedTable(Select);
        writer.Text(negated ? "NOT EXISTS (SELECT 1 FROM " : "EXISTS (SELECT 1 FROM ");
        using (writer.Enter())
        {
            writer.Declare(derived);
            writer.Derived(derived);
            writer.Text(" WHERE ");
            for (var i = 0; i < Operands.Length; i++)
            {
                if (i > 0) writer.Text(" AND ");
                var column = new DerivedColumnNode(derived, i, Select.Columns[i].Type);
                if (column.CanBeNull && Operands[i].CanBeNull) writer.Syntax.WriteNullSafe(writer, column, Operands[i], column.Type, negated: false);
                else new ComparisonNode(ComparisonOperator.Equal, column, Operands[i]) { IsKeyMatch = true }.WriteFilter(writer, negated: false);
            }
        }
        writer.Text(")");
    }
}
