//! How long the reports' PDF takes, cold and warm: `cargo bench -p mvp-tests --bench report`.

#[path = "../../suite/report/documents.rs"]
mod documents;

use std::time::Instant;

use mvp_core::report::render;

fn main() {
    for case in documents::all() {
        let (mut layout, mut file) = (Vec::new(), Vec::new());
        let (mut size, mut pages) = (0, 0);
        for _ in 0..31 {
            let start = Instant::now();
            let rendered = render(&case.doc).unwrap();
            layout.push(start.elapsed().as_secs_f64() * 1000.0);
            let pdf = rendered.pdf().unwrap();
            file.push(start.elapsed().as_secs_f64() * 1000.0);
            (size, pages) = (pdf.len(), rendered.page_count());
        }
        let first = file[0];
        layout.sort_by(f64::total_cmp);
        file.sort_by(f64::total_cmp);
        println!(
            "{:12} {pages:3} pages {size:7} bytes  first {first:6.2} ms  median {:6.2} ms, of it layout {:5.2} ms; best {:6.2} ms",
            case.name, file[15], layout[15], file[0]
        );
    }
}
