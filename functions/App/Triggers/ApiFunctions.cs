using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SektorKopplung.Functions.Http;

namespace SektorKopplung.Functions.Triggers;

/// <summary>The whole HTTP interface behind one function.</summary>
public sealed class ApiFunctions(ApiDispatcher api)
{
    [Function(nameof(ServeApi))]
    public Task ServeApi(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "{*path}")]
        HttpRequest request)
        => api.AnswerAsync(request.HttpContext);
}
