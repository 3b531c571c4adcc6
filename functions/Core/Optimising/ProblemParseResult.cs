using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Optimising;

/// <summary>A problem, or everything that is wrong with its file.</summary>
/// <param name="Problem">The problem; null where there are errors.</param>
/// <param name="Errors">All errors, by line.</param>
public sealed record ProblemParseResult(MatchingProblem? Problem, IReadOnlyList<SiteError> Errors);
