using Junction.Generators.Tests.Harness;

namespace Junction.Generators.Tests.Generating;

/// <summary>What a model does not state is found by convention: names, keys, foreign keys, join tables.</summary>
public sealed class ConventionTests
{
    private const string Shop = """
        public partial class Product : ActiveRecord<Product>
        {
            public partial int Id { get; set; }
            public partial string? UnitName { get; set; }
            [ManyToMany] public partial ManyToMany<Category> Categories { get; }
        }
        public partial class Category : ActiveRecord<Category>
        {
            [Key] public required partial string Code { get; set; }
            [ManyToMany] public partial ManyToMany<Product> Products { get; }
        }
        """;

    [Theory]
    [InlineData("", "products", "unit_name", "categories_products", "product_id", "category_code")]
    [InlineData("[assembly: Naming]", "products", "unit_name", "categories_products", "product_id", "category_code")]
    [InlineData("[assembly: Naming(NameStyle.SnakeCase)]", "product", "unit_name", "category_product", "product_id", "category_code")]
    [InlineData("[assembly: Naming(NameStyle.AsWritten, NameStyle.AsWritten)]", "Product", "UnitName", "Category_Product", "ProductId", "CategoryCode")]
    [InlineData("[assembly: Naming(NameStyle.Plural, NameStyle.AsWritten)]", "Products", "UnitName", "Categories_Products", "ProductId", "CategoryCode")]
    public void NamesFollowTheAssembly(string naming, string table, string column, string join, string ownerKey, string targetKey)
    {
        var generated = new Snippet(naming + Shop).Generate().Clean();

        var product = generated.File("Product.junction.g.cs");
        Assert.Contains($"schema: null, table: \"{table}\"", product);
        Assert.Contains($"new(\"UnitName\", \"{column}\"", product);
        // Both sides come to the same table.
        Assert.Contains($"JoinTable(null, \"{join}\", [\"{ownerKey}\"], [\"{targetKey}\"])", product);
        Assert.Contains($"JoinTable(null, \"{join}\", [\"{targetKey}\"], [\"{ownerKey}\"])", generated.File("Category.junction.g.cs"));
    }

    [Fact]
    public void OneSideOfAJoinTableSpeaksForBoth()
    {
        var generated = new Snippet(Shop.Replace("[ManyToMany] public partial ManyToMany<Product>",
            """[ManyToMany(JoinTable = "shelf", JoinSchema = "shop", OwnerKey = "c", TargetKey = "p")] public partial ManyToMany<Product>""", StringComparison.Ordinal)).Generate().Clean();

        Assert.Contains("""JoinTable("shop", "shelf", ["p"], ["c"])""", generated.File("Product.junction.g.cs"));
    }

