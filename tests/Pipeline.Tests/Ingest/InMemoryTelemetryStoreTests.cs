using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Ingest;

public sealed class InMemoryTelemetryStoreTests : TelemetryStoreContract
{
    protected override ITelemetryStore Store { get; } = new InMemoryTelemetryStore();
}
