using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Forecasting;

/// <summary>A network switched off by night, with temperatures of the plant and wind: what a linear model follows poorly.</summary>
internal static class ResidualTown
{
    private const double WindWeight = 60;

    private static readonly Lazy<(ResidualModel Model, TablesTrainer Trainer)> Learned = new(() =>
    {
        var trainer = new TablesTrainer(new PlainTreeTrainer(), trees: 30);
        return (ResidualTraining.Train([Request(days: 42, horizon: 24)], trainer, seed: 1), trainer);
    });

    /// <summary>A model of a few trees, trained on six weeks.</summary>
    public static ResidualModel Model => Learned.Value.Model;

    /// <summary>What that model's trees were trained on.</summary>
    public static TablesTrainer Trainer => Learned.Value.Trainer;

    /// <summary>The end of the history, from the hour of which it is forecast.</summary>
    /// <param name="days">How long the history is.</param>
    /// <param name="horizon">How many hours to forecast.</param>
    /// <param name="seed">For weather and noise.</param>
    /// <param name="coldDays">How many of the last days are 16 K colder.</param>
    public static ForecastRequest Request(int days = 42, int horizon = 24, int seed = 1, int coldDays = 0)
    {
        var town = new SyntheticTown { Seed = seed, Days = days, Noise = 60 }.Built(hour => hour < (days - coldDays) * 24 ? 0 : -16);
        var random = new Random(seed + 1000);
        var wind = new double?[town.Outdoor.Count];
        var gust = 4.0;
        for (var i = 0; i < wind.Length; i++)
        {
            gust = Math.Max(0, gust + (0.2 * (4 - gust)) + (1.5 * (random.NextDouble() - 0.5)));
            wind[i] = gust;
        }

        var load = new double?[town.Load.Count];
        var supply = new double?[load.Length];
        for (var i = 0; i < load.Length; i++)
        {
            var hour = LocalCalendar.ToLocal(town.Load.HourAt(i)).Hour;
            var celsius = town.Outdoor.Values[i]!.Value;
            var start = celsius < 2 ? 4 : 6;
            var share = hour < start || hour > 21 ? 0 : 1 + (0.9 * Math.Exp(start - hour));
            load[i] = share * (town.Load.Values[i]!.Value + (WindWeight * wind[i]!.Value));
            supply[i] = 70 - celsius + (share > 0 ? 15 : 0) + random.NextDouble();
        }

        return town.Request(horizon) with
        {
            History = new(town.Start, load),
            Related = new Dictionary<string, HourlySeries> { ["supply"] = new(town.Start, supply), ["return"] = new(town.Start, [.. supply.Select(value => 0.6 * value)]) },
            Weather = new Dictionary<string, HourlySeries> { ["wind_speed"] = new(town.Start, wind) },
        };
    }
}
