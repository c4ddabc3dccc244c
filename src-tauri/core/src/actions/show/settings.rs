//! *Inställningar*

use crate::actions::Book;
use crate::actions::views::{BreakRow, ParticipationRow, SettingsView, UnitFacts};
use crate::base::Result;
use crate::school::codes::UnitKind;

impl Book {
    /// Settings of this computer, and the unit's facts.
    ///
    /// # Errors
    /// None but a faulty store.
    pub fn view_settings(&self) -> Result<SettingsView> {
        let (unit, office) = (self.school.unit(), self.school.office());
        let mut breaks: Vec<_> = self.school.breaks.iter().collect();
        breaks.sort_by_key(|(_, record)| record.from);
        let mut steps: Vec<_> = self.school.participations.iter().collect();
        steps.sort_by_key(|(_, step)| step.date);
        Ok(SettingsView {
            settings: self.settings.clone(),
            unit: UnitFacts {
                name: unit.name.or(office.name).unwrap_or_default(),
                unit_kind: unit.unit_kind.unwrap_or(UnitKind::School),
                school_code: unit.school_code,
                municipality: unit.municipality.or(office.municipality),
                district: unit.district,
                contact: unit.contact.or(office.contact),
            },
            has_breaks: self.school.has_breaks_in(self.school_year()),
            breaks: breaks
                .into_iter()
                .filter_map(|(id, record)| {
                    Some(BreakRow {
                        id: *id,
                        name: record.name.clone().unwrap_or_default(),
                        from: self.day(record.from?),
                        to: self.day(record.to?),
                    })
                })
                .collect(),
            participations: steps
                .into_iter()
                .filter_map(|(id, step)| {
                    Some(ParticipationRow {
                        id: *id,
                        programme: step.programme.clone()?,
                        change: step.change?,
                        date: self.day(step.date?),
                        reason: step.reason.clone(),
                    })
                })
                .collect(),
            folder: self.store.folder().display().to_string(),
        })
    }
}
