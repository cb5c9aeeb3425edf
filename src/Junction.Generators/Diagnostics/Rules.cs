using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Diagnostics;

/// <summary>Every diagnostic. Each has a page in docs/diagnostics. A message says what is wrong, where, and how to mend it.</summary>
internal static class Rules
{
    private const string Models = "Junction.Models";
    private const string Relations = "Junction.Relations";
    private const string Queries = "Junction.Queries";

    public static readonly DiagnosticDescriptor NotPartial = Error("JN0001", Models, "A model is not partial",
        "'{0}' must be partial: Junction writes its other half. Declare it 'partial class {0}'.");

    public static readonly DiagnosticDescriptor NoKey = Error("JN0002", Models, "A model has no key",
        "'{0}' has no key. Name a partial property 'Id' or '{0}Id', or mark one (or several) with [Key].");

    public static readonly DiagnosticDescriptor UnknownForeignKey = Error("JN0003", Relations, "A foreign key does not exist",
        "'{0}.{1}' has no foreign key: '{2}' has no column '{3}'.{4}");

    public static readonly DiagnosticDescriptor WrongForeignKey = Error("JN0004", Relations, "A foreign key does not fit the key it refers to",
        "'{0}.{1}' cannot use the foreign key '{2}': {3}.");

    public static readonly DiagnosticDescriptor ThroughLeadsNowhere = Error("JN0005", Relations, "'Through' leads nowhere",
        "'{0}.{1}' leads nowhere: {2}.{3}");

    public static readonly DiagnosticDescriptor SourceUnclear = Error("JN0006", Relations, "'Source' is ambiguous or unknown",
        "'{0}.{1}' does not know which way to go from '{2}': {3}.{4}");

    public static readonly DiagnosticDescriptor InverseDisagrees = Error("JN0007", Relations, "'InverseOf' does not agree",
        "'{0}.{1}' is not the inverse of '{2}.{3}': {4}.{5}");

    public static readonly DiagnosticDescriptor LinkWithoutUniqueIndex = Warning("JN0008", Relations, "A link model has no unique index over its pair",
        "'{0}' links '{1}' and '{2}', but the same pair can be linked twice. Add [Index({3}, IsUnique = true)].");

    public static readonly DiagnosticDescriptor LinkNamedAfterEnds = Info("JN0009", Relations, "A join model is named after its two ends",
        "'{0}' is named after its two ends. Name it after what the link means, as 'Enrollment' links students and courses.");

    public static readonly DiagnosticDescriptor UnsupportedProperty = Error("JN0010", Models, "A property cannot be stored",
        "'{0}.{1}' cannot be stored: {2}. Change it, or mark it [NotMapped] and write it yourself.");

    public static readonly DiagnosticDescriptor Collision = Error("JN0011", Models, "A member collides with a generated one",
        "'{0}.{1}' has the name of a member that Junction gives a model. Rename it; [Column] keeps the name of its column.");

    public static readonly DiagnosticDescriptor NoConstructor = Error("JN0012", Models, "A model has no parameterless constructor",
        "'{0}' needs a constructor without parameters, which may be private: records that are read from the database are made by it.");

    public static readonly DiagnosticDescriptor WrongShape = Error("JN0013", Models, "A class cannot be a model",
        "'{0}' cannot be a model: {1}.");

    public static readonly DiagnosticDescriptor MeaninglessRelation = Error("JN0014", Relations, "A relation is declared in a way that means nothing",
        "'{0}.{1}': {2}.");

    public static readonly DiagnosticDescriptor PropertyNotPartial = Warning("JN0015", Models, "A property of a model is not partial",
        "'{0}.{1}' is not partial, so Junction does not store it. Make it partial, or mark it [NotMapped].");

    public static readonly DiagnosticDescriptor UnknownIndexProperty = Error("JN0016", Models, "An index names a property that does not exist",
        "An index of '{0}' names '{1}', which is no column.{2}");

    public static readonly DiagnosticDescriptor WrongJoinColumns = Error("JN0017", Relations, "The columns of a join table do not fit",
        "'{0}.{1}': {2}.");

