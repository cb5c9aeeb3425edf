namespace Bench.Data;

/// <summary>How much there is, and how much of it the workloads read and write.</summary>
/// <param name="Students">The students that the database holds.</param>
/// <param name="CoursesEach">How many courses each of them has.</param>
/// <param name="Owners">The first students, whose courses W3 and W5 read.</param>
/// <param name="Links">The first links, which W2e reads.</param>
/// <param name="Inserts">How many students W6 inserts.</param>
internal sealed record Scale(int Students, int CoursesEach, int Owners, int Links, int Inserts)
{
    /// <summary>What the titles of the workloads speak of.</summary>
    public static Scale Usual(int students) => new(students, 10, 1000, 10_000, 10_000);

    /// <summary>So many links, all of which are read.</summary>
    public static Scale OfLinks(int links) => new(links / 10, 10, links / 10, links, links);

    /// <summary>So many students without courses, and as many to insert.</summary>
    public static Scale OfStudents(int students) => new(students, 0, students, 0, students);
}
