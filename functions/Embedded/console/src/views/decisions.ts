import { post } from '../api/client';
import type { Recommendation } from '../api/decisions';
import { classes, h, type VNode } from '../dom/node';
import { number, powerText } from '../format/number';
import { weekdayClock } from '../format/time';
import { act } from '../state/actions';
import { focusOn } from '../state/focus';
import { href } from '../state/route';
import { recommendations } from '../state/town';
import { isUnfolded, unfold } from '../state/unfolded';
import { kindName } from '../words/kinds';
import { pick, say } from '../words/language';
import { actionButton, empty, fact, loaded, panel, problemNote, rangeFact } from './parts';

const shownAtOnce = 8;

/** What the monitor advises; a person decides. */
export function decisionPanel(): VNode {
  return panel('decisions', say('Entscheidungen', 'Decisions'), { class: 'area-decisions' },
    loaded(recommendations, all => all.length === 0
      ? empty(say(
        'Noch keine Empfehlung. Sie entsteht, sobald eine gebaute Kopplung, ihre Quelle und ihr Netz Messwerte liefern.',
        'No recommendation yet. It is made as soon as a coupling that is built, its source and its network deliver readings.'))
      : all.slice(0, shownAtOnce).map(one => recommendationCard(one)), 8));
}

export function recommendationCard(one: Recommendation, isWhole = false): VNode {
  const isOpen = one.state === 'proposed';
  return h('article', { key: one.id, class: classes('decision', `decision-${one.state}`), 'data-recommendation': one.id, tabindex: '-1', 'data-state': one.state },
    h('p', { class: 'decision-head' },
      h('strong', null, one.verb === 'use' ? say('Nutzen', 'Use') : say('Nicht nutzen', 'Do not use')),
      h('span', { class: classes('chip', isOpen && 'chip-open') }, kindName(one.state))),
    h('h3', null, isWhole ? route(one) : h('a', { href: href('recommendation', one.id) }, route(one))),
    h('p', { class: 'window' }, say(
      `${powerText(one.powerKw.mid)} von ${weekdayClock(one.validFrom)} bis ${weekdayClock(one.validTo)}`,
      `${powerText(one.powerKw.mid)} from ${weekdayClock(one.validFrom)} to ${weekdayClock(one.validTo)}`)),
    h('dl', { class: 'facts' },
      rangeFact(say('Wärme', 'Heat'), one.heatMwh, 1, 'MWh'),
      rangeFact(say('CO₂ gespart', 'CO₂ saved'), one.co2Tonnes, 1, 't'),
      rangeFact(say('Ertrag', 'Gain'), one.euro, 0, '€'),
      one.cop !== null && fact('COP', number(one.cop, 1))),
    h('p', null, pick(one.sentence)),
    h('p', { class: 'why' }, h('b', null, say('Warum: ', 'Why: ')), pick(one.why)),
    stateReason(one),
    isOpen && choices(one));
}

function route(one: Recommendation): string {
  return `${one.sourceName} → ${one.networkName}`;
}

function stateReason(one: Recommendation): VNode | false {
  const reason = pick(one.stateReason);
  return reason !== '' && h('p', { class: 'reason' }, h('b', null, `${kindName(one.state)}: `), reason,
    one.decidedBy !== null && ` (${one.decidedBy === 'operator' ? say('Leitwarte', 'control room') : one.decidedBy})`);
}

function choices(one: Recommendation): VNode {
  const key = `decide-${one.id}`;
  const name = route(one);
  return h('div', { class: 'choices' },
    h('div', { class: 'buttons' },
      actionButton(key, say('Annehmen', 'Accept'), 'primary', () => void decide(one, 'accept', ''), say(`Annehmen: ${name}`, `Accept: ${name}`)),
      h('button', {
        type: 'button', 'aria-expanded': String(isUnfolded(key)), 'aria-label': say(`Ablehnen mit Grund: ${name}`, `Reject with a reason: ${name}`),
        onclick: () => unfold(key, !isUnfolded(key)),
      }, say('Ablehnen …', 'Reject …'))),
    isUnfolded(key) && rejectForm(one, key),
    problemNote(key));
}

function rejectForm(one: Recommendation, key: string): VNode {
  const field = `reason-${one.id}`;
  return h('form', {
    class: 'reject',
    onsubmit: event => {
      event.preventDefault();
      void decide(one, 'reject', (document.getElementById(field) as HTMLInputElement).value.trim());
    },
  },
    h('label', { for: field }, say('Grund der Ablehnung', 'Reason of the rejection')),
    h('input', { id: field, type: 'text', name: 'reason', maxlength: '300', autocomplete: 'off', 'aria-describedby': `${key}-hint` }),
    h('small', { id: `${key}-hint` }, say('Der Grund bleibt sichtbar und gilt für diese Kopplung weiter.', 'The reason stays visible and goes on to hold for this coupling.')),
    h('button', { type: 'submit' }, say('Ablehnung senden', 'Send rejection')));
}

async function decide(one: Recommendation, decision: 'accept' | 'reject', reason: string): Promise<void> {
  const key = `decide-${one.id}`;
  const isDone = await act(key, async () => {
    await post(`recommendations/${encodeURIComponent(one.id)}/decision`, { decision, reason, role: 'operator' });
    await recommendations.load();
  }, decision === 'accept' ? say('Angenommen.', 'Accepted.') : say('Abgelehnt.', 'Rejected.'));
  if (isDone) {
    unfold(key, false);
    focusOn('recommendation', one.id);
  }
}
