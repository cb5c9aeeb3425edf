using Junction.Model;
using Junction.Sql;

namespace Junction.Dialects;

/// <summary>What of a column's use can change its type.</summary>
[Flags]
public enum ColumnUse
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>It is the key, and the database makes its values.</summary>
    GeneratedKey = 1,
    /// <summary>It is part of a key, an index or a foreign key.</summary>
    Indexed = 2,
}

/// <summary>
/// What Junction must know about one kind of database: how it spells SQL, what it can do, how it stores values, what its errors
/// mean. Stateless: one instance serves every database of its kind.
/// </summary>
public abstract class Dialect
{
    /// <summary>The name, for messages and telemetry. Nobody branches on it: there is a fact for what differs.</summary>
    public abstract string Name { get; }

    /// <summary>How the database spells what the SQL nodes mean.</summary>
    public abstract SqlSyntax Syntax { get; }

    /// <summary>Whether a part of a transaction can be undone. If false, a failed verb undoes its whole transaction.</summary>
    public virtual bool SupportsSavepoints => true;

    /// <summary>
    /// Whether a transaction in which a statement failed takes no other until it is rolled back, to a savepoint at least. If true, Junction
    /// sets a savepoint before each writing verb, so that its failure leaves the transaction usable; after any other failure it refuses to go
    /// on, and to commit: the database would roll back, and say nothing.
    /// </summary>
    public virtual bool FailedStatementBlocksTransaction => false;

    /// <summary>Whether DDL can be rolled back. If false, a failed <c>Schema.CreateAsync</c> leaves the tables made so far.</summary>
    public virtual bool HasTransactionalDdl => true;

    /// <summary>Whether the type of a generated key says PRIMARY KEY itself. If false, the table has a clause for it.</summary>
    public virtual bool GeneratedKeyTypeIsPrimaryKey => false;

    /// <summary>Whether a table may refer to one that does not exist yet. If false, keys of circles are added by ALTER TABLE.</summary>
    public virtual bool AllowsForwardReferences => false;

    /// <summary>What stands after the definition of a table that is all key, with a space before.</summary>
    public virtual string KeyOnlyTableOptions => "";

    /// <summary>The statement that has foreign keys checked only at the end of the transaction; null where dropping a circle of tables needs none.</summary>
    public virtual string? DeferForeignKeys => null;

    /// <summary>Whether one DROP TABLE can name several tables that refer to each other. If true, Junction drops a circle of tables so.</summary>
    public virtual bool DropsTablesTogether => false;

    /// <summary>What stands around ALTER TABLE … ADD CONSTRAINT so that it does nothing where the constraint is there; empty where it is an error.</summary>
    public virtual SqlBrackets UnlessConstraintExists(TableInfo table, string name) => new("", "");

    /// <summary>
    /// What stands around ALTER TABLE … DROP CONSTRAINT so that it does nothing where there is none, where a circle of tables can be dropped
    /// only after the keys that close it; null where another way is known.
    /// </summary>
    public virtual SqlBrackets? IfConstraintExists(TableInfo table, string name) => null;

    /// <summary>What stands around CREATE TABLE so that it does nothing where the table is there; null where it can say IF NOT EXISTS itself.</summary>
    public virtual SqlBrackets? UnlessTableExists(TableInfo table) => null;

    /// <summary>What stands around CREATE INDEX so that it does nothing where the index is there; null where it can say IF NOT EXISTS itself.</summary>
    public virtual SqlBrackets? UnlessIndexExists(TableInfo table, string name) => null;

    /// <summary>Whether a unique index takes two nulls for different. If false, Junction leaves rows with null in a column of it out of the index.</summary>
    public virtual bool UniqueIndexesAllowNulls => true;

    /// <summary>
    /// Whether ON DELETE may lead from one table to another on several ways, or back to itself. If false, only the first way that is declared acts;
    /// the others refuse the deletion while there are rows that refer to the deleted one.
    /// </summary>
    public virtual bool AllowsSeveralCascades => true;

    /// <summary>
    /// The name the database gives the primary key of a table, for errors that tell nothing but a constraint's name; null where they tell the
    /// columns, or names do not follow from the table.
    /// </summary>
    public virtual string? KeyConstraintName(string table) => null;

    /// <summary>The longest name of a table, column or index. Names Junction makes itself are cut to it, counted in bytes of UTF-8.</summary>
    public virtual int MaxNameLength => 63;

    /// <summary>The type of a column as CREATE TABLE states it, collation included, NOT NULL not.</summary>
    /// <param name="type">What the column stores.</param>
    /// <param name="use">What else of the column can change its type.</param>
    public abstract string TypeName(ColumnType type, ColumnUse use);

    /// <summary>
    /// The statements that make what columns of these types need beside their table, a collation say; they do nothing where it is there.
    /// </summary>
    public virtual IEnumerable<string> Prerequisites(IEnumerable<ColumnType> types) => [];

    /// <summary>
    /// Which texts a column that ignores case takes for equal, as far as .NET can tell: by it loaded rows are handed to the records they refer
    /// to. It must hash as <see cref="StringComparer.OrdinalIgnoreCase"/> does, or take fewer texts for equal.
    /// </summary>
    public virtual StringComparer Caseless => StringComparer.OrdinalIgnoreCase;

    /// <summary>Says what an exception of the driver means.</summary>
    public abstract DatabaseError Classify(Exception exception);

    /// <summary>
    /// The value as the column will hold it: times cut to its precision and made UTC. What a record
    /// holds after it was saved is this value.
    /// </summary>
    /// <exception cref="ValueOutOfRangeException">The column cannot hold the value exactly.</exception>
    public DbValue Normalise(DbValue value, ColumnType type)
    {
        if (value.IsNull) return value;
        return Fit(ref value, type) is { } rule ? throw new ValueOutOfRangeException(rule) : value;
    }

    /// <summary>The same, with the column's name in the exception.</summary>
    /// <exception cref="ValueOutOfRangeException">The column cannot hold the value exactly.</exception>
    public DbValue Normalise(DbValue value, ColumnInfo column)
    {
        if (value.IsNull || Fit(ref value, column.Type) is not { } rule) return value;
        throw new ValueOutOfRangeException(rule, (column.Table as ModelInfo)?.ModelName ?? column.Table.Name, column.Property);
    }

    /// <summary>Brings a value to the form its column holds; or says which rule it breaks, as a sentence with the mend.</summary>
    protected virtual string? Fit(ref DbValue value, ColumnType type) => ValueRules.Fit(ref value, type);
}
