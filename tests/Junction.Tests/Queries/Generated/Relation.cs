using System.Numerics;
using Junction.Model;
using Junction.Querying;
using Record = Junction.Model.Record;

namespace Junction.Tests.Queries.Generated;

/// <summary>
/// A relation inside a query without its types: what lambdas are given are the columns of the target, or of the target and the link. And
/// the rows behind it, of one object or two.
/// </summary>
internal abstract class Relation(string name, Func<Entity>[] parameters, Func<object?, IEnumerable<object[]>> rows)
{
    public string Name => name;

    public IEnumerable<Entity> Parameters => parameters.Select(static parameter => parameter());

    public IEnumerable<object[]> Rows(object? owner) => rows(owner);

    public abstract RelationColumn Of(object columns);
    public abstract RelationColumn Where(RelationColumn relation, Func<object[], Condition> test);
    public abstract RelationColumn OrderBy(RelationColumn relation, Func<object[], Expr> key, bool isDescending);
    public abstract RelationColumn ThenBy(RelationColumn relation, Func<object[], Expr> key);
    public abstract RelationColumn Cut(RelationColumn relation, int skip, int? take);
    public abstract Condition Any(RelationColumn relation, Func<object[], Condition> test);
    public abstract Condition None(RelationColumn relation, Func<object[], Condition> test);
    public abstract Condition All(RelationColumn relation, Func<object[], Condition> test);
    public abstract Expr<int> Count(RelationColumn relation, Func<object[], Condition> test);
    public abstract Expr<T> Sum<T>(RelationColumn relation, Func<object[], Expr<T?>> term) where T : struct, INumber<T>;
    public abstract Expr<double?> Average<T>(RelationColumn relation, Func<object[], Expr<T?>> term) where T : struct, INumber<T>;
    public abstract Expr<T?> Extreme<T>(RelationColumn relation, bool isMax, Func<object[], Expr<T?>> term) where T : struct;
    public abstract Expr<string> Extreme(RelationColumn relation, bool isMax, Func<object[], Expr<string>> term);
    public abstract Condition ContainsAll(RelationColumn relation, int[] keys);
    public abstract Condition ContainsExactly(RelationColumn relation, int[] keys);
    public abstract Condition Contains(RelationColumn relation, int key);
}

internal sealed class ToMany<T, TColumns>(string name, Func<Entity> target, Func<object, RelationColumn<T, TColumns>> sql, Func<object?, IEnumerable<object[]>> rows) : Relation(name, [target], rows)
    where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns>
{
    public override RelationColumn Of(object columns) => sql(columns);
    public override RelationColumn Where(RelationColumn relation, Func<object[], Condition> test) => Typed(relation).Where(c => test([c]));
    public override RelationColumn OrderBy(RelationColumn relation, Func<object[], Expr> key, bool isDescending) => isDescending ? Typed(relation).OrderByDescending(c => key([c])) : Typed(relation).OrderBy(c => key([c]));
    public override RelationColumn ThenBy(RelationColumn relation, Func<object[], Expr> key) => Typed(relation).ThenBy(c => key([c]));
    public override RelationColumn Cut(RelationColumn relation, int skip, int? take) => take is { } most ? Typed(relation).Skip(skip).Take(most) : Typed(relation).Skip(skip);
    public override Condition Any(RelationColumn relation, Func<object[], Condition> test) => Typed(relation).Any(c => test([c]));
    public override Condition None(RelationColumn relation, Func<object[], Condition> test) => Typed(relation).None(c => test([c]));
    public override Condition All(RelationColumn relation, Func<object[], Condition> test) => Typed(relation).All(c => test([c]));
    public override Expr<int> Count(RelationColumn relation, Func<object[], Condition> test) => Typed(relation).Count(c => test([c]));
    public override Expr<TValue> Sum<TValue>(RelationColumn relation, Func<object[], Expr<TValue?>> term) => Typed(relation).Sum(c => term([c]));
    public override Expr<double?> Average<TValue>(RelationColumn relation, Func<object[], Expr<TValue?>> term) => Typed(relation).Average(c => term([c]));
    public override Expr<TValue?> Extreme<TValue>(RelationColumn relation, bool isMax, Func<object[], Expr<TValue?>> term) => isMax ? Typed(relation).Max(c => term([c])) : Typed(relation).Min(c => term([c]));
    public override Expr<string> Extreme(RelationColumn relation, bool isMax, Func<object[], Expr<string>> term) => isMax ? Typed(relation).Max(c => term([c])) : Typed(relation).Min(c => term([c]));
    public override Condition ContainsAll(RelationColumn relation, int[] keys) => Typed(relation).ContainsAll(keys.Select(Reference));
    public override Condition ContainsExactly(RelationColumn relation, int[] keys) => Typed(relation).ContainsExactly(keys.Select(Reference));
    public override Condition Contains(RelationColumn relation, int key) => Typed(relation).Contains(Reference(key));

    private static T Reference(int key) => Junction.Querying.Typed.Reference<T>(DbValue.From(key));

    private static RelationColumn<T, TColumns> Typed(RelationColumn relation) => (RelationColumn<T, TColumns>)relation;
}

