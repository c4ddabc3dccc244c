//! Drives the real window as a person would, and counts what the person has to do.

mod driver;
mod hands;
mod screen;
mod speech;

use driver::Driver;
use screen::Screen;
use serde_json::{Value, json};
use speech::Bus;
pub use speech::Reader;
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::process::{self, Command};
use std::rc::Rc;
use std::sync::LazyLock;
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};

/// A small laptop's, in pixels.
const SCREEN: (u32, u32) = (1200, 800);

/// How long the page may take to show something: far above what it takes, for slow machines. One that does much other
/// work meanwhile is given more seconds by `MVP_PATIENCE`.
static PATIENCE: LazyLock<Duration> = LazyLock::new(|| {
    let asked = env::var("MVP_PATIENCE").ok().and_then(|text| text.parse().ok());
    Duration::from_secs(asked.unwrap_or(15))
});

/// How long something may take.
pub fn patience() -> Duration {
    *PATIENCE
}

/// The keys that have no character of their own.
pub mod key {
    /// Held down with another key.
    pub const CONTROL: &str = "\u{E009}";
    /// Held down with another key.
    pub const SHIFT: &str = "\u{E008}";
    /// Held down with another key.
    pub const ALT: &str = "\u{E00A}";
    /// Confirms.
    pub const ENTER: &str = "\u{E007}";
    /// Leads on.
    pub const TAB: &str = "\u{E004}";
    /// Closes.
    pub const ESCAPE: &str = "\u{E00C}";
    /// Help.
    pub const F1: &str = "\u{E031}";
    /// Moves down.
    pub const DOWN: &str = "\u{E015}";
    /// Moves up.
    pub const UP: &str = "\u{E013}";
    /// Moves right.
    pub const RIGHT: &str = "\u{E014}";
}

/// One person's computer: a screen, a home folder, and the window.
pub struct Desk {
    /// The window's process is ended before its screen.
    driver: Option<Driver>,
    /// Where the window tells what it shows, where somebody listens.
    bus: Option<Bus>,
    screen: Screen,
    home: Rc<Home>,
    name: String,
    steps: Cell<usize>,
    pictures: Cell<usize>,
}

impl Desk {
    /// Opens the window on an empty computer. Pictures are named after the journey.
    pub fn new(name: &str) -> Desk {
        // Spaces and letters beyond ASCII, as people's folders have them.
        let home = Home(env::temp_dir().join(format!("mvp åäö {name} {}", process::id())));
        Desk::in_home(name, Rc::new(home), false, SCREEN)
    }

    /// Opens the window on a screen of this size.
    pub fn on_screen(name: &str, size: (u32, u32)) -> Desk {
        let home = Home(env::temp_dir().join(format!("mvp åäö {name} {}", process::id())));
        Desk::in_home(name, Rc::new(home), false, size)
    }

    /// Opens the window where a screen reader can find what it shows.
    pub fn heard(name: &str) -> (Desk, Reader) {
        let home = Home(env::temp_dir().join(format!("mvp åäö {name} {}", process::id())));
        let desk = Desk::in_home(name, Rc::new(home), true, SCREEN);
        let reader = Reader::start(desk.bus.as_ref().expect("a bus"), &desk.screen.display);
        (desk, reader)
    }

    /// Closes the window and its bus; gives how many processes of the bus are still there.
    pub fn close(mut self) -> usize {
        self.driver = None;
        self.bus.take().map_or(0, Bus::end)
    }

    /// Opens a second window on the same records.
    pub fn second(&self, name: &str) -> Desk {
        Desk::in_home(name, Rc::clone(&self.home), false, SCREEN)
    }

    fn in_home(name: &str, home: Rc<Home>, heard: bool, size: (u32, u32)) -> Desk {
        let screen = Screen::start(size);
        let bus = heard.then(|| Bus::start(&screen.display));
        let (steps, pictures) = (Cell::new(0), Cell::new(0));
        let mut desk = Desk { driver: None, bus, screen, home, name: name.to_owned(), steps, pictures };
        desk.open();
        desk
    }

