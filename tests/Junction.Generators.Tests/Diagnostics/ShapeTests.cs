using Junction.Generators.Tests.Harness;

namespace Junction.Generators.Tests.Diagnostics;

/// <summary>JN0001 and JN0013: what the generator reports itself, since the compiler stops at such classes before analyzers run.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("public class Thing : ActiveRecord<Thing>;", "Thing")]
    [InlineData("public class Thing : Junction.ActiveRecord<Thing>;", "Thing")]
    [InlineData("public class Outer { public partial class Thing : ActiveRecord<Thing> { public partial int Id { get; set; } } }", "Outer")]
    [InlineData("public class Outer { public partial class Middle { public partial class Thing : ActiveRecord<Thing>; } }", "Outer")]
    [InlineData("public abstract class Entity<TSelf> : ActiveRecord<TSelf> where TSelf : Entity<TSelf>, Junction.Model.IRecord<TSelf> { public partial int Id { get; set; } }", "Entity")]
    public void NotPartial(string source, string name)
    {
        var diagnostic = Assert.Single(new Snippet(source).Generate().Reported);

        Assert.Equal("JN0001", diagnostic.Id);
        Assert.Equal($"'{name}' must be partial: Junction writes its other half. Declare it 'partial class {name}'.", diagnostic.GetMessage(null));
        Assert.Equal(source.IndexOf(name, StringComparison.Ordinal), diagnostic.Location.SourceSpan.Start);
        Assert.Equal("File0.cs", diagnostic.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("public partial class Thing<T> : ActiveRecord<Thing<T>>;", "it is generic, or inside a generic type, and one table cannot hold the records of many classes")]
    [InlineData("public partial class Thing<TSelf> : ActiveRecord<TSelf> where TSelf : ActiveRecord<TSelf>, Junction.Model.IRecord<TSelf>;",
        "a generic class has no table. Declare it abstract, and derive a model from it")]
    [InlineData("public abstract partial class Thing : ActiveRecord<Thing>;",
        "it is abstract. Make it generic over the models that derive from it: Thing<TSelf> : ActiveRecord<TSelf>")]
    [InlineData("public partial class Thing : ActiveRecord<Other>; public partial class Other : ActiveRecord<Other> { public partial int Id { get; set; } }",
        "it names 'Other' where its own name belongs: ActiveRecord<Thing>")]
    [InlineData("public partial class Thing : Other { public partial int Age { get; set; } } public partial class Other : ActiveRecord<Other> { public partial int Id { get; set; } }",
        "'Other', which it derives from, has a table of its own. Give both what they share by an abstract generic base")]
    [InlineData("public partial class Outer { private partial class Thing : ActiveRecord<Thing> { public partial int Id { get; set; } } }",
        "it is private, or local to a file, and generated code cannot name it. Make it internal")]
    [InlineData("file partial class Thing : ActiveRecord<Thing> { public partial int Id { get; set; } }",
        "it is private, or local to a file, and generated code cannot name it. Make it internal")]
    public void WrongShape(string source, string reason)
    {
        var diagnostic = Assert.Single(new Snippet(source).Generate().Reported);

        Assert.Equal(("JN0013", $"'Thing' cannot be a model: {reason}."), (diagnostic.Id, diagnostic.GetMessage(null)));
    }

    [Theory]
    [InlineData("public class Plain : IDisposable { public void Dispose() { } }")]
    [InlineData("public partial class Plain : List<Plain>;")]
    [InlineData("public abstract class Between<TSelf> : ActiveRecord<TSelf> where TSelf : Between<TSelf>, Junction.Model.IRecord<TSelf>;")]
    [InlineData("public class Special : Other; public partial class Other : ActiveRecord<Other> { public partial int Id { get; set; } }")]
    public Task NoConcernOfOurs(string source) => Verify.Silent(source);

    [Fact]
    public void OneMistakeIsOneErrorElsewhere()
    {
        // Of the models around it, only the types that name it are wrong: in the source, and where the property is repeated.
        var source = Models.School.Replace("public partial class Course ", "public class Course ", StringComparison.Ordinal);
        var generated = new Snippet(source).Generate();

        Assert.Equal("JN0001", Assert.Single(generated.Reported).Id);
        Assert.All(
            generated.Diagnostics.Where(static diagnostic => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true),
            static diagnostic => Assert.Equal("CS0311", diagnostic.Id));
    }
}