internal sealed class ToLinked<T, TColumns, TLink, TLinkColumns>(
    string name, Func<Entity> target, Func<Entity> link, Func<object, RelationColumn<T, TColumns, TLink, TLinkColumns>> sql, Func<object?, IEnumerable<object[]>> rows) : Relation(name, [target, link], rows)
    where T : Record, IRecord<T> where TColumns : RecordColumns, IColumns<TColumns> where TLink : Record, IRecord<TLink> where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
{
    public override RelationColumn Of(object columns) => sql(columns);
    public override RelationColumn Where(RelationColumn relation, Func<object[], Condition> test) => Typed(relation).Where((c, l) => test([c, l]));
    public override RelationColumn OrderBy(RelationColumn relation, Func<object[], Expr> key, bool isDescending) => isDescending ? Typed(relation).OrderByDescending((c, l) => key([c, l])) : Typed(relation).OrderBy((c, l) => key([c, l]));
    public override RelationColumn ThenBy(RelationColumn relation, Func<object[], Expr> key) => Typed(relation).ThenBy((c, l) => key([c, l]));
    public override RelationColumn Cut(RelationColumn relation, int skip, int? take) => take is { } most ? Typed(relation).Skip(skip).Take(most) : Typed(relation).Skip(skip);
    public override Condition Any(RelationColumn relation, Func<object[], Condition> test) => Typed(relation).Any((c, l) => test([c, l]));
    public override Condition None(RelationColumn relation, Func<object[], Condition> test) => Typed(relation).None((c, l) => test([c, l]));
    public override Condition All(RelationColumn relation, Func<object[], Condition> test) => Typed(relation).All((c, l) => test([c, l]));
    public override Expr<int> Count(RelationColumn relation, Func<object[], Condition> test) => Typed(relation).Count((c, l) => test([c, l]));
    public override Expr<TValue> Sum<TValue>(RelationColumn relation, Func<object[], Expr<TValue?>> term) => Typed(relation).Sum((c, l) => term([c, l]));
    public override Expr<double?> Average<TValue>(RelationColumn relation, Func<object[], Expr<TValue?>> term) => Typed(relation).Average((c, l) => term([c, l]));
    public override Expr<TValue?> Extreme<TValue>(RelationColumn relation, bool isMax, Func<object[], Expr<TValue?>> term) => isMax ? Typed(relation).Max((c, l) => term([c, l])) : Typed(relation).Min((c, l) => term([c, l]));
    public override Expr<string> Extreme(RelationColumn relation, bool isMax, Func<object[], Expr<string>> term) => isMax ? Typed(relation).Max((c, l) => term([c, l])) : Typed(relation).Min((c, l) => term([c, l]));
    public override Condition ContainsAll(RelationColumn relation, int[] keys) => Typed(relation).ContainsAll(keys.Select(Reference));
    public override Condition ContainsExactly(RelationColumn relation, int[] keys) => Typed(relation).ContainsExactly(keys.Select(Reference));
    public override Condition Contains(RelationColumn relation, int key) => Typed(relation).Contains(Reference(key));

    private static T Reference(int key) => Junction.Querying.Typed.Reference<T>(DbValue.From(key));

    private static RelationColumn<T, TColumns, TLink, TLinkColumns> Typed(RelationColumn relation) => (RelationColumn<T, TColumns, TLink, TLinkColumns>)relation;
}
