// A sequential scale that people with colour-vision deficiency can read as well: dark violet is cold, yellow is hot.
const stops: readonly (readonly [number, number, number])[] = [
  [68, 1, 84], [65, 68, 135], [42, 120, 142], [34, 168, 132], [122, 209, 81], [253, 231, 37],
];
const coldest = 0;
const hottest = 130;

/** The colour of a temperature [°C]. */
export function temperatureColour(celsius: number): string {
  const place = Math.min(1, Math.max(0, (celsius - coldest) / (hottest - coldest))) * (stops.length - 1);
  const index = Math.min(stops.length - 2, Math.floor(place));
  const from = stops[index]!;
  const to = stops[index + 1]!;
  const mix = from.map((part, i) => Math.round(part + (to[i]! - part) * (place - index)));
  return `rgb(${mix.join(' ')})`;
}
