using System.Data.Common;
using Bench.Data;

namespace Bench.Contenders;

/// <summary>What the hand-written contenders share: columns and their reading.</summary>
internal static class Ado
{
    public const string Student = "s.id, s.name, s.email, s.year";
    public const string Course = "c.id, c.title, c.credits, c.description";
    public const string Link = "e.id, e.student_id, e.course_id, e.enrolled_at, e.grade, e.completed";

    public static DbCommand Command(this DbConnection connection, string sql, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        return command;
    }

    public static DbCommand With(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return command;
    }

    public static Student ReadStudent(DbDataReader reader) =>
        new() { Id = reader.GetInt32(0), Name = reader.GetString(1), Email = reader.GetString(2), Year = reader.GetInt32(3) };

    public static Course ReadCourse(DbDataReader reader, int at) => new()
    {
        Id = reader.GetInt32(at), Title = reader.GetString(at + 1), Credits = reader.GetInt32(at + 2), Description = reader.IsDBNull(at + 3) ? null : reader.GetString(at + 3),
    };

    public static Enrollment ReadLink(DbDataReader reader, int at) => new()
    {
        Id = reader.GetInt32(at),
        StudentId = reader.GetInt32(at + 1),
        CourseId = reader.GetInt32(at + 2),
        EnrolledAt = reader.GetDateTime(at + 3),
        Grade = reader.IsDBNull(at + 4) ? null : reader.GetDouble(at + 4),
        Completed = reader.GetBoolean(at + 5),
    };
}
