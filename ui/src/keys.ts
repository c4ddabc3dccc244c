// Keys that work everywhere.
import { book, loading, redo, tell, undo } from "./backend/book.svelte";
import { holdUntil, keepKeys } from "./held";
import { openFirst } from "./lesson.svelte";
import { go, route, screensOf } from "./route.svelte";
import { t } from "./words/index.svelte";

let typedIn: EventTarget | null = null;

/** Whether an element has an undo of its own to offer: a text field that was typed in since it got the focus. */
function ownUndo(target: EventTarget | null): boolean {
  return target !== null && target === typedIn;
}

/** The button that names these keys as its own, in the open dialog or else on the page. */
function marked(keys: string): HTMLElement | null {
  const scope = document.querySelector("dialog[open]") ?? document;
  return scope.querySelector<HTMLElement>(`button[aria-keyshortcuts="${keys}"]`);
}

/** Puts the focus in the strip; says whether there is one. */
function toStrip(): boolean {
  const cell = document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
  cell?.focus();
  return cell !== null;
}

/** What the page does on keys that work everywhere. */
export interface Doors {
  /** One step up or down, or back to 100 %. */
  zoom: (step: 1 | -1 | 0) => void;
  find: () => void;
  help: () => void;
}

/** Starts listening. */
export function listen({ zoom, find, help }: Doors): void {
  keepKeys();
  document.addEventListener("input", (event) => {
    const target = event.target;
    const text = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
    if (text) typedIn = target;
  });
  document.addEventListener("focusout", () => (typedIn = null));
  document.addEventListener("keydown", (event) => {
    // A key that is held down must not log one class after the other.
    if (event.key === "Enter" && event.repeat && event.target instanceof HTMLButtonElement) event.preventDefault();
    if (event.altKey && !event.ctrlKey && /^[1-6]$/.test(event.key)) {
      const screen = screensOf(book.start?.role ?? "unit")[Number(event.key) - 1];
      if (screen && !document.querySelector("dialog[open]")) {
        go(screen);
        holdUntil(() => route.screen === screen && !loading());
      }
      event.preventDefault();
      return;
    }
    if (event.key === "F1") {
      help();
      event.preventDefault();
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "+" || key === "=" || key === "-" || key === "0") {
      zoom(key === "-" ? -1 : key === "0" ? 0 : 1);
      event.preventDefault();
    } else if (key === "k") {
      event.preventDefault();
      if (document.querySelector("dialog[open]")) return;
      find();
      holdUntil(() => document.querySelector("[data-test=find] li") !== null);
    } else if (key === "d" && !event.defaultPrevented) {
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) openFirst();
    } else if (key === "s" || key === "p") {
      event.preventDefault();
      const button = marked(`Control+${key.toUpperCase()}`);
      if (button) button.click();
      else if (key === "s") tell(t("saved"));
    } else if (key === "l" && !document.querySelector("dialog[open]")) {
      // In the strip itself Ctrl+L logs; from elsewhere it leads there.
      event.preventDefault();
      if (!toStrip() && document.querySelector("[data-strip-comes]")) holdUntil(toStrip);
    } else if ((key === "z" || key === "y") && !ownUndo(event.target)) {
      event.preventDefault();
      // What lies behind an open dialog is not to change unseen.
      if (document.querySelector("dialog[open]")) return;
      if (key === "y" || event.shiftKey) void redo();
      else void undo();
    }
  });
}
