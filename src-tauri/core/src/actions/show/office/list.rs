//! A pasted list of units: name, district and address in columns, in any order; the kind from the name.

use crate::actions::Book;
use crate::actions::action::ExpectedInput;
use crate::actions::views::PastedUnits;
use crate::rollup::districts::Districts;
use crate::school::codes::UnitKind;
use crate::school::folded;

/// The most lines that are read.
const MOST: usize = 2000;

impl Book {
    /// How a pasted list of units is understood.
    pub fn read_units(&self, text: &str) -> PastedUnits {
        let districts = Districts::of(&self.school);
        let mut units: Vec<ExpectedInput> = Vec::new();
        let mut skipped: Vec<String> = Vec::new();
        let heads = self.words.get("units-headings");
        let is_head = |cell: &&str| heads.split('|').any(|head| head == folded(cell));
        for line in text.lines().take(MOST) {
            let kind_of = |cell: &str| {
                let is = |kind: &&UnitKind| {
                    folded(&self.words.get(&format!("unit-kind-{}", kind.code()))) == folded(cell)
                };
                UnitKind::ALL.iter().find(is).copied()
            };
            let parted = |by: &[char]| -> Vec<&str> {
                line.split(by).map(str::trim).filter(|cell| !cell.is_empty()).collect()
            };
            let mut cells = parted(&['\t', ';']);
            // A name may have a comma, so one parts only where all after it is understood.
            let understood =
                |cell: &&str| cell.contains('@') || kind_of(cell).is_some() || districts.knows(cell);
            let by_comma = parted(&[',']);
            if cells.len() == 1 && (by_comma.iter().skip(1).all(understood) || by_comma.iter().all(is_head)) {
                cells = by_comma;
            }
            // The heads of the columns came along.
            if cells.iter().all(is_head) {
                continue;
            }
            let mut unit = ExpectedInput::default();
            let mut unknown: Vec<&str> = Vec::new();
            for cell in cells {
                let kind = kind_of(cell);
                if cell.contains('@') {
                    unit.contact = Some(cell.to_owned());
                } else if let Some(kind) = kind {
                    unit.unit_kind = Some(kind);
                } else if districts.knows(cell) && !unit.name.is_empty() {
                    unit.district = Some(cell.to_owned());
                } else if unit.name.is_empty() {
                    unit.name = cell.to_owned();
                } else {
                    unknown.push(cell);
                }
            }
            if unit.name.is_empty() {
                continue;
            }
            // Where the district is not told, what was not understood may have been meant as it.
            if unit.district.is_none() && !unknown.is_empty() {
                let text = self.words.list(&unknown);
                let told = [("unit", &unit.name as &dyn ToString), ("text", &text)];
                skipped.push(self.words.msg("units-no-district", &told));
            }
            let name = folded(&unit.name);
            let same = |one: &ExpectedInput| folded(&one.name) == name && one.district == unit.district;
            if units.iter().any(same) {
                skipped.push(self.words.msg("units-twice", &[("unit", &unit.name)]));
                continue;
            }
            let guess = [("fritidsg", UnitKind::YouthCentre), ("parklek", UnitKind::PlayPark)];
            let guess = guess.iter().find(|(part, _)| name.contains(part)).map(|(_, kind)| *kind);
            unit.unit_kind = unit.unit_kind.or(guess).or(Some(UnitKind::School));
            units.push(unit);
        }
        PastedUnits { sentence: self.words.msg("units-read", &[("count", &units.len())]), units, skipped }
    }
}
