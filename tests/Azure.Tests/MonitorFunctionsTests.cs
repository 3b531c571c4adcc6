using SektorKopplung.Azure.Tests.Host.Protocol;

namespace SektorKopplung.Azure.Tests;

public sealed class MonitorFunctionsTests(SharedFunctionApp shared) : IClassFixture<SharedFunctionApp>
{
    private const string Tick = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""";

    [Fact]
    public async Task The_timer_runs_the_cycle_again_and_again()
    {
        var first = await shared.Host.InvokeAsync("RunMonitorCycle", "timer", new Value { Json = Tick });
        var second = await shared.Host.InvokeAsync("RunMonitorCycle", "timer", new Value { Json = Tick });

        Assert.Equal(Outcome.Types.Status.Success, first.Status);
        Assert.Equal(Outcome.Types.Status.Success, second.Status);
        Assert.Empty(shared.Host.Errors);
    }
}
