using System.Data.Common;
using System.Globalization;
using Bench.Contenders;
using Bench.Data;
using Junction;

namespace Bench.Engines;

/// <summary>
/// A database that the workloads run on. Each contender gets a database of its own with the same rows, so that nobody's writes
/// disturb another's cache. A new engine is one subclass; what other libraries need to know of it stands in <c>Peers</c>.
/// </summary>
internal abstract partial class Engine : IDisposable
{
    private const int RowsOfFill = 500;

    /// <summary>What it is called on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What it is called on the page.</summary>
    public abstract string Title { get; }

    /// <summary>The database and its driver, with versions.</summary>
    public abstract string Version { get; }

    /// <summary>Up to how many rows growth is measured on it. To fill the tables of a server takes longest.</summary>
    public virtual int MostRows => 100_000;

    /// <summary>Makes a database with the rows of <see cref="School"/>, and returns its connection string.</summary>
    public abstract string Create(Scale scale);

    /// <summary>An open connection.</summary>
    public abstract DbConnection Connect(string database);

    /// <summary>Gives a connection the settings that all contenders have.</summary>
    public virtual void SetUp(DbConnection connection) { }

    /// <summary>The database as Junction opens it.</summary>
    public abstract Database OpenJunction(string database);

    /// <summary>A condition that a column is one of a list of keys that travels as one parameter.</summary>
    public abstract string InList(string column, string parameter);

    /// <summary>The value of such a parameter.</summary>
    public virtual object ListOf(IReadOnlyCollection<int> keys) => $"[{string.Join(',', keys.Select(static key => key.ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>The keys of such a parameter as a table with a column <c>target</c>.</summary>
    public abstract string ListRows(string parameter);

    /// <summary>What ends an INSERT that leaves a link alone which is there already.</summary>
    public virtual string UnlessLinked => "ON CONFLICT (student_id, course_id) DO NOTHING";

    /// <summary>Inserts students as an expert would, and gives them their keys.</summary>
    public virtual void Insert(DbConnection connection, DbTransaction transaction, IReadOnlyList<Student> students)
    {
        DbCommand? command = null;
        for (var from = 0; from < students.Count; from += RowsOfInsert)
        {
            var count = Math.Min(RowsOfInsert, students.Count - from);
            if (command is null || command.Parameters.Count != 3 * count)
            {
                command?.Dispose();
                var values = Enumerable.Range(0, count).Select(static row => $"(@a{row}, @b{row}, @c{row})");
                command = connection.Command($"INSERT INTO students (name, email, year) VALUES {string.Join(',', values)} RETURNING id", transaction);
                for (var row = 0; row < count; row++) command.With($"@a{row}", "").With($"@b{row}", "").With($"@c{row}", 0);
                command.Prepare();
            }
            for (var row = 0; row < count; row++)
            {
                var student = students[from + row];
                command.Parameters[3 * row].Value = student.Name;
                command.Parameters[3 * row + 1].Value = student.Email;
                command.Parameters[3 * row + 2].Value = student.Year;
            }
            using var reader = command.ExecuteReader();
            for (var row = from; reader.Read(); row++) students[row].Id = reader.GetInt32(0);
        }
        command?.Dispose();
    }

    /// <summary>A time as a literal.</summary>
    public virtual string Literal(DateTime at) => string.Create(CultureInfo.InvariantCulture, $"'{at:yyyy-MM-dd HH:mm:ss}'");

    /// <summary>A truth as a literal.</summary>
    public virtual string Literal(bool value) => value ? "1" : "0";

    public abstract void Dispose();

    /// <summary>How many rows <see cref="Insert"/> sends at a time.</summary>
    protected virtual int RowsOfInsert => 25;

    /// <summary>Inserts the rows, many at a time.</summary>
    protected void Fill(DbConnection connection, Scale scale)
    {
        using var transaction = connection.BeginTransaction();
        Insert("students (id, name, email, year)", School.Students(scale.Students).Select(static row => $"({row.Id},'{row.Name}','{row.Email}',{row.Year})"));
        Insert("courses (id, title, credits, description)",
            School.Courses().Select(static row => $"({row.Id},'{row.Title}',{row.Credits},{(row.Description is { } text ? $"'{text}'" : "NULL")})"));
        Insert("enrollments (id, student_id, course_id, enrolled_at, grade, completed)", School.Enrollments(scale.Students, scale.CoursesEach).Select(row => string.Create(
            CultureInfo.InvariantCulture, $"({row.Id},{row.StudentId},{row.CourseId},{Literal(row.EnrolledAt)},{row.Grade?.ToString(CultureInfo.InvariantCulture) ?? "NULL"},{Literal(row.Completed)})")));
        transaction.Commit();

        void Insert(string into, IEnumerable<string> rows)
        {
            foreach (var part in rows.Chunk(RowsOfFill))
            {
                using var command = connection.Command($"INSERT INTO {into} VALUES {string.Join(',', part)}", transaction);
                command.ExecuteNonQuery();
            }
        }
    }
}
