using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestFramework(typeof(Junction.Tests.Engines.AvailableEngines))]

namespace Junction.Tests.Engines;

/// <summary>
/// Leaves out the suites of SQL Server where none is named: it can seldom be at hand, and a thousand skipped tests would hide those that are skipped
/// for another reason. <see cref="SqlServerTests"/> says it in one.
/// </summary>
public sealed class AvailableEngines : XunitTestFramework
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) =>
        new Discoverer(new XunitTestAssembly(assembly, configFilePath: null));

    private sealed class Discoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
    {
        protected override ValueTask<bool> FindTestsForType(IXunitTestClass testClass, ITestFrameworkDiscoveryOptions options, Func<ITestCase, ValueTask<bool>> callback) =>
            IsLeftOut(testClass.Class) ? new(true) : base.FindTestsForType(testClass, options, callback);

        private static bool IsLeftOut(Type type) => !SqlServerEngine.IsHere && IsOnSqlServer(type);

        private static bool IsOnSqlServer(Type type)
        {
            for (var at = type.BaseType; at is not null; at = at.BaseType)
            {
                if (at.IsGenericType && at.GetGenericArguments().Contains(typeof(SqlServerEngine))) return true;
            }
            return false;
        }
    }
}

/// <summary>Says whether the suites ran on SQL Server.</summary>
public sealed class SqlServerTests
{
    [Fact]
    public async Task The_suites_run_on_the_SQL_Server_that_is_named()
    {
        Assert.SkipUnless(SqlServerEngine.IsHere, "SQL Server: JUNCTION_SQLSERVER names no server, so its suites are left out. Its statements are written and parsed, and not run.");
        await using var db = SqlServerEngine.Open();
        Assert.Equal("SQL Server", db.Dialect.Name);
        Assert.Equal(1, await db.ScalarAsync<int>($"SELECT 1", TestContext.Current.CancellationToken));
    }
}
