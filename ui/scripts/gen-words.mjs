// Writes the union of all message keys and their arguments, so that svelte-check finds a missing key.
// The Swedish files are the source: a key that is not there does not exist.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, Visitor } from "@fluent/syntax";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "../../assets/words/sv");
const target = join(here, "../src/words/generated.ts");

class Variables extends Visitor {
  names = new Set();
  refs = new Set();
  visitVariableReference(node) {
    this.names.add(node.id.name);
  }
  visitMessageReference(node) {
    this.refs.add(node.id.name);
  }
}

const found = new Map();
for (const file of readdirSync(source).filter((name) => name.endsWith(".ftl")).sort()) {
  for (const entry of parse(readFileSync(join(source, file), "utf8"), {}).body) {
    if (entry.type === "Junk") throw new Error(`${file}: ${entry.content.trim().split("\n")[0]}`);
    if (entry.type !== "Message" || !entry.value) continue;
    if (found.has(entry.id.name)) throw new Error(`${file}: ${entry.id.name} stands twice`);
    const variables = new Variables();
    variables.visit(entry.value);
    found.set(entry.id.name, variables);
  }
}

// A message that quotes another needs that one's arguments too.
function args(key, seen = new Set()) {
  if (seen.has(key) || !found.has(key)) return [];
  seen.add(key);
  const { names, refs } = found.get(key);
  return [...names, ...[...refs].flatMap((ref) => args(ref, seen))];
}

const lines = [...found.keys()].sort().map((key) => {
  const names = [...new Set(args(key))].sort();
  const type = names.length ? `{ ${names.map((name) => `"${name}": string | number`).join("; ")} }` : "null";
  return `  "${key}": ${type};`;
});
const text = `// Made by scripts/gen-words.mjs from assets/words/sv. Do not edit.\nexport interface Words {\n${lines.join("\n")}\n}\n`;

let old = "";
try {
  old = readFileSync(target, "utf8");
} catch {
  // the first run
}
if (old !== text) writeFileSync(target, text);
