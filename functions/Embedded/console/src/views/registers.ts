import type { Potential, PotentialOrigin, RegisterEntry } from '../api/decisions';
import { classes, h, type VNode } from '../dom/node';
import { celsius, number } from '../format/number';
import { date } from '../format/time';
import { href, route } from '../state/route';
import { kindName } from '../words/kinds';
import { pick, say } from '../words/language';
import { fact } from './parts';

const origins: readonly PotentialOrigin[] = ['telemetry', 'register'];

/** The origin the address asks for; undefined where it asks for all. */
export function wantedOrigin(): PotentialOrigin | undefined {
  return origins.find(origin => origin === route().id);
}

/** Chooses what potentials rest on; nothing where all rest on the same. */
export function originChoice(all: readonly Potential[]): VNode | false {
  const wanted = wantedOrigin();
  const count = (origin: PotentialOrigin) => all.filter(one => one.origin === origin).length;
  if (wanted === undefined && origins.some(origin => count(origin) === 0)) {
    return false;
  }
  const way = (origin: PotentialOrigin | undefined, words: string, found: number) => h('a', {
    key: origin ?? 'all', href: origin ? href('town', origin) : href('town'), class: classes(origin === wanted && 'current'),
    'aria-current': origin === wanted ? 'true' : null,
  }, `${words} (${number(found)})`);
  return h('nav', { class: 'windows origins', 'aria-label': say('Worauf Potenziale beruhen', 'What potentials rest on') },
    way(undefined, say('alle', 'all'), all.length), origins.map(origin => way(origin, kindName(origin), count(origin))));
}

/** What the register said beside what telemetry says. */
export function comparisonNote(one: Potential): VNode | false {
  return one.comparison !== null && h('p', { class: 'comparison' }, pick(one.comparison.sentence));
}

/** Where in which register it stands, and on what terms. */
export function registerFacts(entry: RegisterEntry): VNode[] {
  return [
    h('dl', { class: 'facts register' },
      fact(kindName(entry.kind), entry.file, h('small', null, say(`Zeile ${entry.row}`, `row ${entry.row}`))),
      fact(say('Stand', 'As of'), entry.registerDate === null ? say('nicht angegeben', 'not given') : date(entry.registerDate)),
      fact(say('Register sagt', 'Register says'), `${number(entry.saidMwh)}\u202fMWh/a`, h('small', null, say('bei ', 'at '), celsius(entry.temperatureCelsius))),
      fact(say('Postleitzahl', 'Postcode'), entry.postcode, h('small', null, kindName(entry.distanceBasis))),
      fact(say('Angaben', 'Its numbers'), kindName(entry.quality)),
      fact(say('Lizenz', 'Licence'), h('span', { class: 'terms' }, entry.licence))),
    h('p', null, entry.assumed.length === 0
      ? say('Keine Angabe wurde ersetzt.', 'Nothing it says was replaced.')
      : say('Angenommen, weil das Register es nicht oder nicht klar sagt:', 'Assumed, because the register does not say it, or not clearly:')),
    ...(entry.assumed.length === 0 ? [] : [
      h('ul', { class: 'conflicts assumed' }, entry.assumed.map(words => h('li', null, pick(words))))]),
  ];
}
