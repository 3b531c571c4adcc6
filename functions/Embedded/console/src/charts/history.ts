import uPlot from 'uplot';
import type { Series } from '../api/types';
import { theme } from '../state/theme';
import { language } from '../words/language';
import { colour } from './colours';
import { baseOptions, Plot } from './plot';

export interface HistoryData {
  readonly series: Series;
  readonly hours: number;
  readonly stepMinutes: number;
}

/** One quantity over time; a gap in the readings stays a gap. */
export class HistoryPlot extends Plot<HistoryData> {
  protected shapeOf({ series, hours }: HistoryData): string {
    return [series.asset, series.quantity, hours, theme(), language()].join('|');
  }

  protected tableOf({ series, stepMinutes }: HistoryData): uPlot.AlignedData {
    const times: number[] = [];
    const values: (number | null)[] = [];
    for (const [time, value] of series.points) {
      const seconds = Date.parse(time) / 1000;
      const before = times.at(-1);
      if (before !== undefined && seconds - before > stepMinutes * 60 * 4) {
        times.push(before + 1);
        values.push(null);
      }
      times.push(seconds);
      values.push(value);
    }
    return [times, values];
  }

  protected options({ series }: HistoryData): Omit<uPlot.Options, 'width' | 'height'> {
    const isPower = series.unit === 'kW';
    const largest = Math.max(0, ...series.points.map(point => Math.abs(point[1] ?? 0)));
    const isStepped = series.unit === '1';
    return {
      ...baseOptions(isPower && largest >= 1000 ? 1000 : 1, 1),
      scales: { x: { time: true }, y: isStepped ? { range: [-0.1, 1.1] } : isPower ? { range: (_, low, high) => [Math.min(0, low ?? 0), (high || 1) * 1.06] } : {} },
      series: [{}, {
        stroke: colour('measured'), width: 2, points: { show: false },
        ...(isStepped ? { paths: uPlot.paths.stepped!({ align: 1 }) } : {}),
      }],
    };
  }
}
