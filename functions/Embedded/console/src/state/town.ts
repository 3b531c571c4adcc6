import type { Alarm, DeadLetter, Incident, LedgerRow, Potential, Recommendation } from '../api/decisions';
import type { ModelBook } from '../api/models';
import type { Site } from '../api/site';
import type { Forecast, Overview, Series, Signal } from '../api/types';
import { Resource } from './resource';

/** A value that came while the page was open. */
export interface Arrival {
  readonly signal: Signal;
  /** Whether the series was unknown when the page was opened. */
  readonly isNew: boolean;
}

/** The latest value of every series, by asset and quantity. */
const signals = new Map<string, Signal>();
const forecasts = new Map<string, Resource<Forecast>>();
const histories = new Map<string, Resource<Series>>();
const arrivalsKept = 10;
let latest: Arrival[] = [];
let knownAtFirst: ReadonlySet<string> | undefined;
let clock = { monitor: Date.now(), wall: Date.now(), speed: 1 };

export const overview = new Resource<Overview>('overview', taken => {
  clock = { monitor: Date.parse(taken.now), wall: Date.now(), speed: taken.clockSpeed };
  takeSignals(taken.signals);
  knownAtFirst ??= new Set(signals.keys());
});
export const site = new Resource<Site>('sites');
export const recommendations = new Resource<readonly Recommendation[]>('recommendations');
export const potentials = new Resource<readonly Potential[]>('potentials');
export const models = new Resource<ModelBook>('models');
export const alarms = new Resource<readonly Alarm[]>('alarms');
export const incidents = new Resource<readonly Incident[]>('incidents');
export const deadLetters = new Resource<readonly DeadLetter[]>('dead-letters?limit=50');
export const ledger = new Resource<readonly LedgerRow[]>('ledger');

/** The monitor's time, going on between its messages [ms]. */
export function now(): number {
  return clock.monitor + (Date.now() - clock.wall) * clock.speed;
}

/** Takes values over that came just now. */
export function takeNews(news: readonly Signal[]): void {
  if (knownAtFirst) {
    const known = knownAtFirst;
    const fresh = news.map(one => ({ signal: one, isNew: !known.has(seriesKey(one)) }));
    const told = new Set(news.map(seriesKey));
    latest = [...fresh, ...latest.filter(old => !told.has(seriesKey(old.signal)))]
      .sort((a, b) => Number(b.isNew) - Number(a.isNew)).slice(0, arrivalsKept);
  }
  takeSignals(news);
}

/** What came last, series nobody had heard before first. */
export function arrivals(): readonly Arrival[] {
  return latest;
}

/** What names a series: asset and quantity, as in its topic. */
export function seriesKey({ asset, quantity }: Pick<Signal, 'asset' | 'quantity'>): string {
  return `${asset}/${quantity}`;
}

export function takeSignals(news: readonly Signal[]): void {
  for (const signal of news) {
    const key = seriesKey(signal);
    const before = signals.get(key);
    if (!before || Date.parse(before.time) <= Date.parse(signal.time)) {
      signals.set(key, signal);
    }
  }
}

export function signal(asset: string, quantity: string): Signal | undefined {
  return signals.get(seriesKey({ asset, quantity }));
}

/** All signals of an asset, by quantity. */
export function signalsOf(asset: string): Signal[] {
  return [...signals.values()].filter(one => one.asset === asset)
    .sort((a, b) => a.quantity.localeCompare(b.quantity));
}

export function forecastOf(network: string): Resource<Forecast> {
  let found = forecasts.get(network);
  if (!found) {
    found = new Resource<Forecast>(`forecasts?network=${encodeURIComponent(network)}`);
    forecasts.set(network, found);
  }
  return found.want();
}

/** Loads the forecasts again that somebody has looked at. */
export function reloadForecasts(network?: string): void {
  for (const [id, forecast] of forecasts) {
    if (network === undefined || id === network) {
      void forecast.load();
    }
  }
}

/** The history of a series up to the present full step; asked for again when the step is over. */
export function historyOf(asset: string, quantity: string, hours: number, stepMinutes: number): Resource<Series> {
  const stepMs = stepMinutes * 60_000;
  const to = Math.ceil(now() / stepMs) * stepMs;
  const query = new URLSearchParams({
    asset, quantity, from: iso(to - hours * 3_600_000), to: iso(to), step: `PT${stepMinutes}M`,
  });
  const key = `${seriesKey({ asset, quantity })}/${hours}`;
  const known = histories.get(key);
  const path = `series?${query.toString()}`;
  if (known?.path === path) {
    return known.want();
  }
  const fresh = new Resource<Series>(path);
  fresh.value = known?.value;
  histories.set(key, fresh);
  void fresh.load();
  return fresh;
}

function iso(ms: number): string {
  return new Date(ms).toISOString().replace('.000', '');
}
