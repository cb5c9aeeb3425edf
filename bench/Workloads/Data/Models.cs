using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Bench.Data;
using Junction;

namespace Bench.Models;

// Junction's classes: ordinary models, with dirty tracking, peers and relations.

[Table("students"), Index(nameof(Name))]
internal sealed partial class Student : ActiveRecord<Student>, IStudent
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    public required partial string Email { get; set; }
    public partial int Year { get; set; }

    [HasMany] public partial HasMany<Enrollment> Enrollments { get; }
    [ManyToMany(Through = nameof(Enrollments))] public partial ManyToMany<Course, Enrollment> Courses { get; }
}

/// <summary>The same students over a plain join table: without link records.</summary>
[Table("students")]
internal sealed partial class Pupil : ActiveRecord<Pupil>, IStudent
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    public required partial string Email { get; set; }
    public partial int Year { get; set; }

    [ManyToMany(JoinTable = "enrollments", OwnerKey = "student_id", TargetKey = "course_id")]
    public partial ManyToMany<Course> Courses { get; }
}

[Table("courses")]
internal sealed partial class Course : ActiveRecord<Course>, ICourse
{
    public partial int Id { get; set; }
    public required partial string Title { get; set; }
    public partial int Credits { get; set; }
    public partial string? Description { get; set; }

    [HasMany] public partial HasMany<Enrollment> Enrollments { get; }
    [ManyToMany(Through = nameof(Enrollments))] public partial ManyToMany<Student, Enrollment> Students { get; }
}

[Table("enrollments"), Index(nameof(StudentId), nameof(CourseId), IsUnique = true), Index(nameof(CourseId))]
internal sealed partial class Enrollment : ActiveRecord<Enrollment>, IEnrollment
{
    public partial int Id { get; set; }
    public partial int StudentId { get; set; }
    public partial int CourseId { get; set; }
    public partial DateTime EnrolledAt { get; set; }
    public partial double? Grade { get; set; }
    public partial bool Completed { get; set; }

    [BelongsTo] public partial Student? Student { get; set; }
    [BelongsTo] public partial Course? Course { get; set; }
}
