using Junction.Model;
using Junction.Sql;
using Junction.Tests.Catalogue;
using Junction.Tests.Samples;

namespace Junction.Tests.Engines;

/// <summary>Nodes put together by hand: what verbs say only in passing.</summary>
public sealed class NodeStatements : StatementBook
{
    private static readonly ColumnType _int = new(ValueKind.Int32);
    private static readonly TableScope _samples = new(ModelInfos.Of<Sample>(), 0), _inner = new(ModelInfos.Of<Sample>(), 1);

    private static ColumnNode Column(string property, TableScope? scope = null) => new(scope ?? _samples, Array.Find(_samples.Table.Columns, column => column.Property == property)!);

    private static SelectNode Inner(string property) => new() { Columns = [Column(property, _inner)], From = _inner };

    private static SelectNode Where(SqlPredicate condition) => new() { Columns = [Column("Id")], From = _samples, Where = condition };

    private static SelectNode Gives(SqlExpression value) => new() { Columns = [value], From = _samples };

    private static SqlPredicate Positive(string property) => new ComparisonNode(ComparisonOperator.Greater, Column(property), new ParameterNode(DbValue.From(0), _int));

    private static RelationInfo Relation(TableScope scope, string name) => ((ModelInfo)scope.Table).Relations.Single(relation => relation.Name == name);

