//! One installation: what can happen to it, and what must hold after each.

use mvp_core::base::clock::stamp_ms;
use mvp_core::base::hash::{Hash, sha256};
use mvp_core::base::{Clock, Entropy, Id};
use mvp_core::school::fields::{Fields, Record};
use mvp_core::school::kinds::Action;
use mvp_core::store::rev::{Header, Payload, Revision, digest};
use mvp_core::store::{About, Received, United, Write};
use std::collections::{BTreeMap, BTreeSet};

use crate::chance::Chance;
use crate::oracle::{Key, Known, Shown, key_of};
use crate::pool::Pooled;
use crate::world::id;

pub const DAY_MS: u64 = 24 * 60 * 60 * 1000;
/// The kinds of the records: two that are known, with a field that is not, and one that is not.
const KINDS: [&str; 3] = ["note", "lesson", "kommande"];

/// A rule was broken: which, and how.
pub type Law = Result<(), String>;

macro_rules! law {
    ($holds:expr, $($told:tt)*) => { if !$holds { return Err(format!($($told)*)); } };
}
pub(crate) use law;

/// One installation: the store, and what the oracle knows of it.
pub struct Place {
    pub store: Pooled,
    pub known: Known,
    pub scope: Id,
    /// Whose records it takes in.
    pub accepts: BTreeSet<Id>,
    /// Each import with what it brought, and whether it counts.
    pub imports: Vec<Import>,
    brought: BTreeMap<Hash, usize>,
    /// Which import brought the content of what was here without it.
    filled: BTreeMap<Hash, usize>,
    told_twice: BTreeSet<Id>,
    told_ahead: BTreeSet<Id>,
    /// The latest row that was compared.
    row: i64,
    /// The latest of our stamps.
    stamp: u64,
    /// The latest time that its clock has ever shown.
    horizon: u64,
    pub skew_ms: i64,
    pub backup: Option<Box<Place>>,
}

/// A batch of files that was taken in.
#[derive(Clone)]
pub struct Import {
    id: Id,
    scopes: BTreeSet<Id>,
    pub undone: bool,
}

impl Place {
    /// An installation at which nothing has happened.
    pub fn new(store: Pooled, scope: Id, accepts: BTreeSet<Id>, now: u64) -> Place {
        Place {
            store,
            known: Known::default(),
            scope,
            accepts,
            imports: Vec::new(),
            brought: BTreeMap::new(),
            filled: BTreeMap::new(),
            told_twice: BTreeSet::new(),
            told_ahead: BTreeSet::new(),
            row: 0,
            stamp: 0,
            horizon: now,
            skew_ms: 0,
            backup: None,
        }
    }

    /// It becomes a copy of another; one that was noticed is another device.
    pub fn twin(&self, entropy: Entropy, noticed: bool) -> Place {
        Place {
            store: self.store.twin(entropy, noticed),
            known: self.known.clone(),
            scope: self.scope,
            accepts: self.accepts.clone(),
            imports: self.imports.clone(),
            brought: self.brought.clone(),
            filled: self.filled.clone(),
            told_twice: self.told_twice.clone(),
            told_ahead: self.told_ahead.clone(),
            backup: None,
            ..*self
        }
    }

    /// A revision, or its content, is not here or does not count.
    pub fn wants(&self, revision: &Revision, erased: &BTreeSet<Key>) -> bool {
        self.known.aside.contains(&revision.id)
            || self.known.revisions.get(&revision.id).is_none_or(|known| {
                self.known.seen(known).is_none()
                    && revision.payload.is_some()
                    && !erased.contains(&key_of(revision))
            })
    }

    pub fn tick(&mut self, step: u64) {
        let base = Clock::at("2026-11-20".parse().unwrap()).now_ms();
        let now = base.saturating_add_signed(self.skew_ms) + step * 60_000;
        self.store.clock = clock_at(now);
        self.horizon = self.horizon.max(now);
    }

