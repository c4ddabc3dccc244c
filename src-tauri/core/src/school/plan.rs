//! When a run's lessons are planned: from its first day, at its pace, past the breaks.

use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

use super::kinds::{Run, SchoolBreak};
use crate::programme::Edition;

/// The planned day of every lesson, by its code. Empty where the run has no first day.
///
/// A lesson that falls in a break moves on by whole paces, so that the weekday stays; those after it follow.
pub fn planned_days(run: &Run, edition: &Edition, breaks: &[&SchoolBreak]) -> BTreeMap<String, NaiveDate> {
    let mut days = BTreeMap::new();
    let Some(mut day) = run.planned_start else { return days };
    let pace = u64::from(run.pace_days.unwrap_or(edition.pace_days).max(1));
    for lesson in &edition.lessons {
        if run.replan_lesson.as_deref() == Some(&lesson.code) {
            day = run.replan_date.unwrap_or(day);
        }
        day = past_breaks(day, pace, breaks);
        days.insert(lesson.code.clone(), day);
        day = day.checked_add_days(Days::new(pace)).unwrap_or(day);
    }
    days
}

fn past_breaks(mut day: NaiveDate, pace: u64, breaks: &[&SchoolBreak]) -> NaiveDate {
    // A year of breaks is a mistake in the data; the plan must still end.
    for _ in 0..60 {
        let inside =
            breaks.iter().any(|b| b.from.is_some_and(|from| from <= day) && b.to.is_some_and(|to| day <= to));
        if !inside {
            break;
        }
        day = day.checked_add_days(Days::new(pace)).unwrap_or(day);
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::edition;

    #[test]
    fn lessons_follow_the_weekday_and_skip_the_breaks() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let autumn = SchoolBreak {
            from: Some(date("2026-10-26")),
            to: Some(date("2026-10-30")),
            ..Default::default()
        };
        let mut run = Run { planned_start: Some(date("2026-10-13")), ..Default::default() };
        let plan = |run: &Run| planned_days(run, edition("mvp-14").unwrap(), &[&autumn]);
        let days = plan(&run);
        assert_eq!(days["1"], date("2026-10-13"));
        assert_eq!(days["2"], date("2026-10-20"));
        assert_eq!(days["3"], date("2026-11-03")); // 27 October is in the break
        assert_eq!(days.len(), 14);
        run.replan_lesson = Some("3".into());
        run.replan_date = Some(date("2026-11-12"));
        let days = plan(&run);
        assert_eq!(
            (days["2"], days["3"], days["4"]),
            (date("2026-10-20"), date("2026-11-12"), date("2026-11-19"))
        );
        assert!(plan(&Run::default()).is_empty());
    }

    #[test]
    fn an_endless_break_still_ends() {
        let all = SchoolBreak { from: Some(NaiveDate::MIN), to: Some(NaiveDate::MAX), ..Default::default() };
        let run = Run { planned_start: Some("2026-10-13".parse().unwrap()), ..Default::default() };
        assert_eq!(planned_days(&run, edition("at-17").unwrap(), &[&all]).len(), 17);
    }
}
