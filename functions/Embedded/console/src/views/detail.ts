import type { Network, Source, Unit } from '../api/types';
import { type Child, classes, h, type VNode } from '../dom/node';
import { celsius, number, power, powerText } from '../format/number';
import { href, type Page } from '../state/route';
import { overview, recommendations, signal, site } from '../state/town';
import { kindName } from '../words/kinds';
import { say } from '../words/language';
import { sourceHeat } from '../map/map';
import { recommendationCard } from './decisions';
import { priorityMark } from './marks';
import { assetName, networkOf } from './names';
import { outlookCard } from './outlook';
import { empty, fact, gone, loaded, panel } from './parts';
import { signalTable } from './signalTable';
import { isOldSignal, liveValue, plainAmount } from './value';

/** A network: live values, units, the next 48 h, its couplings. */
export function networkView(id: string): VNode {
  return page('network', id, () => {
    const network = overview.value!.networks.find(one => one.id === id);
    return network && [
      head(network.name, networkFacts(network)),
      h('div', { class: 'detail-grid' },
        panel('live', say('Messwerte', 'Live values'), {}, signalTable(id)),
        panel('forecast', say('Die nächsten 48 Stunden', 'The next 48 hours'), {}, outlookCard(id, say('Bedarf und Deckung', 'Demand and supply'), true)),
        panel('units', say('Erzeuger, Speicher, Pumpen', 'Generation, storage, pumps'), {}, units(network)),
        panel('couplings', say('Kopplungen', 'Couplings'), {}, couplings(one => one.networkId === id))),
    ];
  });
}

/** A heat source or data centre: live values, what it is coupled to, what is advised. */
export function sourceView(id: string): VNode {
  return page('source', id, () => {
    const source = overview.value!.sources.find(one => one.id === id);
    return source && [
      head(source.name, sourceFacts(source)),
      h('div', { class: 'detail-grid' },
        panel('live', say('Messwerte', 'Live values'), {}, signalTable(id)),
        panel('couplings', say('Kopplungen', 'Couplings'), {}, couplings(one => one.sourceId === id)),
        advice(source)),
    ];
  });
}

/** Any other installation: its live values, and the way back to where it belongs. */
export function assetView(id: string): VNode {
  return page('asset', id, () => [
    head(assetName(id).name, []),
    h('div', { class: 'detail-grid' }, panel('live', say('Messwerte', 'Live values'), {}, signalTable(id))),
  ]);
}

function page(kind: Page, id: string, content: () => Child): VNode {
  return h('div', { key: `${kind}-${id}`, class: 'detail' }, breadcrumb(id), loaded(overview, () => content() || [
    h('h1', null, id), gone(say('Das gibt es in dieser Stadt nicht.', 'There is no such thing in this town.'), href('town'), say('Zur Stadt', 'To the town')),
  ], 10));
}

/** The way back: town, network, installation, series. */
export function breadcrumb(asset: string, last?: string): VNode {
  const owner = networkOf(asset);
  const own = assetName(asset);
  const step = (name: string, address: string, isLast = false) => h('li', null, h('a', { href: address, 'aria-current': isLast ? 'page' : null }, name));
  return h('nav', { class: 'breadcrumb', 'aria-label': say('Pfad', 'Breadcrumb') }, h('ol', null,
    step(say('Stadt', 'Town'), href('town')), owner && step(owner.name, href('network', owner.id)),
    step(own.name, own.address, last === undefined), last !== undefined && h('li', { 'aria-current': 'page' }, last)));
}

function head(name: string, facts: Child): VNode {
  return h('header', { class: 'detail-head' }, h('h1', null, name), h('dl', { class: 'facts facts-large' }, facts));
}

function networkFacts(network: Network): Child {
  return [
    fact(say('Wärmelast', 'Heat load'), liveValue(network.id, 'heat_load', { age: true })),
    fact(say('Vorlauf', 'Supply'), liveValue(network.id, 'supply_temperature'), h('small', null, say('Heizkurve ', 'heating curve '), celsius(network.requiredSupplyCelsius))),
    fact(say('Rücklauf', 'Return'), liveValue(network.id, 'return_temperature')),
    fact(say('Reserve', 'Reserve'), plainAmount(power(network.reserveKw)), h('small', null, say('verfügbar, nicht genutzt', 'available, not used'))),
    fact(say('Zustand', 'State'), network.stateWorst === 'ok' ? say('ohne Alarm', 'no alarm') : priorityMark(network.stateWorst)),
  ];
}

