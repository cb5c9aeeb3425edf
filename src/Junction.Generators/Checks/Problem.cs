using Microsoft.CodeAnalysis;

namespace Junction.Generators.Checks;

/// <summary>A mistake found in a model's description; the analyzer finds its place in the source.</summary>
/// <param name="Rule">Which diagnostic.</param>
/// <param name="Member">The property it is about; null for the class.</param>
/// <param name="Arguments">The message's arguments.</param>
internal sealed record Problem(DiagnosticDescriptor Rule, string? Member, params string[] Arguments)
{
    /// <summary>The named argument of the property's relation attribute that is wrong.</summary>
    public string? Argument { get; init; }

    /// <summary>The misspelt name, where a near one is known.</summary>
    public string? Misspelt { get; init; }

    /// <summary>What the misspelt name probably meant: for the code fix.</summary>
    public string? Nearest { get; init; }

    /// <summary>
    /// Properties of the index that is missing, separated by commas: for the code fix. It is missing on the class, or on the model that the
    /// member leads to.
    /// </summary>
    public string? Index { get; init; }
}
