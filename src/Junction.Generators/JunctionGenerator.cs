using Microsoft.CodeAnalysis;

namespace Junction.Generators;

/// <summary>Turns the models of a compilation into records: metadata, accessors and typed columns.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class JunctionGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
