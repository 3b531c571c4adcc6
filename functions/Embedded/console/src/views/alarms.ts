import { post } from '../api/client';
import type { Alarm } from '../api/decisions';
import { classes, h, type VNode } from '../dom/node';
import { joined, measured } from '../format/number';
import { age, dayClock } from '../format/time';
import { act } from '../state/actions';
import { focusOn } from '../state/focus';
import { href } from '../state/route';
import { alarms, now } from '../state/town';
import { kindName } from '../words/kinds';
import { pick, say } from '../words/language';
import { priorityMark } from './marks';
import { assetName } from './names';
import { actionButton, empty, fact, gone, loaded, panel, problemNote, trail } from './parts';
import { quantityName } from '../words/quantities';

const priorities: readonly string[] = ['high', 'medium', 'low'];
const states: readonly string[] = ['unacknowledged', 'returned', 'acknowledged', 'suppressed', 'shelved', 'out-of-service', 'normal'];

/** Alarms, what wants an answer first. */
export function sorted(all: readonly Alarm[]): Alarm[] {
  const rank = (alarm: Alarm) => states.indexOf(alarm.state) * 10 + priorities.indexOf(alarm.priority);
  return all.filter(alarm => alarm.state !== 'normal')
    .sort((a, b) => rank(a) - rank(b) || (b.raisedAt ?? '').localeCompare(a.raisedAt ?? ''));
}

export function alarmItem(alarm: Alarm): VNode {
  const asset = assetName(alarm.asset);
  return h('li', { key: alarm.id, class: classes('alarm', `alarm-${alarm.state}`), 'data-alarm': alarm.id, tabindex: '-1', 'data-state': alarm.state },
    h('div', { class: 'alarm-words' },
      h('div', { class: 'alarm-head' }, priorityMark(alarm.priority, alarm.state),
        h('span', { class: 'chip' }, kindName(alarm.state)), h('span', { class: 'age' }, since(alarm))),
      h('a', { class: 'alarm-title', href: href('alarm', alarm.id) }, pick(alarm.title)),
      h('p', { class: 'alarm-asset' }, asset.name, valueWords(alarm))),
    acknowledge(alarm));
}

/** The button that says "I have seen it"; nothing where it was said. */
export function acknowledge(alarm: Alarm): VNode | false {
  const key = `ack-${alarm.id}`;
  return (alarm.state === 'unacknowledged' || alarm.state === 'returned') && h('div', { class: 'choices' },
    h('div', { class: 'buttons' }, actionButton(key, say('Quittieren', 'Acknowledge'), 'secondary', () => void send(alarm),
      `${say('Quittieren', 'Acknowledge')}: ${pick(alarm.title)}, ${assetName(alarm.asset).name}`)),
    problemNote(key));
}

async function send(alarm: Alarm): Promise<void> {
  const isDone = await act(`ack-${alarm.id}`, async () => {
    await post(`alarms/${encodeURIComponent(alarm.id)}/ack`, { role: 'operator', note: '' });
    await alarms.load();
  }, say('Alarm quittiert.', 'Alarm acknowledged.'));
  if (isDone) {
    focusOn('alarm', alarm.id);
  }
}

function since(alarm: Alarm): string {
  if (alarm.raisedAt === null) {
    return '';
  }
  const seconds = age((now() - Date.parse(alarm.raisedAt)) / 1000);
  return say(`seit ${seconds}`, `for ${seconds}`);
}

function valueWords(alarm: Alarm): string {
  if (alarm.value === null) {
    return '';
  }
  const value = joined(measured(alarm.value, alarm.unit ?? ''));
  return alarm.limit === null ? ` · ${value}` : ` · ${value} (${say('Grenze', 'limit')} ${joined(measured(alarm.limit, alarm.unit ?? ''))})`;
}

/** All alarms. */
export function alarmsView(): VNode {
  return h('div', { key: 'alarms', class: 'single' }, h('h1', null, say('Alarme', 'Alarms')),
    panel('alarm-list', say('Was eine Antwort will, steht oben', 'What wants an answer comes first'), {},
      loaded(alarms, all => sorted(all).length === 0
        ? empty(say('Kein Alarm steht an.', 'No alarm is pending.'))
        : h('ul', { class: 'alarms' }, sorted(all).map(alarmItem)), 6)));
}

/** One alarm: what it means, what to do, and the way to the series behind it. */
export function alarmView(id: string): VNode {
  return h('div', { key: `alarm-${id}`, class: 'single' }, loaded(alarms, all => {
    const alarm = all.find(one => one.id === id);
    return alarm ? alarmDetail(alarm) : gone(
      say('Diesen Alarm gibt es nicht mehr.', 'This alarm no longer exists.'), href('alarms'), say('Alle Alarme', 'All alarms'));
  }, 8));
}

function alarmDetail(alarm: Alarm): VNode {
  const asset = assetName(alarm.asset);
  return h('article', { class: 'panel emergency' },
    trail(say('Alarm', 'Alarm'), href('alarms'), say('Alarme', 'Alarms')),
    h('div', { class: 'alarm-head' }, priorityMark(alarm.priority, alarm.state), h('span', { class: 'chip' }, kindName(alarm.state))),
    h('h1', null, pick(alarm.title)),
    h('p', { class: 'alarm-asset' }, h('a', { href: asset.address }, asset.name), valueWords(alarm)),
    h('dl', { class: 'answers' },
      fact(say('Was tun', 'What to do'), pick(alarm.action)),
      fact(say('Was folgt sonst', 'What follows otherwise'), pick(alarm.consequence)),
      fact(say('Wahrscheinlich', 'Probably'), pick(alarm.cause)),
      fact(say('Seit', 'Since'), alarm.raisedAt ? dayClock(alarm.raisedAt) : '–'),
      alarm.responseMinutes !== null && fact(say('Zeit zum Handeln', 'Time to act'), `${alarm.responseMinutes} min`),
      fact(say('Wie oft', 'How often'), String(alarm.occurrences)),
      alarm.acknowledgedAt !== null && fact(say('Quittiert', 'Acknowledged'), dayClock(alarm.acknowledgedAt))),
    acknowledge(alarm),
    h('p', { class: 'links' },
      alarm.quantity && h('a', { href: href('series', alarm.asset, alarm.quantity) }, say('Messreihe: ', 'Series: '), quantityName(alarm.quantity)),
      alarm.incidentId && h('a', { href: href('incident', alarm.incidentId) }, say('Zur Störung', 'To the incident'))));
}
