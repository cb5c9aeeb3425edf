using System.Runtime.InteropServices;
using Junction.Model;

namespace Junction.Sql;

/// <summary>
/// One walk over a statement, and what comes of it: the <see cref="Shape"/> (equal shapes have equal SQL), the arguments in the order
/// they were met, and the paths each SELECT must join. Kept and used again, so that a walk allocates nothing once its arrays have grown.
/// </summary>
/// <remarks>
/// The shape holds node kinds, operators, tokens of scopes and tables, and whether a compared parameter is null; it never holds a value.
/// The same node met twice is one argument, and its number is part of the shape, so a statement that shares a parameter never passes
/// for one that does not.
/// </remarks>
internal sealed partial class ShapeWalker(SqlSyntax syntax, object? database = null)
{
    private int[] _shape = new int[128];
    private DbValue[] _arguments = new DbValue[16];
    private object[] _sources = new object[16]; // the ParameterNode or ValueList behind each argument
    private Dictionary<object, int>? _sourceIndex; // for statements with many
    private int _length;

    /// <summary>What the database spells its own way.</summary>
    public SqlSyntax Syntax => syntax;

    /// <summary>Where the statement is to run: the database of records that it speaks of must be this one. Null where it is only written.</summary>
    public object? Database => database;

    /// <summary>The statement's shape, valid until the next walk.</summary>
    public ReadOnlySpan<int> Shape => _shape.AsSpan(0, _length);

