using Junction.Model;
using Junction.Sql;
using Junction.Sqlite;
using Junction.Tests.Engines;
using Junction.Tests.Samples;

namespace Junction.Tests.Databases;

/// <summary>
/// The shape of a statement says all that its text depends on: nodes that differ in one thing have another shape, and those that differ in values only
/// have the same. A plan is found by it, so a thing left out would send the text of another statement.
/// </summary>
public sealed class ShapeTests
{
    private static readonly ColumnType _int = new(ValueKind.Int32), _double = new(ValueKind.Double), _text = new(ValueKind.String);
    private static readonly TableScope _samples = new(ModelInfos.Of<Sample>(), 0), _inner = new(ModelInfos.Of<Sample>(), 1);

    private static ColumnNode A => Column("Int");
    private static ColumnNode B => Column("Short");
    private static ColumnNode C => Column("OptInt");

    private static SqlPredicate Test(SqlExpression value) => new ComparisonNode(ComparisonOperator.Greater, value, Value(1));

    private static ColumnNode Column(string property, TableScope? scope = null) => new(scope ?? _samples, Info(property));

    private static ColumnInfo Info(string property) => Array.Find(_samples.Table.Columns, column => column.Property == property)!;

    private static ParameterNode Value(int value) => new(DbValue.From(value), _int);

    private static SelectNode Select => new() { Columns = [A], From = _samples };

    private static void Differ(params SqlNode[] nodes)
    {
        foreach (var syntax in (SqlSyntax[])[SqliteDialect.Instance.Syntax, new PlainSyntax()])
        {
            var shapes = Array.ConvertAll(nodes, node => Shape(node, syntax));
            for (var i = 0; i < shapes.Length; i++)
            {
                Assert.Equal(shapes[i], Shape(nodes[i], syntax));
                Assert.True(Array.IndexOf(shapes, shapes[i]) == i, $"Node {i}, a {nodes[i].GetType().Name}, has the shape of node {Array.IndexOf(shapes, shapes[i])}.");
            }
        }
    }

    private static void AreAlike(SqlNode one, SqlNode other) => Assert.Equal(Shape(one, SqliteDialect.Instance.Syntax), Shape(other, SqliteDialect.Instance.Syntax));

    private static string Shape(SqlNode node, SqlSyntax syntax)
    {
        var walker = new ShapeWalker(syntax);
        walker.Walk(node);
        return string.Join(' ', walker.Shape.ToArray());
    }

