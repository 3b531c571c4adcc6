import type { Forecast, ForecastHour } from '../api/types';
import { supplyKinds } from '../charts/colours';
import { kindsOf, type OutlookData, OutlookPlot, supplyOf } from '../charts/outlook';
import { h, type VNode } from '../dom/node';
import { celsius, number, powerText } from '../format/number';
import { clock, weekdayClock } from '../format/time';
import { href } from '../state/route';
import { forecastOf } from '../state/town';
import { kindName } from '../words/kinds';
import { pick, say } from '../words/language';
import { fold, loaded, scrolling } from './parts';
import { liveValue } from './value';

const shownData = new WeakMap<Forecast, OutlookData>();

/** Measured load, expected demand as a band, and what covers it, of one network. */
export function outlookCard(network: string, name: string, isLarge = false): VNode {
  return h('article', { key: network, class: isLarge ? 'outlook outlook-large' : 'outlook' },
    h('header', null,
      h('h3', null, isLarge ? name : h('a', { href: href('network', network) }, name)),
      h('span', { class: 'outlook-now' }, say('jetzt ', 'now '), liveValue(network, 'heat_load'))),
    loaded(forecastOf(network), forecast => outlook(network, forecast), 6));
}

function outlook(network: string, forecast: Forecast): VNode {
  const data = dataOf(forecast);
  return h('figure', null,
    h('figcaption', null, summary(forecast)),
    h('div', { class: 'axis-unit', 'aria-hidden': 'true' }, 'MW'),
    h('div', {
      class: 'plot', role: 'img', 'aria-label': summary(forecast),
      island: { make: element => new OutlookPlot(element) as never, data },
    }),
    legend(forecast, data.kinds),
    explanation(forecast),
    h('p', { class: 'hint' }, weatherLine(forecast)),
    fold(`table-${network}`, say('Zahlen und Herkunft', 'Figures and origin'), () => [origin(forecast), hourTable(forecast, data.kinds)]));
}

function dataOf(forecast: Forecast): OutlookData {
  let data = shownData.get(forecast);
  if (!data) {
    data = { forecast, kinds: kindsOf(forecast) };
    shownData.set(forecast, data);
  }
  return data;
}

function summary(forecast: Forecast): string {
  const peak = forecast.hours.reduce<ForecastHour | undefined>((best, hour) => !best || hour.p90Kw > best.p90Kw ? hour : best, undefined);
  if (!peak) {
    return say('Noch keine Prognose.', 'No forecast yet.');
  }
  const gap = Math.max(0, ...forecast.hours.map(hour => hour.gapKw ?? 0));
  const first = say(
    `Spitze ${weekdayClock(peak.hour)}: ${powerText(peak.p50Kw)}, ungünstig ${powerText(peak.p90Kw)}.`,
    `Peak ${weekdayClock(peak.hour)}: ${powerText(peak.p50Kw)}, at worst ${powerText(peak.p90Kw)}.`);
  return gap < 1 ? first : `${first} ${say(`Es fehlen bis zu ${powerText(gap)}.`, `Up to ${powerText(gap)} are missing.`)}`;
}

// What makes this forecast what it is, in the words of the monitor.
function explanation(forecast: Forecast): VNode | false {
  const words = pick(forecast.explanation?.words);
  return words !== '' && h('p', { class: 'explanation' }, words);
}

function besideName(forecast: Forecast): string {
  const { beside } = forecast;
  return beside === null ? '' : `${kindName(beside.role)}: ${kindName(beside.model)}`;
}

function legend(forecast: Forecast, kinds: readonly string[]): VNode {
  return h('ul', { class: 'legend' },
    h('li', { class: 'legend-entry' }, h('span', { class: 'key key-measured' }), say('gemessen', 'measured')),
    h('li', { class: 'legend-entry' }, h('span', { class: 'key key-band' }), say('Bedarf, 80-%-Band', 'demand, 80 % band')),
    forecast.beside && h('li', { class: 'legend-entry' }, h('span', { class: 'key key-beside' }), besideName(forecast)),
    kinds.map(kind => h('li', { class: 'legend-entry' },
      h('span', { class: `key supply-${(supplyKinds as readonly string[]).includes(kind) ? kind : 'other'}` }), kindName(kind))));
}

