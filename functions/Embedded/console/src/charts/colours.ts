/** A colour of the style sheet, for drawing on a canvas. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Kinds of supply from the bottom of the stack to its top: waste heat first, fossil heat last. */
export const supplyKinds = [
  'waste-heat', 'incineration', 'heat-pump', 'storage', 'chp', 'boiler', 'electric-boiler',
] as const;

export function supplyColour(kind: string): string {
  return colour(`supply-${kind}`) || colour('supply-other');
}
