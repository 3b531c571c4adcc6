namespace SektorKopplung.Browser.Tests.Support;

/// <summary>A test in a real browser for several cases.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserNeeds.Missing;
}
