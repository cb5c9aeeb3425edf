using Junction;

namespace Campus.Chapters;

/// <summary>Tables, records, and links with data of their own.</summary>
public static class Enrolling
{
    public static async Task RunAsync(Tour tour, Database db)
    {
        tour.Chapter("Enrolling");

        await tour.StepAsync(
            "Make the tables",
            "The models say what there is: keys, foreign keys, indexes, join tables.", () =>
            db.Schema.CreateAsync());

        var algebra = await tour.StepAsync(
            "Create a record",
            "CreateAsync inserts a row and fills in the key that the database made.", () =>
            Course.CreateAsync(new() { Title = "Algebra", Credits = 8 }));
        tour.Result($"{algebra}: {algebra.Title}, {algebra.Credits} credits");

        var python = await Course.CreateAsync(new() { Title = "Introduction to Python" });
        var biology = await Course.CreateAsync(new() { Title = "Biology", Credits = 6 });
        foreach (var name in new[] { "John Doe", "Ada King", "Mary Moe", "Zeno Citium" })
        {
            await Student.CreateAsync(new() { Name = name, Email = $"{name.Split(' ')[0].ToLowerInvariant()}@example.org" });
        }

        var john = await tour.StepAsync(
            "Find one",
            "The condition is C#, checked by the compiler and sent as SQL.", () =>
            Student.Where(s => s.Email == "john@example.org").SingleAsync());
        tour.Result($"{john}: {john.Name}");

        var nobody = await tour.StepAsync(
            "Or none",
            "FindBy gives null when there is none.", () =>
            Student.FindByAsync(s => s.Name == "Nobody"));
        tour.Result(nobody is null ? "null" : nobody.Name);

        await tour.StepAsync(
            "Attach, with data on the link",
            "e is the Enrollment, the row of the join table: its columns are typed.", () =>
            john.Courses.AttachAsync(python, e =>
            {
                e.EnrollmentDate = DateTime.UtcNow;
                e.Grade = "A";
            }));
        tour.Result($"{john.Name} takes {python.Title}");

        var ada = await Student.Where(s => s.Name == "Ada King").SingleAsync();
        var change = await tour.StepAsync(
            "Attach many, each with data of its own",
            "One statement for any number.", () =>
            ada.Courses.AttachAsync([python, algebra, biology], (course, e) =>
            {
                e.EnrollmentDate = DateTime.UtcNow;
                e.Grade = course.Title == "Algebra" ? "A+" : "B";
            }));
        tour.Result($"{change.Attached.Count} attached, {change.Unchanged.Count} were there already");

        var again = await tour.StepAsync(
            "Attach again",
            "What is linked already is left alone, and reported.", () =>
            ada.Courses.AttachAsync([algebra, biology], e => e.Grade = "F"));
        tour.Result($"{again.Attached.Count} attached, {again.Unchanged.Count} were there already");

        var mary = await Student.Where(s => s.Name == "Mary Moe").SingleAsync();
        await tour.StepAsync(
            "Or write the link yourself",
            "The link is a model: make one, save it, find it, change it, delete it.", async () =>
            {
                var link = new Enrollment { StudentId = mary.Id, CourseId = algebra.Id };
                link.EnrollmentDate = DateTime.UtcNow;
                await link.SaveAsync();

                link = await Enrollment.FindByAsync(e => e.StudentId == mary.Id);
                link!.Grade = "B";
                await link.SaveAsync();
            });
        tour.Result($"{mary.Name} takes {algebra.Title}");
    }
}
