using SektorKopplung.Azure.Tests.Host;

namespace SektorKopplung.Azure.Tests;

/// <summary>One running function app for the tests of a class.</summary>
public sealed class SharedFunctionApp : IAsyncLifetime
{
    private FunctionApp? _app;

    internal FunctionHost Host => _app!.Host;

    public async Task InitializeAsync() => _app = await FunctionApp.StartAsync();

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