    [Fact]
    public void Values()
    {
        Differ(A, B, C, Column("Int", _inner), Value(1), new ParameterNode(DbValue.From(1), _double), new ParameterNode(DbValue.Null, _int));
        var types = new ColumnType[] { _int, _int with { IsNullable = true }, _int with { IsWallClock = true }, _int with { IsEnumText = true }, _int with { IsCaseInsensitive = true },
            _int with { TypeName = "x" }, _int with { TypeName = "y" }, _int with { Scale = 2 }, _int with { Precision = 3 }, _double };
        Differ(Array.ConvertAll<ColumnType, SqlNode>(types, type => new ConvertNode(A, type)));
        var sum = new BinaryNode(BinaryOperator.Add, A, B, _int);
        Differ(sum, sum with { Operator = BinaryOperator.Subtract }, sum with { Left = C }, sum with { Right = C }, sum with { ResultType = _double });
        Differ(A, new NegateNode(A), new NegateNode(B));
        Differ(A, new ConvertNode(A, _double), new ConvertNode(B, _double), new ConvertNode(A, _text));
        var call = new FunctionNode(SqlFunction.Abs, [A], _int);
        Differ(call, call with { Function = SqlFunction.Floor }, call with { Arguments = [B] }, call with { Arguments = [A, B] }, call with { ResultType = _double });
        var money = Info("Decimal").Type;
        FunctionNode Rounded(int digits) => new(SqlFunction.Round, [Column("Decimal"), Value(digits)], money);
        Differ(Rounded(1), Rounded(2), Rounded(1) with { Arguments = [Column("OptDecimal"), Value(1)] }, Rounded(1) with { ResultType = _double }, Rounded(2) with { ResultType = _double, Arguments = [Column("Decimal"), C] });
        var choice = new CaseNode([(Test(A), A)], null, _int);
        Differ(choice, choice with { Branches = [(Test(B), A)] }, choice with { Branches = [(Test(A), B)] }, choice with { Branches = [(Test(A), A), (Test(A), A)] }, choice with { Else = A }, choice with { Else = B }, choice with { ResultType = _double });
        var count = new AggregateNode(AggregateFunction.Count, null, _int);
        Differ(count, count with { Operand = A }, count with { Operand = B }, count with { Function = AggregateFunction.Sum, Operand = A }, count with { Operand = A, IsDistinct = true }, count with { ResultType = _double });
        Differ(Select, new ExistsNode(Select), new SubqueryNode(Select, _int), new SubqueryNode(Select, _double), new SubqueryNode(Select with { Columns = [B] }, _int));
        Differ(new RowNumberNode([], []), new RowNumberNode([A], []), new RowNumberNode([B], []), new RowNumberNode([], [new(A, false)]), new RowNumberNode([], [new(A, true)]), new RowNumberNode([], [new(B, false)]));
        var (one, other) = (new DerivedTable(Select), new DerivedTable(Select));
        DerivedColumnNode Of(DerivedTable table, int index, ColumnType type) => new(table, index, type);
        Differ(Of(one, 0, _int), Of(one, 1, _int), Of(one, 0, _double), new ItemsNode([Of(one, 0, _int), Of(one, 0, _int)]), new ItemsNode([Of(one, 0, _int), Of(other, 0, _int)]), new ItemsNode([Of(one, 0, _int)]));
        Differ(new RowCountNode(1), new RowCountNode(2));
        AreAlike(sum with { Right = Value(1) }, sum with { Right = Value(2) });
        // The digits of a decimal decide the text only where decimals are stored by them.
        ParameterNode Exact(decimal value) => new(DbValue.From(value), money);
        var product = new BinaryNode(BinaryOperator.Multiply, Column("Decimal"), Exact(1.5m), money);
        Assert.NotEqual(Shape(product, SqliteDialect.Instance.Syntax), Shape(product with { Right = Exact(1.25m) }, SqliteDialect.Instance.Syntax));
        AreAlike(product, product with { Right = Exact(2.50m) });
        Assert.Equal(Shape(product, new PlainSyntax()), Shape(product with { Right = Exact(1.25m) }, new PlainSyntax()));
        var walker = new ShapeWalker(SqliteDialect.Instance.Syntax);
        walker.Walk(Exact(1m / 3));
        Assert.Equal(0.3333333333m, walker.Arguments[0].As<decimal>());
    }

    [Fact]
    public void Conditions()
    {
        var same = new ComparisonNode(ComparisonOperator.Equal, A, B);
        Differ([.. Enum.GetValues<ComparisonOperator>().Select(op => same with { Operator = op }), same with { IsKeyMatch = true }, same with { Left = C }, same with { Right = C }]);
        var (none, some) = (new ParameterNode(DbValue.Null, _int), Value(1));
        Differ(same with { Right = none }, same with { Right = some }, same with { Left = none }, same with { Left = some }, same with { Left = none, Right = none }, same with { Left = some, Right = Value(1) },
            same with { Left = some, Right = some }, same with { Left = some, Right = new ParameterNode(DbValue.From(1), _double) }, same with { Left = new ParameterNode(DbValue.From(1), _double), Right = some });
        AreAlike(same with { Right = some }, same with { Right = new ParameterNode(DbValue.From(1d), _double) }); // it takes the column's type
        var part = new TextMatchNode(TextMatch.Contains, Column("Text"), Column("OptText"));
        Differ(part, part with { Match = TextMatch.EndsWith }, part with { Text = Column("Loose") }, part with { Part = Column("Loose") }, part with { Part = Value(1) }, part with { Part = none });
        var both = new LogicalNode(true, Test(A), Test(B));
        Differ(both, both with { IsAnd = false }, both with { Left = Test(C) }, both with { Right = Test(C) });
        var flag = Column("Flag");
        Differ(flag, new BooleanNode(flag), new BooleanNode(Column("OptFlag")), new NotNode(new BooleanNode(flag)), new ConstantNode(true), new ConstantNode(false));
        Differ(Test(A), new NotNode(Test(A)), new NotNode(Test(B)));
        Differ(new LogicalNode(true, new ComparisonNode(ComparisonOperator.Equal, A, some), new ComparisonNode(ComparisonOperator.Equal, B, some)),
            new LogicalNode(true, new ComparisonNode(ComparisonOperator.Equal, A, some), new ComparisonNode(ComparisonOperator.Equal, B, Value(1))));
    }

