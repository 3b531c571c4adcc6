import type { CallFailed } from '../api/client';
import type { Range } from '../api/types';
import { type Child, h, type VNode } from '../dom/node';
import { number } from '../format/number';
import { isRunning, problemOf } from '../state/actions';
import type { Resource } from '../state/resource';
import { isUnfolded, unfold } from '../state/unfolded';
import { say } from '../words/language';
import { problemWords } from '../words/problems';

/** A titled part of a page. */
export function panel(id: string, title: string, props: { readonly class?: string; readonly note?: Child }, ...content: Child[]): VNode {
  return h('section', { key: id, class: `panel ${props.class ?? ''}`, 'aria-labelledby': `${id}-title` },
    h('header', { class: 'panel-head' }, h('h2', { id: `${id}-title` }, title), props.note), ...content);
}

/** What was loaded; a quiet placeholder before, and words where it cannot be had. */
export function loaded<T>(resource: Resource<T>, show: (value: T) => Child, lines = 3): Child {
  if (resource.value !== undefined) {
    return show(resource.value);
  }
  return resource.failure ? failureNote(resource.failure) : skeleton(lines);
}

export function failureNote(failure: CallFailed): VNode {
  return h('p', { class: 'empty' }, problemWords(failure));
}

export function skeleton(lines: number): VNode {
  return h('div', { class: 'skeleton', 'aria-hidden': 'true' }, Array.from({ length: lines }, () => h('span', null)));
}

export function empty(...words: Child[]): VNode {
  return h('p', { class: 'empty' }, ...words);
}

/** A button for something that is sent to the monitor. */
export function actionButton(key: string, label: string, kind: string, onclick: () => void, name?: string): VNode {
  return h('button', { type: 'button', class: kind, onclick, 'aria-label': name, 'aria-disabled': isRunning(key) ? 'true' : null }, label);
}

/** What went wrong with the last try, beside the button. */
export function problemNote(key: string): VNode | false {
  const problem = problemOf(key);
  return problem !== undefined && h('p', { class: 'problem', 'data-problem': key }, h('span', { 'aria-hidden': 'true' }, '✕ '), problem);
}

/** Something that can be unfolded; its content exists only while it is open. */
export function fold(key: string, title: string, content: () => Child): VNode {
  const isOpen = isUnfolded(key);
  return h('details', { key, class: 'fold', open: isOpen, ontoggle: event => unfold(key, (event.target as HTMLDetailsElement).open) },
    h('summary', null, title), isOpen && content());
}

/** A middle value with its range below. */
export function rangeFact(label: string, range: Range | null, decimals: number, unit: string): VNode {
  return h('div', { class: 'fact' }, h('dt', null, label),
    range === null ? h('dd', null, '–') : h('dd', null,
      h('span', { class: 'number' }, number(range.mid, decimals)), h('span', { class: 'unit' }, `\u202f${unit}`),
      h('small', null, say(
        `${number(range.low, decimals)} bis ${number(range.high, decimals)}`,
        `${number(range.low, decimals)} to ${number(range.high, decimals)}`))));
}

/** A table that may be wider than the page; it scrolls by itself. */
export function scrolling(name: string, table: VNode): VNode {
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name }, table);
}

/** What an address names that is gone, and the way on. */
export function gone(words: string, address: string, way: string): VNode {
  return empty(words, ' ', h('a', { href: address }, way));
}

/** The way back from a page to the one above it. */
export function trail(here: string, address: string, above: string): VNode {
  return h('nav', { class: 'breadcrumb', 'aria-label': say('Pfad', 'Breadcrumb') }, h('ol', null,
    h('li', null, h('a', { href: address }, above)), h('li', { 'aria-current': 'page' }, here)));
}

export function fact(label: string, ...content: Child[]): VNode {
  return h('div', { class: 'fact' }, h('dt', null, label), h('dd', null, ...content));
}
