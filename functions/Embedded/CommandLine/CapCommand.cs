using System.CommandLine;
using SektorKopplung.Core.Cap;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary><c>cap validate</c>: checks a CAP 1.2 text.</summary>
internal static class CapCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The CAP 1.2 text." };
        var validate = new Command("validate", "Check a CAP 1.2 text against the standard's schema and rules.") { file };
        validate.Runs(parsed => Task.FromResult(Validate(parsed, parsed.GetValue(file)!)));
        return new Command("cap", "Alerts in the Common Alerting Protocol.") { validate };
    }

    private static int Validate(ParseResult parsed, string path)
    {
        var findings = CapValidator.Validate(SiteFiles.ReadText("CAP file", path));
        parsed.Answer(
            new { file = path, valid = findings.Count == 0, findings },
            findings.Count == 0
                ? [$"{path} is a valid CAP 1.2 text."]
                : findings.Select(finding => $"{path}:{finding.Line}: {finding.Message}"));
        return findings.Count == 0 ? ExitCode.Ok : ExitCode.Finding;
    }
}
