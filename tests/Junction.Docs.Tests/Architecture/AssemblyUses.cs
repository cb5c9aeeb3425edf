using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Junction.Docs.Tests.Architecture;

/// <summary>
/// Which types of an assembly use which others of it, as its metadata and its code say: bases, members, attributes, locals, and every
/// instruction that names a type, a method or a field. Nested types count as the type around them.
/// </summary>
internal sealed class AssemblyUses
{
    private readonly MetadataReader _metadata;
    private readonly PEReader _image;
    private readonly Dictionary<TypeDefinitionHandle, HashSet<TypeDefinitionHandle>> _uses = [];

    private AssemblyUses(PEReader image)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
        foreach (var handle in _metadata.TypeDefinitions) Read(handle);
    }

    /// <summary>Every pair of types, by full name, of which the first uses the second.</summary>
    public static IReadOnlyList<(string User, string Used)> Of(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var uses = new AssemblyUses(image);
        return [.. uses._uses.SelectMany(pair => pair.Value.Select(used => (uses.Name(pair.Key), uses.Name(used))))];
    }

    private void Read(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        var found = new Finder(this, Uses(Outermost(handle)));
        found.Add(type.BaseType);
        found.Add(type.GetCustomAttributes());
        found.Add(type.GetGenericParameters());
        foreach (var implemented in type.GetInterfaceImplementations()) found.Add(_metadata.GetInterfaceImplementation(implemented).Interface);
        foreach (var field in type.GetFields())
        {
            var definition = _metadata.GetFieldDefinition(field);
            definition.DecodeSignature(found, null);
            found.Add(definition.GetCustomAttributes());
        }
        foreach (var property in type.GetProperties()) found.Add(_metadata.GetPropertyDefinition(property).GetCustomAttributes());
        foreach (var method in type.GetMethods()) Read(_metadata.GetMethodDefinition(method), found);
    }

    private void Read(MethodDefinition method, Finder found)
    {
        method.DecodeSignature(found, null);
        found.Add(method.GetCustomAttributes());
        found.Add(method.GetGenericParameters());
        foreach (var parameter in method.GetParameters()) found.Add(_metadata.GetParameter(parameter).GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0) return;
        var body = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(found, null);
        foreach (var region in body.ExceptionRegions) found.Add(region.CatchType);
        foreach (var token in Instructions.Tokens(body.GetILReader())) found.Add(MetadataTokens.EntityHandle(token));
    }

    private HashSet<TypeDefinitionHandle> Uses(TypeDefinitionHandle type)
    {
        if (!_uses.TryGetValue(type, out var uses)) _uses.Add(type, uses = []);
        return uses;
    }

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle handle)
    {
        while (_metadata.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer) handle = outer;
        return handle;
    }

    private string Name(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        return $"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}";
    }

    /// <summary>Collects the types that handles and signatures speak of. What it decodes them to means nothing.</summary>
    private sealed class Finder(AssemblyUses uses, HashSet<TypeDefinitionHandle> found) : ISignatureTypeProvider<bool, object?>
    {
        private readonly MetadataReader _metadata = uses._metadata;

        public void Add(CustomAttributeHandleCollection attributes)
        {
            foreach (var attribute in attributes) Add(_metadata.GetCustomAttribute(attribute).Constructor);
        }

        public void Add(GenericParameterHandleCollection parameters)
        {
            foreach (var parameter in parameters)
            {
                foreach (var constraint in _metadata.GetGenericParameter(parameter).GetConstraints()) Add(_metadata.GetGenericParameterConstraint(constraint).Type);
            }
        }

        public void Add(EntityHandle handle)
        {
            if (handle.IsNil) return;
            switch (handle.Kind)
            {
                case HandleKind.TypeDefinition:
                    found.Add(uses.Outermost((TypeDefinitionHandle)handle));
                    break;
                case HandleKind.TypeSpecification:
                    _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                    break;
                case HandleKind.MethodDefinition:
                    Add(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.FieldDefinition:
                    Add(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.MethodSpecification:
                    var method = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                    method.DecodeSignature(this, null);
                    Add(method.Method);
                    break;
                case HandleKind.MemberReference:
                    var member = _metadata.GetMemberReference((MemberReferenceHandle)handle);
                    Add(member.Parent);
                    if (member.GetKind() == MemberReferenceKind.Method) member.DecodeMethodSignature(this, null);
                    else member.DecodeFieldSignature(this, null);
                    break;
            }
        }

        public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            Add(handle);
            return true;
        }

        public bool GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind)
        {
            Add(handle);
            return true;
        }

        public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => true;
        public bool GetArrayType(bool elementType, ArrayShape shape) => true;
        public bool GetByReferenceType(bool elementType) => true;
        public bool GetFunctionPointerType(MethodSignature<bool> signature) => true;
        public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => true;
        public bool GetGenericMethodParameter(object? context, int index) => true;
        public bool GetGenericTypeParameter(object? context, int index) => true;
        public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => true;
        public bool GetPinnedType(bool elementType) => true;
        public bool GetPointerType(bool elementType) => true;
        public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => true;
        public bool GetSZArrayType(bool elementType) => true;
    }
}
