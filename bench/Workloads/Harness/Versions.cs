using System.Reflection;

namespace Bench;

/// <summary>The version of a library, as its package says.</summary>
internal static class Versions
{
    public static string Of(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
}
