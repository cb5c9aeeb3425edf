using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>
/// The columns and relations of one occurrence of a model in a query: what a lambda's parameter is. Generated per model; has no
/// members of its own that a column could be hidden by.
/// </summary>
public abstract class RecordColumns
{
    /// <summary>Columns of an occurrence of a table.</summary>
    protected RecordColumns(TableScope scope) => Scope = scope;

    /// <summary>The occurrence.</summary>
    internal TableScope Scope { get; }
}

/// <summary>How a generated columns class is made.</summary>
/// <typeparam name="TSelf">The class.</typeparam>
public interface IColumns<TSelf> where TSelf : RecordColumns, IColumns<TSelf>
{
    /// <summary>The model's table.</summary>
    static abstract TableInfo Table { get; }

    /// <summary>Makes the columns of an occurrence.</summary>
    static abstract TSelf Create(TableScope scope);
}

/// <summary>How a generated path to a single record is made.</summary>
/// <typeparam name="TSelf">The class.</typeparam>
public interface IPath<TSelf> where TSelf : RecordColumns
{
    /// <summary>Makes the path.</summary>
    static abstract TSelf Create(TableScope scope);
}

/// <summary>A relation as <c>With</c> takes it: to be loaded, whole or shaped.</summary>
public interface IRelationShape;

/// <summary>A path to a single record: its columns, and a relation that <c>With</c> can load.</summary>
/// <typeparam name="T">The model it leads to.</typeparam>
/// <typeparam name="TColumns">The columns of that model.</typeparam>
public interface IReferencePath<T, TColumns> : IRelationShape
    where T : Record, IRecord<T>
    where TColumns : RecordColumns, IColumns<TColumns>;

/// <summary>The columns objects of one class, one per depth and role: equal lambdas get the same object, so their shapes are equal.</summary>
internal static class ColumnsOf<TColumns> where TColumns : RecordColumns, IColumns<TColumns>
{
    private static TColumns?[] _targets = new TColumns?[4];
    private static TColumns?[] _links = new TColumns?[4];

    /// <summary>The columns of a lambda's parameter at a depth.</summary>
    public static TColumns At(int depth) => Get(ref _targets, depth, isLink: false);

    /// <summary>The columns of a link beside its target at a depth.</summary>
    public static TColumns LinkAt(int depth) => Get(ref _links, depth, isLink: true);

    private static TColumns Get(ref TColumns?[] cache, int depth, bool isLink)
    {
        var columns = Volatile.Read(ref cache);
        return depth < columns.Length && columns[depth] is { } known ? known : Make(ref cache, depth, isLink);
    }

    private static TColumns Make(ref TColumns?[] cache, int depth, bool isLink)
    {
        // Two threads may make the same one: both work, since the scope inside, which is the identity, is shared.
        var scope = isLink ? Scopes.LinkAt(TColumns.Table, depth) : Scopes.At(TColumns.Table, depth);
        var made = TColumns.Create(scope);
        var longer = Volatile.Read(ref cache).ToArray();
        if (depth >= longer.Length) Array.Resize(ref longer, depth + 4);
        longer[depth] = made;
        Volatile.Write(ref cache, longer);
        return made;
    }
}
