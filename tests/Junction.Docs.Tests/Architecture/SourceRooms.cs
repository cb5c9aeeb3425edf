using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Junction.Docs.Tests.Architecture;

/// <summary>
/// In which room of a project each type stands: the folder of its source, as the debug symbols know it. Namespaces do not tell, since what
/// a user needs is in <c>Junction</c> wherever it stands.
/// </summary>
internal static class SourceRooms
{
    // Where types without any code of their own, enums and interfaces, are declared.
    private static readonly Guid s_typeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    /// <summary>The rooms of every type, by full name; what the compiler made by itself has none. A nested type counts as the one around it.</summary>
    public static ILookup<string, string> Of(string file, string project)
    {
        using var image = new PEReader(File.OpenRead(file));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(file, ".pdb")));
        var (metadata, pdb) = (image.GetMetadataReader(), symbols.GetMetadataReader());
        var folder = $"/src/{project}/";
        return metadata.TypeDefinitions
            .SelectMany(type => Documents(metadata, pdb, type).Select(document => (Type: type, Room: Room(pdb.GetString(pdb.GetDocument(document).Name), folder))))
            .Where(static place => place.Room is not null)
            .Select(place => (Name: Name(metadata, place.Type), Room: place.Room!))
            .Distinct()
            .ToLookup(static place => place.Name, static place => place.Room);
    }

    private static IEnumerable<DocumentHandle> Documents(MetadataReader metadata, MetadataReader pdb, TypeDefinitionHandle type)
    {
        foreach (var method in metadata.GetTypeDefinition(type).GetMethods())
        {
            var information = pdb.GetMethodDebugInformation(method.ToDebugInformationHandle());
            if (information.SequencePointsBlob.IsNil) continue;
            foreach (var point in information.GetSequencePoints())
            {
                if (!point.Document.IsNil) yield return point.Document;
            }
        }
        foreach (var handle in pdb.GetCustomDebugInformation(type))
        {
            var information = pdb.GetCustomDebugInformation(handle);
            if (pdb.GetGuid(information.Kind) != s_typeDefinitionDocuments) continue;
            foreach (var row in Rows(pdb, information.Value)) yield return MetadataTokens.DocumentHandle(row);
        }
    }

    private static List<int> Rows(MetadataReader pdb, BlobHandle value)
    {
        var blob = pdb.GetBlobReader(value);
        var rows = new List<int>();
        while (blob.RemainingBytes > 0) rows.Add(blob.ReadCompressedInteger());
        return rows;
    }

    private static string? Room(string document, string folder)
    {
        var path = document.Replace('\\', '/');
        var at = path.LastIndexOf(folder, StringComparison.Ordinal);
        if (at < 0) return null;
        var inside = path[(at + folder.Length)..].Split('/');
        return inside.Length > 1 ? inside[0] : "";
    }

    private static string Name(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        while (metadata.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer) handle = outer;
        var type = metadata.GetTypeDefinition(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
