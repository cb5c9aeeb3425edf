using Junction.Generators.Tests.Harness;

namespace Junction.Generators.Tests.Diagnostics;

/// <summary>JN0002, JN0010, JN0011, JN0012, JN0014, JN0015, JN0016, JN0018, JN0019, JN0026.</summary>
public sealed class PropertyTests
{
    [Theory]
    [InlineData("public partial uint [|Size|] { get; set; }", "the type 'uint' is not supported")]
    [InlineData("public partial List<string> [|Tags|] { get; set; }", "the type 'List<string>' is not supported")]
    [InlineData("public partial int[] [|Sizes|] { get; set; }", "the type 'int[]' is not supported")]
    [InlineData("public partial object? [|Any|] { get; set; }", "the type 'object' is not supported")]
    [InlineData("public partial (int A, int B) [|Pair|] { get; set; }", "the type '(int A, int B)' is not supported")]
    [InlineData("public static partial int [|Shared|] { get; set; }", "a column is an instance property with a getter")]
    [InlineData("public partial int [|Mine|] { get; set; } public partial int Mine { get => 1; set { } }", "it is implemented by hand")]
    public Task CannotBeStored(string property, string reason)
    {
        var name = property.Split("[|")[1].Split("|]")[0];
        return Verify.Fires("JN0010", Thing(property), $"'Thing.{name}' cannot be stored: {reason}. Change it, or mark it [NotMapped] and write it yourself.");
    }

    [Theory]
    [InlineData("[NotMapped] public List<string> Tags { get; set; } = [];")]
    [InlineData("[NotMapped] public partial uint Own { get; set; } public partial uint Own { get => 1; set { } }")]
    [InlineData("public int Computed => 1;")]
    [InlineData("public int Computed { get { return 1; } set { } }")]
    [InlineData("internal string? Scratch { get; set; }")]
    [InlineData("public static int Shared { get; set; }")]
    [InlineData("public List<string> Notes { get; set; } = [];")]
    public Task IsNoneOfJunctionsBusiness(string property) => Verify.Silent(Thing(property));

    [Theory]
    [InlineData("public int [|Size|] { get; set; }", "Size")]
    [InlineData("public string? [|Name|] { get; init; }", "Name")]
    [InlineData("[HasMany] public HasMany<Thing> [|Others|] { get; } = null!;", "Others")]
    [InlineData("[BelongsTo] public Thing? [|Other|] => null;", "Other")]
    public Task IsNotPartial(string property, string name) => Verify.Fires("JN0015", Thing(property),
        $"'Thing.{name}' is not partial, so Junction does not store it. Make it partial, or mark it [NotMapped].");

    [Theory]
    [InlineData("public partial string [|Name|] { get; set; }", "Name", "string")]
    [InlineData("public partial byte[] [|Data|] { get; set; }", "Data", "byte[]")]
    public Task IsNeverSet(string property, string name, string type) => Verify.Fires("JN0018", Thing(property),
        $"'Thing.{name}' is never null, but a new record holds null. Make it required, give it a value, or declare it as '{type}?'.");

    [Theory]
    [InlineData("public required partial string Name { get; set; }")]
    [InlineData("""public partial string Name { get; set; } = "";""")]
    [InlineData("public partial string? Name { get; set; }")]
    [InlineData("""public partial string Name { get; set; } public Thing() => Name = "";""")]
    public Task IsSet(string property) => Verify.Silent(Thing(property));

    [Fact]
    public Task CodeThatSaysNothingAboutNullIsLeftAlone() => Verify.Silent("#nullable disable\n" + Thing("public partial string Name { get; set; }"));

    [Theory]
    [InlineData("[WallClock] public partial DateOnly [|Day|] { get; set; }", "[WallClock] on 'Thing.Day' has no effect: only a DateTime has a wall clock.")]
    [InlineData("[CaseInsensitive] public partial int [|Day|] { get; set; }", "[CaseInsensitive] on 'Thing.Day' has no effect: only text has upper and lower case.")]
    [InlineData("[StoredAsText] public partial int [|Day|] { get; set; }", "[StoredAsText] on 'Thing.Day' has no effect: only an enum can be stored as its name.")]
    [InlineData("[Precision(3)] public partial int [|Day|] { get; set; }", "[Precision] on 'Thing.Day' has no effect: only decimals and times have a precision.")]
    [InlineData("[StringLength(3)] public partial int [|Day|] { get; set; }", "[StringLength] on 'Thing.Day' has no effect: only text and bytes have a length.")]
    [InlineData("[MaxLength(3)] public partial DateTime? [|Day|] { get; set; }", "[MaxLength] on 'Thing.Day' has no effect: only text and bytes have a length.")]
    public Task HasAnIdleAttribute(string property, string message) => Verify.Fires("JN0019", Thing(property), message);

