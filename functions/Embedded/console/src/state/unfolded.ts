import { changed } from './changes';

const keys = new Set<string>();

/** Whether a part of the page that can be folded is open. */
export function isUnfolded(key: string): boolean {
  return keys.has(key);
}

export function unfold(key: string, isOpen: boolean): void {
  if (keys.has(key) !== isOpen) {
    if (isOpen) {
      keys.add(key);
    } else {
      keys.delete(key);
    }
    changed();
  }
}
