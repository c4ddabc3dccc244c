// The period that was chosen, for all screens of a district or a city; null is the current school year.
export const chosen: { period: string | null; compare: string | null; names: boolean; support: boolean } = $state({
  period: null,
  compare: null,
  names: false,
  support: false,
});

/** Another period has other years before it: what it is compared with follows, unless nothing was chosen on purpose. */
export function choosePeriod(period: string) {
  chosen.period = period;
  if (chosen.compare !== "") chosen.compare = null;
}
