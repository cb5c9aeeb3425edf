using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Junction.Generators.Diagnostics;
using Junction.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Junction.Generators.Checks;

/// <summary>
/// A class that cannot be completed, or has a property of a type that does not exist. The compiler then has errors of its own (CS0311, CS9248, CS0246), after which it runs no analyzers: so this
/// is what the generator reports itself.
/// </summary>
internal sealed record ShapeReport(ShapeFault Fault, string Name, string Reason, string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static ShapeReport? Of(INamedTypeSymbol type, ShapeFault fault, CancellationToken cancellation)
    {
        if (fault == ShapeFault.None) return null;
        // A class that only adds behaviour, to a model or to its bases, is no concern of Junction's.
        var mayBePlain = fault == ShapeFault.DerivesFromModel || (fault == ShapeFault.NotPartial && type.IsAbstract);
        if (mayBePlain && !type.GetMembers().Any(static member => member is IPropertySymbol { IsPartialDefinition: true })) return null;
        var at = type;
        while (fault == ShapeFault.ContainerNotPartial && at.ContainingType is not null && ModelShapes.IsPartial(at, cancellation)) at = at.ContainingType;
        var place = at.Locations[0].GetLineSpan();
        return new ShapeReport(fault, at.Name, ReasonOf(type, fault), place.Path, at.Locations[0].SourceSpan, place.Span);
    }

    /// <summary>The properties whose types were guessed, all at once: each is one that the compiler speaks of too.</summary>
    public static ValueArray<ShapeReport> OfGuessedTypes(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.ActiveRecordBase() is null) return default;
        List<ShapeReport>? reports = null;
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (GuessedTypes.OfUnknown(property, cancellation) is not { } mend) continue;
            var place = property.Locations[0].GetLineSpan();
            var report = new ShapeReport(ShapeFault.GuessedType, type.Name, mend, place.Path, property.Locations[0].SourceSpan, place.Span) { Property = property.Name };
            (reports ??= []).Add(report);
        }
        return reports is null ? default : reports.ToValueArray();
    }

    /// <summary>The property of a guessed type.</summary>
    public string Property { get; private init; } = "";

    public Diagnostic ToDiagnostic()
    {
        var place = Location.Create(Path, Span, Lines);
        if (Fault == ShapeFault.GuessedType) return Diagnostic.Create(Rules.MeaninglessRelation, place, Name, Property, Reason);
        return Fault is ShapeFault.NotPartial or ShapeFault.ContainerNotPartial
            ? Diagnostic.Create(Rules.NotPartial, place, Name)
            : Diagnostic.Create(Rules.WrongShape, place, Name, Reason);
    }

    private static string ReasonOf(INamedTypeSymbol type, ShapeFault fault)
    {
        var self = type.ActiveRecordBase()!.TypeArguments[0];
        return fault switch
        {
            ShapeFault.Generic when self is ITypeParameterSymbol => "a generic class has no table. Declare it abstract, and derive a model from it",
            ShapeFault.Generic => "it is generic, or inside a generic type, and one table cannot hold the records of many classes",
            ShapeFault.Abstract => $"it is abstract. Make it generic over the models that derive from it: {type.Name}<TSelf> : ActiveRecord<TSelf>",
            ShapeFault.WrongSelf => $"it names '{self.Name}' where its own name belongs: ActiveRecord<{type.Name}>",
            ShapeFault.DerivesFromModel => $"'{self.Name}', which it derives from, has a table of its own. Give both what they share by an abstract generic base",
            ShapeFault.Hidden => "it is private, or local to a file, and generated code cannot name it. Make it internal",
            _ => "",
        };
    }
}
