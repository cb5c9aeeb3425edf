using Junction.Dialects;

namespace Junction.Tests.Engines;

/// <summary>A database that is let go when it is closed.</summary>
internal sealed class TemporaryProvider(Provider provider, Action close) : Provider
{
    public override Dialect Dialect => provider.Dialect;

    public override string DataSource => provider.DataSource;

    public override int DefaultPoolSize => provider.DefaultPoolSize;

    public override bool TracesCommands => provider.TracesCommands;

    public override Session CreateSession(SessionSettings settings) => provider.CreateSession(settings);

    public override void Dispose()
    {
        provider.Dispose();
        close();
    }
}
