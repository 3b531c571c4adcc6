using System.CommandLine;
using SektorKopplung.Embedded.Hosting;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary><c>credentials hash</c>: makes the hash that a credentials file holds.</summary>
internal static class CredentialsCommand
{
    private const int ShortestSecret = 12;

    public static Command Create()
    {
        var hash = new Command("hash", "Read a password or key from standard input and print its hash.");
        hash.Runs(async parsed =>
        {
            var secret = await Console.In.ReadLineAsync() ?? "";
            if (secret.Length < ShortestSecret)
            {
                throw CommandFailedException.BadInput(
                    $"A secret needs at least {ShortestSecret} letters; give it on the first line of standard input.");
            }

            var made = Credentials.HashOf(secret);
            parsed.Answer(new { hash = made }, made);
            return ExitCode.Ok;
        });
        return new Command("credentials", "Logins of publishers and callers.") { hash };
    }
}