    /// Opens the window (again).
    pub fn open(&mut self) {
        let cache = env::temp_dir().join("mvp-window-tests-cache");
        let environment = [
            ("DISPLAY", self.screen.display.clone()),
            ("GDK_BACKEND", "x11".into()),
            (
                "DBUS_SESSION_BUS_ADDRESS",
                self.bus.as_ref().map_or("disabled:".into(), |bus| bus.address.clone()),
            ),
            ("GSETTINGS_BACKEND", "memory".into()),
            ("NO_AT_BRIDGE", u8::from(self.bus.is_none()).to_string()),
            ("LC_ALL", "C.UTF-8".into()),
            ("HOME", self.home.0.display().to_string()),
            ("XDG_DATA_HOME", self.folder("data").display().to_string()),
            ("XDG_CONFIG_HOME", self.folder("config").display().to_string()),
            // Shared: an empty one costs half a second a start.
            ("XDG_CACHE_HOME", cache.display().to_string()),
            ("MVP_CLOCK", "2026-11-20T14:05:00".into()),
        ];
        self.driver = Some(Driver::start(env!("CARGO_BIN_EXE_mvp-loggen"), &environment));
        // Every screen has a heading; a book that does not open has a reason.
        self.wait_for("h1, [data-test=problem]");
    }

    /// Ends the program without warning, as a power cut would.
    pub fn kill(&mut self) {
        let driver = self.driver.take().expect("an open window");
        let program = program_in(driver.group()).expect("the window's process");
        assert!(Command::new("kill").args(["-KILL", &program]).status().unwrap().success());
        // A signal is only a request: until the process has ended, it holds the lock of its folder.
        let asked = Instant::now();
        while lives(&program) {
            assert!(asked.elapsed() < *PATIENCE, "{program} goes on after it was killed");
            sleep(Duration::from_millis(10));
        }
    }

    /// A folder in this computer's home.
    pub fn folder(&self, name: &str) -> PathBuf {
        let folder = self.home.0.join(name);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// Calls a command as the page does: what it returned, or what it refused with.
    pub fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let mut outcome = self
            .driver()
            .script("return window.__TAURI_INTERNALS__.invoke(...a)", json!([command, arguments]));
        match outcome.get_mut("failed") {
            Some(reason) => Err(reason.take()),
            None => Ok(outcome["ok"].take()),
        }
    }

    /// Evaluates a script in the page.
    pub fn script(&self, body: &str) -> Value {
        let outcome = self.driver().script(body, json!([]));
        assert!(outcome.get("failed").is_none(), "the script failed: {outcome}");
        outcome["ok"].clone()
    }

    /// Pastes text where the focus is. One step.
    pub fn paste(&self, text: &str) {
        self.copy(text);
        self.press(&[key::CONTROL, "v"]);
    }

    /// Loads the page anew, at this place, and waits until its heading has the focus.
    pub fn reload(&self, hash: &str) {
        let place = json!(format!("#{hash}"));
        self.script(&format!(
            "window.old = true;
             setTimeout(() => {{ history.replaceState(null, '', location.pathname + {place}); location.reload() }}, 0)"
        ));
        self.until("the page is a new one", || {
            // The heading has the focus, or the first field where there is nothing yet but a form.
            self.script(
                "return !window.old && !!document.activeElement?.matches('main h1, main form [data-test=person-name], main form textarea')",
            ) == true
        });
    }

    /// Makes the window so wide and high, in pixels.
    pub fn resize(&self, (width, height): (u32, u32)) {
        let rect = self.driver().resize(width, height);
        self.until(&format!("the window is {width} wide, and not {rect}"), || {
            self.script("return innerWidth") == json!(width)
        });
    }

    /// Puts text on the clipboard, by way of a field of its own in the page.
    fn copy(&self, text: &str) {
        let text = json!(text);
        self.script(&format!(
            "window.focused = document.activeElement; window.source = document.createElement('textarea');
             (document.querySelector('dialog[open]') ?? document.body).append(window.source);
             window.source.value = {text}; window.source.select()"
        ));
        self.send(&[&[key::CONTROL, "x"]], 0);
        self.script("window.source.remove(); window.focused.focus()");
    }

    /// Drags files and folders into the window and drops them there. One step.
    pub fn drop_files(&self, paths: &[PathBuf], meanwhile: impl FnOnce()) {
        self.steps.set(self.steps.get() + 1);
        self.screen.drag(paths, meanwhile);
    }

    /// Waits until the system's file dialog of this title is there.
    pub fn wait_for_dialog(&self, title: &str) {
        self.screen.wait_for_window(title);
    }

