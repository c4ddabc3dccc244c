// The bridge: every call of the page to the core.
export * as backend from "./generated";
