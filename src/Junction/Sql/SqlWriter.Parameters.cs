using Junction.Model;

namespace Junction.Sql;

/// <summary>Placeholders. A value that is used twice in the same form is bound once.</summary>
public sealed partial class SqlWriter
{
    /// <summary>Appends the placeholder of a list sent as one parameter.</summary>
    public void ListParameter(ListRows rows) =>
        Placeholder(new ParameterSlot(IndexOf(rows.List), -1, rows.Types[0]) { RowTypes = rows.Types, IsCompared = rows.IsCompared, Finer = FinerValue.None });

    /// <summary>Appends the placeholder of one column of a list, sent as an array of its own.</summary>
    public void ListParameter(ListRows rows, int column) =>
        Placeholder(new ParameterSlot(IndexOf(rows.List), column, rows.Types[column]) { IsCompared = rows.IsCompared, Finer = FinerValue.None });

    /// <summary>Appends the placeholder of one value of a list that is spelt out.</summary>
    public void ListValue(ListRows rows, int row, int column) =>
        AddPlaceholder(new ParameterSlot(IndexOf(rows.List), column, rows.Types[column]) { Row = row, IsCompared = rows.IsCompared, Finer = FinerValue.None });

    /// <summary>Appends <c>VALUES (…), (…)</c>: the rows of a list spelt out.</summary>
    public void SpeltRows(ListRows rows)
    {
        Text("VALUES ");
        for (var row = 0; row < rows.List.Count; row++)
        {
            Text(row == 0 ? "(" : ", (");
            for (var column = 0; column < rows.List.Width; column++)
            {
                if (column > 0) Text(", ");
                ListValue(rows, row, column);
            }
            Text(")");
        }
    }

    internal void Parameter(ParameterNode node, ColumnType type, bool isCompared, FinerValue finer = FinerValue.Below) =>
        Placeholder(new ParameterSlot(IndexOf(node), -1, type) { IsCompared = isCompared, Finer = finer });

    private void Placeholder(ParameterSlot slot)
    {
        var index = _slots.IndexOf(slot);
        if (index < 0) AddPlaceholder(slot);
        else _text.Append(Syntax.Placeholder(index));
    }

    private void AddPlaceholder(ParameterSlot slot)
    {
        _text.Append(Syntax.Placeholder(_slots.Count));
        _slots.Add(slot);
    }

    private int IndexOf(object source)
    {
        var index = _walk.IndexOf(source);
        return index >= 0 ? index : throw new InvalidOperationException("A parameter was written that the walk over the statement did not meet.");
    }
}
