using Junction;

/// <summary>A model without a namespace.</summary>
public partial class Galaxy : ActiveRecord<Galaxy>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
}
