using Junction.Model;
using Junction.Tests.Ledger;
using Junction.Tests.School;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>Many new records at once.</summary>
public abstract class CreatingMany<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private static Student New(int n) => new() { Name = $"Student {n}", Age = n };

    [Theory]
    [InlineData(1, 1), InlineData(2, 1), InlineData(700, 1), InlineData(25_000, 3)]
    public async Task Many_records_take_one_statement_for_ten_thousand_and_each_its_own_key(int count, int statements)
    {
        var block = Db.Dialect.Syntax.ValuesInInsertBlock / (ColumnsOf<Student>() - 1);
        if (block > 0 && count > block) statements = (count + block - 1) / block;
        var students = Enumerable.Range(1, count).Select(New).ToArray();
        var created = await Sends(statements, async () => await Student.CreateAllAsync(students, Token));
        Assert.Equal(students, created);
        Assert.All(students, static student => Assert.True(student is { IsNew: false, IsDirty: false, Id: > 0 }));
        var stored = await Student.OrderBy(s => s.Id).Select(s => (s.Id, s.Age, s.Name)).ToListAsync(Token);
        Assert.Equal(students.Select(static s => (s.Id, s.Age, s.Name)).OrderBy(static s => s.Id), stored);
        Assert.Equal(students.Select(static s => s.Id), students.Select(static s => s.Id).Order()); // in the order they were given
    }

    private static int ColumnsOf<T>() where T : Model.Record, IRecord<T> => T.Model.Columns.Length;

    [Fact]
    public void None_sends_nothing()
    {
        Sql.Clear();
        Assert.Empty(Student.CreateAll([]));
        Assert.Equal(0, Sql.Count);
    }

    [Fact]
    public async Task Explicit_keys_are_honoured_beside_those_that_are_made()
    {
        var (one, two, three) = (New(1), New(2), New(3));
        two.Id = 1_000;
        await Sends(2, async () => await Student.CreateAllAsync([one, two, three], Token));
        Assert.DoesNotContain("RETURNING", Sql.Statements[0], StringComparison.Ordinal); // the explicit ones first, of which nothing is to be told
        Assert.Equal(1_000, two.Id);
        Assert.NotEqual(one.Id, three.Id);
        Assert.Equal([one.Age, two.Age, three.Age], [.. (await Student.OrderBy(s => s.Age).ToListAsync(Token)).Select(static s => s.Age)]);
        Assert.Equal(two.Age, (await Student.FindAsync(1_000, Token)).Age);
    }

    [Fact]
    public async Task What_they_belong_to_is_saved_first_and_what_waits_for_their_keys_after()
    {
        var teacher = new Teacher { Name = "Grace" };
        var courses = new[] { new Course { Title = "A", Teacher = teacher }, new Course { Title = "B", Teacher = teacher } };
        var ann = await Student.CreateAsync(New(1), Token);
        await courses[0].Students.AttachAsync(ann, e => e.Grade = "A", Token);
        await Course.CreateAllAsync(courses, Token);
        Assert.False(teacher.IsNew);
        Assert.Equal(2, await Course.CountAsync(c => c.TeacherId == teacher.Id, Token));
        Assert.Equal("A", (await Enrollment.FindByAsync(e => e.CourseId == courses[0].Id && e.StudentId == ann.Id, Token))!.Grade);
    }

    [Fact]
    public async Task The_loaded_sides_at_hand_have_them()
    {
        var teacher = await Teacher.CreateAsync(new() { Name = "Grace" }, Token);
        Assert.Empty(await teacher.Courses);
        await Course.CreateAllAsync([new Course { Title = "A", Teacher = teacher }, new Course { Title = "B", Teacher = teacher }], Token);
        Assert.Equal(["A", "B"], (await teacher.Courses).Select(static course => course.Title));
    }

    [Fact]
    public async Task One_that_fails_leaves_all_as_they_were()
    {
        await Handle.CreateAsync(new() { Name = "taken" }, Token);
        var handles = new[] { new Handle { Name = "free" }, new Handle { Name = "taken" } };
        await Assert.ThrowsAsync<UniqueViolationException>(() => Handle.CreateAllAsync(handles, Token).AsTask());
        Assert.All(handles, static handle => Assert.True(handle.IsNew));
        Assert.Equal(1, await Handle.All.CountAsync(Token));
    }

    [Fact]
    public async Task A_rollback_makes_them_new_again()
    {
        var students = Enumerable.Range(1, 2_000).Select(New).ToArray();
        await using (var tx = await Db.BeginTransactionAsync(cancellationToken: Token))
        {
            await Student.CreateAllAsync(students, Token);
            await tx.RollbackAsync();
        }
        Assert.All(students, static student => Assert.True(student is { IsNew: true, Id: 0 }));
        await Student.CreateAllAsync(students, Token);
        Assert.Equal(2_000, await Student.All.CountAsync(Token));
    }

    [Fact]
    public async Task One_that_has_a_row_or_comes_twice_is_refused()
    {
        var saved = await Student.CreateAsync(New(1), Token);
        var fresh = New(2);
        Assert.Contains("has a row already", (await Assert.ThrowsAsync<RecordStateException>(() => Student.CreateAllAsync([fresh, saved], Token).AsTask())).Message, StringComparison.Ordinal);
        Assert.Contains("twice", (await Assert.ThrowsAsync<ArgumentException>(() => Student.CreateAllAsync([fresh, fresh], Token).AsTask())).Message, StringComparison.Ordinal);
        Assert.True(fresh.IsNew);
    }

    [Fact]
    public async Task A_record_and_its_parent_of_the_same_model_may_come_together()
    {
        var root = new Node { Name = "root" };
        var child = new Node { Name = "child", Parent = root };
        await Node.CreateAllAsync([child, root, new Node { Name = "other" }], Token);
        Assert.Equal(root.Id, (await Node.FindAsync(child.Id, Token)).ParentId);
        Assert.Equal(3, await Node.All.CountAsync(Token));
    }
}
