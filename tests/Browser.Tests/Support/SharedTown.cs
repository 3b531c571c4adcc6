namespace SektorKopplung.Browser.Tests.Support;

/// <summary>All tests look at the same running town.</summary>
[CollectionDefinition(Name)]
public sealed class SharedTown : ICollectionFixture<Town>
{
    public const string Name = "Town";
}
