//! The page reaches the core by the listed commands, and reaches nothing else.

use crate::kit::Desk;
use serde_json::json;

#[test]
fn the_page_calls_the_core_and_nothing_else() {
    let desk = Desk::new("walls");
    assert!(desk.photo("open") > 16, "the picture is blank");
    assert!(desk.invoke("start", json!({})).is_ok());
    for outside in ["plugin:window|close", "plugin:app|version", "plugin:event|listen", "plugin:fs|read_file"]
    {
        let refused = desk.invoke(outside, json!({})).expect_err(outside);
        assert!(refused.to_string().contains("not allowed"), "{outside}: {refused}");
    }
    let unknown = desk.invoke("drop_all_tables", json!({})).expect_err("an unknown command");
    assert!(unknown.to_string().contains("not"), "{unknown}");
}

#[test]
fn the_page_reaches_no_network_and_runs_no_foreign_script() {
    let desk = Desk::new("walls-csp");
    let refused = desk.script(
        "const broken = []; document.addEventListener('securitypolicyviolation', e => broken.push(e.effectiveDirective));
         await fetch('http://127.0.0.1:9/').catch(() => {});
         const inline = document.createElement('script'); inline.textContent = 'window.reached = true';
         document.head.append(inline);
         const image = document.createElement('img'); image.src = 'http://127.0.0.1:9/'; document.body.append(image);
         await new Promise(later => setTimeout(later, 300));
         return {broken, reached: window.reached ?? false}",
    );
    assert_eq!(refused["reached"], false);
    for directive in ["connect-src", "script-src-elem", "img-src"] {
        assert!(refused["broken"].to_string().contains(directive), "{directive}: {refused}");
    }
}

#[test]
fn the_web_view_leaves_the_data_folder_to_the_records() {
    let desk = Desk::new("walls-data");
    desk.script("try { localStorage.setItem('key', 'value') } catch {}");
    let data = desk.folder("data/mvp-loggen");
    let found: Vec<_> = std::fs::read_dir(data).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    let foreign = |name: &&std::ffi::OsString| {
        ["web", "storage", "cache"].iter().any(|part| name.to_string_lossy().to_lowercase().contains(part))
    };
    assert_eq!(found.iter().find(foreign), None, "{found:?}");
}

#[test]
fn a_second_window_says_that_the_first_is_open() {
    let first = Desk::new("walls-first");
    first.invoke("start", json!({})).unwrap();
    let second = first.second("walls-second");
    let refused = second.invoke("start", json!({})).unwrap_err();
    assert_eq!(refused["code"], "book-in-use");
    second.wait_for_text("MVP-loggen är redan öppen.");
    second.photo("in-use");
    drop(first);
    // The first may need a moment to be gone.
    second.until("the records are open", || {
        second.script("document.querySelector('[data-test=again]')?.click()");
        second.has("[data-test=school]")
    });
}
