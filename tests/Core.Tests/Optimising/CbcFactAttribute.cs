using SektorKopplung.Tests.Support.Optimising;

namespace SektorKopplung.Core.Tests.Optimising;

/// <summary>A test that needs CBC.</summary>
internal sealed class CbcFactAttribute : FactAttribute
{
    public CbcFactAttribute() => Skip = Cbc.Missing;
}