function sourceFacts(source: Source): Child {
  return [
    fact(say('Art', 'Kind'), kindName(source.kind)),
    fact(say('Verfügbar', 'Available'), sourceHeat(source), h('small', null, say('höchstens ', 'at most '), powerText(source.capacityKw))),
    fact(say('Temperatur', 'Temperature'), liveValue(source.id, 'source_temperature', { age: true })),
  ];
}

function units(network: Network): VNode {
  const own = site.value?.networks?.find(one => one.id === network.id);
  const storage = own?.storage;
  return h('ul', { class: 'units' }, network.units.map(unitRow),
    storage && h('li', { key: storage.id, class: 'unit-row' }, h('a', { href: href('asset', storage.id) }, kindName('storage')),
      h('span', null, liveValue(storage.id, 'storage_charge')),
      bar((signal(storage.id, 'storage_charge')?.value ?? 0) / 100, 'storage'),
      h('span', { class: 'unit-note' }, liveValue(storage.id, 'heat_output'), say(' Entladung', ' discharge'))),
    (own?.pumps ?? []).map((pump, index) => h('li', { key: pump, class: 'unit-row' },
      h('a', { href: href('asset', pump) }, `${say('Pumpe', 'Pump')} ${index + 1}`),
      h('span', null, liveValue(pump, 'speed')),
      bar((signal(pump, 'speed')?.value ?? 0) / 100, 'other'),
      h('span', { class: 'unit-note' }, running(pump)))));
}

function unitRow(unit: Unit): VNode {
  const output = signal(unit.id, 'heat_output');
  return h('li', { key: unit.id, class: classes('unit-row', unit.available === false && 'unavailable') },
    h('a', { href: href('asset', unit.id) }, unit.name),
    h('span', null, liveValue(unit.id, 'heat_output'), h('small', null, ` ${say('von', 'of')} ${powerText(unit.capacityKw)}`)),
    bar((output?.value ?? 0) / unit.capacityKw, unit.kind.includes('chp') ? 'chp' : unit.kind),
    h('span', { class: 'unit-note' }, kindName(unit.kind), unit.available === false
      ? [', ', h('b', null, say('nicht verfügbar', 'not available'))]
      : unit.available === null && say(', Verfügbarkeit unbekannt', ', availability unknown')));
}

function running(pump: string): string {
  const found = signal(pump, 'running');
  return !found || isOldSignal(found) ? say('Betrieb unbekannt', 'operation unknown') : found.value >= 0.5 ? say('läuft', 'running') : say('steht', 'stopped');
}

function bar(share: number, kind: string): VNode {
  return h('span', { class: 'bar', 'aria-hidden': 'true' },
    h('span', { class: `supply-${kind}`, style: { width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` } }));
}

function couplings(isOurs: (one: { readonly networkId: string; readonly sourceId: string }) => boolean): Child {
  const town = overview.value!;
  const found = town.couplings.filter(isOurs);
  return found.length === 0 ? empty(say('Keine Kopplung in der Anlagendatei.', 'No coupling in the site file.'))
    : h('ul', { class: 'units' }, found.map(coupling => {
      const described = site.value?.couplings?.find(one => one.id === coupling.id);
      return h('li', { key: coupling.id, class: 'unit-row' },
        h('a', { href: href('asset', coupling.id) }, assetName(coupling.id).name),
        h('span', null, coupling.state === 'built' ? liveValue(coupling.id, 'heat_delivered') : kindName(coupling.state),
          coupling.state === 'built' && described?.capacityKw && h('small', null, ` ${say('von', 'of')} ${powerText(described.capacityKw)}`)),
        coupling.state === 'built' ? bar((coupling.deliveredKw ?? 0) / (described?.capacityKw ?? 1), 'waste-heat') : h('span', null),
        h('span', { class: 'unit-note' }, described?.distanceMetres ? `${number(described.distanceMetres)} m` : ''));
    }));
}

function advice(source: Source): VNode {
  return panel('advice', say('Empfehlungen', 'Recommendations'), {}, loaded(recommendations, all => {
    const ours = all.filter(one => one.sourceId === source.id);
    return ours.length === 0 ? empty(say('Keine Empfehlung für diese Quelle.', 'No recommendation for this source.')) : ours.map(one => recommendationCard(one));
  }, 4));
}
