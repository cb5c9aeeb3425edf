using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Schema;

/// <summary>CREATE TABLE, unless it is there.</summary>
internal sealed record CreateTable(TablePlan Plan, Dialect Dialect) : SqlStatement
{
    internal override void Walk(ShapeWalker walker) => throw DefinitionStatements.HaveNoPlan();

    internal override void Write(SqlWriter writer)
    {
        var table = Plan.Table;
        var brackets = Dialect.UnlessTableExists(table);
        writer.Text(brackets?.Open ?? "");
        writer.Text(brackets is null ? "CREATE TABLE IF NOT EXISTS " : "CREATE TABLE ");
        writer.Table(table);
        writer.Text(" (\n");
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (i > 0) writer.Text(",\n");
            writer.Text("  ");
            WriteColumn(writer, table.Columns[i]);
        }
        if (table.Key.Length > 0 && !IsKeyInType)
        {
            writer.Text(",\n  PRIMARY KEY");
            writer.ColumnNames(table.Key);
        }
        foreach (var key in Plan.InlineForeignKeys)
        {
            writer.Text(",\n  ");
            DefinitionStatements.WriteForeignKey(writer, key, Plan.Acts(key));
        }
        writer.Text("\n)");
        if (table.Key.Length == table.Columns.Length && !Array.Exists(table.Key, static column => column.IsGenerated)) writer.Text(Dialect.KeyOnlyTableOptions);
        writer.Text(brackets?.Close ?? "");
    }

    private bool IsKeyInType => Dialect.GeneratedKeyTypeIsPrimaryKey && Array.Exists(Plan.Table.Columns, static column => IsGeneratedKey(column));

    private void WriteColumn(SqlWriter writer, ColumnInfo column)
    {
        writer.Name(column.Name);
        writer.Text(" ");
        writer.Text(Dialect.TypeName(column.Type, (IsGeneratedKey(column) ? ColumnUse.GeneratedKey : 0) | (Plan.IsIndexed(column) ? ColumnUse.Indexed : 0)));
        if (!column.Type.IsNullable || column.IsKey) writer.Text(" NOT NULL");
    }

    private static bool IsGeneratedKey(ColumnInfo column) => column.IsKey && column.IsGenerated && column.Table.Key.Length == 1;
}

/// <summary>CREATE INDEX, unless it is there.</summary>
internal sealed record CreateIndex(TableInfo Table, IndexPlan Index, Dialect Dialect) : SqlStatement
{
    internal override void Walk(ShapeWalker walker) => throw DefinitionStatements.HaveNoPlan();

    internal override void Write(SqlWriter writer)
    {
        var brackets = Dialect.UnlessIndexExists(Table, Index.Name);
        writer.Text(brackets?.Open ?? "");
        writer.Text(Index.IsUnique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
        if (brackets is null) writer.Text("IF NOT EXISTS ");
        writer.Name(Index.Name);
        writer.Text(" ON ");
        writer.Table(Table);
        writer.ColumnNames(Index.Columns);
        if (Index.IsUnique && !Dialect.UniqueIndexesAllowNulls) WriteWithoutNulls(writer);
        writer.Text(brackets?.Close ?? "");
    }

    private void WriteWithoutNulls(SqlWriter writer)
    {
        var isFirst = true;
        foreach (var column in Index.Columns)
        {
            if (!column.Type.IsNullable || column.IsKey) continue;
            writer.Text(isFirst ? " WHERE " : " AND ");
            writer.Name(column.Name);
            writer.Text(" IS NOT NULL");
            isFirst = false;
        }
    }
}

/// <summary>ALTER TABLE … ADD CONSTRAINT, for a foreign key of a circle of tables, unless it is there where the dialect can say so.</summary>
internal sealed record AddForeignKey(TableInfo Table, ForeignKeyInfo Key, bool Acts, Dialect Dialect) : SqlStatement
{
    internal override void Walk(ShapeWalker walker) => throw DefinitionStatements.HaveNoPlan();

    internal override void Write(SqlWriter writer)
    {
        var name = MadeName.Of("fk", Table, Key.Columns, Dialect.MaxNameLength);
        var brackets = Dialect.UnlessConstraintExists(Table, name);
        writer.Text(brackets.Open);
        writer.Text("ALTER TABLE ");
        writer.Table(Table);
        writer.Text(" ADD CONSTRAINT ");
        writer.Name(name);
        writer.Text(" ");
        DefinitionStatements.WriteForeignKey(writer, Key, Acts);
        writer.Text(brackets.Close);
    }
}

/// <summary>ALTER TABLE … DROP CONSTRAINT, of a foreign key of a circle of tables, if it is there.</summary>
internal sealed record DropForeignKey(TableInfo Table, ForeignKeyInfo Key, Dialect Dialect) : SqlStatement
{
    internal override void Walk(ShapeWalker walker) => throw DefinitionStatements.HaveNoPlan();

    internal override void Write(SqlWriter writer)
    {
        var name = MadeName.Of("fk", Table, Key.Columns, Dialect.MaxNameLength);
        var brackets = Dialect.IfConstraintExists(Table, name) ?? new("", "");
        writer.Text(brackets.Open);
        writer.Text("ALTER TABLE ");
        writer.Table(Table);
        writer.Text(" DROP CONSTRAINT ");
        writer.Name(name);
        writer.Text(brackets.Close);
    }
}

/// <summary>DROP TABLE, of one or several, if they are there.</summary>
internal sealed record DropTable(params TableInfo[] Tables) : SqlStatement
{
    internal override void Walk(ShapeWalker walker) => throw DefinitionStatements.HaveNoPlan();

    internal override void Write(SqlWriter writer)
    {
        for (var i = 0; i < Tables.Length; i++)
        {
            writer.Text(i == 0 ? "DROP TABLE IF EXISTS " : ", ");
            writer.Table(Tables[i]);
        }
    }
}

/// <summary>What the statements that define a schema have in common.</summary>
internal static class DefinitionStatements
{
    /// <summary>Writes a foreign key as a clause. No action is the same as refusing, but for the order within one statement.</summary>
    public static void WriteForeignKey(SqlWriter writer, ForeignKeyInfo key, bool acts)
    {
        writer.Text("FOREIGN KEY");
        writer.ColumnNames(key.Columns);
        writer.Text(" REFERENCES ");
        writer.Table(key.Target);
        writer.ColumnNames(key.TargetColumns);
        writer.Text(key.OnDelete switch
        {
            OnDelete.Cascade when acts => " ON DELETE CASCADE",
            OnDelete.SetNull when acts => " ON DELETE SET NULL",
            _ => "",
        });
    }

    /// <summary>They are written once and sent as a script: there is no shape to keep a plan by.</summary>
    public static InvalidOperationException HaveNoPlan() => new("A statement that defines a schema has no shape.");
}
