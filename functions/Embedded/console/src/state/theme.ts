export type Theme = 'light' | 'dark';

const storageKey = 'sektorkopplung.theme';
const darkScheme = matchMedia('(prefers-color-scheme: dark)');

export function theme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : darkScheme.matches ? 'dark' : 'light';
}

export function setTheme(wanted: Theme): void {
  document.documentElement.dataset['theme'] = wanted;
  try {
    localStorage.setItem(storageKey, wanted);
  } catch {
    // A browser that stores nothing forgets the choice, nothing else.
  }
}

/** Takes the remembered choice over, and follows the system where there is none. */
export function startTheme(changed: () => void): void {
  try {
    const stored = localStorage.getItem(storageKey);
    if (stored === 'light' || stored === 'dark') {
      document.documentElement.dataset['theme'] = stored;
    }
  } catch {
    // Nothing is remembered.
  }
  darkScheme.addEventListener('change', changed);
}
