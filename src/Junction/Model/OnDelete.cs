namespace Junction;

/// <summary>What the database does with rows that refer to a deleted one.</summary>
public enum OnDelete
{
    /// <summary>Refuses the delete.</summary>
    Restrict,
    /// <summary>Deletes them too.</summary>
    Cascade,
    /// <summary>Sets their foreign key to null.</summary>
    SetNull,
}
