using Junction.Model;
using Junction.Sql;
using Junction.SqlServer;
using Microsoft.Data.SqlClient;

namespace Junction.Tests.Engines;

/// <summary>
/// Has every statement that a suite sends to SQLite written for SQL Server as well: parsed by Microsoft's own parser of T-SQL, its values bound to
/// parameters of the driver. What fails here fails in the test that sent it.
/// </summary>
public static class SqlServerRendering
{
    // What the server takes at most in one command.
    private const int MostParameters = 2100;

    private static int _count;

    /// <summary>How many statements were written so far.</summary>
    public static int Count => Volatile.Read(ref _count);

    /// <summary>Writes, parses and binds a statement. SQL that the test wrote itself is SQLite's, and so is a block: its dialect asked for it.</summary>
    public static void Check(SqlStatement statement)
    {
        if (statement is not InsertNode { IsBlock: true }) Text(statement);
    }

    /// <summary>The same, and what was written; null for SQL that the test wrote itself.</summary>
    public static string? Text(SqlStatement statement)
    {
        var walk = new ShapeWalker(SqlServerSyntax.Instance);
        walk.Walk(statement);
        if (walk.HasLiterals) return null;
        var sql = SqlWriter.Render(statement, walk);
        Interlocked.Increment(ref _count);
        TransactSql.Check(sql.Text);
        Assert.InRange(sql.Parameters.Length, 0, MostParameters);
        Bind(sql, walk.CopyArguments());
        return sql.Text;
    }

    /// <summary>The parameters of a statement, with their values.</summary>
    public static SqlParameter[] Bind(SqlText sql, DbValue[] arguments)
    {
        var parameters = new SqlParameter[sql.Parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = SqlServerBinding.Parameter(i, sql.Parameters[i]);
            try
            {
                SqlServerBinding.Bind(parameters[i], sql.Parameters[i], arguments);
            }
            catch (ValueOutOfRangeException)
            {
                // Refused before it is sent, as it would be on SQLite.
            }
        }
        return parameters;
    }
}