    [Theory]
    [InlineData("[WallClock, Precision(3)] public partial DateTime? Time { get; set; }")]
    [InlineData("[CaseInsensitive, MaxLength(3)] public partial string? Name { get; set; }")]
    [InlineData("[StoredAsText] public partial DayOfWeek? Day { get; set; }")]
    [InlineData("[StringLength(20), StoredAsText] public partial DayOfWeek Day { get; set; }")]
    [InlineData("[StringLength(3)] public partial byte[]? Day { get; set; }")]
    [InlineData("[Precision(9, 2)] public partial decimal Price { get; set; }")]
    public Task HasAFittingAttribute(string property) => Verify.Silent(Thing(property));

    [Theory]
    [InlineData("public partial string? Name { get; set; } [Column(\"name\")] public partial string? [|Nick|] { get; set; }", "'Thing.Name' and 'Thing.Nick' are both the column 'name'")]
    [InlineData("public partial int UserId { get; set; } public partial int [|UserID|] { get; set; }", "'Thing.UserId' and 'Thing.UserID' are both the column 'user_id'")]
    public Task SharesAColumn(string properties, string message) =>
        Verify.Fires("JN0026", Thing(properties), message + ". Name another one with [Column], or mark one of them [NotMapped].");

    [Theory]
    [InlineData("public partial string? Name { get; set; } [Column(\"nick\")] public partial string? Nick { get; set; }")]
    [InlineData("public partial string? Name { get; set; } [NotMapped, Column(\"name\")] public string? Nick { get; set; }")]
    public Task HasAColumnOfItsOwn(string properties) => Verify.Silent(Thing(properties));

    [Theory]
    [InlineData("public partial int [|Columns|] { get; set; }")]
    [InlineData("public partial int? OtherId { get; set; } [BelongsTo] public partial Thing? Other { get; set; } public void [|LoadOtherAsync|]() { }")]
    public Task Collides(string member) => Verify.Fires("JN0011", Thing(member));

    /// <summary>The compiler says only that it hides something (CS0108).</summary>
    [Theory]
    [InlineData("public partial bool IsNew { get; set; }")]
    [InlineData("public partial bool IsDirty { get; set; }")]
    [InlineData("public partial int? ChangesId { get; set; } [BelongsTo] public partial Thing? Changes { get; set; }")]
    [InlineData("public partial int All { get; set; }")]
    public async Task CollidesWithWhatEveryRecordHas(string member)
    {
        var diagnostic = Assert.Single(await Verify.Junctions(new Snippet(Thing(member)).Generate()));
        Assert.Equal("JN0011", diagnostic.Id);
        Assert.Contains("Rename it; [Column] keeps the name of its column", diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("[HasMany] public partial ManyToMany<Thing> [|Others|] { get; }", "[HasMany] does not fit the type 'ManyToMany<Thing>'. Use [ManyToMany]")]
    [InlineData("[BelongsTo] public partial HasMany<Thing> [|Others|] { get; }", "[BelongsTo] does not fit the type 'HasMany<Thing>'. Use [HasMany]")]
    [InlineData("[HasMany] public partial Thing? [|Others|] { get; set; }", "[HasMany] does not fit the type 'Thing'. Use [BelongsTo] or [HasOne]")]
    [InlineData("[BelongsTo, HasMany] public partial Thing? [|Others|] { get; set; }", "it has 2 relation attributes. Keep one")]
    [InlineData("[HasMany] public partial HasMany<Thing> [|Others|] { get; set; }", "a collection has no setter. Declare it { get; }, and change it by its own methods")]
    [InlineData("[BelongsTo] public partial int [|Others|] { get; set; }", "[BelongsTo] belongs on a property whose type is a model or a collection of models, not 'int'")]
    public async Task IsNoRelation(string property, string reason)
    {
        // Keys of whatever kind of relation it turns out to be.
        var source = Thing("public partial int? ThingId { get; set; } public partial int? OthersId { get; set; } " + property)
            .Replace("[HasMany] public partial ManyToMany<Thing>", """[HasMany] public partial ManyToMany<Tag>""", StringComparison.Ordinal);
        await Verify.Fires("JN0014", source + "public partial class Tag : ActiveRecord<Tag> { public partial int Id { get; set; } }",
            $"'Thing.Others': {reason.Replace("ManyToMany<Thing>", "ManyToMany<Tag>", StringComparison.Ordinal)}.");
    }

    /// <summary>The compiler says CS0246 of the type, and how to declare it is said here.</summary>
    [Theory]
    [InlineData("public partial HasOne<Tag> Label { get; }", "there is no type HasOne<Tag>. The type of a relation to one is the model itself: [HasOne] public partial Tag? Label { get; set; }")]
    [InlineData("[HasOne] public partial HasOne<Tag> Label { get; set; }", "there is no type HasOne<Tag>. The type of a relation to one is the model itself: [HasOne] public partial Tag? Label { get; set; }")]
    [InlineData("public partial Junction.BelongsTo<Tag>? Label { get; set; }", "there is no type BelongsTo<Tag>. The type of a relation to one is the model itself: [BelongsTo] public partial Tag? Label { get; set; }, beside its foreign key LabelId")]
    [InlineData("public partial HasOneThrough<Tag, Thing> Label { get; }", "there is no type HasOneThrough<Tag, Thing>. Declare the two relations to one that it goes through, and load both: With(x => x.First.Second)")]
    [InlineData("public partial HasAndBelongsToMany<Tag> Label { get; }", "there is no type HasAndBelongsToMany<Tag>. It is [HasMany] public partial HasMany<Tag> Label { get; }, or [ManyToMany] public partial ManyToMany<Tag> Label { get; }")]
    [InlineData("public partial HasManyThrough<Tag> Label { get; }", "there is no type HasManyThrough<Tag>. It is [ManyToMany(Through = …)] public partial ManyToMany<Tag, …> Label { get; }")]
    [InlineData("public HasOne<Tag> Label { get; } = null!;", "there is no type HasOne<Tag>. The type of a relation to one is the model itself: [HasOne] public partial Tag? Label { get; set; }")]
    [InlineData("public partial HasOne Label { get; }", "there is no type HasOne. The type of a relation to one is the model itself: [HasOne] public partial …? Label { get; set; }")]
    public async Task HasAGuessedType(string property, string message)
    {
        var generated = new Snippet(Thing(property) + "public partial class Tag : ActiveRecord<Tag> { public partial int Id { get; set; } }").Generate();
        Assert.Contains(generated.Diagnostics, static diagnostic => diagnostic.Id is "CS0246" or "CS0305" or "CS0234" or "CS0616");

        var diagnostic = Assert.Single(await Verify.Junctions(generated));

        Assert.Equal("JN0014", diagnostic.Id);
        Assert.Equal($"'Thing.Label': {message}.", diagnostic.GetMessage(null));
    }

    [Fact]
    public async Task HasSeveralGuessedTypes()
    {
        var properties = "public partial HasOne<Tag> Label { get; } public partial int Size { get; set; } public partial BelongsTo<Tag> Sign { get; set; } public OneToMany<Tag> Tags { get; } = null!;";
        var source = Thing(properties) + "public partial class Tag : ActiveRecord<Tag> { public partial int Id { get; set; } public partial BelongsTo<Thing> Owner { get; } }";

        var diagnostics = await Verify.Junctions(new Snippet(source).Generate());

        Assert.All(diagnostics, static diagnostic => Assert.Equal("JN0014", diagnostic.Id));
        Assert.Equal(["Tag.Owner", "Thing.Label", "Thing.Sign", "Thing.Tags"], diagnostics.Select(static diagnostic => diagnostic.GetMessage(null).Split('\'')[1]).Order());
        Assert.Equal(["Label", "Owner", "Sign", "Tags"], diagnostics.Select(diagnostic => source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)).Order());
    }

