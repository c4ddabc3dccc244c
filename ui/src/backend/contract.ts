// What crosses the bridge. The types are the core's own; only the name of an error is the page's.
export type * from "./generated";
export type { Error as Refusal } from "./generated";
