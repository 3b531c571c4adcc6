using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Tests.Telemetry;

public class ReadingParserProperties
{
    private const string Topic = "sk/v1/netz-stadt/supply_temperature";

    private static readonly DateTimeOffset Arrival = new(2026, 1, 10, 6, 0, 2, TimeSpan.Zero);

    private static readonly byte[] Message = Encoding.UTF8.GetBytes("""
        [{"t":"2026-01-10T06:00:00Z","v":82.4,"u":"Cel","q":"good","seq":12},{"t":"2026-01-10T06:01:00Z","v":-1e2,"u":"°C"}]
        """);

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000);

    // A message with some bytes replaced: close to the real thing, so that every branch of the reader is met.
    private static readonly Arbitrary<byte[]> Damaged
        = (from places in Gen.Choose(0, Message.Length - 1).ListOf(3)
           from bytes in Gen.Elements((byte)'"', (byte)'\\', (byte)'[', (byte)']', (byte)'{', (byte)'}', (byte)',', (byte)'0',
               (byte)0, (byte)0xFF, (byte)' ').ListOf(3)
           select Damage(places, bytes)).ToArbitrary();

    [Fact]
    public void Never_throws_on_content() => Prop.ForAll(Damaged, payload =>
    {
        var parsed = ReadingParser.Parse(Topic, payload, "plant", Arrival);
        return parsed.Readings.All(reading => double.IsFinite(reading.Value));
    }).Check(Thorough);

    [Fact]
    public void A_refused_object_is_refused_again_for_the_same_reason() => Prop.ForAll(Damaged, payload
        => ReadingParser.Parse(Topic, payload, "plant", Arrival).Rejected.Where(IsNoList).All(rejected =>
        {
            var again = ReadingParser.Parse(Topic, rejected.Raw, "plant", Arrival);
            return again.Readings.Count == 0 && again.Rejected.Count == 1 && again.Rejected[0].Reason == rejected.Reason;
        })).Check(Thorough);

    [Fact]
    public void Every_element_is_read_or_refused() => Prop.ForAll(Gen.Choose(0, 1).ListOf().ToArbitrary(), choices =>
    {
        var elements = choices.Select(choice => choice == 0 ? """{"t":"2026-01-10T06:00:00Z","v":1,"u":"Cel"}""" : "{[}]");
        var parsed = ReadingParser.Parse(Topic, Encoding.UTF8.GetBytes($"[{string.Join(',', elements)}]"), "plant", Arrival);
        return parsed.Readings.Count == choices.Count(choice => choice == 0)
            && parsed.Rejected.Count == choices.Count(choice => choice == 1);
    }).Check(Thorough);

    // A list within a list is refused there and read as a message of its own when it stands alone.
    private static bool IsNoList(RejectedReading rejected) => rejected.Raw.IsEmpty || rejected.Raw.Span[0] != '[';

    private static byte[] Damage(IEnumerable<int> places, IEnumerable<byte> bytes)
    {
        var copy = Message.ToArray();
        foreach (var (place, value) in places.Zip(bytes))
        {
            copy[place] = value;
        }

        return copy;
    }
}
