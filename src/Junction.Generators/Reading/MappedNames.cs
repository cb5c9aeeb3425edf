using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Reading;

/// <summary>
/// Tells which properties are Junction's. In source they are partial; a referenced assembly no longer says so, but what was generated
/// there does: the typed columns of a model, a constant in an abstract base.
/// </summary>
internal sealed class MappedNames
{
    /// <summary>The constant in an abstract base that lists its mapped properties.</summary>
    public const string Constant = "__Members";

    private readonly HashSet<string> _names;

    private MappedNames(IEnumerable<string> names) => _names = [.. names];

    public bool Contains(IPropertySymbol property) => property.OriginalDefinition.IsPartialDefinition || _names.Contains(property.Name);

    public static MappedNames Of(INamedTypeSymbol type)
    {
        if (type.GetMembers(Constant).FirstOrDefault() is IFieldSymbol { ConstantValue: string members }) return new(members.Split(','));
        if (!type.DeclaringSyntaxReferences.IsEmpty) return new([]);
        var hidden = Symbols.Reference(type, true).HiddenName.Substring("global::".Length);
        var columns = type.ContainingAssembly.GetTypeByMetadataName(hidden)?.GetTypeMembers("Columns").FirstOrDefault();
        return new(columns?.GetMembers().OfType<IPropertySymbol>().Select(static property => property.Name) ?? []);
    }
}
