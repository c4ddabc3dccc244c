// Which lesson is open in a dialog. Several screens open one, and it lies above them all.
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
}

/** Opens an observer's checklist of a held lesson. */
export function openObservation(run: string, lesson: string, id: string): void {
  open = { kind: "observe", of: { run, lesson, id } };
}

/** Closes the dialog. */
export function closeLesson(): void {
  open = null;
}
