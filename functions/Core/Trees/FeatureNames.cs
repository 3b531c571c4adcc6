namespace SektorKopplung.Core.Trees;

/// <summary>The door check of feature names.</summary>
internal static class FeatureNames
{
    public static IReadOnlyList<string> Checked(IReadOnlyList<string> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var met = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < features.Count; index++)
        {
            if (string.IsNullOrWhiteSpace(features[index]))
            {
                throw new ArgumentException($"Feature {index} has no name.");
            }

            if (!met.Add(features[index]))
            {
                throw new ArgumentException($"The feature {features[index]} is there twice.");
            }
        }

        return met.Count > 0 ? [.. features] : throw new ArgumentException("There are no features.");
    }
}
