namespace SektorKopplung.Core.Sites;

/// <summary>One mistake in a site file or in the tables one is made from.</summary>
/// <param name="Line">The line in the file, from 1; the row of a table, its heading being row 1.</param>
/// <param name="Field">The place: <c>networks[0].supplyCurve</c> in a file, the column in a table.</param>
/// <param name="Message">What is wrong and what is expected, in a sentence.</param>
public sealed record SiteError(int Line, string Field, string Message)
{
    /// <summary>The error as one line for a terminal.</summary>
    public override string ToString() => Field.Length == 0 ? $"line {Line}: {Message}" : $"line {Line}, {Field}: {Message}";
}
