using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.State;

public sealed class InMemoryDocumentStoreTests : DocumentStoreContract
{
    protected override IDocumentStore Store { get; } = new InMemoryDocumentStore();
}
