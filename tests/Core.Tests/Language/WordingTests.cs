using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Tests.Language;

public class WordingTests
{
    [Fact]
    public void Each_language_writes_numbers_its_own_way()
    {
        var text = Wording.Say($"{6.25:0.0} MW frei.", $"{6.25:0.0} MW free.");

        Assert.Equal(new BilingualText("6,3 MW frei.", "6.3 MW free."), text);
    }

    [Fact]
    public void Large_numbers_are_grouped()
        => Assert.Equal(new BilingualText("1.234,5", "1,234.5"), Wording.Number(1234.5, 1));

    [Fact]
    public void Texts_are_joined_with_a_space_and_nothing_is_added_to_an_empty_one()
    {
        Assert.Equal(new BilingualText("a c", "b d"), new BilingualText("a", "b") + new BilingualText("c", "d"));
        Assert.Equal(new BilingualText("a", "b"), new BilingualText("a", "b") + BilingualText.Empty);
    }
}
