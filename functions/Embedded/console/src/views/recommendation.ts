import type { Recommendation } from '../api/decisions';
import { h, type VNode } from '../dom/node';
import { celsius, number } from '../format/number';
import { weekdayClock } from '../format/time';
import { href } from '../state/route';
import { recommendations } from '../state/town';
import { kindName } from '../words/kinds';
import { pick, say } from '../words/language';
import { recommendationCard } from './decisions';
import { assetName } from './names';
import { fact, gone, loaded, panel, scrolling, trail } from './parts';

/** One recommendation hour by hour, with where its figures come from. */
export function recommendationView(id: string): VNode {
  return h('div', { key: `recommendation-${id}`, class: 'single wide' }, loaded(recommendations, all => {
    const one = all.find(other => other.id === id);
    return one ? detail(one) : gone(
      say('Diese Empfehlung gibt es nicht mehr.', 'This recommendation no longer exists.'), href('town'), say('Zur Stadt', 'To the town'));
  }, 8));
}

function detail(one: Recommendation): VNode {
  return h('div', null,
    trail(say('Empfehlung', 'Recommendation'), href('town'), say('Stadt', 'Town')),
    h('h1', null, say('Empfehlung', 'Recommendation')),
    panel('card', say('Worum es geht', 'What it is about'), {}, recommendationCard(one, true)),
    panel('origin', say('Woher die Zahlen kommen', 'Where the figures come from'), {}, h('dl', { class: 'facts' },
      fact(say('Verfahren', 'Method'), one.model ?? '–'), fact(say('Faktoren', 'Factors'), one.factorSet),
      fact(say('Datengüte', 'Data quality'), kindName(one.dataQuality)),
      fact(say('Stunden, die schaden würden', 'Hours that would do harm'), number(one.harmfulHours)),
      fact(say('Stunden ohne Wirkung', 'Hours without effect'), number(one.noEffectHours)),
      one.displaced.map(unit => fact(say(`Verdrängt: ${unit.unitName}`, `Displaces: ${unit.unitName}`), `${number(unit.mwh, 1)} MWh`)))),
    panel('hours', say('Stunde für Stunde', 'Hour by hour'), {}, hours(one)));
}

function hours(one: Recommendation): VNode {
  return scrolling(say('Stunden der Empfehlung', 'Hours of the recommendation'),
    h('table', null, h('thead', null, h('tr', null,
      column(say('Stunde', 'Hour')), column(say('Wärme [kW]', 'Heat [kW]')), column(say('Anschluss', 'Connection'), 'words'), column('COP'),
      column(say('statt', 'instead of'), 'words'), column('CO₂ [kg]'), column('€'), column(say('Vorlauf nötig', 'Supply needed')),
      column(say('Quelle', 'Source')), column(say('Hinweis', 'Note'), 'words'))),
    h('tbody', null, one.hours.map(hour => h('tr', { key: hour.hour },
      h('th', { scope: 'row' }, weekdayClock(hour.hour)), h('td', null, number(hour.kw)),
      h('td', { class: 'words' }, hour.connection ? kindName(hour.connection) : '–'), h('td', null, number(hour.cop, 1)),
      h('td', { class: 'words' }, hour.unitId ? assetName(hour.unitId).name : '–'), h('td', null, number(hour.co2Kg)), h('td', null, number(hour.euro)),
      h('td', null, celsius(hour.requiredSupplyCelsius)), h('td', null, celsius(hour.sourceCelsius)), h('td', { class: 'words' }, pick(hour.note)))))));
}

function column(name: string, kind?: string): VNode {
  return h('th', { scope: 'col', class: kind }, name);
}
