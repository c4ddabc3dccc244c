// The open book as the page sees it. Every change goes through act(): it is saved when this returns, the undo bar
// says what was done, and every view reads itself again.
import { onDestroy } from "svelte";
import { has, speak, speakOutside, t, told } from "../words/index.svelte";
import type { Action, Done, Refusal, Start, UndoQuestion, WeekView } from "./contract";
import { backend } from "./tauri";

// What the first screen needs is asked for at once, and is answered while the page is still being built. Used once:
// whatever happens after it makes it old.
let early: { start: Promise<Start>; week: Promise<WeekView> } | null = { start: backend.start(), week: backend.week() };
for (const answer of Object.values(early)) answer.catch(() => undefined);

let start = $state.raw<Start | null>(null);
let revision = $state(0);
/** What was done; `action` where undoing means just that, whatever else was done since. */
let said = $state.raw<{ text: string; undo: boolean; redo?: boolean; action?: string | null } | null>(null);
let problem = $state.raw<Refusal | null>(null);
let asked = $state.raw<UndoQuestion | null>(null);
let unread = 0; // views that have not been read once
let queue: Promise<unknown> = Promise.resolve();

/** What every page needs. */
export const book = {
  /** Null until the book is open. */
  get start() {
    return start;
  },
  /** What the undo bar says, or null. */
  get said() {
    return said;
  },
  /** What would be lost by an undo, while a person decides. */
  get asked() {
    return asked;
  },
  /** What was refused and belongs to no field. */
  get problem() {
    return problem;
  },
};

/** What the core refused, as it came over the bridge. */
export function refusal(thrown: unknown): Refusal {
  if (thrown && typeof thrown === "object" && "code" in thrown) return thrown as Refusal;
  return { code: "internal", args: { detail: String(thrown) } };
}

/** A refusal in plain words, what to do about it last. */
export function sentence(wrong: Refusal): string {
  const key = `error-${wrong.code}`;
  if (!has(key)) return t("problem-unknown", { code: wrong.code });
  return [told(key, wrong.args), told(`${key}.remedy`, wrong.args)].filter(Boolean).join(" ");
}

/** Opens the book, or reads its state again. */
export async function refresh(): Promise<void> {
  try {
    const first = !start && !problem;
    const answer = (first && early?.start) || backend.start();
    if (!first) early = null;
    const opened = await answer;
    // Why it did not open before is past.
    if (!start) problem = null;
    start = opened;
    speak(start.settings.lang);
    speakOutside(start.unit_kind !== "school");
    revision += 1;
  } catch (thrown) {
    problem = refusal(thrown);
  }
}

/** What is missing this week. */
export function week(): Promise<WeekView> {
  const answer = early?.week ?? backend.week();
  early = null;
  return answer;
}

/** One after the other: quick fingers lose nothing. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = queue.then(work, work);
  queue = next.catch(() => undefined);
  return next;
}

async function say(done: Done, again = false): Promise<void> {
  problem = null;
  await refresh();
  // What was just taken back can be done again.
  const back = done.undoable || again;
  said = { text: done.text, undo: back, redo: !back && !!start?.redo, action: again ? done.action : null };
}

/** Does something. Gives what was done, or why not; the caller shows what belongs to its fields. */
export function attempt(action: Action): Promise<{ done: Done } | { refused: Refusal }> {
  return inTurn(async () => {
    try {
      const done = await backend.act(action);
      // Where nothing had to change there is nothing to say or to undo.
      if (done.action) await say(done);
      return { done };
    } catch (thrown) {
      return { refused: refusal(thrown) };
    }
  });
}

/** Does something; a refusal is shown at the top of the page. */
export async function act(action: Action): Promise<boolean> {
  const outcome = await attempt(action);
  if ("refused" in outcome) problem = outcome.refused;
  return "done" in outcome;
}

/** Does what is no plain action, such as going back to a backup. Where nothing was done there is nothing to say. */
export function done(work: () => Promise<Done | null>, again = false): Promise<void> {
  return inTurn(async () => {
    try {
      const answer = await work();
      if (answer) await say(answer, again);
    } catch (thrown) {
      problem = refusal(thrown);
    }
  });
}

/** Takes back the one given, else the one that the bar names, else the last. What was changed since is asked about first. */
export function undo(action: string | null = said?.action ?? null): Promise<void> {
  return orAsk(() => (action ? backend.undo_action(action) : backend.undo()), action, false);
}

/** Does again what was taken back. */
export function redo(): Promise<void> {
  return orAsk(() => backend.redo(), null, true);
}

function orAsk(work: () => Promise<Done>, action: string | null, again: boolean): Promise<void> {
  return done(async () => {
    try {
      return await work();
    } catch (thrown) {
      if (refusal(thrown).code !== "undo-changed-since") throw thrown;
      asked = await backend.undo_question(action, again);
      problem = null;
      return null;
    }
  }, again);
}

/** Answers what `book.asked` asks: undoes all the same, or leaves it as it is. */
export function answerUndo(anyway: boolean): Promise<void> {
  const one = asked;
  asked = null;
  return anyway && one ? done(() => backend.undo_anyway(one.action)) : Promise.resolve();
}

/** Says something that cannot be undone, such as where a file was saved. */
export function tell(text: string): void {
  said = { text, undo: false };
}

/** Shows what went wrong outside an action. */
export function complain(thrown: unknown): void {
  problem = refusal(thrown);
}

/** Closes the undo bar and the message. */
export function quiet(): void {
  said = null;
  problem = null;
}

/** Whether something on the page has not been read yet. */
export function loading(): boolean {
  return unread > 0;
}

/** A view that reads itself again after every action and change of language. */
export function view<T>(read: () => Promise<T>): { readonly value: T | null } {
  let value = $state.raw<T | null>(null);
  let latest = 0;
  let waited = true;
  unread += 1;
  const settle = () => {
    if (waited) unread -= 1;
    waited = false;
  };
  onDestroy(settle);
  $effect(() => {
    void revision;
    const mine = ++latest;
    read()
      .then(
        (next) => {
          if (mine === latest) value = next;
        },
        (thrown) => {
          const wrong = refusal(thrown);
          // The page of records that were just taken away is about to go, and has nothing to complain of.
          const gone = wrong.code === "book-empty" && start && !start.set_up;
          if (mine === latest && !gone) problem = wrong;
        },
      )
      .finally(settle);
  });
  return {
    get value() {
      return value;
    },
  };
}
