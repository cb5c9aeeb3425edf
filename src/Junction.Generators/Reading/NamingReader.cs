using Junction.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Reading;

/// <summary>Reads an assembly's <c>[assembly: Naming]</c>.</summary>
internal static class NamingReader
{
    public static NamingRules Of(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.IsJunction("NamingAttribute", 0) != true) continue;
            // Absent arguments have their defaults in the constructor's arguments; a broken one falls back to them here.
            return new NamingRules(
                (NameStyle)(attribute.Argument<int?>(0) ?? (int)NamingRules.Default.Tables),
                (NameStyle)(attribute.Argument<int?>(1) ?? (int)NamingRules.Default.Columns));
        }
        return NamingRules.Default;
    }
}
