using System.Runtime.CompilerServices;
using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>What generated property getters call.</summary>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public static class Getter
{
    /// <summary>Refuses a column that a reference has neither read nor been given. Of any other record it costs the test of one bit.</summary>
    /// <exception cref="ColumnNotLoadedException">Nobody knows what the row holds there.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check(Record record, int column)
    {
        if ((record.State & RecordState.Unread) != 0) CheckReference(record, column);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CheckReference(Record record, int column)
    {
        if (!RecordChanges.IsKnown(record, column)) throw ColumnNotLoadedException.For(record.ModelInfo.ModelName, record.ModelInfo.Columns[column].Property);
    }
}
