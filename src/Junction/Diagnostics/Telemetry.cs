using System.Diagnostics;

namespace Junction;

/// <summary>The spans Junction makes, for OpenTelemetry: <c>tracing.AddSource(Telemetry.SourceName)</c>.</summary>
/// <remarks>
/// A client span for each statement where the driver makes none of its own, and an internal span <c>junction.load</c> for each load of a
/// relation. They hold the statement's text, never its values. Without a listener nothing is made.
/// </remarks>
public static class Telemetry
{
    /// <summary>The name of the source of Junction's spans.</summary>
    public const string SourceName = "Junction";

    private static readonly ActivitySource s_source = new(SourceName, typeof(Telemetry).Assembly.GetName().Version?.ToString(3));

    /// <summary>Whether anybody wants spans.</summary>
    internal static bool IsActive => s_source.HasListeners();

    /// <summary>The span of a statement; null when nobody wants it.</summary>
    /// <param name="system">The kind of database.</param>
    /// <param name="database">Which one, without credentials.</param>
    /// <param name="sql">The statement, without its values.</param>
    internal static Activity? Command(string system, string database, string sql)
    {
        if (!IsActive) return null;
        var activity = s_source.StartActivity(Operation(sql), ActivityKind.Client);
        if (activity is null) return null;
        activity.SetTag("db.system.name", system);
        activity.SetTag("db.namespace", database);
        activity.SetTag("db.operation.name", Operation(sql));
        activity.SetTag("db.query.text", sql);
        return activity;
    }

    /// <summary>The span of a load of a relation; null when nobody wants it.</summary>
    /// <param name="relation">The relation, as messages name it.</param>
    /// <param name="owners">For how many records.</param>
    internal static Activity? Load(object relation, int owners)
    {
        if (!IsActive) return null;
        var activity = s_source.StartActivity("junction.load");
        activity?.SetTag("junction.relation", relation.ToString());
        activity?.SetTag("junction.owners", owners);
        return activity;
    }

    /// <summary>Ends a span.</summary>
    internal static void End(Activity? activity, Exception? error)
    {
        if (activity is null) return;
        if (error is not null)
        {
            activity.SetTag("error.type", error.GetType().FullName);
            activity.SetStatus(ActivityStatusCode.Error); // no description: the message may hold the statement again
        }
        activity.Dispose();
    }

    private static string Operation(string sql)
    {
        var end = sql.IndexOf(' ');
        return end < 0 ? sql : sql[..end];
    }
}
