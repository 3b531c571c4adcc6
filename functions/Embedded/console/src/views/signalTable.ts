import type { Signal } from '../api/types';
import { trend } from '../charts/trend';
import { classes, h, type VNode } from '../dom/node';
import { href } from '../state/route';
import { seriesKey, signalsOf } from '../state/town';
import { kindName } from '../words/kinds';
import { say } from '../words/language';
import { quantityName } from '../words/quantities';
import { empty } from './parts';
import { ageOf, amountOf, isOldSignal } from './value';

/** The live values of an asset: value, unit, age, quality, and the last day beside the usual band. */
export function signalTable(asset: string, skip: (quantity: string) => boolean = () => false): VNode {
  const signals = signalsOf(asset).filter(one => !skip(one.quantity));
  if (signals.length === 0) {
    return empty(say('Noch keine Messwerte. ', 'No readings yet. '),
      h('a', { href: href('connect') }, say('So schließt man das erste Gerät an.', 'This is how to connect the first device.')));
  }
  return h('table', { class: 'signals' },
    h('thead', null, h('tr', null,
      h('th', { scope: 'col' }, say('Messgröße', 'Quantity')), h('th', { scope: 'col', class: 'numeric' }, say('Wert', 'Value')),
      h('th', { scope: 'col' }, say('Einheit', 'Unit')), h('th', { scope: 'col' }, say('Alter', 'Age')),
      h('th', { scope: 'col' }, say('Güte', 'Quality')), h('th', { scope: 'col' }, say('24 h', '24 h')))),
    h('tbody', null, signals.map(row)));
}

function row(one: Signal): VNode {
  const amount = amountOf(one);
  const isOld = isOldSignal(one);
  return h('tr', { key: one.quantity, class: classes(isOld && 'old', one.quality !== 'good' && 'doubtful'), 'data-series': seriesKey(one) },
    h('th', { scope: 'row' }, h('a', { href: href('series', one.asset, one.quantity) }, quantityName(one.quantity))),
    h('td', { class: 'numeric number' }, amount.text), h('td', { class: 'unit' }, amount.unit),
    h('td', { class: 'age' }, ageOf(one), isOld && h('span', { class: 'old-word' }, say(' alt', ' old'))),
    h('td', { class: 'quality' }, kindName(one.quality)), h('td', { class: 'trend-cell' }, trend(one.asset, one.quantity)));
}
