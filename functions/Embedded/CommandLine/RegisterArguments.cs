using System.CommandLine;
using System.Globalization;
using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Registers;
using SektorKopplung.Core.Sites;
using SektorKopplung.Embedded.Registers;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>Options that say which register file is read and what of it is near.</summary>
internal sealed class RegisterArguments
{
    private readonly Argument<string> _file = new("FILE") { Description = "The register: an Excel workbook (xlsx) or CSV." };
    private readonly Option<string> _register = BacktestForecastCommand.Choice(
        "--register", "Which register it is; auto tells by the headings.", "auto", "waste-heat", "data-centres");

    private readonly Option<string[]> _postcodes = new("--postcode")
    {
        Description = "Only postcodes that begin so; several by comma or by giving it again.",
        HelpName = "PLZ",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<double?> _within = new("--within")
    {
        Description = "Only sources this near to a network's area, as the crow flies; 5 where not given.",
        HelpName = "KM",
    };

    private readonly Option<string?> _centres = new("--postcodes")
    {
        Description = "CSV table plz, lat, lon that places sources without coordinates.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _date = new("--register-date") { Description = "The day the register has the state of, e.g. 2025-11-03.", HelpName = "DATE" };
    private readonly Option<string?> _licence = new("--licence") { Description = "Terms of use to keep with every entry.", HelpName = "TEXT" };

    /// <summary>A register file as read, with what of it is near.</summary>
    internal sealed record Chosen(RegisterReading Reading, RegisterSelection Selection, RegisterEdition Edition);

    public void AddTo(Command command)
    {
        command.Add(_file);
        foreach (var option in new Option[] { _register, _postcodes, _within, _centres, _date, _licence })
        {
            command.Add(option);
        }
    }

    /// <summary>Reads the file and chooses what is near.</summary>
    /// <exception cref="CommandFailedException">The file is no register, or an option cannot be used.</exception>
    public Chosen Read(ParseResult parsed, Site site)
    {
        var path = parsed.GetValue(_file)!;
        var filter = Filter(parsed);
        var date = Date(parsed);
        var result = RegisterReader.Read(RegisterFile.Read(path), KindOf(parsed.GetValue(_register)!));
        var reading = result.Reading ?? throw SiteFiles.Bad($"register file {path}", [result.Mistake!.En]);
        var edition = new RegisterEdition(
            Path.GetFileName(path), File.GetLastWriteTimeUtc(path), date, parsed.GetValue(_licence) ?? LicenceOf(reading.Register));
        return new(reading, RegisterSelection.Of(site, reading.Entries, edition, filter), edition);
    }

    private RegisterFilter Filter(ParseResult parsed)
    {
        var within = parsed.GetValue(_within);
        if (within is <= 0 or > 100)
        {
            throw CommandFailedException.BadInput($"--within: {within} is not above 0 and at most 100 km.");
        }

        var starts = (parsed.GetValue(_postcodes) ?? []).SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToList();
        if (starts.FirstOrDefault(start => start.Length > 5 || !start.All(char.IsAsciiDigit)) is { } wrong)
        {
            throw CommandFailedException.BadInput($"--postcode: '{wrong}' is no beginning of a postcode.");
        }

        return new()
        {
            Postcodes = starts,
            WithinMetres = within is { } kilometres ? kilometres * 1000 : CostSets.Current.FarthestMetres,
            PostcodeCentres = parsed.GetValue(_centres) is { } file ? PostcodeTable.Read(file) : [],
        };
    }

    private DateOnly? Date(ParseResult parsed) => parsed.GetValue(_date) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        var text => throw CommandFailedException.BadInput($"--register-date: '{text}' is no day such as 2025-11-03."),
    };

    private static RegisterKind? KindOf(string word) => word switch
    {
        "waste-heat" => RegisterKind.WasteHeatPlatform,
        "data-centres" => RegisterKind.DataCentreRegister,
        _ => null,
    };

    private static string LicenceOf(RegisterKind register) => register == RegisterKind.WasteHeatPlatform
        ? "BAFA/BfEE, Plattform für Abwärme: Nutzungsbedingungen des Herausgebers / terms of the publisher (CC BY-NC where the workbook says so)"
        : "BAFA, Rechenzentrumsregister: Nutzungsbedingungen des Herausgebers / terms of the publisher";
}