    public static readonly DiagnosticDescriptor TextNeverSet = Warning("JN0018", Models, "A column that is never null is not set",
        "'{0}.{1}' is never null, but a new record holds null. Make it required, give it a value, or declare it as '{2}?'.");

    public static readonly DiagnosticDescriptor IdleAttribute = Warning("JN0019", Models, "An attribute has no effect on this column",
        "[{2}] on '{0}.{1}' has no effect: {3}.");

    public static readonly DiagnosticDescriptor SetNullOnRequired = Error("JN0020", Relations, "A foreign key that cannot be null is to be set to null",
        "'{0}.{1}' says OnDelete.SetNull, but '{2}' cannot be null. Declare it nullable, or choose Cascade or Restrict.");

    public static readonly DiagnosticDescriptor MeaninglessForm = Error("JN0021", Queries, "A form of C# that means nothing in a query",
        "'{0}' is done by C# when the query is built, before there are values. {1}.");

    public static readonly DiagnosticDescriptor SyncTouch = Warning("JN0022", Queries, "A relation is touched without await in an async method",
        "'{0}' blocks the thread when it is not loaded yet. Await it: {1}.");

    public static readonly DiagnosticDescriptor SyncCall = Warning("JN0023", Queries, "A synchronous call in an async method",
        "'{0}' blocks the thread until the database answers. Await '{1}'.");

    /// <summary>Not configurable, so that the compiler stops at it and has no hundred errors of its own about what an older language cannot say.</summary>
    public static readonly DiagnosticDescriptor OldLanguage = new("JN0024", "The project is compiled as an older C#",
        "Junction needs C# 14, and '{0}' is compiled as C# {1}. Take <LangVersion> out of the project, or set it to 14.",
        Models, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page("JN0024"), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor HasOneWithoutUniqueIndex = Warning("JN0025", Relations, "The foreign key of a has-one is not unique",
        "'{0}.{1}' leads to one '{2}', but several can refer to the same '{0}'. Add [Index({3}, IsUnique = true)] to '{2}'.");

    public static readonly DiagnosticDescriptor SameColumn = Error("JN0026", Models, "Two properties are mapped to one column",
        "'{0}.{1}' and '{0}.{2}' are both the column '{3}'. Name another one with [Column], or mark one of them [NotMapped].");

    public static readonly DiagnosticDescriptor Discarded = Warning("JN0027", Queries, "What must be disposed is thrown away",
        "{0}. Keep it until it ends: {1}.");

    public static readonly DiagnosticDescriptor JoinTablesDiffer = Warning("JN0028", Relations, "The two sides of a many-to-many have two join tables",
        "'{0}.{1}' is over the join table '{3}', and '{2}' over '{4}', so what is linked on one side is not seen on the other. "
        + "State the same {5} on both. If they are meant apart, declare each on both sides.");

    public static readonly ImmutableArray<DiagnosticDescriptor> OfModels =
    [
        NoKey, UnknownForeignKey, WrongForeignKey, ThroughLeadsNowhere, SourceUnclear, InverseDisagrees, LinkWithoutUniqueIndex, LinkNamedAfterEnds,
        UnsupportedProperty, Collision, NoConstructor, MeaninglessRelation, PropertyNotPartial, UnknownIndexProperty, WrongJoinColumns, TextNeverSet,
        IdleAttribute, SetNullOnRequired, HasOneWithoutUniqueIndex, SameColumn, JoinTablesDiffer,
    ];

    /// <summary>The page of a diagnostic.</summary>
    public static string Page(string id) => $"https://github.com/junction-orm/junction/blob/main/docs/diagnostics/{id}.md";

    private static DiagnosticDescriptor Error(string id, string category, string title, string message) =>
        new(id, title, message, category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page(id));

    private static DiagnosticDescriptor Warning(string id, string category, string title, string message) =>
        new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Page(id));

    private static DiagnosticDescriptor Info(string id, string category, string title, string message) =>
        new(id, title, message, category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Page(id));
}
