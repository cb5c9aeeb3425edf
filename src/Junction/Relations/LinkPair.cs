using System.Text.Json.Serialization;
using Junction.Model;
using Junction.Relations;

namespace Junction;

/// <summary>A target of a many-to-many relation with the link row that leads to it.</summary>
/// <typeparam name="T">The target's model.</typeparam>
/// <typeparam name="TLink">The link model.</typeparam>
/// <param name="Target">What the link leads to.</param>
/// <param name="Link">The row of the link table.</param>
/// <remarks>
/// It comes apart as a tuple does, <c>foreach (var (course, link) in await john.Courses.Links) …</c>. As JSON it is <c>{ "Target": …, "Link": … }</c>; nothing is
/// loaded for that, and neither side leads back to the other, or to the owner.
/// </remarks>
[JsonConverter(typeof(LinkPairJson))]
public readonly record struct LinkPair<T, TLink>(T Target, TLink Link) : ILinkPair where T : Record where TLink : Record
{
    Record? ILinkPair.Target => Target;

    Record? ILinkPair.Link => Link;
}
