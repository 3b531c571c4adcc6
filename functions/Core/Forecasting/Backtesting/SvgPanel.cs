using System.Globalization;
using System.Text;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>One diagram of a picture (Diagramm); told apart by dashes and shades too, not by colour alone.</summary>
/// <param name="heading">What it shows.</param>
/// <param name="unit">Unit of the values; may be empty.</param>
/// <param name="top">Where it begins [px].</param>
/// <param name="height">How high it is with all its text [px].</param>
internal sealed class SvgPanel(string heading, string unit, int top, int height)
{
    private const int Left = 76;
    private const int Right = 940;
    private const int GridLines = 4;
    private const string Blue = "#0b5fa5";

    private readonly StringBuilder _text = new();
    private double _span = 1;
    private double _low;
    private double _high = 1;

    private int Upper => top + 34;

    private int Lower => top + height - 34;

    /// <summary>Text as XML needs it.</summary>
    public static string Escape(string text)
        => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Sets the axes and draws heading and grid.</summary>
    public void Scale(double span, double low, double high)
    {
        (_span, _low, _high) = (span, low, high > low ? high : low + 1);
        Add($"<text x=\"16\" y=\"{top + 18}\" font-weight=\"bold\">{Escape(heading)}{(unit.Length > 0 ? " [" + Escape(unit) + "]" : "")}</text>");
        for (var i = 0; i <= GridLines; i++)
        {
            var value = _low + ((_high - _low) * i / GridLines);
            Add($"<line x1=\"{Left}\" x2=\"{Right}\" y1=\"{Y(value):0.#}\" y2=\"{Y(value):0.#}\" stroke=\"#d0d0d0\"/>");
            Add($"<text x=\"{Left - 6}\" y=\"{Y(value) + 4:0.#}\" text-anchor=\"end\">{value:G3}</text>");
        }
    }

    public void Tick(double x, string label)
        => Add($"<text x=\"{X(x):0.#}\" y=\"{Lower + 18}\" text-anchor=\"middle\">{Escape(label)}</text>");

    public void Line(IReadOnlyList<(double X, double Y)> points, string colour, string dashes)
        => Add($"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.6\" stroke-dasharray=\"{dashes}\" points=\"{Points(points)}\"/>");

    public void Band(IReadOnlyList<(double X, double Low, double High)> points)
        => Add($"<polygon fill=\"{Blue}\" fill-opacity=\"0.18\" points=\"{Points([.. points.Select(one => (one.X, one.High)), .. points.Reverse().Select(one => (one.X, one.Low))])}\"/>");

    public void Bar(int place, double value)
        => Add($"<rect x=\"{X(place + 0.15):0.#}\" y=\"{Y(value):0.#}\" width=\"{X(0.7) - X(0):0.#}\" height=\"{Y(_low) - Y(value):0.#}\" fill=\"{Blue}\" fill-opacity=\"0.6\"/>");

    /// <summary>Explains a full line, a dashed line and an area, each where it has a word.</summary>
    public void Key(IReadOnlyList<string> words)
    {
        string[] marks =
        [
            "stroke=\"#1a1a1a\" stroke-width=\"1.6\"",
            $"stroke=\"{Blue}\" stroke-width=\"1.6\" stroke-dasharray=\"6 3\"",
            $"stroke=\"{Blue}\" stroke-width=\"10\" stroke-opacity=\"0.4\"",
        ];
        foreach (var (word, mark, place) in words.Zip(marks, [0, 1, 2]).Where(one => one.First.Length > 0))
        {
            var x = 560 + (130 * place);
            Add($"<line x1=\"{x}\" x2=\"{x + 26}\" y1=\"{top + 14}\" y2=\"{top + 14}\" {mark}/>");
            Add($"<text x=\"{x + 32}\" y=\"{top + 18}\">{Escape(word)}</text>");
        }
    }

    public override string ToString() => _text.ToString();

    private void Add(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private string Points(IEnumerable<(double X, double Y)> points)
        => string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.X):0.#},{Y(point.Y):0.#}")));

    private double X(double value) => Left + ((Right - Left) * value / _span);

    private double Y(double value) => Lower - ((Lower - Upper) * (value - _low) / (_high - _low));
}
