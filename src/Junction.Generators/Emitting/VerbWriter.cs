using System.Collections.Generic;
using System.Linq;

namespace Junction.Generators.Emitting;

/// <summary>A verb that runs the query with a condition, async and sync.</summary>
/// <param name="Name">Its name, without <c>Async</c>.</param>
/// <param name="Call">The method of <c>Typed</c> that does it.</param>
/// <param name="Result">What it returns; <c>{0}</c> is the record.</param>
/// <param name="Summary">What it does.</param>
internal sealed record Terminal(string Name, string Call, string Result, string Summary);

/// <summary>Writes verbs that take lambdas over columns. Each is one line that hands on to <c>Typed</c>.</summary>
internal sealed class VerbWriter(CodeWriter code, VerbTarget target, string access, string source, bool withLink)
{
    private const int MostColumns = 8;
    private const string Number = " where TValue : struct, global::System.Numerics.INumber<TValue>";
    private const string Struct = " where TValue : struct";

    private static readonly Dictionary<string, string> Summaries = new()
    {
        ["Where"] = "Keeps what fulfils the condition.",
        ["OrderBy"] = "Orders by a column, ascending; nulls come first.",
        ["OrderByDescending"] = "Orders by a column, descending; nulls come last.",
        ["ThenBy"] = "Orders what the order so far leaves equal, ascending.",
        ["ThenByDescending"] = "Orders what the order so far leaves equal, descending.",
    };

    /// <summary>Verbs that return a narrower or ordered query.</summary>
    public void Narrowing(params string[] verbs)
    {
        foreach (var verb in verbs)
        {
            var (parameter, result) = verb == "Where" ? ("predicate", Names.Condition) : ("key", Names.Root + "Expr");
            Docs(Summaries[verb]);
            code.Line($"{access} {target.Query} {verb}({target.Lambda(withLink, result)} {parameter}) => {target.Call(verb, source, parameter)};");
        }
    }

    public void With()
    {
        Docs("Loads relations together with the records: the same few statements for any number of them.");
        code.Line($"{access} {target.Query} With(params {target.Lambda(false, Names.Querying + "IRelationShape")}[] relations) => {target.Call("With", source, "relations")};");
    }

    /// <summary>Projections of one to eight columns: to a tuple, or by a function of their values.</summary>
    public void Select()
    {
        for (var arity = 1; arity <= MostColumns; arity++)
        {
            var types = Enumerable.Range(1, arity).Select(static i => $"T{i}").ToList();
            var values = string.Join(", ", types);
            var columns = string.Join(", ", types.Select(static type => $"{Names.Root}Expr<{type}>"));
            var lambda = target.Lambda(withLink, arity == 1 ? columns : $"({columns})");
            Docs("Reads these columns only.");
            code.Line($"{access} {Names.Root}Projection<{(arity == 1 ? values : $"({values})")}> Select<{values}>({lambda} columns) => {target.Call("Select", types, source, "columns")};");
            Docs("Reads these columns only, and makes a value of each row.");
            code.Line($"{access} {Names.Root}Projection<TResult> Select<{values}, TResult>({lambda} columns, {Names.Func}<{values}, TResult> result) => "
                + $"{target.Call("Select", types.Append("TResult"), source, "columns", "result")};");
        }
    }

    public void Terminals(IEnumerable<Terminal> terminals)
    {
        foreach (var terminal in terminals)
        {
            var result = string.Format(terminal.Result, target.Record);
            var predicate = $"{target.Lambda(withLink, Names.Condition)} predicate";
            Docs(terminal.Summary);
            code.Line($"{access} {Names.Task}<{result}> {terminal.Name}Async({predicate}, {Names.Token}) => {target.Call(terminal.Call + "Async", source, "predicate", "cancellationToken")};");
            Docs(terminal.Summary);
            code.Line($"{access} {result} {terminal.Name}({predicate}) => {target.Call(terminal.Call, source, "predicate")};");
        }
    }

    public void Aggregates()
    {
        const string SumSummary = "The sum; 0 for no rows. Nulls do not count.";
        Aggregate("Sum", SumSummary, "TValue", "TValue", Number);
        Aggregate("Sum", SumSummary, "TValue?", "TValue", Number);
        foreach (var verb in new[] { "Min", "Max" })
        {
            var summary = verb == "Min" ? "The least value; null for no rows. Nulls do not count." : "The greatest value; null for no rows. Nulls do not count.";
            Aggregate(verb, summary, "TValue", "TValue?", Struct);
            Aggregate(verb, summary, "TValue?", "TValue?", Struct);
            Aggregate(verb, summary, "string", "string?");
        }
        const string AverageSummary = "The average; null for no rows. Nulls do not count.";
        Aggregate("Average", AverageSummary, "TValue", "double?", Number);
        Aggregate("Average", AverageSummary, "TValue?", "double?", Number);
        Aggregate("Average", AverageSummary, "decimal", "decimal?");
        Aggregate("Average", AverageSummary, "decimal?", "decimal?");
    }

    /// <summary>An aggregate; generic when it is constrained.</summary>
    private void Aggregate(string verb, string summary, string operand, string result, string constraint = "")
    {
        var generic = constraint.Length > 0 ? "<TValue>" : "";
        string[] typeArguments = constraint.Length > 0 ? ["TValue"] : [];
        var selector = $"{target.Lambda(withLink, $"{Names.Root}Expr<{operand}>")} selector";
        Docs(summary);
        code.Line($"{access} {Names.Task}<{result}> {verb}Async{generic}({selector}, {Names.Token}){constraint} => {target.Call(verb + "Async", typeArguments, source, "selector", "cancellationToken")};");
        Docs(summary);
        code.Line($"{access} {result} {verb}{generic}({selector}){constraint} => {target.Call(verb, typeArguments, source, "selector")};");
    }

    private void Docs(string summary) => code.Line($"/// <summary>{summary}</summary>");
}
