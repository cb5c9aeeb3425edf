using System.Diagnostics;
using Junction.Tests.Ledger;

namespace Junction.Tests.Databases;

/// <summary>The spans of statements.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_statement_has_a_span_with_its_text_and_without_its_values()
    {
        var spans = new List<Activity>();
        using var mine = new Activity("test").Start(); // other tests send statements at the same time
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == Telemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Parent.TraceId == mine.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = activity =>
            {
                lock (spans) spans.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var db = SqliteEngine.Open();
        await db.Schema.CreateAsync();
        using var _ = db.Use();
        spans.Clear();
        await new Account { Owner = "Secret" }.SaveAsync();
        await Assert.ThrowsAsync<UniqueViolationException>(() => new Account { Owner = "Secret" }.SaveAsync().AsTask());

        Assert.Equal(2, spans.Count);
        Assert.All(spans, span =>
        {
            Assert.Equal((ActivityKind.Client, "INSERT"), (span.Kind, span.DisplayName));
            Assert.Equal("SQLite", span.GetTagItem("db.system.name"));
            Assert.StartsWith("INSERT", (string)span.GetTagItem("db.query.text")!);
            Assert.DoesNotContain(span.TagObjects, static tag => tag.Value?.ToString()?.Contains("Secret", StringComparison.Ordinal) == true);
        });
        Assert.Equal((ActivityStatusCode.Unset, ActivityStatusCode.Error), (spans[0].Status, spans[1].Status));
    }
}
