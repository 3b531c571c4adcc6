namespace SektorKopplung.Core.Forecasting;

/// <summary>How people use heat on a day (Tagesart).</summary>
internal enum DayKind
{
    /// <summary>Monday to Friday, no holiday.</summary>
    Workday,

    /// <summary>Saturday; also 24 and 31 December, as in the standard load profiles of BDEW.</summary>
    Saturday,

    /// <summary>Sunday or a holiday of all German states.</summary>
    Sunday,
}
