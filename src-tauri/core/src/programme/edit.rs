//! A person's own edition: from what stands in the form to the data that is stored and handed out. Codes are given
//! here and by nobody else: a code that records may hold is never given to another lesson or moment.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use super::{Edition, GroupForm, LessonPlan, Moment, Texts, text_in};
use crate::base::{Code, Error, Result};
use crate::words::Lang;

/// An edition as a person edits it, in whole.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct EditionInput {
    /// The edition.
    pub edition: String,
    /// What people call it.
    pub name: String,
    /// The programme whose training its leaders need: `mvp` or `at`.
    pub programme: String,
    /// How many leaders it asks for.
    pub leaders: u32,
    /// Days between two lessons.
    pub pace_days: u32,
    /// The parts of each lesson that names none of its own.
    pub moments: Vec<MomentInput>,
    /// The lessons, in order.
    pub lessons: Vec<LessonPlanInput>,
}

/// A lesson of an own edition.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct LessonPlanInput {
    /// Its code; a new one has none yet.
    #[serde(default)]
    #[ts(optional)]
    pub code: Option<String>,
    /// Its title; an empty one is shown as "Lektion 5".
    pub title: String,
    /// Planned minutes.
    pub minutes: u32,
    /// Whole or half group.
    pub form: GroupForm,
    /// Its own parts; none where it has those of all lessons.
    pub moments: Vec<MomentInput>,
}

/// A part of a lesson.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct MomentInput {
    /// Its code; a new one has none yet.
    #[serde(default)]
    #[ts(optional)]
    pub code: Option<String>,
    /// What people read.
    pub title: String,
}

/// What the form makes of an edition. `settled` are the versions that records or other places may hold: their codes
/// stay what they are. While there are none, the lessons are simply numbered in their order.
///
/// # Errors
/// What is wrong, with the field it belongs to.
pub fn edited(was: &Edition, settled: &[&Edition], input: &EditionInput, lang: Lang) -> Result<Edition> {
    let count = |field: &str, length: usize, max: usize| {
        let error = || Error::new(Code::NumberRange).with("min", 1).with("max", max).at(field);
        if (1..=max).contains(&length) { Ok(()) } else { Err(error()) }
    };
    count("lessons", input.lessons.len(), MOST_LESSONS)?;
    count("moments", input.moments.len(), MOST_MOMENTS)?;
    let known_moments: Vec<Moment> = all_moments(was).cloned().collect();
    let mut codes = MomentCodes {
        taken: settled.iter().chain([&was]).flat_map(|e| all_moments(e)).map(|m| m.code.clone()).collect(),
    };
    let moments = codes.moments("moments", &input.moments, &known_moments, lang)?;
    let mut lessons = Vec::new();
    let mut next = 1 + highest(settled.iter().copied());
    for (index, lesson) in input.lessons.iter().enumerate() {
        let own = |name: &str| format!("lessons.{index}.{name}");
        let kept = lesson.code.as_deref();
        if kept.is_some_and(|code| {
            was.lesson(code).is_none() && settled.iter().all(|e| e.lesson(code).is_none())
        }) {
            return Err(Error::new(Code::LessonUnknown)
                .with("lesson", kept.unwrap_or_default())
                .at(&own("code")));
        }
        let is_settled = |code: &str| settled.iter().any(|edition| edition.lesson(code).is_some());
        let code = match kept {
            _ if settled.is_empty() => (index + 1).to_string(),
            Some(code) if is_settled(code) => code.to_owned(),
            // Only a draft holds it: it gets the next number, whatever it had.
            _ => {
                next += 1;
                (next - 1).to_string()
            }
        };
        if !(1..=480).contains(&lesson.minutes) {
            return Err(Error::new(Code::NumberRange).with("min", 1).with("max", 480).at(&own("minutes")));
        }
        let title = title(&own("title"), &lesson.title)?;
        let was_title = kept.and_then(|code| was.lesson(code)).filter(|plan| plan.title == title);
        lessons.push(LessonPlan {
            code,
            title_assumed: was_title.is_some_and(|plan| plan.title_assumed),
            title,
            minutes: lesson.minutes,
            form: lesson.form,
            moments: codes.moments(&own("moments"), &lesson.moments, &known_moments, lang)?,
        });
    }
    let name = title("name", &input.name)?.ok_or_else(|| Error::new(Code::TextMissing).at("name"))?;
    if !["mvp", "at"].contains(&input.programme.as_str()) {
        return Err(Error::new(Code::ValueUnknown)
            .with("value", &input.programme)
            .with("known", "mvp, at")
            .at("programme"));
    }
    let within = |field: &str, value: u32, max: u32| {
        let error = || Error::new(Code::NumberRange).with("min", 1).with("max", max).at(field);
        if (1..=max).contains(&value) { Ok(value) } else { Err(error()) }
    };
    Ok(Edition {
        id: was.id.clone(),
        version: was.version,
        programme: input.programme.clone(),
        name: said(&was.name, &name, lang),
        leaders: within("leaders", input.leaders, 10)?,
        pace_days: within("pace_days", input.pace_days, 28)?,
        in_use_until: was.in_use_until.clone(),
        moments,
        lessons,
    })
}

