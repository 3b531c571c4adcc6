using System.Security.Cryptography;
using System.Text;

namespace SektorKopplung.Core.Registers;

/// <summary>Ids that a source keeps from one edition of a register to the next.</summary>
internal static class EntryId
{
    /// <summary>The id made of a register and the names that tell a source apart; row order and numbers do not count.</summary>
    public static string Of(RegisterKind register, params IEnumerable<string> names)
    {
        var key = string.Join('|', names.Select(HeadingText.NameOf));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return $"{(register == RegisterKind.WasteHeatPlatform ? "pfa" : "rzreg")}-{hash[..12]}";
    }
}
