using System.Linq;
using System.Threading;
using Junction.Generators.Diagnostics;
using Junction.Generators.Emitting;
using Junction.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Junction.Generators.Checks;

/// <summary>Checks each property that a class declares itself. These checks ask symbols: what they are about never becomes a description.</summary>
internal static class PropertyCheck
{
    public static void Run(CheckContext context, INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.IsImplicitlyDeclared || !property.ExplicitInterfaceImplementations.IsEmpty || ColumnAttributes.IsNotMapped(property)) continue;
            if (!property.IsPartialDefinition) CheckPlain(context, property, cancellation);
            else if (!MemberReader.IsOurs(property)) Unsupported(context, property, "it is implemented by hand");
            else if (RelationReader.KindOf(property) is { } kind) CheckRelation(context, property, kind);
            else CheckColumn(context, type, property, cancellation);
        }
        CheckCollisions(context, type);
    }

    /// <summary>A property without <c>partial</c> that looks as if it was meant to be stored.</summary>
    private static void CheckPlain(CheckContext context, IPropertySymbol property, CancellationToken cancellation)
    {
        if (property.IsStatic || property.IsIndexer || property.IsOverride || property.IsAbstract) return;
        if (GuessedTypes.OfUnknown(property, cancellation) is not null) return; // the generator says so: after the compiler's own error no analyzer runs
        var isRelation = property.GetAttributes().Any(static attribute => RelationReader.AttributeKind(attribute) is not null)
            || property.Type.IsJunction("HasMany", 1) || property.Type.IsJunction("ManyToMany", 1) || property.Type.IsJunction("ManyToMany", 2);
        var isColumn = property is { DeclaredAccessibility: Accessibility.Public, SetMethod: not null }
            && IsAuto(property, cancellation) && ColumnReader.Read(property, cancellation) is not null;
        if (isRelation || isColumn) context.Report(Rules.PropertyNotPartial, property.Name, context.ModelName, property.Name);
    }

    private static void CheckRelation(CheckContext context, IPropertySymbol property, RelationKind kind)
    {
        var stated = property.GetAttributes().Select(RelationReader.AttributeKind).OfType<RelationKind>().ToList();
        if (stated.Count > 1)
        {
            Meaningless(context, property, $"it has {stated.Count} relation attributes. Keep one");
        }
        else if (stated.Count == 1 && stated[0] != kind)
        {
            var fitting = kind is RelationKind.BelongsTo or RelationKind.HasOne ? "[BelongsTo] or [HasOne]" : $"[{kind}]";
            Meaningless(context, property, $"[{stated[0]}] does not fit the type '{Short(property.Type)}'. Use {fitting}");
        }
        if (kind is RelationKind.HasMany or RelationKind.ManyToMany && property.SetMethod is not null)
        {
            Meaningless(context, property, "a collection has no setter. Declare it { get; }, and change it by its own methods");
        }
        if (property.IsStatic || property.GetMethod is null) Meaningless(context, property, "a relation is an instance property with a getter");
    }

    private static void CheckColumn(CheckContext context, INamedTypeSymbol type, IPropertySymbol property, CancellationToken cancellation)
    {
        var stated = property.GetAttributes().Select(RelationReader.AttributeKind).FirstOrDefault(static kind => kind is not null);
        if (GuessedTypes.OfUnknown(property, cancellation) is not null) return;
        if (GuessedTypes.OfCollection(property) is { } mend)
        {
            Meaningless(context, property, mend);
        }
        else if (stated is not null)
        {
            Meaningless(context, property, $"[{stated}] belongs on a property whose type is a model or a collection of models, not '{Short(property.Type)}'");
        }
        else if (property.IsStatic || property.IsIndexer || property.RefKind != RefKind.None || property.GetMethod is null)
        {
            Unsupported(context, property, "a column is an instance property with a getter");
        }
        else if (ColumnReader.Read(property, cancellation) is { } column)
        {
            FacetCheck.Run(context, property, column);
            CheckText(context, type, property, cancellation);
            if (GeneratedMembers.IsColumnsClass(property.Name)) context.Report(Rules.Collision, property.Name, context.ModelName, property.Name);
        }
        else
        {
            Unsupported(context, property, $"the type '{Short(property.Type)}' is not supported");
        }
    }

    /// <summary>What the compiler says of an automatic property, it would say in generated code here (CS9264): said where it can be mended.</summary>
    private static void CheckText(CheckContext context, INamedTypeSymbol type, IPropertySymbol property, CancellationToken cancellation)
    {
        if (!property.Type.IsReferenceType || property.Type.NullableAnnotation != NullableAnnotation.NotAnnotated || property.IsRequired) return;
        // A constructor is judged by the compiler.
        if (!type.InstanceConstructors.All(static constructor => constructor.IsImplicitlyDeclared)) return;
        if (Syntax(property, cancellation) is not { Initializer: null }) return;
        context.Report(Rules.TextNeverSet, property.Name, context.ModelName, property.Name, Short(property.Type));
    }

    private static void CheckCollisions(CheckContext context, INamedTypeSymbol type)
    {
        var loaders = context.Model.Relations.Skip(context.Model.InheritedRelations).Where(static relation => !relation.IsCollection)
            .Select(static relation => $"Load{relation.Name}Async").ToList();
        foreach (var member in type.GetMembers())
        {
            var isReserved = GeneratedMembers.Reserved(member.Name) || loaders.Contains(member.Name) || HidesMember(type, member);
            if (!isReserved || member.IsImplicitlyDeclared || member.Locations.All(static location => HintNames.IsGenerated(location.SourceTree?.FilePath))) continue;
            context.Report(Rules.Collision, member.Name, context.ModelName, member.Name);
        }
    }

    /// <summary>A column or relation of the name of a member that every record has, <c>IsNew</c> say: the compiler would only speak of hiding (CS0108).</summary>
    private static bool HidesMember(INamedTypeSymbol type, ISymbol member)
    {
        if (member is not IPropertySymbol { IsPartialDefinition: true }) return false;
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            var isRecords = ancestor.ContainingNamespace is { Name: "Junction" } or { Name: "Model", ContainingNamespace.Name: "Junction" };
            if (isRecords && ancestor.GetMembers(member.Name).Any(static hidden => hidden.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected)) return true;
        }
        return false;
    }

    private static bool IsAuto(IPropertySymbol property, CancellationToken cancellation) =>
        Syntax(property, cancellation) is { ExpressionBody: null, AccessorList: { } accessors }
        && accessors.Accessors.All(static accessor => accessor.Body is null && accessor.ExpressionBody is null);

    private static PropertyDeclarationSyntax? Syntax(IPropertySymbol property, CancellationToken cancellation) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as PropertyDeclarationSyntax;

    private static void Unsupported(CheckContext context, IPropertySymbol property, string reason) =>
        context.Report(Rules.UnsupportedProperty, property.Name, context.ModelName, property.Name, reason);

    private static void Meaningless(CheckContext context, IPropertySymbol property, string reason) =>
        context.Report(Rules.MeaninglessRelation, property.Name, context.ModelName, property.Name, reason);

    private static string Short(ITypeSymbol type) => type.ToDisplayString(NullableFlowState.None, SymbolDisplayFormat.MinimallyQualifiedFormat);
}
