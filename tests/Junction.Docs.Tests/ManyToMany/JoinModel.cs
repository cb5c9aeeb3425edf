using School;

namespace Junction.Docs.Tests.ManyToMany;

/// <summary>The sections of docs/many-to-many.md that work with the join model, in their order.</summary>
public sealed class JoinModel : SchoolExample
{
    [Fact]
    public async Task Adding_a_relationship()
    {
        #region ManyToMany.Add
        // Get a student and a course
        var student = await Student.All.SingleAsync(s => s.Name == "John Doe");
        var course = await Course.All.SingleAsync(c => c.Title == "Introduction to Python");

        // Create an enrollment
        var enrollment = new Enrollment
        {
            StudentId = student.Id,
            CourseId = course.Id,
            EnrollmentDate = DateTime.UtcNow,
        };
        await enrollment.SaveAsync();
        #endregion

        Assert.Equal((1, 1), (enrollment.StudentId, enrollment.CourseId));
        Assert.Equal(1, await Enrollment.All.CountAsync());
    }

    [Fact]
    public async Task Adding_a_relationship_through()
    {
        var (student, course) = (await JohnAsync(), await Course.FindAsync(1));
        Sent.Clear();
        #region ManyToMany.Attach
        await student.Courses.AttachAsync(course, e => e.EnrollmentDate = DateTime.UtcNow);
        #endregion
        SqlOfPage("ManyToMany.Attach");

        Assert.Equal(1, await Enrollment.All.CountAsync());
        Assert.True(await student.Courses.ContainsAsync(course));
    }

    [Fact]
    public async Task Retrieving_related_records()
    {
        var john = await JohnAsync();
        await john.Courses.AttachAsync(await Course.All.ToListAsync());
        Sent.Clear();
        #region ManyToMany.Courses
        var student = await Student.All.SingleAsync(s => s.Name == "John Doe");

        foreach (var course in await student.Courses)
        {
            Console.WriteLine($"Course: {course.Title}");
        }
        #endregion
        SqlOfPage("ManyToMany.Courses");

        Assert.Equal(["Course: Introduction to Python", "Course: Algebra", "Course: Logic"], Console.Lines);
        Assert.Equal(3, await student.TakenCourses().CountAsync());
    }

    [Fact]
    public async Task Retrieving_from_the_other_side()
    {
        var intro = await Course.FindAsync(1);
        await intro.Students.AttachAsync(await Student.Where(s => s.Id < 3).ToListAsync());
        #region ManyToMany.Students
        var course = await Course.All.SingleAsync(c => c.Title == "Introduction to Python");

        foreach (var student in await course.Students)
        {
            Console.WriteLine($"Student: {student.Name}");
        }
        #endregion

        Assert.Equal(["Student: John Doe", "Student: Jane Roe"], Console.Lines);
        Assert.Equal(["John Doe", "Jane Roe"], (await course.EnrolledStudents().OrderBy(s => s.Id).ToListAsync()).Select(s => s.Name));
    }

    [Fact]
    public async Task Removing_a_relationship()
    {
        var (student, course) = (await JohnAsync(), await Course.FindAsync(1));
        await student.Courses.AttachAsync(course);
        #region ManyToMany.Remove
        // Find the enrollment to remove: null when there is none
        var enrollment = await Enrollment.FindByAsync(e => e.StudentId == student.Id && e.CourseId == course.Id);

        // Delete the enrollment
        if (enrollment is not null) await enrollment.DeleteAsync();
        #endregion

        Assert.True(enrollment!.IsDeleted);
        Assert.Equal(0, await Enrollment.All.CountAsync());
    }

    [Fact]
    public async Task Removing_a_relationship_through()
    {
        var (student, course) = (await JohnAsync(), await Course.FindAsync(1));
        await student.Courses.AttachAsync(course);
        Sent.Clear();
        #region ManyToMany.Detach
        await student.Courses.DetachAsync(course);
        #endregion
        SqlOfPage("ManyToMany.Detach");

        Assert.Equal(0, await Enrollment.All.CountAsync());
    }

    [Fact]
    public async Task Eager_loading()
    {
        await (await JohnAsync()).Courses.AttachAsync(await Course.All.ToListAsync());
        Sent.Clear();
        #region ManyToMany.Eager
        var students = await Student.With(s => s.Courses).ToListAsync();

        foreach (var student in students)
        {
            Console.WriteLine($"Student: {student.Name}");
            foreach (var course in await student.Courses) Console.WriteLine($"  Course: {course.Title}");
        }
        #endregion
        SqlOfPage("ManyToMany.Eager");

        Assert.Equal(["Student: John Doe", "  Course: Introduction to Python", "  Course: Algebra", "  Course: Logic", "Student: Jane Roe", "Student: Max Moe"], Console.Lines);
    }

    [Fact]
    public async Task Eager_loading_by_way_of_the_join_model()
    {
        await (await JohnAsync()).Courses.AttachAsync(await Course.All.ToListAsync());
        Sent.Clear();
        #region ManyToMany.EagerJoinModel
        // Eager load enrollments, and their courses, when fetching students
        var students = await Student.With(s => s.Enrollments.With(e => e.Course)).ToListAsync();

        foreach (var student in students)
        {
            Console.WriteLine($"Student: {student.Name}");
            foreach (var enrollment in await student.Enrollments) Console.WriteLine($"  Course: {enrollment.Course?.Title}");
        }
        #endregion

        Assert.Equal(3, Sent.Count);
        Assert.Equal(["Student: John Doe", "  Course: Introduction to Python", "  Course: Algebra", "  Course: Logic", "Student: Jane Roe", "Student: Max Moe"], Console.Lines);
    }

    [Fact]
    public async Task Saving_the_same_pair_again_is_refused()
    {
        await (await JohnAsync()).Courses.AttachAsync(1);
        await Assert.ThrowsAsync<UniqueViolationException>(async () => await new Enrollment { StudentId = 1, CourseId = 1, EnrollmentDate = DateTime.UtcNow }.SaveAsync());
    }

    [Fact]
    public async Task Additional_data_in_the_join_table()
    {
        var (student, course) = (await JohnAsync(), await Course.FindAsync(1));
        #region ManyToMany.Data
        // Create an enrollment with additional data
        var enrollment = new Enrollment
        {
            StudentId = student.Id,
            CourseId = course.Id,
            EnrollmentDate = DateTime.UtcNow,
            Grade = "A",
            Completed = false,
        };
        await enrollment.SaveAsync();
        #endregion

        Assert.Equal("A", (await student.Courses.Links).Single().Link.Grade);
    }

    [Fact]
    public async Task The_honour_roll()
    {
        var (intro, algebra, logic) = await CoursesAsync();
        await (await JohnAsync()).Courses.AttachAsync([intro, algebra], (c, e) => e.Grade = c == intro ? "A" : "B");
        await (await Student.FindAsync(2)).Courses.AttachAsync(logic, e => e.Grade = "A+");
        Sent.Clear();
        #region ManyToMany.Honours
        // Query based on the additional data
        string[] honours = ["A", "A+"];
        var honorStudents = await Enrollment.Where(e => honours.Contains(e.Grade)).ToListAsync();

        foreach (var enrollment in honorStudents)
        {
            var student = await enrollment.LoadStudentAsync();
            var course = await enrollment.LoadCourseAsync();
            Console.WriteLine($"Honor student {student?.Name} in {course?.Title}");
        }
        #endregion
        SqlOfPage("ManyToMany.Honours");

        Assert.Equal(["Honor student John Doe in Introduction to Python", "Honor student Jane Roe in Logic"], Console.Lines);
    }
}
