using System.Collections.Immutable;
using System.Diagnostics;
using Junction.Generators;
using Junction.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

var count = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 300;
const int Rounds = 40;
const int WarmUp = 120; // an editor has compiled and measured its own code long before: the runtime's first versions of it say nothing

var parse = new CSharpParseOptions(LanguageVersion.CSharp14);
var compilation = CSharpCompilation.Create("Bench", Sources(count).Select(source => CSharpSyntaxTree.ParseText(source.Text, parse, source.Path)),
    References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
GeneratorDriver driver = CSharpGeneratorDriver.Create([new JunctionGenerator().AsSourceGenerator()], parseOptions: parse);

Console.WriteLine($"{count} models, {Rounds} rounds");
var first = Watch.Start();
driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
Console.WriteLine($"first run: {first}, {driver.GetRunResult().GeneratedTrees.Sum(static tree => (long)tree.Length) / 1024} KiB");
var errors = output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(3).ToList();
if (errors.Count > 0) throw new InvalidOperationException(string.Join("\n", errors));

Measure("an edit in a method elsewhere", "Plain.cs", static (_, round) => $"class Plain {{ int M() => {round + WarmUp}; }}");
Measure("an edit in a method of a model", "File0.cs", static (text, round) => text.Replace("int Twice() => 2", $"int Twice() => {round + WarmUp + 100}", StringComparison.Ordinal));
Measure("another column of a model", "File0.cs", static (text, round) => text.Replace("Extra", $"Extra{round + WarmUp}", StringComparison.Ordinal));

Compile("compiling without the generated code (all of it errors)", compilation);
Compile("compiling with it", (CSharpCompilation)output);
var analysis = Watch.Start();
await output.WithAnalyzers([new ModelAnalyzer(), new QueryFormAnalyzer(), new SyncCallAnalyzer()]).GetAnalyzerDiagnosticsAsync();
Console.WriteLine($"analyzers, compiling included: {analysis}");

void Measure(string name, string path, Func<string, int, string> edit)
{
    var (times, processor) = (new List<double>(), new List<double>());
    var (edited, current) = (compilation, driver);
    var original = edited.SyntaxTrees.Single(tree => tree.FilePath == path);
    var previous = original;
    for (var round = -WarmUp; round < Rounds; round++)
    {
        var tree = CSharpSyntaxTree.ParseText(edit(original.ToString(), round), parse, path);
        edited = edited.ReplaceSyntaxTree(previous, tree);
        previous = tree;
        var watch = Watch.Start();
        current = current.RunGenerators(edited);
        if (round < 0) continue;
        times.Add(watch.Wall);
        processor.Add(watch.Processor);
    }
    times.Sort();
    processor.Sort();
    Console.WriteLine($"{name}: best {times[0]:0.0} ms, median {times[Rounds / 2]:0.0} ms, worst {times[^1]:0.0} ms; of the processor {processor[0]:0.0} to {processor[^1]:0.0} ms");
}

static void Compile(string name, CSharpCompilation compilation)
{
    var watch = Watch.Start();
    compilation.WithAssemblyName("Again").GetDiagnostics();
    Console.WriteLine($"{name}: {watch}");
}

// A third are links: each joins the two models before it.
static IEnumerable<(string Path, string Text)> Sources(int count)
{
    for (var i = 0; i + 2 < count; i += 3)
    {
        yield return ($"File{i}.cs", $$"""
            using Junction;
            namespace App.Area{{i % 7}};
            public partial class Owner{{i}} : ActiveRecord<Owner{{i}}>
            {
                public partial int Id { get; set; }
                {{Columns}}
                [HasMany] public partial HasMany<Link{{i}}> Links { get; }
                [ManyToMany(Through = nameof(Links))] public partial ManyToMany<Target{{i}}, Link{{i}}> Targets { get; }
                public int Twice() => 2;
            }
            public partial class Target{{i}} : ActiveRecord<Target{{i}}>
            {
                public partial int Id { get; set; }
                {{Columns}}
                [HasMany] public partial HasMany<Link{{i}}> Links { get; }
                [ManyToMany] public partial ManyToMany<Owner{{i}}, Link{{i}}> Owners { get; }
            }
            [Index(nameof(Owner{{i}}Id), nameof(Target{{i}}Id), IsUnique = true)]
            public partial class Link{{i}} : ActiveRecord<Link{{i}}>
            {
                public partial int Id { get; set; }
                public partial int Owner{{i}}Id { get; set; }
                public partial int Target{{i}}Id { get; set; }
                {{Columns}}
                [BelongsTo] public partial Owner{{i}}? Owner{{i}} { get; set; }
                [BelongsTo] public partial Target{{i}}? Target{{i}} { get; set; }
            }
            """);
    }
    yield return ("Plain.cs", "class Plain { int M() => 0; }");
}

static IEnumerable<MetadataReference> References() =>
    ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Junction.dll"))
        .Select(static path => MetadataReference.CreateFromFile(path));

/// <summary>Time on the wall and of the processor: on a busy machine only the second says something.</summary>
internal readonly struct Watch
{
    private readonly long _start;
    private readonly TimeSpan _used;

    private Watch(long start, TimeSpan used) => (_start, _used) = (start, used);

    public double Wall => Stopwatch.GetElapsedTime(_start).TotalMilliseconds;

    public double Processor => (Environment.CpuUsage.TotalTime - _used).TotalMilliseconds;

    public static Watch Start() => new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);

    public override string ToString() => $"{Wall:0} ms, of the processor {Processor:0} ms";
}

internal static partial class Program
{
    private const string Columns = """
        public partial string? Name { get; set; }
            public partial string? Extra { get; set; }
            public partial System.DateTime CreatedAt { get; set; }
            public partial decimal Amount { get; set; }
            public partial bool Active { get; set; }
            public partial int? Rank { get; set; }
            public partial System.Guid Code { get; set; }
            public partial double Weight { get; set; }
        """;
}