    [Theory]
    [InlineData("public partial int Id { get; set; }", "Id", true)]
    [InlineData("public partial long ThingId { get; set; }", "ThingId", true)]
    [InlineData("[Key] public partial short Number { get; set; }", "Number", true)]
    [InlineData("public partial byte Id { get; set; }", "Id", false)]
    [InlineData("public partial Guid Id { get; set; }", "Id", false)]
    [InlineData("[DatabaseGenerated(DatabaseGeneratedOption.None)] public partial int Id { get; set; }", "Id", false)]
    [InlineData("[DatabaseGenerated(DatabaseGeneratedOption.Identity)] public partial Guid Id { get; set; }", "Id", true)]
    [InlineData("[Key] public partial int OtherId { get; set; } [BelongsTo] public partial Thing? Other { get; set; }", "OtherId", false)]
    [InlineData("public partial int Id { get; set; } [Key] public partial int A { get; set; } [Key] public partial int B { get; set; }", "A", false)]
    public void TheKey(string properties, string key, bool isGenerated)
    {
        var record = new Snippet($"public partial class Thing : ActiveRecord<Thing> {{ {properties} }}").Generate().Clean().File("Thing.junction.g.cs");

        var line = record.Split('\n').Single(line => line.Contains($"new(\"{key}\",", StringComparison.Ordinal));
        Assert.Contains("IsKey = true", line);
        Assert.Equal(isGenerated, line.Contains("IsGenerated = true", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public partial int AuthorId { get; set; }", "[BelongsTo] public partial Person? Author { get; set; }", "AuthorId")]
    [InlineData("public partial int PersonId { get; set; }", "[BelongsTo] public partial Person? Author { get; set; }", "PersonId")]
    [InlineData("public partial int PersonId { get; set; } public partial int AuthorId { get; set; }", "[BelongsTo] public partial Person? Author { get; set; }", "AuthorId")]
    [InlineData("public partial int Writer { get; set; }", "[BelongsTo(ForeignKey = nameof(Writer))] public partial Person? Author { get; set; }", "Writer")]
    public void TheForeignKeyOfBothSides(string column, string relation, string expected)
    {
        var generated = new Snippet($$"""
            public partial class Person : ActiveRecord<Person>
            {
                public partial int Id { get; set; }
                [HasMany(InverseOf = nameof(Book.Author))] public partial HasMany<Book> Books { get; }
                [HasMany] public partial HasMany<Book> Same { get; }
            }
            public partial class Book : ActiveRecord<Book> { public partial int Id { get; set; } {{column}} {{relation}} }
            """).Generate().Clean();

        Assert.Contains($"BelongsTo(\"Author\", static () => global::Junction.Model.ModelInfos.Of<global::Person>(), [\"{expected}\"]", generated.File("Book.junction.g.cs"));
        Assert.Contains($"HasMany(\"Books\", static () => global::Junction.Model.ModelInfos.Of<global::Book>(), [\"{expected}\"]", generated.File("Person.junction.g.cs"));
    }

    [Fact]
    public void OptionsOfRelationsAndFacetsOfColumns()
    {
        var record = new Snippet("""
            [Table("things", Schema = "lager"), Index(nameof(Name), Name = "by_name"), Index("Name", "ParentId", IsUnique = true)]
            public partial class Thing : ActiveRecord<Thing>
            {
                public partial int Id { get; set; }
                [Column("nom", TypeName = "citext"), MaxLength(30), CaseInsensitive] public required partial string Name { get; set; }
                [Precision(9, 2)] public partial decimal Price { get; set; }
                [Precision(3), WallClock] public partial DateTime? Seen { get; set; }
                [StoredAsText] public partial DayOfWeek Day { get; set; }
                [ConcurrencyCheck] public partial int Version { get; set; }
                [Required] public partial string? Code { get; set; }
                public partial int? ParentId { get; set; }
                [BelongsTo(OnDelete = OnDelete.SetNull, Loading = LoadMode.Single)] public partial Thing? Parent { get; set; }
                [HasMany(ForeignKey = nameof(ParentId), Loading = LoadMode.Throw)] public partial HasMany<Thing> Children { get; }
            }
            """).Generate().Clean().File("Thing.junction.g.cs");

        string[] expected =
        [
            """schema: "lager", table: "things",""",
            """new("Name", "nom", new global::Junction.Model.ColumnType(global::Junction.Model.ValueKind.String) { MaxLength = 30, TypeName = "citext", IsCaseInsensitive = true })""",
            """ValueKind.Decimal) { Precision = 9, Scale = 2 };""",
            """ValueKind.DateTime) { IsNullable = true, Precision = 3, IsWallClock = true };""",
            """new("Day", "day", new global::Junction.Model.ColumnType(global::Junction.Model.ValueKind.String) { IsEnumText = true })""",
            """ValueKind.Int32)) { IsConcurrencyToken = true },""",
            """new("Code", "code", new global::Junction.Model.ColumnType(global::Junction.Model.ValueKind.String)),""",
            """["ParentId"], inverse: null, loading: global::Junction.LoadMode.Single, onDelete: global::Junction.OnDelete.SetNull)""",
            """["ParentId"], inverse: null, loading: global::Junction.LoadMode.Throw)""",
            """indexes: [new global::Junction.Model.IndexInfo("by_name", false, ["Name"]), new global::Junction.Model.IndexInfo(null, true, ["Name", "ParentId"])]""",
        ];
        Assert.All(expected, text => Assert.Contains(text, record));
    }

    [Fact]
    public void EveryFileHasANameOfItsOwn()
    {
        var generated = new Snippet("""
            public partial class Thing : ActiveRecord<Thing> { public partial int Id { get; set; } }
            public partial class THING : ActiveRecord<THING> { public partial int Id { get; set; } }
            public partial class Models : Entity<Models>;
            public partial class Other : Entity<Other, int> { public partial int Id { get; set; } }
            public abstract partial class Entity<TSelf> : ActiveRecord<TSelf> where TSelf : Entity<TSelf>, Junction.Model.IRecord<TSelf> { public partial int Id { get; set; } }
            public abstract partial class Entity<TSelf, T> : ActiveRecord<TSelf> where TSelf : Entity<TSelf, T>, Junction.Model.IRecord<TSelf> { public partial string? Name { get; set; } }
            """).Generate().Clean();

        Assert.Equal(11, generated.Files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
