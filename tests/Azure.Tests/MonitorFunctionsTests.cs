using SektorKopplung.Azure.Tests.Host.Protocol;

namespace SektorKopplung.Azure.Tests;

public sealed class MonitorFunctionsTests(SharedFunctionApp shared) : IClassFixture<SharedFunctionApp>
{
    private const string Tick = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""";

    [Theory]
    [InlineData("RunMonitorCycle")]
    [InlineData("TrainModels")]
    public async Task The_timer_does_what_is_due_again_and_again(string function)
    {
        var first = await shared.Host.InvokeAsync(function, "timer", new Value { Json = Tick });
        var second = await shared.Host.InvokeAsync(function, "timer", new Value { Json = Tick });

        Assert.Equal(Outcome.Types.Status.Success, first.Status);
        Assert.Equal(Outcome.Types.Status.Success, second.Status);
        Assert.Empty(shared.Host.Errors);
    }
}
