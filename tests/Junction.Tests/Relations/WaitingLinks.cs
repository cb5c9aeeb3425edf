using System.Text.Json;
using Junction.Tests.School;

namespace Junction.Tests.Relations;

/// <summary>The links that a new owner is to have: shown with their targets before the save, and written by it as the very objects.</summary>
public abstract class WaitingLinks<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private Course[] _courses = [];
    private readonly Student _eve = new() { Name = "Eve" };

    protected override async Task SeedAsync()
    {
        _courses = [await Course.CreateAsync(new() { Title = "Algebra" }), await Course.CreateAsync(new() { Title = "Biology" }), await Course.CreateAsync(new() { Title = "Chemistry" })];
        Sql.Clear();
    }

    private static string Text(IReadOnlyList<LinkPair<Course, Enrollment>> pairs) => string.Join(", ", pairs.Select(pair => $"{pair.Target.Title} {pair.Link.Grade}"));

    private async Task<string> Saved()
    {
        await _eve.SaveAsync(Token);
        return Text(await (await Student.FindAsync(_eve.Id, Token)).Courses.OrderBy(c => c.Title).ToLinksAsync(Token));
    }

    [Fact]
    public async Task A_target_that_is_deleted_meanwhile_is_left_out()
    {
        await _eve.Courses.AttachAsync(_courses[..2], e => e.Grade = "A", Token);
        await _courses[0].DeleteAsync(Token);
        Assert.Same(_courses[1], Assert.Single(await _eve.Courses));
        Assert.Equal("Biology A", await Saved());
    }

    [Fact]
    public async Task A_deleted_target_is_refused_before_anything_is_sent()
    {
        var bob = await Student.CreateAsync(new() { Name = "Bob" }, Token);
        await _courses[0].DeleteAsync(Token);
        foreach (var student in new[] { _eve, bob })
        {
            await Sends(0, async () =>
            {
                await Refuses(() => student.Courses.AttachAsync(_courses[0], Token));
                await Refuses(() => student.Courses.SyncAsync(_courses, Token));
                await Refuses(() => student.Courses.ToggleAsync(_courses[0], Token));
                return true;
            });
        }

        static async Task Refuses(Func<ValueTask<LinkChange>> write) =>
            Assert.Contains("This Course was deleted and cannot be linked by Student.Courses", (await Assert.ThrowsAsync<RecordStateException>(async () => await write())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_shown_with_its_target_and_saved_as_it_is_then()
    {
        await _eve.Courses.AttachAsync(_courses[0], e => e.Grade = "A", Token);
        var (course, link) = await Sends(0, async () => Assert.Single(await _eve.Courses.Links));
        Assert.Same(_courses[0], course);
        Assert.Equal(("A", true), (link.Grade, link.IsNew));
        Assert.Same(_eve, link.Student);
        Assert.Same(course, link.Course);
        link.Grade = "B";
        Assert.Equal("Algebra B", await Saved());
        Assert.Equal((false, false, _eve.Id, course.Id), (link.IsNew, link.IsDirty, link.StudentId, link.CourseId));
        Assert.Equal(link.Id, (await Enrollment.All.SingleAsync(Token)).Id);
        Assert.Same(link, await Sends(0, async () => Assert.Single(await _eve.Courses.Links).Link));
        link.Grade = "C";
        await link.SaveAsync(Token);
        Assert.Equal("C", (await Enrollment.All.SingleAsync(Token)).Grade);
    }

    [Fact]
    public async Task A_new_target_has_its_link_too()
    {
        var physics = new Course { Title = "Physics" };
        await _eve.Courses.AttachAsync([physics, _courses[0]], (course, e) => e.Grade = course.IsNew ? "N" : "A", Token);
        Assert.Equal("Physics N, Algebra A", Text(await _eve.Courses.Links));
        Assert.Equal("Algebra A, Physics N", await Saved());
        Assert.Equal(physics.Id, (await _eve.Courses.Links)[0].Link.CourseId);
    }

    [Fact]
    public async Task A_target_that_is_saved_meanwhile_is_linked_once()
    {
        var physics = new Course { Title = "Physics" };
        await _eve.Courses.AttachAsync(physics, e => e.Grade = "A", Token);
        await physics.SaveAsync(Token);
        await _eve.Courses.AttachAsync(await Course.FindAsync(physics.Id, Token), e => e.Grade = "B", Token);
        Assert.Equal("Physics A", Text(await _eve.Courses.Links));
        Assert.Equal("Physics A", await Saved());
    }

    [Fact]
    public async Task What_is_linked_already_keeps_its_link()
    {
        await _eve.Courses.AttachAsync(_courses[0], e => e.Grade = "A", Token);
        var link = Assert.Single(await _eve.Courses.Links).Link;
        await _eve.Courses.AttachAsync(_courses[..2], e => e.Grade = "B", Token);
        Assert.Same(link, (await _eve.Courses.Links)[0].Link);
        Assert.Equal("Algebra A, Biology B", Text(await _eve.Courses.Links));
        Assert.Equal("Algebra A, Biology B", await Saved());
    }

    [Fact]
    public async Task What_waits_is_what_all_verbs_leave()
    {
        await _eve.Courses.AttachAsync(_courses, e => e.Grade = "A", Token);
        await _eve.Courses.DetachAsync(_courses[0], Token);
        await _eve.Courses.ToggleAsync(_courses[..2], e => e.Grade = "B", Token);
        Assert.Equal("Chemistry A, Algebra B", Text(await _eve.Courses.Links));
        await _eve.Courses.SyncAsync(_courses[..2], e => e.Grade = "C", Token);
        Assert.Equal("Algebra B, Biology C", Text(await _eve.Courses.Links));
        var links = (await _eve.Courses.Links).Select(pair => pair.Link).ToArray();
        Assert.Equal("Algebra B, Biology C", await Saved());
        Assert.Equal(links, (await _eve.Courses.Links).Select(pair => pair.Link));
        var ben = new Student { Name = "Ben" };
        await ben.Courses.AttachAsync(_courses, Token);
        await ben.Courses.ClearAsync(Token);
        Assert.Empty(await ben.Courses.Links);
        await ben.SaveAsync(Token);
        Assert.Equal(0, await Enrollment.Where(e => e.StudentId == ben.Id).CountAsync(Token));
    }

    [Fact]
    public async Task A_link_that_waits_is_changed_at_once_and_once_only()
    {
        await _eve.Courses.AttachAsync(_courses[..2], e => (e.Grade, e.Points) = ("A", 1), Token);
        await _eve.Courses.UpdateLinkAsync(_courses[0], e => e.Points += 10, Token);
        await _eve.Courses.SyncAsync(_courses[..2], e => e.Points += 100, SyncMode.Update, Token);
        Assert.Equal([111, 101], (await _eve.Courses.Links).Select(pair => pair.Link.Points));
        await _eve.Courses.UpdateLinkAsync(_courses[2], e => e.Points = 5, Token); // not linked
        await _eve.SaveAsync(Token);
        Assert.Equal([111, 101], (await Enrollment.OrderBy(e => e.CourseId).ToListAsync(Token)).Select(e => e.Points));
    }

    [Fact]
    public async Task A_key_shows_when_its_record_is_at_hand_or_with_the_save()
    {
        await _eve.Courses.AttachAsync(_courses[0].Id, e => e.Grade = "A", Token);
        await _eve.Courses.AttachAsync(_courses[1].Id, e => e.Grade = "A", Token);
        Assert.Empty(await _eve.Courses.Links);
        await _eve.Courses.AttachAsync(_courses[0], e => e.Grade = "B", Token);
        await _eve.Courses.UpdateLinkAsync(_courses[1].Id, e => e.Grade += "+", Token);
        Assert.Equal("Algebra A", Text(await _eve.Courses.Links));
        Assert.Equal("Algebra A, Biology A+", await Saved());
        Assert.Equal("Algebra A, Biology A+", string.Join(", ", (await _eve.Courses.Links).Select(pair => $"{pair.Target.Title} {pair.Link.Grade}").Order()));
    }

    [Fact]
    public async Task A_link_that_is_turned_elsewhere_is_refused_by_the_save()
    {
        await _eve.Courses.AttachAsync(_courses[0], Token);
        var link = Assert.Single(await _eve.Courses.Links).Link;
        link.CourseId = _courses[1].Id;
        var exception = await Assert.ThrowsAsync<RecordStateException>(async () => await _eve.SaveAsync(Token));
        Assert.Contains("Enrollment.CourseId", exception.Message, StringComparison.Ordinal);
        Assert.True(_eve.IsNew && link.IsNew);
        link.CourseId = _courses[0].Id;
        Assert.Equal("Algebra ", await Saved());
    }

    [Fact]
    public async Task After_a_rollback_they_wait_as_before()
    {
        await _eve.Courses.AttachAsync(_courses[0], e => e.Grade = "A", Token);
        var link = Assert.Single(await _eve.Courses.Links).Link;
        await using (var transaction = await Db.BeginTransactionAsync(cancellationToken: Token))
        {
            await _eve.Courses.UpdateLinkAsync(_courses[0], e => e.Grade = "B", Token);
            await _eve.Courses.AttachAsync(_courses[1], e => e.Grade = "B", Token);
            await _eve.SaveAsync(Token);
            Assert.False(link.IsNew);
            await transaction.RollbackAsync();
        }
        Assert.Equal((true, 0, 0), (link.IsNew, link.Id, link.StudentId));
        Assert.Equal("Algebra A", Text(await _eve.Courses.Links));
        Assert.Equal("Algebra A", await Saved());
        Assert.Same(link, Assert.Single(await _eve.Courses.Links).Link);
    }

    [Fact]
    public async Task Their_json_is_that_of_pairs()
    {
        await _eve.Courses.AttachAsync(_courses[0], e => e.Grade = "A", Token);
        using var json = JsonDocument.Parse(await Sends(0, () => Task.FromResult(JsonSerializer.Serialize(_eve.Courses.Links))));
        var pair = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("Algebra", "A"), (pair.GetProperty("Target").GetProperty("Title").GetString(), pair.GetProperty("Link").GetProperty("Grade").GetString()));
    }
}
