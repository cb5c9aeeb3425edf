using System.Data.Common;
using Bench.Data;
using Junction;
using LinqToDB;
using Microsoft.EntityFrameworkCore;

namespace Bench.Engines;

/// <summary>
/// A database that the workloads run on. Each contender gets a database of its own with the same rows, so that nobody's writes
/// disturb another's cache. A new engine is one subclass.
/// </summary>
internal abstract class Engine : IDisposable
{
    /// <summary>What it is called on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>The database and its driver, with versions.</summary>
    public abstract string Version { get; }

    /// <summary>Makes a database with the rows of <see cref="School"/>, and returns its connection string.</summary>
    public abstract string Create(int students);

    /// <summary>An open connection.</summary>
    public abstract DbConnection Connect(string database);

    /// <summary>Gives a connection the settings that all contenders have.</summary>
    public virtual void SetUp(DbConnection connection) { }

    /// <summary>Says where the database is, to EF Core.</summary>
    public abstract void UseEfCore(DbContextOptionsBuilder options, string database);

    /// <summary>Says where the database is, to linq2db.</summary>
    public abstract DataOptions Linq2Db(string database);

    /// <summary>The database as Junction opens it.</summary>
    public abstract Database OpenJunction(string database);

    /// <summary>A condition that a column is one of a list of keys that travels as one parameter.</summary>
    public abstract string InList(string column, string parameter);

    /// <summary>The value of such a parameter.</summary>
    public abstract object ListOf(IReadOnlyCollection<int> keys);

    /// <summary>The literal of a true value.</summary>
    public abstract string True { get; }

    /// <summary>The literal of a false value.</summary>
    public abstract string False { get; }

    /// <summary>The keys of such a parameter as a table with a column <c>key</c>.</summary>
    public abstract string ListRows(string parameter);

    /// <summary>Inserts the rows.</summary>
    protected static void Fill(DbConnection connection, int students)
    {
        using var transaction = connection.BeginTransaction();
        Insert(connection, transaction, "INSERT INTO students (id, name, email, year) VALUES (@a, @b, @c, @d)",
            School.Students(students).Select(static row => new object?[] { row.Id, row.Name, row.Email, row.Year }));
        Insert(connection, transaction, "INSERT INTO courses (id, title, credits, description) VALUES (@a, @b, @c, @d)",
            School.Courses().Select(static row => new object?[] { row.Id, row.Title, row.Credits, row.Description }));
        Insert(connection, transaction, "INSERT INTO enrollments (id, student_id, course_id, enrolled_at, grade, completed) VALUES (@a, @b, @c, @d, @e, @f)",
            School.Enrollments(students).Select(static row => new object?[] { row.Id, row.StudentId, row.CourseId, row.EnrolledAt, row.Grade, row.Completed }));
        transaction.Commit();
    }

    private static void Insert(DbConnection connection, DbTransaction transaction, string sql, IEnumerable<object?[]> rows)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (command.Parameters.Count <= i)
                {
                    var parameter = command.CreateParameter();
                    parameter.ParameterName = $"@{(char)('a' + i)}";
                    command.Parameters.Add(parameter);
                }
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }
            command.ExecuteNonQuery();
        }
    }

    public abstract void Dispose();
}
