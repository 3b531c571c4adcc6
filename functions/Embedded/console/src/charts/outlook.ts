import uPlot from 'uplot';
import type { Forecast, ForecastHour } from '../api/types';
import { now } from '../state/town';
import { language } from '../words/language';
import { theme } from '../state/theme';
import { colour, supplyColour, supplyKinds } from './colours';
import { baseOptions, lineWithGaps, nowMark, Plot } from './plot';

const hourSeconds = 3600;
const longestGapSeconds = 3 * 1800;

export interface OutlookData {
  readonly forecast: Forecast;
  /** Whether the chart shows single supplies or the kinds of supply; it always shows kinds for now. */
  readonly kinds: readonly string[];
}

/** What was measured, what will be needed (a band), and what covers it (a stack). */
export class OutlookPlot extends Plot<OutlookData> {
  protected shapeOf(data: OutlookData): string {
    return [data.forecast.network, theme(), language(), ...data.kinds].join('|');
  }

  protected tableOf({ forecast, kinds }: OutlookData): uPlot.AlignedData {
    return uPlot.join([hourTable(forecast, kinds), lineWithGaps(forecast.measured, longestGapSeconds)]);
  }

  protected options({ kinds }: OutlookData): Omit<uPlot.Options, 'width' | 'height'> {
    const stepped = uPlot.paths.stepped!({ align: 1 });
    const ink = colour('ink');
    const count = kinds.length;
    return {
      ...baseOptions(1000, 1),
      scales: { x: { time: true }, y: { range: (_, low, high) => [Math.min(0, low ?? 0), (high ?? 1) * 1.06] } },
      series: [
        {},
        // The highest sum is drawn first, the others over it.
        ...[...kinds].reverse().map(kind => ({
          paths: stepped, points: { show: false }, fill: supplyColour(kind), stroke: colour('surface'), width: 1,
        })),
        { paths: stepped, points: { show: false }, stroke: ink, width: 1, dash: [3, 3] },
        { paths: stepped, points: { show: false }, stroke: ink, width: 1, dash: [3, 3] },
        { paths: stepped, points: { show: false }, stroke: ink, width: 2 },
        { paths: stepped, points: { show: false }, stroke: colour('accent'), width: 1.5, dash: [8, 4] },
        { points: { show: false }, stroke: colour('measured'), width: 2 },
      ],
      bands: [{ series: [count + 1, count + 2], fill: colour('band') }],
      plugins: [nowMark(() => now() / 1000)],
    };
  }
}

/** The kinds that supply anything in these hours, in the order of the stack. */
export function kindsOf(forecast: Forecast): string[] {
  const found = new Set(forecast.hours.flatMap(hour => (hour.supply ?? []).filter(one => one.kw > 0).map(one => one.kind)));
  const known: readonly string[] = supplyKinds;
  return [...known.filter(kind => found.has(kind)), ...[...found].filter(kind => !known.includes(kind))];
}

/** Heat of a kind in an hour [kW]; heat that goes into a storage is no supply. */
export function supplyOf(hour: ForecastHour, kind: string): number {
  return (hour.supply ?? []).filter(one => one.kind === kind).reduce((sum, one) => sum + Math.max(0, one.kw), 0);
}

function hourTable({ hours, beside }: Forecast, kinds: readonly string[]): uPlot.AlignedData {
  const other = new Map(beside?.hours.map(hour => [hour.hour, hour.p50Kw]));
  const last = hours.at(-1);
  const shown = last ? [...hours, { ...last, hour: new Date(Date.parse(last.hour) + hourSeconds * 1000).toISOString() }] : [];
  const sums = kinds.map((_, index) => shown.map(hour => hour.supply === null || hour.supply.length === 0
    ? null
    : kinds.slice(0, index + 1).reduce((sum, kind) => sum + supplyOf(hour, kind), 0)));
  return [
    shown.map(hour => Date.parse(hour.hour) / 1000),
    ...sums.reverse(),
    shown.map(hour => hour.p90Kw),
    shown.map(hour => hour.p10Kw),
    shown.map(hour => hour.p50Kw),
    shown.map(hour => other.get(hour.hour) ?? null),
  ];
}
