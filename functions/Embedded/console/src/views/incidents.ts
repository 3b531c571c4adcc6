import type { Incident } from '../api/decisions';
import { classes, h, type VNode } from '../dom/node';
import { number } from '../format/number';
import { dayClock } from '../format/time';
import { href } from '../state/route';
import { alarms, incidents, site } from '../state/town';
import { kindName } from '../words/kinds';
import { pick, say } from '../words/language';
import { alarmItem, sorted } from './alarms';
import { priorityMark } from './marks';
import { empty, fact, gone, loaded, panel, trail } from './parts';

const alarmsAtOnce = 6;
const asPriority = { severe: 'high', moderate: 'medium', minor: 'low' } as const;

/** What goes wrong now: incidents first, then single alarms. Empty where all is calm. */
export function incidentPanel(): VNode {
  return panel('incidents', say('Störungen und Alarme', 'Incidents and alarms'), { class: 'area-incidents' },
    loaded(incidents, all => all.filter(one => one.state === 'open').map(incidentCard), 3),
    loaded(alarms, all => alarmList(sorted(all).filter(alarm => alarm.state !== 'suppressed'), incidents.value ?? []), 5));
}

function alarmList(list: ReturnType<typeof sorted>, all: readonly Incident[]): VNode {
  if (list.length === 0 && all.every(one => one.state !== 'open')) {
    return empty(say('Ruhig: keine Störung, kein Alarm.', 'Calm: no incident, no alarm.'));
  }
  const more = list.length - alarmsAtOnce;
  return h('div', null, h('ul', { class: 'alarms' }, list.slice(0, alarmsAtOnce).map(alarmItem)),
    h('p', { class: 'links' }, h('a', { href: href('alarms') }, more > 0
      ? say(`${more} weitere Alarme`, `${more} more alarms`)
      : say('Alle Alarme, auch unterdrückte', 'All alarms, suppressed ones too'))));
}

function incidentCard(one: Incident): VNode {
  return h('article', { key: one.id, class: classes('incident', `incident-${one.severity}`), 'data-incident': one.id },
    h('p', { class: 'alarm-head' }, severity(one), h('span', { class: 'age' }, say(`seit ${dayClock(one.openedAt)}`, `since ${dayClock(one.openedAt)}`))),
    h('h3', null, h('a', { href: href('incident', one.id) }, pick(one.headline))),
    one.severity === 'severe' && h('p', null, pick(one.probableCause)),
    one.affectedPersons && h('p', { class: 'affected' }, persons(one)),
    documents(one));
}

function severity(one: Incident): VNode {
  return h('span', { class: 'severity' }, priorityMark(asPriority[one.severity], 'unacknowledged', false), kindName(one.severity));
}

function persons(one: Incident): string {
  const { low, high } = one.affectedPersons!;
  return say(`${number(low)} bis ${number(high)} Menschen betroffen`, `${number(low)} to ${number(high)} people affected`);
}

function documents(one: Incident): VNode {
  return h('p', { class: 'links' },
    one.lagemeldungUrl && h('a', { href: relative(one.lagemeldungUrl), target: '_blank', rel: 'noopener' }, say('Lagemeldung', 'Situation report')),
    one.capUrl && h('a', { href: relative(one.capUrl), target: '_blank', rel: 'noopener' },
      one.capStatus === 'Draft' ? say('CAP-Entwurf', 'CAP draft') : `CAP (${one.capStatus ?? '–'})`));
}

// The monitor may stand behind a path prefix; its addresses begin at its own root.
function relative(address: string): string {
  return address.replace(/^\//, './');
}

/** One incident for somebody in a hurry, also on a phone and on paper. */
export function incidentView(id: string): VNode {
  return h('div', { key: `incident-${id}`, class: 'single' }, loaded(incidents, all => {
    const one = all.find(incident => incident.id === id);
    return one ? detail(one) : gone(
      say('Diese Störung gibt es nicht mehr.', 'This incident no longer exists.'), href('town'), say('Zur Stadt', 'To the town'));
  }, 8));
}

function detail(one: Incident): VNode {
  const caller = site.value?.operator;
  return h('article', { class: 'panel emergency' },
    trail(say('Störung', 'Incident'), href('town'), say('Stadt', 'Town')),
    h('p', { class: 'alarm-head' }, severity(one), h('span', { class: 'chip' }, kindName(one.state))),
    h('h1', null, pick(one.headline)),
    h('dl', { class: 'answers' },
      fact(say('Was tun', 'What to do'), pick(one.action)),
      fact(say('Wo', 'Where'), one.areaName ?? '–'),
      fact(say('Seit', 'Since'), dayClock(one.openedAt), one.closedAt !== null && say(` bis ${dayClock(one.closedAt)}`, ` until ${dayClock(one.closedAt)}`)),
      fact(say('Wen trifft es', 'Whom does it hit'), one.affectedPersons ? persons(one) : say('niemanden bisher', 'nobody so far'), vulnerable(one)),
      one.hoursUntilCold !== null && fact(say('Bis es kalt wird', 'Until it gets cold'),
        `${number(one.hoursUntilCold.low)} … ${number(one.hoursUntilCold.high)} h`, h('small', null, pick(one.hoursUntilCold.assumption))),
      fact(say('Wahrscheinlich', 'Probably'), pick(one.probableCause)),
      one.alternatives.length > 0 && fact(say('Oder', 'Or'), h('ul', null, one.alternatives.map(text => h('li', null, pick(text))))),
      fact(say('Was folgt sonst', 'What follows otherwise'), pick(one.consequence ?? null) || '–'),
      caller && fact(say('Wer meldet', 'Who reports'), caller.name, caller.phone && [', ', h('a', { href: `tel:${caller.phone.replace(/\s/g, '')}` }, caller.phone)])),
    documents(one), members(one));
}

function vulnerable(one: Incident): VNode | false {
  return one.vulnerableSites.length > 0 && h('ul', null, one.vulnerableSites.map(place => h('li', { key: place.id },
    `${place.name}: ${number(place.persons)} ${say('Menschen', 'people')}`,
    place.hoursOfBackup !== null && say(`, ${number(place.hoursOfBackup)} h eigene Reserve`, `, ${number(place.hoursOfBackup)} h of own backup`))));
}

function members(one: Incident): VNode | false {
  const list = (alarms.value ?? []).filter(alarm => one.alarmIds.includes(alarm.id));
  return list.length > 0 && h('div', null, h('h2', null, say('Alarme dazu', 'Its alarms')), h('ul', { class: 'alarms' }, list.map(alarmItem)));
}
