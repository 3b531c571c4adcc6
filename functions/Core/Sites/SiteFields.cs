using System.Globalization;
using System.Text.Json;

namespace SektorKopplung.Core.Sites;

/// <summary>Reads the fields of one object and reports what is wrong with them.</summary>
/// <remarks>After an error a harmless value is returned, so that reading goes on and finds the other errors too.</remarks>
internal sealed class SiteFields(SiteNode node, SiteErrorList errors)
{
    private const int MaximumTextLength = 2000;

    private readonly HashSet<string> _known = [];

    public int Line => node.Line;

    public bool Has(string name) => node.Fields.Any(field => field.Name == name);

    public string Text(string name, string? fallback = null, bool mayBeEmpty = true)
    {
        if (Find(name, fallback is null, JsonValueKind.String) is not { } value)
        {
            return fallback ?? "";
        }

        if (value.Text.Length > MaximumTextLength || (!mayBeEmpty && string.IsNullOrWhiteSpace(value.Text)))
        {
            Report(name, value.Text.Length > MaximumTextLength
                ? $"The text is longer than {MaximumTextLength} characters."
                : "The text must not be empty.");
        }

        return value.Text;
    }

    /// <summary>An id that this object defines.</summary>
    public string OwnId(string kind)
    {
        var id = Id("id");
        if (id.Length > 0)
        {
            errors.Define(id, kind, LineOf("id"), PathOf("id"));
        }

        return id;
    }

    /// <summary>An id of something else in the file.</summary>
    public string Reference(string name, params string[] kinds)
    {
        var id = Id(name);
        if (id.Length > 0)
        {
            errors.Refer(id, kinds, LineOf(name), PathOf(name));
        }

        return id;
    }

    /// <summary>An id; empty after an error.</summary>
    public string Id(string name)
        => Find(name, isRequired: true, JsonValueKind.String) is { } value && CheckId(value) ? value.Text : "";

    /// <summary>A list of ids that this object defines.</summary>
    public IReadOnlyList<string> OwnIds(string name, string kind)
    {
        var ids = new List<string>();
        foreach (var item in Find(name, isRequired: false, JsonValueKind.Array)?.Items ?? [])
        {
            if (item.Kind != JsonValueKind.String)
            {
                errors.Add(item.Line, item.Path, $"Expected text, found {item.KindName}.");
            }
            else if (CheckId(item))
            {
                errors.Define(item.Text, kind, item.Line, item.Path);
                ids.Add(item.Text);
            }
        }

        return ids;
    }

    public double Number(string name, double minimum, double maximum, double? fallback = null)
        => Number(name, fallback is null, minimum, maximum) ?? fallback ?? minimum;

    public double? OptionalNumber(string name, double minimum, double maximum)
        => Number(name, isRequired: false, minimum, maximum);

    /// <summary>A number for every hour: one that holds for all, or a list of as many as there are hours.</summary>
    /// <param name="name">The field.</param>
    /// <param name="hours">How many hours there are.</param>
    /// <param name="range">The least and the most allowed.</param>
    /// <param name="fallback">The number where the field is missing; null where it must be there.</param>
    public IReadOnlyList<double> Hourly(string name, int hours, (double Minimum, double Maximum) range, double? fallback = null)
        => Find(name) is { Kind: JsonValueKind.Array } list
            ? HourlyList(name, list, hours, range)
            : [.. Enumerable.Repeat(Number(name, range.Minimum, range.Maximum, fallback), hours)];

    /// <summary>A number for every hour, or null where the field is missing.</summary>
    public IReadOnlyList<double>? OptionalHourly(string name, int hours, (double Minimum, double Maximum) range)
        => Has(name) ? Hourly(name, hours, range) : null;

    /// <summary>A number above zero.</summary>
    public double Positive(string name, double maximum)
    {
        var value = Find(name, isRequired: true, JsonValueKind.Number)?.Number;
        if (value is not { } number || (number > 0 && number <= maximum))
        {
            return value ?? 1;
        }

        Report(name, $"{Format(number)} is out of range: above 0, at most {Format(maximum)}.");
        return 1;
    }

    public int Whole(string name, int minimum, int maximum, int fallback)
    {
        var number = Number(name, minimum, maximum, fallback);
        if (number == Math.Floor(number))
        {
            return (int)number;
        }

        Report(name, $"{Format(number)} is not a whole number.");
        return fallback;
    }

    public bool Flag(string name)
    {
        var value = Find(name);
        if (value is not null && value.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Report(name, $"Expected true or false, found {value.KindName}.");
        }

        return value?.Kind == JsonValueKind.True;
    }

