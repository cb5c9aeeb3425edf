using System.Threading;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Reading;

/// <summary>Reads a property whose type is a model or a collection of models as a relation. The type decides the kind.</summary>
internal static class RelationReader
{
    /// <summary>The relation, or null when the property is none or leads to no model.</summary>
    public static RelationDescription? Read(IPropertySymbol property, ITypeSymbol self, CancellationToken cancellation)
    {
        if (property.IsStatic || property.IsIndexer || property.GetMethod is null) return null;
        if (KindOf(property) is not { } kind) return null;
        var (target, link) = Ends(property.Type, self, cancellation);
        if (target is null || !target.IsModel || link is { IsModel: false }) return null;
        var relation = new RelationDescription
        {
            Property = PropertyReader.Read(property, cancellation),
            Kind = kind,
            Target = target,
            Link = link,
            Reach = Symbols.ReachOf(property),
        };
        foreach (var attribute in property.GetAttributes())
        {
            if (AttributeKind(attribute) is not null) relation = Apply(relation, attribute);
            else if (attribute.AttributeClass?.Name == "DebuggerBrowsableAttribute") relation = relation with { HasDebuggerBrowsable = true };
        }
        return relation;
    }

    /// <summary>The kind of relation that the property's type makes it, whether or not it leads to a usable model.</summary>
    public static RelationKind? KindOf(IPropertySymbol property)
    {
        var type = property.Type;
        if (type.IsJunction("HasMany", 1)) return RelationKind.HasMany;
        if (type.IsJunction("ManyToMany", 1) || type.IsJunction("ManyToMany", 2)) return RelationKind.ManyToMany;
        var isRecord = type is INamedTypeSymbol { TypeKind: TypeKind.Class } named ? named.ActiveRecordBase() is not null
            : type is ITypeParameterSymbol;
        if (!isRecord) return null;
        foreach (var attribute in property.GetAttributes())
        {
            if (AttributeKind(attribute) == RelationKind.HasOne) return RelationKind.HasOne;
        }
        return RelationKind.BelongsTo;
    }

    /// <summary>The kind that a relation attribute declares; null for any other attribute.</summary>
    public static RelationKind? AttributeKind(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type || !type.IsIn("Junction")) return null;
        return type.Name switch
        {
            "BelongsToAttribute" => RelationKind.BelongsTo,
            "HasOneAttribute" => RelationKind.HasOne,
            "HasManyAttribute" => RelationKind.HasMany,
            "ManyToManyAttribute" => RelationKind.ManyToMany,
            _ => null,
        };
    }

    /// <summary>The classes a relation's type names.</summary>
    public static (TypeRef? Target, TypeRef? Link) Ends(ITypeSymbol type, ITypeSymbol self, CancellationToken cancellation)
    {
        var arguments = type is INamedTypeSymbol named && (named.IsJunction("HasMany", 1) || named.Name == "ManyToMany") ? named.TypeArguments : [type];
        return (End(arguments[0], self, cancellation), arguments.Length > 1 ? End(arguments[1], self, cancellation) : null);
    }

    private static TypeRef? End(ITypeSymbol type, ITypeSymbol self, CancellationToken cancellation)
    {
        // In an abstract base the model that will derive from it is a type parameter.
        if (type is ITypeParameterSymbol parameter)
        {
            var isSelf = SymbolEqualityComparer.Default.Equals(parameter, self);
            return new TypeRef(parameter.Name, parameter.Name, parameter.Name, "", Reach.Hidden, isSelf);
        }
        return type is INamedTypeSymbol named ? Symbols.Reference(named, ModelShapes.IsModel(named, cancellation)) : null;
    }

    private static RelationDescription Apply(RelationDescription relation, AttributeData attribute) => relation with
    {
        ForeignKey = attribute.Named<string>("ForeignKey"),
        InverseOf = attribute.Named<string>("InverseOf"),
        Through = attribute.Named<string>("Through"),
        Source = attribute.Named<string>("Source"),
        JoinTable = attribute.Named<string>("JoinTable"),
        JoinSchema = attribute.Named<string>("JoinSchema"),
        OwnerKey = attribute.Named<string>("OwnerKey"),
        TargetKey = attribute.Named<string>("TargetKey"),
        Loading = attribute.Named<int>("Loading") switch { 1 => "Peers", 2 => "Single", 3 => "Throw", _ => null },
        OnDelete = attribute.Named<int>("OnDelete") switch { 1 => "Cascade", 2 => "SetNull", _ => null },
    };
}