    /// Puts a path into the system's file dialog and confirms it.
    pub fn answer_dialog(&self, title: &str, path: &Path) {
        self.wait_for_dialog(title);
        self.copy(path.to_str().unwrap());
        self.screen.paste_into_dialog(title);
    }

    /// Goes to a folder in the system's file dialog, marks all files in it, and confirms them.
    pub fn choose_all(&self, title: &str, folder: &Path) {
        self.wait_for_dialog(title);
        self.copy(folder.to_str().unwrap());
        self.screen.mark_all_in_dialog(title);
    }

    /// Whether the selector finds something now.
    pub fn has(&self, selector: &str) -> bool {
        self.find(selector).is_some()
    }

    /// Waits until the selector finds something.
    pub fn wait_for(&self, selector: &str) {
        self.until(&format!("{selector} is on the page"), || self.has(selector));
    }

    /// Waits for what takes the program a while, such as making up a city in a build that was not made for speed.
    pub fn wait_patiently(&self, selector: &str) {
        let asked = Instant::now();
        while !self.has(selector) && asked.elapsed() < *PATIENCE * 8 {
            sleep(Duration::from_millis(300));
        }
        self.wait_for(selector);
    }

    /// Waits until the page says this.
    pub fn wait_for_text(&self, text: &str) {
        self.until(&format!("the page says '{text}'"), || self.text("body").contains(text));
    }

    /// Waits until something is true, or fails with a picture and the page's text.
    pub fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let asked = Instant::now();
        while !is_so() {
            if asked.elapsed() > *PATIENCE {
                self.fail(&format!("waited in vain until {what}"));
            }
            sleep(Duration::from_millis(30));
        }
    }

    /// The text that the first match shows, without its layout's extra spaces.
    pub fn text(&self, selector: &str) -> String {
        let quoted = json!(selector);
        let text = self.script(&format!("return document.querySelector({quoted})?.innerText ?? ''"));
        text.as_str().unwrap_or_default().replace('\u{A0}', " ")
    }

    /// How many keys and clicks since the last time it was asked.
    pub fn steps(&self) -> usize {
        self.steps.replace(0)
    }

    /// Takes a picture for people to look at; returns its number of colours.
    pub fn photo(&self, name: &str) -> usize {
        let number = self.pictures.get() + 1;
        self.pictures.set(number);
        self.photo_as(&format!("{}-{number:02}-{name}", self.name))
    }

    /// Takes a picture of this name.
    pub fn photo_as(&self, name: &str) -> usize {
        if let Some(driver) = &self.driver {
            // Two frames later the page is painted, a moment later the screen shows it.
            let painted = "await new Promise(now => requestAnimationFrame(() => requestAnimationFrame(now)))";
            driver.script(painted, json!([]));
            sleep(Duration::from_millis(150));
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("out/screens");
        fs::create_dir_all(&folder).unwrap();
        self.screen.photo(&folder.join(format!("{name}.png")))
    }

    fn find(&self, selector: &str) -> Option<String> {
        let using = if selector.starts_with("//") { "xpath" } else { "css selector" };
        self.driver().find(using, selector)
    }

    fn driver(&self) -> &Driver {
        self.driver.as_ref().expect("an open window")
    }

    fn fail(&self, what: &str) -> ! {
        let page = self.text("body");
        self.photo("failed");
        panic!("{what}\nThe page says:\n{page}");
    }
}

/// A folder that is gone when the last window on it is.
struct Home(PathBuf);

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Whether a process still holds anything: its first thread ends before the others have let go of what they share.
fn lives(process: &str) -> bool {
    let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let mut states = threads.map(|thread| fs::read_to_string(thread.path().join("stat")).unwrap_or_default());
    states.any(|stat| stat.rsplit_once(") ").is_some_and(|(_, rest)| !rest.starts_with(['Z', 'X'])))
}

/// The window's own process among those of the group.
fn program_in(group: u32) -> Option<String> {
    let processes = fs::read_dir("/proc").ok()?.flatten();
    let mut ids = processes.filter_map(|p| p.file_name().into_string().ok());
    ids.find(|id| {
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        let Some((name, rest)) = stat.rsplit_once(") ") else { return false };
        name.ends_with("(mvp-loggen") && rest.split(' ').nth(2) == Some(&group.to_string())
    })
}
