using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>
/// The links that wait for the save of a new owner come by two ways: by the verbs of a many-to-many, and as rows added to the relation that it
/// goes through. Here each of the two relations learns of what came by the other, so that both show what the save will write.
/// </summary>
internal static class WaitingLinks
{
    /// <summary>What a many-to-many is to hold after all that was asked for: what its last verb left, and the rows added since.</summary>
    public static QueuedLinks Of(Record owner, RelationInfo relation)
    {
        var links = new QueuedLinks(relation, []);
        var added = new List<Record>();
        foreach (var write in RecordContext.Of(owner).Pending ?? [])
        {
            if (write is LinkRequest request && request.LeavesOf(relation) is { } left)
            {
                links = left; // with those added before it
                added.Clear();
            }
            else if (write is Appointment appointment && appointment.LinkOf(relation) is { } link) added.Add(link);
        }
        return links.With(added);
    }

    /// <summary>A verb of a many-to-many changed what waits.</summary>
    public static void Show(Record owner, RelationInfo relation, QueuedLinks before, QueuedLinks after)
    {
        var content = after.Show();
        RelationSlots.SetContent(owner, relation, content);
        if (relation.Link.Through is not { } through) return;
        var gone = before.Links.Except(after.Links).ToHashSet();
        var rows = (RelationSlots.Content(owner, through) ?? RelationContent.Empty(through)).Without(gone.Contains);
        // A link whose target is not at hand comes with the save, as the target does.
        var links = content.Links ?? [];
        RelationSlots.SetContent(owner, through, links.Length == 0 ? rows : rows.With([.. links.Select(static link => (link, (Record?)null))]));
    }

    /// <summary>A row was added to a relation that many-to-manys may go through.</summary>
    /// <param name="owner">The new owner.</param>
    /// <param name="through">The relation.</param>
    /// <param name="link">The row.</param>
    /// <param name="isNews">Whether it surely is none of those that are shown.</param>
    public static void ShowAdded(Record owner, RelationInfo through, Record link, bool isNews)
    {
        foreach (var relation in Over(through))
        {
            if (!isNews) RelationSlots.SetContent(owner, relation, Of(owner, relation).Show());
            else if (RelationSlots.Single(link, relation.Link.TargetReference!) is { } target)
                RelationSlots.SetContent(owner, relation, (RelationSlots.Content(owner, relation) ?? RelationContent.Empty(relation)).With([(target, link)]));
        }
    }

    /// <summary>The save is about to write what a verb asked for: what was shown meanwhile is there when it is written.</summary>
    public static void Begin(Record owner, RelationInfo relation)
    {
        RelationSlots.SetContent(owner, relation, RelationContent.Empty(relation));
        if (relation.Link.Through is { } through) RelationSlots.SetContent(owner, through, RelationContent.Empty(through));
    }

    /// <summary>The same of a row that was added.</summary>
    public static void BeginAdded(Record owner, RelationInfo through)
    {
        foreach (var relation in Over(through)) RelationSlots.SetContent(owner, relation, RelationContent.Empty(relation));
    }

    // A row that does not refer to its owner by a relation is met by the many-to-many when that is loaded.
    private static IEnumerable<RelationInfo> Over(RelationInfo through) => through.Inverse is not { Kind: RelationKind.BelongsTo } ? []
        : through.Owner.Relations.Where(relation => relation.Kind == RelationKind.ManyToMany && relation.Link.Through == through);
}
