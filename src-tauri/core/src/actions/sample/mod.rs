//! Made-up units to look around in, to test with and to show: entered through the same actions that a person uses,
//! with the clock moved through the years. Every one of them is marked as a sample. The same seed gives the same
//! unit.

mod beside;
mod made;
mod office;
mod runs;
mod unit;

use chrono::NaiveDate;
use std::path::{Path, PathBuf};

use crate::base::{Entropy, Error, Result};
use crate::school::codes::UnitKind;
pub use beside::{beside, make_beside, remove_beside};
use made::{Made, made};
pub use office::{district_office, office};

/// How much there is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 3 classes and one *läsår*; two schools; two districts.
    Small,
    /// 12 classes and two *läsår*; a district's usual five units; a city as in the autumn of 2020.
    Typical,
    /// 40 classes and ten *läsår*; 13 units; 13 districts with 78 schools.
    Large,
}

impl Size {
    /// All of them.
    pub const ALL: &[Size] = &[Size::Small, Size::Typical, Size::Large];

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Size::Small => "small",
            Size::Typical => "typical",
            Size::Large => "large",
        }
    }

    fn pick<T>(self, small: T, typical: T, large: T) -> T {
        match self {
            Size::Small => small,
            Size::Typical => typical,
            Size::Large => large,
        }
    }
}

/// A unit that is to be made up.
struct Plan {
    name: String,
    kind: UnitKind,
    district: String,
    school_code: Option<String>,
    classes: usize,
    years: usize,
    /// Every class has the programme every year, not once.
    again: bool,
    seed: u64,
    trouble: Option<Trouble>,
}

/// What a unit in a made-up city may need support with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trouble {
    /// Nothing was logged for the latest weeks.
    StandsStill,
    /// The trained leaders are gone, and the others are new.
    Untrained,
    /// It stopped with its programmes when its second *läsår* began.
    Stopped,
}

impl Trouble {
    /// Now and then one: enough to be seen, few enough to be called.
    fn of(n: usize) -> Option<Trouble> {
        match n % 12 {
            4 => Some(Trouble::StandsStill),
            9 => Some(Trouble::Untrained),
            _ => None,
        }
    }
}

/// Makes up a school in a data folder that has none, as it would look on that day.
///
/// # Errors
/// The folder has a school already, or cannot be written.
pub fn school(folder: &Path, size: Size, seed: u64, today: NaiveDate) -> Result<()> {
    one(folder, UnitKind::School, size, seed, today)
}

/// Makes up a school, or a youth centre or play park with its few groups.
///
/// # Errors
/// As [`school`].
pub fn one(folder: &Path, kind: UnitKind, size: Size, seed: u64, today: NaiveDate) -> Result<()> {
    let made = made()?;
    let mut chance = Entropy::Seeded(seed, 1 << 32);
    let names = match kind {
        UnitKind::School => &made.schools,
        UnitKind::YouthCentre => &made.youth_centres,
        UnitKind::PlayPark => &made.play_parks,
    };
    let plan = Plan {
        name: made.pick(&mut chance, names),
        kind,
        district: made.pick(&mut chance, &made.districts),
        school_code: (!kind.is_outside()).then(|| code(&mut chance)),
        classes: if kind.is_outside() { size.pick(1, 2, 3) } else { size.pick(3, 12, 40) },
        years: size.pick(1, 2, 10),
        again: kind.is_outside() || size == Size::Large,
        seed,
        trouble: None,
    };
    unit::make(folder, &plan, &made, today)
}

/// Makes up a district's units, each in a data folder of its own below `folder`. Gives their folders.
///
/// # Errors
/// As [`school`].
pub fn district(
    folder: &Path,
    size: Size,
    history: History,
    seed: u64,
    today: NaiveDate,
) -> Result<Vec<PathBuf>> {
    let made = made()?;
    let (schools, others) = size.pick((2, 1), (3, 2), (9, 4));
    let mut chance = Entropy::Seeded(seed, 1 << 32);
    let name = made.pick(&mut chance, &made.districts);
    let classes: Vec<usize> = (0..schools).map(|n| 4 + n % 4).collect();
    let mut plans = district_plans(&made, &name, 0, &classes, others, seed);
    history.put_into(&mut plans);
    make_all(folder, &plans, &made, today)
}

/// How far back the units of an office go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// All began this *läsår*.
    ThisYear,
    /// Most have the year before to compare with; some are new since then, and one has stopped. A few schools are
    /// larger than they would be without.
    TwoYears,
}

/// Makes up a city: district by district, unit by unit. At the typical size it has 9 districts, 26 schools with 140
/// classes, 6 youth centres and 4 play parks, as Stockholm's in the autumn of 2020.
///
/// # Errors
/// As [`school`].
pub fn city(
    folder: &Path,
    size: Size,
    history: History,
    seed: u64,
    today: NaiveDate,
) -> Result<Vec<PathBuf>> {
    let size = size.pick((2, 4, 12, 1), (9, 26, 140, 10), (13, 78, 420, 26));
    city_of(folder, size, history, seed, today)
}

