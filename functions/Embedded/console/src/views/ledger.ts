import type { LedgerRow } from '../api/decisions';
import { h, type VNode } from '../dom/node';
import { number } from '../format/number';
import { dayClock } from '../format/time';
import { say } from '../words/language';
import { empty, scrolling } from './parts';

/** What every source delivered, hour by hour of arrival. */
export function ledgerTable(rows: readonly LedgerRow[]): VNode {
  if (rows.length === 0) {
    return empty(say('Noch ist nichts angekommen.', 'Nothing has arrived yet.'));
  }
  const newestFirst = [...rows].sort((a, b) => b.hour.localeCompare(a.hour) || a.source.localeCompare(b.source)).slice(0, 48);
  return scrolling(say('Buch der Eingänge', 'Ledger of arrivals'),
    h('table', { class: 'ledger' }, h('thead', null, h('tr', null,
      [say('Stunde', 'Hour'), say('Absender', 'Source'), say('neu', 'new'), say('doppelt', 'duplicate'), say('berichtigt', 'corrected'),
        say('verspätet', 'late'), say('abgewiesen', 'refused')].map(word => h('th', { scope: 'col' }, word)))),
      h('tbody', null, newestFirst.map(row => h('tr', { key: `${row.hour}-${row.source}` },
        h('th', { scope: 'row' }, dayClock(row.hour)), h('td', { class: 'words' }, row.source),
        [row.stored, row.duplicates, row.corrections, row.late, row.rejected].map(count => h('td', null, number(count))))))));
}
