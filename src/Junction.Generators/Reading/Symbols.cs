using System;
using System.Linq;
using Junction.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Reading;

/// <summary>Questions to symbols that several readers ask.</summary>
internal static class Symbols
{
    /// <summary>Whether the type is one of Junction's with this name and arity.</summary>
    public static bool IsJunction(this ITypeSymbol type, string name, int arity) =>
        type is INamedTypeSymbol named && named.Arity == arity && named.Name == name && IsIn(named, "Junction");

    /// <summary>Whether the type stands directly in the namespace, given as its dotted name.</summary>
    public static bool IsIn(this ITypeSymbol type, string @namespace)
    {
        if (type.ContainingType is not null) return false;
        var current = type.ContainingNamespace;
        var end = @namespace.Length;
        while (current is { IsGlobalNamespace: false })
        {
            var start = end - current.Name.Length;
            if (start < 0 || string.CompareOrdinal(@namespace, start, current.Name, 0, current.Name.Length) != 0) return false;
            if (start == 0) return current.ContainingNamespace.IsGlobalNamespace;
            if (@namespace[start - 1] != '.') return false;
            end = start - 1;
            current = current.ContainingNamespace;
        }
        return false;
    }

    /// <summary>The <c>ActiveRecord</c> a class derives from, at any depth.</summary>
    public static INamedTypeSymbol? ActiveRecordBase(this INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.IsJunction("ActiveRecord", 1)) return current;
        }
        return null;
    }

    /// <summary>Who can name the type.</summary>
    public static Reach ReachOf(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return ReachOf(array.ElementType);
            case ITypeParameterSymbol:
                return Reach.Public;
            case INamedTypeSymbol named:
                var reach = named.IsFileLocal ? Reach.Hidden : Of(named.DeclaredAccessibility);
                if (named.ContainingType is not null) reach = Least(reach, ReachOf(named.ContainingType));
                return named.TypeArguments.Aggregate(reach, static (least, argument) => Least(least, ReachOf(argument)));
            default:
                return Reach.Public;
        }
    }

    /// <summary>
    /// Who can use a property in a query: its type must be nameable; a property that is not public is at the disposal of its assembly.
    /// </summary>
    public static Reach ReachOf(IPropertySymbol property)
    {
        var type = ReachOf(property.Type);
        return property.DeclaredAccessibility == Accessibility.Public ? type : Least(type, Reach.Internal);
    }

    public static Reach Least(Reach left, Reach right) => left < right ? left : right;

    /// <summary>The name with namespace and containing types, as metadata has it.</summary>
    public static string FullName(INamedTypeSymbol type)
    {
        if (type.ContainingType is not null) return $"{FullName(type.ContainingType)}+{type.Name}";
        return type.ContainingNamespace is { IsGlobalNamespace: false } container ? $"{container.ToDisplayString()}.{type.Name}" : type.Name;
    }

    /// <summary>A reference to a class that may be a model.</summary>
    public static TypeRef Reference(INamedTypeSymbol type, bool isModel)
    {
        var fullName = FullName(type);
        var hidden = "global::" + HiddenNames.Model(type.ContainingAssembly?.Name ?? "", fullName);
        return new TypeRef(type.Qualified(), fullName, type.Name, hidden, ReachOf(type), isModel);
    }

    private static Reach Of(Accessibility accessibility) => accessibility switch
    {
        Accessibility.Public => Reach.Public,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => Reach.Internal,
        _ => Reach.Hidden,
    };
}
