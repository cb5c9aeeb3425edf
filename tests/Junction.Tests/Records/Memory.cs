using Junction.Model;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>What a record weighs.</summary>
public sealed class Memory
{
    private sealed class Plain
    {
        public int Id { get; set; }
        public string Name { get; set; } = "";
        public string? Note { get; set; }
        public long Amount { get; set; }
        public bool Flag { get; set; }
    }

    private static long Weigh(Func<object> make)
    {
        make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) make();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1000;
    }

    private static T New<T>() where T : Junction.Model.Record, IRecord<T> => T.NewRecord();

    [Fact]
    public void A_record_carries_at_most_24_bytes_over_a_plain_object()
    {
        var (plain, record) = (Weigh(static () => new Plain()), Weigh(static () => New<Parcel>()));
        Assert.InRange(record, plain, plain + 24);
    }

    [Fact]
    public void A_loaded_untouched_record_has_nothing_of_its_own_beside_itself()
    {
        using var db = Database.Open(o => o.UseSqlite("Data Source=:memory:").UseModels(ModelInfos.Of<Parcel>()));
        db.Schema.Create();
        using var use = db.Use();
        for (var i = 0; i < 2000; i++) Parcel.Create(new() { Name = "" });
        long Allocated(int rows)
        {
            var query = Parcel.Where(p => p.Id <= rows);
            query.ToList();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var list = query.ToList();
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(rows, list.Count);
            return allocated;
        }

        // Lists double, so that what they cost a row lies between 8 and 24 bytes each: one for the peers, one for the caller.
        var perRow = (Allocated(2000) - Allocated(1000)) / 1000;
        var record = Weigh(static () => New<Parcel>());
        Assert.InRange(perRow, record, record + 48);
    }

    [Fact]
    public void Adding_to_a_loaded_relation_and_deleting_from_it_costs_the_same_however_much_it_holds()
    {
        using var db = Database.Open(o => o.UseSqlite("Data Source=:memory:").UseModels(ModelInfos.Of<Node>()));
        db.Schema.Create();
        using var use = db.Use();
        db.Execute($"INSERT INTO nodes (id, name) VALUES (1, 'few'), (2, 'many')");
        db.Execute($"INSERT INTO nodes (name, parent_id) WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 20000) SELECT 'child', 2 FROM n");
        long Allocated(Node parent)
        {
            parent.Children.Load();
            Node[] children = [.. Enumerable.Range(0, 20).Select(_ => new Node { Name = "child" })];
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var child in children) parent.Children.Add(child);
            foreach (var child in children.Take(10)) child.Delete();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var (few, many) = (Node.Find(1), Node.Find(2));
        Allocated(few);
        Assert.InRange(Allocated(many), 1, Allocated(few) + 20_000); // one copy of the rows would be eight times that
        Assert.Equal((20, 20_010), (few.Children.Count(), many.Children.Count()));
    }
}