/// More lessons than any programme has.
pub const MOST_LESSONS: usize = 60;
/// More moments than fit a lesson.
pub const MOST_MOMENTS: usize = 20;
/// The longest title.
pub const LONGEST_TITLE: usize = 120;

struct MomentCodes {
    /// Codes that stand for something already, here or in a settled version.
    taken: BTreeSet<String>,
}

impl MomentCodes {
    fn moments(
        &mut self,
        field: &str,
        input: &[MomentInput],
        known: &[Moment],
        lang: Lang,
    ) -> Result<Vec<Moment>> {
        if input.len() > MOST_MOMENTS {
            return Err(Error::new(Code::NumberRange).with("min", 1).with("max", MOST_MOMENTS).at(field));
        }
        let mut used = BTreeSet::new();
        let mut moments = Vec::new();
        for (index, moment) in input.iter().enumerate() {
            let field = format!("{field}.{index}");
            let title =
                title(&field, &moment.title)?.ok_or_else(|| Error::new(Code::TextMissing).at(&field))?;
            let was = moment.code.as_deref().and_then(|code| known.iter().find(|known| known.code == code));
            let fresh = match was {
                Some(was) if used.insert(was.code.clone()) => {
                    Moment { title: said(&was.title, &title, lang), ..was.clone() }
                }
                _ => Moment {
                    code: self.next(),
                    title: said(&Texts::new(), &title, lang),
                    may_not_apply: false,
                },
            };
            used.insert(fresh.code.clone());
            moments.push(fresh);
        }
        Ok(moments)
    }

    fn next(&mut self) -> String {
        let mut number = 1;
        while !self.taken.insert(format!("moment-{number}")) {
            number += 1;
        }
        format!("moment-{number}")
    }
}

fn all_moments(edition: &Edition) -> impl Iterator<Item = &Moment> {
    edition.moments.iter().chain(edition.lessons.iter().flat_map(|lesson| &lesson.moments))
}

/// The highest number among the lessons' codes.
fn highest<'a>(editions: impl Iterator<Item = &'a Edition>) -> u32 {
    let codes = editions.flat_map(|edition| &edition.lessons).filter_map(|lesson| lesson.code.parse().ok());
    codes.max().unwrap_or(0)
}

/// The texts with this one as it is said in this language. A translation of what was said before is no longer one.
fn said(was: &Texts, text: &str, lang: Lang) -> Texts {
    if text_in(was, lang) == text {
        was.clone()
    } else {
        Texts::from([(lang.tag().to_owned(), text.to_owned())])
    }
}

fn title(field: &str, text: &str) -> Result<Option<String>> {
    let text: Vec<&str> = text.split_whitespace().collect();
    let text = text.join(" ");
    let length = text.chars().count();
    if length > LONGEST_TITLE {
        return Err(Error::new(Code::TextTooLong)
            .with("length", length)
            .with("limit", LONGEST_TITLE)
            .at(field));
    }
    Ok((!text.is_empty()).then_some(text))
}

