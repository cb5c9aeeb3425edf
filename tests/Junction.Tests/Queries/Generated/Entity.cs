using Junction.Model;
using Junction.Querying;
using Record = Junction.Model.Record;

namespace Junction.Tests.Queries.Generated;

/// <summary>A column twice: of the columns object, and of a row or of none.</summary>
internal sealed record Column<T>(string Name, Func<object, Expr<T>> Sql, Func<object?, T> Clr);

/// <summary>A step of a path, twice.</summary>
internal sealed record Step(string Name, Func<Entity> Target, Func<object, object> Sql, Func<object?, object?> Clr);

/// <summary>What can be asked of a model's rows.</summary>
internal abstract class Entity
{
    public List<Column<int?>> Ints { get; } = [];
    public List<Column<string>> Texts { get; } = [];
    public List<Column<double?>> Doubles { get; } = [];
    public List<Column<decimal?>> Decimals { get; } = [];
    public List<Column<DateTime?>> Times { get; } = [];
    public List<(string Text, Func<object, Condition> Sql, Func<object?, bool> Clr)> Flags { get; } = [];
    public List<Step> Steps { get; } = [];
    public List<Relation> Relations { get; } = [];

    /// <summary>The key.</summary>
    public Column<int?> Id => Ints[0];

    /// <summary>The entity of a model, whose columns the compiler finds.</summary>
    public static Entity<TColumns, TRow> Of<T, TColumns, TRow>(IModel<T, TColumns>? model, TRow? row)
        where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TRow : class => new();
}

internal sealed class Entity<TColumns, TRow> : Entity where TColumns : RecordColumns where TRow : class
{
    public Entity<TColumns, TRow> Int(string name, Func<TColumns, Expr<int?>> sql, Func<TRow, int?> clr) => Add(Ints, name, sql, clr);

    public Entity<TColumns, TRow> Text(string name, Func<TColumns, Expr<string>> sql, Func<TRow, string?> clr) => Add<string>(Texts, name, sql, clr!);

    public Entity<TColumns, TRow> Double(string name, Func<TColumns, Expr<double?>> sql, Func<TRow, double?> clr) => Add(Doubles, name, sql, clr);

    public Entity<TColumns, TRow> Decimal(string name, Func<TColumns, Expr<decimal?>> sql, Func<TRow, decimal?> clr) => Add(Decimals, name, sql, clr);

    public Entity<TColumns, TRow> Time(string name, Func<TColumns, Expr<DateTime?>> sql, Func<TRow, DateTime?> clr) => Add(Times, name, sql, clr);

    /// <summary>A condition that only this model has; <c>_</c> in its text is the row.</summary>
    public Entity<TColumns, TRow> Flag(string text, Func<TColumns, Condition> sql, Func<TRow?, bool> clr)
    {
        Flags.Add((text, columns => sql((TColumns)columns), row => clr((TRow?)row)));
        return this;
    }

    public Entity<TColumns, TRow> Path(string name, Func<Entity> target, Func<TColumns, object> sql, Func<TRow, object?> clr)
    {
        Steps.Add(new Step(name, target, columns => sql((TColumns)columns), row => row is null ? null : clr((TRow)row)));
        return this;
    }

    public Entity<TColumns, TRow> Many<T, TTarget>(string name, Func<Entity> target, Func<TColumns, RelationColumn<T, TTarget>> sql, Func<TRow, IEnumerable<object>> clr)
        where T : Record, IRecord<T> where TTarget : RecordColumns, IColumns<TTarget>
    {
        Relations.Add(new ToMany<T, TTarget>(name, target, columns => sql((TColumns)columns), row => row is null ? [] : clr((TRow)row).Select(static target => new[] { target })));
        return this;
    }

    public Entity<TColumns, TRow> Linked<T, TTarget, TLink, TLinkColumns>(
        string name, Func<Entity> target, Func<Entity> link, Func<TColumns, RelationColumn<T, TTarget, TLink, TLinkColumns>> sql, Func<TRow, IEnumerable<(object Target, object Link)>> clr)
        where T : Record, IRecord<T> where TTarget : RecordColumns, IColumns<TTarget> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
    {
        Many(name, target, sql, row => clr(row).Select(static pair => pair.Target));
        Relations.Add(new ToLinked<T, TTarget, TLink, TLinkColumns>(name, target, link, columns => sql((TColumns)columns),
            row => row is null ? [] : clr((TRow)row).Select(static pair => new[] { pair.Target, pair.Link })));
        return this;
    }

    private Entity<TColumns, TRow> Add<T>(List<Column<T>> columns, string name, Func<TColumns, Expr<T>> sql, Func<TRow, T> clr)
    {
        columns.Add(new Column<T>(name, columns => sql((TColumns)columns), row => row is null ? default! : clr((TRow)row)));
        return this;
    }
}
