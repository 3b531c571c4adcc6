using SektorKopplung.Core.Matching;

namespace SektorKopplung.Core.Registers;

/// <summary>What a register source could bring into a network (Potenzial aus dem Register).</summary>
/// <param name="Rank">Its place among the possible ones of the network, from 1; 0 where refused.</param>
/// <param name="Origin">What the register said.</param>
/// <param name="Potential">The potential; it has no measured evidence.</param>
public sealed record RegisterPotential(int Rank, RegisterOrigin Origin, Potential Potential);
