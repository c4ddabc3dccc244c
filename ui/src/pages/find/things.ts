// What can be found or done by typing: lessons that wait, classes, people, screens.
import { book, undo } from "../../backend/book.svelte";
import { backend } from "../../backend/tauri";
import { openLesson } from "../../lesson.svelte";
import { go } from "../../route.svelte";
import { t } from "../../words/index.svelte";
import { STANDINGS } from "../common/codes";

/** Something to find: what it is called, and what choosing it does. */
export interface Thing {
  text: string;
  /** What kind of thing it is, in words. */
  kind: string;
  /** Other words by which people look for it. */
  also?: string;
  choose: () => void;
}

/** All that there is, the most likely first. */
export async function things(): Promise<Thing[]> {
  if (book.start && book.start.role !== "unit") return officeThings();
  const [week, staff] = await Promise.all([backend.week(), backend.staff()]);
  const lessons = week.todo.map((todo) => ({
    text: t("find-log", { name: todo.class, number: todo.lesson }),
    kind: todo.reason,
    choose: () => openLesson(todo.run, todo.lesson),
  }));
  const seen = new Set<string>();
  const classes = week.classes.rows.flatMap((row) => {
    if (seen.has(row.group)) return [];
    seen.add(row.group);
    return [{ text: t("class-title", { name: row.class }), kind: row.progress, choose: () => go("class", row.group) }];
  });
  const people = staff.people.map((one) => ({
    text: one.name,
    kind: one.training_text,
    choose: () => go("staff", one.id),
  }));
  const screens: Thing[] = [
    { text: t("nav-week"), kind: "", choose: () => go("week") },
    { text: t("classes-add"), kind: t("nav-classes"), choose: () => go("classes", "add") },
    { text: t("newyear"), also: t("find-also-newyear"), kind: t("nav-classes"), choose: () => go("classes", "new-year") },
    { text: t("staff-add"), kind: t("nav-staff"), choose: () => go("staff", "add") },
    { text: t("sheets-button"), also: t("find-also-sheets"), kind: t("nav-staff"), choose: () => go("staff", "sheet") },
    { text: t("nav-fidelity"), also: t("find-also-fidelity"), kind: "", choose: () => go("fidelity") },
    { text: t("learned-title"), kind: t("nav-fidelity"), choose: () => go("fidelity", "learned") },
    { text: t("pdf-save"), also: t("find-also-report"), kind: t("nav-report"), choose: () => go("report") },
    { text: t("file-save"), also: t("find-also-file"), kind: t("nav-file"), choose: () => go("file") },
    { text: t("settings-participation"), kind: t("nav-settings"), choose: () => go("settings", "participation") },
    { text: t("move-title"), kind: t("nav-settings"), choose: () => go("settings", "moving") },
    ...settings(),
    { text: t("settings-breaks"), kind: t("nav-settings"), choose: () => go("settings", "breaks") },
  ];
  return [...lessons, ...classes, ...screens, ...people, ...back()];
}

/** What the settings of a unit and of an office both have. */
function settings(): Thing[] {
  const kind = t("nav-settings");
  return [
    { text: t("edition-title"), kind, choose: () => go("settings", "programmes") },
    { text: t("history-title"), kind, choose: () => go("settings", "history") },
    { text: t("backup-title"), also: t("find-also-backup"), kind, choose: () => go("settings", "backups") },
    { text: t("settings-title"), kind: "", choose: () => go("settings") },
    { text: t("settings-look"), also: t("find-also-look"), kind, choose: () => go("settings", "look") },
  ];
}

/** Taking back what was done last. */
function back(): Thing[] {
  const last = book.start?.undo;
  return last ? [{ text: t("history-undo-for", { text: last.text }), kind: "Ctrl+Z", choose: () => void undo(last.action) }] : [];
}

/** What there is in a district or a city. */
async function officeThings(): Promise<Thing[]> {
  const [{ rows, by_district }, quality] = await Promise.all([backend.units(null), backend.quality(null)]);
  const districts = by_district.filter((row) => !row.total).flatMap((row) => {
    const letter = quality.districts.some((one) => one.name === row.name);
    const place = `district-${row.name}`;
    const shown = { text: row.name, kind: `${t("nav-units")} · ${row.told}`, choose: () => go("units", place) };
    const written = { text: t("find-letter", { name: row.name }), kind: t("nav-quality"), choose: () => go("quality", place) };
    return letter ? [shown, written] : [shown];
  });
  const units = rows.map((row) => ({
    text: row.name,
    kind: row.reasons[0] ?? row.age,
    also: row.district ?? "",
    choose: () => go("unit", row.id),
  }));
  // The groups that something is to be done about.
  const groups = (["support", "missing"] as const)
    .filter((code) => rows.some((row) => row.standing === code))
    .map((code) => ({ text: STANDINGS[code](), kind: t("nav-units"), choose: () => go("units", code) }));
  const screens: Thing[] = [
    ...groups,
    { text: t("nav-inbox"), kind: t("receive-open"), choose: () => go("inbox") },
    { text: t("nav-units"), also: t("find-also-units"), kind: "", choose: () => go("units") },
    { text: t("nav-matrix"), kind: "", choose: () => go("matrix") },
    { text: t("nav-overview"), also: t("find-also-overview"), kind: "", choose: () => go("overview") },
    { text: t("nav-quality"), also: t("find-also-quality"), kind: "", choose: () => go("quality") },
    { text: t("find-deadline"), also: t("find-also-deadline"), kind: t("nav-units"), choose: () => go("units", "deadline") },
    { text: t("office-add-units"), kind: t("nav-units"), choose: () => go("units", "add") },
    { text: t("receipts-title"), kind: t("nav-inbox"), choose: () => go("inbox") },
    { text: t("office-resources", { year: book.start?.today.iso.slice(0, 4) ?? "" }), kind: t("nav-units"), choose: () => go("units") },
    { text: t("office-own-staff"), kind: t("nav-units"), choose: () => go("units") },
    { text: t("find-names"), also: t("find-also-names"), kind: t("nav-overview"), choose: () => go("overview", "part-6") },
    { text: t("list-schools"), also: t("find-also-schools"), kind: t("nav-overview"), choose: () => go("overview", "part-3") },
    { text: t("overview-research"), also: t("research-title"), kind: t("nav-overview"), choose: () => go("overview", "research") },
    { text: t("office-cards"), also: t("find-also-cards"), kind: t("card-save"), choose: () => go("settings", "cards") },
    { text: t("move-title"), kind: t("nav-settings"), choose: () => go("settings", "moving") },
    { text: t("archive-title"), also: t("find-also-archive"), kind: t("nav-settings"), choose: () => go("settings", "archive") },
    { text: t("district-title"), kind: t("nav-settings"), choose: () => go("settings", "districts") },
    ...settings(),
    ...(book.start?.role === "district" ? [{ text: t("nav-bundle"), kind: "", choose: () => go("file") }] : []),
  ];
  return [...units, ...screens, ...districts, ...back()];
}

/** Those in which every typed word occurs: first where the name begins so, then where its words do, then the others. */
export function matching(all: Thing[], typed: string): Thing[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const begins = (text: string) => words.every((word) => ` ${text.toLocaleLowerCase()}`.includes(` ${word}`));
  const holds = all.filter((one) => {
    const text = `${one.text} ${one.kind} ${one.also ?? ""}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const rank = (one: Thing) => (one.text.toLocaleLowerCase().startsWith(words.join(" ")) ? 0 : begins(one.text) ? 1 : 2);
  return [0, 1, 2].flatMap((wanted) => holds.filter((one) => rank(one) === wanted));
}
