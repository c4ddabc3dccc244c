use super::*;
use crate::school::fields::Record;
use crate::school::kinds::{GroupYear, Training};

fn id(n: u8) -> Id {
    Id::from_random([n; 16])
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const RUN: u8 = 1;

/// A school with one run of MVP 14, and a way to log into it.
struct Case {
    school: School,
    next: u8,
}

impl Case {
    fn new() -> Case {
        let mut school = School::default();
        let run = Run { edition: Some("mvp-14".into()), group: Some(id(2)), ..Run::default() };
        school.apply(Run::KIND, id(RUN), Some(&run.to_fields()));
        Case { school, next: 10 }
    }

    fn log(&mut self, code: &str, status: LessonStatus, day: &str) -> Id {
        self.log_with(Lesson {
            lesson: Some(code.into()),
            status: Some(status),
            date: Some(date(day)),
            ..Lesson::default()
        })
    }

    fn log_with(&mut self, mut lesson: Lesson) -> Id {
        lesson.run = Some(id(RUN));
        self.next += 1;
        self.school.apply(Lesson::KIND, id(self.next), Some(&lesson.to_fields()));
        id(self.next)
    }

    /// A checklist with these answers to the six moments, in order: 2, 1, 0, n (not applicable) or ? (none).
    fn check(&mut self, lesson: Id, respondent: Respondent, answers: &str) {
        let moments = &crate::programme::edition("mvp-14").unwrap().moments;
        let answers = moments
            .iter()
            .zip(answers.chars())
            .filter_map(|(moment, sign)| {
                let answer = match sign {
                    '2' => Answer::AsManual,
                    '1' => Answer::Changed,
                    '0' => Answer::NotDone,
                    'n' => Answer::NotApplicable,
                    _ => return None,
                };
                Some((moment.code.clone(), answer))
            })
            .collect();
        let list =
            Checklist { lesson: Some(lesson), respondent: Some(respondent), answers, ..Checklist::default() };
        self.next += 1;
        self.school.apply(Checklist::KIND, id(self.next), Some(&list.to_fields()));
    }

    fn score(&self) -> Score {
        score(&self.school, id(RUN), &self.school.runs[&id(RUN)], date("2027-06-30"))
    }
}

#[test]
fn the_method_s_own_case() {
    // 14 lessons, 11 delivered, 1 partly, 2 cancelled; 96 of 108 points; 12 of 12 checklists.
    let mut case = Case::new();
    let status = |n| match n {
        1..=11 => LessonStatus::Delivered,
        12 => LessonStatus::Partly,
        _ => LessonStatus::Cancelled,
    };
    for n in 1..=14 {
        let lesson = case.log(&n.to_string(), status(n), &format!("2026-09-{n:02}"));
        match n {
            // 54 applicable moments (six checklists of six, six of three) with 12 points lost.
            1..=6 => case.check(lesson, Respondent::Self_, "221122"),
            7..=12 => case.check(lesson, Respondent::Self_, "222nnn"),
            _ => {}
        }
    }
    let score = case.score();
    assert_eq!((score.delivered, score.partly, score.cancelled, score.lessons), (11, 1, 2, 14));
    assert_eq!(score.dos, Ratio::new(23, 28));
    assert_eq!(score.dos.percent(), Some(82));
    assert_eq!(score.own.foljsamhet, Ratio::new(96, 108));
    assert_eq!(score.own.foljsamhet.percent(), Some(89));
    assert_eq!(score.tackning, Ratio::new(12, 12));
    let index = score.index().unwrap();
    // 85.5 %: two tenths apart from 85 and 86 stand on the right sides.
    assert!(index.num * 1000 / index.den == 855, "{index:?}");
    assert_eq!((index.percent(), Band::of(index)), (Some(86), Some(Band::High)));
}

#[test]
fn roll_ups_sum_and_never_average() {
    let mut dos = Ratio::default();
    for (num, den) in [(23, 28), (10, 28), (34, 34)] {
        dos += Ratio::new(num, den);
    }
    assert_eq!((dos, dos.percent()), (Ratio::new(67, 90), Some(74)));
}

#[test]
fn bands_stand_on_the_unrounded_share() {
    assert_eq!(Band::of(Ratio::new(799, 1000)), Some(Band::Sufficient)); // shown as 80 %
    assert_eq!(Ratio::new(799, 1000).percent(), Some(80));
    assert_eq!(Band::of(Ratio::new(800, 1000)), Some(Band::High));
    assert_eq!(Band::of(Ratio::new(599, 1000)), Some(Band::Low));
    assert_eq!(Band::of(Ratio::new(600, 1000)), Some(Band::Sufficient));
    assert_eq!(Band::of(Ratio::default()), None);
}

#[test]
fn a_continued_lesson_counts_once_with_its_last_part() {
    let mut case = Case::new();
    let first = case.log("1", LessonStatus::Partly, "2026-09-01");
    case.check(first, Respondent::Self_, "2200??");
    assert_eq!((case.score().dos.num, case.score().tackning), (1, Ratio::new(0, 1)));
    let second = case.log("1", LessonStatus::Delivered, "2026-09-08");
    case.check(second, Respondent::Self_, "??2222");
    let score = case.score();
    assert_eq!((score.dos.num, score.delivered, score.partly), (2, 1, 0));
    assert_eq!((score.own.foljsamhet, score.own.checklists), (Ratio::new(12, 12), 1));
    assert_eq!(score.tackning, Ratio::new(1, 1));
}

#[test]
fn a_later_cancelled_part_does_not_take_back_what_was_held() {
    let mut case = Case::new();
    case.log("1", LessonStatus::Cancelled, "2026-09-01");
    assert_eq!(case.score().cancelled, 1);
    case.log("1", LessonStatus::Partly, "2026-09-08");
    case.log("1", LessonStatus::Cancelled, "2026-09-15");
    let score = case.score();
    assert_eq!((score.partly, score.cancelled, score.dos.num), (1, 0, 1));
}

#[test]
fn unanswered_and_not_applicable_leave_both_sums() {
    let mut case = Case::new();
    let lesson = case.log("1", LessonStatus::Delivered, "2026-09-01");
    case.check(lesson, Respondent::Self_, "210n??");
    let own = case.score().own;
    assert_eq!((own.foljsamhet, own.not_applicable, own.unanswered), (Ratio::new(3, 6), 1, 2));
}

#[test]
fn observers_stand_apart() {
    let mut case = Case::new();
    let lesson = case.log("1", LessonStatus::Delivered, "2026-09-01");
    case.check(lesson, Respondent::Self_, "222222");
    case.check(lesson, Respondent::Observer, "110000");
    let score = case.score();
    assert_eq!((score.own.foljsamhet, score.observed.foljsamhet), (Ratio::new(12, 12), Ratio::new(2, 12)));
    assert_eq!((score.own.checklists, score.observed.checklists, score.tackning), (1, 1, Ratio::new(1, 1)));
}

#[test]
fn a_checklist_of_a_cancelled_lesson_does_not_count() {
    let mut case = Case::new();
    let lesson = case.log("1", LessonStatus::Cancelled, "2026-09-01");
    case.check(lesson, Respondent::Self_, "222222");
    assert_eq!((case.score().own.checklists, case.score().tackning.den), (0, 0));
}

#[test]
fn no_index_without_ground_for_it() {
    let mut case = Case::new();
    assert_eq!(case.score().index(), Err(NoIndex::NothingHeld));
    let mut lessons = Vec::new();
    for n in 1..=6 {
        lessons.push(case.log(&n.to_string(), LessonStatus::Delivered, &format!("2026-09-{n:02}")));
    }
    for lesson in &lessons[..4] {
        case.check(*lesson, Respondent::Self_, "222222");
    }
    assert_eq!(case.score().index(), Err(NoIndex::Coverage)); // 4 of 6
    case.check(lessons[4], Respondent::Self_, "222222"); // 5 of 6 is 83 %
    assert_eq!(case.score().index(), Err(NoIndex::TooEarly)); // 12 of 28
    case.log("7", LessonStatus::Delivered, "2026-09-07"); // 14 of 28, but 5 of 7 checklists
    assert_eq!(case.score().index(), Err(NoIndex::Coverage));
    case.school.lessons.clone().keys().last().copied().into_iter().for_each(|id| {
        case.check(id, Respondent::Self_, "222222");
    });
    assert!(case.score().index().is_ok());
}

#[test]
fn a_closed_run_has_its_index_however_short() {
    let mut case = Case::new();
    let lesson = case.log("1", LessonStatus::Delivered, "2026-09-01");
    case.check(lesson, Respondent::Self_, "222222");
    assert_eq!(case.score().index(), Err(NoIndex::TooEarly));
    let mut run = case.school.runs[&id(RUN)].clone();
    run.closed = Some(RunClosed::Interrupted);
    case.school.apply(Run::KIND, id(RUN), Some(&run.to_fields()));
    assert!(case.score().index().is_ok());
}

#[test]
fn figures_are_for_their_date() {
    let mut case = Case::new();
    case.log("1", LessonStatus::Delivered, "2026-09-01");
    case.log("2", LessonStatus::Delivered, "2026-09-08");
    let run = &case.school.runs[&id(RUN)];
    assert_eq!(score(&case.school, id(RUN), run, date("2026-09-07")).delivered, 1);
}

#[test]
fn the_structure_shares_count_only_what_is_known() {
    let mut case = Case::new();
    let pair = vec![id(200), id(201)];
    for (n, person) in pair.iter().enumerate() {
        for (k, part) in
            [TrainingPartOf::Basic1, TrainingPartOf::Basic2, TrainingPartOf::Basic3].into_iter().enumerate()
        {
            let training = Training {
                person: Some(*person),
                programme: Some("mvp".into()),
                part: Some(part),
                date: Some(date("2026-09-05")),
                ..Training::default()
            };
            case.school.apply(Training::KIND, id(210 + (n * 3 + k) as u8), Some(&training.to_fields()));
        }
    }
    let held = |code: &str, day: &str| Lesson {
        lesson: Some(code.into()),
        status: Some(LessonStatus::Delivered),
        date: Some(date(day)),
        ..Lesson::default()
    };
    case.log_with(Lesson {
        leaders: Some(pair.clone()),
        order_followed: Some(true),
        ..held("4", "2026-09-01")
    });
    case.log_with(Lesson {
        leaders: Some(pair.clone()),
        form: Some(HeldForm::Half),
        ..held("5", "2026-09-08")
    });
    case.log_with(Lesson { form: Some(HeldForm::Whole), ..held("10", "2026-09-29") });
    let score = case.score();
    // On 1 September they were not trained yet; of the third lesson nobody knows who led it.
    assert_eq!(score.trained_pair, Ratio::new(1, 2));
    assert_eq!((score.half_group, score.order), (Ratio::new(1, 2), Ratio::new(1, 1)));
    assert_eq!(score.median_gap_tenths(), Some(140)); // 7 and 21 days
    assert_eq!(score.present.percent(), None);
}

use crate::school::codes::TrainingPart as TrainingPartOf;

#[test]
fn scales_run_from_one_to_four() {
    let scale = Scale { n: 3, sum: 4 + 3 + 2 };
    assert_eq!(scale.ratio().percent(), Some(67));
    assert_eq!(Scale::default().ratio().percent(), None);
}

#[test]
fn against_plan_counts_what_should_have_been_held() {
    let mut case = Case::new();
    let mut run = case.school.runs[&id(RUN)].clone();
    run.planned_start = Some(date("2026-09-01"));
    case.school.apply(Run::KIND, id(RUN), Some(&run.to_fields()));
    case.log("1", LessonStatus::Delivered, "2026-09-01");
    case.log("2", LessonStatus::Partly, "2026-09-08");
    let at = score(&case.school, id(RUN), &case.school.runs[&id(RUN)], date("2026-09-15"));
    assert_eq!((at.planned_to_date, at.mot_plan), (3, Ratio::new(3, 6)));
}

#[test]
fn against_plan_is_of_open_runs_and_counts_what_is_ahead_of_it() {
    let mut case = Case::new();
    let mut run = case.school.runs[&id(RUN)].clone();
    run.planned_start = Some(date("2026-09-01"));
    case.school.apply(Run::KIND, id(RUN), Some(&run.to_fields()));
    for (code, day) in [("1", "2026-09-01"), ("2", "2026-09-02"), ("3", "2026-09-03")] {
        case.log(code, LessonStatus::Delivered, day);
    }
    let on = |case: &Case, day: &str| score(&case.school, id(RUN), &case.school.runs[&id(RUN)], date(day));
    // Three held of two planned: ahead of plan.
    assert_eq!(on(&case, "2026-09-08").mot_plan, Ratio::new(6, 4));
    assert_eq!(on(&case, "2026-08-31").mot_plan, Ratio::default(), "nothing was planned yet");
    run.closed = Some(RunClosed::Interrupted);
    run.closed_on = Some(date("2026-09-10"));
    case.school.apply(Run::KIND, id(RUN), Some(&run.to_fields()));
    let closed = on(&case, "2026-12-01");
    assert_eq!((closed.mot_plan, closed.planned_to_date), (Ratio::default(), 14), "nothing is left to do");
}

#[test]
fn a_later_rebooking_does_not_change_the_plan_of_an_earlier_day() {
    let mut case = Case::new();
    let run = Run { planned_start: Some(date("2026-10-05")), ..case.school.runs[&id(RUN)].clone() };
    case.school.apply(Run::KIND, id(RUN), Some(&run.to_fields()));
    case.log("1", LessonStatus::Delivered, "2026-10-05");
    case.log_with(Lesson {
        lesson: Some("2".into()),
        status: Some(LessonStatus::Rebooked),
        date: Some(date("2026-11-02")),
        moved_to: Some(date("2026-11-30")),
        ..Lesson::default()
    });
    let on = |day: &str| score(&case.school, id(RUN), &run, date(day)).planned_to_date;
    let behind = |day: &str| crate::school::figures::behind(&case.school, id(RUN), &run, date(day));
    assert_eq!((on("2026-10-14"), behind("2026-10-14")), (2, 1), "on that day it was planned for 12 October");
    let plan = case.school.plan_of(id(RUN), &run, date("2026-11-02"));
    assert_eq!(plan["2"], date("2026-11-30"));
}

#[test]
fn a_lesson_of_two_parts_counts_once_in_every_share() {
    let mut case = Case::new();
    let facts = |pupils| GroupYear {
        group: Some(id(2)),
        school_year: Some("2026/27".into()),
        pupils: Some(pupils),
        ..GroupYear::default()
    };
    case.school.apply(GroupYear::KIND, id(3), Some(&facts(20).to_fields()));
    let part = |day: &str, order: Option<bool>| Lesson {
        lesson: Some("5".into()),
        status: Some(LessonStatus::Delivered),
        date: Some(date(day)),
        leaders: Some(vec![id(200), id(201)]),
        form: Some(HeldForm::Half),
        pupils_present: Some(18),
        order_followed: order,
        ..Lesson::default()
    };
    case.log_with(part("2026-10-05", Some(true)));
    case.log_with(part("2026-10-12", None));
    let score = case.score();
    assert_eq!((score.trained_pair, score.half_group), (Ratio::new(0, 1), Ratio::new(1, 1)));
    assert_eq!(
        (score.order, score.present),
        (Ratio::new(1, 1), Ratio::new(18, 20)),
        "the last part that says"
    );
    assert_eq!(score.median_gap_tenths(), Some(70), "both days are days");
}

#[test]
fn only_pairs_that_rated_stand_behind_a_rating() {
    let mut case = Case::new();
    let mut held = |code: &str, leaders: Vec<Id>, quality: Option<u32>, engagement: Option<u32>| {
        let lesson = case.log_with(Lesson {
            lesson: Some(code.into()),
            status: Some(LessonStatus::Delivered),
            date: Some(date("2026-10-05")),
            leaders: Some(leaders),
            ..Lesson::default()
        });
        case.next += 1;
        let list = Checklist {
            lesson: Some(lesson),
            respondent: Some(Respondent::Self_),
            quality,
            engagement,
            ..Checklist::default()
        };
        case.school.apply(Checklist::KIND, id(case.next), Some(&list.to_fields()));
    };
    held("1", vec![id(200), id(201)], Some(4), None);
    held("2", vec![id(202), id(203)], None, Some(3));
    held("3", vec![id(204), id(205)], None, None);
    held("4", vec![id(206)], Some(2), Some(2));
    let score = case.score();
    assert_eq!(score.quality_pairs.into_iter().collect::<Vec<_>>(), [vec![id(200), id(201)]]);
    assert_eq!(score.engagement_pairs.into_iter().collect::<Vec<_>>(), [vec![id(202), id(203)]]);
    let two = Scale { n: 2, sum: 6 };
    assert!(two.may_show(1, 1) && !two.may_show(2, 2) && two.may_show(2, 3));
}

#[test]
fn checklists_where_nothing_applied_are_no_lack_of_checklists() {
    let mut case = Case::new();
    let lesson = case.log("1", LessonStatus::Delivered, "2026-09-01");
    case.check(lesson, Respondent::Self_, "nnnnnn");
    assert_eq!(case.score().tackning, Ratio::new(1, 1));
    assert_eq!(case.score().index(), Err(NoIndex::NothingApplied));
}
