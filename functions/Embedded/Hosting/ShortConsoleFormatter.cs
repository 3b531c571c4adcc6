using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace SektorKopplung.Embedded.Hosting;

/// <summary>Writes a log entry as one line: time, level, what happened. Only what ends the program keeps its stack trace.</summary>
internal sealed class ShortConsoleFormatter() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "short";

    public override void Write<TState>(
        in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var time = TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        textWriter.Write($"{time} {logEntry.LogLevel}: {logEntry.Formatter(logEntry.State, logEntry.Exception)}");
        if (logEntry.Exception is { } error)
        {
            textWriter.Write(logEntry.LogLevel == LogLevel.Critical ? $"\n{error}" : $" ({error.Message})");
        }

        textWriter.WriteLine();
    }
}
