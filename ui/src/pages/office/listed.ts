// A unit that has sent, as it is put on the list of those that are expected.
import type { ExpectedInput, UnitRow } from "../../backend/contract";

export const listed = (row: UnitRow): ExpectedInput => ({
  name: row.name,
  unit_kind: row.kind,
  district: row.district ?? undefined,
  unit: row.id,
});
