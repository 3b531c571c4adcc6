using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Tests.Support;

/// <summary>Notices in memory, by name.</summary>
public sealed class NoticeBoard : INoticeWriter
{
    public Dictionary<string, string> Texts { get; } = [];

    public Task WriteAsync(string name, string content, CancellationToken cancellationToken)
    {
        Texts[name] = content;
        return Task.CompletedTask;
    }
}
