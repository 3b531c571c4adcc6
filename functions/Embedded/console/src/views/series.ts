import type { Series } from '../api/types';
import { type HistoryData, HistoryPlot, isInMegawatts } from '../charts/history';
import { classes, h, type VNode } from '../dom/node';
import { joined, measured } from '../format/number';
import { dayClock } from '../format/time';
import { href } from '../state/route';
import { historyOf, ledger, signal } from '../state/town';
import { say } from '../words/language';
import { quantityName, unitSign } from '../words/quantities';
import { kindName } from '../words/kinds';
import { breadcrumb } from './detail';
import { assetName } from './names';
import { empty, fact, fold, loaded, panel, scrolling } from './parts';
import { ledgerTable } from './ledger';
import { signalValue } from './value';

interface Window {
  readonly name: string;
  readonly hours: number;
  readonly stepMinutes: number;
  readonly words: readonly [string, string];
}

const windows: readonly Window[] = [
  { name: '24h', hours: 24, stepMinutes: 15, words: ['24 Stunden', '24 hours'] },
  { name: '7d', hours: 168, stepMinutes: 30, words: ['7 Tage', '7 days'] },
  { name: '30d', hours: 720, stepMinutes: 180, words: ['30 Tage', '30 days'] },
  { name: '1y', hours: 8760, stepMinutes: 1440, words: ['1 Jahr', '1 year'] },
];
const shownData = new WeakMap<Series, HistoryData>();

/** One quantity of one asset, with its history, quality and where it comes from. */
export function seriesView(asset: string, quantity: string, wanted: string | undefined): VNode {
  const window = windows.find(one => one.name === wanted) ?? windows[0]!;
  const live = signal(asset, quantity);
  return h('div', { key: `series-${asset}-${quantity}`, class: 'detail' },
    breadcrumb(asset, quantityName(quantity)),
    h('header', { class: 'detail-head' }, h('h1', null, `${quantityName(quantity)}, ${assetName(asset).name}`),
      h('dl', { class: 'facts facts-large' },
        fact(say('Jetzt', 'Now'), signalValue(live, { age: true })),
        fact(say('Güte', 'Quality'), live ? kindName(live.quality) : '–'),
        fact(say('Gemessen', 'Measured'), live ? dayClock(live.time) : '–'),
        fact(say('Thema (MQTT)', 'Topic (MQTT)'), h('code', null, `sk/v1/${asset}/${quantity}`)))),
    panel('history', say('Verlauf', 'History'), { note: choice(asset, quantity, window) },
      loaded(historyOf(asset, quantity, window.hours, window.stepMinutes), series => history(series, window), 8)),
    panel('origin', say('Herkunft: Buch der Eingänge', 'Origin: ledger of arrivals'), {},
      loaded(ledger.want(), rows => ledgerTable(rows), 4)));
}

function choice(asset: string, quantity: string, current: Window): VNode {
  return h('nav', { class: 'windows', 'aria-label': say('Zeitraum', 'Period') }, windows.map(one => h('a', {
    href: href('series', asset, quantity, one.name), class: classes(one === current && 'current'),
    'aria-current': one === current ? 'true' : null,
  }, say(one.words[0], one.words[1]))));
}

function history(series: Series, window: Window): VNode {
  const values = series.points.flatMap(([, value]) => value === null ? [] : [value]);
  if (values.length === 0) {
    return empty(say('In diesem Zeitraum wurde nichts gemessen.', 'Nothing was measured in this period.'));
  }
  return h('figure', null, h('figcaption', null, summary(values, series)),
    h('div', { class: 'axis-unit', 'aria-hidden': 'true' }, isInMegawatts(series) ? 'MW' : unitSign(series.unit)),
    h('div', {
      class: 'plot plot-tall', role: 'img', 'aria-label': summary(values, series),
      island: { make: element => new HistoryPlot(element) as never, data: dataOf(series, window) },
    }),
    fold('history-table', say('Als Tabelle', 'As a table'), () => table(series)));
}

function dataOf(series: Series, window: Window): HistoryData {
  let data = shownData.get(series);
  if (!data) {
    data = { series, hours: window.hours, stepMinutes: window.stepMinutes };
    shownData.set(series, data);
  }
  return data;
}

function summary(values: readonly number[], series: Series): string {
  const words = (value: number) => joined(measured(value, series.unit));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return say(
    `Zwischen ${words(Math.min(...values))} und ${words(Math.max(...values))}, im Mittel ${words(mean)}.`,
    `Between ${words(Math.min(...values))} and ${words(Math.max(...values))}, ${words(mean)} on average.`);
}

function table(series: Series): VNode {
  return scrolling(say('Messwerte', 'Readings'),
    h('table', null, h('thead', null, h('tr', null, h('th', { scope: 'col' }, say('Zeit', 'Time')), h('th', { scope: 'col' }, say('Mittelwert', 'Mean')))),
      h('tbody', null, [...series.points].reverse().slice(0, 200).map(([time, value]) => h('tr', { key: time },
        h('th', { scope: 'row' }, dayClock(time)), h('td', null, joined(measured(value, series.unit))))))));
}
