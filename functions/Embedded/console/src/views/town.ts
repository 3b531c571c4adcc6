import { classes, h, type VNode } from '../dom/node';
import { celsius } from '../format/number';
import { townMap } from '../map/map';
import { href } from '../state/route';
import { overview, signal, site } from '../state/town';
import { say } from '../words/language';
import { decisionPanel } from './decisions';
import { incidentPanel } from './incidents';
import { outlookCard } from './outlook';
import { empty, loaded, panel, skeleton } from './parts';
import { potentialPanel } from './potentials';
import { signalValue } from './value';

/** Is everything all right, what is coming in 48 h, what should I decide. */
export function townView(): VNode {
  return h('div', { key: 'town', class: 'town' },
    h('h1', { class: 'unseen' }, say('Stadt', 'Town')),
    statusLine(),
    h('div', { key: 'side', class: 'side' }, incidentPanel(), decisionPanel()),
    h('div', { key: 'middle', class: 'middle' }, mapPanel(), outlookPanel()),
    potentialPanel());
}

function statusLine(): VNode {
  const town = overview.value;
  if (!town) {
    return h('div', { key: 'status', class: 'status' }, skeleton(1));
  }
  const level = { calm: say('Ruhig', 'Calm'), watch: say('Achtung', 'Watch'), severe: say('Ernst', 'Severe') }[town.status.level];
  const words = say(town.status.de, town.status.en);
  return h('div', { key: 'status', class: classes('status', `status-${town.status.level}`), 'data-level': town.status.level },
    h('span', { class: 'status-level' }, h('span', { class: 'status-glyph', 'aria-hidden': 'true' }), !words.startsWith(level) && level),
    h('p', { role: 'status' }, words),
    outdoor());
}

function outdoor(): VNode {
  const measured = site.value && signal(site.value.id, 'outdoor_temperature');
  return h('span', { class: 'status-outdoor' }, say('Außen ', 'Outdoor '),
    measured ? signalValue(measured) : celsius(overview.value?.outdoorCelsius ?? null));
}

function mapPanel(): VNode {
  return panel('map', say('Netze und Quellen', 'Networks and sources'), { class: 'area-map', note: mapLegend() },
    loaded(overview, town => [
      townMap(town),
      town.signals.length === 0 && empty(say('Noch kommen keine Messwerte an. ', 'No readings arrive yet. '),
        h('a', { href: href('connect') }, say('So schließt man das erste Gerät an.', 'This is how to connect the first device.'))),
    ], 12));
}

function mapLegend(): VNode {
  const entry = (kind: string, words: string) => h('span', { class: 'legend-entry' },
    h('svg:svg', { class: 'legend-line', width: 30, height: 10, viewBox: '0 0 30 10', 'aria-hidden': 'true' },
      h('svg:g', { class: `line line-${kind}` }, h('svg:path', { d: 'M0 5H30', style: { 'stroke-width': kind === 'built' ? '6px' : '2px' } }))),
    words);
  return h('div', { class: 'legend' },
    entry('built', say('gebaut, Breite = Leistung', 'built, width = power')),
    entry('planned', say('geplant', 'planned')), entry('hypothetical', say('denkbar', 'hypothetical')));
}

function outlookPanel(): VNode {
  return panel('outlook', say('Die nächsten 48 Stunden', 'The next 48 hours'), { class: 'area-outlook' },
    loaded(overview, town => town.networks.map(network => outlookCard(network.id, network.name)), 9));
}
