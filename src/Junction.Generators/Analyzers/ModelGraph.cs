using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Junction.Generators.Naming;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Analyzers;

/// <summary>The models of a compilation as the checks need them: each read once, and only those near the one under examination.</summary>
internal sealed class ModelGraph(Compilation compilation)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ModelDescription?> _descriptions = new(SymbolEqualityComparer.Default);
    private readonly NamingRules _naming = NamingReader.Of(compilation.Assembly);

    public ModelDescription? Describe(INamedTypeSymbol type, CancellationToken cancellation) =>
        _descriptions.GetOrAdd(type, symbol => ModelReader.Read(symbol, cancellation));

    /// <summary>
    /// Resolves a model among its neighbours: the models its relations name, and those that theirs name (a link's other end).
    /// </summary>
    public Resolver ResolverFor(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var known = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { type };
        var fresh = known.ToList();
        for (var depth = 0; depth < 2; depth++)
        {
            fresh = [.. fresh.SelectMany(model => ModelReader.RelatedTo(model, cancellation)).Where(known.Add)];
        }
        return new Resolver(new ModelSet(known.Select(model => Describe(model, cancellation)).OfType<ModelDescription>().ToValueArray()), _naming);
    }
}
