using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SektorKopplung.Mqtt.Tests.Support;

/// <summary>A certificate for 127.0.0.1, made and signed by the test itself, and the file by which clients trust it.</summary>
internal sealed class TestCertificate : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sk-mqtt-").FullName;

    public TestCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        Certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        if (!OperatingSystem.IsWindows())
        {
            // A broker started by root gives its rights up before it reads the file.
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        }

        File.WriteAllText(AuthorityFile, Certificate.ExportCertificatePem());
    }

    public X509Certificate2 Certificate { get; }

    public string AuthorityFile => Path.Combine(_folder, "ca.pem");

    public void Dispose()
    {
        Certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
