using Junction;

namespace Campus.Chapters;

/// <summary>Links from both sides, and why the number of statements does not grow with the number of students.</summary>
public static class Reading
{
    public static async Task RunAsync(Tour tour)
    {
        var ada = await Student.Where(s => s.Name == "Ada King").SingleAsync();
        var python = await Course.Where(c => c.Title == "Introduction to Python").SingleAsync();

        tour.Chapter("Reading");

        var courses = await tour.StepAsync(
            "From one side",
            "Awaiting a relation loads it: the links, then what they lead to.", async () =>
            await ada.Courses);
        tour.Result(string.Join(", ", courses.Select(c => c.Title)));

        var students = await tour.StepAsync(
            "From the other side",
            "The same relation, seen from the course.", async () =>
            await python.Students);
        tour.Result(string.Join(", ", students.Select(s => s.Name)));

        var links = await tour.StepAsync(
            "With the links",
            "The courses are loaded by now; what the join table says of them is read when asked for.", async () =>
            await ada.Courses.Links);
        tour.Result(["Course", "Grade", "Since"], links.Select(pair => new[] { pair.Target.Title, pair.Link.Grade ?? "", $"{pair.Link.EnrollmentDate:yyyy-MM-dd}" }));

        var best = await tour.StepAsync(
            "A relation is a query",
            "Filters and order reach the course and the link; only the answer is loaded.", () =>
            ada.Courses
                .Where((c, e) => e.Grade == "B")
                .OrderBy(c => c.Title)
                .ToListAsync());
        tour.Result(string.Join(", ", best.Select(c => c.Title)));

        var roster = await tour.StepAsync(
            "Eager loading",
            "Students, links, courses: 3 statements for 4 students or 40,000.", () =>
            Student.With(s => s.Courses).OrderBy(s => s.Name).ToListAsync());
        tour.Result(["Student", "Courses"], roster.Select(s => new[] { s.Name, string.Join(", ", s.Courses.Loaded.Select(c => c.Title)) }));

        var counts = await tour.StepAsync(
            "Lazy loading",
            "The first touch loads the courses of all the students: N+1 cannot happen.", async () =>
            {
                var counts = new List<string>();
                foreach (var student in await Student.All.ToListAsync())
                {
                    var courses = await student.Courses;
                    counts.Add($"{student.Name} {courses.Count}");
                }
                return counts;
            });
        tour.Result(string.Join(", ", counts));

        var first = await tour.StepAsync(
            "A part of each",
            "The first course of every student, by title; known as a part ever after.", () =>
            Student.With(s => s.Courses.OrderBy(c => c.Title).Take(1))
                .ToListAsync());
        tour.Result(["Student", "First course"], first.Select(s => new[] { s.Name, string.Join(", ", s.Courses.Loaded.Select(c => c.Title)) }));
    }
}
