namespace Junction;

/// <summary>What sync does with the payload of links that stay.</summary>
public enum SyncMode
{
    /// <summary>Leaves it as it is: the payload is for new links.</summary>
    Leave,

    /// <summary>Writes the payload to kept links too; a link it does not change is not written.</summary>
    Update,
}