    [Fact]
    public void Lists()
    {
        static ValueList List(params int?[] values) => new([_int with { IsNullable = true }], Array.ConvertAll(values, static value => value is { } number ? DbValue.From(number) : DbValue.Null));
        var two = new ValueList([_int, _int], [DbValue.From(1), DbValue.From(2)]);
        var list = new InListNode([A], List(1, 2));
        Differ(list, list with { Operands = [B] }, list with { List = List(1, null) }, new InListNode([A, B], two), new InListNode([B, A], two), new InSelectNode([A], Select));
        AreAlike(list, list with { List = List(3, 4, 5) });
        AreAlike(list with { List = List(1, null) }, list with { List = List(null, 2, 3) });
        var spelt = new PlainSyntax();
        var shapes = ((ValueList[])[List(1, 2), List(1, 2, 3), List(1, null), List(null, 1), List(null, null)]).Select(values => Shape(list with { List = values }, spelt));
        Assert.Equal(5, shapes.Distinct().Count());
        var select = new InSelectNode([A], Select);
        Differ(select, select with { Operands = [B] }, select with { Operands = [A, B] }, select with { Select = Select with { Columns = [B] } });
        AreAlike(select, select with { Unlimited = Select with { Columns = [B] } }); // which only some databases write
    }

    [Fact]
    public void Selects()
    {
        var table = new DerivedTable(Select);
        RawSource Raw(string text, SqlExpression hole) => new(_samples, [text, ""], [hole]);
        Differ(Select, Select with { IsDistinct = true }, Select with { LocksRows = true }, Select with { IsDistinct = true, LocksRows = true }, Select with { Columns = [B] }, Select with { Columns = [A, B] },
            Select with { From = _inner }, Select with { From = null }, Select with { From = null, FromSelect = table }, Select with { From = null, FromSelect = new DerivedTable(Select with { Columns = [B] }) },
            Select with { From = null, FromRaw = Raw("x", A) }, Select with { From = null, FromRaw = Raw("y", A) }, Select with { From = null, FromRaw = Raw("x", B) },
            Select with { Joins = [new JoinNode(_inner, Test(A))] }, Select with { Joins = [new JoinNode(_inner, Test(B))] }, Select with { Joins = [new JoinNode(_samples, Test(A))] },
            Select with { Where = Test(A) }, Select with { Where = Test(B) }, Select with { Having = Test(A) }, Select with { GroupBy = [A] }, Select with { GroupBy = [B] },
            Select with { OrderBy = [new(A, false)] }, Select with { OrderBy = [new(A, true)] }, Select with { OrderBy = [new(B, false)] }, Select with { OrderBy = [new(A, false), new(B, false)] },
            Select with { Limit = Value(1) }, Select with { Offset = Value(1) }, Select with { Limit = Value(1), Offset = Value(1) }, Select with { Limit = new RowCountNode(1) });
        AreAlike(Select with { Limit = Value(1) }, Select with { Limit = Value(2) });
    }

    [Fact]
    public void Literal_SQL()
    {
        var raw = new RawPredicate(["a ", " b"], [A]);
        Differ(raw, raw with { Parts = ["a ", " c"] }, raw with { Parts = ["a ", " b", ""] }, raw with { Holes = [B] }, new RawStatement(raw.Parts, raw.Holes), new RawSource(_samples, raw.Parts, raw.Holes), new RawSource(_inner, raw.Parts, raw.Holes));
        var formed = new FormedNode(Value(1), _int, false, FinerValue.None);
        Differ(formed, formed with { Form = _double }, formed with { IsCompared = true }, formed with { Finer = FinerValue.Above }, formed with { Value = new ParameterNode(DbValue.Null, _int) }, new ColumnNameNode(Info("Int")), new ColumnNameNode(Info("Short")));
    }

