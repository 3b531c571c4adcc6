using System.Globalization;
using System.Text;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Pipeline.Tests.Training;

/// <summary>The smallest package that scores: its own file is a level in words, every answer is that level.</summary>
internal sealed class TextEngine : IScoringEngine
{
    public int Opened { get; private set; }

    public string Name => "text";

    public static byte[] FileOf(double level) => Encoding.UTF8.GetBytes(level.ToString("R", CultureInfo.InvariantCulture));

    public ITreeScorer Open(byte[] nativeModel)
    {
        Opened++;
        return new TreeEnsemble(["one"], double.Parse(Encoding.UTF8.GetString(nativeModel), CultureInfo.InvariantCulture), []);
    }
}
