// Where we are. The address is the hash, so that the window's own "back" works.
import type { Role } from "./backend/contract";

/** The screens, in the order of the top bar; Alt+1 is the first. */
export const SCREENS = ["week", "classes", "staff", "fidelity", "report", "file"] as const;
/** Those of a district or a city. */
export const OFFICE_SCREENS = ["inbox", "units", "matrix", "overview", "quality"] as const;
/** Those of one role, in the order of the top bar: a district has a file to give as well. */
export function screensOf(role: Role): readonly (typeof SCREENS | typeof OFFICE_SCREENS)[number][] {
  if (role === "unit") return SCREENS;
  return role === "district" ? [...OFFICE_SCREENS, "file"] : OFFICE_SCREENS;
}
const FURTHER = ["class", "unit", "settings", "programme"] as const;
export type Screen = (typeof SCREENS)[number] | (typeof OFFICE_SCREENS)[number] | (typeof FURTHER)[number];

function read(): { screen: Screen; id: string } {
  const [screen = "", ...rest] = location.hash.replace(/^#\/?/, "").split("/");
  const known = [...SCREENS, ...OFFICE_SCREENS, ...FURTHER] as string[];
  return { screen: (known.includes(screen) ? screen : "week") as Screen, id: decodeURIComponent(rest.join("/")) };
}

let here = $state(read());
let visit = $state(0);
window.addEventListener("hashchange", () => (here = read()));

/** The screen that is shown, and what it is about. */
export const route = {
  get screen() {
    return here.screen;
  },
  get id() {
    return here.id;
  },
  /** Another one each time that the shown screen was asked for again. */
  get visit() {
    return visit;
  },
};

/** Goes to a screen; where that is the one that is shown, it opens anew. */
export function go(screen: Screen, id = ""): void {
  const next = id ? `#${screen}/${encodeURIComponent(id)}` : `#${screen}`;
  if (location.hash === next) visit += 1;
  else location.hash = next;
}
