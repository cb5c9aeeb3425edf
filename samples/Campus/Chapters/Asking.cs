using Junction;

namespace Campus.Chapters;

/// <summary>Conditions and figures that reach through the links.</summary>
public static class Asking
{
    public static async Task RunAsync(Tour tour)
    {
        tour.Chapter("Asking");

        string[] honours = ["A", "A+"];
        var roll = await tour.StepAsync(
            "The honour roll",
            "Links can be asked like any model, and lead to both their ends.", () =>
            Enrollment.Where(e => honours.Contains(e.Grade))
                .With(e => e.Student, e => e.Course)
                .OrderBy(e => e.Id)
                .ToListAsync());
        tour.Result(["Student", "Course", "Grade"], roll.Select(e => new[] { e.Student?.Name ?? "", e.Course?.Title ?? "", e.Grade ?? "" }));

        var strong = await tour.StepAsync(
            "Course and link in one condition",
            "Both parts speak of the same link: an A+ in Algebra, not just somewhere.", () =>
            Student.Where(s => s.Courses.Any((c, e) =>
                c.Title == "Algebra" && e.Grade == "A+")).ToListAsync());
        tour.Result(string.Join(", ", strong.Select(s => s.Name)));

        var idle = await tour.StepAsync(
            "Who takes nothing?",
            "None, any, all and counts work in every condition.", () =>
            Student.Where(s => s.Courses.None()).ToListAsync());
        tour.Result(string.Join(", ", idle.Select(s => s.Name)));

        var needed = await Course.Where(c => c.Title != "Biology").ToListAsync();
        var ready = await tour.StepAsync(
            $"Who takes both {string.Join(" and ", needed.Select(c => c.Title))}?",
            "Sets of records are compared by the database.", () =>
            Student.Where(s => s.Courses.ContainsAll(needed)).ToListAsync());
        tour.Result(string.Join(", ", ready.Select(s => s.Name)));

        var report = await tour.StepAsync(
            "Figures over the links",
            "Counts and sums of each student's courses, as columns of one query.", () =>
            Student.OrderBy(s => s.Name)
                .Select(
                    s => (s.Name,
                        s.Courses.Count(),
                        s.Courses.Sum(c => c.Credits),
                        s.Courses.Count((c, e) => honours.Contains(e.Grade))),
                    (name, all, credits, top) => new { name, all, credits, top })
                .ToListAsync());
        tour.Result(["Student", "Courses", "Credits", "Honours"], report.Select(r => new[] { r.name, $"{r.all}", $"{r.credits}", $"{r.top}" }));
    }
}
