using Junction.Databases;
using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>Applies the option that says what touching an unloaded relation without <c>await</c> does.</summary>
internal static class SyncTouching
{
    /// <summary>Lets the touch pass, warns of it, or refuses it.</summary>
    /// <exception cref="RelationNotLoadedException">The option says so.</exception>
    public static void Check(Record owner, RelationInfo relation, string? part = null)
    {
        var database = RecordContext.DatabaseOf(owner) ?? Database.Current;
        var name = part ?? relation.Name;
        switch (database.Options.SyncTouch)
        {
            case SyncTouch.Throw:
                throw RelationNotLoadedException.ForSyncTouch(relation.Owner.ModelName, name);
            case SyncTouch.Warn:
                database.Warn($"{relation.Owner.ModelName}.{name} was loaded synchronously: await it, or load it with the query: With(x => x.{name}).");
                break;
        }
    }
}