    /// Every revision of a unit, as it would go into a file.
    pub fn of_scope(&self, scope: Id) -> Vec<Revision> {
        self.known.revisions.values().filter(|revision| revision.header.scope == scope).cloned().collect()
    }

    /// A person writes here: one or two records, changed or taken away.
    pub fn write(&mut self, chance: &mut Chance) -> Law {
        let mut writes = BTreeMap::new();
        for _ in 0..=chance.below(2) {
            let (kind, record) = (*chance.pick(&KINDS), id(1 + chance.below(3) as u8));
            let mut fields = Fields::new();
            for name in ["text", "framtid"] {
                if !chance.one_in(3) {
                    fields.insert(name.to_owned(), format!("{}", chance.below(3)));
                }
            }
            let fields = (!chance.one_in(5)).then_some(fields);
            writes.insert((kind, record), Write { kind: kind.to_owned(), id: record, fields });
        }
        self.commit(writes.into_values().collect())
    }

    /// Writes, and sees that each new revision follows all heads, and that stamps rise and stay near the clock.
    pub fn commit(&mut self, writes: Vec<Write>) -> Law {
        let view = self.known.view();
        let erased = self.known.erased();
        let mut expected = BTreeSet::new();
        for write in &writes {
            let key = (self.scope, write.kind.clone(), write.id);
            let same = match (view.get(&key), &write.fields) {
                (None, fields) => fields.is_none(),
                (Some(shown), _) if shown.heads > 1 => false,
                (Some(shown), None) => shown.deleted,
                (Some(shown), Some(fields)) => !shown.deleted && shown.fields.as_ref() == Some(fields),
            };
            if !same && !erased.contains(&key) {
                expected.insert(key);
            }
        }
        let heads: BTreeMap<Key, BTreeSet<Hash>> =
            expected.iter().map(|key| (key.clone(), self.known.heads_of(key))).collect();
        let words = Action { what: Some("test".to_owned()), ..Action::default() };
        self.store.commit(writes, &words).map_err(|fault| format!("a commit failed: {fault:?}"))?;
        let new = self.news()?;
        let mut written = BTreeSet::new();
        for revision in &new {
            let header = &revision.header;
            law!(header.device_id == self.store.device(), "a revision of another device was written");
            law!(header.hlc > self.stamp, "a stamp went back");
            law!(stamp_ms(header.hlc) <= self.horizon + DAY_MS + 1, "a stamp ran ahead of our clock");
            self.stamp = header.hlc;
            if header.kind != Action::KIND {
                let parents: BTreeSet<Hash> = header.parents.iter().copied().collect();
                law!(heads.get(&key_of(revision)) == Some(&parents), "an edit does not name all heads");
                written.insert(key_of(revision));
            }
        }
        law!(written == expected, "written {written:?}, not {expected:?}");
        self.known.add(&new);
        Ok(())
    }

    pub fn erase(&mut self, chance: &mut Chance) -> Law {
        let (kind, record) = (*chance.pick(&KINDS), id(1 + chance.below(3) as u8));
        let fields =
            Fields::from([("of_kind".to_owned(), kind.to_owned()), ("of".to_owned(), record.to_string())]);
        let erasure = Id::from_key(record, &["erasure", kind]);
        self.commit(vec![Write { kind: "erasure".to_owned(), id: erasure, fields: Some(fields) }])
    }

