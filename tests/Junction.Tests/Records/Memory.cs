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
}