    [Theory]
    [InlineData("public partial List<Tag> [|Tags|] { get; set; }")]
    [InlineData("public partial ICollection<Tag>? [|Tags|] { get; set; }")]
    [InlineData("public partial Tag[]? [|Tags|] { get; set; }")]
    public Task IsACollectionOfModels(string property) => Verify.Fires("JN0014", Thing(property) + "public partial class Tag : ActiveRecord<Tag> { public partial int Id { get; set; } }",
        "'Thing.Tags': a relation to many is no collection of .NET. It is [HasMany] public partial HasMany<Tag> Tags { get; }, or [ManyToMany] public partial ManyToMany<Tag> Tags { get; }.");

    [Theory]
    [InlineData("""[Index([|"Nme"|])]""", "An index of 'Thing' names 'Nme', which is no column. Did you mean 'Name'?")]
    [InlineData("""[Index("Name", [|"Other"|], IsUnique = true)]""", "An index of 'Thing' names 'Other', which is no column.")]
    public Task AnIndexNamesNothing(string index, string message) => Verify.Fires("JN0016", index + Thing("public partial string? Name { get; set; }"), message);

    [Fact]
    public Task NoKey() => Verify.Fires("JN0002", "public partial class [|Thing|] : ActiveRecord<Thing> { public partial int Number { get; set; } }",
        "'Thing' has no key. Name a partial property 'Id' or 'ThingId', or mark one (or several) with [Key].");

    [Theory]
    [InlineData("public partial int ThingId { get; set; }")]
    [InlineData("[Key] public partial Guid Number { get; set; }")]
    [InlineData("[Key] public partial int A { get; set; } [Key] public partial int B { get; set; }")]
    public Task AKey(string property) => Verify.Silent($"public partial class Thing : ActiveRecord<Thing> {{ {property} }}");

    [Fact]
    public Task NoConstructor() => Verify.Fires("JN0012", "public partial class [|Thing|](int id) : ActiveRecord<Thing> { public partial int Id { get; set; } = id; }");

    [Fact]
    public Task APrivateConstructor() => Verify.Silent("public partial class Thing : ActiveRecord<Thing> { private Thing() { } public partial int Id { get; set; } }");

    [Fact]
    public Task AWarningCanBeSwitchedOffWhereItStands() => Verify.Silent(Thing("""
        #pragma warning disable JN0015
        public int Size { get; set; }
        #pragma warning restore JN0015
        """));

    private static string Thing(string member) => $$"""
        public partial class Thing : ActiveRecord<Thing>
        {
            public partial int Id { get; set; }
        {{member}}
        }
        """;
}
