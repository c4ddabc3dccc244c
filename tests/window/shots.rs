//! Pictures of every place, for people to look at: `./dev shots` leaves them in out/screens.

use crate::places::{WINDOWS, dress, is_asked, open, seen_in, window_of};
use std::sync::Mutex;
use std::thread;

/// Tall enough for most of a page.
const SIZE: (u32, u32) = (1200, 1600);

#[test]
#[ignore = "pictures for people, and minutes"]
fn every_place_in_both_languages_light_and_dark() {
    let queue = Mutex::new(WINDOWS.to_vec());
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let Some((stage, records)) = queue.lock().unwrap().pop() else { return };
                    let places: Vec<_> =
                        seen_in(stage, records).filter(|(place, _)| is_asked(place)).collect();
                    if places.is_empty() {
                        continue;
                    }
                    let desk = window_of("shot", stage, records, SIZE);
                    for lang in ["sv", "en"] {
                        for theme in ["light", "dark"] {
                            for zoom in [100, 200] {
                                dress(&desk, lang, theme, zoom);
                                for (place, situation) in &places {
                                    open(&desk, place, *situation);
                                    let name = format!("{}-{lang}-{theme}-{zoom}", place.name);
                                    assert!(desk.photo_as(&name) > 16, "{name} is blank");
                                }
                            }
                        }
                    }
                }
            });
        }
    });
}
