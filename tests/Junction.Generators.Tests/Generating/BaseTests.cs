using Junction.Generators.Tests.Harness;

namespace Junction.Generators.Tests.Generating;

/// <summary>Abstract generic bases give their columns and relations to the models that derive from them.</summary>
public sealed class BaseTests
{
    private const string Bases = """
        namespace Bases;
        public abstract partial class Entity<TSelf> : ActiveRecord<TSelf> where TSelf : Entity<TSelf>, Junction.Model.IRecord<TSelf>
        {
            public partial int Id { get; set; }
            public partial DateTime CreatedAt { get; set; }
        }
        public abstract class Between<TSelf> : Entity<TSelf> where TSelf : Between<TSelf>, Junction.Model.IRecord<TSelf>;
        public abstract partial class Tree<TSelf> : Between<TSelf> where TSelf : Tree<TSelf>, Junction.Model.IRecord<TSelf>
        {
            public partial int? ParentId { get; set; }
            [BelongsTo] public partial TSelf? Parent { get; set; }
            [HasMany(ForeignKey = nameof(ParentId))] public partial HasMany<TSelf> Children { get; }
        }
        """;

    private const string Derived = """
        namespace App;
        public partial class Category : Bases.Tree<Category>
        {
            public required partial string Name { get; set; }
            [HasMany] public partial HasMany<Product> Products { get; }
        }
        public partial class Product : Bases.Entity<Product>
        {
            public partial int CategoryId { get; set; }
            [BelongsTo] public partial Category? Category { get; set; }
        }
        """;

    [Fact]
    public void InOneAssembly()
    {
        var generated = new Snippet(Bases, Derived).Generate().Clean();

        AssertDerived(generated);
        Assert.DoesNotContain(generated.Files, static file => file.Contains("Entity.Columns", StringComparison.Ordinal));
    }

    [Fact]
    public void InAnotherAssembly()
    {
        var library = new Snippet(Bases) { AssemblyName = "Bases" }.Emit();

        AssertDerived(new Snippet(Derived) { References = [library] }.Generate().Clean());
    }

    private static void AssertDerived(Generated generated)
    {
        var category = generated.File("App.Category.junction.g.cs");
        Assert.Contains("Setter.Changes(this, 3, field, value)", category);            // after Id, CreatedAt, ParentId
        Assert.Contains("Collections.HasMany<global::App.Product>(this, 2, ref __relation2)", category); // after Parent, Children
        Assert.Contains("global::Bases.Tree<global::App.Category>.__ReadRow(record, row, offset);", category);
        Assert.Contains("""new("CreatedAt", "created_at",""", category);
        Assert.Contains("""RelationInfo.BelongsTo("Parent", static () => global::Junction.Model.ModelInfos.Of<global::App.Category>(), ["ParentId"]""", category);
    }
}
