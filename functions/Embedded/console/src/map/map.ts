import type { Coupling, Network, Overview, Source } from '../api/types';
import { classes, h, type VNode } from '../dom/node';
import { power, powerText } from '../format/number';
import { href } from '../state/route';
import { signal, site } from '../state/town';
import { kindName } from '../words/kinds';
import { say } from '../words/language';
import { priorityMark } from '../views/marks';
import { isOldSignal, liveValue, plainAmount } from '../views/value';
import { arrange, type Card, type Gap, type Link, type Place } from './layout';
import { temperatureColour } from './temperature';
import { mapWidth } from './width';

const narrowest = 560;
const narrow = 720;
const leastHeight = 160;
const heightPerCard = 40;
const thinnest = 2;
const thickest = 16;

interface Sizes {
  readonly height: number;
  readonly network: readonly [number, number];
  readonly source: readonly [number, number];
  readonly gap: Gap;
}

let known: { key: string; cards: Map<string, Card> } | undefined;

/** The town as a schematic: who heats whom, and with how much. */
export function townMap(town: Overview): VNode {
  const width = mapWidth();
  const sizes = sizesFor(width, town.networks.length + town.sources.length);
  const cards = cardsOf(town, width, sizes);
  const capacities = new Map(site.value?.couplings?.map(one => [one.id, one.capacityKw]));
  const largest = Math.max(1, ...town.couplings.map(one => capacities.get(one.id) ?? 0));
  return h('div', { class: classes('map', width < narrowest && 'map-narrow'), style: { height: `${sizes.height}px` } },
    h('svg:svg', { class: 'map-lines', width, height: sizes.height, viewBox: `0 0 ${width} ${sizes.height}`, 'aria-hidden': 'true' },
      town.couplings.map(coupling => line(coupling, largest, cards))),
    h('ul', { class: 'map-cards', 'aria-label': say('Netze und Quellen', 'Networks and sources') },
      town.networks.map(network => networkCard(network, cards.get(network.id)!)),
      town.sources.map(source => sourceCard(source, town, cards.get(source.id)!))),
    h('svg:svg', { class: 'map-labels', width, height: sizes.height, viewBox: `0 0 ${width} ${sizes.height}`, 'aria-hidden': 'true' },
      town.couplings.filter(one => one.state === 'built').map(one => label(one, cards))));
}

// A small town needs a small map.
function sizesFor(width: number, count: number): Sizes {
  const height = (most: number) => Math.min(most, leastHeight + heightPerCard * count);
  return width < narrowest
    ? { height: height(640), network: [Math.min(150, width / 2 - 14), 106], source: [Math.min(104, width / 3 - 8), 66], gap: { x: 8, y: 12 } }
    : width < narrow
      ? { height: height(640), network: [176, 108], source: [146, 64], gap: { x: 14, y: 26 } }
      : { height: height(580), network: [200, 108], source: [168, 64], gap: { x: 30, y: 44 } };
}

function cardsOf(town: Overview, width: number, sizes: Sizes): Map<string, Card> {
  const key = `${width}|${site.value !== undefined}|${town.networks.length}|${town.sources.length}`;
  if (known?.key !== key) {
    known = { key, cards: arrange(places(town, sizes), linksOf(town), { width, height: sizes.height, gap: sizes.gap }) };
  }
  return known.cards;
}

// Lines that carry heat or are planned keep clear of cards; what is only thought of may run beneath them.
function linksOf(town: Overview): Link[] {
  return town.couplings.filter(one => one.state !== 'hypothetical').map(one => ({ from: one.sourceId, to: one.networkId }));
}

function places(town: Overview, sizes: Sizes): Place[] {
  const described = [...site.value?.networks ?? [], ...site.value?.sources ?? [], ...site.value?.dataCentres ?? []];
  const place = (id: string, size: readonly [number, number]): Place => {
    const point = described.find(one => one.id === id)?.location;
    return { id, width: size[0], height: size[1], latitude: point?.latitude ?? null, longitude: point?.longitude ?? null };
  };
  return [
    ...town.networks.map(one => place(one.id, sizes.network)),
    ...town.sources.map(one => place(one.id, sizes.source)),
  ];
}

