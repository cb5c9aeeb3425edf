using School;

namespace Junction.Docs.Tests.ManyToMany;

/// <summary>An example at the school of docs/many-to-many.md: three students and three courses, without enrolments.</summary>
public abstract class SchoolExample : Example
{
    protected override async ValueTask SeedAsync()
    {
        foreach (var name in (string[])["John Doe", "Jane Roe", "Max Moe"]) await Student.CreateAsync(new() { Name = name, Email = $"{name[..4].Trim().ToLowerInvariant()}@example.org" });
        foreach (var title in (string[])["Introduction to Python", "Algebra", "Logic"]) await Course.CreateAsync(new() { Title = title });
    }

    protected static Task<Student> JohnAsync() => Student.FindAsync(1).AsTask();

    protected static async Task<(Course Intro, Course Algebra, Course Logic)> CoursesAsync() =>
        (await Course.FindAsync(1), await Course.FindAsync(2), await Course.FindAsync(3));
}
