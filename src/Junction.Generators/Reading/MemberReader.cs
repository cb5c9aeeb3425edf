using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Junction.Generators.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Junction.Generators.Reading;

/// <summary>Sorts the mapped properties of a class and its bases into columns, relations and those that cannot be mapped.</summary>
internal sealed class MemberReader(ITypeSymbol self, CancellationToken cancellation)
{
    public List<ColumnDescription> Columns { get; } = [];

    public List<RelationDescription> Relations { get; } = [];

    public List<UnmappedProperty> Unmapped { get; } = [];

    /// <summary>Classes that relations name; those of other assemblies have to be read as well.</summary>
    public HashSet<INamedTypeSymbol> Related { get; } = new(SymbolEqualityComparer.Default);

    public void Add(INamedTypeSymbol type, bool inherited)
    {
        var mapped = MappedNames.Of(type.OriginalDefinition);
        foreach (var member in type.GetMembers())
        {
            cancellation.ThrowIfCancellationRequested();
            if (member is IPropertySymbol property && mapped.Contains(property) && IsOurs(property)) Add(property, type, inherited);
        }
    }

    /// <summary>A partial property that the user implements himself, or marks as his own, is left to him.</summary>
    public static bool IsOurs(IPropertySymbol property)
    {
        if (property.OriginalDefinition.PartialImplementationPart is { } implementation
            && !implementation.DeclaringSyntaxReferences.All(static reference => HintNames.IsGenerated(reference.SyntaxTree.FilePath)))
        {
            return false;
        }
        return !ColumnAttributes.IsNotMapped(property);
    }

    private void Add(IPropertySymbol property, INamedTypeSymbol type, bool inherited)
    {
        if (RelationReader.KindOf(property) is not null)
        {
            if (RelationReader.Read(property, self, cancellation) is { } relation)
            {
                Relations.Add(relation);
                AddRelated(property.Type, type);
                return;
            }
        }
        else if (ColumnReader.Read(property, cancellation) is { } column)
        {
            Columns.Add(column);
            return;
        }
        // An indexer or a property by reference has no form that could stand in for it: the compiler asks for its other half.
        if (!inherited && !property.IsIndexer && property.RefKind == RefKind.None)
        {
            Unmapped.Add(new UnmappedProperty(PropertyReader.Read(property, cancellation)));
        }
    }

    private void AddRelated(ITypeSymbol propertyType, INamedTypeSymbol owner)
    {
        if (propertyType is not INamedTypeSymbol named) return;
        foreach (var end in named.TypeArguments.Append(named).OfType<INamedTypeSymbol>())
        {
            if (end.ActiveRecordBase() is not null) Related.Add(end);
        }
    }
}
