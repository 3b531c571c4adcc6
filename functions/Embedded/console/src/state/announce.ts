/** Says something to people who listen to the page instead of looking at it. */
export function announce(text: string, isUrgent = false): void {
  const region = document.getElementById(isUrgent ? 'announce-now' : 'announce-polite');
  if (region) {
    region.textContent = text;
  }
}
