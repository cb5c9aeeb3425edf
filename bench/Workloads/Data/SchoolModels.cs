using Junction.Model;

namespace Bench.Data;

internal static class SchoolModels
{
    /// <summary>What a database of Junction is made of.</summary>
    public static ModelInfo[] All => [ModelInfos.Of<Models.Student>(), ModelInfos.Of<Models.Course>(), ModelInfos.Of<Models.Enrollment>()];
}
