using Junction.Model;

namespace Junction.Sql;

/// <summary>A captured value of literal SQL, in the form of the column it meets there.</summary>
internal sealed record FormedNode(ParameterNode Value, ColumnType Form, bool IsCompared, FinerValue Finer) : SqlExpression
{
    public override ColumnType Type => Form;

    internal override bool CanBeNull => Value.CanBeNull;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Formed, (IsCompared ? 1 : 0) | (int)Finer << 1);
        walker.Type(Form);
        walker.ComparedParameter(Value);
    }

    internal override void Write(SqlWriter writer) => writer.Parameter(Value, Form, IsCompared, Finer);
}

/// <summary>A decimal of literal SQL whose digits no column tells. Where decimals are stored by their digits it cannot be sent.</summary>
internal sealed record FormlessNode(SqlExpression Operand, string Rule) : SqlExpression
{
    public override ColumnType Type => Operand.Type;

    internal override bool CanBeNull => Operand.CanBeNull;

    internal override void Walk(ShapeWalker walker)
    {
        if (walker.Syntax.StoresDecimalsScaled) throw new ColumnNeededException(Rule);
        Operand.Walk(walker);
    }

    internal override void Write(SqlWriter writer) => Operand.Write(writer);
}

/// <summary>The name of a column in literal SQL, of whatever table the text says.</summary>
internal sealed record ColumnNameNode(ColumnInfo Column) : SqlExpression
{
    public override ColumnType Type => Column.Type;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.ColumnName);
        walker.Literals([Column.Name]);
    }

    internal override void Write(SqlWriter writer) => writer.Name(Column.Name);
}
