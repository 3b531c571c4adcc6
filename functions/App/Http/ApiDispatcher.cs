using System.Security.Claims;
using System.Security.Principal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SektorKopplung.Api;

namespace SektorKopplung.Functions.Http;

/// <summary>Answers requests with the endpoints of the HTTP interface, which are mapped once.</summary>
public sealed class ApiDispatcher
{
    private const string Caller = "function-key";

    private readonly RequestDelegate _endpoints;

    public ApiDispatcher(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRouting();
        app.UseEndpoints(endpoints => endpoints.MapMonitorApi());
        _endpoints = app.Build();
    }

    /// <summary>Answers one request. Who sent it has shown a key of the function app to the host.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        // The catch-all function is the endpoint chosen so far; routing would not choose again.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.User = new ClaimsPrincipal(new GenericIdentity(Caller));
        return _endpoints(context);
    }
}
