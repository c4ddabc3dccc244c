//! Whose job an action is: a unit's, an office's, or everybody's.

use super::Action;

/// An office may do this, or a unit where `office` is false.
pub fn may(office: bool, action: &Action) -> bool {
    use Action::*;
    match action {
        EditOffice(_)
        | AddExpected { .. }
        | EditExpected { .. }
        | RemoveExpected { .. }
        | SetDeadline { .. }
        | SetHandFigures(_)
        | SetResource(_)
        | SetReportText { .. }
        | SetDistrict(_)
        | RemoveDistrict { .. }
        | MergeDistricts { .. }
        | SetKeepYears { .. } => office,
        EditUnit(_)
        | AddParticipation(_)
        | SetStartup { .. }
        | AddLearned(_)
        | SetBreak(_)
        | AddUsualBreaks { .. }
        | AddHalfDay { .. }
        | AddSupervision { .. }
        | SetFocus { .. }
        | AddClasses(_)
        | NewYear { .. } => !office,
        // The rest is about records that only the one or the other has, or that both have: people and their training.
        _ => true,
    }
}
