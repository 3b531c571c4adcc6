using SektorKopplung.Core.Registers;

namespace SektorKopplung.Core.Tests.Registers;

/// <summary>Small registers written as text, cells apart by semicolons.</summary>
internal static class RegisterRows
{
    public const string Heading
        = "Unternehmens- ID;Firmenname;PLZ;Name des Abwärmepotentials;Wärmemenge pro Jahr (in kWh/a);"
            + "Maximale thermische Leistung (in kW);Durchschnittliches Temperaturniveau (in °C);"
            + "Durchschnittliche tägl. Verfügbarkeit (in h);Verfügbarkeit am Wochenende;Breitengrad;Längengrad";

    public const string Usual = "1;Guss GmbH;01067;Ofen;876000;100;90;24;Ja;52,2;10,5";

    public static RegisterTable Table(params IEnumerable<string> lines) => new(
        "Tabelle", [.. lines.Select((line, index) => new RegisterRow(
            index + 1, [.. line.Split(';').Select(cell => new RegisterCell(cell))]))]);

    public static RegisterReading Read(params IEnumerable<string> lines)
        => RegisterReader.Read([Table(lines)]).Reading!;

    public static RegisterEntry Entry(string row) => Assert.Single(Read(Heading, row).Entries);
}
