//! What a person should know before a file is taken in, beside what it changes.

use std::collections::BTreeMap;

use super::{Letter, differences, refused};
use crate::actions::Book;
use crate::base::clock::stamp_ms;
use crate::exchange::{Card, Package};
use crate::rollup::districts::Districts;
use crate::school::codes::CardRole;
use crate::school::fields::{Fields, Record};
use crate::school::kinds::{self, Erasure, KnownCard, Learned, Note, PersonPrivate, Unit};
use crate::school::{KINDS, School, folded};
use crate::store::{Preview, Would};

impl Book {
    /// What a person should know before.
    pub(super) fn notes(
        &self,
        package: &Package,
        preview: &Preview,
        before: &School,
        after: &School,
    ) -> Vec<String> {
        let mut notes = Vec::new();
        let own = Some(package.descriptor.mvp.from.scope) == self.store.scope();
        let is_question = |record: &&Would| record.asks && record.kind != Erasure::KIND;
        // What would be gone beneath something that is here is asked about too.
        let beneath = after.missing().difference(&before.missing()).count();
        let asks = preview.records.iter().filter(is_question).count() + beneath;
        if own && asks > 0 {
            notes.push(self.words.msg("receive-asks", &[("count", &asks)]));
        }
        notes.extend(self.erases(preview, before));
        notes.extend(self.hides(preview).filter(|_| own));
        notes.extend(self.new_receivers(preview, before).filter(|_| own));
        let mut editions: Vec<String> = preview.records.iter().filter_map(brought).collect();
        editions.sort();
        editions.dedup();
        if !editions.is_empty() {
            notes.push(
                self.words.msg("receive-editions", &[("names", &differences::some(&self.words, editions))]),
            );
        }
        let limit = self.store.clock.now_ms().saturating_add(24 * 60 * 60 * 1000);
        let ahead = package.revisions.iter().filter(|revision| stamp_ms(revision.header.hlc) > limit).count();
        if ahead > 0 {
            notes.push(self.words.msg("warning-clock-ahead", &[("about", &ahead)]));
        }
        let mut unknown: Vec<&str> = package.revisions.iter().map(|r| r.header.kind.as_str()).collect();
        unknown.retain(|kind| KINDS.iter().all(|known| known.name != *kind));
        unknown.sort_unstable();
        unknown.dedup();
        notes.extend(
            unknown.into_iter().map(|kind| self.words.msg("warning-unknown-kind", &[("about", &kind)])),
        );
        if package.descriptor.mvp.from.sample && !self.school.unit().sample.unwrap_or_default() && own {
            notes.push(self.words.get("receive-sample"));
        }
        notes
    }

    /// A unit that is new here by a district's word, and says that it belongs to another one.
    pub(super) fn of_another_district(
        &self,
        letter: &Letter,
        before: &School,
        after: &School,
    ) -> Option<String> {
        let is_new = before.unit() == Unit::default() && self.is_office() && !letter.via.is_empty();
        let district = after.unit().district.filter(|_| is_new)?;
        let known = Districts::of(&self.school);
        let today = |name: &str| folded(&known.name_on(name, self.today()));
        (today(&district) != today(&letter.via)).then(|| {
            self.words.msg("receive-other-district", &[("district", &district), ("via", &letter.via)])
        })
    }

    /// Another office to which one's files would be sealed from then on, beside the one that is known.
    fn new_receivers(&self, preview: &Preview, before: &School) -> Option<String> {
        let office = |card: &KnownCard| {
            card.revoked_on.is_none() && card.role.is_some_and(|role| role != CardRole::Unit)
        };
        if !before.cards.values().any(office) {
            return None;
        }
        let cards = preview.records.iter().filter(|record| record.kind == KnownCard::KIND);
        let new = cards.filter(|record| record.before.is_none()).filter_map(|record| record.after.as_ref());
        let new: Vec<KnownCard> = new.map(KnownCard::from_fields).filter(office).collect();
        let named = |card: &KnownCard| {
            let card = Card::of_record(card)?;
            let of: [(&str, &dyn ToString); 2] = [("name", &card.name), ("number", &card.number())];
            Some(self.words.msg("receive-new-receiver", &of))
        };
        let names: Vec<String> = new.iter().filter_map(named).collect();
        let told = || self.words.msg("receive-new-receivers", &[("names", &self.words.list(&names))]);
        (!names.is_empty()).then(told)
    }

    /// What would be erased for ever: people by their names here, all else by its kind.
    fn erases(&self, preview: &Preview, before: &School) -> Vec<String> {
        let mut of_kind: BTreeMap<&str, usize> = BTreeMap::new();
        let mut names = Vec::new();
        for (_, kind, id) in &preview.erases {
            *of_kind.entry(kind).or_default() += 1;
            names
                .extend(before.names.get(id).filter(|_| kind == PersonPrivate::KIND).map(|p| p.name.clone()));
        }
        let told = |(kind, count): (&str, usize)| {
            if kind != PersonPrivate::KIND {
                let known = self.words.find(&format!("kind-{kind}"), &[]);
                let what = known.unwrap_or_else(|| refused::harmless(kind));
                return self.words.msg("receive-erases-kind", &[("count", &count), ("what", &what)]);
            }
            let names = differences::some(&self.words, names.iter().flatten().cloned().collect());
            let key = if names.is_empty() { "receive-erases" } else { "receive-erases-names" };
            self.words.msg(key, &[("count", &count), ("names", &names)])
        };
        of_kind.into_iter().map(told).collect()
    }

    /// What nobody could read here any more, or not yet, since the file has it without its content: one's own file for the
    /// district, read into an older copy of one's own work.
    fn hides(&self, preview: &Preview) -> Option<String> {
        let named = |which: &dyn Fn(&Would) -> bool| {
            let hidden = preview.records.iter().filter(|record| record.withheld && which(record));
            self.counted_kinds(hidden.map(|record| record.kind.as_str()))
        };
        let read = [PersonPrivate::KIND, Note::KIND, Learned::KIND];
        let (gone, missing) = (
            named(&|record| record.before.is_some()),
            named(&|record| record.before.is_none() && read.contains(&record.kind.as_str())),
        );
        let (key, what) = match (gone.is_empty(), missing.is_empty()) {
            (false, _) => ("receive-hides", gone),
            (true, false) => ("receive-lacks", missing),
            (true, true) => return None,
        };
        Some(self.words.msg(key, &[("what", &what)]))
    }
}

/// The edition that a record would bring, by its name.
fn brought(record: &Would) -> Option<String> {
    let of = |fields: &Fields| kinds::OwnEdition::from_fields(fields);
    let after = record.after.as_ref().filter(|_| record.kind == kinds::OwnEdition::KIND).map(of)?;
    let same = record.before.as_ref().map(of).is_some_and(|before| before.content == after.content);
    (!same).then(|| format!("{} {}", after.edition.unwrap_or_default(), after.version.unwrap_or_default()))
}
