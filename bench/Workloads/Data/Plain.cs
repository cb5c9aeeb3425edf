namespace Bench.Data;

// The plain classes of all contenders but Junction.

internal sealed class Student : IStudent
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";
    public int Year { get; set; }
    public List<Course> Courses { get; set; } = null!;
    public List<Enrollment> Enrollments { get; set; } = null!;
}

internal sealed class Course : ICourse
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public int Credits { get; set; }
    public string? Description { get; set; }
    public List<Student> Students { get; set; } = null!;
    public List<Enrollment> Enrollments { get; set; } = null!;
}

internal sealed class Enrollment : IEnrollment
{
    public int Id { get; set; }
    public int StudentId { get; set; }
    public int CourseId { get; set; }
    public DateTime EnrolledAt { get; set; }
    public double? Grade { get; set; }
    public bool Completed { get; set; }
    public Student? Student { get; set; }
    public Course? Course { get; set; }
}
