// The period that was chosen, for all screens of a district or a city; null is the current school year.
export const chosen: { period: string | null; compare: string | null } = $state({ period: null, compare: null });