    /// A revision that no program wrote: any stamp, any parents, numbers given twice, records of other units.
    pub fn craft(&mut self, chance: &mut Chance) -> Law {
        let any: Vec<&Revision> = self.known.revisions.values().collect();
        let mut parents: Vec<Hash> = Vec::new();
        for _ in 0..chance.below(3) {
            match any.len() {
                0 => parents.push(sha256(&chance.next().to_be_bytes())),
                _ => parents.push(chance.pick(&any).id),
            }
        }
        parents.sort_unstable();
        parents.dedup();
        let mut salt = [0; 16];
        salt[..8].copy_from_slice(&chance.next().to_be_bytes());
        let deleted = chance.one_in(4);
        let mut fields = Fields::new();
        if !deleted {
            fields.insert("text".to_owned(), format!("{}", chance.below(3)));
        }
        let payload = Payload { salt, fields };
        let hlc = match chance.below(4) {
            0 => 0,
            1 => chance.next() >> 1,
            _ => (self.horizon << 16) + chance.below(100) as u64,
        };
        let header = Header {
            scope: self.scope,
            kind: (*chance.pick(&KINDS)).to_owned(),
            record_id: id(1 + chance.below(3) as u8),
            device_id: if chance.one_in(3) { self.store.device() } else { id(0x70 + chance.below(3) as u8) },
            seq: 1 + chance.below(6) as u64,
            hlc,
            deleted,
            action_id: id(9),
            parents,
            commitment: payload.commitment(),
        };
        let revision = Revision { id: header.rev_id(), header, payload: Some(payload) };
        self.unite(&[revision])
    }

    /// Takes revisions in without a file: a backup that was put back.
    pub fn unite(&mut self, revisions: &[Revision]) -> Law {
        let accepts = self.accepts.clone();
        let united =
            self.store.unite(revisions, &accepts).map_err(|fault| format!("a union failed: {fault:?}"))?;
        let new = self.known.add(revisions);
        self.compare(&united, &new, 0, revisions)?;
        let again = self.store.unite(revisions, &accepts).map_err(|fault| format!("{fault:?}"))?;
        law!(again.is_nothing(), "the same again added something: {again:?}");
        Ok(())
    }

    /// Takes files in, and the same once more.
    pub fn receive(&mut self, files: &[Vec<Revision>]) -> Law {
        let ours = self.own_view();
        let ours_sent = files.iter().flatten().any(|revision| revision.header.scope == self.scope);
        let preview = match files {
            [one] => Some(self.store.preview(one).map_err(|fault| format!("a preview failed: {fault:?}"))?),
            _ => None,
        };
        let receipt = self.store.receive(&received(files), &self.accepts.clone());
        let receipt = receipt.map_err(|fault| format!("an import failed: {fault:?}"))?;
        let number = self.imports.len();
        for (revisions, united) in files.iter().zip(&receipt.files) {
            let with_content = revisions.iter().filter(|revision| revision.payload.is_some());
            let unseen = |one: &&Revision| {
                self.known.revisions.get(&one.id).is_some_and(|known| self.known.seen(known).is_none())
            };
            let unseen: Vec<Hash> = with_content.filter(unseen).map(|revision| revision.id).collect();
            let new = self.known.add(revisions);
            for rev in unseen.into_iter().filter(|rev| self.known.revisions[rev].payload.is_some()) {
                self.known.hidden.remove(&rev);
                self.filled.insert(rev, number);
            }
            let mut returned = 0;
            for revision in revisions {
                let back = self.known.aside.remove(&revision.id);
                returned += u64::from(back);
                if back || new.contains(&revision.id) {
                    self.brought.insert(revision.id, number);
                }
            }
            self.compare(united, &new, returned, revisions)?;
        }
        let scopes = files.iter().flatten().map(|revision| revision.header.scope).collect();
        self.imports.push(Import { id: receipt.import, scopes, undone: false });
        let shown = self.shown();
        let still = shown.iter().filter(|((scope, _, _), _)| *scope == self.scope);
        law!(ours_sent || ours.iter().eq(still), "a file of another unit changed ours");
        if let (Some(preview), [united]) = (preview, &receipt.files[..]) {
            let taken = united.added + united.returned + united.filled;
            law!(preview.new == taken, "{} foretold, {taken} taken in", preview.new);
            for would in preview.records {
                let is = shown.get(&(would.scope, would.kind.clone(), would.id));
                let fields = is.filter(|is| !is.deleted).and_then(|is| is.fields.clone());
                let as_told = fields == would.after && is.is_some_and(|is| is.asks == would.asks);
                law!(as_told, "{would:?} was foretold, and it is {is:?}");
            }
        }
        Ok(())
    }

