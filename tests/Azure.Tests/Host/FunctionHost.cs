using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SektorKopplung.Azure.Tests.Host.Protocol;

namespace SektorKopplung.Azure.Tests.Host;

/// <summary>
/// A small Functions host: starts the built worker, speaks its protocol, loads its functions and invokes them. It has no
/// triggers, no retry and no checkpoints; the tests play these.
/// </summary>
internal sealed class FunctionHost : IAsyncDisposable
{
    private const string InvocationHeader = "x-ms-invocation-id";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _server;
    private readonly RpcEndpoint _endpoint;
    private readonly HttpClient _http = new();
    private Dictionary<string, Function> _functions = [];
    private Uri? _httpEndpoint;

    private FunctionHost(WebApplication server, RpcEndpoint endpoint, WorkerProcess worker)
    {
        _server = server;
        _endpoint = endpoint;
        Worker = worker;
    }

    public WorkerProcess Worker { get; }

    /// <summary>The functions as the worker told them.</summary>
    public IReadOnlyDictionary<string, Function> Functions => _functions;

    /// <summary>Errors the worker logged.</summary>
    public IReadOnlyCollection<string> Errors => _endpoint.Errors;

    /// <summary>Starts the worker and loads all of its functions.</summary>
    public static async Task<FunctionHost> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var endpoint = new RpcEndpoint();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listener => listener.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(endpoint);
        var server = builder.Build();
        server.MapGrpcService<RpcEndpoint>();
        await server.StartAsync();

        var host = new FunctionHost(server, endpoint, new WorkerProcess(new Uri(server.Urls.Single()), settings));
        try
        {
            await host.LoadAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Invokes a function; ends with what the worker says of it.</summary>
    public async Task<Outcome> InvokeAsync(
        string function, string parameter, Value input, params (string Key, string Json)[] metadata)
    {
        var request = Request(function, parameter, input);
        foreach (var (key, json) in metadata)
        {
            request.TriggerMetadata[key] = new Value { Json = json };
        }

        return await InvokeAsync(request);
    }

    /// <summary>Invokes an HTTP function: the request goes to the worker's own HTTP endpoint, as hosts forward it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string function, HttpMethod method, string path, HttpContent? content = null)
    {
        var invocation = Request(function, "request", new Value { Http = new Http { Method = method.Method, Url = path } });
        var outcome = InvokeAsync(invocation);
        using var request = new HttpRequestMessage(method, new Uri(_httpEndpoint!, path)) { Content = content };
        request.Headers.Add(InvocationHeader, invocation.InvocationId);
        using var time = new CancellationTokenSource(Patience);
        var response = await _http.SendAsync(request, time.Token);
        Assert.Equal(Outcome.Types.Status.Success, (await outcome).Status);
        return response;
    }

    public async ValueTask DisposeAsync()
    {
        Worker.Dispose();
        _endpoint.Close("The test is over.");
        _http.Dispose();
        await _server.DisposeAsync();
    }

    private async Task LoadAsync()
    {
        _ = CloseAfterExitAsync();
        await _endpoint.Started.WaitAsync(Patience);
        var init = await AskAsync(new StreamingMessage
        {
            WorkerInitRequest = new InitRequest
            {
                HostVersion = "4.1045.0",
                WorkerDirectory = WorkerProcess.Directory,
                FunctionAppDirectory = WorkerProcess.Directory,
            },
        });
        Assert.Equal(Outcome.Types.Status.Success, init.WorkerInitResponse.Result.Status);
        _httpEndpoint = new Uri(init.WorkerInitResponse.Capabilities["HttpUri"]);

        await WaitForAsync(_httpEndpoint);

        var told = await AskAsync(new StreamingMessage
        {
            FunctionsMetadataRequest = new MetadataRequest { FunctionAppDirectory = WorkerProcess.Directory },
        });
        _functions = told.FunctionMetadataResponse.FunctionMetadataResults.ToDictionary(function => function.Name);
        foreach (var function in _functions.Values)
        {
            var loaded = await AskAsync(new StreamingMessage
            {
                FunctionLoadRequest = new LoadRequest { FunctionId = function.FunctionId, Metadata = function },
            });
            Assert.Equal(Outcome.Types.Status.Success, loaded.FunctionLoadResponse.Result.Status);
        }
    }

    // The worker opens its HTTP endpoint a moment after its stream; hosts try again, too.
    private static async Task WaitForAsync(Uri http)
    {
        using var time = new CancellationTokenSource(Patience);
        while (true)
        {
            using var connection = new TcpClient();
            try
            {
                await connection.ConnectAsync(http.Host, http.Port, time.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(10, time.Token);
            }
        }
    }

    private async Task CloseAfterExitAsync()
    {
        var code = await Worker.ExitAsync(CancellationToken.None);
        _endpoint.Close($"The worker ended with {code}. {Worker.Output}");
    }

    private InvocationRequest Request(string function, string parameter, Value input) => new()
    {
        InvocationId = Guid.NewGuid().ToString(),
        FunctionId = _functions[function].FunctionId,
        InputData = { new Parameter { Name = parameter, Data = input } },
        TraceContext = new TraceContext(),
    };

    private async Task<Outcome> InvokeAsync(InvocationRequest request)
        => (await AskAsync(new StreamingMessage { InvocationRequest = request })).InvocationResponse.Result;

    private async Task<StreamingMessage> AskAsync(StreamingMessage message)
    {
        using var time = new CancellationTokenSource(Patience);
        return await _endpoint.AskAsync(message, time.Token);
    }
}
