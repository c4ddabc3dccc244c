//! Stores that are used again for one installation after the other. To open one, and to prepare what is asked of it,
//! took half of the time of a history: a store that is no longer wanted stays open, and gets another file's bytes.

use mvp_core::base::{Clock, Entropy};
use mvp_core::store::Store;
use std::cell::{Cell, RefCell};
use std::fs;
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Where a file says which change was the last, twice: whoever has read it before then reads it again.
const CHANGE: [usize; 2] = [24, 92];
/// A store counts its own changes from there on. More than it makes in a history.
const MANY: u32 = 1 << 12;

struct Pool {
    folder: TempDir,
    /// A file in which nothing has happened.
    empty: Vec<u8>,
    spare: RefCell<Vec<(Store, PathBuf)>>,
    made: Cell<u32>,
    change: Cell<u32>,
}

thread_local! {
    static POOL: Pool = Pool::new();
}

fn day() -> Clock {
    Clock::at("2026-11-20".parse().unwrap())
}

impl Pool {
    fn new() -> Pool {
        // In memory where there is such a place.
        let shared = Path::new("/dev/shm");
        let folder =
            if shared.is_dir() { tempfile::tempdir_in(shared) } else { tempfile::tempdir() }.unwrap();
        let path = folder.path().join("empty");
        drop(Store::in_file(&path, day(), Entropy::Seeded(0, 0)).unwrap());
        let empty = fs::read(path).unwrap();
        Pool { folder, empty, spare: RefCell::default(), made: Cell::new(0), change: Cell::default() }
    }

    /// A store with these bytes.
    fn take(&self, mut bytes: Vec<u8>, clock: Clock, entropy: Entropy, noticed: bool) -> Pooled {
        let spare = self.spare.borrow_mut().pop();
        let (mut store, path) = spare.unwrap_or_else(|| {
            self.made.set(self.made.get() + 1);
            let path = self.folder.path().join(self.made.get().to_string());
            (Store::in_file(&path, day(), Entropy::Seeded(0, 0)).unwrap(), path)
        });
        self.change.set(self.change.get().wrapping_add(MANY));
        for at in CHANGE {
            bytes[at..at + 4].copy_from_slice(&self.change.get().to_be_bytes());
        }
        store.let_go().unwrap();
        fs::write(&path, bytes).unwrap();
        store.read_again(clock, entropy, noticed).unwrap();
        Pooled(Some((store, path)))
    }
}

/// A store from the pool, which goes back to it.
pub struct Pooled(Option<(Store, PathBuf)>);

impl Pooled {
    /// A store in which nothing has happened.
    pub fn empty(clock: Clock, entropy: Entropy) -> Pooled {
        POOL.with(|pool| pool.take(pool.empty.clone(), clock, entropy, true))
    }

    /// The same store again; one that was noticed is another device.
    pub fn twin(&self, entropy: Entropy, noticed: bool) -> Pooled {
        let (store, path) = self.0.as_ref().unwrap();
        POOL.with(|pool| pool.take(fs::read(path).unwrap(), store.clock, entropy, noticed))
    }
}

impl Deref for Pooled {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.0.as_ref().unwrap().0
    }
}

impl DerefMut for Pooled {
    fn deref_mut(&mut self) -> &mut Store {
        &mut self.0.as_mut().unwrap().0
    }
}

impl Drop for Pooled {
    fn drop(&mut self) {
        let one = self.0.take();
        // After a panic nobody knows what state it is in; at the end of the thread the pool itself is gone.
        if !std::thread::panicking() {
            let _ = POOL.try_with(|pool| pool.spare.borrow_mut().extend(one));
        }
    }
}
