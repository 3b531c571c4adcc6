using SektorKopplung.Simulators.Plants.Noise;

namespace SektorKopplung.Simulators.Tests.Plants.Noise;

public class NoiseChannelTests
{
    private const int Count = 20_000;

    [Fact]
    public void Numbers_are_normal_enough()
    {
        var channel = new SeededNoise(7).Channel("any");
        var numbers = Enumerable.Range(-Count / 2, Count).Select(i => channel.Gaussian(i)).ToList();

        var mean = numbers.Average();
        var deviation = Math.Sqrt(numbers.Average(number => (number - mean) * (number - mean)));

        // Standard error of the mean is 0.007, of the deviation 0.005: four of each.
        Assert.InRange(mean, -0.03, 0.03);
        Assert.InRange(deviation, 0.98, 1.02);
    }

    [Fact]
    public void Even_numbers_fill_the_unit_interval_evenly()
    {
        var channel = new SeededNoise(7).Channel("any");
        var tenths = Enumerable.Range(0, Count).GroupBy(i => (int)(channel.Uniform(i) * 10)).ToList();

        Assert.Equal(10, tenths.Count);

        // 2000 expected in each, deviation 42.
        Assert.All(tenths, tenth => Assert.InRange(tenth.Count(), 1800, 2200));
    }

    [Fact]
    public void Channels_and_seeds_are_independent()
    {
        var one = new SeededNoise(1).Channel("a");

        Assert.Equal(one.Gaussian(5), new SeededNoise(1).Channel("a").Gaussian(5));
        Assert.True(Math.Abs(Correlation(one, new SeededNoise(1).Channel("b"))) < 0.03);
        Assert.True(Math.Abs(Correlation(one, new SeededNoise(2).Channel("a"))) < 0.03);
    }

    [Fact]
    public void The_smooth_curve_goes_through_the_knots()
    {
        var channel = new SeededNoise(3).Channel("any");

        Assert.Equal(channel.Gaussian(4), channel.Smooth(240, 60), 12);
        Assert.Equal((channel.Gaussian(4) + channel.Gaussian(5)) / 2, channel.Smooth(270, 60), 12);
        Assert.Equal(channel.Gaussian(-1), channel.Smooth(-60, 60), 12);
    }

    private static double Correlation(NoiseChannel one, NoiseChannel other)
        => Enumerable.Range(0, Count).Average(i => one.Gaussian(i) * other.Gaussian(i));
}
