namespace SektorKopplung.Core.Telemetry;

/// <summary>Cuts a JSON array at its outer commas without judging the elements.</summary>
/// <remarks>
/// Done before parsing, so that an element that is no JSON (a bare <c>NaN</c>, as some senders write) spoils only itself.
/// </remarks>
internal static class ArraySplitter
{
    /// <summary>The elements' places in the text, or null where the array is not closed or something follows it.</summary>
    /// <param name="text">The trimmed text; starts with a bracket.</param>
    public static List<Range>? Split(ReadOnlySpan<byte> text)
    {
        var elements = new List<Range>();
        var depth = 0;
        var start = 1;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'"':
                    i = EndOfString(text, i);
                    break;
                case (byte)'[' or (byte)'{':
                    depth++;
                    break;
                case (byte)']' or (byte)'}' when --depth == 0:
                    return i == text.Length - 1 ? Close(text, elements, start..i) : null;
                case (byte)',' when depth == 1:
                    elements.Add(start..i);
                    start = i + 1;
                    break;
                default:
                    break;
            }
        }

        return null;
    }

    private static List<Range> Close(ReadOnlySpan<byte> text, List<Range> elements, Range last)
    {
        if (elements.Count > 0 || !text[last].Trim(" \t\r\n"u8).IsEmpty)
        {
            elements.Add(last);
        }

        return elements;
    }

    private static int EndOfString(ReadOnlySpan<byte> text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            var step = text[i..].IndexOfAny((byte)'"', (byte)'\\');
            if (step < 0)
            {
                return text.Length;
            }

            i += step;
            if (text[i] == '"')
            {
                return i;
            }

            i += 2;
        }

        return text.Length;
    }
}
