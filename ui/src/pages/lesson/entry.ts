// What is typed in the log dialog: the form's own copy, and what is sent of it.
import type { Answers, LessonForm, LessonInput, LessonStatus } from "../../backend/contract";

/** The fields as they stand in the dialog. Null and "" are "not known". */
export interface Entry {
  status: LessonStatus;
  date: string;
  moved_to: string | null;
  leaders: string[];
  substitute: boolean;
  pupils_present: number | null;
  minutes_lost: number | null;
  form: LessonForm["form"];
  order_followed: boolean | null;
  adaptations: LessonForm["adaptations"];
  obstacles: LessonForm["obstacles"];
  note: string;
  answers: Answers;
}

/** The dialog's start: what the core knows, or the draft that was typed before. */
export function entryOf(form: LessonForm, useDraft: boolean): Entry {
  const known: Entry = {
    status: form.status,
    date: form.date.iso,
    moved_to: form.moved_to?.iso ?? null,
    leaders: form.leaders.filter((one) => one.chosen).map((one) => one.person),
    substitute: form.substitute ?? false,
    pupils_present: form.pupils_present,
    minutes_lost: form.minutes_lost,
    form: form.form,
    order_followed: form.order_followed,
    adaptations: form.adaptations,
    obstacles: form.obstacles,
    note: form.note,
    answers: form.answers,
  };
  if (!useDraft || !form.draft) return known;
  try {
    return { ...known, ...(JSON.parse(form.draft) as Partial<Entry>) };
  } catch {
    return known;
  }
}

/** Whether a lesson of this status was held at all. */
export function isHeld(status: LessonStatus): boolean {
  return status === "delivered" || status === "partly";
}

/** Whether anything of the checklist is answered. */
export function isAnswered(answers: Answers): boolean {
  return Object.keys(answers.answers).length > 0 || answers.quality != null || answers.engagement != null;
}

/** What is sent to the core. What was not held has no leaders, pupils or checklist. */
export function inputOf(form: LessonForm, entry: Entry): LessonInput {
  const held = isHeld(entry.status);
  const input: LessonInput = {
    run: form.run,
    lesson: form.lesson,
    date: entry.date,
    status: entry.status,
    minutes: form.minutes ?? undefined,
    continued: form.continued || undefined,
    obstacles: entry.obstacles,
    note: entry.note,
  };
  if (entry.status === "rebooked" && entry.moved_to) input.moved_to = entry.moved_to;
  if (!held) return input;
  return {
    ...input,
    leaders: entry.leaders.length ? entry.leaders : undefined,
    substitute: entry.substitute || undefined,
    form: entry.form ?? undefined,
    pupils_present: entry.pupils_present ?? undefined,
    minutes_lost: entry.minutes_lost ?? undefined,
    order_followed: entry.order_followed ?? undefined,
    adaptations: entry.adaptations,
    // Cleared answers are sent as well, else the old ones would stay.
    checklist: isAnswered(entry.answers) || isAnswered(form.answers) ? entry.answers : undefined,
  };
}
