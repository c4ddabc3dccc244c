//! A world of six installations: two schools, one of them on three computers, a district and a city. Things happen to
//! them by chance, and after each the store must show what the oracle says.

use mvp_core::base::{Clock, Entropy, Id};
use std::collections::BTreeSet;

use crate::chance::Chance;
use crate::place::{DAY_MS, Law, Place};
use crate::pool::Pooled;

/// Six installations.
pub struct World {
    pub places: Vec<Place>,
    seed: u64,
}

/// An id that stands for a number.
pub fn id(n: u8) -> Id {
    Id::from_random([n; 16])
}

impl World {
    /// The world before anything has happened.
    pub fn new(seed: u64) -> World {
        let (a, b, district, city) = (id(0xa0), id(0xb0), id(0xd0), id(0xc0));
        let accepts = |scopes: &[Id]| scopes.iter().copied().collect::<BTreeSet<_>>();
        let plan = [
            (a, accepts(&[a])),
            (a, accepts(&[a])),
            (a, accepts(&[a])),
            (b, accepts(&[b])),
            (district, accepts(&[a, b, district])),
            (city, accepts(&[a, b, district, city])),
        ];
        let clock = Clock::at("2026-11-20".parse().unwrap());
        let places = plan.into_iter().zip(0..).map(|((scope, accepts), n)| {
            let mut store = Pooled::empty(clock, Entropy::Seeded(seed, n << 32));
            store.found(scope).unwrap();
            Place::new(store, scope, accepts, clock.now_ms())
        });
        World { places: places.collect(), seed }
    }

    /// One thing happens. Gives what it was, or which law it broke.
    pub fn step(&mut self, step: u64) -> Result<String, String> {
        let chance = &mut Chance::of(self.seed, step);
        let at = chance.below(self.places.len());
        self.places[at].tick(step);
        let what = match chance.below(24) {
            0..=8 => {
                self.places[at].write(chance)?;
                format!("{at} writes")
            }
            9..=14 => {
                let from = chance.below(self.places.len());
                self.send(from, at, chance)?;
                format!("{from} sends to {at}")
            }
            15 => {
                self.places[at].craft(chance)?;
                format!("{at} holds what nobody wrote")
            }
            16 => {
                self.places[at].erase(chance)?;
                format!("{at} erases")
            }
            17 | 18 => {
                self.places[at].undo_import(chance)?;
                format!("{at} undoes or redoes an import")
            }
            19 => {
                let years = chance.below(9) as i64 - 4;
                self.places[at].skew_ms = years * 365 * DAY_MS as i64;
                format!("{at}'s clock is {years} years off")
            }
            20 => {
                // Only computers of the same school can be copies of each other.
                let (from, to) = (chance.below(3), chance.below(3));
                if from != to {
                    let noticed = chance.one_in(2);
                    self.places[to] =
                        self.places[from].twin(Entropy::Seeded(self.seed ^ step, 1 << 40), noticed);
                }
                format!("{to} becomes a copy of {from}")
            }
            21 => {
                let copy = self.places[at].twin(Entropy::Seeded(self.seed ^ step, 2 << 40), false);
                self.places[at].backup = Some(Box::new(copy));
                format!("{at} makes a backup")
            }
            22 => {
                self.places[at].put_back(chance, Entropy::Seeded(self.seed ^ step, 3 << 40))?;
                format!("{at} goes back to its backup")
            }
            _ => {
                self.places[at].refuse(chance)?;
                format!("{at} is given a bad file")
            }
        };
        self.places[at].check().map_err(|told| format!("{what}: {told}"))?;
        Ok(what)
    }

    /// Sends what one knows of some units to another, in part, in any order, now and then without corrected texts.
    fn send(&mut self, from: usize, to: usize, chance: &mut Chance) -> Law {
        let mut files = Vec::new();
        for _ in 0..=chance.below(2) {
            let scopes: Vec<Id> = self.places[to].accepts.iter().copied().collect();
            let mut revisions = self.places[from].of_scope(*chance.pick(&scopes));
            match chance.below(4) {
                0 => revisions.reverse(),
                1 => chance.shuffle(&mut revisions),
                2 => {
                    let keep = chance.below(revisions.len() + 1);
                    chance.shuffle(&mut revisions);
                    revisions.truncate(keep);
                }
                _ => {}
            }
            if chance.one_in(3) {
                self.places[from].known.strip(&mut revisions);
            }
            files.push(revisions);
        }
        files.retain(|revisions| !revisions.is_empty());
        if chance.one_in(4) {
            for revisions in &mut files {
                revisions.extend(revisions.clone());
                self.places[to].unite(revisions)?;
            }
        } else if !files.is_empty() {
            self.places[to].receive(&files)?;
        }
        Ok(())
    }

    /// Everybody sends everything to the city, which sends everything to everybody who takes it. What was set aside
    /// is asked for again first.
    pub fn exchange(&mut self) -> Law {
        for place in &mut self.places {
            while let Some(import) = place.imports.iter().position(|import| import.undone) {
                place.redo(import)?;
            }
        }
        let city = self.places.len() - 1;
        for at in 0..city {
            self.pass_on(at, city)?;
        }
        for at in 0..city {
            self.pass_on(city, at)?;
        }
        Ok(())
    }

    /// One sends another all that it would want.
    fn pass_on(&mut self, from: usize, to: usize) -> Law {
        for scope in self.places[to].accepts.clone() {
            let revisions = self.places[from].of_scope(scope);
            let erased = self.places[to].known.erased();
            if revisions.iter().any(|revision| self.places[to].wants(revision, &erased)) {
                self.places[to].receive(&[revisions])?;
            }
        }
        Ok(())
    }
}
