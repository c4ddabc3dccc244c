// What crosses the bridge. The types are the core's own; a few names are the page's.
export type * from "./generated";
import type { Error, Id } from "./generated";

/** What the core refuses with. */
export type Refusal = Error;

/** What the lead chose for the report. */
export interface ReportChoices {
  school_year: string;
  learned: Id[];
}
/** The pages of the report and the same content for a screen reader. */
export interface ReportView {
  choices: ReportChoices;
  school_years: string[];
  pages: string[]; // SVG
  blocks: { kind: "heading" | "text" | "table"; level: number; text: string; header: string[]; rows: string[][] }[];
  learned: { id: Id; text: string }[];
  focus: string[];
}
/** *Fil till stadsdelen* */
export interface FileView {
  tables: { kind: string; name: string; rows: number; columns: string[] }[];
  withheld: string[];
  missing: import("./generated").Gap[];
  file_name: string;
  last: string | null;
  changes: string;
}
