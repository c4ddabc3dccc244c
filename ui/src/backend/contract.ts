// Every call of the page to the core.
export type * from "./generated";
import type * as T from "./generated";

/** What the core refuses with. */
export type Refusal = T.Error;

/** A report as the page shows it before it is saved. */
export interface ReportChoices {
  school_year: string;
  learned: T.Id[];
}
/** The pages of the report and the same content for a screen reader. */
export interface ReportView {
  choices: ReportChoices;
  school_years: string[];
  pages: string[]; // SVG
  blocks: { kind: "heading" | "text" | "table"; level: number; text: string; header: string[]; rows: string[][] }[];
  learned: { id: T.Id; text: string }[];
  focus: string[];
}
export interface Backend {
  start(): Promise<T.Start>;
  act(action: T.Action): Promise<T.Done>;
  undo(): Promise<T.Done>;
  undo_action(action: T.Id): Promise<T.Done>;
  redo(): Promise<T.Done>;
  save_settings(settings: T.Settings): Promise<void>;
  read_date(text: string): Promise<T.DateReading>;
  read_classes(text: string): Promise<T.PastedClasses>;
  open_sample(): Promise<void>;
  remove_sample(): Promise<void>;
  week(): Promise<T.WeekView>;
  classes(school_year: string | null): Promise<T.ClassesView>;
  class_view(group: T.Id): Promise<T.ClassView>;
  lesson_form(run: T.Id, lesson: string, id: T.Id | null): Promise<T.LessonForm>;
  store_draft(run: T.Id, lesson: string, draft: string | null): Promise<void>;
  staff(): Promise<T.StaffView>;
  fidelity(): Promise<T.FidelityView>;
  report(choices: ReportChoices | null): Promise<ReportView>;
  save_report(choices: ReportChoices): Promise<string | null>;
  file_view(include_names: boolean): Promise<T.FileView>;
  save_file(include_names: boolean): Promise<string | null>;
  history(limit: number): Promise<T.HistoryView>;
  settings(): Promise<T.SettingsView>;
}
