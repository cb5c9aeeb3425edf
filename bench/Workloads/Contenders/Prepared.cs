using System.Data.Common;
using Bench.Data;
using Bench.Engines;
using Bench.Harness;

namespace Bench.Contenders;

/// <summary>ADO.NET by a patient expert: each command prepared once and kept, and the best plan for each workload.</summary>
internal sealed class Prepared : Contender
{
    private readonly DbConnection _connection;
    private readonly Dictionary<string, DbCommand> _commands = [];
    private readonly string _courses;
    private readonly string _attach;
    private readonly string _detach;

    public Prepared(Engine engine, Scale scale) : base(engine, scale)
    {
        _connection = engine.Connect(Database);
        _courses = $"SELECT {Ado.Course} FROM courses c WHERE {engine.InList("c.id", "@value")}";
        _attach = $"""
            INSERT INTO enrollments (student_id, course_id, enrolled_at, completed) SELECT @value1, target, @value2, @value3 FROM {engine.ListRows("@value")} WHERE true
            {engine.UnlessLinked}
            """;
        _detach = $"DELETE FROM enrollments WHERE student_id = @value1 AND NOT ({engine.InList("course_id", "@value")})";
    }

    public override void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _connection.Dispose();
        base.Dispose();
    }

    protected override void Send(IEnumerable<string> statements) => Send(_connection, statements);

    public override IEnumerable<Case> Cases(Workload workload)
    {
        Case Of<T>(Func<T> run, Action<Digest, T> describe) => new Case<T>(workload, "prepared", "", run, describe);

        switch (workload.Id)
        {
            case "W1":
                yield return Of(() => LookUp(workload, id => One(Command($"SELECT {Ado.Student} FROM students s WHERE s.id = @value", id))), Describe);
                break;
            case "W2":
                yield return Of(() => Many(Students(int.MaxValue), Ado.ReadStudent), Describe);
                break;
            case "W2e":
                yield return Of(() => Many(Command($"SELECT {Ado.Link} FROM enrollments e WHERE e.id <= @value", Scale.Links), static reader => Ado.ReadLink(reader, 0)),
                    static (digest, links) => links.ForEach(digest.Add));
                break;
            case "W3":
            case "W5":
                yield return Of(() => Plans.CoursesOnce(Students(Scale.Owners), Command("SELECT student_id, course_id FROM enrollments WHERE student_id <= @value", Scale.Owners), Courses), DescribeCourses);
                break;
            case "W4":
                yield return Of(() => Plans.LinksOnce(Students(int.MaxValue), Command($"SELECT {Ado.Link} FROM enrollments e WHERE e.student_id <= @value", int.MaxValue), Courses), DescribeLinked);
                break;
            case "W7a":
                yield return WriteLinks(workload, "prepared", "", _connection, Attach);
                break;
            case "W7s":
                yield return WriteLinks(workload, "prepared", "", _connection, Sync);
                break;
            case "W8":
                yield return Of(() => LookUp(workload, id => One(Command($"SELECT {Ado.Student} FROM students s WHERE s.name = @value LIMIT 1", Names[id]))), Describe);
                break;
        }
    }

    // The command of a text, with its values.
    private DbCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.Command(sql);
            for (var i = 0; i < values.Length; i++) command.With(i == 0 ? "@value" : $"@value{i}", values[i]);
            command.Prepare();
            _commands.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }

    private DbCommand Students(int upTo) => Command($"SELECT {Ado.Student} FROM students s WHERE s.id <= @value", upTo);

    private DbCommand Courses(ICollection<int> keys) => Command(_courses, Engine.ListOf([.. keys]));

    private static Student One(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        reader.Read();
        return Ado.ReadStudent(reader);
    }

    private static List<T> Many<T>(DbCommand command, Func<DbDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    private void Attach(DbTransaction transaction, int student)
    {
        var command = Command(_attach, Engine.ListOf(TargetsOf(student)), student, School.Start, false);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    private void Sync(DbTransaction transaction, int student)
    {
        var command = Command(_detach, Engine.ListOf(TargetsOf(student)), student);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
        Attach(transaction, student);
    }
}
