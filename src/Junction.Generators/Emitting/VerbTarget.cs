using System.Collections.Generic;
using System.Linq;

namespace Junction.Generators.Emitting;

/// <summary>What a block of verbs works on: records with their columns and, for linked sources, the link's.</summary>
/// <param name="Record">The record.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Link">The link, or null.</param>
/// <param name="LinkColumns">The link's columns, or null.</param>
internal sealed record VerbTarget(string Record, string Columns, string? Link = null, string? LinkColumns = null)
{
    /// <summary>The parameters of a lambda: <c>c</c>, or <c>(c, e)</c>.</summary>
    public string Lambda(bool withLink, string result) =>
        withLink ? $"{Names.Func}<{Columns}, {LinkColumns}, {result}>" : $"{Names.Func}<{Columns}, {result}>";

    /// <summary>A call of <c>Typed</c> with the type arguments spelt out: nothing is left to inference.</summary>
    public string Call(string verb, IEnumerable<string> typeArguments, params string[] arguments)
    {
        string[] leading = Link is null ? [Record, Columns] : [Record, Columns, Link, LinkColumns!];
        return $"{Names.Typed}.{verb}<{string.Join(", ", leading.Concat(typeArguments))}>({string.Join(", ", arguments)})";
    }

    public string Call(string verb, params string[] arguments) => Call(verb, [], arguments);

    /// <summary>What verbs that narrow a source return.</summary>
    public string Query => Link is null ? $"{Names.Root}Query<{Record}>" : $"{Names.Root}LinkedQuery<{Record}, {Link}>";
}
