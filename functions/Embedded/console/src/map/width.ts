import { changed } from '../state/changes';

let width = 0;
const observer = new ResizeObserver(entries => {
  const measured = Math.round(entries[0]!.contentRect.width);
  if (measured > 0 && Math.abs(measured - width) >= 4) {
    width = measured;
    changed();
  }
});
let watched: Element | null = null;

/** The width the map has on the page [px]; a guess before it was drawn once. */
export function mapWidth(): number {
  return width || Math.min(760, document.documentElement.clientWidth - 32);
}

/** Watches the map once it is on the page. */
export function watchMap(): void {
  const element = document.querySelector('.map');
  if (element !== watched) {
    observer.disconnect();
    if (element) {
      observer.observe(element);
    }
    watched = element;
  }
}
