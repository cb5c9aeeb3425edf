using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Junction.Tests.School;

[Table("students")]
public partial class Student : ActiveRecord<Student>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    public partial string? Email { get; set; }
    public partial int Age { get; set; }
    public partial bool Active { get; set; } = true;

    [HasMany(ForeignKey = nameof(Enrollment.StudentId), InverseOf = nameof(Enrollment.Student))]
    public partial HasMany<Enrollment> Enrollments { get; }

    [ManyToMany(Through = nameof(Enrollments), Source = nameof(Enrollment.Course))]
    public partial ManyToMany<Course, Enrollment> Courses { get; }

    [HasOne]
    public partial Locker? Locker { get; set; }
}

[Table("courses")]
public partial class Course : ActiveRecord<Course>
{
    public partial int Id { get; set; }
    public required partial string Title { get; set; }
    public partial string? Description { get; set; }
    public partial int? TeacherId { get; set; }

    [BelongsTo] public partial Teacher? Teacher { get; set; }
    [HasMany] public partial HasMany<Enrollment> Enrollments { get; }
    [ManyToMany(Through = nameof(Enrollments))] public partial ManyToMany<Student, Enrollment> Students { get; }
}

[Table("enrollments"), Index(nameof(StudentId), nameof(CourseId), IsUnique = true)]
public partial class Enrollment : ActiveRecord<Enrollment>
{
    public partial int Id { get; set; }
    public partial int StudentId { get; set; }
    public partial int CourseId { get; set; }
    public partial DateTime EnrollmentDate { get; set; }
    [MaxLength(2)] public partial string? Grade { get; set; }
    public partial bool Completed { get; set; }
    public partial int? Points { get; set; }

    [BelongsTo(InverseOf = nameof(Student.Enrollments))] public partial Student? Student { get; set; }
    [BelongsTo(InverseOf = nameof(Course.Enrollments))] public partial Course? Course { get; set; }
}

public partial class Teacher : ActiveRecord<Teacher>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [HasMany] public partial HasMany<Course> Courses { get; }
}

[Index(nameof(StudentId), IsUnique = true)]
public partial class Locker : ActiveRecord<Locker>
{
    public partial int Id { get; set; }
    public partial int StudentId { get; set; }
    public partial int Number { get; set; }

    [BelongsTo] public partial Student? Student { get; set; }
}
