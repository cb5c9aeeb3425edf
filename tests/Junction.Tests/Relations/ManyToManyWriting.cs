using Junction.Tests.School;
using Junction.Tests.Shop;
using Junction.Tests.Workshop;

namespace Junction.Tests.Relations;

/// <summary>Writing through many-to-many relations: what changes, what is reported, and with how many statements.</summary>
public abstract class ManyToManyWriting<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private static async Task<(Student Student, Course[] Courses)> SchoolAsync(int courses = 4)
    {
        var student = await Student.CreateAsync(new() { Name = "Ann" });
        var all = new Course[courses];
        for (var i = 0; i < courses; i++) all[i] = await Course.CreateAsync(new() { Title = $"Course {i}" });
        return (student, all);
    }

    [Fact]
    public async Task Attach_links_with_a_typed_payload_in_one_statement()
    {
        var (ann, courses) = await SchoolAsync();
        var change = await Sends(1, async () => await ann.Courses.AttachAsync(courses[0], e => { e.Grade = "A"; e.Points = 90; }));
        Assert.Equal([courses[0].Id], change.Attached);
        Assert.Empty(change.Unchanged);
        var link = await Enrollment.FindByAsync(e => e.StudentId == ann.Id && e.CourseId == courses[0].Id);
        Assert.Equal(("A", 90), (link!.Grade, link.Points));
    }

    [Fact]
    public async Task Attach_of_many_takes_one_statement_and_a_payload_for_each()
    {
        var (ann, courses) = await SchoolAsync();
        await Sends(1, async () => await ann.Courses.AttachAsync(courses, (course, e) => e.Points = course.Id * 10));
        Assert.All(await ann.Courses.Links, pair => Assert.Equal(pair.Target.Id * 10, pair.Link.Points));
    }

    [Fact]
    public async Task Attach_is_idempotent_and_leaves_the_payload_of_an_existing_link()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses[0], e => e.Grade = "A");
        var change = await ann.Courses.AttachAsync([courses[0], courses[1], courses[1]], e => e.Grade = "F");
        Assert.Equal([courses[1].Id], change.Attached);
        Assert.Equal([courses[0].Id], change.Unchanged);
        Assert.Equal(["A", "F"], (await ann.Courses.Links).OrderBy(pair => pair.Target.Id).Select(pair => pair.Link.Grade));
    }

    [Fact]
    public async Task Attach_and_detach_work_by_key()
    {
        var (ann, courses) = await SchoolAsync();
        await Sends(1, async () => await ann.Courses.AttachAsync([courses[0].Id, courses[1].Id]));
        await Sends(1, async () => await ann.Courses.AttachAsync(courses[2].Id, e => e.Grade = "B"));
        Assert.True(await Sends(1, async () => await ann.Courses.ContainsAsync(courses[2].Id)));
        var change = await Sends(1, async () => await ann.Courses.DetachAsync(courses[2].Id));
        Assert.Equal([courses[2].Id], change.Detached);
        Assert.Equal([courses[0].Id, courses[1].Id], (await Sends(1, async () => await ann.Courses.KeysAsync())).Order());
    }

    [Fact]
    public async Task Detach_of_an_unlinked_target_is_reported_as_unchanged()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses[0]);
        var change = await Sends(1, async () => await ann.Courses.DetachAsync([courses[0], courses[1]]));
        Assert.Equal([courses[0].Id], change.Detached);
        Assert.Equal([courses[1].Id], change.Unchanged);
    }

    [Fact]
    public async Task Clear_unlinks_all_with_one_statement_though_a_part_is_loaded()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses);
        var partial = await Student.With(s => s.Courses.Take(1)).SingleAsync();
        Assert.Single(partial.Courses.Loaded);
        var change = await Sends(1, async () => await partial.Courses.ClearAsync());
        Assert.Equal(4, change.Detached.Count);
        Assert.Equal(0, await Enrollment.All.CountAsync());
    }

    [Fact]
    public async Task Sync_makes_the_set_equal_and_reports_what_it_did()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync([courses[0], courses[1]], e => e.Grade = "A");
        var change = await Sends(3, async () => await ann.Courses.SyncAsync([courses[1], courses[2]], e => e.Grade = "B"));
        Assert.Equal([courses[2].Id], change.Attached);
        Assert.Equal([courses[0].Id], change.Detached);
        Assert.Equal([courses[1].Id], change.Unchanged);
        Assert.Empty(change.Updated);
        Assert.Equal([("Course 1", "A"), ("Course 2", "B")], (await ann.Courses.Links).OrderBy(p => p.Target.Id).Select(p => (p.Target.Title, p.Link.Grade)));
    }

    [Fact]
    public async Task Sync_in_update_mode_writes_kept_links_that_differ_and_only_those()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses[0], e => e.Grade = "A");
        await ann.Courses.AttachAsync(courses[1], e => e.Grade = "B");
        var change = await ann.Courses.SyncAsync([courses[0], courses[1], courses[2]], e => e.Grade = "B", SyncMode.Update);
        Assert.Equal([courses[0].Id], change.Updated);
        Assert.Equal([courses[1].Id], change.Unchanged);
        Assert.Equal([courses[2].Id], change.Attached);
        Assert.All(await Enrollment.All.ToListAsync(), link => Assert.Equal("B", link.Grade));
        Assert.True(Sql.Statements.Count(s => s.StartsWith("UPDATE", StringComparison.Ordinal) || s.StartsWith("INSERT", StringComparison.Ordinal)) > 0);
    }

    [Fact]
    public async Task Sync_in_update_mode_writes_of_each_kept_link_only_the_columns_that_change()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses[..3], e => (e.Grade, e.Points) = ("B", 1));
        var change = await ann.Courses.SyncAsync(courses, (course, e) =>
        {
            if (course == courses[0]) e.Grade = "A";
            // Somebody else changes the first link after it was read.
            if (course == courses[1]) e.Points = Db.Execute($"UPDATE enrollments SET points = {77} WHERE course_id = {courses[0].Id}") + 1;
        }, SyncMode.Update);
        Assert.Equal([courses[0].Id, courses[1].Id], change.Updated.Order());
        Assert.Equal([courses[2].Id, courses[3].Id], change.Unchanged.Concat(change.Attached));
        var links = await Enrollment.OrderBy(e => e.CourseId).ToListAsync();
        Assert.Equal([("A", 77), ("B", 2), ("B", 1), (null, null)], links.Select(e => (e.Grade, e.Points)));
    }

    [Fact]
    public async Task Sync_with_nothing_to_do_reads_once_and_writes_nothing()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses);
        var change = await Sends(1, async () => await ann.Courses.SyncAsync(courses));
        Assert.False(change.Any);
        Assert.Equal(4, change.Unchanged.Count);
    }

    [Fact]
    public async Task Sync_of_nothing_clears()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses);
        var change = await ann.Courses.SyncAsync([], e => e.Grade = "A");
        Assert.Equal(4, change.Detached.Count);
        Assert.Empty(await ann.Courses.ReloadAsync());
    }

    [Fact]
    public async Task Toggle_unlinks_what_is_linked_and_links_the_rest()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses[0]);
        var change = await ann.Courses.ToggleAsync([courses[0], courses[1]], e => e.Grade = "C");
        Assert.Equal([courses[0].Id], change.Detached);
        Assert.Equal([courses[1].Id], change.Attached);
        Assert.True(Sql.Count > 0);
        Assert.Equal([courses[1].Id], await ann.Courses.KeysAsync());
    }

    [Fact]
    public async Task UpdateLink_changes_the_payload_of_one_link()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses, e => e.Grade = "B");
        var loaded = await ann.Courses.Links;
        var change = await Sends(2, async () => await ann.Courses.UpdateLinkAsync(courses[1], e => e.Grade = "A"));
        Assert.Equal([courses[1].Id], change.Updated);
        Assert.Equal("A", loaded.Single(pair => pair.Target.Id == courses[1].Id).Link.Grade);
        Assert.Equal("A", (await Enrollment.FindByAsync(e => e.CourseId == courses[1].Id))!.Grade);
        Assert.Empty(change.Unchanged);
        Assert.False(loaded.Single(pair => pair.Target.Id == courses[1].Id).Link.IsDirty);
        var again = await Sends(1, async () => await ann.Courses.UpdateLinkAsync(courses[1], e => e.Grade = "A"));
        Assert.False(again.Any);
        Assert.Equal([courses[1].Id], again.Unchanged);
    }

    [Fact]
    public async Task Both_loaded_sides_are_brought_up_to_date()
    {
        var (ann, courses) = await SchoolAsync();
        Assert.Empty(await ann.Courses);
        Assert.Empty(await ann.Enrollments);
        Assert.Empty(await courses[0].Students);
        await ann.Courses.AttachAsync(courses[0], e => e.Grade = "A");
        await Sends(0, async () =>
        {
            Assert.Same(courses[0], Assert.Single(await ann.Courses));
            Assert.Same(ann, Assert.Single(await courses[0].Students));
            var (course, link) = Assert.Single(await ann.Courses.Links);
            Assert.Same(link, Assert.Single(await ann.Enrollments));
            Assert.Same(course, link.Course);
            Assert.True(link.Id > 0);
            return 0;
        });
        await ann.Courses.DetachAsync(courses[0]);
        await Sends(0, async () =>
        {
            Assert.Empty(await ann.Courses);
            Assert.Empty(await ann.Enrollments);
            Assert.Empty(await courses[0].Students);
            return 0;
        });
    }

    [Fact]
    public async Task What_was_enumerated_stays_as_it_was_while_links_are_detached()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses);
        foreach (var course in await ann.Courses) await ann.Courses.DetachAsync(course);
        Assert.Empty(await ann.Courses);
        Assert.Equal(0, await Enrollment.All.CountAsync());
    }

    [Fact]
    public async Task Writes_on_an_unsaved_owner_wait_for_its_save()
    {
        var (_, courses) = await SchoolAsync();
        var bob = new Student { Name = "Bob" };
        await Sends(0, async () =>
        {
            await bob.Courses.AttachAsync([courses[0], courses[1]], e => e.Grade = "A");
            await bob.Courses.DetachAsync(courses[1]);
            Assert.Same(courses[0], Assert.Single(await bob.Courses));
            Assert.Equal(1, await bob.Courses.CountAsync());
            return 0;
        });
        await bob.SaveAsync();
        var (course, link) = Assert.Single(await bob.Courses.Links);
        Assert.Equal((courses[0].Id, "A"), (course.Id, link.Grade));
    }

    [Fact]
    public async Task New_targets_are_saved_first_in_the_same_transaction()
    {
        var (ann, _) = await SchoolAsync(0);
        var physics = new Course { Title = "Physics" };
        await ann.Courses.AttachAsync(physics, e => e.Grade = "A");
        Assert.False(physics.IsNew);
        Assert.Equal("Physics", Assert.Single(await ann.Courses).Title);
    }

    [Fact]
    public async Task A_failed_attach_leaves_nothing_behind()
    {
        var (ann, courses) = await SchoolAsync();
        Assert.Empty(await ann.Courses);
        var exception = await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await ann.Courses.AttachAsync([courses[0].Id, 4711]));
        Assert.NotNull(exception.InnerException);
        Assert.Empty(await ann.Courses);
        Assert.Equal(0, await Enrollment.All.CountAsync());
    }

    [Fact]
    public async Task A_rollback_restores_loaded_sides()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses[0]);
        var course = Assert.Single(await ann.Courses);
        var student = Assert.Single(await courses[0].Students);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Db.TransactionAsync(async (_, _) =>
        {
            await ann.Courses.SyncAsync([courses[1]], e => e.Grade = "A");
            Assert.Same(courses[1], Assert.Single(await ann.Courses));
            throw new InvalidOperationException("undo");
        }, cancellationToken: Token));
        Assert.Same(course, Assert.Single(await ann.Courses));
        Assert.Same(student, Assert.Single(await courses[0].Students));
        Assert.Equal([courses[0].Id], (await Enrollment.All.ToListAsync()).Select(e => e.CourseId));
    }

    [Fact]
    public async Task A_plain_join_table_works_from_both_sides()
    {
        var lamp = await Product.CreateAsync(new() { Name = "Lamp", Price = 12.5m });
        var home = await Category.CreateAsync(new() { Name = "Home" });
        var light = await Category.CreateAsync(new() { Name = "Light" });
        var change = await Sends(1, async () => await lamp.Categories.AttachAsync([home, light]));
        Assert.Equal(2, change.Attached.Count);
        Assert.Same(lamp, (await Sends(2, async () => await home.Products)).Single() is { } product && product.Id == lamp.Id ? lamp : null);
        await Sends(2, async () => await light.Products.SyncAsync([]));
        Assert.Equal(["Home"], (await lamp.Categories.ReloadAsync()).Select(c => c.Name));
        await home.Products.ToggleAsync(lamp);
        Assert.Empty(await lamp.Categories.ReloadAsync());
    }

    [Fact]
    public async Task A_self_referential_relation_has_two_ends()
    {
        var ann = await Person.CreateAsync(new() { Name = "Ann" });
        var bob = await Person.CreateAsync(new() { Name = "Bob" });
        await ann.Following.AttachAsync(bob);
        Assert.Equal(["Bob"], (await ann.Following).Select(p => p.Name));
        Assert.Equal(["Ann"], (await bob.Followers).Select(p => p.Name));
        Assert.Empty(await bob.Following);
        var followed = await Person.Where(p => p.Followers.Any(f => f.Name == "Ann")).SingleAsync();
        Assert.Equal("Bob", followed.Name);
    }

    [Fact]
    public void Sync_twins_do_the_same()
    {
        var ann = Student.Create(new() { Name = "Ann" });
        var courses = new[] { Course.Create(new() { Title = "A" }), Course.Create(new() { Title = "B" }) };
        Assert.Equal(2, ann.Courses.Attach(courses).Attached.Count);
        Assert.Single(ann.Courses.Sync([courses[1]], e => e.Grade = "C").Detached);
        Assert.Equal(["B"], ann.Courses.Load().Select(c => c.Title));
        Assert.True(ann.Courses.Contains(courses[1]));
        ann.Courses.Clear();
        Assert.Equal(0, ann.Courses.Count());
    }

    [Fact]
    public async Task Many_new_targets_of_one_verb_cost_one_insert()
    {
        var (ann, courses) = await SchoolAsync();
        static Course[] Fresh(string title) => [.. Enumerable.Range(0, 900).Select(n => new Course { Title = $"{title} {n}" })];
        var (attached, synced) = (Fresh("A"), Fresh("S"));
        var change = await Sends(2, async () => await ann.Courses.AttachAsync([.. attached, courses[0], attached[0]], e => e.Grade = "A"));
        Assert.Equal(901, change.Attached.Count);
        Assert.All(attached, static course => Assert.True(course is { IsNew: false, Id: > 0 }));
        Assert.Equal("A 7", (await Course.FindAsync(attached[7].Id, Token)).Title);

        // The insert of the targets, the read of the links, their delete and their insert.
        await Sends(4, async () => await ann.Courses.SyncAsync(synced, e => e.Grade = "S"));
        Assert.Equal(900, await Enrollment.CountAsync(e => e.StudentId == ann.Id && e.Grade == "S", Token));
    }

    [Fact]
    public async Task Null_among_the_arguments_is_named()
    {
        var (ann, courses) = await SchoolAsync();
        await Names<ArgumentNullException>("target", () => ann.Courses.AttachAsync((Course)null!));
        await Names<ArgumentNullException>("target", () => ann.Courses.AttachAsync((Course)null!, e => e.Grade = "A"));
        await Names<ArgumentNullException>("target", () => ann.Courses.DetachAsync((Course)null!));
        await Names<ArgumentNullException>("target", () => ann.Courses.UpdateLinkAsync((Course)null!, e => e.Grade = "A"));
        await Names<ArgumentNullException>("targets", () => ann.Courses.SyncAsync((Course[])null!));
        await Names<ArgumentException>("targets", () => ann.Courses.AttachAsync([courses[0], null!]));
        await Names<ArgumentException>("targets", () => ann.Courses.ToggleAsync([courses[0], null!]));
        await Names<ArgumentNullException>("payload", () => ann.Courses.AttachAsync(courses, (Action<Enrollment>)null!));
        await Names<ArgumentNullException>("keys", () => ann.Courses.AttachAsync((int[])null!));
        await Names<ArgumentNullException>("record", () => ann.Courses.ContainsAsync((Course)null!));
        await Names<ArgumentNullException>("record", () => ann.Enrollments.AddAsync(null!));
        Assert.Equal(0, await Enrollment.All.CountAsync(Token));

        static async Task Names<TException>(string parameter, Func<object> verb) where TException : ArgumentException =>
            Assert.Equal(parameter, (await Assert.ThrowsAsync<TException>(async () => await (dynamic)verb())).ParamName);
    }

    [Fact]
    public async Task Toggle_takes_one_target_and_data_for_each()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.ToggleAsync(courses[0], e => e.Grade = "A");
        await ann.Courses.ToggleAsync([courses[1], courses[2]], (course, e) => e.Points = course.Id);
        Assert.Equal([("A", null), (null, courses[1].Id), (null, courses[2].Id)], (await ann.Courses.Links).OrderBy(p => p.Target.Id).Select(p => (p.Link.Grade, p.Link.Points)));
        await ann.Courses.ToggleAsync(courses[0], e => e.Grade = "A");
        ann.Courses.Toggle(courses[1], e => e.Grade = "A");
        Assert.Equal([courses[2].Id], await ann.Courses.KeysAsync(Token));
    }

    [Fact]
    public async Task UpdateLink_tells_what_is_not_linked()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses[0]);
        var change = await ann.Courses.UpdateLinkAsync(courses[1], e => e.Grade = "A", Token);
        Assert.Equal([courses[1].Id], change.Missing);
        Assert.False(change.Any);
        Assert.Empty((await ann.Courses.UpdateLinkAsync(courses[0], e => e.Grade = "A", Token)).Missing);
    }

    [Fact]
    public async Task Data_of_a_link_cannot_say_what_is_linked()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses[0]);
        Action<Enrollment>[] wrong = [e => e.CourseId = courses[2].Id, e => e.StudentId = ann.Id + 1, e => e.Course = courses[2]];
        foreach (var payload in wrong)
        {
            var refused = await Assert.ThrowsAsync<RecordStateException>(async () => await ann.Courses.UpdateLinkAsync(courses[0], payload, Token));
            Assert.Contains("Enrollment.", refused.Message);
            await Assert.ThrowsAsync<RecordStateException>(async () => await ann.Courses.AttachAsync(courses[1], payload, Token));
            await Assert.ThrowsAsync<RecordStateException>(async () => await ann.Courses.SyncAsync([courses[0]], payload, SyncMode.Update, Token));
        }
        await Assert.ThrowsAsync<RecordStateException>(async () => await ann.Courses.UpdateLinkAsync(courses[0], e => e.Id = 99, Token));
        Assert.Equal([courses[0].Id], await ann.Courses.KeysAsync(Token));

        // To repeat what is so anyway does no harm, and a new row may be given its key.
        await ann.Courses.AttachAsync(courses[1], e => { e.StudentId = ann.Id; e.CourseId = courses[1].Id; e.Id = 4_000; }, Token);
        Assert.True(await Enrollment.AnyAsync(e => e.Id == 4_000 && e.CourseId == courses[1].Id, Token));
    }

    [Fact]
    public async Task A_change_names_targets_of_a_composite_key_by_tuples()
    {
        var kit = await Kit.CreateAsync(new() { Name = "Repair" }, Token);
        var bolt = await Part.CreateAsync(new() { Maker = "Acme", Number = 1 }, Token);
        Assert.Equal([("Acme", 1)], (await kit.Parts.AttachAsync(bolt, Token)).Attached);
        Assert.Equal([("Acme", 1)], (await kit.Parts.AttachAsync(("Acme", 1), Token)).Unchanged);
        Assert.Equal(await kit.Parts.KeysAsync(Token), (await kit.Parts.ClearAsync(Token)).Detached.Cast<(string, int)>());
    }

    [Fact]
    public async Task A_broken_foreign_key_names_the_model_and_where_it_leads()
    {
        var (ann, courses) = await SchoolAsync();
        var attach = await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await ann.Courses.AttachAsync(4711, Token));
        Assert.Equal("Enrollment", attach.Model);
        Assert.Contains("CourseId", attach.Columns);
        Assert.Contains("A row of Enrollment refers to a row that is not there", attach.Message);
        Assert.Contains("Enrollment.CourseId, which leads to Course", attach.Message);

        var insert = await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await Locker.CreateAsync(new() { StudentId = 4711 }, Token));
        Assert.Equal(("Locker", "StudentId"), (insert.Model, Assert.Single(insert.Columns)));

        await ann.Courses.AttachAsync(courses[0], Token);
        var delete = await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await courses[0].DeleteAsync(Token));
        Assert.Equal(("Course", "courses"), (delete.Model, delete.Table));
        Assert.Contains("refer to this Course", delete.Message);
    }

    [Fact]
    public async Task A_toggle_brings_the_loaded_side_up_to_date()
    {
        var (ann, courses) = await SchoolAsync();
        await ann.Courses.AttachAsync(courses[0]);
        Assert.Single(await ann.Courses);
        await ann.Courses.ToggleAsync([courses[0], courses[1]]);
        Assert.Same(courses[1], Assert.Single(await Sends(0, async () => await ann.Courses)));
    }

    [Fact]
    public async Task Keys_are_reported_in_their_own_type()
    {
        var (ann, courses) = await SchoolAsync();
        Assert.IsType<int>(Assert.Single((await ann.Courses.AttachAsync(courses[0])).Attached));
        var (bob, cid) = (await Person.CreateAsync(new() { Name = "Bob" }), await Person.CreateAsync(new() { Name = "Cid" }));
        Assert.Equal([(object)cid.Id], (await bob.Following.AttachAsync(cid)).Attached);
        Assert.IsType<long>(Assert.Single((await bob.Following.DetachAsync(cid)).Detached));
        var (label, package) = (await Labels.Label.CreateAsync(new() { Code = "Fragile" }), await Labels.Package.CreateAsync(new()));
        Assert.Equal([(object)"Fragile"], (await package.Labels.AttachAsync(label)).Attached);
    }
}
