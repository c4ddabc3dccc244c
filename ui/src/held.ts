// Keys that come while something opens are kept, and pressed again once it is there: quick fingers lose nothing.

/** What is too slow for this is broken, and says so elsewhere. */
const PATIENCE = 3000;

let kept: KeyboardEvent[] = [];
let there: (() => boolean) | null = null;
let since = 0;
let reading = 0;

/** Keeps the keys from now on until what they are meant for is there. */
export function holdUntil(ready: () => boolean): void {
  const waiting = there !== null;
  there = ready;
  since = performance.now();
  if (!waiting) requestAnimationFrame(look);
}

/** While this is read, Enter waits: it is about what was typed, which is not understood yet. */
export async function beforeEnter<T>(answer: Promise<T>): Promise<T> {
  reading += 1;
  try {
    return await answer;
  } finally {
    reading -= 1;
  }
}

function look(): void {
  if (there === null) return;
  if (!there() && performance.now() - since < PATIENCE) {
    requestAnimationFrame(look);
    return;
  }
  there = null;
  // A key may itself open something: then the others go on waiting.
  for (let next = kept.shift(); next; next = there === null ? kept.shift() : undefined) press(next);
}

/** Starts keeping. Comes before all who listen for keys. */
export function keepKeys(): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (!event.isTrusted || event.isComposing || /^(Control|Shift|Alt|AltGraph|Meta)$/.test(event.key)) return;
      if (there === null && reading > 0 && event.key === "Enter") holdUntil(() => reading === 0);
      if (there === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      kept.push(event);
    },
    true,
  );
}

function press(event: KeyboardEvent): void {
  const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event;
  const target = document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
  const again = { key, code, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true };
  if (!target.dispatchEvent(new KeyboardEvent("keydown", again))) return;
  if (ctrlKey || altKey || metaKey) return;
  // What the engine does by itself on a person's key.
  if (key === "Tab") step(target, shiftKey ? -1 : 1);
  else if (target instanceof HTMLButtonElement && (key === "Enter" || key === " ")) target.click();
  else if (target instanceof HTMLInputElement && key === "Enter") target.form?.requestSubmit();
  else if (target instanceof HTMLInputElement && target.type !== "text" && key === " ") target.click();
  else if (key.length === 1) document.execCommand("insertText", false, key);
}

function step(from: HTMLElement, by: 1 | -1): void {
  const scope = document.querySelector("dialog[open]") ?? document;
  const stops = [...scope.querySelectorAll<HTMLElement>("button, input, select, textarea, a[href], [tabindex]")];
  const open = stops.filter((one) => one === from || (one.tabIndex >= 0 && one.getClientRects().length && !one.matches(":disabled")));
  open[open.indexOf(from) + by]?.focus();
}
