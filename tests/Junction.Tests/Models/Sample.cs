namespace Junction.Tests.Samples;

/// <summary>A column of every type, for expressions.</summary>
public partial class Sample : ActiveRecord<Sample>
{
    public partial int Id { get; set; }
    public required partial string Text { get; set; }
    public partial string? OptText { get; set; }
    [CaseInsensitive] public required partial string Loose { get; set; }
    public partial int Int { get; set; }
    public partial int? OptInt { get; set; }
    public partial long Long { get; set; }
    public partial short Short { get; set; }
    public partial byte Byte { get; set; }
    public partial double Double { get; set; }
    public partial double? OptDouble { get; set; }
    public partial float Single { get; set; }
    public partial decimal Decimal { get; set; }
    public partial decimal? OptDecimal { get; set; }
    public partial bool Flag { get; set; }
    public partial bool? OptFlag { get; set; }
    public partial char Letter { get; set; }
    public partial Guid Key { get; set; }
    public partial DateTime At { get; set; }
    public partial DateTime? OptAt { get; set; }
    public partial DateTimeOffset Instant { get; set; }
    public partial DateOnly Day { get; set; }
    public partial TimeOnly Time { get; set; }
    public partial TimeSpan Span { get; set; }
    public partial Level Rank { get; set; }
    public partial Level? OptRank { get; set; }
    [StoredAsText] public partial Level RankName { get; set; }
    [StoredAsText] public partial Level? OptRankName { get; set; }
    [StoredAsText] public partial Marks Marks { get; set; }
}

public enum Level : short { None = -1, Low, High = 10, Mid = 5 }

[Flags]
public enum Marks { None = 0, Red = 1, Blue = 2, Green = 4 }
