// Prints every message of a language with the given values, as the page would: `node words.mjs LANG < values.json`.
import { FluentBundle, FluentResource } from "../../ui/node_modules/@fluent/bundle/index.js";
import { readFileSync, readdirSync } from "node:fs";

const folder = new URL(`../../assets/words/${process.argv[2]}/`, import.meta.url);
const bundle = new FluentBundle(process.argv[2], { useIsolating: false });
for (const file of readdirSync(folder).sort()) {
  bundle.addResource(new FluentResource(readFileSync(new URL(file, folder), "utf8")), { allowOverrides: true });
}
const lines = {};
for (const { key, values } of JSON.parse(readFileSync(0, "utf8"))) {
  const [id, attribute] = key.split(".");
  const message = bundle.getMessage(id);
  const pattern = attribute ? message.attributes[attribute] : message.value;
  lines[`${key} ${JSON.stringify(values)}`] = bundle.formatPattern(pattern, values, []);
}
process.stdout.write(JSON.stringify(lines));
