using Junction.Model;
using Junction.Sql;

namespace Junction.Databases;

/// <summary>
/// The texts of a database's statements by their shape. A hit takes no lock and allocates nothing. Bounded: when full, the half used
/// least recently is forgotten.
/// </summary>
/// <param name="capacity">How many texts are kept at most.</param>
/// <param name="written">Is told every statement whose text was written.</param>
internal sealed class PlanCache(int capacity, Action<SqlStatement>? written = null)
{
    private readonly Lock _gate = new();
    private Plan?[] _buckets = new Plan?[64];
    private int _count;
    private long _clock;

    private SqlText?[] _byKey = [];

    /// <summary>The text that finds a row of a table by its key, when it was asked for before: look-ups by key are so many that they need not be walked.</summary>
    public SqlText? OfKey(TableInfo table) => Volatile.Read(ref _byKey) is var texts && table.Token < texts.Length ? Volatile.Read(ref texts[table.Token]) : null;

    /// <summary>Keeps the text that finds a row of a table by its key.</summary>
    public void KeepOfKey(TableInfo table, SqlText text)
    {
        if (capacity == 0) return;
        lock (_gate)
        {
            var texts = _byKey;
            if (table.Token >= texts.Length) Array.Resize(ref texts, table.Token + 16);
            texts[table.Token] = text;
            Volatile.Write(ref _byKey, texts);
        }
    }

    /// <summary>How many texts are kept.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The text of a statement. The walker then holds its arguments.</summary>
    public SqlText Get(SqlStatement statement, ShapeWalker walker)
    {
        walker.Walk(statement);
        var buckets = Volatile.Read(ref _buckets);
        for (var plan = Volatile.Read(ref buckets[walker.Hash & (buckets.Length - 1)]); plan is not null; plan = plan.Next)
        {
            if (plan.Hash != walker.Hash || !walker.Shape.SequenceEqual(plan.Shape)) continue;
            plan.LastUse = Volatile.Read(ref _clock);
            return plan.Text;
        }
        var text = SqlWriter.Render(statement, walker);
        written?.Invoke(statement);
        if (capacity > 0) Add(new Plan(walker.Hash, walker.Shape.ToArray(), text, null));
        return text;
    }

    private void Add(Plan added)
    {
        lock (_gate)
        {
            added.LastUse = ++_clock; // counts plans made: what matters is which were not asked for while others came
            if (_count >= capacity) Rebuild(_buckets.Length, Recent());
            else if (_count >= _buckets.Length * 2) Rebuild(_buckets.Length * 4, All());
            ref var bucket = ref _buckets[added.Hash & (_buckets.Length - 1)];
            Volatile.Write(ref bucket, added with { Next = bucket });
            _count++;
        }
    }

    private List<Plan> All()
    {
        var plans = new List<Plan>(_count);
        foreach (var bucket in _buckets)
        {
            for (var plan = bucket; plan is not null; plan = plan.Next) plans.Add(plan);
        }
        return plans;
    }

    private List<Plan> Recent()
    {
        var plans = All();
        plans.Sort(static (left, right) => right.LastUse.CompareTo(left.LastUse));
        plans.RemoveRange(capacity / 2, plans.Count - capacity / 2);
        return plans;
    }

    // Readers go on in the old chains, which are never changed.
    private void Rebuild(int size, List<Plan> plans)
    {
        var buckets = new Plan?[size];
        foreach (var plan in plans)
        {
            ref var bucket = ref buckets[plan.Hash & (size - 1)];
            bucket = plan with { Next = bucket };
        }
        _count = plans.Count;
        Volatile.Write(ref _buckets, buckets);
    }

    private sealed record Plan(int Hash, int[] Shape, SqlText Text, Plan? Next)
    {
        public long LastUse { get; set; }
    }
}
