// What the tests ask of a page, run inside it. Defined once for each page that is loaded.
const until = async (what, is) => {
  const since = performance.now();
  for (;;) {
    const found = is();
    if (found) return found;
    if (performance.now() - since > (window.patience ?? 15) * 1000) throw new Error(`waited in vain for ${what}`);
    await new Promise((later) => setTimeout(later, 15));
  }
};
const painted = () => new Promise((now) => requestAnimationFrame(() => requestAnimationFrame(now)));
const scope = () => document.querySelector("dialog[open]") ?? document.body;
// Not so what lies in a closed <details>.
const drawn = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
// A way past something is cut away until it has the focus.
const cutAway = (one) => getComputedStyle(one).clipPath === "inset(50%)";
const seen = (one) => drawn(one) && !cutAway(one) && !one.closest(".hidden");
const CONTROLS = "button, a[href], input, select, textarea, summary, [tabindex='0']";

/** A name for an element that a person can find it by, and that does not change from run to run. */
function called(one) {
  const test = one.closest("[data-test]");
  const own = one.getAttribute("aria-label") ?? one.labels?.[0]?.innerText ?? one.innerText ?? "";
  const kind = one.getAttribute("role") ?? (one.localName === "input" ? `input ${one.type}` : one.localName);
  const place = test ? `[${test.dataset.test.replace(/\d{4}-\d\d-\d\d/, "day")}]` : "";
  return `${kind}${place}${own.trim() ? ` "${own.trim().replace(/\s+/g, " ").slice(0, 40)}"` : ""}`;
}

/** Something that scrolls by itself, such as a wide table: what lies in it may stick out of it. */
function scroller(one) {
  for (let up = one.parentElement; up && up !== document.body; up = up.parentElement) {
    if (up.localName === "dialog") return null;
    if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth) return up;
  }
  return null;
}

/** Elements that show text of their own. */
function texts() {
  return [...scope().querySelectorAll("*")].filter(
    (one) => one.localName !== "option" && seen(one) && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()),
  );
}

