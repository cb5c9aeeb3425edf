using System.Data.Common;
using Bench.Data;

namespace Bench.Contenders;

/// <summary>The plan of an expert: owners, links, and each target once, an empty one when its key is first met, filled by the last statement.</summary>
internal static class Plans
{
    /// <summary>Students with their courses.</summary>
    /// <param name="students">Reads the students.</param>
    /// <param name="pairs">Reads pairs of keys.</param>
    /// <param name="courses">Reads courses by their keys.</param>
    public static List<Student> CoursesOnce(DbCommand students, DbCommand pairs, Func<ICollection<int>, DbCommand> courses)
    {
        var (list, byId) = Owners(students);
        foreach (var student in list) student.Courses = [];
        var targets = new Dictionary<int, Course>();
        using (var reader = pairs.ExecuteReader())
        {
            Student? last = null;
            while (reader.Read())
            {
                var owner = reader.GetInt32(0);
                if (last is null || last.Id != owner) last = byId[owner];
                last.Courses.Add(Target(targets, reader.GetInt32(1)));
            }
        }
        FillTargets(targets, courses);
        return list;
    }

    /// <summary>Students with their links, and these with their courses.</summary>
    /// <param name="students">Reads the students.</param>
    /// <param name="links">Reads the links.</param>
    /// <param name="courses">Reads courses by their keys.</param>
    public static List<Student> LinksOnce(DbCommand students, DbCommand links, Func<ICollection<int>, DbCommand> courses)
    {
        var (list, byId) = Owners(students);
        foreach (var student in list) student.Enrollments = [];
        var targets = new Dictionary<int, Course>();
        using (var reader = links.ExecuteReader())
        {
            Student? last = null;
            while (reader.Read())
            {
                var link = Ado.ReadLink(reader, 0);
                if (last is null || last.Id != link.StudentId) last = byId[link.StudentId];
                (link.Student, link.Course) = (last, Target(targets, link.CourseId));
                last.Enrollments.Add(link);
            }
        }
        FillTargets(targets, courses);
        return list;
    }

    private static (List<Student>, Dictionary<int, Student>) Owners(DbCommand students)
    {
        using var reader = students.ExecuteReader();
        var (list, byId) = (new List<Student>(), new Dictionary<int, Student>());
        while (reader.Read())
        {
            var student = Ado.ReadStudent(reader);
            list.Add(student);
            byId.Add(student.Id, student);
        }
        return (list, byId);
    }

    private static Course Target(Dictionary<int, Course> targets, int key)
    {
        if (!targets.TryGetValue(key, out var course)) targets.Add(key, course = new Course { Id = key });
        return course;
    }

    private static void FillTargets(Dictionary<int, Course> targets, Func<ICollection<int>, DbCommand> courses)
    {
        using var reader = courses(targets.Keys).ExecuteReader();
        while (reader.Read())
        {
            var course = targets[reader.GetInt32(0)];
            (course.Title, course.Credits, course.Description) = (reader.GetString(1), reader.GetInt32(2), reader.IsDBNull(3) ? null : reader.GetString(3));
        }
    }
}