    [Fact]
    public void Nodes()
    {
        var (number, open, flag, openFlag) = (Column("Int"), Column("OptInt"), new BooleanNode(Column("Flag")), new BooleanNode(Column("OptFlag")));
        Says(Where(new InSelectNode([number], Inner("Short"))));
        Says(Where(new NotNode(new InSelectNode([number], Inner("Short")))));
        Says(Where(new NotNode(new InSelectNode([open], Inner("Short")))));
        Says(Where(new NotNode(new InSelectNode([number], Inner("OptInt")))));
        Says(Where(new NotNode(new InSelectNode([open], Inner("OptInt")))));
        Says(Where(new InSelectNode([open], Inner("OptInt"))));
        Says(Where(new InSelectNode([number], Inner("Short") with { Limit = new RowCountNode(3) })));
        Says(Where(new InSelectNode([number], Inner("Short") with { Offset = new RowCountNode(3) })));
        Says(Where(new InSelectNode([number], Inner("Short") with { Limit = new RowCountNode(3) }) { Unlimited = Inner("Byte") }));
        Says(Where(new InSelectNode([number, Column("Text")], Inner("Short") with { Columns = [Column("Short", _inner), Column("Loose", _inner)] })));
        Says(Where(new NotNode(new InSelectNode([open, number], Inner("Short") with { Columns = [Column("Short", _inner), Column("OptInt", _inner)] }))));
        Says(Gives(new InSelectNode([open], Inner("Short"))));
        Says(Gives(new InSelectNode([number], Inner("Short"))));
        Says(Gives(new NotNode(new ExistsNode(Inner("Short")))));
        Says(Gives(flag));
        Says(Gives(openFlag));
        Says(Gives(new NotNode(openFlag)));
        Says(Gives(new NotNode(flag)));
        Says(Gives(new BooleanNode(Positive("OptInt"))));
        Says(Where(new NotNode(new BooleanNode(new LogicalNode(false, flag, openFlag)))));
        Says(Where(new LogicalNode(true, new BooleanNode(new LogicalNode(false, flag, Positive("Int"))), new NotNode(new LogicalNode(true, openFlag, Positive("OptInt"))))));
        Says(Where(new LogicalNode(false, new ConstantNode(false), Positive("OptInt"))));
        Says(Where(new LogicalNode(true, Positive("Int"), new ConstantNode(true))));
        Says(Gives(new LogicalNode(true, Positive("OptInt"), new ConstantNode(true))));
        Says(Gives(new TextMatchNode(TextMatch.Contains, Column("OptText"), Column("Text"))));
        Says(Gives(new NotNode(new TextMatchNode(TextMatch.EndsWith, Column("Text"), Column("Text")))));
        Says(Where(new RawPredicate(["x > ", " + 1"], [number])));
        Says(Where(new NotNode(new RawPredicate(["x > ", " + 1"], [number]))));
        Says(Gives(new RawPredicate(["x > ", " + 1"], [number])));
        Says(Where(new ComparisonNode(ComparisonOperator.Equal, open, Column("OptInt", _samples)) { IsKeyMatch = true }));
        Says(Where(new NotNode(new ComparisonNode(ComparisonOperator.Equal, open, number) { IsKeyMatch = true })));
        Says(Gives(new CorrelatedNode(number, open)));
        Says(new SelectNode { Columns = [new ItemsNode([number, open]), new AggregateNode(AggregateFunction.Count, new ItemsNode([number, open]), _int) { IsDistinct = true }], From = _samples, GroupBy = [number, Column("Loose")], Having = Positive("Int") });
        Says(new SelectNode { Columns = [new RowNumberNode([], [])], From = _samples });
        Says(new SelectNode { Columns = [new RowNumberNode([number], [])], From = _samples });
        Says(new SelectNode { Columns = [new RowNumberNode([number], [new(open, true), new(open, false), new(Column("Loose"), false)])], From = _samples });
        Says(new SelectNode { Columns = [], From = _samples, Joins = [new(_inner, new ComparisonNode(ComparisonOperator.Equal, number, Column("Short", _inner))) { IsAssured = true }] });
        Says(new SelectNode { Columns = [], From = _samples, Joins = [new(_inner, new ComparisonNode(ComparisonOperator.Equal, number, Column("Short", _inner)))], LocksRows = true });
        Says(new LockNode(_samples, Positive("Int")));
        Says(new DeleteNode(_samples, new ConstantNode(true)));
        Says(new DeleteNode(_samples, new ExistsNode(Inner("Short") with { Where = new ComparisonNode(ComparisonOperator.Equal, Column("Int", _inner), number) })) { Returning = [Column("Id").Column, Column("Int").Column] });
        Says(new UpdateNode(_samples, [(number.Column, new BinaryNode(BinaryOperator.Add, number, open, _int)), (open.Column, new ParameterNode(DbValue.Null, _int))], Positive("Int")) { Returning = [number.Column, open.Column] });
        Says(new GeneratedKeyNode());
        var nulls = new ValueList([_int with { IsNullable = true }], [DbValue.Null, DbValue.Null]);
        var some = new ValueList([_int with { IsNullable = true }, _int], [DbValue.Null, DbValue.From(1), DbValue.From(2), DbValue.From(3)]);
        Says(Where(new InListNode([open], nulls)));
        Says(Where(new NotNode(new InListNode([open], nulls))));
        Says(Where(new InListNode([number], nulls)));
        Says(Where(new NotNode(new InListNode([number], nulls))));
        Says(Gives(new NotNode(new InListNode([open, number], some))));
        Says(Gives(new InListNode([number, Column("Short")], some)));
        Says(Gives(new FormedNode(new ParameterNode(DbValue.From(1.5m), new(ValueKind.Decimal)), Column("Decimal").Type, true, FinerValue.Above)));
        Says(Where(new RawPredicate(["x = ", " AND ", ""], [new FormedNode(new ParameterNode(DbValue.From(1), _int), _int, false, FinerValue.None), new ColumnNameNode(number.Column)])));
        var learners = new TableScope(ModelInfos.Of<Learner>(), 0);
        var town = new PathScope(learners, Relation(learners, "Town"));
        var country = new PathScope(town, Relation(town, "Country"));
        SqlPredicate Named(TableScope path) => new ComparisonNode(ComparisonOperator.Equal, new ColumnNode(path, Array.Find(path.Table.Columns, static column => column.Property == "Name")!), new ParameterNode(DbValue.From("x"), new(ValueKind.String)));
        Says(new DeleteNode(learners, new LogicalNode(true, Named(town), new NotNode(Named(country)))));
        Says(new UpdateNode(learners, [(learners.Table.Columns[1], new ColumnNode(country, country.Table.Columns[1]))], Named(learners)));
        Says(new SelectNode { Columns = [new ColumnNode(country, country.Table.Columns[0])], From = learners, Where = Named(town) });
        var pair = (ColumnInfo[])[number.Column, open.Column];
        var values = (SqlExpression[])[new ParameterNode(DbValue.From(1), _int), new ParameterNode(DbValue.From(2), _int)];
        Says(new InsertNode { Table = _samples.Table, Columns = pair, Values = values, UnlessExists = pair });
        Says(new InsertNode { Table = _samples.Table, Columns = pair, Values = values, ConflictColumns = pair, UpdateColumns = pair, Returning = pair });
        Says(new InsertNode { Table = _samples.Table, Columns = pair, Rows = new ValueList([_int, _int], [DbValue.From(1), DbValue.From(2)]), UnlessExists = pair, Returning = pair });
        Says(new InsertNode { Table = _samples.Table, Columns = pair, Rows = new ValueList([_int], [DbValue.From(1)]), Shared = [values[0], null], UnlessExists = pair });
        IsAsWritten("nodes");
    }
}
