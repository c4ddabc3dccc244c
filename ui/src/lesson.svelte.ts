// Which lesson is open in a dialog. Several screens open one, and it lies above them all.
import { complain, tell } from "./backend/book.svelte";
import { backend } from "./backend/tauri";
import { holdUntil } from "./held";

interface Open {
  run: string;
  lesson: string;
  /** The entry, where one of them is meant. */
  id: string | null;
}

let open: { kind: "log" | "observe"; of: Open } | null = $state.raw(null);

/** The lesson that is open, or null. */
export const logging = {
  get open() {
    return open;
  },
};

/** Opens a lesson to log or change it. */
export function openLesson(run: string, lesson: string, id: string | null = null): void {
  open = { kind: "log", of: { run, lesson, id } };
  holdUntil(shown);
}

/** Opens the first lesson that waits; says so where none does. */
export function openFirst(): void {
  let looking = true;
  holdUntil(() => !looking && shown());
  backend
    .week()
    .then((week) => {
      const first = week.todo[0];
      if (first) openLesson(first.run, first.lesson);
      else tell(week.calm);
    }, complain)
    .finally(() => (looking = false));
}

// Also when it was closed again because it could not be read.
function shown(): boolean {
  return open === null || document.querySelector("dialog[open]:is([data-test=lesson], [data-test=observation])") !== null;
}

/** Opens an observer's checklist of a held lesson. */
export function openObservation(run: string, lesson: string, id: string): void {
  open = { kind: "observe", of: { run, lesson, id } };
  holdUntil(shown);
}

/** Closes the dialog. */
export function closeLesson(): void {
  open = null;
}
