using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>One solution of a problem: a first plan, prices that prove a bound, then better plans until good enough.</summary>
internal sealed class SolverRun
{
    private const int ProofSteps = 400;
    private const int TriesPerSource = 200;
    private const int Sweeps = 8;

    // How much dearer a step may make the plan at first, in usual costs of a source; later less.
    private const double FirstHeat = 0.05;

    private readonly SolverModel _model;
    private readonly SolverLimits _limits;
    private readonly PlanSearch _search;
    private readonly DualSearch _dual;
    private readonly BestPlan _best;
    private bool _hasTimeLimitStruck;

    public SolverRun(SolverModel model, SolverLimits limits)
    {
        (_model, _limits) = (model, limits);
        _search = new PlanSearch(model);
        _dual = new DualSearch(model);
        _best = new BestPlan(model, _search.State);
    }

    public MatchingAnswer Solve()
    {
        _search.Sweep(Sweeps);
        _best.Keep();
        Prove((int)(ProofSteps * _limits.Effort));
        _search.SetPrices(_dual.Best);
        Improve((int)(TriesPerSource * _limits.Effort * _model.MaximumLinks.Length));
        _best.Restore();
        _search.Sweep(Sweeps);
        return Answer();
    }

    private void Prove(int steps)
    {
        for (var step = 0; step < steps && !IsDone(); step++)
        {
            _dual.Step(_best.Objective);
        }
    }

    private void Improve(int tries)
    {
        var heat = FirstHeat * _search.UsualCost();
        for (var attempt = 0; attempt < tries && !IsDone(); attempt++)
        {
            var left = 1 - (attempt / (double)tries);
            _search.Try(heat * left * left);
            _best.Keep();
        }
    }

    private bool IsDone()
    {
        _hasTimeLimitStruck |= _limits.IsTimeUp?.Invoke() ?? false;
        return _hasTimeLimitStruck || _best.Objective - _dual.Bound <= _limits.GoodGap * Math.Abs(_best.Objective);
    }

    private MatchingAnswer Answer()
    {
        var plan = PlanAssembly.Of(_model, _search.State);
        var check = PlanCheck.Of(_model.Problem, plan);
        var answer = new MatchingAnswer
        {
            LowerBoundEuro = _dual.Bound,
            HasTimeLimitStruck = _hasTimeLimitStruck,
            Refused = Refusals.Pairs(_model),
            RefusedHours = Refusals.Hours(_model),
        };
        return check.Violations.Count > 0
            ? answer with { Conflicts = [NotFound(check.Violations)] }
            : answer with { Plan = plan, ObjectiveEuro = check.ObjectiveEuro };
    }

    // No conflict was found beforehand, yet no plan either: says what the best attempt still breaks.
    private static ProblemConflict NotFound(IReadOnlyList<string> violations) => new([], Wording.Say(
        $"Kein Fahrplan gefunden; der beste Versuch verletzt {violations.Count} Regel(n), z. B.: {violations[0]}",
        $"No plan was found; the best attempt breaks {violations.Count} rule(s), e.g.: {violations[0]}"));
}
