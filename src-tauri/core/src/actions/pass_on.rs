//! What a district passes on to the city: its own package, and the latest of each unit as it came.

use std::collections::{BTreeMap, BTreeSet};

use super::Book;
use super::views::{BundleUnit, BundleView};
use crate::base::hash::Hash;
use crate::base::{Code, Error, Id, Result};
use crate::exchange::{self, Card, Content, Level, Options, Package, Sender};
use crate::rollup::Period;
use crate::school::codes::CardRole;
use crate::school::in_order;
use crate::store::ReceivedFile;

/// What tells which of a sender's files is later.
type Order = fn(&ReceivedFile) -> (u64, u64);

/// A unit's package as it will be passed on.
struct Passed {
    file: ReceivedFile,
    signer: Card,
    signed: Vec<u8>,
    package: Package,
}

impl Passed {
    /// Its revisions, each with whether its content is there.
    fn held(&self) -> BTreeSet<(Hash, bool)> {
        let all = self.package.revisions.iter();
        all.flat_map(|one| [(one.id, false), (one.id, one.payload.is_some())]).collect()
    }
}

impl Book {
    /// *Fil till staden*: what would go, with or without the names of the office's own staff. What goes of the units'
    /// is theirs to choose.
    ///
    /// # Errors
    /// This is no office, or a faulty store.
    pub fn view_bundle(&mut self, names: bool) -> Result<BundleView> {
        let own = self.view_file(names)?;
        let passed = self.passed()?;
        let mut units: Vec<BundleUnit> = Vec::new();
        let (mut sent, mut uncompared) = (BTreeSet::new(), false);
        for one in &passed {
            sent.insert(one.file.scope);
            let compared = matches!(self.trust(&one.signer)?, exchange::Trust::Known { compared: true });
            let w = &self.words;
            let read = self.store.clock.local_of_ms(one.file.read_ms);
            let read = w.msg("bundle-read", &[("when", &w.moment(read, self.today()))]);
            let came = [read, self.made(&one.package)].into_iter().filter(|text| !text.is_empty());
            let mut about = vec![came.collect::<Vec<_>>().join(", ")];
            uncompared |= !compared;
            if !compared {
                about.push(w.get("bundle-not-compared"));
            }
            units.push(BundleUnit {
                name: one.package.descriptor.mvp.from.name.clone(),
                goes: true,
                what: w.get("bundle-goes-file"),
                about,
            });
        }
        // A unit that works on two computers sends two files.
        let (files, senders) = (units.len(), sent.len());
        let world = self.world(Period::SchoolYear(self.school_year()))?;
        let w = &self.words;
        units.extend(world.units.iter().filter(|unit| !sent.contains(&unit.id)).map(|unit| {
            let goes = unit.hand.is_some();
            let lost = unit.source.is_some();
            BundleUnit {
                name: unit.name.clone(),
                goes,
                what: w.get(if goes { "bundle-goes-hand" } else { "bundle-goes-nothing" }),
                about: vec![w.get(if lost { "bundle-missing-file" } else { "bundle-missing-sent" })],
            }
        }));
        units.sort_by_cached_key(|unit| (unit.goes, in_order(&unit.name)));
        let silent = units.iter().filter(|unit| !unit.goes).count();
        let mut sentence = w.msg("bundle-units", &[("count", &senders)]);
        let by_hand = units.iter().filter(|unit| unit.goes).count() - files;
        if by_hand > 0 {
            sentence = format!("{sentence} {}", w.msg("bundle-units-hand", &[("count", &by_hand)]));
        }
        if uncompared {
            sentence = format!("{sentence} {}", w.get("bundle-compare-how"));
        }
        if silent > 0 {
            sentence = format!("{sentence} {}", w.msg("bundle-units-none", &[("count", &silent)]));
        }
        Ok(BundleView { own, own_staff: !self.school.people.is_empty(), sentence, units })
    }

