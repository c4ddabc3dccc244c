// How classes and lessons look, wherever they stand.
import type { CellState, ClassRow } from "../../backend/contract";
import type { StripRow } from "../../parts/strip";
import { t } from "../../words/index.svelte";

const LOOKS: Record<CellState, string> = {
  delivered: "held",
  partly: "partly",
  late: "overdue",
  planned: "planned",
  cancelled: "cancelled",
  rebooked: "moved",
};

/** The look of a state. */
export function look(state: CellState): string {
  return LOOKS[state];
}

/** Whether a lesson waits to be logged. */
export function waits(state: CellState): boolean {
  return state === "late" || state === "planned";
}

/** How a class stands against its plan, in words; nothing when it follows it. */
export function againstPlan(behind: number): string {
  return behind > 0 ? t("strip-behind", { count: behind }) : "";
}

/** A lesson's title; nothing where it would only repeat the number. */
export function titled(code: string, title: string): string {
  return title === t("lesson-untitled", { code }) ? "" : title;
}

/** A class's row as the strip shows it. */
export function stripRow(row: ClassRow): StripRow {
  return {
    key: row.run ?? row.group,
    name: row.class,
    cells: row.cells.map((cell) => ({
      key: cell.code,
      look: look(cell.state),
      symbol: cell.symbol,
      label: cell.label,
    })),
    done: row.progress,
    last: row.last?.short ?? "–",
    note: againstPlan(row.behind),
  };
}
