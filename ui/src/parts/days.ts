// Days of the calendar as ISO dates, counted in UTC so that no summer time moves them.

/** A day so many days later. */
export function plusDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day so many months later, or the month's last where it has no such day. */
export function plusMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(iso: string): number {
  return (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The number of the week by ISO 8601: that of its Thursday. */
export function week(iso: string): number {
  const thursday = plusDays(iso, 3 - weekday(iso));
  const first = new Date(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  const days = (new Date(`${thursday}T00:00:00Z`).getTime() - first.getTime()) / 86_400_000;
  return Math.floor(days / 7) + 1;
}

/** The Mondays of the weeks that a month shows. */
export function mondays(iso: string): string[] {
  const first = `${iso.slice(0, 8)}01`;
  const next = plusMonths(first, 1);
  const found = [];
  for (let monday = plusDays(first, -weekday(first)); monday < next; monday = plusDays(monday, 7)) found.push(monday);
  return found;
}
