namespace Junction.Sql;

/// <summary>A predicate that speaks of a record of one database: its key means nothing in another. The text is the predicate's.</summary>
/// <param name="Operand">The predicate.</param>
/// <param name="Database">Where the record is from.</param>
/// <param name="Model">The record's model, for the message.</param>
internal sealed record OfDatabaseNode(SqlPredicate Operand, object Database, string Model) : SqlPredicate
{
    internal override bool? Always => Operand.Always;

    internal override SqlExpression? AsValue => Operand.AsValue;

    /// <exception cref="WrongDatabaseException">The statement is to run in another database.</exception>
    internal override void Walk(ShapeWalker walker)
    {
        if (walker.Database is { } here && !ReferenceEquals(here, Database)) throw WrongDatabaseException.For(Model);
        Operand.Walk(walker);
    }

    internal override void WriteTest(SqlWriter writer, bool negated, bool exact) => Operand.WriteTest(writer, negated, exact);
}
