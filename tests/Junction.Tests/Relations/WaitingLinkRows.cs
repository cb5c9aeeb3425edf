using Junction.Tests.School;

namespace Junction.Tests.Relations;

/// <summary>
/// Of a new owner the many-to-many and the relation to its link rows show the same before the save as after it, by whichever of the two the
/// links came, and each link is written once.
/// </summary>
public abstract class WaitingLinkRows<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private Course[] _courses = [];
    private readonly Student _eve = new() { Name = "Eve" };

    protected override async Task SeedAsync()
    {
        _courses = [await Course.CreateAsync(new() { Title = "Algebra" }), await Course.CreateAsync(new() { Title = "Biology" }), await Course.CreateAsync(new() { Title = "Chemistry" })];
        Sql.Clear();
    }

    private static DateTime Day { get; } = new(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc);

    private ValueTask<Enrollment> AddAsync(Course course, string grade) =>
        _eve.Enrollments.AddAsync(new() { Course = course, EnrollmentDate = Day, Grade = grade }, Token);

    // What both relations show, which must be the same.
    private async Task<string> Shown()
    {
        return await Sends(0, async () =>
        {
            var pairs = await _eve.Courses.Links;
            var rows = await _eve.Enrollments;
            Assert.Equal(pairs.Select(pair => pair.Target), await _eve.Courses);
            Assert.Equal(pairs.Count, rows.Count);
            Assert.All(pairs, pair => Assert.Contains(pair.Link, rows));
            Assert.All(pairs, pair => Assert.Same(pair.Target, pair.Link.Course));
            Assert.All(rows, row => Assert.Same(_eve, row.Student));
            return string.Join(", ", pairs.Select(pair => $"{pair.Target.Title} {pair.Link.Grade}").Order());
        });
    }

    // The save writes what was shown, and shows what it wrote.
    private async Task IsSaved(string links)
    {
        Assert.Equal(links, await Shown());
        var rows = (await _eve.Enrollments).ToHashSet();
        await _eve.SaveAsync(Token);
        Assert.Equal(links, await Shown());
        Assert.True(rows.SetEquals(await _eve.Enrollments));
        Assert.DoesNotContain(await _eve.Enrollments, row => row.IsNew);
        var written = await Enrollment.All.ToListAsync(Token);
        Assert.Equal(written.Select(row => row.Id).Order(), rows.Select(row => row.Id).Order());
        Assert.Equal(links, string.Join(", ", written.Select(row => $"{_courses.Single(course => course.Id == row.CourseId).Title} {row.Grade}").Order()));
    }

    [Fact]
    public async Task A_course_that_was_attached_has_its_enrolment()
    {
        await _eve.Courses.AttachAsync(_courses[..2], e => e.Grade = "A", Token);
        Assert.All(await _eve.Enrollments, row => Assert.True(row.IsNew));
        await _eve.Courses.DetachAsync(_courses[0], Token);
        await IsSaved("Biology A");
    }

    [Fact]
    public async Task An_enrolment_that_was_added_has_its_course()
    {
        var row = await AddAsync(_courses[0], "A");
        Assert.Same(row, Assert.Single(await _eve.Courses.Links).Link);
        await IsSaved("Algebra A");
    }

    [Fact]
    public async Task Both_ways_may_be_gone()
    {
        await AddAsync(_courses[2], "A");
        await _eve.Courses.AttachAsync(_courses[1], e => e.Grade = "B", Token);
        await AddAsync(_courses[0], "C");
        await IsSaved("Algebra C, Biology B, Chemistry A");
    }

    [Fact]
    public async Task A_course_whose_enrolment_was_added_is_not_linked_again()
    {
        var row = await AddAsync(_courses[0], "A");
        await _eve.Courses.AttachAsync(_courses[..2], e => e.Grade = "B", Token);
        await _eve.Courses.UpdateLinkAsync(_courses[0], e => e.Points = 7, Token);
        Assert.Equal(7, row.Points);
        await IsSaved("Algebra A, Biology B");
        Assert.Equal(7, (await Enrollment.FindAsync(row.Id, Token)).Points);
    }

    [Fact]
    public async Task A_link_of_the_one_that_is_added_to_the_other_is_there_once()
    {
        await _eve.Courses.AttachAsync(_courses[0], e => e.Grade = "A", Token);
        await _eve.Enrollments.AddAsync((await _eve.Courses.Links)[0].Link, Token);
        await IsSaved("Algebra A");
    }

    [Fact]
    public async Task A_row_that_names_its_owner_or_is_added_twice_is_there_once()
    {
        var row = new Enrollment { Student = _eve, Course = _courses[0], EnrollmentDate = Day, Grade = "A" };
        await _eve.Enrollments.AddAsync(row, Token);
        await _eve.Enrollments.AddAsync(row, Token);
        var other = await AddAsync(_courses[1], "B");
        await _eve.Enrollments.AddAsync(other, Token);
        await IsSaved("Algebra A, Biology B");
    }

    [Fact]
    public async Task Thousands_of_either_are_shown_and_written()
    {
        var courses = Enumerable.Range(0, 2_000).Select(n => new Course { Title = $"Course {n}" }).ToList();
        await Course.CreateAllAsync(courses, Token);
        foreach (var course in courses[..1_000]) await AddAsync(course, "A");
        await _eve.Courses.AttachAsync(courses, e => e.Grade = "B", Token);
        _courses = [.. courses];
        await IsSaved(string.Join(", ", courses.Select((course, n) => $"{course.Title} {(n < 1_000 ? "A" : "B")}").Order()));
    }

    [Fact]
    public async Task The_verbs_take_back_an_enrolment_that_was_added()
    {
        await AddAsync(_courses[0], "A");
        await AddAsync(_courses[1], "A");
        await _eve.Courses.DetachAsync(_courses[0], Token);
        Assert.Equal("Biology A", await Shown());
        await _eve.Courses.ToggleAsync(_courses[1..], e => e.Grade = "B", Token);
        Assert.Equal("Chemistry B", await Shown());
        await AddAsync(_courses[0], "C");
        await _eve.Courses.SyncAsync(_courses[..2], e => e.Grade = "D", Token);
        await IsSaved("Algebra C, Biology D");
    }

    [Fact]
    public async Task Clearing_leaves_none_of_either()
    {
        await AddAsync(_courses[0], "A");
        await _eve.Courses.AttachAsync(_courses[1], Token);
        await _eve.Courses.ClearAsync(Token);
        await IsSaved("");
    }

    [Fact]
    public async Task What_is_known_by_key_alone_comes_with_the_save()
    {
        await _eve.Courses.AttachAsync(_courses[0].Id, e => e.Grade = "A", Token);
        var row = await _eve.Enrollments.AddAsync(new() { CourseId = _courses[1].Id, EnrollmentDate = Day, Grade = "B" }, Token);
        Assert.Empty(await _eve.Courses);
        Assert.Same(row, Assert.Single(await _eve.Enrollments));
        await _eve.Courses.AttachAsync(_courses[1], e => e.Grade = "C", Token);
        Assert.Same(row, Assert.Single(await _eve.Courses.Links).Link);
        await _eve.SaveAsync(Token);
        Assert.Equal(["Algebra A", "Biology B"], (await _eve.Courses.Links).Select(pair => $"{pair.Target.Title} {pair.Link.Grade}").Order());
        Assert.Equal(["A", "B"], (await _eve.Enrollments).Select(link => link.Grade!).Order());
        Assert.Equal(2, await Enrollment.All.CountAsync(Token));
    }

    [Fact]
    public async Task A_course_that_is_deleted_meanwhile_leaves_neither_after_the_save()
    {
        await _eve.Courses.AttachAsync(_courses[..2], e => e.Grade = "A", Token);
        await _courses[0].DeleteAsync(Token);
        Assert.Same(_courses[1], Assert.Single(await _eve.Courses));
        await _eve.SaveAsync(Token);
        Assert.Equal("Biology A", await Shown());
        Assert.Equal(1, await Enrollment.All.CountAsync(Token));
    }

    [Fact]
    public async Task An_enrolment_with_a_new_course_saves_that_too()
    {
        var physics = new Course { Title = "Physics" };
        await AddAsync(physics, "A");
        await _eve.Courses.AttachAsync(physics, e => e.Grade = "B", Token);
        _courses = [.. _courses, physics];
        await IsSaved("Physics A");
    }

    [Fact]
    public async Task A_link_that_is_saved_itself_saves_the_owner_and_all_its_links_once()
    {
        await _eve.Courses.AttachAsync(_courses[0], e => e.Grade = "A", Token);
        var row = await AddAsync(_courses[1], "B");
        await row.SaveAsync(Token);
        Assert.False(_eve.IsNew);
        Assert.Equal("Algebra A, Biology B", await Shown());
        Assert.Equal(2, await Enrollment.All.CountAsync(Token));
    }

    [Fact]
    public async Task After_a_rollback_both_are_as_before()
    {
        await AddAsync(_courses[0], "A");
        await using (var transaction = await Db.BeginTransactionAsync(cancellationToken: Token))
        {
            await _eve.Courses.AttachAsync(_courses[1], e => e.Grade = "B", Token);
            await AddAsync(_courses[2], "C");
            await _eve.SaveAsync(Token);
            await transaction.RollbackAsync();
        }
        await IsSaved("Algebra A");
    }
}