/** Where the outdoor temperature ahead comes from, and how old it is. */
function weatherLine(forecast: Forecast): string {
  if (forecast.weatherKind === 'forecast') {
    const age = number(forecast.weatherAgeHours);
    return say(`Wetterprognose: ${forecast.weatherSource ?? '–'}, ${age} h alt.`, `Weather forecast: ${forecast.weatherSource ?? '–'}, ${age} h old.`);
  }
  if (forecast.weatherKind === 'climatology') {
    return say('Keine Wetterprognose: von heute zum Üblichen.', 'No weather forecast: from today to what is usual.');
  }
  return forecast.weatherKind === 'readings'
    ? say('Wetterprognose: aus gemeldeten erwarteten Temperaturen.', 'Weather forecast: from expected temperatures that were reported.')
    : say('Keine Wetterprognose: Fortschreibung der letzten Tage.', 'No weather forecast: the last days carried on.');
}

function origin(forecast: Forecast): VNode {
  const error = forecast.meanAbsoluteErrorKw === null || forecast.baselineErrorKw === null ? '' : say(
    ` Mittlerer Fehler ${powerText(forecast.meanAbsoluteErrorKw)} auf zurückgehaltenen Tagen; „wie letzte Woche“ läge ${powerText(forecast.baselineErrorKw)} daneben.`,
    ` Mean error ${powerText(forecast.meanAbsoluteErrorKw)} on days held out; “as last week” would be ${powerText(forecast.baselineErrorKw)} off.`);
  const made = forecast.issuedAt === null ? '' : say(
    `Prognose von ${weekdayClock(forecast.issuedAt)}, Verfahren: ${kindName(forecast.model ?? '–')}. ${pick(forecast.modelWhy)}`,
    `Forecast of ${weekdayClock(forecast.issuedAt)}, method: ${kindName(forecast.model ?? '–')}. ${pick(forecast.modelWhy)}`);
  return h('p', { class: 'origin' }, made, error, forecast.note ? ` ${forecast.note}` : '', forecast.weatherNote?.de ? ` ${pick(forecast.weatherNote)}` : '', ' ',
    h('a', { href: href('models') }, say('Alle Modelle', 'All models')));
}

function hourTable(forecast: Forecast, kinds: readonly string[]): VNode {
  return scrolling(say('Stunden der Prognose', 'Hours of the forecast'),
    h('table', null,
      h('thead', null, h('tr', null,
        h('th', { scope: 'col' }, say('Stunde', 'Hour')), h('th', { scope: 'col' }, say('Außen', 'Outdoor')),
        h('th', { scope: 'col' }, say('Bedarf [kW]', 'Demand [kW]')), h('th', { scope: 'col' }, say('Band [kW]', 'Band [kW]')),
        kinds.map(kind => h('th', { scope: 'col' }, `${kindName(kind)} [kW]`)),
        h('th', { scope: 'col' }, say('Lücke [kW]', 'Gap [kW]')))),
      h('tbody', null, forecast.hours.map((hour, index) => h('tr', { key: hour.hour },
        h('th', { scope: 'row' }, index % 6 === 0 ? weekdayClock(hour.hour) : clock(hour.hour)),
        h('td', null, celsius(hour.outdoorCelsius)),
        h('td', null, number(hour.p50Kw)), h('td', null, `${number(hour.p10Kw)} … ${number(hour.p90Kw)}`),
        kinds.map(kind => h('td', null, hour.supply ? number(supplyOf(hour, kind)) : '–')),
        h('td', null, number(hour.gapKw)))))));
}
