namespace Junction.Docs.Tests.Architecture;

// What RoomTests proves its eyes with: one type that uses another in each of the ways there are.

[ByAttribute]
internal sealed class EveryKindOfUse : ByBase, IByInterface
{
    private readonly ByField? _field = null;

    public override string ToString()
    {
        try
        {
            ByLocal? local = null;
            return $"{local}{_field}{ByCall.Name()}{typeof(ByTypeOf<>)}";
        }
        catch (ByCatch)
        {
            return "";
        }
    }

    public static int Size<T>(ByParameter? parameter) where T : IByConstraint<T> => parameter is null ? 0 : 1;

    private sealed class Nested
    {
        public ByNested[]? All { get; set; }
    }
}

[AttributeUsage(AttributeTargets.Class)]
internal sealed class ByAttribute : Attribute;

internal abstract class ByBase;

internal interface IByInterface;

internal sealed class ByField;

internal sealed class ByLocal;

internal static class ByCall
{
    public static string Name() => "";
}

internal sealed class ByTypeOf<T>;

internal sealed class ByCatch : Exception;

internal sealed class ByParameter;

internal interface IByConstraint<T>;

internal sealed class ByNested;
