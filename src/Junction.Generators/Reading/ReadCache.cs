using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Reading;

/// <summary>
/// Remembers what was read of a class while no declaration changes. Roslyn asks for every class again after every edit, and makes all its
/// symbols anew; most edits are inside a method, and tell nothing of any model.
/// </summary>
internal static class ReadCache
{
    private static readonly ConditionalWeakTable<Compilation, Declarations> Compilations = new();
    private static readonly ConditionalWeakTable<SyntaxNode, Remembered> Classes = new();

    public static Candidate GetOrRead(SyntaxNode node, Compilation compilation, Func<Candidate> read)
    {
        var declarations = Compilations.GetValue(compilation, static known => new Declarations(known));
        if (Classes.TryGetValue(node, out var known) && known.Declarations.Equals(declarations)) return known.Candidate;
        var candidate = read();
        Classes.Remove(node);
        // Another thread may have been quicker; it read the same.
        Classes.GetValue(node, _ => new Remembered(declarations, candidate));
        return candidate;
    }

    private sealed record Remembered(Declarations Declarations, Candidate Candidate);

    /// <summary>All that a reading can depend on: the declarations of the compilation, its options and its references.</summary>
    private sealed class Declarations(Compilation compilation) : IEquatable<Declarations>
    {
        private readonly ulong _hash = DeclarationHash.Of(compilation);
        private readonly CompilationOptions _options = compilation.Options;
        private readonly string? _assembly = compilation.AssemblyName;
        private readonly MetadataReference[] _references = [.. compilation.References];

        public bool Equals(Declarations? other) => other is not null && (ReferenceEquals(this, other)
            || (_hash == other._hash && _assembly == other._assembly && _options.Equals(other._options) && _references.SequenceEqual(other._references)));

        public override bool Equals(object? obj) => Equals(obj as Declarations);

        public override int GetHashCode() => _hash.GetHashCode();
    }
}
