/** A card on the map: its middle and size, in pixels of the page. */
export interface Card {
  readonly id: string;
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly id: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly width: number;
  readonly height: number;
}

/** The room between cards [px]. */
export interface Gap {
  readonly x: number;
  readonly y: number;
}

const rounds = 400;

/** Places cards where they lie in town, pushed apart until none covers another. The same input gives the same map. */
export function arrange(places: readonly Place[], width: number, height: number, gap: Gap): Map<string, Card> {
  const cards = project(places, width, height);
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < cards.length; i++) {
      for (let j = i + 1; j < cards.length; j++) {
        moved = separate(cards[i]!, cards[j]!, gap) || moved;
      }
    }
    cards.forEach(card => keepInside(card, width, height));
    if (!moved) {
      break;
    }
  }
  return new Map(cards.map(card => [card.id, card]));
}

function project(places: readonly Place[], width: number, height: number): Card[] {
  const known = places.filter(place => place.latitude !== null && place.longitude !== null);
  const east = spread(known.map(place => place.longitude!));
  const north = spread(known.map(place => place.latitude!));
  return places.map((place, index) => {
    const at = place.latitude === null || place.longitude === null
      ? onCircle(index, places.length)
      : { x: east(place.longitude), y: 1 - north(place.latitude) };
    return {
      id: place.id, width: place.width, height: place.height,
      x: place.width / 2 + at.x * (width - place.width),
      y: place.height / 2 + at.y * (height - place.height),
    };
  });
}

// Half by distance, half by order: what lies close together gets room, what lies far off does not need all of it.
function spread(values: readonly number[]): (value: number) => number {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 1];
  const last = Math.max(1, sorted.length - 1);
  return value => (value - low) / (high - low || 1) / 2 + sorted.indexOf(value) / last / 2;
}

function onCircle(index: number, count: number): { x: number; y: number } {
  const angle = 2 * Math.PI * index / count;
  return { x: 0.5 + 0.5 * Math.cos(angle), y: 0.5 + 0.5 * Math.sin(angle) };
}

// Moves along the way that needs less, half each; the difference in size of town and screen makes up for the rest.
function separate(a: Card, b: Card, gap: Gap): boolean {
  const overlapX = (a.width + b.width) / 2 + gap.x - Math.abs(a.x - b.x);
  const overlapY = (a.height + b.height) / 2 + gap.y - Math.abs(a.y - b.y);
  if (overlapX <= 0.5 || overlapY <= 0.5) {
    return false;
  }
  if (overlapX < overlapY) {
    const push = (a.x <= b.x ? overlapX : -overlapX) / 2;
    a.x -= push;
    b.x += push;
  } else {
    const push = (a.y <= b.y ? overlapY : -overlapY) / 2;
    a.y -= push;
    b.y += push;
  }
  return true;
}

function keepInside(card: Card, width: number, height: number): void {
  card.x = Math.min(width - card.width / 2, Math.max(card.width / 2, card.x));
  card.y = Math.min(height - card.height / 2, Math.max(card.height / 2, card.y));
}
