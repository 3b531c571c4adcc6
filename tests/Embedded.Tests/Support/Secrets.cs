using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace SektorKopplung.Embedded.Tests.Support;

/// <summary>A credentials file whose hashes the program itself made, and a certificate for 127.0.0.1 that signs itself.</summary>
internal sealed class Secrets(string directory)
{
    public const string User = "stadt";
    public const string Password = "correct horse battery";
    public const string KeyName = "leitwarte";
    public const string Key = "a key of many letters";

    /// <summary>Certificate and private key; also what a client trusts.</summary>
    public string CertificateFile => Path.Combine(directory, "server.pem");

    /// <summary>Writes the files; the arguments for a monitor with them.</summary>
    public async Task<IReadOnlyList<string>> ArgumentsAsync(string http = "http://127.0.0.1:0")
    {
        WriteCertificate();
        var file = Path.Combine(directory, "credentials.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
        {
            mqttUsers = new[] { new { name = User, hash = await HashAsync(Password) } },
            apiKeys = new[] { new { name = KeyName, hash = await HashAsync(Key) } },
            certificateFile = Path.GetFileName(CertificateFile),
        }));
        return
        [
            "serve", "--site", Repository.SmallSite, "--data", directory, "--credentials", file, "--mqtt", "0", "--http", http,
        ];
    }

    private static async Task<string> HashAsync(string secret)
        => (await ProgramRun.OfAsync(secret + "\n", "credentials", "hash")).AssertExit(0).Output.TrimEnd();

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(CertificateFile, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
    }
}
