using System.ComponentModel.DataAnnotations;

namespace Junction.Tests.Types;

public enum Level : byte { Low, Middle = 5, High = 255 }

public enum Offset : short { Down = short.MinValue, None = 0, Up = short.MaxValue }

public enum Colour { Red, Green, Blue = int.MaxValue }

public enum Distance : long { Behind = long.MinValue, Here = 0, Ahead = long.MaxValue }

/// <summary>Has no member of number zero.</summary>
public enum Mark { Good = 1, Bad = 2 }

[Flags]
public enum Days { None = 0, Monday = 1, Tuesday = 2, Friday = 16 }

/// <summary>A column of every type.</summary>
public partial class Specimen : ActiveRecord<Specimen>
{
    public partial long Id { get; set; }
    public partial bool Flag { get; set; }
    public partial byte Byte { get; set; }
    public partial short Short { get; set; }
    public partial int Int { get; set; }
    public partial long Long { get; set; }
    public partial float Float { get; set; }
    public partial double Double { get; set; }
    public partial decimal Decimal { get; set; }
    public partial char Char { get; set; } = 'x';
    public partial string Text { get; set; } = "";
    public partial Guid Guid { get; set; }
    public partial DateTime At { get; set; } = DateTime.UnixEpoch;
    public partial DateTimeOffset Instant { get; set; }
    public partial DateOnly Day { get; set; }
    public partial TimeOnly Time { get; set; }
    public partial TimeSpan Span { get; set; }
    public partial byte[] Bytes { get; set; } = [];
    public partial Level Level { get; set; }
    public partial Offset Offset { get; set; }
    public partial Colour Colour { get; set; }
    public partial Distance Distance { get; set; }
    [StoredAsText] public partial Colour Paint { get; set; }
    [StoredAsText] public partial Mark Mark { get; set; } = Mark.Good;
    [StoredAsText] public partial Days Days { get; set; }
}

/// <summary>A column of every type that may be null.</summary>
public partial class Sparse : ActiveRecord<Sparse>
{
    public partial long Id { get; set; }
    public partial bool? Flag { get; set; }
    public partial byte? Byte { get; set; }
    public partial short? Short { get; set; }
    public partial int? Int { get; set; }
    public partial long? Long { get; set; }
    public partial float? Float { get; set; }
    public partial double? Double { get; set; }
    public partial decimal? Decimal { get; set; }
    public partial char? Char { get; set; }
    public partial string? Text { get; set; }
    public partial Guid? Guid { get; set; }
    public partial DateTime? At { get; set; }
    public partial DateTimeOffset? Instant { get; set; }
    public partial DateOnly? Day { get; set; }
    public partial TimeOnly? Time { get; set; }
    public partial TimeSpan? Span { get; set; }
    public partial byte[]? Bytes { get; set; }
    public partial Level? Level { get; set; }
    public partial Offset? Offset { get; set; }
    public partial Colour? Colour { get; set; }
    public partial Distance? Distance { get; set; }
    [StoredAsText] public partial Mark? Mark { get; set; }
}

/// <summary>Stores an enum by name whose default has none.</summary>
public partial class Review : ActiveRecord<Review>
{
    public partial int Id { get; set; }
    [StoredAsText] public partial Mark Mark { get; set; }
}

/// <summary>Columns whose facets change what they hold.</summary>
public partial class Measure : ActiveRecord<Measure>
{
    public partial int Id { get; set; }
    [Precision(10, 2)] public partial decimal Price { get; set; }
    [Precision(5, 5)] public partial decimal Share { get; set; }
    [Precision(28, 10)] public partial decimal Wide { get; set; }
    [Precision(9)] public partial decimal Whole { get; set; }
    [WallClock] public partial DateTime Opening { get; set; }
    [WallClock] public partial DateTime? Closing { get; set; }
    [Precision(0)] public partial DateTime Second { get; set; } = DateTime.UnixEpoch;
    [Precision(3)] public partial DateTimeOffset Millisecond { get; set; }
    [Precision(1)] public partial TimeOnly Tenth { get; set; }
    [Precision(0)] public partial TimeSpan Seconds { get; set; }
    [MaxLength(3)] public partial string Short { get; set; } = "";
    [MaxLength(2)] public partial byte[] Pair { get; set; } = [];
}
