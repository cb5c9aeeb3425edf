using Junction.Databases;
using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Has conditions about records remember where the records are from, so that no other database is asked about their keys.</summary>
internal static class Origin
{
    /// <summary>The same predicate, for the database of a record.</summary>
    public static SqlPredicate Of(SqlPredicate predicate, Record? record) =>
        record is not null && RecordContext.DatabaseOf(record) is { } database ? new OfDatabaseNode(predicate, database, record.ModelInfo.ModelName) : predicate;

    /// <summary>The same predicate, for the databases of records: where there are several, it can be asked of none.</summary>
    public static SqlPredicate Of(SqlPredicate predicate, IReadOnlyCollection<Record> records)
    {
        foreach (var record in records.DistinctBy(RecordContext.DatabaseOf)) predicate = Of(predicate, record);
        return predicate;
    }
}
