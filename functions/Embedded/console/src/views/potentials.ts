import type { Investment, Potential, TornadoBar } from '../api/decisions';
import { type Child, classes, h, type VNode } from '../dom/node';
import { number } from '../format/number';
import { date } from '../format/time';
import { isUnfolded, unfold } from '../state/unfolded';
import { potentials } from '../state/town';
import { kindName } from '../words/kinds';
import { pick, say } from '../words/language';
import { empty, fact, fold, loaded, panel, rangeFact, scrolling } from './parts';
import { comparisonNote, originChoice, registerFacts, wantedOrigin } from './registers';

const shownAtFirst = 12;
const wholeKey = 'potentials-whole';

/** What could be built, and what could not and why. A screening, no advice for the shift. */
export function potentialPanel(): VNode {
  return panel('potentials', say('Potenziale nicht gebauter Kopplungen', 'Potentials of couplings not built'), { class: 'area-potentials' },
    h('p', { class: 'hint' }, say(
      'Überschlag für ein Jahr. Vor einem Bau stehen hydraulische Prüfung und Zustimmung des Eigentümers.',
      'A yearly screening. Building needs a hydraulic study and the owner’s consent.')),
    loaded(potentials, all => all.length === 0
      ? empty(say(
        'Noch kein Potenzial gerechnet. Es braucht geplante oder denkbare Kopplungen und stündliche Messwerte, oder ein öffentliches Register („potentials import DATEI“).',
        'No potential computed yet. It needs planned or hypothetical couplings and hourly readings, or a public register (“potentials import FILE”).'))
      : [originChoice(all), cards(all.filter(one => (wantedOrigin() ?? one.origin) === one.origin))], 6));
}

// A register names hundreds; the first ones are those that save most.
function cards(found: readonly Potential[]): Child[] {
  const isWhole = found.length <= shownAtFirst || isUnfolded(wholeKey);
  return [
    found.length === 0
      ? empty(say('Kein Potenzial dieser Herkunft.', 'No potential of this origin.'))
      : h('div', { key: 'potentials', class: 'potentials' }, (isWhole ? found : found.slice(0, shownAtFirst)).map(potentialCard)),
    found.length > shownAtFirst && h('div', { key: 'more', class: 'buttons' }, h('button', {
      type: 'button', 'aria-expanded': String(isWhole), onclick: () => unfold(wholeKey, !isWhole),
    }, isWhole ? say('Weniger zeigen', 'Show fewer') : say(`Alle ${number(found.length)} zeigen`, `Show all ${number(found.length)}`))),
  ];
}

function potentialCard(one: Potential): VNode {
  const isPossible = one.verdict === 'possible';
  return h('article', {
    key: one.couplingId, class: classes('potential', !isPossible && 'refused'), 'data-verdict': one.verdict, 'data-origin': one.origin,
  },
    h('p', { class: 'decision-head' },
      h('strong', null, h('span', { 'aria-hidden': 'true' }, isPossible ? '✓ ' : '✕ '), kindName(one.verdict)),
      h('span', { class: 'chips' },
        h('span', { class: 'chip' }, kindName(one.state)),
        h('span', { class: classes('chip', one.origin === 'register' && 'chip-register') }, kindName(one.origin)))),
    h('h3', null, `${one.sourceName} → ${one.networkName}`),
    comparisonNote(one),
    isPossible ? possible(one) : refused(one));
}