    public T Choice<T>(string name) where T : struct, Enum => ReadChoice<T>(name, isRequired: true) ?? default;

    public T? OptionalChoice<T>(string name) where T : struct, Enum => ReadChoice<T>(name, isRequired: false);

    public SiteFields? Object(string name, bool isRequired)
        => Find(name, isRequired, JsonValueKind.Object) is { } value ? new SiteFields(value, errors) : null;

    /// <summary>Reads every object of a list and reports its unknown fields.</summary>
    public IReadOnlyList<T> List<T>(string name, bool isRequired, Func<SiteFields, T> read)
    {
        var list = new List<T>();
        foreach (var item in Find(name, isRequired, JsonValueKind.Array)?.Items ?? [])
        {
            if (item.Kind != JsonValueKind.Object)
            {
                errors.Add(item.Line, item.Path, $"Expected an object, found {item.KindName}.");
                continue;
            }

            var fields = new SiteFields(item, errors);
            list.Add(read(fields));
            fields.ReportUnknown();
        }

        return list;
    }

    /// <summary>Reports fields that nothing asked for; called when the object is read.</summary>
    public void ReportUnknown()
    {
        foreach (var (name, line, value) in node.Fields.Where(field => !_known.Contains(field.Name)))
        {
            errors.Add(line, value.Path, $"Unknown field; expected one of {string.Join(", ", _known.Order())}.");
        }

        foreach (var field in node.Fields.GroupBy(field => field.Name).Where(group => group.Count() > 1))
        {
            errors.Add(field.Last().Line, field.Last().Value.Path, "The field stands twice.");
        }
    }

    public void Report(string name, string message) => errors.Add(LineOf(name), PathOf(name), message);

    private double[] HourlyList(string name, SiteNode list, int hours, (double Minimum, double Maximum) range)
    {
        if (list.Items.Count != hours)
        {
            Report(name, $"The list has {list.Items.Count} numbers, expected {hours}, one for each hour.");
            return new double[hours];
        }

        return [.. list.Items.Select(item => HourlyItem(item, range))];
    }

    private double HourlyItem(SiteNode item, (double Minimum, double Maximum) range)
    {
        if (item.Kind != JsonValueKind.Number)
        {
            errors.Add(item.Line, item.Path, $"Expected a number, found {item.KindName}.");
        }
        else if (!(item.Number >= range.Minimum && item.Number <= range.Maximum))
        {
            errors.Add(item.Line, item.Path,
                $"{Format(item.Number)} is out of range: {Format(range.Minimum)} to {Format(range.Maximum)}.");
        }

        return item.Number;
    }

    private double? Number(string name, bool isRequired, double minimum, double maximum)
    {
        var value = Find(name, isRequired, JsonValueKind.Number)?.Number;
        if (value is not { } number || (number >= minimum && number <= maximum))
        {
            return value;
        }

        Report(name, $"{Format(number)} is out of range: {Format(minimum)} to {Format(maximum)}.");
        return null;
    }

    private T? ReadChoice<T>(string name, bool isRequired) where T : struct, Enum
    {
        if (Find(name, isRequired, JsonValueKind.String) is not { } value)
        {
            return null;
        }

        if (Choices.Parse<T>(value.Text) is { } choice)
        {
            return choice;
        }

        Report(name, $"\"{value.Text}\" is not one of {string.Join(", ", Choices.Words<T>())}.");
        return null;
    }

    private bool CheckId(SiteNode value)
    {
        if (Naming.IsAsset(value.Text) && value.Text != Naming.MonitorAsset)
        {
            return true;
        }

        errors.Add(value.Line, value.Path, value.Text == Naming.MonitorAsset
            ? "The id \"monitor\" belongs to the monitor itself."
            : "An id has 1 to 64 of a-z, 0-9, dot, underscore and hyphen, and starts with a letter or digit.");
        return false;
    }

    private SiteNode? Find(string name, bool isRequired, JsonValueKind kind)
    {
        var value = Find(name);
        if (value is null && isRequired)
        {
            errors.Add(node.Line, PathOf(name), "The field is missing.");
        }

        if (value is null || value.Kind == kind)
        {
            return value;
        }

        Report(name, $"Expected {new SiteNode(kind, 0, "").KindName}, found {value.KindName}.");
        return null;
    }

    private SiteNode? Find(string name)
    {
        _known.Add(name);
        return node.Fields.LastOrDefault(field => field.Name == name).Value;
    }

    private int LineOf(string name) => Find(name)?.Line ?? node.Line;

    private string PathOf(string name) => node.Path.Length == 0 ? name : $"{node.Path}.{name}";

    private static string Format(double number) => number.ToString("G15", CultureInfo.InvariantCulture);
}
