using SektorKopplung.Core.Language;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Pipeline.Training;

/// <summary>One network's or coupling's turn: its champion is watched, a challenger trained, the challenger judged.</summary>
internal sealed class TrainingRound
{
    private const int WatchedDays = 28;
    private const int ShiftDays = 14;

    private readonly Place _place;
    private readonly ModelRegistry _registry;
    private readonly ILearningCase? _case;
    private readonly DateOnly _today;

    private TrainingRound(Place place, ModelRegistry registry, ILearningCase? known)
    {
        (_place, _registry, _case) = (place, registry, known);
        _today = LocalCalendar.DayOf(place.Now);
    }

    /// <summary>Whose turn it is.</summary>
    /// <param name="Method">The kind of model.</param>
    /// <param name="Asset">The network or coupling.</param>
    /// <param name="Now">The instant, UTC.</param>
    public sealed record Place(IModelMethod Method, string Asset, DateTimeOffset Now);

    /// <summary>Whether most of yesterday was measured: a history that is still coming in, oldest first, is complete then.</summary>
    public bool IsYesterdayMeasured
        => MeasuredHours(LocalCalendar.StartOf(_today.AddDays(-1)), LocalCalendar.StartOf(_today)) >= ModelContest.FewestHoursOfDay;

    public static async Task<TrainingRound> OpenAsync(
        Place place, ModelRegistry registry, CancellationToken cancellationToken)
        => new(place, registry, await place.Method.OpenAsync(place.Asset, place.Now, cancellationToken));

    /// <summary>Looks whether the champion still fits.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        var slot = await SlotAsync(cancellationToken);
        if (_case is null || slot is not { Champion: { } champion, Errors: { } errors }
            || await _registry.LoadAsync(champion.Id, cancellationToken) is not { } model)
        {
            return;
        }

