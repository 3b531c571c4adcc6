import uPlot from 'uplot';
import type { Island } from '../dom/node';
import { number } from '../format/number';
import { clock, dayOfMonth, timeZone, weekday } from '../format/time';
import { colour } from './colours';

const dayStart = '00:00';

/** A chart that lives in an element: drawn anew when what it consists of changes, given new data otherwise. */
export abstract class Plot<T> implements Island<T> {
  private plot: uPlot | undefined;
  private shape = '';
  private drawn: T | undefined;
  private readonly observer: ResizeObserver;

  constructor(protected readonly element: HTMLElement) {
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(element);
  }

  update(data: T): void {
    if (data === this.drawn && this.plot) {
      return;
    }
    this.drawn = data;
    const shape = this.shapeOf(data);
    if (this.plot && shape === this.shape) {
      this.plot.setData(this.tableOf(data));
      return;
    }
    this.plot?.destroy();
    this.shape = shape;
    this.plot = new uPlot({ ...this.options(data), ...this.size() }, this.tableOf(data), this.element);
  }

  destroy(): void {
    this.observer.disconnect();
    this.plot?.destroy();
  }

  /** Names what makes a new drawing necessary. */
  protected abstract shapeOf(data: T): string;
  protected abstract tableOf(data: T): uPlot.AlignedData;
  protected abstract options(data: T): Omit<uPlot.Options, 'width' | 'height'>;

  private size(): { width: number; height: number } {
    return { width: Math.max(120, this.element.clientWidth), height: Math.max(120, this.element.clientHeight) };
  }

  private fit(): void {
    const { width, height } = this.size();
    if (this.plot && (this.plot.width !== width || this.plot.height !== height)) {
      this.plot.setSize({ width, height });
    }
  }
}

/** What all charts share: quiet axes in the language of the page, times of the town. */
export function baseOptions(divisor: number, decimals: number): Omit<uPlot.Options, 'width' | 'height' | 'series'> {
  const font = `12px ${getComputedStyle(document.body).fontFamily}`;
  const axis = {
    font, stroke: colour('ink-soft'), grid: { stroke: colour('grid'), width: 1 }, ticks: { show: false },
  };
  return {
    tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), timeZone),
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { show: false }, y: false },
    axes: [
      { ...axis, values: (_, splits) => splits.map(timeLabel), space: 58, gap: 4, size: 24 },
      { ...axis, values: (_, splits) => splits.map(value => number(value / divisor, axisDecimals(splits, divisor, decimals))), size: 46, gap: 4, space: 32 },
    ],
  };
}

function axisDecimals(splits: readonly number[], divisor: number, most: number): number {
  const step = splits.length > 1 ? Math.abs(splits[1]! - splits[0]!) / divisor : 1;
  return step >= 1 ? 0 : step >= 0.1 ? Math.min(1, Math.max(most, 1)) : 2;
}

function timeLabel(seconds: number): string {
  const time = seconds * 1000;
  const label = clock(time);
  return label === dayStart ? `${weekday(time)} ${dayOfMonth(time)}` : label;
}

/** A measured line; a gap in the readings stays a gap. */
export function lineWithGaps(points: readonly (readonly [string, number | null])[], longestGapSeconds: number): [number[], (number | null)[]] {
  const times: number[] = [];
  const values: (number | null)[] = [];
  for (const [time, value] of points) {
    const seconds = Date.parse(time) / 1000;
    const before = times.at(-1);
    if (before !== undefined && seconds - before > longestGapSeconds) {
      times.push(before + 1);
      values.push(null);
    }
    times.push(seconds);
    values.push(value);
  }
  return [times, values];
}

/** Draws a plain line where the present is. */
export function nowMark(nowSeconds: () => number): uPlot.Plugin {
  return {
    hooks: {
      draw: plot => {
        const x = Math.round(plot.valToPos(nowSeconds(), 'x', true));
        if (x < plot.bbox.left || x > plot.bbox.left + plot.bbox.width) {
          return;
        }
        plot.ctx.save();
        plot.ctx.strokeStyle = colour('ink');
        plot.ctx.lineWidth = devicePixelRatio;
        plot.ctx.beginPath();
        plot.ctx.moveTo(x, plot.bbox.top);
        plot.ctx.lineTo(x, plot.bbox.top + plot.bbox.height);
        plot.ctx.stroke();
        plot.ctx.restore();
      },
    },
  };
}
