namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Lowers a coupling's heat until it changes no faster than allowed (Rampe): the highest such course below the given one.</summary>
internal static class RampLimit
{
    /// <summary>Smooths a coupling of a state; costs of its source are to be counted anew.</summary>
    public static void Smooth(SolverModel model, PlanState state, int c)
    {
        var coupling = model.Problem.Couplings[c];
        if (coupling.RampKw is not { } ramp)
        {
            return;
        }

        var edge = coupling.EdgeOfRunKw!.Value;
        for (var hour = 1; hour < model.Hours; hour++)
        {
            LimitBy(hour - 1, hour);
        }

        for (var hour = model.Hours - 2; hour >= 0; hour--)
        {
            LimitBy(hour + 1, hour);
        }

        void LimitBy(int neighbour, int hour)
        {
            var (other, cell) = ((c * model.Hours) + neighbour, (c * model.Hours) + hour);
            var most = state.IsRunning[other] ? state.Heat[other] + ramp : edge;
            if (state.IsRunning[cell] && state.Heat[cell] > most)
            {
                state.Set(c, hour, true, most);
            }
        }
    }
}
