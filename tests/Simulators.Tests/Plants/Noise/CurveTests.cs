using SektorKopplung.Simulators.Plants.Noise;

namespace SektorKopplung.Simulators.Tests.Plants.Noise;

public class CurveTests
{
    [Theory]
    [InlineData(-20, 109)]
    [InlineData(-12, 109)]
    [InlineData(-6, 106)]
    [InlineData(0, 103)]
    [InlineData(5, 92.5)]
    [InlineData(10, 82)]
    [InlineData(11, 82)]
    public void Interpolates_between_points_and_holds_outside(double x, double y)
        => Assert.Equal(y, new Curve((-12, 109), (0, 103), (10, 82)).At(x), 9);
}
