using SektorKopplung.Core.Sites;

namespace SektorKopplung.Tests.Support;

/// <summary>Towns to try things with.</summary>
public static class TestSites
{
    /// <summary>One network with a boiler, a pump and a built coupling, one data centre.</summary>
    public static Site Small { get; } = SiteFile.Parse("""
        {
          "id": "stadt", "name": "Stadt", "ars": "031010000000",
          "operator": { "name": "Leitwarte", "phone": "+49 531 1" },
          "networks": [
            {
              "id": "netz", "name": "Netz", "location": { "latitude": 52.2, "longitude": 10.5 }, "personsSupplied": 4000,
              "supplyCurve": [
                { "outdoorCelsius": -12, "supplyCelsius": 70 }, { "outdoorCelsius": 15, "supplyCelsius": 65 }
              ],
              "designReturnCelsius": 40, "minimumSupplyCelsius": 60,
              "units": [
                {
                  "id": "kessel", "name": "Kessel", "kind": "boiler", "fuel": "naturalGas", "capacityKw": 5000,
                  "efficiency": 0.92
                }
              ],
              "pumps": ["pumpe"]
            }
          ],
          "dataCentres": [
            {
              "id": "rz", "name": "Rechenzentrum", "location": { "latitude": 52.21, "longitude": 10.51 },
              "capacityKw": 900, "designTemperatureCelsius": 30, "recoveryShare": 0.5
            }
          ],
          "couplings": [
            {
              "id": "rz-netz", "sourceId": "rz", "networkId": "netz", "state": "built", "distanceMetres": 300,
              "capacityKw": 1000, "connection": "heatPump"
            },
            {
              "id": "rz-netz-2", "sourceId": "rz", "networkId": "netz", "state": "hypothetical", "distanceMetres": 500,
              "capacityKw": 1000
            }
          ],
          "seriesPolicies": [
            { "class": "plant", "purpose": "Betrieb", "legalBasis": "Vertrag", "retentionDays": 1000 },
            { "asset": "wohnung", "class": "person", "purpose": "Betrieb", "legalBasis": "Vertrag", "retentionDays": 30 }
          ]
        }
        """) is { Site: { } site } ? site : throw new InvalidOperationException("The test town is no valid site.");
}
