//! The laws of merging, held against random histories of six installations: writes, removals, files sent in part and
//! in any order, wrong clocks, copied folders, backups put back, erasures, imports undone. A history is a seed and a
//! number of steps; one that breaks a law is made as short as it gets, and kept in `regressions.txt`.

mod chance;
mod oracle;
mod place;
mod pool;
mod world;

use mvp_core::base::{Clock, Entropy};
use mvp_core::store::Write;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chance::Chance;
use place::{Law, law};
use pool::Pooled;
use world::{World, id};

/// How many histories are tried each time.
const HISTORIES: u64 = 2000;
/// The most steps of one.
const STEPS: u64 = 40;

/// One history: what happens, but for the steps left out, and what must hold in the end.
fn history(seed: u64, steps: u64, left_out: &BTreeSet<u64>) -> Law {
    let run = || -> Law {
        let mut world = World::new(seed);
        for step in (0..steps).filter(|step| !left_out.contains(step)) {
            world.step(step).map_err(|told| format!("step {step}: {told}"))?;
        }
        end(&mut world, seed).map_err(|told| format!("in the end: {told}"))
    };
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|fault| {
        let text = fault.downcast_ref::<String>().cloned();
        Err(format!(
            "panic: {}",
            text.or(fault.downcast_ref::<&str>().map(|t| (*t).to_owned())).unwrap_or_default()
        ))
    })
}

/// What must hold at last: everybody agrees, the order of what came says nothing, and one answer settles a question.
fn end(world: &mut World, seed: u64) -> Law {
    world.exchange()?;
    agree(world)?;
    let chance = &mut Chance::of(seed, 1 << 40);
    // The same set in any order and in any pieces shows the same.
    let place = &world.places[0];
    let mut revisions = place.of_scope(place.scope);
    chance.shuffle(&mut revisions);
    let mut fresh = Pooled::empty(place.store.clock, Entropy::Seeded(seed, 9 << 40));
    for piece in revisions.chunks(1 + chance.below(7)) {
        fresh.unite(piece, &[place.scope].into()).map_err(|fault| format!("{fault:?}"))?;
    }
    let mut rows = place.store.shown_rows().unwrap();
    rows.retain(|row| row.scope == place.scope);
    law!(fresh.shown_rows().unwrap() == rows, "another order shows something else");
    // One answer settles a question everywhere.
    let at = chance.below(3);
    let asked = world.places[at].store.questions().unwrap();
    if let Some(question) = asked.first() {
        let fields = question.sides[chance.below(question.sides.len())].fields.clone();
        world.places[at].commit(vec![Write { kind: question.kind.clone(), id: question.id, fields }])?;
        world.exchange()?;
        agree(world)?;
        for place in &world.places[..3] {
            let left = place.store.questions().unwrap();
            law!(left.iter().all(|q| (&q.kind, q.id) != (&question.kind, question.id)), "a question stayed");
        }
    }
    for place in &world.places {
        place.check_all()?;
    }
    // What people see can be made again from the revisions, and is the same.
    let place = &world.places[chance.below(world.places.len())];
    place.store.verify().map_err(|fault| format!("verify: {fault:?}"))?;
    Ok(())
}

/// Those who take a unit's records hold the same revisions of it and show the same.
fn agree(world: &World) -> Law {
    for scope in [id(0xa0), id(0xb0), id(0xd0)] {
        let takers: Vec<_> = world.places.iter().filter(|place| place.accepts.contains(&scope)).collect();
        let sets = takers.iter().map(|place| place.of_scope(scope));
        let views = takers.iter().map(|place| {
            let mut view = place.shown();
            view.retain(|(of, _, _), _| *of == scope);
            view
        });
        let pairs: Vec<_> = sets.zip(views).collect();
        for (n, pair) in pairs.iter().enumerate() {
            law!(pair.0 == pairs[0].0, "after full exchange {n} holds something else");
            law!(pair.1 == pairs[0].1, "after full exchange {n} shows something else");
        }
    }
    Ok(())
}

/// Makes a history that breaks a law as short as it gets.
fn shortest(seed: u64, steps: u64) -> (u64, BTreeSet<u64>, String) {
    let none = BTreeSet::new();
    let steps = (0..=steps).find(|steps| history(seed, *steps, &none).is_err()).unwrap_or(steps);
    let mut left_out = none;
    for step in 0..steps {
        left_out.insert(step);
        if history(seed, steps, &left_out).is_ok() {
            left_out.remove(&step);
        }
    }
    let told = history(seed, steps, &left_out).err().unwrap_or_default();
    (steps, left_out, told)
}

fn report(seed: u64, steps: u64) -> String {
    let (steps, left_out, told) = shortest(seed, steps);
    let left: Vec<String> = left_out.iter().map(u64::to_string).collect();
    let mut text = format!("{told}\nfor regressions.txt: {seed} {steps} {}\n", left.join(","));
    let mut world = World::new(seed);
    for step in (0..steps).filter(|step| !left_out.contains(step)) {
        let what = catch_unwind(AssertUnwindSafe(|| world.step(step)));
        text.push_str(&format!("  {step}: {what:?}\n"));
    }
    text
}

