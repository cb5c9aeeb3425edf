using Junction.Databases;
using Junction.Model;
using Junction.Sql;
using Junction.Tests.Labels;
using Junction.Tests.Mixtapes;
using Junction.Tests.School;
using Junction.Tests.Shop;
using Junction.Tests.Workshop;

namespace Junction.Tests.Engines;

/// <summary>What writes of records and of relations send.</summary>
public sealed class WriteStatements : StatementBook
{
    [Fact]
    public async Task Records()
    {
        var ann = new Student { Name = "Ann" };
        await Says(async () => await ann.SaveAsync(Token));
        await Says(async () => await Student.CreateAsync(new() { Id = 77, Name = "Bob" }, Token));
        await Says(async () => await Tool.CreateAsync(new() { Id = Guid.Empty, Name = "Saw" }, Token));
        await Says(async () => await Marker.CreateAsync(new(), Token));
        await Says(async () => await Teacher.CreateAllAsync([new() { Name = "A" }, new() { Name = "B" }], Token));
        ann.Name = "Anna";
        await Says(async () => await ann.SaveAsync(Token));
        var part = await Part.CreateAsync(new() { Maker = "m", Number = 1 }, Token);
        part.Label = "x";
        await Says(async () => await part.SaveAsync(Token));
        await Says(async () => await part.ReloadAsync(Token));
        await Says(async () => await part.DeleteAsync(Token));
        var document = await Document.CreateAsync(new() { Title = "a" }, Token);
        document.Title = "b";
        await Says(async () => await document.SaveAsync(Token));
        await Says(async () => await ann.DeleteAsync(Token));
        IsAsWritten("records");
    }

    [Fact]
    public async Task Links()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var courses = new List<Course>();
        for (var i = 0; i < 12; i++) courses.Add(await Course.CreateAsync(new() { Title = $"Course {i}" }, Token));
        await Says(async () => await ann.Courses.AttachAsync(courses[0]));
        await Says(async () => await ann.Courses.AttachAsync(courses[..10], e => e.Grade = "A"));
        await Says(async () => await ann.Courses.SyncAsync(courses[1..3], e => e.Grade = "B", SyncMode.Update));
        await Says(async () => await ann.Courses.UpdateLinkAsync(courses[1], e => (e.Grade, e.Points) = ("C", 5)));
        await Says(async () => await ann.Courses.ToggleAsync(courses[1..4]));
        await Says(async () => await ann.Courses.DetachAsync(courses));
        await Says(async () => await ann.Courses.ClearAsync());
        IsAsWritten("links");
    }

    [Fact]
    public async Task Links_of_plain_tables_and_of_repeated_pairs()
    {
        var lamp = await Product.CreateAsync(new() { Name = "Lamp" }, Token);
        var light = await Category.CreateAsync(new() { Name = "Light" }, Token);
        await Says(async () => await lamp.Categories.AttachAsync(light));
        await Says(async () => await lamp.Categories.SyncAsync([]));
        var tape = await Tape.CreateAsync(new() { Name = "A" }, Token);
        var song = await Song.CreateAsync(new() { Title = "One" }, Token);
        await Says(async () => await tape.Songs.AttachAsync(song, p => p.Place = 1));
        await Says(async () => await tape.Songs.SyncAsync([song], p => p.Place = 2, SyncMode.Update));
        var label = await Label.CreateAsync(new() { Code = "Fragile" }, Token);
        var package = await Package.CreateAsync(new(), Token);
        await Says(async () => await label.Packages.AttachAsync(package));
        await Says(async () => await package.Labels.DetachAsync(label));
        var kit = await Kit.CreateAsync(new() { Name = "k" }, Token);
        var part = await Part.CreateAsync(new() { Maker = "m", Number = 1 }, Token);
        await Says(async () => await kit.Parts.AttachAsync(part));
        await Says(async () => await kit.Parts.SyncAsync([]));
        IsAsWritten("pairs");
    }
}
