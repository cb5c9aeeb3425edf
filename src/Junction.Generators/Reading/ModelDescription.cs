using Junction.Generators.Naming;

namespace Junction.Generators.Reading;

/// <summary>Whether a type can be named from elsewhere, its containing types included.</summary>
internal enum Reach
{
    /// <summary>Only inside a containing type or file: generated code outside cannot name it.</summary>
    Hidden,
    Internal,
    Public,
}

/// <summary>A class as other generated code names it.</summary>
/// <param name="Name">With <c>global::</c>.</param>
/// <param name="FullName">Without; nested classes after a plus.</param>
/// <param name="SimpleName">The class's own name.</param>
/// <param name="HiddenName">The generated class of its columns and verbs, with <c>global::</c>.</param>
/// <param name="Reach">Who can name it.</param>
/// <param name="IsModel">Whether it is a model that Junction can work with.</param>
internal sealed record TypeRef(string Name, string FullName, string SimpleName, string HiddenName, Reach Reach, bool IsModel)
{
    public string Columns => HiddenName + ".Columns";
}

/// <summary>What a class that derives from <c>ActiveRecord</c> is.</summary>
internal enum ModelShape
{
    /// <summary>A model with a table.</summary>
    Concrete,

    /// <summary>An abstract generic base that gives its columns and relations to the models that derive from it.</summary>
    Base,
}

/// <summary>
/// A model as its source declares it. Holds no symbols and no syntax, and nothing that moves when lines are inserted above it.
/// What needs other models to be known (keys of targets, links) is resolved later.
/// </summary>
internal sealed record ModelDescription
{
    public required TypeRef Type { get; init; }

    public required ModelShape Shape { get; init; }

    /// <summary>The namespace, or null for the global one.</summary>
    public required string? Namespace { get; init; }

    /// <summary>Headers of the containing types, outermost first: <c>partial class Outer</c>.</summary>
    public required ValueArray<string> Containers { get; init; }

    /// <summary>The class's own header: <c>partial class Entity&lt;TSelf&gt;</c>.</summary>
    public required string Header { get; init; }

    /// <summary>The class as its own generated code names it, with its type parameters.</summary>
    public required string Self { get; init; }

    /// <summary>The nearest abstract base that has columns or relations, constructed for this class; null when there is none.</summary>
    public required string? Base { get; init; }

    public string? Table { get; init; }

    public string? Schema { get; init; }

    /// <summary>Columns by ordinal: those of abstract bases first, then its own in source order.</summary>
    public required ValueArray<ColumnDescription> Columns { get; init; }

    /// <summary>How many of the columns come from the base.</summary>
    public required int InheritedColumns { get; init; }

    /// <summary>Relations by index: those of abstract bases first, then its own in source order. Only those that lead to a model.</summary>
    public required ValueArray<RelationDescription> Relations { get; init; }

    /// <summary>How many of the relations come from the base.</summary>
    public required int InheritedRelations { get; init; }

    /// <summary>Partial properties that cannot be mapped; they are implemented all the same, so that their diagnostic is the only error.</summary>
    public required ValueArray<UnmappedProperty> Unmapped { get; init; }

    public ValueArray<IndexDescription> Indexes { get; init; }

    /// <summary>Whether the class or a base has a <c>required</c> member.</summary>
    public bool HasRequired { get; init; }

    /// <summary>Whether a record can be made without arguments.</summary>
    public bool HasConstructor { get; init; } = true;

    /// <summary>Names that generated members would have, and members of the class or its bases have already.</summary>
    public ValueArray<string> TakenNames { get; init; }

    /// <summary>Descriptions of the models of other assemblies that its relations name.</summary>
    public ValueArray<ModelDescription> Externals { get; init; }

    /// <summary>How its own assembly names tables and columns, for a model of another assembly; else null.</summary>
    public NamingRules? Naming { get; init; }
}

/// <summary>An index over properties.</summary>
internal sealed record IndexDescription(string? Name, bool IsUnique, ValueArray<string> Properties);

/// <summary>How a partial property is written again.</summary>
/// <param name="Name">Its name, without <c>@</c>.</param>
/// <param name="Type">Its type, nullable annotation included.</param>
/// <param name="Modifiers">All modifiers but <c>partial</c>, as declared.</param>
/// <param name="Getter"><c>get</c> with its accessibility, or null.</param>
/// <param name="Setter"><c>set</c> or <c>init</c> with its accessibility, or null.</param>
internal sealed record PropertyDeclaration(string Name, string Type, string Modifiers, string? Getter, string? Setter);

/// <summary>A partial property that is neither a column nor a relation.</summary>
internal sealed record UnmappedProperty(PropertyDeclaration Declaration);