function possible(one: Potential): VNode[] {
  return [
    h('dl', { class: 'facts' },
      rangeFact(say('Wärme', 'Heat'), one.annualMwh, 0, 'MWh/a'),
      rangeFact(say('CO₂ gespart', 'CO₂ saved'), one.co2Tonnes, 0, 't/a'),
      rangeFact(say('Ertrag', 'Gain'), one.euro, 0, '€/a')),
    fold(`potential-${one.couplingId}`, say('Warum und wie gerechnet', 'Why and how computed'), () => h('div', { class: 'potential-details' },
      h('p', null, pick(one.sentence)),
      h('dl', { class: 'facts' },
        fact(say('Trasse', 'Trench'), one.distanceMetres > 0 ? `${number(one.distanceMetres)}\u202fm` : say('keine, im Gebiet des Netzes', 'none, in the network’s area')),
        one.cop !== null && fact(say('Jahresarbeitszahl', 'Seasonal COP'), number(one.cop, 1)),
        one.evidence !== null && fact(say('Messwerte', 'Readings'),
          `${number(one.evidence.hours)}\u202fh`, h('small', null, `${date(one.evidence.from)} – ${date(one.evidence.to)}`)),
        rangeFact(say('Investition', 'Investment'), one.investmentEuro, 0, '€'),
        one.investment !== null && rangeFact(
          say('Preis, der sich für den Eigentümer lohnt', 'Price that pays for the owner'),
          one.investment.ownerTest.neededPriceEuroPerMwh, 0, '€/MWh'),
        fact(say('Faktoren', 'Factors'), one.factorSet)),
      one.register !== null && registerFacts(one.register),
      one.investment !== null && [subsidies(one.investment), sensitivity(one.investment.tornado)])),
  ];
}

/** What the heat costs and when it has paid back, by what the state pays. */
function subsidies(investment: Investment): VNode {
  return scrolling(say('Mit und ohne Förderung', 'With and without subsidy'), h('table', { class: 'subsidies' },
    h('caption', null, say('Mit und ohne Förderung', 'With and without subsidy')),
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, say('Förderung', 'Subsidy')),
      h('th', { scope: 'col' }, say('Wärmekosten [€/MWh]', 'Cost of heat [€/MWh]')),
      h('th', { scope: 'col' }, say('bezahlt nach [Jahren]', 'paid back in [years]')))),
    h('tbody', null, investment.cases.map(one => h('tr', { key: one.case },
      h('th', { scope: 'row' }, firstUpper(kindName(one.case)), one.case !== 'none' && h('small', null, `${number(one.subsidyEuro)}\u202f€`)),
      h('td', { class: 'number' }, number(one.heatCostEuroPerMwh.mid),
        h('small', null, rangeWords(one.heatCostEuroPerMwh.low, one.heatCostEuroPerMwh.high))),
      h('td', { class: 'number' }, one.paybackYears.mid === null ? say('nie', 'never') : number(one.paybackYears.mid, 1)))))));
}

/** The gain at both ends of each assumption, the one that moves it most first. */
function sensitivity(bars: readonly TornadoBar[]): VNode {
  return scrolling(say('Was den Ertrag bewegt', 'What moves the gain'), h('table', { class: 'tornado' },
    h('caption', null, say('Was den Ertrag bewegt (€/a, ohne Förderung)', 'What moves the gain (€/a, without subsidy)')),
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, say('Annahme', 'Assumption')),
      h('th', { scope: 'col' }, say('bei niedrigem Wert', 'at its low value')),
      h('th', { scope: 'col' }, say('bei hohem Wert', 'at its high value')))),
    h('tbody', null, bars.map(bar => h('tr', { key: bar.parameter },
      h('th', { scope: 'row' }, firstUpper(pick(bar.name)), h('small', null, `${rangeWords(bar.low, bar.high)}\u202f${bar.unit}`)),
      h('td', { class: 'number' }, number(bar.euroAtLow)), h('td', { class: 'number' }, number(bar.euroAtHigh)))))));
}

function rangeWords(low: number, high: number): string {
  return say(`${number(low)} bis ${number(high)}`, `${number(low)} to ${number(high)}`);
}

function firstUpper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function refused(one: Potential): (VNode | false)[] {
  const sentence = pick(one.sentence);
  const others = (one.conflict ?? []).map(pick).filter(conflict => !sentence.includes(conflict));
  return [
    h('p', null, sentence),
    others.length > 0 && h('ul', { class: 'conflicts' }, others.map(conflict => h('li', null, conflict))),
    one.register !== null && fold(`potential-${one.couplingId}`, say('Was das Register sagt', 'What the register says'), () => registerFacts(one.register!)),
  ];
}
