//! What a person's hands do: real keys and a real pointer, each press and each click counted as one step.

use super::{Desk, PATIENCE, key};
use serde_json::{Value, json};
use std::cell::Cell;
use std::thread::sleep;
use std::time::{Duration, Instant};

impl Desk {
    /// Clicks what the selector finds, when it is there and uncovered; scrolls to it first. One step.
    pub fn click(&self, selector: &str) {
        self.count(1);
        let asked = Instant::now();
        let mut last = String::from("it is not on the page");
        while asked.elapsed() < *PATIENCE {
            if let Some(element) = self.find(selector) {
                match self.driver().click(&element) {
                    Ok(()) => return,
                    Err(error) => last = error,
                }
                // The driver scrolls to the edge of the window, where a button may be half outside.
                let quoted = json!(selector);
                let centre = "document.querySelector(one)?.scrollIntoView({ block: 'center' })";
                if !selector.starts_with("//") {
                    self.script(&format!("const one = {quoted}; {centre}"));
                }
            }
            sleep(Duration::from_millis(30));
        }
        self.fail(&format!("cannot click {selector}: {last}"));
    }

    /// Moves the pointer to each of these and clicks, so many milliseconds apart and without looking in between, with a
    /// key held down where one is given. What is not in sight cannot be clicked. One step each.
    pub fn tap(&self, selectors: &[&str], held: Option<&str>, apart: u64) {
        self.count(selectors.len());
        let places: Vec<(i64, i64)> = selectors.iter().map(|one| self.in_sight(one)).collect();
        let mut pointer: Vec<Value> = Vec::new();
        for (x, y) in places {
            pointer.push(json!({"type": "pointerMove", "x": x, "y": y, "duration": 0}));
            pointer.push(json!({"type": "pointerDown", "button": 0}));
            pointer.push(json!({"type": "pointerUp", "button": 0}));
            pointer.push(json!({"type": "pause", "duration": apart}));
        }
        let mouse = json!({"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": pointer});
        let Some(held) = held else { return self.driver().act(json!([mouse])) };
        self.driver().act(keys_of(&[json!({"type": "keyDown", "value": held})]));
        self.driver().act(json!([mouse]));
        self.driver().act(keys_of(&[json!({"type": "keyUp", "value": held})]));
    }

    /// The middle of what the selector finds, once a person could see it without scrolling.
    fn in_sight(&self, selector: &str) -> (i64, i64) {
        let quoted = json!(selector);
        let body = format!(
            "const found = document.querySelector({quoted}); if (!found) return null;
             const box = found.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
             const hit = document.elementFromPoint(x, y);
             return hit && (found.contains(hit) || hit.contains(found)) ? [x, y] : null"
        );
        let mut place = Value::Null;
        let asked = Instant::now();
        while place.is_null() && asked.elapsed() < *PATIENCE {
            place = self.script(&body);
        }
        if place.is_null() {
            self.fail(&format!("{selector} is not in sight"));
        }
        let at = |index: usize| place[index].as_f64().unwrap_or_default() as i64;
        (at(0), at(1))
    }

    /// Presses keys together, such as Control and z. One step.
    pub fn press(&self, keys: &[&str]) {
        self.press_quickly(&[keys], 0);
    }

    /// Marks all that stands in the field that has the focus. The window marks it a moment after the keys.
    pub fn mark_all(&self) {
        let marked = "const at = document.activeElement;
            return at.selectionStart === 0 && at.selectionEnd === at.value?.length";
        let is_marked = || self.script(marked) == json!(true);
        self.press(&[key::CONTROL, "a"]);
        // What the page fills in just then takes the mark away again, and a person would mark it once more.
        let asked = Cell::new(Instant::now());
        self.until("all of it is marked", || {
            if asked.get().elapsed() > *PATIENCE / 10 {
                self.send(&[&[key::CONTROL, "a"]], 0);
                asked.set(Instant::now());
            }
            is_marked()
        });
    }

    /// Presses one chord after the other, so many milliseconds apart and without looking in between. One step each.
    pub fn press_quickly(&self, chords: &[&[&str]], apart: u64) {
        self.count(chords.len());
        self.send(chords, apart);
    }

    /// The same, uncounted.
    pub(super) fn send(&self, chords: &[&[&str]], apart: u64) {
        let mut actions: Vec<Value> = Vec::new();
        for keys in chords {
            actions.extend(keys.iter().map(|key| json!({"type": "keyDown", "value": key})));
            actions.extend(keys.iter().rev().map(|key| json!({"type": "keyUp", "value": key})));
            if apart > 0 {
                actions.push(json!({"type": "pause", "duration": apart}));
            }
        }
        self.driver().act(keys_of(&actions));
    }

    /// Types text where the focus is; a new line is Enter. One step each letter.
    pub fn write(&self, text: &str) {
        self.write_quickly(text, 0);
    }

    /// Types text, a letter every so many milliseconds.
    pub fn write_quickly(&self, text: &str, apart: u64) {
        let letters: Vec<String> =
            text.chars().map(|one| one.to_string().replace('\n', key::ENTER)).collect();
        let chords: Vec<[&str; 1]> = letters.iter().map(|one| [one.as_str()]).collect();
        let chords: Vec<&[&str]> = chords.iter().map(<[&str; 1]>::as_slice).collect();
        self.press_quickly(&chords, apart);
    }

    fn count(&self, more: usize) {
        self.steps.set(self.steps.get() + more);
    }
}

fn keys_of(actions: &[Value]) -> Value {
    json!([{"type": "key", "id": "keys", "actions": actions}])
}
