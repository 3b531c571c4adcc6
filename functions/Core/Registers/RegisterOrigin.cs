namespace SektorKopplung.Core.Registers;

/// <summary>Where a potential's source is known from (Herkunft): what its register said and what was assumed.</summary>
public sealed record RegisterOrigin
{
    /// <summary>The entry.</summary>
    public required string EntryId { get; init; }

    /// <summary>The register.</summary>
    public required RegisterKind Register { get; init; }

    /// <summary>The file.</summary>
    public required RegisterEdition Edition { get; init; }

    /// <summary>The row in the file.</summary>
    public required int Row { get; init; }

    /// <summary>Postcode.</summary>
    public required string Postcode { get; init; }

    /// <summary>Town.</summary>
    public required string Town { get; init; }

    /// <summary>Heat a year by the register [MWh/a].</summary>
    public required double AnnualMwh { get; init; }

    /// <summary>Temperature by the register [°C].</summary>
    public required double TemperatureCelsius { get; init; }

    /// <summary>What the distance rests on.</summary>
    public required DistanceBasis DistanceBasis { get; init; }

    /// <summary>How far the entry's numbers support each other.</summary>
    public required EntryQuality Quality { get; init; }

    /// <summary>What was assumed.</summary>
    public IReadOnlyList<RegisterFinding> Assumed { get; init; } = [];

    /// <summary>The source of the site that is the same plant; null while nobody said so.</summary>
    public string? LinkedSourceId { get; init; }

    /// <summary>The origin of a register source.</summary>
    public static RegisterOrigin Of(RegisterSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new()
        {
            EntryId = source.Entry.Id,
            Register = source.Entry.Register,
            Edition = source.Edition,
            Row = source.Entry.Row,
            Postcode = source.Entry.Postcode,
            Town = source.Entry.Town,
            AnnualMwh = source.Entry.AnnualHeat / 1000,
            TemperatureCelsius = source.Entry.AverageTemperature,
            DistanceBasis = source.Basis,
            Quality = source.Entry.Quality,
            Assumed = source.Entry.Assumed,
            LinkedSourceId = source.LinkedSourceId,
        };
    }
}
