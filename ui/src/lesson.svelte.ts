// Which lesson is open in the log dialog. Several screens open it, and it lies above them all.
let open: { run: string; lesson: string; id: string | null } | null = $state(null);

/** The lesson that is open, or null. */
export const logging = {
  get open() {
    return open;
  },
};

/** Opens a lesson to log or change it; `id` names one of several entries. */
export function openLesson(run: string, lesson: string, id: string | null = null): void {
  open = { run, lesson, id };
}

/** Closes the dialog. */
export function closeLesson(): void {
  open = null;
}