function line(coupling: Coupling, largest: number, cards: Map<string, Card>): VNode | false {
  const from = cards.get(coupling.sourceId);
  const to = cards.get(coupling.networkId);
  if (!from || !to) {
    return false;
  }
  const kilowatts = couplingPower(coupling);
  return h('svg:g', { key: coupling.id, class: `line line-${coupling.state}` },
    h('svg:path', {
      d: `M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`,
      style: { 'stroke-width': `${lineWidth(coupling, kilowatts, largest).toFixed(1)}px` },
      class: classes(coupling.state === 'built' && (kilowatts ?? 0) <= 0 && 'still'),
    }));
}

// Labels lie over the cards: between two that are close a label is wider than the gap.
function label(coupling: Coupling, cards: Map<string, Card>): VNode | false {
  const from = cards.get(coupling.sourceId);
  const to = cards.get(coupling.networkId);
  if (!from || !to) {
    return false;
  }
  const middle = middleBetween(from, to);
  return h('svg:text', { key: coupling.id, x: middle.x.toFixed(1), y: (middle.y + 4).toFixed(1) }, powerText(couplingPower(coupling)));
}

/** The middle of what is seen of a line between two cards. */
function middleBetween(from: Card, to: Card): { readonly x: number; readonly y: number } {
  const hidden = (card: Card) => Math.min(
    card.width / 2 / Math.max(1, Math.abs(to.x - from.x)), card.height / 2 / Math.max(1, Math.abs(to.y - from.y)));
  const [start, end] = [Math.min(1, hidden(from)), Math.max(0, 1 - hidden(to))];
  const place = (start + end) / 2;
  return { x: from.x + (to.x - from.x) * place, y: from.y + (to.y - from.y) * place };
}

function couplingPower(coupling: Coupling): number | null {
  const found = signal(coupling.id, 'heat_delivered');
  return found && !isOldSignal(found) ? found.value : coupling.deliveredKw;
}

// The width says how much: what flows now in a built coupling, what is planned in the others.
function lineWidth(coupling: Coupling, kilowatts: number | null, largest: number): number {
  return coupling.state !== 'built'
    ? thinnest
    : thinnest + (thickest - thinnest) * Math.min(1, Math.max(0, kilowatts ?? 0) / largest);
}

function frame(card: Card): Readonly<Record<string, string>> {
  return {
    left: `${(card.x - card.width / 2).toFixed(0)}px`, top: `${(card.y - card.height / 2).toFixed(0)}px`,
    width: `${card.width.toFixed(0)}px`, height: `${card.height.toFixed(0)}px`,
  };
}

function networkCard(network: Network, card: Card): VNode {
  const supply = signal(network.id, 'supply_temperature');
  return h('li', { key: network.id, class: 'card network-card', style: frame(card) },
    h('a', { href: href('network', network.id) },
      h('span', { class: 'card-name', lang: 'de' }, network.name),
      h('span', { class: 'card-main' }, liveValue(network.id, 'heat_load')),
      h('span', { class: 'card-row' },
        supply && h('span', { class: 'swatch', 'aria-hidden': 'true', style: { background: temperatureColour(supply.value) } }),
        liveValue(network.id, 'supply_temperature'), h('span', { class: 'unseen' }, say('Vorlauf', 'supply')),
        h('span', { 'aria-hidden': 'true' }, ' / '), liveValue(network.id, 'return_temperature'),
        h('span', { class: 'unseen' }, say('Rücklauf', 'return'))),
      network.stateWorst === 'ok'
        ? h('span', { class: 'card-row quiet' }, say('Reserve ', 'Reserve '), plainAmount(power(network.reserveKw)))
        : h('span', { class: 'card-row' }, priorityMark(network.stateWorst), say('Alarm', 'alarm'))));
}

function sourceCard(source: Source, town: Overview, card: Card): VNode {
  const isCoupled = town.couplings.some(one => one.sourceId === source.id && one.state === 'built');
  return h('li', { key: source.id, class: classes('card', 'source-card', isCoupled && 'coupled'), style: frame(card) },
    h('a', { href: href('source', source.id), title: `${source.name}, ${kindName(source.kind)}` },
      h('span', { class: 'card-name', lang: 'de' }, source.name),
      h('span', { class: 'card-row' }, sourceHeat(source))));
}

/** The heat a source could give now; of a data centre it follows from its IT power. */
export function sourceHeat(source: Source): VNode {
  if (signal(source.id, 'heat_available')) {
    return liveValue(source.id, 'heat_available');
  }
  const share = site.value?.dataCentres?.find(one => one.id === source.id)?.recoveryShare;
  const load = signal(source.id, 'it_power');
  return plainAmount(power(load && share !== null && share !== undefined && !isOldSignal(load) ? load.value * share : source.availableKw));
}
