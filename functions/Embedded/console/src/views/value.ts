import type { Signal } from '../api/types';
import { classes, h, type VNode } from '../dom/node';
import { type Amount, dash, measured } from '../format/number';
import { age, clockSeconds } from '../format/time';
import { connection } from '../state/live';
import { now, seriesKey, signal } from '../state/town';
import { kindName } from '../words/kinds';
import { say } from '../words/language';

const trusted: readonly string[] = ['good', 'substituted', 'manual'];

/** A value as people may trust it: with unit, and looking old or doubtful where it is. */
export function liveValue(asset: string, quantity: string, options: { readonly age?: boolean } = {}): VNode {
  return signalValue(signal(asset, quantity), options);
}

export function signalValue(found: Signal | undefined, options: { readonly age?: boolean } = {}): VNode {
  if (!found) {
    return h('span', { class: 'value none', title: say('noch nie gemessen', 'never measured') },
      h('span', { class: 'unseen' }, say('kein Wert', 'no value')), h('span', { 'aria-hidden': 'true' }, dash));
  }
  const amount = amountOf(found);
  const isOld = isOldSignal(found);
  return h('span', {
    class: classes('value', isOld && 'old', !trusted.includes(found.quality) && 'doubtful'),
    'data-series': seriesKey(found),
    title: `${say('gemessen', 'measured')} ${clockSeconds(found.time)}, ${kindName(found.quality)}`,
  }, amountItems(amount),
    (options.age === true || isOld) && h('span', { class: 'age' }, ageWords(found)),
    !trusted.includes(found.quality) && h('span', { class: 'age' }, ` ${kindName(found.quality)}`));
}

/** Whether a value no longer stands for the present. */
export function isOldSignal(found: Signal): boolean {
  return found.stale || connection().link === 'lost';
}

export function ageOf(found: Signal): string {
  return age((now() - Date.parse(found.time)) / 1000);
}

/** A computed amount without a signal of its own. */
export function plainAmount(amount: Amount): VNode {
  return h('span', { class: classes('value', amount.text === dash && 'none') }, amountItems(amount));
}

function ageWords(found: Signal): string {
  return say(` vor ${ageOf(found)}`, ` ${ageOf(found)} ago`);
}

function amountItems(amount: Amount): (VNode | false)[] {
  return [
    h('span', { class: 'number' }, amount.text),
    amount.unit !== '' && h('span', { class: 'unit' }, `\u202f${amount.unit}`),
  ];
}

/** A signal's value in words: yes or no where it is a state. */
export function amountOf(found: Signal): Amount {
  return found.unit === '1'
    ? { text: found.value >= 0.5 ? say('ja', 'yes') : say('nein', 'no'), unit: '' }
    : measured(found.value, found.unit);
}