/// So many districts, schools, classes in them, and other units.
type CitySize = (usize, usize, usize, usize);

/// A city to look around in from the first page: large enough to compare, and made up in a moment.
const LOOK: CitySize = (4, 10, 40, 4);

fn city_of(
    folder: &Path,
    (districts, schools, classes, others): CitySize,
    history: History,
    seed: u64,
    today: NaiveDate,
) -> Result<Vec<PathBuf>> {
    let made = made()?;
    let mut plans = Vec::new();
    let mut first = 0;
    for (n, name) in made.districts.iter().take(districts).enumerate() {
        let of_district = share(schools, districts, n);
        // The school at place i of the whole city gets its share of the classes.
        let sizes: Vec<usize> = (first..first + of_district).map(|i| share(classes, schools, i)).collect();
        plans.extend(district_plans(&made, name, first, &sizes, share(others, districts, n), seed));
        first += of_district;
    }
    history.put_into(&mut plans);
    make_all(folder, &plans, &made, today)
}

impl History {
    fn put_into(self, plans: &mut [Plan]) {
        if self == History::ThisYear {
            return;
        }
        for (n, plan) in plans.iter_mut().enumerate() {
            plan.years = if n % 5 == 2 { 1 } else { 2 };
            plan.again = true;
            // A large school has both programmes.
            if n % 4 == 1 && plan.kind == UnitKind::School {
                plan.classes += 4;
            }
        }
        let mut schools: Vec<_> = plans.iter_mut().filter(|plan| plan.kind == UnitKind::School).collect();
        // The few of a district have no trouble by themselves, and one in a city has stopped.
        let (n, trouble) = if schools.len() < 5 { (1, Trouble::StandsStill) } else { (8, Trouble::Stopped) };
        if let Some(plan) = schools.get_mut(n) {
            plan.trouble = Some(trouble);
        }
    }
}

/// The share of the n-th of `among`, so that all shares add up to the whole.
fn share(whole: usize, among: usize, n: usize) -> usize {
    whole * (n + 1) / among - whole * n / among
}

fn district_plans(
    made: &Made,
    district: &str,
    first: usize,
    schools: &[usize],
    others: usize,
    seed: u64,
) -> Vec<Plan> {
    let unit_seed = |n: usize| seed.wrapping_mul(10_007).wrapping_add(n as u64);
    let numbered = |names: &[String], n: usize| {
        let name = names.get(n % names.len().max(1)).cloned().unwrap_or_default();
        if n < names.len() { name } else { format!("{name} {}", n / names.len() + 1) }
    };
    let mut plans = Vec::new();
    for (i, classes) in schools.iter().enumerate() {
        let n = first + i;
        plans.push(Plan {
            name: numbered(&made.schools, n),
            kind: UnitKind::School,
            district: district.to_owned(),
            school_code: Some(code(&mut Entropy::Seeded(unit_seed(n), 1 << 33))),
            classes: *classes,
            years: 1,
            again: false,
            seed: unit_seed(n),
            trouble: Trouble::of(n),
        });
    }
    for i in 0..others {
        // Three youth centres to two play parks.
        let n = first / 3 + i;
        let (names, kind) = match n % 5 {
            1 | 3 => (&made.play_parks, UnitKind::PlayPark),
            _ => (&made.youth_centres, UnitKind::YouthCentre),
        };
        plans.push(Plan {
            name: format!("{} i {district}", numbered(names, n / 2)),
            kind,
            district: district.to_owned(),
            school_code: None,
            classes: 1 + n % 2,
            years: 1,
            again: true,
            seed: unit_seed(100_000 + first * 10 + i),
            trouble: None,
        });
    }
    plans
}

fn make_all(folder: &Path, plans: &[Plan], made: &Made, today: NaiveDate) -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for plan in plans {
        let own = folder.join(file_name(&plan.district)).join(file_name(&plan.name));
        unit::make(&own, plan, made, today)?;
        folders.push(own);
    }
    Ok(folders)
}

/// A name for a folder that every system takes.
fn file_name(name: &str) -> String {
    let plain = |c: char| match c {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        c if c.is_ascii_alphanumeric() => c,
        _ => '-',
    };
    name.to_lowercase().chars().map(plain).collect()
}

/// Eight digits that begin with zero, as tools like to lose them.
fn code(chance: &mut Entropy) -> String {
    format!("0{:07}", chance.below(10_000_000))
}

fn internal(detail: impl ToString) -> Error {
    Error::new(crate::base::Code::Internal).with("detail", detail)
}

#[cfg(test)]
mod tests;
