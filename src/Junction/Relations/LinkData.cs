using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// Makes links in memory and has them take their data. A link is made past <c>required</c>, which the compiler checks where an object is
/// made, so that it is checked here. Giving a column its type's default counts, so values alone do not tell: it is watched being set.
/// </summary>
internal static class LinkData
{
    [ThreadStatic]
    private static HashSet<int>? _given;

    /// <summary>Notes that a column of a watched link was set.</summary>
    public static void Given(int column) => _given?.Add(column);

    /// <summary>The link to a target, as it is to be inserted: the one that was made before, or a new one; null where links are no records.</summary>
    /// <exception cref="LinkDataMissingException">A required column was not set.</exception>
    /// <exception cref="RecordStateException">The data says which records are linked.</exception>
    public static Record? New(LinkTargets write, LinkTarget target, LinkPayload? payload)
    {
        if (write.Link.Model is not { } model) return null;
        var link = target.Link ?? model.NewRecord();
        if (target.Link is not null) Check(write, target, link, write.PairColumns, write.NewPair ??= Values(model.NewRecord(), write.PairColumns));
        else if (payload is not null && write.Link.RequiredColumns.Length == 0) Fill(write, target, link, payload);
        else if (payload is not null) FillWatched(write, target, link, payload);
        for (var i = 0; i < write.Link.OwnerColumns.Length; i++) SetKey(model, link, write.Link.OwnerColumns[i], write.OwnerKey[i]);
        for (var i = 0; i < write.Link.TargetColumns.Length; i++) SetKey(model, link, write.Link.TargetColumns[i], target.Key[i]);
        return link;
    }

    /// <summary>Makes a link before its write, while the keys it is to hold may not be known; null where links are no records.</summary>
    /// <exception cref="LinkDataMissingException">A required column was not set.</exception>
    public static Record? Prepare(RelationInfo relation, LinkTarget target, LinkPayload? payload)
    {
        if (relation.Link.Model is not { } model) return null;
        var link = model.NewRecord();
        if (payload is not null) Watch(relation, link, () => payload(target, link));
        return link;
    }

    /// <summary>Has a link take its data.</summary>
    /// <exception cref="RecordStateException">The data says which records are linked, or which row it is.</exception>
    public static void Fill(LinkTargets write, LinkTarget target, Record link, LinkPayload payload)
    {
        // A new row may be given its own key; a row that is there keeps it.
        var keys = link.State == RecordState.New ? write.PairColumns : [.. write.PairColumns, .. write.Link.Model!.Key];
        var before = link.State == RecordState.New ? write.NewPair ??= Values(link, keys) : Values(link, keys);
        payload(target, link);
        Check(write, target, link, keys, before);
    }

    // Whoever repeats what is so anyway does no harm.
    private static void Check(LinkTargets write, LinkTarget target, Record link, ColumnInfo[] keys, DbValue[] before)
    {
        var model = write.Link.Model!;
        for (var i = 0; i < keys.Length; i++)
        {
            if (model.GetColumn(link, keys[i].Ordinal).Equals(before[i])) continue;
            var owner = Array.IndexOf(write.Link.OwnerColumns, keys[i]);
            var to = Array.IndexOf(write.Link.TargetColumns, keys[i]);
            var expected = owner >= 0 ? write.OwnerKey[owner] : to >= 0 ? target.Key[to] : before[i];
            if (!RecordKey.AreEqual(model.GetColumn(link, keys[i].Ordinal), expected))
                throw RecordStateException.LinkKey(write.Relation.ToString(), $"{model.ModelName}.{keys[i].Property}");
        }
    }

    private static void FillWatched(LinkTargets write, LinkTarget target, Record link, LinkPayload payload) =>
        Watch(write.Relation, link, () => Fill(write, target, link, payload));

    private static void Watch(RelationInfo relation, Record link, Action fill)
    {
        var required = relation.Link.RequiredColumns;
        var before = Values(link, required);
        var outer = _given; // of a payload in which another link is made
        _given = [];
        link.IsWatched = true;
        try
        {
            fill();
            for (var i = 0; i < required.Length; i++)
            {
                // A relation that was set may have set the column too, as its key.
                if (_given.Contains(required[i].Ordinal) || !link.ModelInfo.GetColumn(link, required[i].Ordinal).Equals(before[i])) continue;
                throw LinkDataMissingException.For(relation.ToString(), link.ModelInfo.ModelName, required[i].Property);
            }
        }
        finally
        {
            link.IsWatched = false;
            _given = outer;
        }
    }

    private static DbValue[] Values(Record link, ColumnInfo[] columns) => Array.ConvertAll(columns, column => link.ModelInfo.GetColumn(link, column.Ordinal));

    private static void SetKey(ModelInfo model, Record link, ColumnInfo column, DbValue value) =>
        model.SetColumn(link, column.Ordinal, value.Kind == ValueKind.Int64 ? value.ToInteger(column.Type.Kind) : value);
}
