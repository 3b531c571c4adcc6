using SektorKopplung.Core.Cap;

namespace SektorKopplung.Core.Tests.Cap;

public class CapValidatorTests
{
    private const string Valid = """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>sk-1</identifier>
          <sender>warte@example.org</sender>
          <sent>2026-01-12T13:21:00+01:00</sent>
          <status>Draft</status>
          <msgType>Update</msgType>
          <scope>Restricted</scope>
          <restriction>Leitstelle</restriction>
          <references>warte@example.org,sk-0,2026-01-12T13:00:00+01:00</references>
          <info>
            <category>Infra</category>
            <event>Probe</event>
            <urgency>Immediate</urgency>
            <severity>Severe</severity>
            <certainty>Observed</certainty>
            <expires>2026-01-12T19:21:00+01:00</expires>
            <area>
              <areaDesc>Netz</areaDesc>
              <polygon>52.1,10.1 52.2,10.1 52.2,10.2 52.1,10.1</polygon>
              <circle>52.2,10.5 1.5</circle>
              <altitude>100</altitude>
              <ceiling>200</ceiling>
            </area>
          </info>
        </alert>
        """;

    [Fact]
    public void A_valid_message_has_no_finding() => Assert.Empty(CapValidator.Validate(Valid));

    [Theory]
    [InlineData("sk-1<", "sk 1<", 2)]
    [InlineData("<sender>warte@example.org", "<sender>warte,x", 3)]
    [InlineData("13:21:00+01:00", "12:21:00Z", 4)]
    [InlineData("13:21:00+01:00", "13:21:00.5+01:00", 4)]
    [InlineData("2026-01-12T13:21", "2026-02-30T13:21", 4)]
    [InlineData("Draft", "draft", 5)]
    [InlineData("Restricted", "Secret", 7)]
    [InlineData("  <restriction>Leitstelle</restriction>\n", "", 7)]
    [InlineData("Restricted", "Private", 7)]
    [InlineData("  <references>warte@example.org,sk-0,2026-01-12T13:00:00+01:00</references>\n", "", 6)]
    [InlineData("sk-0,2026-01-12T13:00:00+01:00", "sk-0", 9)]
    [InlineData("<event>Probe</event>", "", 13)]
    [InlineData("Severe", "Terrible", 14)]
    [InlineData("T19:21", "T11:21", 16)]
    [InlineData("52.1,10.1</polygon>", "52.1,10.3</polygon>", 19)]
    [InlineData("52.1,10.1 52.2,10.1 ", "52.1,10.1 ", 19)]
    [InlineData("52.2,10.5 1.5", "52.2,10.5", 20)]
    [InlineData("52.2,10.5 1.5", "92.2,10.5 1.5", 20)]
    [InlineData("      <altitude>100</altitude>\n", "", 21)]
    [InlineData("</info>", "</infos>", 24)]
    [InlineData("cap:1.2", "cap:1.1", 1)]
    public void A_breach_is_told_with_its_line(string old, string replacement, int line)
    {
        var broken = Valid.Replace(old, replacement, StringComparison.Ordinal);

        Assert.NotEqual(Valid, broken);
        Assert.Contains(CapValidator.Validate(broken), finding => finding.Line == line && finding.Message.Length > 10);
    }

    [Fact]
    public void A_signed_message_is_valid()
    {
        const string Signature = "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"s\"><SignedInfo/></Signature>";

        Assert.Empty(CapValidator.Validate(Valid.Replace("</alert>", Signature + "</alert>", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<x/>")]
    [InlineData("<alert/>")]
    [InlineData("<alert xmlns=\"urn:x\"/>")]
    public void Something_else_is_no_alert(string text) => Assert.NotEmpty(CapValidator.Validate(text));

    [Fact]
    public void The_order_of_elements_is_fixed()
    {
        const string Urgency = "    <urgency>Immediate</urgency>\n";
        const string Severity = "    <severity>Severe</severity>\n";

        Assert.NotEmpty(CapValidator.Validate(Valid.Replace(Urgency + Severity, Severity + Urgency, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE alert [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>")]
    [InlineData("<!DOCTYPE alert SYSTEM \"http://127.0.0.1:9/x.dtd\">")]
    public void A_document_type_is_refused(string head)
        => Assert.Contains("DTD", Assert.Single(CapValidator.Validate(head + Valid)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("no xml")]
    [InlineData("<alert")]
    public void What_is_no_XML_is_told(string text) => Assert.Single(CapValidator.Validate(text));

    [Fact]
    public void A_schema_named_by_the_message_is_not_fetched()
    {
        const string Hint = " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:schemaLocation=\"urn:x http://127.0.0.1:9/x.xsd\">";

        Assert.Empty(CapValidator.Validate(Valid.Replace("cap:1.2\">", "cap:1.2\"" + Hint, StringComparison.Ordinal)));
    }
}