    [Fact]
    public void Writes()
    {
        ColumnInfo[] columns = [Info("Int"), Info("Short")], other = [Info("Int"), Info("Long")];
        var rows = new ValueList([_int, _int], [DbValue.From(1), DbValue.From(2)]);
        var insert = new InsertNode { Table = _samples.Table, Columns = columns, Values = [Value(1), Value(2)] };
        var many = insert with { Values = null, Rows = rows };
        var shared = many with { Rows = new ValueList([_int], [DbValue.From(1)]), Shared = [Value(1), null] };
        Differ(insert, insert with { Columns = other }, insert with { Table = ModelInfos.Of<School.Student>() }, insert with { ConflictColumns = columns }, insert with { ConflictColumns = other }, insert with { UnlessExists = columns },
            insert with { UnlessExists = other }, insert with { UpdateColumns = columns }, insert with { UpdateColumns = other }, insert with { Returning = columns }, insert with { Returning = other }, insert with { Columns = [], Values = [] },
            insert with { Values = [Value(1), A] }, many, many with { ConflictColumns = columns }, many with { UnlessExists = columns }, shared, shared with { Shared = [null, Value(1)] }, shared with { ConflictColumns = columns });
        AreAlike(insert with { Values = [Value(3), new ParameterNode(DbValue.Null, _int)] }, insert);
        var update = new UpdateNode(_samples, [(columns[0], Value(1))], Test(A));
        Differ(update, update with { Scope = _inner }, update with { Assignments = [(columns[1], Value(1))] }, update with { Assignments = [(columns[0], B)] }, update with { Assignments = [(columns[0], C)] }, update with { Assignments = [(columns[0], Value(1)), (columns[1], Value(1))] },
            update with { Where = Test(B) }, update with { Returning = columns }, update with { Returning = other });
        var delete = new DeleteNode(_samples, Test(A));
        var @lock = new LockNode(_samples, Test(A));
        Differ(delete, delete with { Scope = _inner }, delete with { Where = Test(B) }, delete with { Returning = columns }, delete with { Returning = other }, @lock, @lock with { Scope = _inner }, @lock with { Where = Test(B) }, new GeneratedKeyNode());
    }

    [Fact]
    public void A_walker_is_used_again_and_keeps_nothing()
    {
        var walker = new ShapeWalker(SqliteDialect.Instance.Syntax);
        walker.Walk(Select with { Where = Test(A) });
        var (shape, hash) = (walker.Shape.ToArray(), walker.Hash);
        Assert.Equal((1, 1), (walker.ArgumentCount, walker.CopyArguments()[0].As<int>()));
        walker.Walk(Select with { From = null, FromSelect = new DerivedTable(Select), Where = Test(B) });
        Assert.NotEqual(hash, walker.Hash);
        walker.Walk(Select);
        Assert.Equal((0, 0), (walker.ArgumentCount, walker.CopyArguments().Length));
        Assert.True(walker.Arguments[0].IsNull);
        Assert.Equal(0, walker.Derived(new DerivedTable(Select)));
        walker.Walk(new RawStatement(["x"], []));
        Assert.True(walker.HasLiterals);
        walker.Walk(Select with { Where = Test(A) });
        Assert.Equal(shape, walker.Shape.ToArray());
        Assert.Equal((hash, false), (walker.Hash, walker.HasLiterals));
        Assert.False(walker.SpeakOf(_samples, [Select]));
        Assert.True(walker.SpeakOf(_samples, [A]));
        Assert.True(walker.SpeakOf(_samples, [A, Value(1), Column("Int", _inner)]));
        Assert.False(walker.SpeakOf(_samples, [Column("Int", _inner)]));
    }

    [Fact]
    public void A_schema_stands_before_its_table()
    {
        var table = new TableInfo("lager", "things", [new ColumnInfo("Id", "id", _int)], []);
        var sql = SqlWriter.Render(new DeleteNode(new TableScope(table, 0), new ConstantNode(true)), new PlainSyntax(), out _);
        Assert.Equal("""DELETE FROM "lager"."things" """.TrimEnd(), sql.Text);
    }

    [Fact]
    public void Many_values_keep_their_places()
    {
        var values = Enumerable.Range(0, 200).Select(Value).ToArray();
        SqlPredicate all = Test(A);
        foreach (var value in (ParameterNode[])[.. values, .. values]) all = new LogicalNode(true, all, new ComparisonNode(ComparisonOperator.Equal, A, value));
        var sql = SqlWriter.Render(Select with { Where = all }, new PlainSyntax(), out var arguments);
        Assert.Equal([1, .. Enumerable.Range(0, 200)], arguments.Select(static argument => argument.As<int>()));
        Assert.Equal(201, sql.Parameters.Length); // a value that is used twice is bound once
        for (var i = 0; i < 201; i++) Assert.Equal((i, i == 0 ? 1 : 2), (sql.Parameters[i].Argument, sql.Text.Split([' ', ')']).Count(word => word == $":{i}")));
    }
}
