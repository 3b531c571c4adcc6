using Microsoft.AspNetCore.Http.Metadata;

namespace SektorKopplung.Api;

/// <summary>How large the body of a decision or an acknowledgement may be: a sentence, not a file.</summary>
internal sealed class BodyLimit : IRequestSizeLimitMetadata
{
    /// <summary>The limit [byte].</summary>
    public const int Bytes = 16 * 1024;

    /// <inheritdoc/>
    public long? MaxRequestBodySize => Bytes;
}
