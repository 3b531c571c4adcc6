namespace SektorKopplung.Adapters.MlNet;

/// <summary>An answer as ML.NET writes it.</summary>
internal sealed class TableScore
{
    public float Score { get; set; }
}
