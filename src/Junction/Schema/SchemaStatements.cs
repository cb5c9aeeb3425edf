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
        writer.Text("CREATE TABLE IF NOT EXISTS ");
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
            DefinitionStatements.WriteForeignKey(writer, key);
        }
        foreach (var index in Dialect.CreatesIndexesIfMissing ? [] : Plan.Indexes)
        {
            writer.Text(index.IsUnique ? ",\n  UNIQUE INDEX " : ",\n  INDEX ");
            writer.Name(index.Name);
            writer.ColumnNames(index.Columns);
        }
        writer.Text("\n)");
        writer.Text(Dialect.TableOptions);
        if (table.Key.Length == table.Columns.Length && !Array.Exists(table.Key, static column => column.IsGenerated)) writer.Text(Dialect.KeyOnlyTableOptions);
    }

    private bool IsKeyInType => Dialect.GeneratedKeyTypeIsPrimaryKey && Array.Exists(Plan.Table.Columns, static column => IsGeneratedKey(column));

    private void WriteColumn(SqlWriter writer, ColumnInfo column)
    {
        writer.Name(column.Name);
        writer.Text(" ");
        var type = Dialect.ReferencesHaveTheirTargetsType ? Plan.ReferredType(column) : column.Type;
        writer.Text(Dialect.TypeName(type, (IsGeneratedKey(column) ? ColumnUse.GeneratedKey : 0) | (Plan.IsIndexed(column) ? ColumnUse.Indexed : 0)));
        if (!column.Type.IsNullable || column.IsKey) writer.Text(" NOT NULL");
    }

    private static bool IsGeneratedKey(ColumnInfo column) => column.IsKey && column.IsGenerated && column.Table.Key.Length == 1;
}

/// <summary>CREATE INDEX, unless it is there.</summary>
internal sealed record CreateIndex(TableInfo Table, IndexPlan Index) : SqlStatement
{
    internal override void Walk(ShapeWalker walker) => throw DefinitionStatements.HaveNoPlan();

    internal override void Write(SqlWriter writer)
    {
        writer.Text(Index.IsUnique ? "CREATE UNIQUE INDEX IF NOT EXISTS " : "CREATE INDEX IF NOT EXISTS ");
        writer.Name(Index.Name);
        writer.Text(" ON ");
        writer.Table(Table);
        writer.ColumnNames(Index.Columns);
    }
}

/// <summary>ALTER TABLE … ADD CONSTRAINT, for a foreign key of a circle of tables, unless it is there where the dialect can say so.</summary>
internal sealed record AddForeignKey(TableInfo Table, ForeignKeyInfo Key, Dialect Dialect) : SqlStatement
{
    internal override void Walk(ShapeWalker walker) => throw DefinitionStatements.HaveNoPlan();

    internal override void Write(SqlWriter writer)
    {
        writer.Text(Dialect.UnlessConstraintExists.Open);
        writer.Text("ALTER TABLE ");
        writer.Table(Table);
        writer.Text(" ADD CONSTRAINT ");
        writer.Name(MadeName.Of("fk", Table, Key.Columns, Dialect.MaxNameLength));
        writer.Text(" ");
        DefinitionStatements.WriteForeignKey(writer, Key);
        writer.Text(Dialect.UnlessConstraintExists.Close);
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
    public static void WriteForeignKey(SqlWriter writer, ForeignKeyInfo key)
    {
        writer.Text("FOREIGN KEY");
        writer.ColumnNames(key.Columns);
        writer.Text(" REFERENCES ");
        writer.Table(key.Target);
        writer.ColumnNames(key.TargetColumns);
        writer.Text(key.OnDelete switch
        {
            OnDelete.Cascade => " ON DELETE CASCADE",
            OnDelete.SetNull => " ON DELETE SET NULL",
            _ => "",
        });
    }

    /// <summary>They are written once and sent as a script: there is no shape to keep a plan by.</summary>
    public static InvalidOperationException HaveNoPlan() => new("A statement that defines a schema has no shape.");
}
