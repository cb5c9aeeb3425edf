using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Junction.Generators.Emitting;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Reading;

/// <summary>Reads a class that derives from <c>ActiveRecord</c> into its description.</summary>
internal static class ModelReader
{
    /// <summary>The description; null when the class is no model and no abstract base of models.</summary>
    public static ModelDescription? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var (shape, _) = ModelShapes.Classify(type, cancellation);
        return shape is null ? null : Read(type, shape.Value, isExternal: false, cancellation);
    }

    /// <summary>The classes that the relations of a model or base name.</summary>
    public static IReadOnlyCollection<INamedTypeSymbol> RelatedTo(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var members = new MemberReader(type.ActiveRecordBase()!.TypeArguments[0], cancellation);
        foreach (var owner in BasesWithMembers(type).Append(type)) members.Add(owner, inherited: true);
        return members.Related;
    }

    private static ModelDescription Read(INamedTypeSymbol type, ModelShape shape, bool isExternal, CancellationToken cancellation)
    {
        var self = type.ActiveRecordBase()!.TypeArguments[0];
        var members = new MemberReader(self, cancellation);
        var bases = BasesWithMembers(type).ToList();
        foreach (var ancestor in Enumerable.Reverse(bases)) members.Add(ancestor, inherited: true);
        var (inheritedColumns, inheritedRelations) = (members.Columns.Count, members.Relations.Count);
        members.Add(type, inherited: false);

        return new ModelDescription
        {
            Type = Symbols.Reference(type, isModel: true),
            Shape = shape,
            Namespace = TypeNames.Written(type.ContainingNamespace),
            Containers = Containers(type),
            Header = Header(type),
            Self = type.Qualified(),
            Base = bases.FirstOrDefault()?.Qualified(),
            Table = TableArgument(type)?.Argument<string>(0),
            Schema = TableArgument(type)?.Named<string>("Schema"),
            Columns = members.Columns.ToValueArray(),
            InheritedColumns = inheritedColumns,
            Relations = members.Relations.ToValueArray(),
            InheritedRelations = inheritedRelations,
            Unmapped = members.Unmapped.ToValueArray(),
            Indexes = Indexes(type, bases),
            HasRequired = HasRequired(type),
            HasConstructor = type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty),
            TakenNames = TakenNames(type),
            Naming = isExternal ? NamingReader.Of(type.ContainingAssembly) : null,
            Externals = isExternal ? default : Externals(type, members, cancellation),
        };
    }

    /// <summary>The abstract bases that give columns or relations, nearest first.</summary>
    private static IEnumerable<INamedTypeSymbol> BasesWithMembers(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null && !current.IsJunction("ActiveRecord", 1); current = current.BaseType)
        {
            var mapped = MappedNames.Of(current.OriginalDefinition);
            if (current.GetMembers().OfType<IPropertySymbol>().Any(property => mapped.Contains(property))) yield return current;
        }
    }

    private static AttributeData? TableArgument(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(ColumnAttributes.IsTable);

    private static ValueArray<IndexDescription> Indexes(INamedTypeSymbol type, List<INamedTypeSymbol> bases) =>
        Enumerable.Reverse(bases).Append(type).SelectMany(static owner => owner.GetAttributes())
            .Where(static attribute => attribute.AttributeClass?.IsJunction("IndexAttribute", 0) == true)
            .Select(static attribute => new IndexDescription(
                attribute.Named<string>("Name"), attribute.Named<bool>("IsUnique"), PropertiesOf(attribute)))
            .ToValueArray();

    private static ValueArray<string> PropertiesOf(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Array, IsNull: false } properties) return default;
        return properties.Values.Select(static value => value.Value as string ?? "").ToValueArray();
    }

    private static bool HasRequired(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().Any(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })) return true;
        }
        return false;
    }

    private static ValueArray<string> TakenNames(INamedTypeSymbol type)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var current = type; current is not null && !current.IsJunction("ActiveRecord", 1); current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                // Analyzers see the generated members too; these are not in their own way.
                if (member.Name is not ("Find" or "FindAsync" or "Reference") && !member.Name.StartsWith("Load", StringComparison.Ordinal)) continue;
                if (!member.Locations.All(static place => HintNames.IsGenerated(place.SourceTree?.FilePath))) names.Add(member.Name);
            }
        }
        return names.ToValueArray();
    }

    private static ValueArray<string> Containers(INamedTypeSymbol type)
    {
        var headers = new List<string>();
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType) headers.Insert(0, Header(outer));
        return headers.ToValueArray();
    }

    private static string Header(INamedTypeSymbol type)
    {
        var keyword = type switch
        {
            { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        var name = type.Arity == 0 ? Names.Escape(type.Name) : type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        return $"partial {keyword} {name}";
    }

    /// <summary>The models of other assemblies that this one's relations name; their keys and foreign keys decide what is generated here.</summary>
    private static ValueArray<ModelDescription> Externals(INamedTypeSymbol type, MemberReader members, CancellationToken cancellation)
    {
        return members.Related.Where(related => !SymbolEqualityComparer.Default.Equals(related.ContainingAssembly, type.ContainingAssembly))
            .Select(external => Read(external, ModelShape.Concrete, isExternal: true, cancellation)).ToValueArray();
    }
}
