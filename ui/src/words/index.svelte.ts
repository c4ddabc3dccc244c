// All texts of the page. One set of .ftl files serves page, PDF, command line and errors.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Words } from "./generated";

const files = import.meta.glob<string>("../../../assets/words/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const bundles = new Map<string, FluentBundle>();
for (const [path, text] of Object.entries(files).sort()) {
  const lang = path.split("/").at(-2)!;
  // Isolation marks are off on both sides, so that page and PDF print the same bytes.
  const bundle = bundles.get(lang) ?? new FluentBundle(lang, { useIsolating: false });
  bundle.addResource(new FluentResource(text));
  bundles.set(lang, bundle);
}

/** The languages there are; Swedish, the default, first. */
export const languages = [...bundles.keys()].sort((a, b) => Number(b === "sv") - Number(a === "sv"));

let current = $state("sv");

/** The language of the page now. */
export function language(): string {
  return current;
}

/** Changes the language; every text on the page follows. An unknown one means Swedish. */
export function speak(lang: string): void {
  current = bundles.has(lang) ? lang : "sv";
  document.documentElement.lang = current;
}

type Args = Record<string, string | number>;

/** The text of a key that comes from outside the page, such as an error's code. "key.attribute" gives an attribute. */
export function told(key: string, args?: Args | null, lang = current): string {
  const [id = key, attribute] = key.split(".");
  for (const bundle of [bundles.get(lang), bundles.get("sv")]) {
    const message = bundle?.getMessage(id);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (bundle && pattern) return bundle.formatPattern(pattern, args ?? null, []);
  }
  return attribute ? "" : key;
}

/** Whether there is a text for a key. */
export function has(key: string): boolean {
  return bundles.get(current)?.hasMessage(key) ?? false;
}

/** The text of a message, checked by the compiler. */
export function t<K extends keyof Words>(key: K, ...args: Words[K] extends null ? [] : [Words[K]]): string {
  return told(key, args[0] as Args | undefined);
}
