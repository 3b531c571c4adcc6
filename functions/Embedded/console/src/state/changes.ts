/** Tells the page that something it shows has changed; many changes in one frame are drawn once. */
let draw: () => void = () => {};
let isWaiting = false;

export function onChange(handler: () => void): void {
  draw = handler;
}

export function changed(): void {
  if (isWaiting) {
    return;
  }
  isWaiting = true;
  queueMicrotask(() => {
    isWaiting = false;
    draw();
  });
}
