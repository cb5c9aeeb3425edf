using Bench.Data;

namespace Bench.Harness;

/// <summary>One contender's way of doing a workload.</summary>
/// <param name="workload">What is done.</param>
/// <param name="contender">Who does it.</param>
/// <param name="form">How, when he shows several ways; empty when one.</param>
internal abstract class Case(Workload workload, string contender, string form)
{
    /// <summary>The contender that all others are compared with.</summary>
    public const string Baseline = "hand-written";

    public const string Junction = "Junction";

    public Workload Workload => workload;

    public string Contender => contender;

    public string Form => form;

    public bool IsBaseline => contender == Baseline && form.Length == 0;

    public string Name => form.Length == 0 ? contender : $"{contender}, {form}";

    /// <summary>Brings the database back to where the run starts; not measured.</summary>
    public abstract void Reset();

    /// <summary>Does it.</summary>
    public abstract void Run();

    /// <summary>Ends what <see cref="Reset"/> began; not measured.</summary>
    public abstract void Finish();

    /// <summary>The checksum of what the last run gave or wrote; not measured.</summary>
    public abstract Digest Check();

    /// <summary>Lets the last result go.</summary>
    public abstract void Forget();
}

/// <summary>A case with a result.</summary>
internal sealed class Case<T>(Workload workload, string contender, string form, Func<T> run, Action<Digest, T> describe, Action? reset = null, Action? finish = null)
    : Case(workload, contender, form)
{
    private T? _result;

    public override void Reset() => reset?.Invoke();

    public override void Finish() => finish?.Invoke();

    public override void Run() => _result = run();

    public override Digest Check()
    {
        var digest = new Digest();
        describe(digest, _result!);
        return digest;
    }

    public override void Forget() => _result = default;
}
