import type { Series } from '../api/types';
import { h, type VNode } from '../dom/node';
import { measured, joined } from '../format/number';
import { historyOf } from '../state/town';
import { say } from '../words/language';

const width = 120;
const height = 32;
const weekHours = 168;
const dayMs = 86_400_000;

/** The last 24 h as a small line, with the band in which the value lay for most of the last week. */
export function trend(asset: string, quantity: string): VNode {
  const series = historyOf(asset, quantity, weekHours, 60).value;
  const drawing = series ? draw(series) : undefined;
  return drawing ?? h('span', { class: 'trend none', 'aria-hidden': 'true' });
}

function draw(series: Series): VNode | undefined {
  const points = series.points.flatMap(([time, value]) => value === null ? [] : [{ time: Date.parse(time), value }]);
  const last = points.at(-1);
  const shown = last ? points.filter(point => point.time > last.time - dayMs) : [];
  if (!last || shown.length < 2) {
    return undefined;
  }
  const sorted = points.map(point => point.value).sort((a, b) => a - b);
  const [low, high] = [share(sorted, 0.1), share(sorted, 0.9)];
  const bottom = Math.min(low, ...shown.map(point => point.value));
  const top = Math.max(high, ...shown.map(point => point.value));
  const y = (value: number) => height - 3 - (height - 6) * (top === bottom ? 0.5 : (value - bottom) / (top - bottom));
  const x = (time: number) => width - width * (last.time - time) / dayMs;
  return h('svg:svg', {
    class: 'trend', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img',
    'aria-label': say(
      `24 h; meist zwischen ${words(low, series)} und ${words(high, series)}`,
      `24 h; mostly between ${words(low, series)} and ${words(high, series)}`),
  },
    h('svg:rect', { class: 'trend-band', x: 0, width, y: y(high).toFixed(1), height: Math.max(1, y(low) - y(high)).toFixed(1) }),
    h('svg:polyline', { points: shown.map(point => `${x(point.time).toFixed(1)},${y(point.value).toFixed(1)}`).join(' ') }));
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.round((sorted.length - 1) * part)]!;
}

function words(value: number, series: Series): string {
  return joined(measured(value, series.unit));
}
