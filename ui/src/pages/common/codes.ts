// The codes of the core in words, each list in the order in which it is shown.
import type {
  Adaptation,
  EditionChoice,
  Employer,
  Heading,
  HeldForm,
  LessonStatus,
  NewClass,
  NotApplicableReason,
  Obstacle,
  ParticipationChange,
  Phase,
  Profession,
  Standing,
  TrainingPart,
  UnitKind,
} from "../../backend/contract";
import { t } from "../../words/index.svelte";

/** What a unit asks of its office, the most urgent first. */
export const STANDINGS: Record<Standing, () => string> = {
  support: () => t("standing-support"),
  missing: () => t("standing-missing"),
  remarks: () => t("standing-remarks"),
  fine: () => t("standing-fine"),
};

/** The programmes with their whole names, for those who do not know them by two or three letters. */
export const PROGRAMMES: Record<string, () => string> = {
  mvp: () => t("programme-mvp"),
  at: () => t("programme-at"),
};

export const ADAPTATIONS: Record<Adaptation, () => string> = {
  time: () => t("adaptation-time"),
  group_needs: () => t("adaptation-group_needs"),
  language: () => t("adaptation-language"),
  incident: () => t("adaptation-incident"),
  material: () => t("adaptation-material"),
  other: () => t("adaptation-other"),
};

export const OBSTACLES: Record<Obstacle, () => string> = {
  leader_away: () => t("obstacle-leader_away"),
  timetable: () => t("obstacle-timetable"),
  room: () => t("obstacle-room"),
  school_event: () => t("obstacle-school_event"),
  disturbance: () => t("obstacle-disturbance"),
  preparation: () => t("obstacle-preparation"),
  other: () => t("obstacle-other"),
};

export const PROFESSIONS: Record<Profession, () => string> = {
  teacher: () => t("profession-teacher"),
  school_nurse: () => t("profession-school_nurse"),
  counsellor: () => t("profession-counsellor"),
  special_educator: () => t("profession-special_educator"),
  pupil_support: () => t("profession-pupil_support"),
  leisure_leader: () => t("profession-leisure_leader"),
  field_worker: () => t("profession-field_worker"),
  headteacher: () => t("profession-headteacher"),
  coordinator: () => t("profession-coordinator"),
  other: () => t("profession-other"),
};

/** The professions to choose from. Outside school those of leisure come first, and nobody is a headteacher. */
export function professions(kind: UnitKind | undefined, chosen: Profession | "" | null) {
  const all = options(PROFESSIONS);
  if (kind === "school") return all;
  const first: Profession[] = ["leisure_leader", "field_worker"];
  const rest = all.filter(({ value }) => !first.includes(value) && (value !== "headteacher" || value === chosen));
  return [...all.filter(({ value }) => first.includes(value)), ...rest];
}

export const EMPLOYERS: Record<Employer, () => string> = {
  unit: () => t("employer-unit"),
  district: () => t("employer-district"),
  other: () => t("employer-other"),
};

export const PARTS: Record<TrainingPart, () => string> = {
  basic_1: () => t("training-basic_1"),
  basic_2: () => t("training-basic_2"),
  basic_3: () => t("training-basic_3"),
  advanced: () => t("training-advanced"),
  trainer: () => t("training-trainer"),
  refresher: () => t("training-refresher"),
};

export const PHASES: Record<Phase, () => string> = {
  preparation: () => t("phase-preparation"),
  delivery: () => t("phase-delivery"),
  follow_up: () => t("phase-follow_up"),
};

export const GOOD_EXAMPLES: Heading[] = ["professions", "educators", "pupils"];

export const HEADINGS: Record<Heading, () => string> = {
  professions: () => t("heading-professions"),
  educators: () => t("heading-educators"),
  pupils: () => t("heading-pupils"),
  quality: () => t("heading-quality"),
  fidelity: () => t("heading-fidelity"),
  training_resources: () => t("heading-training_resources"),
  cooperation: () => t("heading-cooperation"),
  coordination: () => t("heading-coordination"),
};

export const NOT_APPLICABLE: Record<NotApplicableReason, () => string> = {
  not_in_lesson: () => t("not-applicable-not_in_lesson"),
  done_earlier: () => t("not-applicable-done_earlier"),
  other: () => t("not-applicable-other"),
};

export const STATUSES: Record<LessonStatus, () => string> = {
  delivered: () => t("lesson-status-delivered"),
  partly: () => t("lesson-status-partly"),
  cancelled: () => t("lesson-status-cancelled"),
  rebooked: () => t("lesson-status-rebooked"),
};

export const FORMS: Record<HeldForm, () => string> = {
  whole: () => t("form-whole"),
  half: () => t("form-half"),
};

export const CHANGES: Record<ParticipationChange, () => string> = {
  start: () => t("participation-start"),
  pause: () => t("participation-pause"),
  resume: () => t("participation-resume"),
  stop: () => t("participation-stop"),
};

export const UNIT_KINDS: Record<UnitKind, () => string> = {
  school: () => t("unit-kind-school"),
  youth_centre: () => t("unit-kind-youth_centre"),
  play_park: () => t("unit-kind-play_park"),
};

/** The codes of a list with their words, to choose from. */
export function options<C extends string>(texts: Record<C, () => string>): { value: C; label: string }[] {
  return (Object.keys(texts) as C[]).map((value) => ({ value, label: texts[value]() }));
}

/** The start-up items, by the names of their fields. */
export const STARTUP: Record<string, () => string> = {
  anchoring: () => t("startup-anchoring"),
  half_day: () => t("startup-half_day"),
  four_trained: () => t("startup-four_trained"),
  scheduled: () => t("startup-scheduled"),
  preparation_time: () => t("startup-preparation_time"),
  rooms: () => t("startup-rooms"),
  supervision: () => t("startup-supervision"),
  pupil_health: () => t("startup-pupil_health"),
  evaluation: () => t("startup-evaluation"),
  next_year: () => t("startup-next_year"),
};

/** Programme editions as choices: the number of lessons tells which manual it is. */
export function editions(all: EditionChoice[] = []): { value: string; label: string }[] {
  return all.map((one) => ({ value: one.id, label: t("edition-with-lessons", { name: one.name, count: one.lessons }) }));
}

/** A pasted class as it was read. */
export function pasted(one: NewClass): string {
  return one.pupils == null ? one.name : t("pasted-class", { name: one.name, count: one.pupils });
}
