using Junction.Model;
using Junction.Tests.Forms;
using Junction.Tests.Geography;
using Junction.Tests.School;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>The forms a model can have: inherited columns and relations, other assemblies, no namespace, nested; and names by convention.</summary>
public abstract class Forms<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task Columns_and_relations_of_an_abstract_base_are_the_models_own()
    {
        var ada = await Author.CreateAsync(new() { Name = "Ada" }, Token);
        var at = new DateTime(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc);
        var essay = await Essay.CreateAsync(new() { Title = "On notes", Words = 300, CreatedAt = at, Author = ada }, Token);
        var photo = await Photo.CreateAsync(new() { Width = 640, AuthorId = ada.Id }, Token);
        Assert.NotEqual(0, essay.Id);

        var read = await Essay.With(e => e.Author).Where(e => e.Author.Name == "Ada" && e.CreatedAt == at && e.Title == "On notes").SingleAsync(Token);
        Assert.Equal((300, "Ada", at, ada.Id), (read.Words, read.Author!.Name, read.CreatedAt, read.AuthorId));
        Assert.Equal("Ada", (await (await Photo.FindAsync(photo.Id, Token)).LoadAuthorAsync(Token))!.Name);
        Assert.Equal("On notes", Assert.Single(await ada.Essays).Title);

        (read.Title, read.Words) = ("On machines", 301);
        Assert.Equal(["Title", "Words"], read.Changes.Select(change => change.Property));
        await read.SaveAsync(Token);
        await essay.ReloadAsync(Token);
        Assert.Equal(("On machines", 301), (essay.Title, essay.Words));
        read.Author = null;
        await read.SaveAsync(Token);
        Assert.Null((await Essay.FindAsync(essay.Id, Token)).AuthorId);
        Assert.Same(ada, new Photo { Author = ada }.Author);
        Assert.True(await essay.DeleteAsync(Token));
    }

    [Fact]
    public async Task Changing_an_inherited_foreign_key_drops_the_cached_target()
    {
        var (ada, bob) = (await Author.CreateAsync(new() { Name = "Ada" }, Token), await Author.CreateAsync(new() { Name = "Bob" }, Token));
        var essay = await Essay.CreateAsync(new() { Title = "On notes", Author = ada }, Token);
        essay.AuthorId = bob.Id;
        Assert.Equal("Bob", essay.Author!.Name);
    }

    [Fact]
    public async Task An_initialiser_of_a_base_is_written()
    {
        var photo = await Photo.CreateAsync(new(), Token);
        Assert.Equal(DateTime.UnixEpoch, (await Photo.FindAsync(photo.Id, Token)).CreatedAt);
    }

    [Fact]
    public async Task A_model_may_be_nested_in_a_class()
    {
        var entry = await Archive.Entry.CreateAsync(new() { Text = "first", Author = new() { Name = "Ada" } }, Token);
        var read = await Archive.Entry.Where(e => e.Text == "first" && e.Author.Name == "Ada").SingleAsync(Token);
        Assert.Equal(entry.Id, read.Id);
    }

    [Fact]
    public async Task Models_may_be_without_a_namespace_and_in_two_assemblies()
    {
        var galaxy = await Galaxy.CreateAsync(new() { Name = "Andromeda" }, Token);
        await Planet.CreateAsync(new() { Name = "Far", Galaxy = galaxy }, Token);
        var planet = await Planet.With(p => p.Galaxy).Where(p => p.Galaxy.Name == "Andromeda").SingleAsync(Token);
        Assert.Equal("Andromeda", planet.Galaxy!.Name);
    }

    [Fact]
    public async Task A_relation_of_another_assembly_reads_and_writes()
    {
        var nation = await Nation.CreateAsync(new() { Code = "NL", Name = "Netherlands" }, Token);
        var utrecht = await City.CreateAsync(new() { Name = "Utrecht", Nation = nation }, Token);
        var leiden = await City.CreateAsync(new() { Name = "Leiden", NationCode = "NL", TwinTown = utrecht }, Token);
        Assert.Equal(["Leiden", "Utrecht"], (await nation.Cities).Select(c => c.Name).Order());
        Assert.Equal("Utrecht", (await City.FindAsync(leiden.Id, Token)).TwinTown!.Name);
        Assert.Equal("Netherlands", (await City.Where(c => c.Nation.Name == "Netherlands").OrderBy(c => c.Name).FirstAsync(Token)).Nation!.Name);

        var office = await Office.CreateAsync(new() { Street = "Canal", City = utrecht }, Token);
        Assert.Equal(["Canal"], (await Office.Where(o => o.City.Nation.Code == "NL").ToListAsync(Token)).Select(o => o.Street));
        await office.VisitedFrom.AttachAsync([leiden, utrecht], v => v.Travellers = 3, Token);
        var read = await Office.With(o => o.VisitedFrom, o => o.City).SingleAsync(Token);
        Assert.Equal([("Leiden", 3), ("Utrecht", 3)], (await read.VisitedFrom.Links).Select(pair => (pair.Target.Name, pair.Link.Travellers)).Order());
        Assert.Equal("Utrecht", read.City!.Name);
    }

    [Fact]
    public void Names_follow_the_convention_of_the_models_own_assembly()
    {
        Assert.Equal(("nation", "Code"), (ModelInfos.Of<Nation>().Name, ModelInfos.Of<Nation>().Column("Code").Name));
        Assert.Equal(("city", "TwinTownId"), (ModelInfos.Of<City>().Name, ModelInfos.Of<City>().Column("TwinTownId").Name));
        Assert.Equal(("offices", "city_id"), (ModelInfos.Of<Office>().Name, ModelInfos.Of<Office>().Column("CityId").Name));
        Assert.Equal(("entries", "author_id"), (ModelInfos.Of<Archive.Entry>().Name, ModelInfos.Of<Archive.Entry>().Column("AuthorId").Name));
        Assert.Equal(("marks", "id"), (ModelInfos.Of<Marker>().Name, ModelInfos.Of<Marker>().Column("Id").Name));
        Assert.Equal(("shelves", "number"), (ModelInfos.Of<Shelf>().Name, ModelInfos.Of<Shelf>().Key.Single().Name));
        Assert.Equal(["maker", "number"], ModelInfos.Of<Part>().Key.Select(column => column.Name));
        Assert.Equal("titel", ModelInfos.Of<Ticket>().Column("Title").Name);
    }

    [Fact]
    public void The_schema_holds_the_models_of_both_assemblies()
    {
        var script = Db.Schema.Script();
        foreach (var table in new[] { "city", "nation", "galaxy", "planets", "offices", "visits", "essays", "photos", "entries" })
        {
            Assert.Contains($"CREATE TABLE IF NOT EXISTS \"{table}\"", script.Replace('`', '"'), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("stampeds", script, StringComparison.Ordinal);
    }

    [Fact]
    public void The_metadata_says_what_attributes_and_types_say()
    {
        var (number, id) = (ModelInfos.Of<Shelf>().Column("Number"), ModelInfos.Of<Student>().Column("Id"));
        Assert.Equal((true, false, true, true), (number.IsKey, number.IsGenerated, id.IsKey, id.IsGenerated));
        Assert.False(ModelInfos.Of<Part>().Column("Number").IsGenerated);
        Assert.True(ModelInfos.Of<Document>().Column("Version").IsConcurrencyToken);
        Assert.Equal(["Id", "CreatedAt", "AuthorId", "Title", "Words"], ModelInfos.Of<Essay>().Columns.Select(column => column.Property));
    }

    [Fact]
    public async Task A_foreign_key_of_a_base_drops_the_cached_target_of_the_models_own_relation()
    {
        var (ada, bob) = (await Author.CreateAsync(new() { Name = "Ada" }, Token), await Author.CreateAsync(new() { Name = "Bob" }, Token));
        var draft = new Draft { Title = "On keys", Reviewer = ada };
        draft.ReviewerId = bob.Id;
        await draft.SaveAsync(Token);
        Assert.Equal(bob.Id, (await Draft.FindAsync(draft.Id, Token)).ReviewerId);
        Assert.Equal("Bob", (await draft.LoadReviewerAsync(Token))!.Name);
        draft.ReviewerId = ada.Id;
        Assert.Equal("Ada", (await draft.LoadReviewerAsync(Token))!.Name);
        draft.ReviewerId = null;
        Assert.Null(draft.Reviewer);
    }
}
