using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Learning;

/// <summary>Watches whether a serving model still fits (Drift-Überwachung).</summary>
/// <remarks>
/// Errors: the cumulated sum S = max(0, S + min(z, 3) − 1), z = (error of the day − mean)/deviation of the
/// <see cref="ErrorReference"/> (Page 1954, Biometrika 41), drift from S = 5 on: errors two deviations above the usual are found
/// after five days, larger ones after three; no single day suffices. Inputs: <see cref="InputReference"/>.
/// </remarks>
public static class DriftWatch
{
    /// <summary>From this cumulated sum on the errors have grown.</summary>
    public const double ErrorLimit = 5;

    /// <summary>Below this stability index an input never counts as shifted.</summary>
    public const double LeastInputLimit = 0.25;

    private const double Allowance = 1;
    private const double LargestStep = 3;
    private const double UsualFactor = 1.25;
    private const int CompareDays = 7;

    /// <summary>Looks at the days since a promotion.</summary>
    /// <param name="reference">The daily errors when it was promoted.</param>
    /// <param name="days">The errors of each complete day since, oldest first.</param>
    /// <param name="inputs">How far each input has moved.</param>
    public static DriftVerdict Look(
        ErrorReference reference, IReadOnlyList<DayError> days, IReadOnlyList<InputShift> inputs)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(inputs);
        var sum = days.Aggregate(0.0, (sum, day) => Next(sum, day.Model, reference));
        if (sum >= ErrorLimit)
        {
            return Grown(sum, [.. days.TakeLast(CompareDays)], reference, inputs);
        }

        var shifted = inputs.Where(input => input.IsShifted).ToList();
        return shifted.Count > 0
            ? new(DriftState.InputShifted, sum, inputs, Shifted(shifted))
            : new(DriftState.Healthy, sum, inputs, Wording.Say(
                $"Fehler und Eingangswerte wie bei der Übernahme.", $"Errors and inputs as they were when it took over."));
    }

    /// <summary>How far recent values of an input lie from the training; null where too few are known.</summary>
    /// <param name="reference">The values of the training.</param>
    /// <param name="recent">Recent hourly values, gaps left out.</param>
    public static InputShift? ShiftOf(InputReference reference, IReadOnlyList<double> recent)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.IndexOf(recent) is { } index
            ? new(reference.Name, index, Math.Max(LeastInputLimit, UsualFactor * reference.Usual))
            : null;
    }

    private static double Next(double sum, double error, ErrorReference reference)
    {
        var size = reference.Deviation > 0 ? (error - reference.Mean) / reference.Deviation : error > 0 ? LargestStep : 0;
        return Math.Max(0, sum + Math.Min(LargestStep, size) - Allowance);
    }

    private static DriftVerdict Grown(
        double sum, IReadOnlyList<DayError> days, ErrorReference reference, IReadOnlyList<InputShift> inputs)
    {
        var model = days.Average(day => day.Model);
        var plain = days.Average(day => day.Plain);
        var grown = Wording.Say(
            $"Der Fehler ist {Times(model, reference):0.0}-mal so groß wie bei der Übernahme.",
            $"The error is {Times(model, reference):0.0} times as large as when it took over.");
        return model < plain
            ? new(DriftState.ErrorGrown, sum, inputs, grown + Wording.Say(
                $"Ohne das Modell wäre er größer: es bleibt und wird neu angelernt.",
                $"Without the model it would be larger: it stays and is trained again."))
            : new(DriftState.Worse, sum, inputs, grown + Wording.Say(
                $"Das einfache Verfahren irrt nicht mehr als das Modell: es übernimmt, das Modell wird neu angelernt.",
                $"The plain method errs no more than the model: it takes over, the model is trained again."));
    }

    private static double Times(double model, ErrorReference reference) => reference.Mean > 0 ? model / reference.Mean : 0;

    private static BilingualText Shifted(List<InputShift> shifted)
    {
        var names = string.Join(", ", shifted.Select(input => input.Name));
        return Wording.Say(
            $"Eingangswerte wie nie beim Anlernen: {names}. Das Modell bleibt und wird neu angelernt.",
            $"Inputs unlike any of the training: {names}. The model stays and is trained again.");
    }
}
