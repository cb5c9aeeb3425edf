using System.Reflection;

namespace Junction.Docs.Tests.Architecture;

/// <summary>The rooms of the core and the one way down through them, as ARCHITECTURE.md says.</summary>
public sealed class RoomTests
{
    // Each room may use those behind it.
    private static readonly string[] s_way = ["Records", "Querying", "Relations", "Databases", "Dialects", "Sql", "Model", "Diagnostics"];

    private static readonly string s_core = Path.Combine(AppContext.BaseDirectory, "Junction.dll");

    [Fact]
    public void Every_type_stands_in_one_room()
    {
        var rooms = SourceRooms.Of(s_core, "Junction");

        Assert.Equal([.. s_way.Append("Schema").Order()], rooms.SelectMany(static room => room).Distinct().Order());
        None(rooms.Where(static type => type.Count() > 1).Select(static type => $"{type.Key} stands in {string.Join(" and ", type)}"));
    }

    [Fact]
    public void A_room_uses_only_those_below_it()
    {
        var rooms = SourceRooms.Of(s_core, "Junction");
        var uses = AssemblyUses.Of(s_core);

        var upward = from use in uses
                     from user in rooms[use.User]
                     from used in rooms[use.Used]
                     where user != used && !Below(user).Contains(used)
                     select $"{user}: {use.User} uses {use.Used} of {used}";
        None(upward);
        // The walk would be worth nothing if it saw nothing.
        foreach (var room in s_way[..^1]) Assert.Contains(uses, use => rooms[use.User].Contains(room) && rooms[use.Used].Intersect(Below(room)).Any());
    }

    [Fact]
    public void The_walk_sees_every_kind_of_use()
    {
        var uses = AssemblyUses.Of(typeof(RoomTests).Assembly.Location).Where(static use => use.User.EndsWith(".EveryKindOfUse", StringComparison.Ordinal)).Select(static use => use.Used.Split('.')[^1]);

        Assert.Equal(["ByAttribute", "ByBase", "ByCall", "ByCatch", "ByField", "ByLocal", "ByNested", "ByParameter", "ByTypeOf`1", "IByConstraint`1", "IByInterface"],
            uses.Where(static used => used.StartsWith("By", StringComparison.Ordinal) || used.StartsWith("IBy", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_provider_uses_the_core_and_no_other_provider()
    {
        var references = Assembly.Load("Junction.Sqlite").GetReferencedAssemblies().Select(static reference => reference.Name!);

        Assert.Equal(["Junction"], references.Where(static name => name.StartsWith("Junction", StringComparison.Ordinal)));
    }

    // Assert.Empty would cut the sentences short.
    private static void None(IEnumerable<string> faults)
    {
        var list = faults.Distinct().Order().ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }

    private static IEnumerable<string> Below(string room) => room == "Schema" ? s_way[3..] : s_way[(Array.IndexOf(s_way, room) + 1)..];
}
