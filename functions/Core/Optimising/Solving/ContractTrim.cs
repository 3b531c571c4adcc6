namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Takes back heat beyond a contract's minimum where the network makes it cheaper itself.</summary>
internal static class ContractTrim
{
    /// <summary>Trims a coupling of a state; costs of its source are to be counted anew. One with a ramp stays as it is.</summary>
    public static void Trim(SolverModel model, PlanState state, int coupling)
    {
        var excess = state.HeatOf(coupling) - model.Couplings.Contracted[coupling];
        while (excess > 1e-6 && model.Problem.Couplings[coupling].RampKw is null)
        {
            var (hour, step) = Dearest(model, state, coupling);
            if (hour < 0)
            {
                break;
            }

            var less = Math.Min(step, excess);
            state.Set(coupling, hour, true, state.Heat[(coupling * model.Hours) + hour] - less);
            excess -= less;
        }
    }

    // The hour in which less heat saves most, and how much less at that saving.
    private static (int Hour, double Step) Dearest(SolverModel model, PlanState state, int coupling)
    {
        var (best, step, most) = (-1, 0.0, 1e-9);
        for (var hour = 0; hour < model.Hours; hour++)
        {
            var cell = (coupling * model.Hours) + hour;
            var place = (model.Couplings.Network[coupling] * model.Hours) + hour;
            var possible = state.Heat[cell] - model.Couplings.Minimum[coupling];
            if (!state.IsRunning[cell] || possible <= 1e-9)
            {
                continue;
            }

            var piece = model.Curves.PieceOf(place, state.Rest[place] + 1e-9);
            var saving = model.Couplings.Cost[cell] - model.Curves.Slope(piece);
            if (saving > most)
            {
                (best, step, most) = (hour, Math.Min(possible, model.Curves.UpTo(piece) - state.Rest[place]), saving);
            }
        }

        return (best, step);
    }
}
