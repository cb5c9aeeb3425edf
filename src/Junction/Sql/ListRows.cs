using Junction.Model;

namespace Junction.Sql;

/// <summary>A list of values as a table: what a dialect needs to write it in FROM.</summary>
/// <param name="List">The rows.</param>
/// <param name="Types">What each column is stored or compared as.</param>
/// <param name="Alias">The name it has in the statement.</param>
public sealed record ListRows(ValueList List, ColumnType[] Types, string Alias)
{
    /// <summary>Whether the values are compared rather than stored.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Whether a value of the list is null. It is part of the shape.</summary>
    public bool HasNulls => List.HasNulls;
}

/// <summary>A column of a list in FROM.</summary>
internal sealed record ListColumnNode(ListRows Rows, int Index) : SqlExpression
{
    public override ColumnType Type => Rows.Types[Index];

    internal override void Walk(ShapeWalker walker) { } // made while writing: the list itself was walked

    internal override void Write(SqlWriter writer) => writer.Syntax.WriteRowColumn(writer, Rows, Index);
}

internal static class ValueListNulls
{
    extension(ValueList list)
    {
        /// <summary>Whether a value is null. Lists of types that cannot be are not searched.</summary>
        public bool HasNulls
        {
            get
            {
                for (var column = 0; column < list.Width; column++)
                {
                    if (!list.Types[column].IsNullable) continue;
                    for (var row = 0; row < list.Count; row++)
                    {
                        if (list[row, column].IsNull) return true;
                    }
                }
                return false;
            }
        }
    }
}