/// An id that nothing else has: what it is called, and a few letters of chance.
pub fn new_id(name: &str, chance: &str) -> String {
    let plain: String = name
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'å' | 'ä' | 'à' => 'a',
            'ö' | 'ø' => 'o',
            'é' | 'è' => 'e',
            c if c.is_ascii_alphanumeric() => c,
            _ => ' ',
        })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let stem: String = words.join("-").chars().take(24).collect();
    [stem.trim_matches('-'), chance].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::edition;

    fn form_of(edition: &Edition) -> EditionInput {
        let moment = |m: &Moment| MomentInput {
            code: Some(m.code.clone()),
            title: text_in(&m.title, Lang::Sv).into(),
        };
        EditionInput {
            edition: edition.id.clone(),
            name: edition.name_in(Lang::Sv).into(),
            programme: edition.programme.clone(),
            leaders: edition.leaders,
            pace_days: edition.pace_days,
            moments: edition.moments.iter().map(moment).collect(),
            lessons: edition
                .lessons
                .iter()
                .map(|lesson| LessonPlanInput {
                    code: Some(lesson.code.clone()),
                    title: lesson.title.clone().unwrap_or_default(),
                    minutes: lesson.minutes,
                    form: lesson.form,
                    moments: lesson.moments.iter().map(moment).collect(),
                })
                .collect(),
        }
    }

    fn new_lesson(title: &str) -> LessonPlanInput {
        LessonPlanInput {
            code: None,
            title: title.into(),
            minutes: 40,
            form: GroupForm::Half,
            moments: Vec::new(),
        }
    }

    fn codes(edition: &Edition) -> Vec<&str> {
        edition.lessons.iter().map(|lesson| lesson.code.as_str()).collect()
    }

    #[test]
    fn what_is_not_touched_stays_as_it_is() {
        let was = edition("mvp-14").unwrap();
        assert_eq!(edited(was, &[], &form_of(was), Lang::Sv).as_ref(), Ok(was));
        assert_eq!(edited(was, &[was], &form_of(was), Lang::Sv).as_ref(), Ok(was));
    }

    #[test]
    fn a_draft_is_numbered_in_its_order() {
        let was = edition("mvp-14").unwrap();
        let mut form = form_of(was);
        form.lessons.swap(0, 1);
        form.lessons.remove(13);
        form.lessons.push(new_lesson("  Ett  eget avslut "));
        let now = edited(was, &[], &form, Lang::Sv).unwrap();
        assert_eq!(codes(&now)[..2], ["1", "2"]);
        assert_eq!(now.lessons[0].title.as_deref(), Some("Vilken åskådare vill du vara?"));
        assert_eq!((codes(&now)[13], now.lessons[13].title.as_deref()), ("14", Some("Ett eget avslut")));
    }

    #[test]
    fn a_settled_code_is_never_given_to_another_lesson_or_moment() {
        let was = edition("mvp-14").unwrap();
        let mut form = form_of(was);
        form.lessons.remove(13);
        form.lessons.swap(0, 1);
        form.lessons.push(new_lesson("Nytt avslut"));
        form.moments.remove(0);
        form.moments.push(MomentInput { code: None, title: "Eget moment".into() });
        let now = edited(was, &[was], &form, Lang::Sv).unwrap();
        assert_eq!((codes(&now)[..2].to_vec(), codes(&now)[13]), (vec!["2", "1"], "15"));
        assert_eq!(now.moments.last().unwrap().code, "moment-1");
        // In the next version again: neither 14, 15 nor moment-1 come back as something else.
        let mut form = form_of(&now);
        form.lessons.pop();
        form.lessons.push(new_lesson("Ännu ett"));
        form.moments.pop();
        form.moments.push(MomentInput { code: None, title: "Ett annat".into() });
        let third = edited(&now, &[was, &now], &form, Lang::Sv).unwrap();
        assert_eq!((codes(&third)[13], third.moments.last().unwrap().code.as_str()), ("16", "moment-2"));
    }

    #[test]
    fn a_text_in_one_language_outdates_its_translation() {
        let was = edition("mvp-14").unwrap();
        let mut form = form_of(was);
        form.name = "Stockholmsmodellen".into();
        let now = edited(was, &[], &form, Lang::Sv).unwrap();
        assert_eq!(now.name_in(Lang::En), "Stockholmsmodellen");
        assert_eq!(now.moments, was.moments);
    }

    #[test]
    fn what_cannot_be_is_refused_at_its_field() {
        let was = edition("mvp-14").unwrap();
        let refused = |change: fn(&mut EditionInput)| {
            let mut form = form_of(was);
            change(&mut form);
            edited(was, &[was], &form, Lang::Sv).unwrap_err().field.unwrap()
        };
        assert_eq!(refused(|form| form.lessons.clear()), "lessons");
        assert_eq!(refused(|form| form.lessons[3].minutes = 0), "lessons.3.minutes");
        assert_eq!(refused(|form| form.lessons[3].title = "x".repeat(121)), "lessons.3.title");
        assert_eq!(refused(|form| form.lessons[3].code = Some("99".into())), "lessons.3.code");
        assert_eq!(refused(|form| form.moments[1].title.clear()), "moments.1");
        assert_eq!(refused(|form| form.name = " ".into()), "name");
        assert_eq!(refused(|form| form.pace_days = 29), "pace_days");
    }

    #[test]
    fn an_id_is_plain_and_tells_what_it_is() {
        assert_eq!(new_id("Stockholmsmodellen, åk 8!", "3f2a"), "stockholmsmodellen-ak-8-3f2a");
        assert_eq!(new_id("模型", "3f2a"), "3f2a");
    }
}
