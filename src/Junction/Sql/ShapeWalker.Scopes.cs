using Junction.Model;

namespace Junction.Sql;

/// <summary>Where the walk stands: the SELECTs it is in, and the paths that each of them must join.</summary>
internal sealed partial class ShapeWalker
{
    private SelectNode[] _selects = new SelectNode[8];
    private (SelectNode Select, PathScope Path)[] _paths = new (SelectNode, PathScope)[8];
    private DerivedTable[] _derived = new DerivedTable[4];
    private int _depth;
    private int _pathCount;
    private int _derivedCount;
    private TableScope? _sought;
    private bool _isMet;

    /// <summary>Whether nodes speak of a scope that no SELECT of theirs reads.</summary>
    public bool SpeakOf(TableScope scope, ReadOnlySpan<SqlNode> nodes)
    {
        Reset();
        (_sought, _isMet) = (scope, false);
        foreach (var node in nodes) node.Walk(this);
        _sought = null;
        return _isMet;
    }

    /// <summary>Enters a SELECT: paths that start from its tables are its own to join.</summary>
    public void Enter(SelectNode select)
    {
        if (_depth == _selects.Length) Array.Resize(ref _selects, _depth * 2);
        _selects[_depth++] = select;
    }

    /// <summary>Leaves the SELECT entered last.</summary>
    public void Leave() => _selects[--_depth] = null!;

    /// <summary>Adds a table in FROM.</summary>
    public void Scope(TableScope scope)
    {
        Kind(ShapeToken.Scope);
        Add(scope.Token);
    }

    /// <summary>Adds a table that is written to.</summary>
    public void Table(TableInfo table) => Add(table.Token);

    /// <summary>Adds columns of a table known from the place.</summary>
    public void Columns(ReadOnlySpan<ColumnInfo> columns)
    {
        Add(columns.Length);
        foreach (var column in columns) Add(column.Ordinal);
    }

    /// <summary>Adds a column, and has its path joined.</summary>
    public void Column(ColumnNode node)
    {
        Kind(ShapeToken.Column, node.Column.Ordinal);
        Add(node.Scope.Token);
        if (node.Scope is PathScope path) Register(path);
        if (_sought is not null) _isMet |= IsSought(node.Scope is PathScope { Root: var root } ? root : node.Scope);
    }

    /// <summary>Adds a derived table in FROM.</summary>
    public void Source(DerivedTable table)
    {
        Kind(ShapeToken.DerivedTable, Derived(table));
        table.Select.Walk(this);
    }

    /// <summary>The number of a derived table in the order they are met.</summary>
    public int Derived(DerivedTable table)
    {
        var index = Array.IndexOf(_derived, table, 0, _derivedCount);
        if (index >= 0) return index;
        if (_derivedCount == _derived.Length) Array.Resize(ref _derived, _derivedCount * 2);
        _derived[_derivedCount] = table;
        return _derivedCount++;
    }

    /// <summary>The paths a SELECT joins, each after the one it starts from.</summary>
    public IEnumerable<PathScope> PathsOf(SelectNode select)
    {
        for (var i = 0; i < _pathCount; i++)
        {
            if (ReferenceEquals(_paths[i].Select, select)) yield return _paths[i].Path;
        }
    }

    // In UPDATE and DELETE no SELECT owns the root: the writer reads such a path by a subquery.
    private void Register(PathScope path)
    {
        var root = path.Root;
        for (var depth = _depth - 1; depth >= 0; depth--)
        {
            if (!_selects[depth].Declares(root)) continue;
            Join(_selects[depth], path);
            return;
        }
    }

    private bool IsSought(TableScope scope)
    {
        if (!ReferenceEquals(scope, _sought)) return false;
        for (var depth = _depth - 1; depth >= 0; depth--)
        {
            if (_selects[depth].Declares(scope)) return false;
        }
        return true;
    }

    private void Join(SelectNode select, PathScope path)
    {
        for (var i = 0; i < _pathCount; i++)
        {
            if (ReferenceEquals(_paths[i].Path, path) && ReferenceEquals(_paths[i].Select, select)) return;
        }
        if (path.Parent is PathScope parent) Join(select, parent);
        if (_pathCount == _paths.Length) Array.Resize(ref _paths, _pathCount * 2);
        _paths[_pathCount++] = (select, path);
    }

    private void ResetScopes()
    {
        Array.Clear(_paths, 0, _pathCount);
        Array.Clear(_derived, 0, _derivedCount);
        (_pathCount, _derivedCount) = (0, 0);
    }
}