/// One of those that try has found a law broken: the others need not go on.
static BROKEN: AtomicBool = AtomicBool::new(false);

/// Histories from this seed on until so many were tried, or so long has passed. Gives how many were.
fn try_many(first: u64, count: u64, limit: Option<Duration>) -> u64 {
    let started = Instant::now();
    let quiet = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let mut tried = 0;
    let mut broken = None;
    while tried < count
        && limit.is_none_or(|limit| started.elapsed() < limit)
        && !BROKEN.load(Ordering::Relaxed)
    {
        let seed = first + tried;
        if history(seed, 5 + seed % STEPS, &BTreeSet::new()).is_err() {
            BROKEN.store(true, Ordering::Relaxed);
            broken = Some(report(seed, 5 + seed % STEPS));
        }
        tried += 1;
    }
    std::panic::set_hook(quiet);
    assert!(broken.is_none(), "{}", broken.unwrap_or_default());
    tried
}

#[test]
fn no_history_breaks_a_law() {
    // Two at a time; the same ones on every computer, however slow it is.
    let halves: Vec<_> = (0..2)
        .map(|half| std::thread::spawn(move || try_many(1 + half * (1 << 32), HISTORIES / 2, None)))
        .collect();
    let tried: u64 = halves
        .into_iter()
        .map(|half| half.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault)))
        .sum();
    assert_eq!(tried, HISTORIES);
}

#[test]
fn what_once_broke_a_law_does_not_any_more() {
    for line in include_str!("regressions.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut parts = line.split(' ');
        let mut number = || parts.next().and_then(|text| text.parse().ok());
        let (Some(seed), Some(steps)) = (number(), number()) else { panic!("{line}") };
        let left = parts.next().unwrap_or_default();
        let left_out = left.split(',').filter_map(|text| text.parse().ok()).collect();
        assert_eq!(history(seed, steps, &left_out), Ok(()), "{line}");
    }
}

/// `./dev bench merge-laws`: as many as there is time for. `MVP_LAWS` is a number of histories, or seconds: `600s`.
/// Others at each run; from a certain seed on with `MVP_LAWS_FROM`.
#[test]
#[ignore = "takes as long as one likes"]
fn many_more_histories() {
    let wish = std::env::var("MVP_LAWS").unwrap_or_else(|_| "60s".to_owned());
    let (count, limit) = match wish.strip_suffix('s') {
        Some(seconds) => (u64::MAX, Some(Duration::from_secs(seconds.parse().expect("a number of seconds")))),
        None => (wish.parse().expect("a number of histories"), None),
    };
    if let Some(first) = std::env::var("MVP_LAWS_FROM").ok().and_then(|text| text.parse().ok()) {
        return println!("histories: {}", try_many(first, count, limit));
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970");
    let (first, started) = ((1 << 60) + (now.as_secs() << 24), Instant::now());
    let parts = std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
    // A process for each: threads would wait for each other in the database's one allocator.
    let children: Vec<Child> = (0..parts)
        .map(|part| {
            let wish = if limit.is_some() { wish.clone() } else { count.div_ceil(parts).to_string() };
            Command::new(std::env::current_exe().expect("this program"))
                .args(["--ignored", "--nocapture", "--exact", "many_more_histories"])
                .env("MVP_LAWS", wish)
                .env("MVP_LAWS_FROM", (first + (part << 56)).to_string())
                .stdout(Stdio::piped())
                .spawn()
                .expect("itself once more")
        })
        .collect();
    let mut tried = 0;
    for child in children {
        let output = child.wait_with_output().expect("an end");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{said}");
        let number = said.lines().find_map(|line| line.split_once("histories: ")?.1.parse::<u64>().ok());
        tried += number.expect("how many were tried");
    }
    println!("{tried} histories in {:.0} s, none broke a law", started.elapsed().as_secs_f64());
}

#[test]
fn a_store_of_another_day_is_the_same_store() {
    // The kit itself: a twin shows what its origin shows, also in place of one that was something else before.
    let clock = Clock::at("2026-11-20".parse().unwrap());
    drop(Pooled::empty(clock, Entropy::Seeded(5, 0)));
    let mut store = Pooled::empty(clock, Entropy::Seeded(1, 0));
    store.found(id(1)).unwrap();
    let write =
        Write { kind: "note".into(), id: id(2), fields: Some([("text".to_owned(), "a".to_owned())].into()) };
    store.commit(vec![write], &Default::default()).unwrap();
    let rows = store.shown_rows().unwrap();
    assert_eq!(rows.len(), 2, "the note, and what was done");
    let twin = store.twin(Entropy::Seeded(2, 0), false);
    assert_eq!((twin.shown_rows().unwrap(), twin.device()), (rows.clone(), store.device()));
    assert_eq!(twin.log(0).unwrap().len(), 2);
    drop(twin);
    let other = store.twin(Entropy::Seeded(3, 0), true);
    assert_eq!(other.shown_rows().unwrap(), rows);
    assert_ne!(other.device(), store.device());
    drop(other);
    assert!(Pooled::empty(clock, Entropy::Seeded(4, 0)).shown_rows().unwrap().is_empty());
}
