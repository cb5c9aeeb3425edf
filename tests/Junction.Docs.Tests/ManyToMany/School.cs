using System.ComponentModel.DataAnnotations.Schema;

namespace School;

#region ManyToMany.JoinModel
[Table("students")]
public partial class Student : ActiveRecord<Student>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    public required partial string Email { get; set; }

    // The relationship with the join model
    [HasMany(ForeignKey = nameof(Enrollment.StudentId), InverseOf = nameof(Enrollment.Student))]
    public partial HasMany<Enrollment> Enrollments { get; }

    // A helper method: all courses of this student
    public Query<Course> TakenCourses() => Course.Where(c => c.Enrollments.Any(e => e.StudentId == Id));
}

[Table("courses")]
public partial class Course : ActiveRecord<Course>
{
    public partial int Id { get; set; }
    public required partial string Title { get; set; }
    public partial string? Description { get; set; }

    [HasMany(ForeignKey = nameof(Enrollment.CourseId), InverseOf = nameof(Enrollment.Course))]
    public partial HasMany<Enrollment> Enrollments { get; }

    // A helper method: all students of this course
    public Query<Student> EnrolledStudents() => Student.Where(s => s.Enrollments.Any(e => e.CourseId == Id));
}

[Table("enrollments"), Index(nameof(StudentId), nameof(CourseId), IsUnique = true)]
public partial class Enrollment : ActiveRecord<Enrollment>
{
    public partial int Id { get; set; }
    public partial int StudentId { get; set; }                 // foreign key to Student
    public partial int CourseId { get; set; }                  // foreign key to Course
    public partial DateTime EnrollmentDate { get; set; }
    public partial string? Grade { get; set; }
    public partial bool Completed { get; set; }

    [BelongsTo(ForeignKey = nameof(StudentId), InverseOf = nameof(Student.Enrollments))]
    public partial Student? Student { get; set; }

    [BelongsTo(ForeignKey = nameof(CourseId), InverseOf = nameof(Course.Enrollments))]
    public partial Course? Course { get; set; }
}
#endregion

#region ManyToMany.Through
public partial class Student
{
    [ManyToMany(Through = nameof(Enrollments), Source = nameof(Enrollment.Course))]
    public partial ManyToMany<Course, Enrollment> Courses { get; }
}

public partial class Course
{
    [ManyToMany(Through = nameof(Enrollments), Source = nameof(Enrollment.Student))]
    public partial ManyToMany<Student, Enrollment> Students { get; }
}
#endregion

#region ManyToMany.Helpers
public static class SchoolQueries
{
    extension(IQuerySource<Student> students)
    {
        public Query<Student> WithGrade(string grade) => students.Where(s => s.Enrollments.Any(e => e.Grade == grade));

        public Query<Student> Idle => students.Where(s => s.Courses.None());
    }
}
#endregion
