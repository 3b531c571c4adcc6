import uPlot from 'uplot';
import type { Series } from '../api/types';
import { theme } from '../state/theme';
import { language } from '../words/language';
import { colour } from './colours';
import { baseOptions, lineWithGaps, Plot } from './plot';

export interface HistoryData {
  readonly series: Series;
  readonly hours: number;
  readonly stepMinutes: number;
}

/** Whether the axis of a series is in MW instead of kW. */
export function isInMegawatts(series: Series): boolean {
  return series.unit === 'kW' && series.points.some(([, value]) => Math.abs(value ?? 0) >= 1000);
}

/** One quantity over time; a gap in the readings stays a gap. */
export class HistoryPlot extends Plot<HistoryData> {
  protected shapeOf({ series, hours }: HistoryData): string {
    return [series.asset, series.quantity, hours, theme(), language()].join('|');
  }

  protected tableOf({ series, stepMinutes }: HistoryData): uPlot.AlignedData {
    return lineWithGaps(series.points, stepMinutes * 60 * 4);
  }

  protected options({ series }: HistoryData): Omit<uPlot.Options, 'width' | 'height'> {
    const isPower = series.unit === 'kW';
    const isStepped = series.unit === '1';
    return {
      ...baseOptions(isInMegawatts(series) ? 1000 : 1, 1),
      scales: { x: { time: true }, y: isStepped ? { range: [-0.1, 1.1] } : isPower ? { range: (_, low, high) => [Math.min(0, low ?? 0), (high || 1) * 1.06] } : {} },
      series: [{}, {
        stroke: colour('measured'), width: 2, points: { show: false },
        ...(isStepped ? { paths: uPlot.paths.stepped!({ align: 1 }) } : {}),
      }],
    };
  }
}