    fn own_view(&self) -> BTreeMap<Key, Shown> {
        let mut view = self.shown();
        view.retain(|(scope, _, _), _| *scope == self.scope);
        view
    }

    fn compare(&mut self, united: &United, new: &BTreeSet<Hash>, returned: u64, sent: &[Revision]) -> Law {
        law!(united.added == new.len() as u64, "{} added, not {}", united.added, new.len());
        law!(united.returned == returned, "{} returned, not {returned}", united.returned);
        self.told_twice.extend(&united.twice);
        self.told_ahead.extend(&united.ahead);
        let mut numbers: BTreeMap<(Id, u64), usize> = BTreeMap::new();
        for revision in self.known.revisions.values() {
            *numbers.entry((revision.header.device_id, revision.header.seq)).or_default() += 1;
        }
        let twice: BTreeSet<Id> =
            numbers.iter().filter(|(_, count)| **count > 1).map(|((device, _), _)| *device).collect();
        let limit = self.store.clock.now_ms() + DAY_MS;
        for header in
            sent.iter().filter(|revision| new.contains(&revision.id)).map(|revision| &revision.header)
        {
            let device = &header.device_id;
            law!(!twice.contains(device) || self.told_twice.contains(device), "a copy was not told");
            law!(
                stamp_ms(header.hlc) <= limit || self.told_ahead.contains(device),
                "a wrong clock was not told"
            );
        }
        law!(united.twice.is_subset(&twice), "a copy was told that is none");
        law!(!united.twice.contains(&self.store.device()), "our own id is still shared");
        let stored: BTreeSet<Hash> = self.news()?.into_iter().map(|revision| revision.id).collect();
        // A batch of files is compared file by file, and what its later files bring is stored by then.
        law!(stored.is_superset(new) || stored.is_empty(), "what was added is not stored");
        Ok(())
    }

    /// The revisions that were stored since the last look.
    fn news(&mut self) -> Result<Vec<Revision>, String> {
        let rows = self.store.log(self.row).map_err(|fault| format!("{fault:?}"))?;
        self.row = rows.last().map_or(self.row, |(row, _)| *row);
        Ok(rows.into_iter().map(|(_, revision)| revision).collect())
    }

    pub fn undo_import(&mut self, chance: &mut Chance) -> Law {
        if self.imports.is_empty() {
            return Ok(());
        }
        let number = chance.below(self.imports.len());
        if self.imports[number].undone {
            return self.redo(number);
        }
        let import = self.imports[number].clone();
        let later = self.imports[number + 1..]
            .iter()
            .any(|other| !other.undone && other.scopes.intersection(&import.scopes).next().is_some());
        let done = self.store.undo_import(import.id);
        law!(done.is_err() == later, "undoing an import: {done:?}, with a later one: {later}");
        if !later {
            self.imports[number].undone = true;
            for (rev, brought) in &self.brought {
                if *brought == number && self.known.revisions[rev].header.kind != "erasure" {
                    self.known.aside.insert(*rev);
                }
            }
            for (rev, filled) in &self.filled {
                if *filled == number && self.known.revisions[rev].header.kind != "erasure" {
                    self.known.hidden.insert(*rev);
                }
            }
        }
        Ok(())
    }

    pub fn redo(&mut self, number: usize) -> Law {
        self.store.redo_import(self.imports[number].id).map_err(|fault| format!("redo: {fault:?}"))?;
        self.imports[number].undone = false;
        self.known.aside.retain(|rev| self.brought.get(rev) != Some(&number));
        self.known.hidden.retain(|rev| self.filled.get(rev) != Some(&number));
        Ok(())
    }

