namespace Junction.Model;

/// <summary>Metadata by model.</summary>
public static class ModelInfos
{
    /// <summary>The metadata of a model.</summary>
    public static ModelInfo<T> Of<T>() where T : Record, IRecord<T> => T.Model;
}

/// <summary>The models of one assembly; generated. What they are is asked only when somebody needs the whole list.</summary>
public sealed class ModelList(Func<ModelInfo>[] models)
{
    private static readonly Lock _lock = new();
    private static ModelList[] _registered = [];

    /// <summary>The models of every assembly whose code has run.</summary>
    public static IReadOnlyList<ModelInfo> All => [.. Volatile.Read(ref _registered).SelectMany(static list => list.Models).Distinct()];

    /// <summary>The models.</summary>
    public IEnumerable<ModelInfo> Models => models.Select(static model => model());

    /// <summary>Makes an assembly's models known; called by generated code when the assembly is loaded.</summary>
    public static void Register(ModelList list)
    {
        lock (_lock)
        {
            if (Array.IndexOf(_registered, list) < 0) _registered = [.. _registered, list];
        }
    }
}

/// <summary>Tells the generator of an application which class lists a referenced assembly's models.</summary>
/// <param name="list">The generated class.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class JunctionModelsAttribute(Type list) : Attribute
{
    /// <summary>The generated class.</summary>
    public Type List { get; } = list;
}
