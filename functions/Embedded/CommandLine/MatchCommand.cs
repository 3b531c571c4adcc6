using System.CommandLine;
using System.Diagnostics;
using SektorKopplung.Core.Optimising;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary><c>match</c>: solves a matching problem of a file (docs/matching.md).</summary>
internal sealed class MatchCommand
{
    private readonly Option<string> _file = new("--file")
    {
        Description = "Problem file, JSON as in docs/schemas/problem.schema.json.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<int> _timeLimit = new("--time-limit")
    {
        Description = "Stop after this many seconds at the latest; usually the work is done before.",
        HelpName = "S",
        DefaultValueFactory = _ => 60,
    };

    private readonly Option<int> _effort = new("--effort")
    {
        Description = "How much to work, 1 to 100: twice the effort takes about twice as long.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public static Command Create()
    {
        var own = new MatchCommand();
        own._timeLimit.Validators.Add(result => Require(result, 1, 86_400));
        own._effort.Validators.Add(result => Require(result, 1, 100));
        var match = new Command("match", "Say which heat goes where, hour by hour, for the least money, and how good that is.")
        {
            own._file, own._timeLimit, own._effort,
        };
        match.Runs(parsed => Task.FromResult(own.Run(parsed)));
        return match;
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetValue(_file)!;
        var read = ProblemFile.Parse(SiteFiles.ReadText("problem file", path));
        var problem = read.Problem
            ?? throw SiteFiles.Bad($"problem file {path}", read.Errors.Select(error => error.ToString()));
        var begin = Stopwatch.GetTimestamp();
        var limit = TimeSpan.FromSeconds(parsed.GetValue(_timeLimit));
        var answer = MatchingSolver.Solve(problem, new SolverLimits
        {
            Effort = parsed.GetValue(_effort),
            IsTimeUp = () => Stopwatch.GetElapsedTime(begin) > limit,
        });
        var document = MatchDocument.Of(problem, answer, Stopwatch.GetElapsedTime(begin));
        parsed.Answer(document, MatchWords.Of(problem, answer, document.Seconds));
        return answer.Plan is null ? ExitCode.Finding : ExitCode.Ok;
    }

    private static void Require(System.CommandLine.Parsing.OptionResult result, int least, int most)
    {
        var value = result.GetValueOrDefault<int>();
        if (value < least || value > most)
        {
            result.AddError($"{result.Option.Name}: {value} is not from {least} to {most}.");
        }
    }
}
