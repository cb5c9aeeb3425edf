using Junction;

namespace Campus.Chapters;

/// <summary>Users and roles: a link that is named after what it means, and cannot be made without saying who granted it.</summary>
public static class Granting
{
    public static async Task RunAsync(Tour tour)
    {
        tour.Chapter("Users and roles");

        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var teacher = await Role.CreateAsync(new() { Name = "Teacher" });
        var admin = await Role.CreateAsync(new() { Name = "Administrator" });
        var grace = await User.CreateAsync(new() { Name = "Grace" });
        var linus = await User.CreateAsync(new() { Name = "Linus" });

        await tour.StepAsync(
            "Grant roles",
            "Membership.GrantedBy is required: to attach without it does not compile.", () =>
            grace.Roles.AttachAsync([teacher, admin], m =>
            {
                m.Since = today;
                m.GrantedBy = "the dean";
            }));
        tour.Result($"{grace.Name}: {string.Join(", ", (await grace.Roles).Select(r => r.Name))}");

        await linus.Roles.AttachAsync(teacher, m => { m.Since = today.AddYears(-2); m.Until = today.AddDays(-1); m.GrantedBy = "Grace"; });
        var may = await tour.StepAsync(
            "Is Linus an administrator?",
            "The join table alone is asked; nothing is loaded.", () =>
            linus.Roles.ContainsAsync(admin));
        tour.Result(may ? "yes" : "no");

        var members = await tour.StepAsync(
            "Who teaches today?",
            "Memberships end: a condition on the link sees to that.", () =>
            teacher.Members
                .Where((u, m) => m.Until == null || m.Until >= today)
                .ToLinksAsync());
        foreach (var (user, membership) in members) tour.Result($"{user.Name}, granted by {membership.GrantedBy}");
    }
}
