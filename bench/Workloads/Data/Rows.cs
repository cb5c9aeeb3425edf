namespace Bench.Data;

/// <summary>A student, as every contender's own class shows it to the digest.</summary>
internal interface IStudent
{
    int Id { get; }
    string Name { get; }
    string Email { get; }
    int Year { get; }
}

/// <summary>A course.</summary>
internal interface ICourse
{
    int Id { get; }
    string Title { get; }
    int Credits { get; }
    string? Description { get; }
}

/// <summary>A link between a student and a course, with its payload.</summary>
internal interface IEnrollment
{
    int Id { get; }
    int StudentId { get; }
    int CourseId { get; }
    DateTime EnrolledAt { get; }
    double? Grade { get; }
    bool Completed { get; }
}
