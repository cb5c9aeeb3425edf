using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Junction.Generators.Reading;

/// <summary>Why a class that derives from <c>ActiveRecord</c> cannot be completed.</summary>
internal enum ShapeFault
{
    None,

    /// <summary>It lacks <c>partial</c>.</summary>
    NotPartial,

    /// <summary>A class around it lacks <c>partial</c>.</summary>
    ContainerNotPartial,

    /// <summary>It is generic, or inside a generic type, and has a table of its own.</summary>
    Generic,

    /// <summary>It is abstract, and has a table of its own.</summary>
    Abstract,

    /// <summary>It names another class where its own belongs: <c>class A : ActiveRecord&lt;B&gt;</c>.</summary>
    WrongSelf,

    /// <summary>It derives from a model that has a table of its own.</summary>
    DerivesFromModel,

    /// <summary>It is private, protected or local to a file: code outside it cannot name it.</summary>
    Hidden,

    /// <summary>A property has a type that does not exist, which other libraries have for relations.</summary>
    GuessedType,
}

/// <summary>Tells models, their abstract bases and misshapen classes apart.</summary>
internal static class ModelShapes
{
    /// <summary>
    /// The shape of a class, or null when it has nothing to do with <c>ActiveRecord</c>. <see cref="ShapeFault.Hidden"/> comes with a shape:
    /// such a model gets its members, but no queries.
    /// </summary>
    public static (ModelShape? Shape, ShapeFault Fault) Classify(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.TypeKind != TypeKind.Class || type.ActiveRecordBase() is not { } record) return (null, ShapeFault.None);
        var self = record.TypeArguments[0];
        var shape = self is ITypeParameterSymbol ? ModelShape.Base : ModelShape.Concrete;
        var fault = Fault(type, self, cancellation);
        return fault is ShapeFault.None or ShapeFault.Hidden ? (shape, fault) : (null, fault);
    }

    /// <summary>Whether a relation can lead to it.</summary>
    public static bool IsModel(INamedTypeSymbol type, CancellationToken cancellation) =>
        Classify(type, cancellation).Shape == ModelShape.Concrete;

    private static ShapeFault Fault(INamedTypeSymbol type, ITypeSymbol self, CancellationToken cancellation)
    {
        if (self is ITypeParameterSymbol)
        {
            if (!type.IsAbstract) return ShapeFault.Generic;
            if (type.ContainingType is { } outer && IsGeneric(outer)) return ShapeFault.Generic;
        }
        else
        {
            if (!SymbolEqualityComparer.Default.Equals(self, type)) return WrongSelf(type, self);
            if (type.IsAbstract) return ShapeFault.Abstract;
            if (IsGeneric(type)) return ShapeFault.Generic;
        }
        if (!IsPartial(type, cancellation)) return ShapeFault.NotPartial;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (!IsPartial(outer, cancellation)) return ShapeFault.ContainerNotPartial;
        }
        return Symbols.ReachOf(type) == Reach.Hidden ? ShapeFault.Hidden : ShapeFault.None;
    }

    private static ShapeFault WrongSelf(INamedTypeSymbol type, ITypeSymbol self)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, self)) return ShapeFault.DerivesFromModel;
        }
        return ShapeFault.WrongSelf;
    }

    private static bool IsGeneric(INamedTypeSymbol type) => type.Arity > 0 || (type.ContainingType is { } outer && IsGeneric(outer));

    /// <summary>A class of another assembly was completed there.</summary>
    public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.IsEmpty
        || type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
