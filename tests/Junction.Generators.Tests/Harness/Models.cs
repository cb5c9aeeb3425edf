namespace Junction.Generators.Tests.Harness;

/// <summary>Models that several tests use.</summary>
internal static class Models
{
    /// <summary>Students, courses and enrollments, as samples/Head has them.</summary>
    public const string School = """
        namespace School;

        [Table("students")]
        public partial class Student : ActiveRecord<Student>
        {
            public partial int Id { get; set; }
            public required partial string Name { get; set; }
            public required partial string Email { get; set; }
            [HasMany(ForeignKey = nameof(Enrollment.StudentId), InverseOf = nameof(Enrollment.Student))] public partial HasMany<Enrollment> Enrollments { get; }
            [ManyToMany(Through = nameof(Enrollments), Source = nameof(Enrollment.Course))] public partial ManyToMany<Course, Enrollment> Courses { get; }
        }

        [Table("courses")]
        public partial class Course : ActiveRecord<Course>
        {
            public partial int Id { get; set; }
            public required partial string Title { get; set; }
            public partial string? Description { get; set; }
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
            public partial string? Grade { get; set; }
            public partial bool Completed { get; set; }
            [BelongsTo(InverseOf = nameof(Student.Enrollments))] public partial Student? Student { get; set; }
            [BelongsTo(InverseOf = nameof(Course.Enrollments))] public partial Course? Course { get; set; }
        }
        """;
}
