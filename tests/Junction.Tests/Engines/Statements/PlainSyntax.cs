using Junction.Model;
using Junction.Sql;

namespace Junction.Tests.Engines;

/// <summary>A database that says everything as standard SQL does: what a new dialect begins with.</summary>
internal sealed class PlainSyntax : SqlSyntax
{
    public override string DatabaseName => "Plain";

    protected override string SpellPlaceholder(int index) => $":{index}";

    public override void WriteConvert(SqlWriter writer, ConvertNode node) => WriteCast(writer, node.Operand, $"{node.Type.Kind}");

    public override void WriteFunction(SqlWriter writer, FunctionNode node)
    {
        switch (node.Function)
        {
            case SqlFunction.Coalesce:
                WriteCoalesce(writer, node);
                break;
            case SqlFunction.Substring:
                WriteSubstring(writer, "SUBSTRING", node.Arguments);
                break;
            case SqlFunction.Round when node.Type.Kind == ValueKind.Decimal:
                WriteCast(writer, node.Arguments[0], $"decimal(28,{node.RoundDigits})"); // its digits are part of the text
                break;
            case SqlFunction.Floor or SqlFunction.Ceiling:
                WriteWhole(writer, $"{node.Function}".ToUpperInvariant(), node.Arguments);
                break;
            default:
                WriteCall(writer, $"{node.Function}".ToUpperInvariant(), node.Arguments);
                break;
        }
    }

    public override void WriteTextMatch(SqlWriter writer, TextMatchNode node) => WriteCall(writer, $"{node.Match}".ToUpperInvariant(), node.Text, node.Part);
}
