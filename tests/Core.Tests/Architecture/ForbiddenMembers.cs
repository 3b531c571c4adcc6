using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SektorKopplung.Core.Tests.Architecture;

/// <summary>What a pure assembly must not call, read from the compiled file.</summary>
internal static class ForbiddenMembers
{
    private static readonly string[] Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.get_System",
        "System.Environment.get_TickCount", "System.Environment.get_TickCount64", "System.Diagnostics.Stopwatch.GetTimestamp",
        "System.Diagnostics.Stopwatch.StartNew", "System.Threading.Thread.Sleep", "System.Threading.Tasks.Task.Delay",
        "System.Threading.Tasks.Task.Run", "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Random.get_Shared",
        "System.Environment.GetEnvironmentVariable", "System.TimeZoneInfo.get_Local",
    ];

    private static readonly string[] Namespaces = ["System.IO.File", "System.IO.Directory", "System.Net.", "System.Console"];

    /// <summary>The forbidden members an assembly refers to.</summary>
    public static IReadOnlyList<string> In(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences
            .Select(handle => NameOf(metadata, metadata.GetMemberReference(handle)))
            .Where(IsForbidden).Distinct().Order()];
    }

    /// <summary>The assemblies an assembly refers to.</summary>
    public static IReadOnlyList<string> ReferencesOf(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    // A random number generator without a seed is one more hidden clock; the seeded constructor has a parameter.
    private static bool IsForbidden(string name)
        => Members.Contains(name) || name == "System.Random..ctor()"
            || Namespaces.Any(ns => name.StartsWith(ns, StringComparison.Ordinal));

    private static string NameOf(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference)
        {
            return "";
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        var name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}";
        return name == "System.Random..ctor" && ParametersOf(metadata, member) == 0 ? name + "()" : name;
    }

    private static int ParametersOf(MetadataReader metadata, MemberReference member)
    {
        var signature = metadata.GetBlobReader(member.Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger();
    }
}
