using System.Text.Json;
using System.Text.Json.Serialization;

namespace SektorKopplung.Pipeline.State;

/// <summary>Writes a quantity as a plain number in its canonical unit.</summary>
internal sealed class UnitJsonConverter<T>(Func<T, double> toNumber, Func<double, T> fromNumber) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => fromNumber(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        => writer.WriteNumberValue(toNumber(value));
}
