using System.Globalization;
using System.Xml;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Weather;

/// <summary>Reads the point forecasts of the German weather service (DWD MOSMIX, KML).</summary>
/// <remarks>
/// Read as a stream, without document types and external entities; never throws on content. Elements read: TTT [K],
/// FF [m/s], Rad1h [kJ/m² of the hour before], Neff and N [%]; a hyphen is a missing value.
/// </remarks>
public static class MosmixReader
{
    /// <summary>The longest text read: what unpacks to more is refused.</summary>
    public const long MostCharacters = 256L * 1024 * 1024;

    private const int MostStationsNamed = 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Reads the forecast of one station.</summary>
    /// <param name="kml">The text, not compressed.</param>
    /// <param name="station">The station's id, e.g. 10348; empty takes the only one of the file.</param>
    /// <param name="source">Whose forecast it is, as shown to people.</param>
    public static WeatherResult Read(Stream kml, string station, string source)
    {
        ArgumentNullException.ThrowIfNull(kml);
        ArgumentNullException.ThrowIfNull(station);
        try
        {
            using var reader = XmlReader.Create(kml, Settings);
            return new MosmixDocument(station).Read(reader, source);
        }
        catch (XmlException error)
        {
            return WeatherResult.None(Wording.Say(
                $"Die Datei ist keine MOSMIX-Prognose: {error.Message}", $"The file is no MOSMIX forecast: {error.Message}"));
        }
        catch (InvalidDataException error)
        {
            return WeatherResult.None(Wording.Say($"Die Datei ist beschädigt: {error.Message}", $"The file is damaged: {error.Message}"));
        }
        catch (WeatherContentException error)
        {
            return WeatherResult.None(error.Reason);
        }
    }

    private sealed class MosmixDocument(string station)
    {
        private readonly List<DateTimeOffset> _times = [];
        private readonly List<string> _stations = [];
        private readonly Dictionary<string, string> _found = [];
        private string _element = "";
        private string? _wanted;
        private bool _isInStation;
        private DateTimeOffset? _issuedAt;

        public WeatherResult Read(XmlReader reader, string source)
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    _element = reader.LocalName;
                    _isInStation |= _element == "Placemark";
                    _wanted = _element == "Forecast" ? WantedElement(reader) : _wanted;
                }
                else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "Placemark" })
                {
                    _isInStation = false;
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    Take(reader);
                }
            }

            return Error() is { } error ? WeatherResult.None(error) : Forecast(source);
        }

        private void Take(XmlReader reader)
        {
            switch (_element)
            {
                case "IssueTime":
                    _issuedAt = Time(reader.Value, "IssueTime");
                    break;
                case "TimeStep" when _times.Count >= WeatherColumns.MostSteps:
                    throw new WeatherContentException(Wording.Say(
                        $"Die Datei hat mehr als {WeatherColumns.MostSteps} Zeitschritte.", $"The file has more than {WeatherColumns.MostSteps} time steps."));
                case "TimeStep":
                    _times.Add(Time(reader.Value, "TimeStep"));
                    break;
                case "name" when _isInStation:
                    _stations.Add(reader.Value.Trim());
                    break;
                case "value" when _isInStation && _wanted is { } element && IsWanted():
                    _found[element] = reader.Value;
                    break;
                default:
                    break;
            }
        }

        private bool IsWanted() => _stations.Count > 0 && (station.Length == 0 ? _stations.Count == 1 : _stations[^1] == station);

        private static string? WantedElement(XmlReader reader)
        {
            string? element = null;
            for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
            {
                element = reader.LocalName == "elementName" ? reader.Value : element;
            }

            reader.MoveToElement();
            return element is not null && MosmixElement.Find(element) is not null ? element : null;
        }

        private BilingualText? Error()
        {
            if (_stations.Count == 0 || _issuedAt is null)
            {
                return new(
                    "Die Datei ist keine MOSMIX-Prognose: ihr fehlt die Station oder die Ausgabezeit.",
                    "The file is no MOSMIX forecast: it has no station or no issue time.");
            }

            if (station.Length == 0 && _stations.Count > 1)
            {
                return Wording.Say(
                    $"Die Datei hat {_stations.Count} Stationen: eine davon ist zu nennen ({Named().De}).",
                    $"The file has {_stations.Count} stations: name one of {Named().En}.");
            }

            return station.Length > 0 && !_stations.Contains(station)
                ? Wording.Say(
                    $"Die Datei hat keine Station {station}, sondern {Named().De}.", $"The file has no station {station}, but {Named().En}.")
                : null;
        }

        private BilingualText Named()
        {
            var (names, more) = (string.Join(", ", _stations.Take(MostStationsNamed)), _stations.Count - MostStationsNamed);
            return more > 0 ? Wording.Say($"{names} und {more} weitere", $"{names} and {more} more") : new(names, names);
        }

        private WeatherResult Forecast(string source)
        {
            var columns = new WeatherColumns(source, _times);
            if (columns.TimesError() is { } timesError)
            {
                return WeatherResult.None(timesError);
            }

            foreach (var element in MosmixElement.All.Where(element => _found.ContainsKey(element.Name)))
            {
                if (Numbers(_found[element.Name]) is not { } numbers)
                {
                    return WeatherResult.None(Wording.Say(
                        $"{element.Name} hat einen Wert, der keine Zahl ist.", $"{element.Name} has a value that is no number."));
                }

                var unit = UcumTable.Get(element.Unit);
                if (columns.Add(element.Quantity, unit, [.. numbers.Select(number => number * element.Factor)],
                    element.IsOfHourBefore) is { } error)
                {
                    return WeatherResult.None(error);
                }
            }

            return columns.Finish(_issuedAt!.Value);
        }

        private static List<double?>? Numbers(string text)
        {
            var numbers = new List<double?>();
            foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (word == "-")
                {
                    numbers.Add(null);
                }
                else if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
                {
                    numbers.Add(number);
                }
                else
                {
                    return null;
                }
            }

            return numbers;
        }

        private static DateTimeOffset Time(string text, string element) => new WeatherClock(null).Read(text.Trim(), element);
    }
}
