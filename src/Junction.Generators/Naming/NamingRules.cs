namespace Junction.Generators.Naming;

/// <summary>A way to derive a database name from a C# name; the values are those of <c>Junction.NameStyle</c>.</summary>
internal enum NameStyle
{
    SnakeCasePlural,
    SnakeCase,
    AsWritten,
    Plural,
}

/// <summary>How an assembly names tables and columns that do not state their own: its <c>[assembly: Naming]</c>.</summary>
internal sealed record NamingRules(NameStyle Tables, NameStyle Columns)
{
    public static NamingRules Default { get; } = new(NameStyle.SnakeCasePlural, NameStyle.SnakeCase);

    public string Table(string model) => Tables switch
    {
        NameStyle.SnakeCasePlural => Plural.Of(SnakeCase.Of(model)),
        NameStyle.SnakeCase => SnakeCase.Of(model),
        NameStyle.Plural => Plural.Of(model),
        _ => model,
    };

    public string Column(string property) => Columns is NameStyle.SnakeCase or NameStyle.SnakeCasePlural ? SnakeCase.Of(property) : property;
}
