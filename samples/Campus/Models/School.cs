using System.ComponentModel.DataAnnotations.Schema;
using Junction;

namespace Campus;

// A model is a partial class with partial properties; Junction's generator writes the other half.

[Table("students"), Index(nameof(Email), IsUnique = true)]
public partial class Student : ActiveRecord<Student>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    public required partial string Email { get; set; }

    [HasMany(ForeignKey = nameof(Enrollment.StudentId), InverseOf = nameof(Enrollment.Student))]
    public partial HasMany<Enrollment> Enrollments { get; }

    [ManyToMany(Through = nameof(Enrollments), Source = nameof(Enrollment.Course))]
    public partial ManyToMany<Course, Enrollment> Courses { get; }
}

[Table("courses")]
public partial class Course : ActiveRecord<Course>
{
    public partial int Id { get; set; }
    public required partial string Title { get; set; }
    public partial int Credits { get; set; } = 5;

    // The same the other way round, with everything left to convention.
    [HasMany] public partial HasMany<Enrollment> Enrollments { get; }
    [ManyToMany(Through = nameof(Enrollments))] public partial ManyToMany<Student, Enrollment> Students { get; }
}

/// <summary>The link between a student and a course: a model like any other, with columns of its own.</summary>
[Table("enrollments"), Index(nameof(StudentId), nameof(CourseId), IsUnique = true)]
public partial class Enrollment : ActiveRecord<Enrollment>
{
    public partial int Id { get; set; }
    public partial int StudentId { get; set; }
    public partial int CourseId { get; set; }
    public partial DateTime EnrollmentDate { get; set; }
    public partial string? Grade { get; set; }
    public partial bool Completed { get; set; }

    [BelongsTo(InverseOf = nameof(Student.Enrollments))] public partial Student? Student { get; set; }
    [BelongsTo(InverseOf = nameof(Course.Enrollments))] public partial Course? Course { get; set; }
}
