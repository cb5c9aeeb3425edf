namespace Junction.Generators.Analyzers;

/// <summary>A form of C# that means nothing in a query, and what to write instead.</summary>
internal sealed record QueryForm(string Name, string Mend)
{
    private const string ForDatabase = "A condition is known only to the database: give it to Where, Any or Count";
    private const string ForText = "Put text together with +, which is done by the database: s.First + \" \" + s.Last";

    public static readonly QueryForm Conditional = new("?:", "Write Expr.When(condition, value).Else(other)");
    public static readonly QueryForm If = new("if", ForDatabase);
    public static readonly QueryForm Loop = new("while", ForDatabase);
    public static readonly QueryForm Truth = new("operator true", ForDatabase);
    public static readonly QueryForm Coalesce = new("??", "Write a.Coalesce(b)");
    public static readonly QueryForm ConditionalAccess = new("?.", "Write '.': what leads nowhere is null by itself");
    public static readonly QueryForm Is = new("is", "Write ==, and == null for IS NULL");
    public static readonly QueryForm Switch = new("switch", "Write Expr.When(condition, value).When(condition, value).Else(other)");
    public static readonly QueryForm Interpolation = new("$\"…\"", ForText);
    public static readonly QueryForm Concatenation = new("+ of text", ForText);
    public static readonly QueryForm Reference = new("comparison of references", "Compare columns with ==");
}