    /// <summary>A hash of <see cref="Shape"/>.</summary>
    public int Hash
    {
        get
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(Shape));
            return hash.ToHashCode();
        }
    }

    /// <summary>
    /// The values, in the order of <see cref="ParameterSlot.Argument"/>; only the first <see cref="ArgumentCount"/> count, until the next walk.
    /// </summary>
    public DbValue[] Arguments => _arguments;

    /// <summary>The number of arguments.</summary>
    public int ArgumentCount { get; private set; }

    /// <summary>Whether a part of the statement is literal SQL, so that its text is not all of a dialect's.</summary>
    public bool HasLiterals { get; private set; }

    /// <summary>Walks a statement, forgetting the one before.</summary>
    public void Walk(SqlNode statement)
    {
        Reset();
        statement.Walk(this);
    }

    /// <summary>Forgets the last statement, so that its values are not kept alive.</summary>
    public void Reset()
    {
        if (ArgumentCount > 0)
        {
            Array.Clear(_arguments, 0, ArgumentCount);
            Array.Clear(_sources, 0, ArgumentCount);
            _sourceIndex?.Clear();
        }
        (_length, _depth, ArgumentCount, HasLiterals) = (0, 0, 0, false);
        if (_pathCount + _derivedCount > 0) ResetScopes();
    }

    /// <summary>The arguments in an array of their own, for a command that outlives the walk.</summary>
    public DbValue[] CopyArguments() => _arguments.AsSpan(0, ArgumentCount).ToArray();

    /// <summary>Adds one number to the shape.</summary>
    public void Add(int token)
    {
        var (shape, length) = (_shape, _length);
        if ((uint)length >= (uint)shape.Length) shape = Grow();
        shape[length] = token;
        _length = length + 1;
    }

    /// <summary>Adds the kind of a node, with a detail.</summary>
    public void Kind(ShapeToken kind, int detail = 0) => Add((int)kind | detail << 8);

    /// <summary>Adds how many nodes there are, and each.</summary>
    public void Nodes(ReadOnlySpan<SqlNode> nodes)
    {
        Add(nodes.Length);
        foreach (var node in nodes) node.Walk(this);
    }

    /// <summary>Adds a node that may be missing.</summary>
    public void Optional(SqlNode? node)
    {
        if (node is null) Kind(ShapeToken.None);
        else node.Walk(this);
    }

    /// <summary>Adds an expression that may be missing and whose type is known from its place.</summary>
    public void OptionalAssigned(SqlExpression? expression)
    {
        if (expression is null) Kind(ShapeToken.None);
        else Assigned(expression);
    }

    /// <summary>Adds literal SQL.</summary>
    public void Literals(ReadOnlySpan<string> texts)
    {
        HasLiterals = true;
        Add(texts.Length);
        foreach (var text in texts) Add(ShapeNames.TokenOf(text));
    }

    /// <summary>Adds the facets of a type that can change the text or how a parameter travels.</summary>
    public void Type(ColumnType type)
    {
        var flags = (type.IsNullable ? 1 : 0) | (type.IsWallClock ? 2 : 0) | (type.IsEnumText ? 4 : 0) | (type.IsCaseInsensitive ? 8 : 0)
            | (type.TypeName is null ? 0 : 16);
        Add((int)type.Kind | flags << 5 | (type.Scale & 0xFF) << 10 | (type.Precision & 0xFF) << 18);
        if (type.TypeName is not null) Add(ShapeNames.TokenOf(type.TypeName));
    }

    /// <summary>Adds a parameter whose type is its own: it, and the digits of a decimal where they decide the text.</summary>
    public void Parameter(ParameterNode node)
    {
        var isScaled = syntax.StoresDecimalsScaled && node.Value.Kind == ValueKind.Decimal;
        var value = isScaled ? DecimalTypes.Shortened(node.Value) : node.Value;
        Kind(value.IsNull ? ShapeToken.NullParameter : ShapeToken.Parameter, Argument(node, value));
        Type(node.ValueType);
        if (isScaled) Add(node.Digits);
    }

    /// <summary>Adds a parameter that is compared with something that gives it its type.</summary>
    public void ComparedParameter(ParameterNode node) =>
        Kind(node.Value.IsNull ? ShapeToken.ComparedNull : ShapeToken.ComparedParameter, Argument(node, node.Value));

    /// <summary>Adds what a column is set to. Whether a parameter is null does not matter there.</summary>
    public void Assigned(SqlExpression expression)
    {
        if (expression is ParameterNode parameter) Kind(ShapeToken.AssignedParameter, Argument(parameter, parameter.Value));
        else expression.Walk(this);
    }

    /// <summary>Adds a list: its width, and its length and nulls where the dialect spells it out.</summary>
    public void List(ValueList list)
    {
        Kind(ShapeToken.List, Argument(list, DbValue.FromList(list)));
        Add(list.Width);
        if (!syntax.SpellsOutLists) return;
        Add(list.Count);
        Add(list.HasNulls ? 1 : 0);
        if (!list.HasNulls) return;
        for (var row = 0; row < list.Count; row++)
        {
            for (var column = 0; column < list.Width; column++) Add(list[row, column].IsNull ? 1 : 0);
        }
    }

    /// <summary>The number of the argument that a parameter or list of the walked statement is.</summary>
    public int IndexOf(object source)
    {
        if (_sourceIndex is { Count: > 0 }) return _sourceIndex.TryGetValue(source, out var known) ? known : -1;
        for (var i = 0; i < ArgumentCount; i++)
        {
            if (ReferenceEquals(_sources[i], source)) return i;
        }
        return -1;
    }

    private int[] Grow()
    {
        Array.Resize(ref _shape, _shape.Length * 2);
        return _shape;
    }

    private int Argument(object source, DbValue value)
    {
        var index = IndexOf(source);
        if (index >= 0) return index;
        index = ArgumentCount++;
        if (index == _arguments.Length)
        {
            Array.Resize(ref _arguments, index * 2);
            Array.Resize(ref _sources, index * 2);
        }
        (_arguments[index], _sources[index]) = (value, source);
        if (index >= 64) Remember(index);
        return index;
    }

    // Past a few dozen arguments a look at each would make the walk quadratic.
    private void Remember(int index)
    {
        _sourceIndex ??= new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var i = _sourceIndex.Count; i <= index; i++) _sourceIndex.Add(_sources[i], i);
    }
}
