namespace Junction;

/// <summary>
/// Declares a one-to-many relation: many <c>T</c> records hold a foreign key to this one.
/// </summary>
/// <remarks>
/// <code>[HasMany(ForeignKey = nameof(Enrollment.StudentId))] public partial HasMany&lt;Enrollment&gt; Enrollments { get; }</code>
/// Without <see cref="RelationAttribute.ForeignKey"/> the key is found by convention: <c>{Owner}Id</c> on the target.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HasManyAttribute : RelationAttribute;

/// <summary>Declares a one-to-one relation whose foreign key is on the other side: at most one target holds it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HasOneAttribute : RelationAttribute;

/// <summary>Declares the side of a relation that holds the foreign key. By convention the key is <c>{Property}Id</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BelongsToAttribute : RelationAttribute
{
    /// <summary>What the database does with this row when the one it belongs to is deleted; used by <c>db.Schema</c>.</summary>
    public OnDelete OnDelete { get; set; }
}

/// <summary>What every relation attribute can say.</summary>
public abstract class RelationAttribute : Attribute
{
    private protected RelationAttribute() { }

    /// <summary>
    /// The property that holds the foreign key (use <c>nameof</c>); several, separated by commas, for a composite key,
    /// in the order of the key they refer to.
    /// </summary>
    public string? ForeignKey { get; set; }

    /// <summary>The relation on the other side that is this one seen from there (use <c>nameof</c>).</summary>
    public string? InverseOf { get; set; }

    /// <summary>What touching this relation unloaded does, when the query does not say otherwise.</summary>
    public LoadMode Loading { get; set; }
}

/// <summary>
/// Declares a many-to-many relation, either through an explicit link model or over a plain join table.
/// </summary>
/// <remarks>
/// <code>
/// [ManyToMany(Through = nameof(Enrollments))] public partial ManyToMany&lt;Course, Enrollment&gt; Courses { get; }
/// [ManyToMany(JoinTable = "product_categories")] public partial ManyToMany&lt;Category&gt; Categories { get; }
/// </code>
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ManyToManyAttribute : Attribute
{
    /// <summary>The <c>HasMany</c> relation of this model that holds the link rows (use <c>nameof</c>).</summary>
    public string? Through { get; set; }

    /// <summary>The <c>BelongsTo</c> relation of the link model that leads to the target; needed when several do.</summary>
    public string? Source { get; set; }

    /// <summary>The name of a plain join table, for <c>ManyToMany&lt;T&gt;</c>; by convention both tables' names joined by <c>_</c>.</summary>
    public string? JoinTable { get; set; }

    /// <summary>The join table's schema, where the database has schemas.</summary>
    public string? JoinSchema { get; set; }

    /// <summary>The join table's column that refers to this model; several separated by commas. By convention <c>{model}_{key}</c>.</summary>
    public string? OwnerKey { get; set; }

    /// <summary>The join table's column that refers to the target; several separated by commas. By convention <c>{target}_{key}</c>.</summary>
    public string? TargetKey { get; set; }

    /// <summary>The many-to-many relation of the target that is this one seen from there (use <c>nameof</c>).</summary>
    public string? InverseOf { get; set; }

    /// <summary>What touching this relation unloaded does, when the query does not say otherwise.</summary>
    public LoadMode Loading { get; set; }
}

/// <summary>Declares an index over properties of the model.</summary>
/// <param name="properties">The properties in the order of the index (use <c>nameof</c>).</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IndexAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties in the order of the index.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;

    /// <summary>Whether no two rows may have the same values.</summary>
    public bool IsUnique { get; set; }

    /// <summary>The index's name; by convention <c>ix_{table}_{columns}</c>.</summary>
    public string? Name { get; set; }
}

/// <summary>The digits of a decimal, or the fractional digits of a time's seconds.</summary>
/// <param name="precision">For a decimal the total number of digits; for times the fractional digits of a second (0 to 6).</param>
/// <param name="scale">For a decimal the digits after the point.</param>
/// <remarks>A decimal without this attribute has precision 18 and scale 4. A value that does not fit throws before it is sent.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrecisionAttribute(int precision, int scale = 0) : Attribute
{
    /// <summary>Total digits of a decimal, or fractional digits of seconds.</summary>
    public int Precision { get; } = precision;

    /// <summary>Digits after the decimal point.</summary>
    public int Scale { get; } = scale;
}

/// <summary>Stores an enum as its name instead of its number.</summary>
/// <remarks>
/// Orders, <c>Min</c>, <c>Max</c>, <c>&lt;</c> and <c>&gt;</c> still go by the number, which a <c>CASE</c> finds for each row, so that no index on the column serves them. A stored
/// name that the enum does not have counts as null there, and cannot be read.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StoredAsTextAttribute : Attribute;

/// <summary>
/// Stores a <see cref="DateTime"/> of any kind as the wall time it shows, and reads it as <see cref="DateTimeKind.Unspecified"/>.
/// Without it a <see cref="DateTime"/> is UTC.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WallClockAttribute : Attribute;

/// <summary>Compares the text of this column without regard to case, in queries and in its unique indexes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CaseInsensitiveAttribute : Attribute;

/// <summary>How tables and columns without a name of their own are named. Put it on the assembly.</summary>
/// <param name="tables">How a table is named after its model.</param>
/// <param name="columns">How a column is named after its property.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class NamingAttribute(NameStyle tables = NameStyle.SnakeCasePlural, NameStyle columns = NameStyle.SnakeCase) : Attribute
{
    /// <summary>How a table is named after its model.</summary>
    public NameStyle Tables { get; } = tables;

    /// <summary>How a column is named after its property.</summary>
    public NameStyle Columns { get; } = columns;
}

/// <summary>A way to derive a database name from a C# name.</summary>
public enum NameStyle
{
    /// <summary><c>BlogPost</c> becomes <c>blog_posts</c>; for columns the same as <see cref="SnakeCase"/>.</summary>
    SnakeCasePlural,

    /// <summary><c>BlogPost</c> becomes <c>blog_post</c>.</summary>
    SnakeCase,

    /// <summary><c>BlogPost</c> stays <c>BlogPost</c>.</summary>
    AsWritten,

    /// <summary><c>BlogPost</c> becomes <c>BlogPosts</c>; for columns the same as <see cref="AsWritten"/>.</summary>
    Plural,
}

/// <summary>What touching a relation that is not loaded does.</summary>
public enum LoadMode
{
    /// <summary>As the query, the relation or the database says, in this order.</summary>
    Default,

    /// <summary>Loads the relation for all records of the same result at once: N+1 cannot happen.</summary>
    Peers,

    /// <summary>Loads the relation for the touched record alone.</summary>
    Single,

    /// <summary>Throws <see cref="RelationNotLoadedException"/>.</summary>
    Throw,
}
