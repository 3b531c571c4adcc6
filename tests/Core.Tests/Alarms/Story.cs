using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Detection;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Tests.Detection;

namespace SektorKopplung.Core.Tests.Alarms;

/// <summary>Plays a town minute by minute through rules, engine and grouping.</summary>
internal sealed class Story
{
    private int _minute;

    public Site Site { get; init; } = TestTown.Site;

    public (double P50, double P90)? Demand { get; init; }

    public AlarmBook Alarms { get; private set; } = AlarmBook.Empty;

    public IncidentBook Incidents { get; private set; } = IncidentBook.Empty;

    public Story Play(int minutes, Func<TestTown, TestTown> change)
    {
        for (var i = 0; i < minutes; i++)
        {
            var input = change(new TestTown(TestTown.Noon.AddMinutes(_minute++)))
                .Input(Site, Demand is { } demand ? [demand] : []);
            var stepped = AlarmEngine.Step(Alarms, DetectionRules.Evaluate(input), input.Now).Book;
            var step = IncidentGrouping.Step(Incidents, stepped, input);
            (Alarms, Incidents) = (step.Alarms, step.Book);
        }

        return this;
    }
}