    /// The sealed bundle for the city.
    ///
    /// # Errors
    /// [`Code::ReceiverNone`], no office is set up, or it is too large for a reader.
    pub(super) fn bundle_bytes(&mut self, names: bool, to: &[Card], created_ms: u64) -> Result<Vec<u8>> {
        if to.is_empty() {
            return Err(Error::new(Code::ReceiverNone));
        }
        let (card, identity) = (self.own_card()?, self.identity()?);
        let sender = Sender { identity: &identity, card: &card, to };
        let number = self.store.last_saved()?.map_or(0, |file| file.number) + 1;
        let options =
            Options { level: Level::District, include_names: names, created_ms, export_no: Some(number) };
        let own = exchange::write_signed(&self.store.revisions_to_send()?, &options, sender)?;
        let units = self.passed()?.into_iter().map(|one| one.signed).collect();
        let created = self.store.clock.rfc3339();
        exchange::seal_bundle(own, units, created, sender)
    }

    /// The signed packages of the units: of each sender's card the latest, for the district. What was meant for a
    /// colleague or for its sender alone is not passed on. A sender's clock may go back, and what it has taken back is
    /// not in its next file: where it is not clear which file is the latest, each that may be goes, but for those of
    /// which another one holds all.
    fn passed(&mut self) -> Result<Vec<Passed>> {
        let mut of_sender: BTreeMap<(Id, String), Vec<ReceivedFile>> = BTreeMap::new();
        for file in self.store.received_files()?.into_iter().filter(|file| file.kept && !file.undone) {
            of_sender.entry((file.scope, file.sender.clone())).or_default().push(file);
        }
        let mut passed = Vec::new();
        for mut files in of_sender.into_values() {
            let mut found: Vec<Passed> = Vec::new();
            let orders: [Order; 3] = [
                |file| (file.number, 0),
                |file| (file.saved_ms(), file.number),
                |file| (file.held.map_or(0, |(count, _)| count), file.number),
            ];
            for order in orders {
                files.sort_by_key(order);
                let is_there = |found: &[Passed], number| found.iter().any(|one| one.file.number == number);
                for file in files.iter().rev() {
                    if is_there(&found, file.number) {
                        break;
                    }
                    if let Some(one) = self.goes_on(file)? {
                        found.push(one);
                        break;
                    }
                }
            }
            let held: Vec<BTreeSet<(Hash, bool)>> = found.iter().map(Passed::held).collect();
            let is_within = |at: usize| {
                // Of two that hold the same, the one that was found first stays.
                (0..held.len()).any(|other| {
                    let (one, other_one) = (&held[at], &held[other]);
                    other != at && one.is_subset(other_one) && (one != other_one || other < at)
                })
            };
            let within: Vec<bool> = (0..held.len()).map(is_within).collect();
            passed.extend(found.into_iter().zip(within).filter(|(_, within)| !within).map(|(one, _)| one));
        }
        Ok(passed)
    }

    /// A unit's file that was meant for the district, where its bytes can be read still.
    fn goes_on(&mut self, file: &ReceivedFile) -> Result<Option<Passed>> {
        let own = self.own_card()?;
        // Keys that were lost since do not open it any more; it is then not passed on, and can be asked for again.
        let Some((signer, package, signed)) = self.kept_package(file.number)? else { return Ok(None) };
        let of_unit = signer.role == CardRole::Unit && signer.scope != own.scope;
        let goes = of_unit && package.descriptor.mvp.level == Level::District;
        Ok(goes.then(|| Passed { file: file.clone(), signer, signed, package }))
    }

    /// A received package as it was signed, read again.
    pub(super) fn kept_package(&mut self, number: u64) -> Result<Option<(Card, Package, Vec<u8>)>> {
        let Some(bytes) = self.store.kept_bytes(number)? else { return Ok(None) };
        // Earlier versions kept the file as it was sealed.
        if exchange::is_sealed(&bytes) {
            return Ok(match self.open_content(&bytes) {
                Ok(Content::Package(opened)) => Some((opened.signer, opened.package, opened.signed)),
                _ => None,
            });
        }
        Ok(exchange::read_signed(&bytes).ok().map(|(signer, package)| (signer, package, bytes)))
    }
}
