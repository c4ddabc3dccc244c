// All texts of the page. One set of .ftl files serves page, PDF, command line and errors.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Words } from "./generated";

const files = import.meta.glob<string>("../../../assets/words/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The languages there are; Swedish, the default, first. */
export const languages = [...new Set(Object.keys(files).map((path) => path.split("/").at(-2)!))].sort(
  (a, b) => Number(b === "sv") - Number(a === "sv"),
);

// Each is read when it is first spoken.
const bundles = new Map<string, FluentBundle>();
function texts(lang: string): FluentBundle {
  const read = bundles.get(lang);
  if (read) return read;
  // Isolation marks are off on both sides, so that page and PDF print the same bytes.
  const bundle = new FluentBundle(lang, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.split("/").at(-2) === lang) bundle.addResource(new FluentResource(text));
  }
  bundles.set(lang, bundle);
  return bundle;
}

let current = $state("sv");
let outside = $state(false);

/** The language of the page now. */
export function language(): string {
  return current;
}

/** Changes the language; every text on the page follows. An unknown one means Swedish. */
export function speak(lang: string): void {
  current = languages.includes(lang) ? lang : "sv";
  document.documentElement.lang = current;
}

/** Speaks to a school, or to a unit outside school: a group for a class, participants for pupils. */
export function speakOutside(is: boolean): void {
  outside = is;
}

type Args = Record<string, string | number>;

/** The text of a key that comes from outside the page, such as an error's code. "key.attribute" gives an attribute. */
export function told(key: string, args?: Args | null, lang = current, apart = outside): string {
  const [id = key, attribute] = key.split(".");
  for (const spoken of [lang, "sv"]) {
    const bundle = texts(spoken);
    for (const own of apart ? [`outside-${id}`, id] : [id]) {
      const message = bundle.getMessage(own);
      const pattern = attribute ? message?.attributes[attribute] : message?.value;
      if (pattern) return bundle.formatPattern(pattern, args ?? null, []);
    }
  }
  return attribute ? "" : key;
}

/** Whether there is a text for a key. */
export function has(key: string): boolean {
  return texts(current).hasMessage(key);
}

/** The same of somebody else's unit: a district or a city knows schools and others. */
export function saidOf<K extends keyof Words>(apart: boolean, key: K): string {
  return told(key, null, current, apart);
}

/** The text of a message, checked by the compiler. */
export function t<K extends keyof Words>(key: K, ...args: Words[K] extends null ? [] : [Words[K]]): string {
  return told(key, args[0] as Args | undefined);
}