const page = {
  until,
  painted,
  /** Opens a place: what was open is closed, a screen comes new, then these are clicked one after the other. */
  async open(hash, clicks, there) {
    document.querySelector("dialog[open] header button")?.click();
    await until("the dialog to close", () => !document.querySelector("dialog[open]"));
    // A spreadsheet that is being looked through would stay open.
    document.querySelector("[data-test=sheet-close]")?.click();
    if (hash !== null) {
      for (const next of ["settings/elsewhere", hash]) {
        const old = document.querySelector("main h1");
        location.hash = `#${next}`;
        // The heading has the focus, or the first field where there is nothing yet but a form.
        const there = () => {
          const heading = document.querySelector("main h1");
          return heading && heading !== old && document.activeElement?.matches("main h1, main form [data-test=person-name], main form textarea");
        };
        await until(`the screen ${next}`, there);
      }
    }
    for (const click of clicks) {
      // With a question mark: only where it is there, such as what opens and would close again.
      if (click[0] === "?") document.querySelector(click.slice(1))?.click();
      else (await until(click, () => document.querySelector(click))).click();
    }
    await until(there, () => document.querySelector(there));
    await painted();
    scrollTo(0, 0);
  },
  /** Writes into a field as typing does. */
  type(selector, text) {
    const field = document.querySelector(selector);
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  },
  refused: () => until("a sentence about what is wrong", () => [...document.querySelectorAll("[role=alert]")].some((one) => one.innerText.trim())),
  /** What axe finds: broken rules, and what it could not decide. */
  async axe() {
    // What lies half below the head only until one scrolls is no small target.
    scrollTo(0, 0);
    await painted();
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
    const found = await window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"], preload: false });
    const violations = found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(" | ")} ${rule.nodes[0].failureSummary}`);
    const why = (node) => [...node.any, ...node.all, ...node.none].map((check) => check.data?.messageKey).find(Boolean) ?? "";
    const unsure = found.incomplete.flatMap((rule) => rule.nodes.map((node) => `${rule.id} ${why(node)}`.trim()));
    return { violations, unsure: [...new Set(unsure)], passed: found.passes.length };
  },
  /** Controls with the size of what can be hit, in CSS pixels; a label is part of its box. */
  targets() {
    return [...scope().querySelectorAll(`${CONTROLS}, [role=gridcell]`)].filter(drawn).flatMap((one) => {
      // It only shows itself in a window that has the focus itself; one that was just resized may not have it.
      if (cutAway(one) && !document.hasFocus()) return [];
      if (cutAway(one)) one.focus();
      const box = (one.closest("label") ?? one).getBoundingClientRect();
      return [[called(one), Math.round(box.width * 10) / 10, Math.round(box.height * 10) / 10]];
    });
  },
  /** What makes the page scroll sideways or sticks out of it. */
  sideways() {
    const wrong = [];
    const root = document.documentElement;
    const width = root.clientWidth;
    if (root.scrollWidth > width) wrong.push(`the page is ${root.scrollWidth} wide in ${width}`);
    const dialog = document.querySelector("dialog[open]");
    if (dialog && dialog.scrollWidth > dialog.clientWidth) wrong.push(`the dialog is ${dialog.scrollWidth} wide in ${dialog.clientWidth}`);
    for (const one of new Set([...texts(), ...scope().querySelectorAll(CONTROLS)])) {
      if (!seen(one) || scroller(one)) continue;
      const box = one.getBoundingClientRect();
      if (box.right > width + 1 || box.left < -1) wrong.push(`${called(one)} from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`);
    }
    if (wrong.length === 1) {
      const out = [...scope().querySelectorAll("*")].filter((one) => drawn(one) && !scroller(one) && one.getBoundingClientRect().right > width + 1);
      wrong.push(...out.slice(-2).map((one) => `${one.localName}.${one.className} ${called(one)} sticks out`));
    }
    for (const one of scope().querySelectorAll("*")) {
      if (one.localName === "dialog" || one.localName === "textarea" || !/auto|scroll/.test(getComputedStyle(one).overflowX)) continue;
      if (one.scrollWidth <= one.clientWidth) continue;
      if (!one.querySelector("table")) wrong.push(`${called(one)} scrolls sideways and is no table`);
      else if (one.tabIndex < 0 && !one.querySelector("[tabindex='0'], button:not([tabindex='-1']), input")) wrong.push(`${called(one)} scrolls and has nothing for the keyboard`);
    }
    return wrong;
  },
  /** Text that is cut off by its own box. */
  cut() {
    const wrong = [];
    for (const one of scope().querySelectorAll("*")) {
      if (!seen(one) || one.matches("input, textarea, select, option, svg, svg *, img, dialog")) continue;
      const style = getComputedStyle(one);
      const over = (axis, whole, part) => /hidden|clip/.test(axis) && whole > part + 1;
      if (over(style.overflowX, one.scrollWidth, one.clientWidth) || over(style.overflowY, one.scrollHeight, one.clientHeight)) wrong.push(called(one));
    }
    for (const one of scope().querySelectorAll("button")) {
      if (seen(one) && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) wrong.push(`${called(one)} is larger than its button`);
    }
    return wrong;
  },
  /** Texts that lie on one another. */
  overlaps() {
    // What stays at the top lies on what is scrolled below it.
    scrollTo(0, 0);
    const boxes = texts().flatMap((one) => {
      if (one.closest(".place, [aria-hidden=true]") || getComputedStyle(one).position === "sticky" || one.closest("header, .foot")) return [];
      const range = document.createRange();
      const nodes = [...one.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
      return nodes.flatMap((node) => {
        range.selectNodeContents(node);
        return [...range.getClientRects()].map((box) => [one, box]);
      });
    });
    const wrong = new Set();
    boxes.sort((a, b) => a[1].top - b[1].top);
    for (const [index, [one, a]] of boxes.entries()) {
      for (let next = index + 1; next < boxes.length; next += 1) {
        const [other, b] = boxes[next];
        if (b.top > a.bottom) break;
        if (one === other || one.contains(other) || other.contains(one)) continue;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 2 && high > 0.5 * Math.min(a.height, b.height)) wrong.add(`${called(one)} and ${called(other)}`);
      }
    }
    return [...wrong];
  },
  /** Neighbours that stand the other way round than they are read: above, or to the left on the same line. */
  order() {
    const wrong = [];
    for (const parent of scope().querySelectorAll("*")) {
      if (parent.closest("svg, table") || !/flex|grid/.test(getComputedStyle(parent).display)) continue;
      const shown = [...parent.children].filter((one) => seen(one) && getComputedStyle(one).position !== "absolute" && one.innerText?.trim());
      shown.forEach((one, index) => {
        const next = shown[index + 1];
        if (!next) return;
        const [a, b] = [one.getBoundingClientRect(), next.getBoundingClientRect()];
        const above = b.bottom <= a.top + 1 && b.left < a.right;
        const before = b.right <= a.left + 1 && b.top < a.bottom - 4 && a.top < b.bottom - 4;
        if (above || before) wrong.push(`${called(next)} stands before ${called(one)}`);
      });
    }
    return wrong;
  },
  /** Makes every text 40 % longer, as another language would: each word of four letters or more by its own end. */
  longer() {
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    page.short = new Map();
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      page.short.set(node, node.data);
      node.data = node.data.replace(/\p{L}{4,}/gu, (word) => word + word.slice(-Math.ceil(word.length * 0.4)));
    }
    return painted();
  },
  /** Gives the texts back. */
  shorter() {
    for (const [node, data] of page.short) node.data = data;
  },
  /** The spacing of WCAG 1.4.12, on or off. */
  spacing(on) {
    if (!page.sheet) {
      page.sheet = new CSSStyleSheet();
      page.sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
    }
    document.adoptedStyleSheets = on ? [page.sheet] : [];
    return painted();
  },
  /** Writes down every stop of the Tab key from now on. */
  follow() {
    page.stops = [];
    document.activeElement?.blur();
    // What passes the focus on at once is no stop.
    page.note = ({ target }) => queueMicrotask(() => document.activeElement === target && page.stops.push(target));
    document.addEventListener("focusin", page.note);
  },
  focused(one) {
    const style = getComputedStyle(one);
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const box = one.getBoundingClientRect();
    const inside = (x, y) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    const spots = [[0.5, 0.5], [0.1, 0.15], [0.9, 0.15], [0.1, 0.85], [0.9, 0.85]].map(([x, y]) => [box.x + box.width * x, box.y + box.height * y]);
    const tall = box.height > innerHeight * 0.8 || box.width > innerWidth * 0.9;
    const covers = spots.flatMap(([x, y], index) => {
      if (!inside(x, y)) return index === 0 || !tall ? [`it is out of sight: ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight}, ${Math.round(box.left)} to ${Math.round(box.right)}`] : [];
      const hit = document.elementFromPoint(x, y);
      const own = hit && (one.contains(hit) || hit.contains(one) || one.closest("label")?.contains(hit) || hit.closest("label")?.control === one);
      return own ? [] : [`${hit ? called(hit) : "nothing"} lies on it`];
    });
    return { ring, covered: covers[0] ?? "" };
  },
  /** What was wrong with the stops, and how many there were: their order, and whether each can be seen when it has the focus. */
  async followed() {
    // The engine brings the last stop into sight a moment after it has the focus.
    await painted();
    document.removeEventListener("focusin", page.note);
    const wrong = [];
    for (const [index, target] of page.stops.entries()) {
      const before = page.stops[index - 1];
      if (before && !(before.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push(`${called(target)} comes after ${called(before)}`);
      target.focus();
      await new Promise((now) => requestAnimationFrame(now));
      const { ring, covered } = page.focused(target);
      if (!ring) wrong.push(`${called(target)} shows no focus`);
      if (covered) wrong.push(`${called(target)}: ${covered}`);
    }
    return { wrong, stops: page.stops.length, last: page.stops.length ? called(page.stops.at(-1)) : "" };
  },
  /** How many stops the Tab key should make here. */
  stopsThere() {
    const groups = new Set();
    return [...scope().querySelectorAll(CONTROLS)].filter((one) => {
      if (!drawn(one) || one.tabIndex < 0 || one.matches(":disabled")) return false;
      if (one.type !== "radio") return true;
      if (groups.has(one.name)) return false;
      return groups.add(one.name);
    }).length;
  },
};
window.page = page;
