using Junction.Model;
using Junction.Querying;
using Junction.Sql;

namespace Junction;

/// <summary>
/// A column of a model, for literal SQL. In a hole it is the column's quoted name, and what is compared with it or assigned to it goes in the
/// form it stores: a decimal in its digits, an enum as its name or number, a time as UTC or wall time. Make it by <c>Ticket.Column(t =&gt; t.Price)</c>.
/// </summary>
/// <remarks>
/// <code>
/// var price = Ticket.Column(t =&gt; t.Price);
/// await db.ExecuteAsync($"UPDATE tickets SET {price} = {30m} WHERE {price} &lt; {20m}");
/// await db.ExecuteAsync($"INSERT INTO tickets (price) VALUES ({price.Value(30m)})");
/// var sum = await db.ScalarAsync(price, $"SELECT sum({price}) FROM tickets");
/// </code>
/// </remarks>
/// <typeparam name="T">The type of the property.</typeparam>
public sealed class Column<T> : ISqlOperand
{
    internal Column(ColumnInfo info) => Info = info;

    internal ColumnInfo Info { get; }

    SqlHole ISqlOperand.Hole => SqlHole.OfColumn(Info);

    /// <summary>A value in the form this column stores it in, for where no operator stands between the two.</summary>
    /// <exception cref="ValueOutOfRangeException">The column cannot hold the value exactly.</exception>
    public Expr<T> Value(T value) => Expr<T>.From(HoleForms.Stored(SqlHole.OfValue(value), Info));

    /// <summary>The model and the property, for messages.</summary>
    public override string ToString() => $"{(Info.Table as ModelInfo)?.ModelName ?? Info.Table.Name}.{Info.Property}";
}
