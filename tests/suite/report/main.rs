//! Promises of the printed reports, checked by tools that others wrote.

mod documents;

use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
}

#[test]
fn pdfs_are_written() {
    for case in documents::all() {
        let rendered = mvp_core::report::render(&case.doc).unwrap();
        let bytes = rendered.pdf().unwrap();
        println!("{} {} pages {} bytes", case.name, rendered.page_count(), bytes.len());
        std::fs::write(folder().join(format!("{}.pdf", case.name)), bytes).unwrap();
        for page in 1..=rendered.page_count().min(2) {
            let svg = rendered.svg(page).unwrap().unwrap();
            println!("  svg {page}: {}", svg.len());
            std::fs::write(folder().join(format!("{}-{page}.svg", case.name)), svg).unwrap();
        }
    }
}
