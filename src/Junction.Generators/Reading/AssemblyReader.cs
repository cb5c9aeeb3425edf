using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Junction.Generators.Emitting;
using Junction.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Reading;

/// <summary>What the assembly as a whole decides.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Naming">Its <c>[assembly: Naming]</c>.</param>
/// <param name="ReferencedLists">The generated lists of models of the assemblies it refers to.</param>
internal sealed record AssemblyDescription(string Name, NamingRules Naming, ValueArray<string> ReferencedLists)
{
    public ModelList ListOf(ImmutableArray<string> models) => new(Name, models.ToValueArray(), ReferencedLists);
}

internal static class AssemblyReader
{
    public static AssemblyDescription Read(Compilation compilation) =>
        new(compilation.AssemblyName ?? "", NamingReader.Of(compilation.Assembly), Lists(compilation).ToValueArray());

    private static IEnumerable<string> Lists(Compilation compilation)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            // Most references are the framework's: their attributes need not be read.
            if (!assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == "Junction"))) continue;
            foreach (var attribute in assembly.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "JunctionModelsAttribute" } && attribute.Argument<INamedTypeSymbol>(0) is { } list)
                {
                    yield return list.Qualified();
                }
            }
        }
    }
}
