namespace SektorKopplung.MlNet.Tests;

/// <summary>A test that runs the built programs; it is skipped where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BuiltProgramsTheoryAttribute : TheoryAttribute
{
    public BuiltProgramsTheoryAttribute() => Skip = BuiltPrograms.Missing();
}