    /// The backup in place of the records, or added to them.
    pub fn put_back(&mut self, chance: &mut Chance, entropy: Entropy) -> Law {
        let Some(backup) = self.backup.take() else { return Ok(()) };
        if chance.one_in(2) {
            let revisions: Vec<Revision> = backup.known.revisions.values().cloned().collect();
            let before = self.shown();
            let filled = self.known.clone();
            self.unite(&revisions)?;
            let erased_more = self.known.erased() != filled.erased();
            law!(
                erased_more || before == self.shown() || filled.view() != self.known.view(),
                "a backup changed more than it holds"
            );
        } else {
            let horizon = self.horizon;
            *self = backup.twin(entropy, chance.one_in(2));
            self.horizon = horizon;
        }
        self.backup = Some(backup);
        Ok(())
    }

    /// A file that says it holds what it does not, and one of a unit that nobody takes here.
    pub fn refuse(&mut self, chance: &mut Chance) -> Law {
        let before = self.shown();
        let mut revisions = self.of_scope(self.scope);
        let Some(first) = revisions.first().cloned() else { return Ok(()) };
        let mut stranger = first.clone();
        stranger.header.scope = id(0xee);
        stranger.id = stranger.header.rev_id();
        if chance.one_in(2) {
            revisions.push(stranger);
            let files = [revisions];
            law!(
                self.store.receive(&received(&files), &self.accepts).is_err(),
                "a stranger's revision was taken"
            );
        } else {
            let mut new = first;
            new.header.seq += 1000;
            new.id = new.header.rev_id();
            let files = [vec![new]];
            let mut sent = received(&files);
            for covered in sent.iter_mut().flat_map(|file| file.coverage.values_mut()) {
                covered.1 = sha256(b"something else");
            }
            law!(self.store.receive(&sent, &self.accepts).is_err(), "a file that is not whole was taken");
        }
        law!(self.news()?.is_empty() && before == self.shown(), "a bad file changed something");
        Ok(())
    }

    /// What the store shows.
    pub fn shown(&self) -> BTreeMap<Key, Shown> {
        let rows = self.store.shown_rows().unwrap();
        rows.into_iter()
            .map(|row| {
                let shown = Shown {
                    rev: row.rev,
                    deleted: row.deleted,
                    fields: row.fields,
                    heads: row.heads,
                    asks: row.asks,
                };
                ((row.scope, row.kind, row.id), shown)
            })
            .collect()
    }

    /// The store shows what the oracle says.
    pub fn check(&self) -> Law {
        let (shown, expected) = (self.shown(), self.known.view());
        for key in shown.keys().chain(expected.keys()) {
            law!(
                shown.get(key) == expected.get(key),
                "{key:?} shows {:?}, not {:?}",
                shown.get(key),
                expected.get(key)
            );
        }
        Ok(())
    }

    /// The store holds exactly what came, every hash of it right.
    pub fn check_all(&self) -> Law {
        self.check()?;
        let stored = self.store.log(0).map_err(|fault| format!("a hash is wrong: {fault:?}"))?;
        let stored: BTreeMap<Hash, Revision> =
            stored.into_iter().map(|(_, revision)| (revision.id, revision)).collect();
        law!(stored == self.known.revisions, "the store holds other revisions than came");
        Ok(())
    }
}

/// Files of these revisions.
fn received(files: &[Vec<Revision>]) -> Vec<Received<'_>> {
    files
        .iter()
        .map(|revisions| {
            let mut ids: BTreeMap<Id, Vec<Hash>> = BTreeMap::new();
            for revision in revisions {
                ids.entry(revision.header.scope).or_default().push(revision.id);
            }
            let coverage =
                ids.into_iter().map(|(scope, ids)| (scope, (ids.len() as u64, digest(ids)))).collect();
            let all = revisions.iter().map(|revision| revision.id).collect();
            Received {
                name: "fil",
                sender: "",
                sha256: digest(all),
                revisions,
                coverage,
                bytes: b"",
                about: About::default(),
            }
        })
        .collect()
}

fn clock_at(ms: u64) -> Clock {
    Clock::Fixed(Clock::at("2026-11-20".parse().unwrap()).local_of_ms(ms))
}
