using Junction;

namespace Campus.Chapters;

/// <summary>Changing sets of links: each verb is a few statements for any number of links, atomic, and says what it changed.</summary>
public static class Changing
{
    public static async Task RunAsync(Tour tour, Database db)
    {
        var courses = await Course.All.ToListAsync();
        var (python, algebra, biology) = (Find("Introduction to Python"), Find("Algebra"), Find("Biology"));
        var john = await Student.Where(s => s.Name == "John Doe").SingleAsync();

        tour.Chapter("Changing");

        var synced = await tour.StepAsync(
            "Sync",
            "Makes the set equal to this one; the change report says what that meant.", () =>
            john.Courses.SyncAsync([algebra, biology], e =>
                e.EnrollmentDate = DateTime.UtcNow));
        Report(synced);

        var toggled = await tour.StepAsync(
            "Toggle",
            "Unlinks what is linked, links what is not.", () =>
            john.Courses.ToggleAsync([python, biology]));
        Report(toggled);

        var updated = await tour.StepAsync(
            "Change the data of a link",
            "The link is found by its two ends.", () =>
            john.Courses.UpdateLinkAsync(algebra, e => e.Grade = "A"));
        Report(updated);

        var detached = await tour.StepAsync(
            "Detach",
            "One statement, whether the relation is loaded or not.", () =>
            john.Courses.DetachAsync(python));
        Report(detached);

        await john.Courses; // loaded, to see what the rollback does to it
        var inside = await tour.StepAsync(
            "A transaction rolled back",
            "The database forgets what was done, and so do the records in memory.", async () =>
            {
                await using var transaction = await db.BeginTransactionAsync();
                john.Name = "Johnny";
                await john.SaveAsync();
                await john.Courses.ClearAsync();
                var inside = $"{john.Name}, {john.Courses.Count()} courses";
                await transaction.RollbackAsync();
                return inside;
            });
        tour.Result($"inside: {inside}");
        tour.Result($"after:  {john.Name}, {john.Courses.Count()} course: {(await john.Courses)[0].Title}");

        Course Find(string title) => courses.Single(c => c.Title == title);

        void Report(LinkChange change)
        {
            Line("attached", change.Attached);
            Line("detached", change.Detached);
            Line("updated", change.Updated);
            Line("unchanged", change.Unchanged);
        }

        void Line(string what, IReadOnlyList<object> keys)
        {
            if (keys.Count > 0) tour.Result($"{what}: {string.Join(", ", courses.Where(c => keys.Contains(c.Id)).Select(c => c.Title))}");
        }
    }
}
