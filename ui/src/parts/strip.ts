// What the strip shows, and how its keys move. No domain words: the page makes every text.

export interface StripCell {
  key: string;
  /** Which of the looks of the style sheet: held, partly, overdue, planned, cancelled, moved. */
  look: string;
  symbol: string;
  /** The whole cell in words, for a screen reader and as a tooltip. */
  label: string;
}

export interface StripRow {
  key: string;
  name: string;
  cells: StripCell[];
  done: string; // 6 av 14
  last: string; // date of the last, or –
  note: string;
}

export interface Spot {
  row: number;
  col: number;
}

/** Where a key leads from a spot; null when the key does not move. */
export function move(key: string, ctrl: boolean, at: Spot, rows: { cells: unknown[] }[]): Spot | null {
  const width = (row: number) => rows[row]?.cells.length ?? 0;
  const clamp = (row: number, col: number): Spot => {
    const r = Math.max(0, Math.min(rows.length - 1, row));
    return { row: r, col: Math.max(0, Math.min(width(r) - 1, col)) };
  };
  switch (key) {
    case "ArrowUp":
      return clamp(at.row - 1, at.col);
    case "ArrowDown":
      return clamp(at.row + 1, at.col);
    case "ArrowLeft":
      return clamp(at.row, at.col - 1);
    case "ArrowRight":
      return clamp(at.row, at.col + 1);
    case "Home":
      return clamp(ctrl ? 0 : at.row, 0);
    case "End":
      return ctrl ? clamp(rows.length - 1, Infinity) : clamp(at.row, Infinity);
    default:
      return null;
  }
}
