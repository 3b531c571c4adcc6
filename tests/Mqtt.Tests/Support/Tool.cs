using System.Diagnostics;

namespace SektorKopplung.Mqtt.Tests.Support;

/// <summary>A program that is not part of this repository and may be missing.</summary>
internal sealed record Tool(string Name, string? Path)
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    public static Tool MosquittoPub { get; } = Find("mosquitto_pub");

    public static Tool Mosquitto { get; } = Find("mosquitto");

    /// <summary>The system's Python, if it has paho.</summary>
    public static Tool Paho { get; } = new("paho (Python)", FindPaho());

    /// <summary>Node, if mqtt.js is installed beside it.</summary>
    public static Tool MqttJs { get; } = new("mqtt.js", Directory.Exists(System.IO.Path.Combine(NodeModules, "mqtt")) ? Find("node").Path : null);

    public static string NodeModules => System.IO.Path.Combine(Root, "artifacts", "npm", "node_modules");

    /// <summary>What a skipped test says; null where the program is there.</summary>
    public string? Reason => Path is null ? $"{Name} is not installed; ./test --install brings it." : null;

    public ProcessStartInfo Command(params string[] arguments) => new(Path!, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>Runs it to its end.</summary>
    public async Task<ToolResult> RunAsync(ProcessStartInfo command, string input = "")
    {
        using var process = Process.Start(command)!;
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().Soon();
            return new ToolResult(process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    public Task<ToolResult> RunAsync(params string[] arguments) => RunAsync(Command(arguments));

    private static Tool Find(string name) => new(name, (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Append("/usr/sbin")
        .Select(folder => System.IO.Path.Combine(folder, name))
        .FirstOrDefault(File.Exists));

    private static string? FindPaho()
    {
        const string Python = "/usr/bin/python3";
        if (!File.Exists(Python))
        {
            return null;
        }

        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import paho.mqtt.client"]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0 ? Python : null;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "SektorKopplung.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("These tests run inside the repository.");
        }

        return folder;
    }
}
