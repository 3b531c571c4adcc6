import type { Potential, TornadoBar } from '../api/decisions';
import { classes, h, type VNode } from '../dom/node';
import { number } from '../format/number';
import { day } from '../format/time';
import { potentials } from '../state/town';
import { kindName } from '../words/kinds';
import { pick, say } from '../words/language';
import { empty, fact, fold, loaded, panel, rangeFact, scrolling } from './parts';

/** What could be built, and what could not and why. A screening, no advice for the shift. */
export function potentialPanel(): VNode {
  return panel('potentials', say('Potenziale nicht gebauter Kopplungen', 'Potentials of couplings not built'), { class: 'area-potentials' },
    h('p', { class: 'hint' }, say(
      'Überschlag für ein Jahr. Vor einem Bau stehen hydraulische Prüfung und Zustimmung des Eigentümers.',
      'A yearly screening. Building needs a hydraulic study and the owner’s consent.')),
    loaded(potentials, all => all.length === 0
      ? empty(say(
        'Noch kein Potenzial gerechnet. Es braucht geplante oder denkbare Kopplungen und stündliche Messwerte.',
        'No potential computed yet. It needs planned or hypothetical couplings and hourly readings.'))
      : h('div', { class: 'potentials' }, all.map(potentialCard)), 6));
}

function potentialCard(one: Potential): VNode {
  const isPossible = one.verdict === 'possible';
  return h('article', { key: one.couplingId, class: classes('potential', !isPossible && 'refused'), 'data-verdict': one.verdict },
    h('p', { class: 'decision-head' },
      h('strong', null, h('span', { 'aria-hidden': 'true' }, isPossible ? '✓ ' : '✕ '), kindName(one.verdict)),
      h('span', { class: 'chip' }, kindName(one.state))),
    h('h3', null, `${one.sourceName} → ${one.networkName}`),
    isPossible ? possible(one) : refused(one));
}

function possible(one: Potential): VNode[] {
  return [
    h('dl', { class: 'facts' },
      rangeFact(say('Wärme im Jahr', 'Heat a year'), one.annualMwh, 0, 'MWh'),
      rangeFact(say('CO₂ gespart', 'CO₂ saved'), one.co2Tonnes, 0, 't'),
      rangeFact(say('Ertrag', 'Gain'), one.euro, 0, '€')),
    fold(`potential-${one.couplingId}`, say('Warum und wie gerechnet', 'Why and how computed'), () => [
      h('p', null, pick(one.sentence)), h('dl', { class: 'facts' },
        fact(say('Trasse', 'Trench'), `${number(one.distanceMetres)} m`),
        rangeFact(say('Investition', 'Investment'), one.investmentEuro, 0, '€'),
        rangeFact(say('Wärmekosten', 'Cost of heat'), one.heatCostEuroPerMwh, 0, '€/MWh'),
        one.cop !== null && fact(say('Jahresarbeitszahl', 'Seasonal COP'), number(one.cop, 1)),
        one.evidence !== null && fact(say('Messwerte', 'Readings'),
          `${number(one.evidence.hours)} h, ${day(one.evidence.from)} – ${day(one.evidence.to)}`),
        one.investment !== null && rangeFact(
          say('Preis, der sich für den Eigentümer lohnt', 'Price that pays for the owner'),
          one.investment.ownerTest.neededPriceEuroPerMwh, 0, '€/MWh'),
        fact(say('Faktoren', 'Factors'), one.factorSet)),
      one.investment !== null && sensitivity(one.investment.tornado),
    ]),
  ];
}

/** The gain at both ends of each assumption, the one that moves it most first. */
function sensitivity(bars: readonly TornadoBar[]): VNode {
  return scrolling(say('Was den Ertrag bewegt', 'What moves the gain'), h('table', null,
    h('caption', null, say('Was den Ertrag bewegt (€/a, ohne Förderung)', 'What moves the gain (€/a, without subsidy)')),
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, say('Annahme', 'Assumption')),
      h('th', { scope: 'col' }, say('bei niedrigem Wert', 'at its low value')),
      h('th', { scope: 'col' }, say('bei hohem Wert', 'at its high value')))),
    h('tbody', null, bars.map(bar => h('tr', { key: bar.parameter },
      h('th', { scope: 'row' }, `${pick(bar.name)}: ${number(bar.low)} – ${number(bar.high)}\u202f${bar.unit}`),
      h('td', { class: 'number' }, number(bar.euroAtLow)), h('td', { class: 'number' }, number(bar.euroAtHigh)))))));
}

function refused(one: Potential): (VNode | false)[] {
  const conflicts = one.conflict ?? [];
  return [
    h('p', null, pick(one.sentence)),
    conflicts.length > 0 && h('ul', { class: 'conflicts' }, conflicts.map(conflict => h('li', null, pick(conflict)))),
  ];
}
