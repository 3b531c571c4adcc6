namespace SektorKopplung.Core.Sites;

/// <summary>One quantity of a JSON weather forecast.</summary>
/// <param name="Quantity">What it is here, e.g. <c>outdoor_temperature</c>.</param>
/// <param name="Values">The list of values, or the value inside each record; a JSON pointer.</param>
/// <param name="Unit">The UCUM unit of the values.</param>
/// <param name="IsOfHourBefore">Whether a value is the mean of the hour that ends at its time, not the state then.</param>
public sealed record WeatherMappingSeries(string Quantity, string Values, string Unit, bool IsOfHourBefore = false);
