using Dapper;
using LinqToDB.Data;
using Microsoft.EntityFrameworkCore;

namespace Bench.Peers;

internal static class Libraries
{
    /// <summary>The libraries beside Junction, with versions.</summary>
    public static string Versions { get; } =
        $"Dapper {Bench.Versions.Of(typeof(SqlMapper))}, Dapper.AOT {Bench.Versions.Of(typeof(DapperAotAttribute))}, EF Core {Bench.Versions.Of(typeof(DbContext))}, linq2db {Bench.Versions.Of(typeof(DataConnection))}";
}
