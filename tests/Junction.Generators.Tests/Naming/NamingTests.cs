using Junction.Generators.Naming;

namespace Junction.Generators.Tests.Naming;

public sealed class NamingTests
{
    [Theory]
    [InlineData("Id", "id")]
    [InlineData("BlogPost", "blog_post")]
    [InlineData("HTTPStatus", "http_status")]
    [InlineData("StatusHTTP", "status_http")]
    [InlineData("Line2", "line2")]
    [InlineData("Address2Line", "address2_line")]
    [InlineData("Already_Snake", "already_snake")]
    [InlineData("class", "class")]
    [InlineData("URL", "url")]
    [InlineData("IPAddress", "ip_address")]
    public void SnakeCaseSplitsWords(string name, string expected) => Assert.Equal(expected, SnakeCase.Of(name));

    [Theory]
    [InlineData("blog_post", "blog_posts")]
    [InlineData("person", "people")]
    [InlineData("sales_person", "sales_people")]
    [InlineData("SalesPerson", "SalesPeople")]
    [InlineData("Person", "People")]
    [InlineData("category", "categories")]
    [InlineData("day", "days")]
    [InlineData("status", "statuses")]
    [InlineData("box", "boxes")]
    [InlineData("batch", "batches")]
    [InlineData("stomach", "stomachs")]
    [InlineData("wish", "wishes")]
    [InlineData("quiz", "quizzes")]
    [InlineData("analysis", "analyses")]
    [InlineData("axis", "axes")]
    [InlineData("child", "children")]
    [InlineData("wolf", "wolves")]
    [InlineData("roof", "roofs")]
    [InlineData("hero", "heroes")]
    [InlineData("photo", "photos")]
    [InlineData("equipment", "equipment")]
    [InlineData("news", "news")]
    [InlineData("salesman", "salesmen")]
    [InlineData("human", "humans")]
    [InlineData("index", "indices")]
    [InlineData("soliloquy", "soliloquies")]
    [InlineData("y", "ys")]
    [InlineData("", "")]
    public void PluralsFollowEnglish(string name, string expected) => Assert.Equal(expected, Plural.Of(name));

    [Fact]
    public void HiddenNamesOfDifferentModelsDiffer()
    {
        string[] names = ["A.B_C", "A_B.C", "A.B.C", "A.B+C2", "ABC"];

        Assert.Equal(names.Length, names.Select(static name => HiddenNames.Model("App", name)).Distinct().Count());
        Assert.Equal("Junction__App__School_Student", HiddenNames.Model("App", "School.Student"));
    }
}
