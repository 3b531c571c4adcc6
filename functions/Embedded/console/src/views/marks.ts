import type { AlarmState } from '../api/decisions';
import type { Priority } from '../api/types';
import { classes, h, type VNode } from '../dom/node';
import { kindName } from '../words/kinds';

const shapes: Readonly<Record<Priority, string>> = {
  high: 'M8 1 15 8 8 15 1 8Z',
  medium: 'M8 1.5 15 14.5H1Z',
  low: 'M8 2a6 6 0 1 0 .01 0Z',
};

/** The mark of an alarm: colour, shape and word; an outline where it is acknowledged, hatched where put aside. */
export function priorityMark(priority: Priority, state: AlarmState = 'unacknowledged', hasWord = true): VNode {
  return h('span', { class: classes('mark', `mark-${priority}`, `mark-${look(state)}`) },
    h('svg:svg', { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' },
      h('svg:path', { d: shapes[priority] }),
      look(state) === 'aside' && h('svg:path', { class: 'hatch', d: 'M4 12 12 4M3 9 9 3M7 13 13 7' })),
    hasWord && h('span', null, kindName(priority)));
}

function look(state: AlarmState): string {
  switch (state) {
    case 'unacknowledged': return 'full';
    case 'acknowledged':
    case 'returned': return 'outline';
    default: return 'aside';
  }
}
