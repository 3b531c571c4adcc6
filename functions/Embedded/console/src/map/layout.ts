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

const rounds = 600;
const linesGiveWay = 0.7;
const leastGap: Gap = { x: 8, y: 10 };
const clearOfLine = 12;

/** Two cards with a line between them. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly gap: Gap;
}

/**
 * Places cards where they lie in town, pushed apart until none covers another or a line of others, as far as there is
 * room. The same input gives the same map.
 */
export function arrange(places: readonly Place[], links: readonly Link[], { width, height, gap }: Room): Map<string, Card> {
  const cards = project(places, width, height);
  const byId = new Map(cards.map(card => [card.id, card]));
  for (let round = 0; round < rounds; round++) {
    // In the end lines and wide gaps give way: a covered line is a flaw, a covered card would be a fault.
    const isStrict = round >= rounds * linesGiveWay;
    let moved = false;
    for (let i = 0; i < cards.length; i++) {
      for (let j = i + 1; j < cards.length; j++) {
        moved = separate(cards[i]!, cards[j]!, isStrict ? leastGap : gap) || moved;
      }
    }
    for (const link of isStrict ? [] : links) {
      const from = byId.get(link.from);
      const to = byId.get(link.to);
      for (const card of from && to ? cards : []) {
        moved = (card !== from && card !== to && stepAside(card, from!, to!)) || moved;
      }
    }
    cards.forEach(card => keepInside(card, width, height));
    if (!moved) {
      break;
    }
  }
  return byId;
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

// Pushes a card off a line that runs beneath it, along the normal of the line.
function stepAside(card: Card, from: Card, to: Card): boolean {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const foot = (card.x - from.x) * along.x + (card.y - from.y) * along.y;
  const reach = (Math.abs(along.x) * card.width + Math.abs(along.y) * card.height) / 2;
  const side = (card.y - from.y) * along.x - (card.x - from.x) * along.y;
  const missing = (Math.abs(along.y) * card.width + Math.abs(along.x) * card.height) / 2 + clearOfLine - Math.abs(side);
  if (missing <= 0.5 || foot < -reach || foot > length + reach) {
    return false;
  }
  const push = (side >= 0 ? missing : -missing) / 3;
  card.x -= along.y * push;
  card.y += along.x * push;
  return true;
}

function keepInside(card: Card, width: number, height: number): void {
  card.x = Math.min(width - card.width / 2, Math.max(card.width / 2, card.x));
  card.y = Math.min(height - card.height / 2, Math.max(card.height / 2, card.y));
}
