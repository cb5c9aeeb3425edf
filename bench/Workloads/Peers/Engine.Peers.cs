using LinqToDB;
using Microsoft.EntityFrameworkCore;

namespace Bench.Engines;

// What the other libraries need to know of each database. The native program has none of them.

internal abstract partial class Engine
{
    /// <summary>Whether there is a provider for this version of EF Core.</summary>
    public virtual bool HasEfCore => true;

    /// <summary>Says where the database is, to EF Core.</summary>
    public abstract void UseEfCore(DbContextOptionsBuilder options, string database);

    /// <summary>Says where the database is, to linq2db.</summary>
    public abstract DataOptions Linq2Db(string database);
}

internal sealed partial class SqliteEngine
{
    public override void UseEfCore(DbContextOptionsBuilder options, string database) => options.UseSqlite(database);

    public override DataOptions Linq2Db(string database) => new DataOptions().UseSQLite(database);
}

internal sealed partial class PostgreSqlEngine
{
    public override void UseEfCore(DbContextOptionsBuilder options, string database) => options.UseNpgsql(database);

    public override DataOptions Linq2Db(string database) => new DataOptions().UsePostgreSQL(database);
}

internal sealed partial class MariaDbEngine
{
    // The latest provider, Pomelo 9, is of EF Core 9.
    public override bool HasEfCore => false;

    public override void UseEfCore(DbContextOptionsBuilder options, string database) => throw new NotSupportedException("There is no provider of EF Core 10 for MariaDB.");

    public override DataOptions Linq2Db(string database) =>
        new DataOptions().UseMySql(database, LinqToDB.DataProvider.MySql.MySqlVersion.MariaDB10, LinqToDB.DataProvider.MySql.MySqlProvider.MySqlConnector);
}
