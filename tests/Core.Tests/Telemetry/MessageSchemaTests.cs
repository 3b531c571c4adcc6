using System.Text;
using System.Text.RegularExpressions;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.Units;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Telemetry;

/// <summary>Holds <c>docs/message-schema.md</c> to the code.</summary>
public partial class MessageSchemaTests
{
    private static readonly string Document = RepositoryRoot.Read("docs/message-schema.md");

    private static readonly Dictionary<string, string> Topics = new()
    {
        ["mqtt"] = "sk/v1/netz-stadt/supply_temperature",
        ["http"] = "/api/v1/readings",
        ["eventhub"] = "telemetry",
    };

    [Fact]
    public void Every_example_is_read_as_the_page_says()
    {
        var examples = Example().Matches(Document);

        Assert.True(examples.Count >= 10);
        Assert.All(examples, example => Check(example.Groups["form"].Value, example.Groups["verdict"].Value,
            example.Groups["text"].Value));
    }

    [Fact]
    public void Every_reason_quality_quantity_unit_and_alias_is_on_the_page()
    {
        var words = Enum.GetNames<RejectionReason>()
            .Concat(Enum.GetValues<ReadingQuality>().Select(QualityWord.Of))
            .Concat(QuantityCatalog.Names)
            .Concat(UcumTable.Spellings);

        Assert.All(words, word => Assert.Contains($"`{word}`", Document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_quantity_stands_beside_its_unit()
        => Assert.All(QuantityCatalog.All, quantity => Assert.Single(Document.Split('\n'), line
            => line.Contains($"`{quantity.Name}`", StringComparison.Ordinal)
                && line.Contains($"| `{quantity.Unit.Code}` |", StringComparison.Ordinal)));

    private static void Check(string form, string verdict, string text)
    {
        var parsed = ReadingParser.Parse(Topics[form], Encoding.UTF8.GetBytes(text), "example",
            new DateTimeOffset(2026, 1, 10, 6, 2, 0, TimeSpan.Zero));
        if (Enum.TryParse<RejectionReason>(verdict, out var reason))
        {
            Assert.Empty(parsed.Readings);
            Assert.Equal(reason, Assert.Single(parsed.Rejected).Reason);
            return;
        }

        Assert.Empty(parsed.Rejected);
        Assert.NotEmpty(parsed.Readings);
        Assert.All(parsed.Readings, reading
            => Assert.True(verdict.Length == 0 ? reading.DeviceTime is null : QualityWord.Of(reading.Quality) == verdict));
    }

    [GeneratedRegex("```json (?<form>\\w+) ?(?<verdict>[\\w-]*)\\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
