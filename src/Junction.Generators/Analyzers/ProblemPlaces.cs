using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Junction.Generators.Checks;
using Junction.Generators.Emitting;
using Junction.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Junction.Generators.Analyzers;

/// <summary>Finds the place in the source that a problem is about: an attribute's argument, a property, a class.</summary>
internal static class ProblemPlaces
{
    public const string Nearest = nameof(Problem.Nearest);
    public const string Misspelt = nameof(Problem.Misspelt);
    public const string Index = nameof(Problem.Index);

    public static Diagnostic Diagnostic(Problem problem, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (problem.Nearest is not null) properties = properties.Add(Nearest, problem.Nearest).Add(Misspelt, problem.Misspelt);
        if (problem.Index is not null) properties = properties.Add(Index, problem.Index);
        // The index may be missing on another class than the one that wants it; of another project's class an editor knows the source, and may not be told it.
        Location[] indexed = problem is { Index: not null, Member: not null } && MemberOf(type, problem.Member) is IPropertySymbol { Type: INamedTypeSymbol target }
            && SymbolEqualityComparer.Default.Equals(target.ContainingAssembly, type.ContainingAssembly) ? [OfClass(target)] : [];
        return Microsoft.CodeAnalysis.Diagnostic.Create(problem.Rule, Place(problem, type, cancellation), indexed, properties, [.. problem.Arguments]);
    }

    private static Location Place(Problem problem, INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (problem.Argument == "Index") return IndexName(type, problem.Misspelt!, cancellation) ?? OfClass(type);
        // What a base declares is reported at the class that cannot use it.
        if (problem.Member is null || type.GetMembers(problem.Member).FirstOrDefault(Written) is not { } member) return OfClass(type);
        return (problem.Argument is null ? null : Argument(member, problem.Argument, cancellation)) ?? member.Locations.First(static place => !IsGenerated(place));
    }

    private static Location? Argument(ISymbol member, string argument, CancellationToken cancellation)
    {
        foreach (var attribute in member.GetAttributes().Where(static attribute => RelationReader.AttributeKind(attribute) is not null))
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax { ArgumentList: { } list }) continue;
            var named = list.Arguments.FirstOrDefault(candidate => candidate.NameEquals?.Name.Identifier.ValueText == argument);
            if (named is not null) return named.Expression.GetLocation();
        }
        return null;
    }

    private static Location? IndexName(INamedTypeSymbol type, string name, CancellationToken cancellation)
    {
        foreach (var attribute in type.GetAttributes().Where(static attribute => attribute.AttributeClass?.IsJunction("IndexAttribute", 0) == true))
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax { ArgumentList: { } list }) continue;
            var literal = list.DescendantNodes().OfType<LiteralExpressionSyntax>().FirstOrDefault(candidate => candidate.Token.ValueText == name);
            if (literal is not null) return literal.GetLocation();
            if (attribute.ConstructorArguments.SelectMany(static argument => argument.Values).Any(value => name.Equals(value.Value))) return list.Parent!.GetLocation();
        }
        return null;
    }

    private static ISymbol? MemberOf(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).FirstOrDefault() is { } member) return member;
        }
        return null;
    }

    private static Location OfClass(INamedTypeSymbol type) => type.Locations.FirstOrDefault(static place => !IsGenerated(place)) ?? Location.None;

    private static bool Written(ISymbol member) => member.Locations.Any(static place => !IsGenerated(place));

    private static bool IsGenerated(Location place) => HintNames.IsGenerated(place.SourceTree?.FilePath);
}
