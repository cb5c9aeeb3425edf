using System.Linq;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>Verbs that take a key, typed as the model's own.</summary>
internal static class KeyVerbs
{
    private static readonly (string Name, string Summary)[] Writes =
    [
        ("Attach", "Links the records with these keys; what is linked already stays as it is."),
        ("Sync", "Makes the records with these keys the only ones linked."),
        ("Toggle", "Links the records with these keys that are not linked, and unlinks those that are."),
    ];

    public static void WriteFind(CodeWriter code, ResolvedModel model, string access, string source)
    {
        if (model.Key.Count == 0) return;
        var (record, parameters) = (model.Type.Name, Parameters(model.Key));
        var values = string.Join(", ", model.Key.Select(static part => Value(part, Names.Parameter(part.Name))));
        Docs(code, "The record with this key; throws when there is none.");
        code.Line($"{access} {Names.Task}<{record}> FindAsync({parameters}, {Names.Token}) => {Names.Typed}.FindAsync({source}, cancellationToken, {values});");
        Docs(code, "The record with this key; throws when there is none.");
        code.Line($"{access} {record} Find({parameters}) => {Names.Typed}.Find({source}, {values});");
    }

    public static void WriteReference(CodeWriter code, ResolvedModel model)
    {
        if (model.Key.Count == 0) return;
        var values = string.Join(", ", model.Key.Select(static part => Value(part, Names.Parameter(part.Name))));
        Docs(code, "Stands for the record with this key without reading it: to link it, to refer to it.");
        code.Line($"public static {model.Type.Name} Reference({Parameters(model.Key)}) => {Names.Typed}.Reference<{model.Type.Name}>({values});");
    }

    /// <summary>Link verbs on the relations that lead to this model.</summary>
    public static void Write(CodeWriter code, ResolvedModel model)
    {
        if (model.Key.Count == 0) return;
        var record = model.Type.Name;
        code.Open($"extension({Names.Root}ManyToMany<{record}> relation)");
        WriteUnpaid(code, model.Key);
        code.Close().Line();

        code.Open($"extension({Names.Root}LinkCollection<{record}> relation)");
        Write(code, model.Key, "Detach", Names.LinkChange, "Unlinks the records with these keys.", many: true, single: true, payload: false);
        var key = KeyType(model.Key);
        var read = model.Key.Count == 1 ? Read(model.Key[0], 0) : $"({string.Join(", ", model.Key.Select(static (part, i) => Read(part, i)))})";
        WritePair(code, "Keys", $"{Names.List}<{key}>", "The keys of the linked records, read from the link table alone.", "", $"relation, static values => {read}", $"<{record}, {key}>");
        code.Close().Line();

        code.Open($"extension({Names.Root}RelationCollection<{record}> relation)");
        Write(code, model.Key, "Contains", "bool", "Whether the record with this key is in the relation.", many: false, single: true, payload: false);
        code.Close().Line();

        code.Open($"extension<TLink>({Names.Root}ManyToMany<{record}, TLink> relation) where TLink : {Names.Root}ActiveRecord<TLink>, {Names.Model}IRecord<TLink>");
        foreach (var (name, summary) in Writes) Write(code, model.Key, name, Names.LinkChange, summary, many: true, single: name != "Sync", payload: true);
        Write(code, model.Key, "UpdateLink", Names.LinkChange, "Writes the payload of the link to the record with this key.", many: false, single: true, payload: true);
        code.Close();
    }

    /// <summary>Link verbs that give the link no payload.</summary>
    public static void WriteUnpaid(CodeWriter code, ValueArray<KeyPart> key)
    {
        foreach (var (name, summary) in Writes) Write(code, key, name, Names.LinkChange, summary, many: true, single: name != "Sync", payload: false);
    }

    private static void Write(CodeWriter code, ValueArray<KeyPart> key, string verb, string result, string summary, bool many, bool single, bool payload)
    {
        // Only a sync has links that stay, whose payload it can leave or write.
        var extra = !payload ? "" : $", {Names.Action}<TLink> payload" + (verb == "Sync" ? $", {Names.Root}SyncMode mode = {Names.Root}SyncMode.Leave" : "");
        var pass = !payload ? "" : verb == "Sync" ? ", payload, mode" : ", payload";
        var type = KeyType(key);
        if (single)
        {
            var row = $"[{string.Join(", ", key.Select(part => Value(part, key.Count == 1 ? "key" : $"key.{Names.Escape(part.Name)}")))}]";
            WritePair(code, verb, result, summary, $"{type} key{extra}", $"relation, {row}{pass}");
        }
        if (many) WritePair(code, verb, result, summary, $"{Names.Enumerable}<{type}> keys{extra}", $"relation, {Rows(key)}{pass}");
    }

    private static void WritePair(CodeWriter code, string verb, string result, string summary, string parameters, string arguments, string types = "")
    {
        Docs(code, summary);
        var token = parameters.Length == 0 ? Names.Token : $", {Names.Token}";
        code.Line($"public {Names.Task}<{result}> {verb}Async({parameters}{token}) => {Names.Records}LinkKeys.{verb}Async{types}({arguments}, cancellationToken);");
        Docs(code, summary);
        code.Line($"public {result} {verb}({parameters}) => {Names.Records}LinkKeys.{verb}{types}({arguments});");
    }

    /// <summary>Keys as one array, row by row.</summary>
    private static string Rows(ValueArray<KeyPart> key)
    {
        const string Linq = "global::System.Linq.Enumerable";
        if (key.Count == 1) return $"{Linq}.ToArray({Linq}.Select(keys, static key => {Value(key[0], "key")}))";
        var row = string.Join(", ", key.Select(static part => Value(part, $"key.{Names.Escape(part.Name)}")));
        return $"{Linq}.ToArray({Linq}.SelectMany(keys, static key => new {Names.DbValue}[] {{ {row} }}))";
    }

    private static string Read(KeyPart part, int i) => part.AsEnumText ? $"{Names.Model}EnumText.Parse<{part.Type}>(values[{i}])" : $"values[{i}].As<{part.Type}>(){(part.Type == "string" ? "!" : "")}";

    private static string KeyType(ValueArray<KeyPart> key) =>
        key.Count == 1 ? key[0].Type : $"({string.Join(", ", key.Select(static part => $"{part.Type} {Names.Escape(part.Name)}"))})";

    private static string Parameters(ValueArray<KeyPart> key) => string.Join(", ", key.Select(static part => $"{part.Type} {Names.Parameter(part.Name)}"));

    private static string Value(KeyPart part, string expression) => part.AsEnumText ? $"{Names.Model}EnumText.Value({expression})" : $"{Names.DbValue}.From({expression})";

    private static void Docs(CodeWriter code, string summary) => code.Line($"/// <summary>{summary}</summary>");
}
