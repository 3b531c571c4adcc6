using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Monitoring;

/// <summary>Outlives a store that cannot answer: what failed is tried again at the next turn, and told once.</summary>
/// <param name="tell">Is told why, once until it works again.</param>
internal sealed class StorePatience(Action<string> tell)
{
    private bool _isDown;

    /// <summary>Does one turn.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        try
        {
            await work();
            _isDown = false;
        }
        catch (Exception error) when (error is StoreUnavailableException or DocumentConflictException)
        {
            if (!_isDown)
            {
                tell(error.Message);
                _isDown = true;
            }
        }
    }
}
