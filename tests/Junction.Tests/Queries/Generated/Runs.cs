using Junction.Model;
using Junction.Querying;
using Record = Junction.Model.Record;

namespace Junction.Tests.Queries.Generated;

/// <summary>A row of values as a projection gives it.</summary>
internal sealed record Values6(Term<int?> Int, Term<string> Text, Term<decimal?> Decimal, Term<double?> Double, Term<DateTime?> Time, Test Test)
{
    public (int?, string, decimal?, double?, DateTime?, bool) Clr(object?[] env) => (Int.Clr(env), Text.Clr(env), Decimal.Clr(env), Double.Clr(env), Time.Clr(env), Test.Clr(env));

    public (Expr<int?>, Expr<string>, Expr<decimal?>, Expr<double?>, Expr<DateTime?>, Expr<bool>) Sql(object[] env) => (Int.Sql(env), Text.Sql(env), Decimal.Sql(env), Double.Sql(env), Time.Sql(env), Test.Sql(env));

    public override string ToString() => $"{Int.Text}, {Text.Text}, {Decimal.Text}, {Double.Text}, {Time.Text}, {Test.Text}";
}

/// <summary>A query without its types, whose lambdas are given arrays of columns.</summary>
internal interface IRun
{
    IRun Where(Test test);
    IRun OrderBy(Key key, bool isDescending);
    IRun ThenBy(Key key, bool isDescending);
    IRun Skip(int count);
    IRun Take(int count);
    IRun Distinct();
    string ToSql();
    List<int> Ids();
    List<(int Id, List<int> Loaded)> With(Relative relation);
    int Count();
    bool Any();
    int Count(Test test);
    bool Any(Test test);
    bool All(Test test);
    int Sum(Term<int?> term);
    DateTime? Max(Term<DateTime?> term);
    string? Min(Term<string> term);
    double? Average(Term<int?> term);
    Projection<(int?, string, decimal?, double?, DateTime?, bool)> Select(Values6 values);
    Projection<(string, bool)> Select(Term<string> text, Test test);
}

/// <summary>A query of records.</summary>
internal sealed class Run<T, TColumns>(Query<T> query, Func<T, int> id) : IRun
    where T : Record, IRecord<T>, IModel<T, TColumns> where TColumns : RecordColumns, IColumns<TColumns>
{
    public IRun Where(Test test) => Of(query.Where(c => test.Sql([c])));
    public IRun OrderBy(Key key, bool isDescending) => Of(isDescending ? query.OrderByDescending(c => key.Sql([c])) : query.OrderBy(c => key.Sql([c])));
    public IRun ThenBy(Key key, bool isDescending) => Of(isDescending ? query.ThenByDescending(c => key.Sql([c])) : query.ThenBy(c => key.Sql([c])));
    public IRun Skip(int count) => Of(query.Skip(count));
    public IRun Take(int count) => Of(query.Take(count));
    public IRun Distinct() => Of(query.Distinct());
    public string ToSql() => query.ToSql();
    public List<int> Ids() => query.ToList().ConvertAll(record => id(record));
    public List<(int, List<int>)> With(Relative relation) => query.With(c => relation.Shape(c)).ToList().ConvertAll(record => (id(record), Entities.Loaded(record, relation)));
    public int Count() => query.Count();
    public bool Any() => query.Any();
    public int Count(Test test) => query.Count(c => test.Sql([c]));
    public bool Any(Test test) => query.Any(c => test.Sql([c]));
    public bool All(Test test) => query.All(c => test.Sql([c]));
    public int Sum(Term<int?> term) => query.Sum(c => term.Sql([c]));
    public DateTime? Max(Term<DateTime?> term) => query.Max(c => term.Sql([c]));
    public string? Min(Term<string> term) => query.Min(c => term.Sql([c]));
    public double? Average(Term<int?> term) => query.Average(c => term.Sql([c]));
    public Projection<(int?, string, decimal?, double?, DateTime?, bool)> Select(Values6 values) => query.Select(c => values.Sql([c]));
    public Projection<(string, bool)> Select(Term<string> text, Test test) => query.Select(c => (text.Sql([c]), (Expr<bool>)test.Sql([c])));

    private Run<T, TColumns> Of(Query<T> other) => new(other, id);
}

/// <summary>A query of records with their links.</summary>
internal sealed class Run<T, TColumns, TLink, TLinkColumns>(LinkedQuery<T, TLink> query, Func<T, int> id) : IRun
    where T : Record, IRecord<T>, IModel<T, TColumns> where TColumns : RecordColumns, IColumns<TColumns>
    where TLink : Record, IRecord<TLink>, IModel<TLink, TLinkColumns> where TLinkColumns : RecordColumns, IColumns<TLinkColumns>
{
    public IRun Where(Test test) => Of(query.Where((c, l) => test.Sql([c, l])));
    public IRun OrderBy(Key key, bool isDescending) => Of(isDescending ? query.OrderByDescending((c, l) => key.Sql([c, l])) : query.OrderBy((c, l) => key.Sql([c, l])));
    public IRun ThenBy(Key key, bool isDescending) => Of(isDescending ? query.ThenByDescending((c, l) => key.Sql([c, l])) : query.ThenBy((c, l) => key.Sql([c, l])));
    public IRun Skip(int count) => Of(query.Skip(count));
    public IRun Take(int count) => Of(query.Take(count));
    public IRun Distinct() => this; // would lose the links
    public string ToSql() => query.ToSql();
    public List<int> Ids() => query.ToList().ConvertAll(record => id(record));
    public List<(int, List<int>)> With(Relative relation) => query.With(c => relation.Shape(c)).ToList().ConvertAll(record => (id(record), Entities.Loaded(record, relation)));
    public int Count() => query.Count();
    public bool Any() => query.Any();
    public int Count(Test test) => query.Count((c, l) => test.Sql([c, l]));
    public bool Any(Test test) => query.Any((c, l) => test.Sql([c, l]));
    public bool All(Test test) => query.All((c, l) => test.Sql([c, l]));
    public int Sum(Term<int?> term) => query.Sum((c, l) => term.Sql([c, l]));
    public DateTime? Max(Term<DateTime?> term) => query.Max((c, l) => term.Sql([c, l]));
    public string? Min(Term<string> term) => query.Min((c, l) => term.Sql([c, l]));
    public double? Average(Term<int?> term) => query.Average((c, l) => term.Sql([c, l]));
    public Projection<(int?, string, decimal?, double?, DateTime?, bool)> Select(Values6 values) => query.Select((c, l) => values.Sql([c, l]));
    public Projection<(string, bool)> Select(Term<string> text, Test test) => query.Select((c, l) => (text.Sql([c, l]), (Expr<bool>)test.Sql([c, l])));

    private Run<T, TColumns, TLink, TLinkColumns> Of(LinkedQuery<T, TLink> other) => new(other, id);
}
