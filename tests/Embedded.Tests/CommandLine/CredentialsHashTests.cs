using SektorKopplung.Embedded.Tests.Support;

namespace SektorKopplung.Embedded.Tests.CommandLine;

public class CredentialsHashTests
{
    [Theory]
    [InlineData("")]
    [InlineData("eleven char")]
    public async Task A_short_secret_is_refused(string secret)
        => (await ProgramRun.OfAsync(secret + "\n", "credentials", "hash", "--json")).AssertRefused(2, "12 letters");

    [Fact]
    public async Task The_same_secret_has_another_hash_every_time()
    {
        var first = (await ProgramRun.OfAsync("twelve chars\n", "credentials", "hash", "--json")).AssertExit(0).Json;
        var second = (await ProgramRun.OfAsync("twelve chars\n", "credentials", "hash", "--json")).AssertExit(0).Json;

        Assert.StartsWith("pbkdf2-sha256$", first.GetProperty("hash").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(first.GetProperty("hash").GetString(), second.GetProperty("hash").GetString());
    }
}
