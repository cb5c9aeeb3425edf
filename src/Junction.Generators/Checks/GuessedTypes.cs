using System.Linq;
using System.Threading;
using Junction.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Junction.Generators.Checks;

/// <summary>
/// Types that other libraries have for relations, or that one would guess by analogy with <c>HasMany&lt;T&gt;</c>. The compiler says only that there is
/// no such type, or that a list cannot be stored.
/// </summary>
internal static class GuessedTypes
{
    /// <summary>What is wrong with a collection of models and how the relation is declared; null for any other type.</summary>
    public static string? OfCollection(IPropertySymbol property) =>
        ElementOf(property.Type) is INamedTypeSymbol { TypeKind: TypeKind.Class } model && model.ActiveRecordBase() is not null
            ? $"a relation to many is no collection of .NET. {ToMany(property.Name, model.Name)}" : null;

    /// <summary>The same of a type that does not exist.</summary>
    public static string? OfUnknown(IPropertySymbol property, CancellationToken cancellation) =>
        IsUnknown(property.Type) && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is PropertyDeclarationSyntax syntax
            ? OfUnknown(property.Name, Unwrapped(syntax.Type)) : null;

    // Of an unknown type the compiler takes T? for a Nullable<T>.
    private static bool IsUnknown(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Error || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && IsUnknown(nullable.TypeArguments[0]));

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named
            when named.AllInterfaces.Any(static type => type.SpecialType == SpecialType.System_Collections_IEnumerable) => named.TypeArguments[0],
        _ => null,
    };

    private static string? OfUnknown(string name, TypeSyntax type)
    {
        if (type is not SimpleNameSyntax simple) return null;
        var target = simple is GenericNameSyntax generic ? Unwrapped(generic.TypeArgumentList.Arguments.Last()).ToString() : "";
        if (target.Length == 0) target = "…";
        const string One = "The type of a relation to one is the model itself:";
        var mend = simple.Identifier.ValueText switch
        {
            "BelongsTo" or "ManyToOne" => $"{One} [BelongsTo] public partial {target}? {name} {{ get; set; }}, beside its foreign key {name}Id",
            "HasOne" or "OneToOne" => $"{One} [HasOne] public partial {target}? {name} {{ get; set; }}",
            "HasOneThrough" => "Declare the two relations to one that it goes through, and load both: With(x => x.First.Second)",
            "OneToMany" => $"It is [HasMany] public partial HasMany<{target}> {name} {{ get; }}",
            "HasManyThrough" => $"It is [ManyToMany(Through = …)] public partial ManyToMany<{target}, …> {name} {{ get; }}",
            "HasAndBelongsToMany" or "BelongsToMany" => ToMany(name, target),
            _ => null,
        };
        return mend is null ? null : $"there is no type {type}. {mend}";
    }

    private static string ToMany(string name, string target) =>
        $"It is [HasMany] public partial HasMany<{target}> {name} {{ get; }}, or [ManyToMany] public partial ManyToMany<{target}> {name} {{ get; }}";

    private static TypeSyntax Unwrapped(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => Unwrapped(nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => type,
    };
}
