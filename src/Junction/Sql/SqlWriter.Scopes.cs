using Junction.Model;

namespace Junction.Sql;

/// <summary>The names tables have in the statement: <c>t0</c>, <c>t1</c>… in the order they are declared.</summary>
public sealed partial class SqlWriter
{
    private readonly List<(object Source, string Alias)> _names = [];
    private int _lastAlias;
    private (int From, int To) _hidden;
    private int _outer; // names before it are of queries around, which a subquery in FROM may not see

    /// <summary>The next free name of a table in this statement.</summary>
    public string NewAlias() => $"t{_lastAlias++}";

    internal int DeclaredCount => _names.Count;

    /// <summary>Opens a level of names, which its disposal closes.</summary>
    internal NameLevel Enter() => new(this, _names.Count, _hidden);

    /// <summary>Hides declared names until disposed: tables that FROM has not come to yet.</summary>
    internal NameLevel Hide(int from, int to)
    {
        var level = new NameLevel(this, _names.Count, _hidden);
        _hidden = (from, to);
        return level;
    }

    internal void Declare(object source) => Declare(source, NewAlias());

    internal void Declare(object source, string alias) => _names.Add((source, alias));

    /// <summary>Declares the table an UPDATE or DELETE is about: unqualified there, called by its own name inside subqueries.</summary>
    internal void DeclareTarget(TableScope scope) => _names.Add((scope, ""));

    internal void DeclarePaths(SelectNode select, TableScope root)
    {
        foreach (var path in _walk.PathsOf(select))
        {
            if (ReferenceEquals(path.Root, root)) Declare(path);
        }
    }

    internal PathScope? PathAt(int index) => _names[index].Source as PathScope;

    internal string Alias(object source) => _names[Find(source)].Alias;

    /// <summary>Appends a table and its name: <c>"students" AS t0</c>.</summary>
    internal void Source(TableScope scope)
    {
        Table(scope.Table);
        Text(" AS ");
        Text(Alias(scope));
    }

    /// <summary>Appends a derived table and its name.</summary>
    internal void Derived(DerivedTable table)
    {
        var (alias, outer) = (Alias(table), _outer);
        if (!Syntax.AllowsOuterColumnsInFrom) _outer = _names.Count;
        Text("(");
        new SelectWriter(this, table.Select).Write(isNamed: true);
        Text(") AS ");
        Text(alias);
        _outer = outer;
    }

    internal void Column(TableScope scope, ColumnInfo column)
    {
        var index = Find(scope);
        if (index >= 0 && index < _outer) throw new NotSupportedException(
            $"{Syntax.DatabaseName} cannot cut a relation (Skip, Take) whose rows are chosen or ordered by what a lambda around speaks of: a subquery in FROM knows nothing of the query around it. Put that condition after the cut, or load the rows and cut them in memory.");
        if (index >= 0) Qualified(index, column.Name);
        else if (scope is PathScope path) PathColumn(path, column);
        else throw new JunctionException(
            $"A condition uses {column} of a table that the query does not read there. Use each lambda's parameter only inside that lambda; what With loads reaches the record it hangs on, not the one around that.");
    }

    internal void Column(DerivedTable table, int index)
    {
        Text(Alias(table));
        Text($".c{index}");
    }

    /// <summary>Appends the condition that joins a path to where it starts.</summary>
    internal void PathCondition(PathScope path)
    {
        var (owner, target) = (path.Relation.OwnerColumns, path.Relation.TargetColumns);
        for (var i = 0; i < target.Length; i++)
        {
            if (i > 0) Text(" AND ");
            Column(path, target[i]);
            Text(" = ");
            Column(path.Parent, owner[i]);
        }
    }

    // Where no FROM joins the path (UPDATE, DELETE, the condition of a join), its column is a subquery of one row.
    private void PathColumn(PathScope path, ColumnInfo column)
    {
        var steps = new Stack<PathScope>();
        for (TableScope? step = path; step is PathScope current && Find(current) < 0; step = current.Parent) steps.Push(current);
        Text("(SELECT ");
        using (Enter())
        {
            foreach (var step in steps) Declare(step);
            Column(path, column);
            Text(" FROM ");
            var first = steps.Pop();
            Source(first);
            foreach (var step in steps)
            {
                Text(" JOIN ");
                Source(step);
                Text(" ON ");
                PathCondition(step);
            }
            Text(" WHERE ");
            PathCondition(first);
        }
        Text(")");
    }

    private void Qualified(int index, string column)
    {
        var (source, alias) = _names[index];
        if (alias.Length > 0) Text(alias);
        else if (index < _names.Count - 1) Name(((TableScope)source).Table.Name);
        if (alias.Length > 0 || index < _names.Count - 1) Text(".");
        Name(column);
    }

    private int Find(object source)
    {
        for (var i = _names.Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_names[i].Source, source) && !(i >= _hidden.From && i < _hidden.To)) return i;
        }
        return -1;
    }

    internal readonly struct NameLevel(SqlWriter writer, int count, (int, int) hidden) : IDisposable
    {
        public void Dispose()
        {
            writer._names.RemoveRange(count, writer._names.Count - count);
            writer._hidden = hidden;
        }
    }
}
