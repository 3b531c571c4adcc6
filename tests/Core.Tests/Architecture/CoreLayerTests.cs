using System.Reflection;
using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Tests.Architecture;

public class CoreLayerTests
{
    private const BindingFlags Everything
        = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void Sources_follow_the_direction_of_dependencies()
        => Assert.Empty(SourceFiles.Below("functions/Core").SelectMany(file => Breaches(file.Path.Split('/')[2], file.Text)
            .Select(breach => $"{file.Path}: {breach}")));

    [Fact]
    public void Compiled_types_follow_the_direction_of_dependencies()
    {
        var types = typeof(Reading).Assembly.GetTypes().Where(type => FolderOf(type) is not null).ToList();

        Assert.NotEmpty(types);
        Assert.Empty(types.SelectMany(type => UsedBy(type).Where(used => FolderOf(used) is { } folder
            && !CoreLayers.MayUse(FolderOf(type)!, folder)).Select(used => $"{type} uses {used}")));
    }

    [Theory]
    [InlineData("Units", "using SektorKopplung.Core.TimeSeries;")]
    [InlineData("Telemetry", "using SektorKopplung.Core.Heat;")]
    [InlineData("Alarms", "using SektorKopplung.Core.Matching;")]
    [InlineData("Alarms", "private readonly Core.Matching.MatchPlan _plan;")]
    [InlineData("Cap", "using M = SektorKopplung.Core.Matching.MatchPlan;")]
    [InlineData("Sites", "using SektorKopplung.Core.Helpers;")]
    public void A_use_against_the_direction_is_found(string folder, string text) => Assert.Single(Breaches(folder, text));

    [Theory]
    [InlineData("Cap", "using SektorKopplung.Core.Alarms;")]
    [InlineData("Matching", "using SektorKopplung.Core.Forecasting;")]
    [InlineData("Telemetry", "namespace SektorKopplung.Core.Telemetry;")]
    public void A_use_in_the_direction_is_allowed(string folder, string text) => Assert.Empty(Breaches(folder, text));

    private static IEnumerable<string> Breaches(string folder, string text)
        => CoreLayers.UsedIn(text).Where(used => !CoreLayers.MayUse(folder, used))
            .Select(used => $"{folder} must not use {used}.");

    // SektorKopplung.Core.Units.Power lies in Units.
    private static string? FolderOf(Type type)
        => type.Namespace?.Split('.') is ["SektorKopplung", "Core", var folder, ..] ? folder : null;

    private static IEnumerable<Type> UsedBy(Type type)
        => type.GetFields(Everything).Select(field => field.FieldType)
            .Concat(type.GetProperties(Everything).Select(property => property.PropertyType))
            .Concat(type.GetInterfaces())
            .Concat(type.BaseType is { } parent ? [parent] : [])
            .Concat(type.GetMethods(Everything).Select(method => method.ReturnType))
            .Concat(type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)).SelectMany(InMethod))
            .SelectMany(Parts);

    private static IEnumerable<Type> InMethod(MethodBase method)
        => method.GetParameters().Select(parameter => parameter.ParameterType)
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };
}
