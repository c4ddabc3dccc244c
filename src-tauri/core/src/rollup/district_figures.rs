//! What the report says of the districts: which ones work with a programme, have trained people, and set resources aside.

use std::collections::{BTreeMap, BTreeSet};

use super::figure::{Behind, Value};
use super::parts::{Parts, is_active};
use super::unit::Staff;
use crate::school::codes::OfficeLevel;
use crate::school::office::Resource;
use crate::school::scoring::Ratio;
use crate::school::{folded, in_order};

/// What a district sets aside: as told of itself, or else what those that became it told, together.
fn together(name: &str, parts: &[(u32, &Resource)]) -> Resource {
    let last = parts.iter().map(|(year, _)| *year).max();
    let own = |part: &&(u32, &Resource)| part.1.district.as_deref().map(folded) == Some(folded(name));
    let parts: Vec<&Resource> = match parts.iter().find(own).filter(|(year, _)| Some(*year) == last) {
        Some((_, own)) => vec![own],
        None => parts.iter().map(|(_, part)| *part).collect(),
    };
    // One that does is enough; that none does is known once any has told.
    let any = |told: fn(&Resource) -> Option<bool>| {
        parts.iter().filter_map(|part| told(part)).reduce(|a, b| a || b)
    };
    Resource {
        district: Some(name.to_owned()),
        share: parts.iter().filter_map(|part| part.share).reduce(u32::saturating_add),
        sets_aside: any(|part| part.sets_aside),
        coordinator: any(|part| part.coordinator),
        ..Resource::default()
    }
}

impl Parts<'_> {
    /// The districts with something, each with its own part, and those that told nothing.
    fn by_district(&mut self, code: &'static str, parts: BTreeMap<String, Value>) {
        let of = |value: &Value| matches!(value, Value::Number(0));
        let behind: Vec<Behind> = parts
            .iter()
            .filter(|(_, value)| !of(value))
            .map(|(name, value)| Behind { name: name.clone(), unit: None, value: *value, by_hand: false })
            .collect();
        let (known, lacking) = self.told_by(parts.keys().collect());
        let value = if parts.is_empty() { Value::Missing } else { Value::Number(behind.len() as u64) };
        self.push(code, None, value, behind);
        if let Some(last) = self.figures.last_mut() {
            (last.known, last.lacking) = (known, lacking);
        }
    }

    /// How many districts have told of those that could, and the names of those that are asked and have not.
    fn told_by(&self, told: BTreeSet<&String>) -> (Ratio, Vec<String>) {
        let mut lacking: Vec<String> = self.world.districts_asked().into_iter().collect();
        lacking.retain(|name| !told.contains(name));
        lacking.sort_by_cached_key(|name| in_order(name));
        (Ratio::new(told.len() as u64, (told.len() + lacking.len()) as u64), lacking)
    }

    /// In a city: of which districts something is known.
    fn districts_heard(&mut self) {
        if self.world.input.own.office().level == Some(OfficeLevel::City) {
            let heard = self.world.districts_heard().into_iter().map(|name| (name, Value::Number(1)));
            self.by_district("districts-received", heard.collect());
            if let Some(last) = self.figures.last_mut() {
                last.value = Value::Number(last.behind.len() as u64);
            }
        }
    }

    pub(super) fn districts(&mut self) {
        // A district has only itself to tell of here.
        if self.world.input.own.office().level == Some(OfficeLevel::District) {
            return self.resources();
        }
        self.districts_heard();
        let world = self.world;
        let mut active: BTreeMap<String, Value> = BTreeMap::new();
        let mut trained: BTreeMap<String, u64> = BTreeMap::new();
        for unit in &world.units {
            let Some(district) = unit.district.clone().filter(|_| unit.is_known()) else { continue };
            let slot = active.entry(district.clone()).or_insert(Value::Number(0));
            if let Value::Number(n) = slot {
                *n += u64::from(is_active(unit));
            }
            let people = unit.work().map(|p| p.staff.trained);
            let people = people.or_else(|| unit.hand.as_ref().and_then(|hand| hand.trained).map(u64::from));
            if let Some(people) = people {
                *trained.entry(district).or_default() += people;
            }
        }
        for office in &world.offices {
            // Where nobody was entered, nobody was told of.
            if office.office().level != Some(OfficeLevel::District) || office.people.is_empty() {
                continue;
            }
            let name = office.office().name.unwrap_or_default();
            let name = world.districts.name_on(&name, world.districts_on);
            let own = Staff::of(office, world.period, world.input.today).trained;
            *trained.entry(name).or_default() += own;
        }
        self.by_district("districts-active", active);
        let trained = trained.into_iter().map(|(name, n)| (name, Value::Number(n))).collect();
        self.by_district("districts-trained", trained);
        self.on_day();
        self.resources();
    }

    fn resources(&mut self) {
        let world = self.world;
        let span = world.period.span();
        let years = [span.first, span.last].map(|day| chrono::Datelike::year(&day).unsigned_abs());
        // By the name that was entered: the city and the district itself may both have told.
        let mut told: BTreeMap<String, (u32, String, &Resource)> = BTreeMap::new();
        for (turn, office) in world.offices.iter().enumerate() {
            for resource in office.resources.values() {
                let named = resource.district.as_deref();
                let meant = world.districts.meant(office, turn > 0, named, world.input.today);
                let (Some(name), Some(year)) = (meant, resource.year) else { continue };
                if year < years[0] || year > years[1] {
                    continue;
                }
                let is_later = told.get(&folded(&name)).is_none_or(|(told, ..)| year > *told);
                if is_later {
                    told.insert(folded(&name), (year, name, resource));
                }
            }
        }
        let mut parts: BTreeMap<String, Vec<(u32, &Resource)>> = BTreeMap::new();
        for (year, name, resource) in told.into_values() {
            let name = world.districts.name_on(&name, world.districts_on);
            parts.entry(name).or_default().push((year, resource));
        }
        let latest: BTreeMap<String, Resource> =
            parts.into_iter().map(|(name, parts)| (name.clone(), together(&name, &parts))).collect();
        let yes = |told: fn(&Resource) -> Option<bool>| -> BTreeMap<String, Value> {
            let told = latest.iter().filter_map(|(name, one)| Some((name, told(one)?)));
            told.map(|(name, yes)| (name.clone(), Value::Number(u64::from(yes)))).collect()
        };
        let (sets_aside, coordinators) = (yes(|one| one.sets_aside), yes(|one| one.coordinator));
        let shares: Vec<Behind> = latest
            .iter()
            .filter_map(|(name, one)| {
                let value = Value::Number(u64::from(one.share?));
                Some(Behind { name: name.clone(), unit: None, value, by_hand: false })
            })
            .collect();
        self.by_district("districts-resources", sets_aside);
        self.by_district("districts-coordinator", coordinators);
        let total = shares.iter().map(|one| if let Value::Number(n) = one.value { n } else { 0 }).sum();
        let value = if shares.is_empty() { Value::Missing } else { Value::Number(total) };
        let (known, lacking) = self.told_by(shares.iter().map(|one| &one.name).collect());
        self.push("districts-posts", None, value, shares);
        if let Some(last) = self.figures.last_mut() {
            (last.known, last.lacking) = (known, lacking);
        }
    }
}
