// Our own zoom, theme, contrast and text size: the engine does not pass on the system's.
import type { Settings } from "./backend/contract";

/** The steps of the zoom in percent. */
export const ZOOMS = [80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];

/** Shows the page as the settings say. */
export function appear(settings: Settings): void {
  const root = document.documentElement;
  root.dataset.theme = settings.theme;
  root.dataset.contrast = settings.contrast ? "high" : "normal";
  root.style.fontSize = `${settings.zoom}%`;
  root.style.setProperty("--text-scale", String(settings.text_size / 100));
}

/** The next step of the zoom, up or down. */
export function zoomed(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOMS : [...ZOOMS].reverse();
  return steps.find((step) => (step - zoom) * direction > 0) ?? zoom;
}
