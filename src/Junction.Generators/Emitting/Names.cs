using System.Collections.Generic;
using System.Linq;
using Junction.Generators.Reading;
using Microsoft.CodeAnalysis.CSharp;

namespace Junction.Generators.Emitting;

/// <summary>Types of the core and of .NET as generated code names them: in full, so that no name of the user's can come between.</summary>
internal static class Names
{
    public const string GeneratedCode = """[global::System.CodeDom.Compiler.GeneratedCode("Junction.Generators", "0.1.0")]""";
    public const string Hide = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
    public const string HideFromDebugger = "[global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]";

    public const string Root = "global::Junction.";
    public const string Model = Root + "Model.";
    public const string Querying = Root + "Querying.";
    public const string Records = Root + "Records.";
    public const string DbValue = Model + "DbValue";
    public const string Condition = Root + "Condition";
    public const string Typed = Querying + "Typed";

    public const string Token = "global::System.Threading.CancellationToken cancellationToken = default";
    public const string Task = "global::System.Threading.Tasks.ValueTask";
    public const string List = "global::System.Collections.Generic.List";
    public const string OutOfRange = "throw new global::System.ArgumentOutOfRangeException(nameof({0}))";

    /// <summary>Parameters of generated verbs; a key's parameter steps aside.</summary>
    private static readonly HashSet<string> Taken = ["source", "cancellationToken"];

    /// <summary>The identifier, with <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The parameter for a key's property: <c>Id</c> → <c>id</c>.</summary>
    public static string Parameter(string property)
    {
        var name = char.ToLowerInvariant(property[0]) + property.Substring(1);
        return Taken.Contains(name) ? name + "Key" : Escape(name);
    }

    public static string Literal(string? value) => value is null ? "null" : SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Literals(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Literal))}]";

    public static string Accessibility(Reach reach) => reach == Reach.Public ? "public" : "internal";
}
