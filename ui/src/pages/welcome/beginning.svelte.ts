// What was chosen on the first page: it is still chosen when a made-up school or office has been looked at and removed.
import type { Role, UnitKind } from "../../backend/contract";

export const beginning: { role: Role; kind: UnitKind } = $state({ role: "unit", kind: "school" });
