import type { Bilingual } from '../api/types';

export type Language = 'de' | 'en';

const storageKey = 'sektorkopplung.language';
let current: Language = remembered() ?? (navigator.language.startsWith('de') ? 'de' : 'en');

export function language(): Language {
  return current;
}

/** The locale of numbers and times. */
export function locale(): string {
  return current === 'de' ? 'de-DE' : 'en-GB';
}

export function setLanguage(wanted: Language): void {
  current = wanted;
  document.documentElement.lang = wanted;
  try {
    localStorage.setItem(storageKey, wanted);
  } catch {
    // A browser that stores nothing forgets the choice, nothing else.
  }
}

/** One sentence in the language of the page. */
export function say(de: string, en: string): string {
  return current === 'de' ? de : en;
}

/** The monitor's own words in the language of the page; empty where it said nothing. */
export function pick(text: Bilingual | null | undefined): string {
  return text ? text[current] : '';
}

function remembered(): Language | null {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'de' || stored === 'en' ? stored : null;
  } catch {
    return null;
  }
}
