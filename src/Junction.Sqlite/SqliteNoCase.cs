namespace Junction.Sqlite;

/// <summary>SQLite's collation NOCASE: only the letters A to Z have a case.</summary>
internal sealed class SqliteNoCase : StringComparer
{
    public static readonly SqliteNoCase Instance = new();

    public override int Compare(string? x, string? y) => x is null || y is null ? Ordinal.Compare(x, y) : Ordinal.Compare(Fold(x), Fold(y));

    public override bool Equals(string? x, string? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.Length == y.Length && Ordinal.Equals(Fold(x), Fold(y)));

    public override int GetHashCode(string obj) => OrdinalIgnoreCase.GetHashCode(obj);

    private static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < folded.Length; i++) folded[i] = char.IsAsciiLetterUpper(text[i]) ? (char)(text[i] | 0x20) : text[i];
    });
}
