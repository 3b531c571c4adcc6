using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Tests.Matching;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Heat;

public class FeedInHeadTests
{
    private static readonly Coupling Coupling = SmallTown.Coupling() with
    {
        DistanceMetres = 1000,
        NominalDiameter = 100,
        FeedInDifference = PressureDifference.FromBars(1.5),
    };

    [Fact]
    public void An_unknown_head_limits_nothing()
        => Assert.Equal(double.PositiveInfinity, Most(Coupling, ConnectionKind.Direct));

    [Theory]
    [InlineData(1.49)]
    [InlineData(1.5)]
    public void Below_the_pressure_of_the_network_nothing_gets_in(double head)
        => Assert.Equal(0, Most(Coupling with { FeedInHead = PressureDifference.FromBars(head) }, ConnectionKind.Direct));

    [Fact]
    public void Into_the_return_only_the_pipe_counts()
        => Assert.True(Most(Coupling with { FeedInHead = PressureDifference.FromBars(1.5) }, ConnectionKind.ReturnLift) > 0);

    [Fact]
    public void At_its_limit_the_pipe_takes_just_what_is_left_of_the_head()
    {
        var coupling = Coupling with { FeedInHead = PressureDifference.FromBars(2) };

        var most = Most(coupling, ConnectionKind.Direct);

        Assert.InRange(most, 1, 2000);
        Assert.Equal(0.5, PipeFlow.Of(
            100, Power.FromKilowatts(most), Temperature.FromCelsius(70), Temperature.FromCelsius(50)).Drop(1000).Bars, 1e-6);
    }

    private static double Most(Coupling coupling, ConnectionKind kind)
        => FeedInHead.MostKilowatts(coupling, kind, Temperature.FromCelsius(70), Temperature.FromCelsius(50));
}
