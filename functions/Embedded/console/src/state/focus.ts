/**
 * Puts the focus on a card whose button has just gone, so that the keyboard stays where it was; on the page where the
 * card is gone too.
 */
export function focusOn(kind: 'recommendation' | 'alarm', id: string): void {
  const card = document.querySelector<HTMLElement>(`[data-${kind}="${CSS.escape(id)}"]`) ?? document.getElementById('main');
  card?.focus({ preventScroll: true });
}
