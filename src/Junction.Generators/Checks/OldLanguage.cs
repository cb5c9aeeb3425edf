using Junction.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Junction.Generators.Checks;

/// <summary>
/// Models in an assembly that is compiled as a language older than what is generated. An assembly without models is none of our
/// business: it may refer to one that has them.
/// </summary>
internal sealed record OldLanguage(string Assembly, LanguageVersion Version)
{
    public static OldLanguage? Of(ParseOptions options, string assembly) =>
        options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp14 and var version } ? new OldLanguage(assembly, version) : null;

    /// <summary>Of no place in the source: it is the project's.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rules.OldLanguage, Location.None, Assembly, Version.ToDisplayString());
}
