namespace SektorKopplung.Core.Forecasting;

/// <summary>One part of a forecast.</summary>
/// <param name="Group">What it comes from.</param>
/// <param name="Feature">The feature the trees look at, <c>baseline</c> for their usual answer; null for the linear model's part.</param>
public sealed record ForecastTerm(TermGroup Group, string? Feature);
