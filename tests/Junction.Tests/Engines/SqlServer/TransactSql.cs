using System.Collections.Concurrent;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Junction.Tests.Engines;

/// <summary>Parses T-SQL, by the grammar of SQL Server 2017 and by the newest; and finds what the parser passes but the server refuses.</summary>
public static class TransactSql
{
    private static readonly ConcurrentDictionary<string, string[]> _known = new();

    /// <summary>Asserts that a batch is right.</summary>
    public static void Check(string sql)
    {
        if (Faults(sql) is { Length: > 0 } faults) Assert.Fail($"SQL Server would not take this:\n{sql}\n{string.Join('\n', faults)}");
    }

    /// <summary>What is wrong with a batch.</summary>
    public static string[] Faults(string sql) => _known.GetOrAdd(sql, static sql => [.. Parse(new TSql140Parser(true), sql), .. Parse(new TSql180Parser(true), sql)]);

    private static IEnumerable<string> Parse(TSqlParser parser, string sql)
    {
        var tree = parser.Parse(new StringReader(sql), out var errors);
        if (errors.Count > 0) return errors.Select(error => $"{parser.GetType().Name}: {error.Message}");
        var rules = new TransactSqlRules(sql);
        tree.Accept(rules);
        return rules.Faults;
    }
}