        var first = LocalCalendar.DayOf(champion.StateSince);
        var days = Days(first > _today.AddDays(-WatchedDays) ? first : _today.AddDays(-WatchedDays));
        var drift = DriftWatch.Look(errors, Errors(_case, model, days), Shifts(_case, slot.Inputs));
        await ChangeAsync(one => one.Champion?.Id == champion.Id ? one.Watched(drift, _place.Now) : one, cancellationToken);
    }

    /// <summary>Trains a challenger on what lies before the days of the contest.</summary>
    public async Task TrainAsync(ITreeTrainer? trainer, int seed, CancellationToken cancellationToken)
    {
        var until = LocalCalendar.StartOf(_today.AddDays(-ModelContest.Days));
        if (Obstacle(trainer, until) is { } obstacle)
        {
            await NoteAsync(obstacle, cancellationToken);
            return;
        }

        TrainedModel trained;
        try
        {
            trained = _case!.Train(until, trainer!, seed);
        }
        catch (Exception error) when (error is ArgumentException or PlatformNotSupportedException)
        {
            await NoteAsync(new($"Nichts angelernt: {error.Message}", $"Nothing was trained: {error.Message}"), cancellationToken);
            return;
        }

        var id = ModelNames.Trained(_place.Method.Kind, _place.Asset, _place.Now);
        await _registry.KeepAsync(id, trained, cancellationToken);
        var record = ModelNames.RecordOf(id, (_place.Method.Kind, _place.Asset), ModelOrigin.Trained, trained.File, _place.Now);
        var reason = Wording.Say($"Hier angelernt, mit {record.Rows:N0} Stunden.", $"Trained here, on {record.Rows:N0} hours.");
        await ChangeAsync(slot => slot.Enter(record, reason, _place.Now), cancellationToken);
    }

    /// <summary>Judges the challenger on the last days, if there is one.</summary>
    public async Task JudgeAsync(CancellationToken cancellationToken)
    {
        var slot = await SlotAsync(cancellationToken);
        if (_case is null || slot.Challenger is not { } challenger
            || await _registry.LoadAsync(challenger.Id, cancellationToken) is not { } model)
        {
            return;
        }

        var champion = slot.Champion is { } serving ? await _registry.LoadAsync(serving.Id, cancellationToken) : null;
        var verdict = Verdict(_case, (champion, model), Math.Max(challenger.Window.End.UtcTicks, slot.Champion?.Window.End.UtcTicks ?? 0));
        var inputs = InputsOf(_case, challenger.Window);
        await ChangeAsync(
            one => one.Challenger?.Id == challenger.Id ? one.Judged(verdict, inputs, _place.Now) : one, cancellationToken);
    }

    private ContestVerdict Verdict(ILearningCase known, (LoadedModel? Champion, LoadedModel Challenger) models, long learnedUntil)
    {
        var begin = LocalCalendar.StartOf(_today.AddDays(-ModelContest.Days));
        if (MeasuredHours(known.Measured.Start, begin) < _place.Method.FewestHours)
        {
            return new(ContestOutcome.Undecided, null, [], TooLittle());
        }

        // A model is never judged on days it has learned from.
        var days = Days(_today.AddDays(-ModelContest.Days)).Where(day => LocalCalendar.StartOf(day).UtcTicks >= learnedUntil).ToList();
        var served = known.Expect(models.Champion, days);
        var tried = known.Expect(models.Challenger, days);
        return ModelContest.Judge(
            [.. served.Where(hour => known.Measured.At(hour.Key) is not null && tried.ContainsKey(hour.Key))
                .Select(hour => new ContestHour(
                    hour.Key, known.Measured.At(hour.Key)!.Value, hour.Value, tried[hour.Key], known.Measured.At(hour.Key.AddDays(-7))))],
            _place.Method.Unit);
    }

    private static List<DayError> Errors(ILearningCase known, LoadedModel loaded, IReadOnlyList<DateOnly> days)
    {
        var (model, plain) = (known.Expect(loaded, days), known.Expect(null, days));
        return [.. model.Where(hour => known.Measured.At(hour.Key) is not null && plain.ContainsKey(hour.Key))
            .GroupBy(hour => LocalCalendar.DayOf(hour.Key)).Where(day => day.Count() >= ModelContest.FewestHoursOfDay)
            .OrderBy(day => day.Key).Select(day => new DayError(
                day.Average(hour => Math.Abs(hour.Value - known.Measured.At(hour.Key)!.Value)),
                day.Average(hour => Math.Abs(plain[hour.Key] - known.Measured.At(hour.Key)!.Value))))];
    }

    private List<InputShift> Shifts(ILearningCase known, IReadOnlyList<InputReference> references)
        => [.. references.Where(reference => known.Inputs.ContainsKey(reference.Name))
            .Select(reference => DriftWatch.ShiftOf(
                reference, Values(known.Inputs[reference.Name], LocalCalendar.StartOf(_today.AddDays(-ShiftDays)), _place.Now)))
            .OfType<InputShift>()];

    private static List<InputReference> InputsOf(ILearningCase known, TimeWindow window)
        => [.. known.Inputs.OrderBy(input => input.Key, StringComparer.Ordinal)
            .Select(input => InputReference.Of(input.Key, Values(input.Value, window.Start, window.End)))
            .OfType<InputReference>()];

    private static double[] Values(HourlySeries series, DateTimeOffset start, DateTimeOffset end)
        => [.. Enumerable.Range(0, series.Count).Where(hour => series.HourAt(hour) >= start && series.HourAt(hour) < end)
            .Select(hour => series.Values[hour]).OfType<double>()];

    private BilingualText? Obstacle(ITreeTrainer? trainer, DateTimeOffset until)
        => trainer is null
            ? new(
                "In diesem Programm ist kein Trainer: es dient das einfache Verfahren. Ein anderswo angelerntes Modell kann eingelesen werden.",
                "This build has no trainer: the plain method serves. A model trained elsewhere can be imported.")
            : _case is null || MeasuredHours(_case.Measured.Start, until) < _place.Method.FewestHours ? TooLittle() : null;

    private BilingualText TooLittle()
    {
        var days = _case is null ? 0 : MeasuredHours(_case.Measured.Start, _case.Measured.End) / 24;
        var needed = (_place.Method.FewestHours / 24) + ModelContest.Days;
        return Wording.Say(
            $"{days} Tage Messwerte; ab {needed} Tagen wird ein Modell angelernt und verglichen.",
            $"{days} days of readings; from {needed} days on a model is trained and compared.");
    }

    private int MeasuredHours(DateTimeOffset start, DateTimeOffset end)
        => _case is null ? 0 : Values(_case.Measured, start, end).Length;

    private List<DateOnly> Days(DateOnly first)
    {
        var days = new List<DateOnly>();
        for (var day = first; day < _today; day = day.AddDays(1))
        {
            days.Add(day);
        }

        return days;
    }

    private Task<ModelBook> NoteAsync(BilingualText note, CancellationToken cancellationToken)
        => ChangeAsync(slot => slot with { Note = note, LookedAt = _place.Now }, cancellationToken);

    private async Task<ModelSlot> SlotAsync(CancellationToken cancellationToken)
        => (await _registry.BookAsync(cancellationToken)).Slot(_place.Method.Kind, _place.Asset);

    private Task<ModelBook> ChangeAsync(Func<ModelSlot, ModelSlot> change, CancellationToken cancellationToken)
        => _registry.ChangeAsync(
            book => book.With(change(book.Slot(_place.Method.Kind, _place.Asset))), _place.Now, cancellationToken);
}
