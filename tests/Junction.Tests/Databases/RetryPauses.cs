namespace Junction.Tests.Databases;

/// <summary>The pauses before work is done again: they double, and spread, so that those who met do not meet again.</summary>
public sealed class RetryPauses
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(10, 512)]
    [InlineData(11, 512)]
    [InlineData(1000, 512)]
    public void A_pause_doubles_with_each_run_and_is_varied_by_half(int attempt, int times)
    {
        var policy = new RetryPolicy { FirstPause = TimeSpan.FromMilliseconds(20) };
        var pauses = Enumerable.Range(0, 2_000).Select(_ => policy.Pause(attempt) / policy.FirstPause / times).ToArray();
        Assert.All(pauses, pause => Assert.InRange(pause, 0.5, 1.5));
        // Each tenth of what is allowed is met: two thousand draws leave one of ten out once in 10^90 runs.
        Assert.Equal(Enumerable.Range(0, 10), pauses.Select(pause => Math.Min((int)((pause - 0.5) * 10), 9)).Distinct().Order());
    }

    [Fact]
    public void Two_that_met_wait_for_different_times()
    {
        var policy = new RetryPolicy();
        Assert.NotEqual(Enumerable.Range(1, 5).Select(policy.Pause), Enumerable.Range(1, 5).Select(policy.Pause));
    }

    [Fact]
    public void No_pause_is_none_however_often()
    {
        var policy = new RetryPolicy { FirstPause = TimeSpan.Zero };
        Assert.All(Enumerable.Range(1, 50), attempt => Assert.Equal(TimeSpan.Zero, policy.Pause(attempt)));
    }
}
