namespace SektorKopplung.Browser.Tests.Support;

/// <summary>A test in a real browser, against the page as it was built.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserNeeds.Missing;
}
