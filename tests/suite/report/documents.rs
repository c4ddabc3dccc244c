//! Made-up documents: the smallest, a usual one, the largest, and one with names from many scripts.

use mvp_core::report::doc::*;

/// A document, in Swedish or English.
pub struct Case {
    pub name: &'static str,
    pub doc: Doc,
}

/// Every document that the standards are checked on.
pub fn all() -> Vec<Case> {
    let mut cases = Vec::new();
    for lang in ["sv", "en"] {
        let name = |sv, en| if lang == "sv" { sv } else { en };
        cases.push(Case { name: name("empty-sv", "empty-en"), doc: empty(lang) });
        cases.push(Case { name: name("typical-sv", "typical-en"), doc: typical(lang) });
        cases.push(Case { name: name("largest-sv", "largest-en"), doc: largest(lang) });
        cases.push(Case { name: name("names-sv", "names-en"), doc: names(lang) });
    }
    cases
}

fn pick(lang: &str, sv: &str, en: &str) -> String {
    if lang == "sv" { sv.into() } else { en.into() }
}

fn frame(lang: &str, unit: &str, blocks: Vec<Block>) -> Doc {
    Doc {
        lang: lang.into(),
        title: pick(lang, "Sammanställning", "School summary"),
        scope: vec![
            unit.into(),
            pick(lang, "läsåret 2026/27", "school year 2026/27"),
            pick(lang, "till och med vecka 47", "up to week 47"),
        ],
        description: pick(
            lang,
            "Mentorer i våldsprevention: läget vid skolan",
            "MVP: where the school stands",
        ),
        created: "2026-11-20T14:05:00+01:00".into(),
        author: unit.into(),
        producer: "MVP-loggen 0.1.0".into(),
        imprint: pick(
            lang,
            "Räknat 2026-11-20 · metod MF-1 · MVP-loggen",
            "Counted 2026-11-20 · method MF-1 · MVP-loggen",
        ),
        words: Words {
            page_of: pick(lang, "sida {page} av {pages}", "page {page} of {pages}"),
            continued: pick(lang, "fortsättning", "continued"),
        },
        blocks,
    }
}

/// A school that has not begun.
pub fn empty(lang: &str) -> Doc {
    let answer = pick(
        lang,
        "Inga lektioner är loggade än. När den första är loggad syns den här.",
        "No lessons are logged yet. The first one will show here.",
    );
    let strip = Strip { rows: Vec::new(), ..classes(lang, &[], 14) };
    frame(
        lang,
        "Ekskolan",
        vec![
            Block::Highlights { items: vec![highlight(&pick(lang, "Hur långt", "How far"), &answer)] },
            Block::Heading { level: 1, text: pick(lang, "Klasser och lektioner", "Classes and lessons") },
            Block::Paragraph {
                text: pick(lang, "Inga klasser är inlagda.", "No classes are entered.").into(),
            },
            Block::Strip(strip),
        ],
    )
}

/// A school in the middle of the autumn: about two pages.
pub fn typical(lang: &str) -> Doc {
    let t = |sv, en| pick(lang, sv, en);
    let names = ["7A", "7B", "7C", "8A", "8B", "8C", "9A", "9B"];
    let share = |part, whole| Some(Share { part, whole });
    let tile = |label: String, value: &str, detail: String, part, whole, goal: u32, alt: String| Tile {
        label,
        value: value.into(),
        detail,
        gauge: Some(Gauge {
            share: Share { part, whole },
            goal: (goal > 0).then_some(Share { part: goal, whole }),
            alt,
        }),
    };
    let column = |head: String, align, grow| Column { head, group: String::new(), align, grow };
    let grouped = |group: String, head: String| Column { head, group, align: Align::End, grow: 1 };
    let row = |cells: Vec<Cell>| Row { cells, total: false };
    let barred = |text: &str, part, whole| Cell { text: text.into(), bar: share(part, whole) };
    frame(
        lang,
        "Ekskolan",
        vec![
            Block::Highlights {
                items: vec![
                    Highlight {
                        label: t("Hur långt", "How far"),
                        text: Text(vec![
                            span(&t("67 av 112 lektioner är genomförda. ", "67 of 112 lessons are delivered. "), true),
                            span(&t("Tre av åtta klasser ligger minst två lektioner efter planen.", "Three of eight classes are at least two lessons behind the plan."), false),
                        ]),
                    },
                    Highlight {
                        label: t("Hur väl", "How well"),
                        text: Text(vec![
                            span(&t("Metodföljsamheten är hög: 86\u{a0}%. ", "Fidelity is high: 86\u{a0}%. "), true),
                            span(&t("Ledarparens egna skattningar, 61 av 67 lektioner. Observatörer har sett 4 lektioner: 79\u{a0}%.", "The leaders’ own ratings, 61 of 67 lessons. Observers saw 4 lessons: 79\u{a0}%."), false),
                        ]),
                    },
                    Highlight {
                        label: t("Vad som behövs", "What is needed"),
                        text: Text(vec![
                            span(&t("En utbildad ledare till. ", "One more trained leader. "), true),
                            span(&t("5 är utbildade, 2 av dem slutar till våren. Riktvärdet är minst 4–6.", "5 are trained and 2 of them leave this spring. The guide value is at least 4–6."), false),
                        ]),
                    },
                ],
            },
            Block::Tiles {
                tiles: vec![
                    tile(t("Genomförda lektioner", "Lessons delivered"), "60 %", t("67 av 112; planen till i dag är\u{a0}78", "67 of 112; the plan to date is\u{a0}78"), 67, 112, 78, t("67 av 112 lektioner genomförda, planen till i dag är 78", "67 of 112 lessons delivered, the plan to date is 78")),
                    tile(t("Metodföljsamhet", "Fidelity"), "86 %", t("index, 8 klasser; hög från 80\u{a0}%", "index, 8 classes; high from 80\u{a0}%"), 86, 100, 80, t("Index 86 procent, hög från 80", "Index 86 per cent, high from 80")),
                    tile(t("Täckning", "Coverage"), "91 %", t("61 checklistor för 67 lektioner", "61 checklists for 67 lessons"), 61, 67, 0, t("61 av 67 lektioner har en ifylld checklista", "61 of 67 lessons have a complete checklist")),
                    Tile { label: t("Utbildade ledare", "Trained leaders"), value: "5".into(), detail: t("2 slutar till våren; riktvärde minst 4–6", "2 leave this spring; guide value at least 4–6"), gauge: None },
                ],
            },
            Block::Heading { level: 1, text: t("Klasser och lektioner", "Classes and lessons") },
            Block::Strip(classes(lang, &names, 14)),
            Block::Note { text: t("Så läser du tabellen: en rad är en klass, en ruta är en lektion. Siffrorna till höger räknar genomförda lektioner av alla i programmet.", "How to read the table: a row is a class, a box is a lesson. The numbers on the right count delivered lessons of all in the programme.").into() },
            Block::Heading { level: 1, text: t("Att arbeta med", "To work on") },
            Block::List {
                numbered: true,
                items: vec![
                    Text(vec![span(&t("Boka in det som är försenat i 7C och 8B. ", "Book what is overdue in 7C and 8B. "), true), span(&t("Två lektioner i varje klass; lov är vecka 52 och 1.", "Two lessons in each class; breaks are weeks 52 and 1."), false)]),
                    Text(vec![span(&t("Anmäl två kolleger till grundutbildningen. ", "Enrol two colleagues in the basic training. "), true), span(&t("Nästa start är 12 januari.", "The next start is 12 January."), false)]),
                    Text(vec![span(&t("Be om en observation till. ", "Ask for one more observation. "), true), span(&t("Fyra är gjorda, alla i årskurs 7.", "Four are done, all in year 7."), false)]),
                ],
            },
            Block::Heading { level: 1, text: t("Metodföljsamhet", "Fidelity") },
            Block::Table(Table {
                id: "metodfoljsamhet".into(),
                caption: t("Metodföljsamhet per klass, egen skattning och observation var för sig", "Fidelity by class, self-rated and observed apart"),
                columns: vec![
                    column(t("Klass", "Class"), Align::Start, 0),
                    Column { align: Align::Start, grow: 3, ..grouped(t("Egen skattning", "Self-rated"), t("Följsamhet", "Adherence")) },
                    grouped(t("Egen skattning", "Self-rated"), t("Poäng", "Points")),
                    grouped(t("Egen skattning", "Self-rated"), t("Checklistor", "Checklists")),
                    grouped(t("Observerad", "Observed"), t("Följsamhet", "Adherence")),
                    grouped(t("Observerad", "Observed"), t("Lektioner", "Lessons")),
                ],
                rows: vec![
                    row(vec!["7A".into(), barred("89 %", 96, 108), "96 av 108".into(), "12 av 12".into(), "79 %".into(), "2".into()]),
                    row(vec!["7B".into(), barred("84 %", 81, 96), "81 av 96".into(), "8 av 9".into(), "75 %".into(), "1".into()]),
                    row(vec!["7C".into(), barred("92 %", 66, 72), "66 av 72".into(), "6 av 6".into(), "83 %".into(), "1".into()]),
                    row(vec!["8A".into(), barred("71 %", 85, 120), "85 av 120".into(), "10 av 10".into(), "–".into(), "0".into()]),
                    row(vec!["8B".into(), "saknas".into(), "–".into(), "0 av 5".into(), "–".into(), "0".into()]),
                    row(vec!["8C".into(), barred("100 %", 84, 84), "84 av 84".into(), "7 av 7".into(), "–".into(), "0".into()]),
                    Row { cells: vec![t("Alla", "All").into(), barred("86 %", 412, 480), "412 av 480".into(), "43 av 49".into(), "79 %".into(), "4".into()], total: true },
                ],
            }),
            Block::Note { text: t("Poäng räknas över tillämpliga moment; obesvarade räknas inte. Egna skattningar ligger ofta högre än observationer och vägs därför aldrig ihop med dem.", "Points count over applicable parts; unanswered ones are left out. Own ratings tend to be higher than observations and are never mixed with them.").into() },
            Block::Heading { level: 1, text: t("Personal", "Staff") },
            Block::Table(Table {
                id: "personal".into(),
                caption: t("Utbildning per yrkesroll", "Training by profession"),
                columns: vec![
                    column(t("Yrkesroll", "Profession"), Align::Start, 3),
                    column(t("Utbildade", "Trained"), Align::End, 1),
                    column(t("Nya", "New"), Align::End, 1),
                    column(t("Aktiva", "Active"), Align::End, 1),
                    column(t("Har slutat", "Left"), Align::End, 1),
                ],
                rows: vec![
                    row(vec![t("Lärare", "Teacher").into(), "3".into(), "1".into(), "3".into(), "0".into()]),
                    row(vec![t("Kurator", "Counsellor").into(), "1".into(), "0".into(), "1".into(), "1".into()]),
                    row(vec![t("Skolsköterska", "School nurse").into(), "1".into(), "0".into(), "0".into(), "0".into()]),
                    Row { cells: vec![t("Alla", "All").into(), "5".into(), "1".into(), "4".into(), "1".into()], total: true },
                ],
            }),
            Block::Heading { level: 1, text: t("Lärdomar", "Lessons learned") },
            Block::Heading { level: 2, text: t("Goda exempel", "Good examples") },
            Block::List {
                numbered: false,
                items: vec![
                    t("Kuratorn och idrottsläraren leder tillsammans. Eleverna säger att det märks att de är två.", "The counsellor and the PE teacher lead together. Pupils say that it shows that they are two.").into(),
                    t("Halvgrupper i biblioteket på onsdagar: lokalen är bokad hela läsåret.", "Half groups in the library on Wednesdays: the room is booked for the whole year.").into(),
                ],
            },
            Block::Heading { level: 2, text: t("Utmaningar", "Challenges") },
            Block::Paragraph { text: t("Lektion 5 faller ofta bort när schemat bryts av temadagar. Skolan provar att lägga halvgruppslektionerna på samma veckodag i alla klasser i årskursen, så att en inställd lektion kan tas igen veckan därpå.", "Lesson 5 is often lost when theme days break the schedule. The school tries to place half-group lessons on the same weekday for a whole year group, so that a cancelled lesson can be held the week after.").into() },
        ],
    )
}

/// Forty classes, ten läsår: what a large school or a small district would print.
pub fn largest(lang: &str) -> Doc {
    let t = |sv, en| pick(lang, sv, en);
    let names: Vec<String> =
        (0..40).map(|i| format!("{}{}", 4 + i / 7, char::from(b'A' + (i % 7) as u8))).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut blocks = typical(lang).blocks;
    blocks.truncate(2);
    blocks.push(Block::Heading { level: 1, text: t("Klasser och lektioner", "Classes and lessons") });
    blocks.push(Block::Strip(classes(lang, &names, 17)));
    blocks.push(Block::Heading { level: 1, text: t("Tio läsår", "Ten school years") });
    let rows = (0..10)
        .flat_map(|year| {
            names.iter().enumerate().map(move |(i, name)| {
                let (part, whole) = ((i as u32 * 7 + year * 3) % 18, 17);
                let percent = format!("{} %", (part.min(whole) * 200 + whole) / (2 * whole));
                Row {
                    cells: vec![
                        format!("{}/{:02} {name}", 2017 + year, 18 + year).into(),
                        "Agera tillsammans".into(),
                        Cell { text: percent, bar: Some(Share { part, whole }) },
                        format!("{part}").into(),
                        format!("{whole}").into(),
                        format!("{}", 18 + (i * 5) % 11).into(),
                    ],
                    total: false,
                }
            })
        })
        .collect();
    let column = |head: String, align, grow| Column { head, group: String::new(), align, grow };
    blocks.push(Block::Table(Table {
        id: "lasar".into(),
        caption: t("Genomförda lektioner per klass och läsår", "Lessons delivered by class and school year"),
        columns: vec![
            column(t("Klass", "Class"), Align::Start, 1),
            column(t("Program", "Programme"), Align::Start, 1),
            column(t("Andel", "Share"), Align::Start, 2),
            column(t("Genomförda", "Delivered"), Align::End, 0),
            column(t("I programmet", "In the programme"), Align::End, 0),
            column(t("Elever", "Pupils"), Align::End, 0),
        ],
        rows,
    }));
    let many = Strip {
        id: "bred".into(),
        caption: t("Steg per enhet", "Steps by unit"),
        steps: (1..=60).map(|n| Step { head: n.to_string(), title: String::new() }).collect(),
        rows: (1..=6)
            .map(|n| StripRow {
                name: format!("{} {n}", t("Enhet", "Unit")),
                marks: (0..60)
                    .map(|i| Mark::Share {
                        share: Share { part: (i * n) % 101, whole: 100 },
                        text: format!("{}", (i * n) % 101),
                    })
                    .collect(),
                tail: vec!["–".into(), "–".into()],
            })
            .collect(),
        ..classes(lang, &[], 1)
    };
    blocks.push(Block::Strip(many));
    frame(lang, "Stora skolan", blocks)
}

/// Five dense pages: forty classes and three of the ten läsår.
pub fn five_pages(lang: &str) -> Doc {
    let mut doc = largest(lang);
    for block in &mut doc.blocks {
        if let Block::Table(table) = block {
            table.rows.truncate(120);
        }
    }
    doc.blocks.pop();
    doc
}

/// A table as a city's report may have it: one row a unit, over as many pages as it takes.
pub fn rows(lang: &str, count: u32) -> Doc {
    let t = |sv, en| pick(lang, sv, en);
    let column = |head: String, group: String, align, grow| Column { head, group, align, grow };
    let row = |n: u32| Row {
        cells: vec![
            format!("{} {n}", t("Enhet", "Unit")).into(),
            Cell { text: format!("{} %", n % 101), bar: Some(Share { part: n % 101, whole: 100 }) },
            format!("{}", n * 3).into(),
            if n.is_multiple_of(9) { t("saknas", "missing") } else { format!("{}", n % 7) }.into(),
        ],
        total: false,
    };
    let table = Table {
        id: "enheter".into(),
        caption: t("Alla enheter", "All units"),
        columns: vec![
            column(t("Enhet", "Unit"), String::new(), Align::Start, 2),
            column(t("Andel", "Share"), t("Lektioner", "Lessons"), Align::Start, 2),
            column(t("Antal", "Number"), t("Lektioner", "Lessons"), Align::End, 1),
            column(t("Ledare", "Leaders"), String::new(), Align::End, 1),
        ],
        rows: (1..=count).map(row).collect(),
    };
    let heading = Block::Heading { level: 1, text: t("Enheter", "Units") };
    frame(lang, "Hela staden", vec![heading, Block::Table(table)])
}

/// Names from many scripts, and texts that try to break the layout.
pub fn names(lang: &str) -> Doc {
    let people = [
        "Åsa Öberg-Ängström",
        "Łukasz Brzęczyszczykiewicz",
        "Şule Yıldırım Gökçe",
        "Nguyễn Thị Phương Thảo",
        "Đặng Văn Ất",
        "محمد عبد الله",
        "שרה כהן",
        "李小龍",
        "Ελένη Παπαδοπούλου",
        "Юлия Щербакова",
        "Čapek Žižková",
        "Bo 👩‍👩‍👧‍👦 Lind 🏳️‍🌈",
        "A\u{30A}ke (sönderdelat)",
        "tab\tnytt\nrad\u{0}noll\u{202E}rtl",
        "<script>alert('&')</script> ) \\ (",
        "a̐éö̲",
        "",
    ];
    let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
    let column = |head: &str, align, grow| Column { head: head.into(), group: String::new(), align, grow };
    let rows = people
        .iter()
        .chain([&long.as_str()])
        .map(|name| Row {
            cells: vec![(*name).into(), format!("✓ {name}").into(), "1 234".into()],
            total: false,
        })
        .collect();
    let tall =
        Row { cells: vec!["Lång".into(), "ord och fler ord ".repeat(900).into(), "1".into()], total: false };
    let strip = Strip {
        rows: people
            .iter()
            .map(|name| StripRow {
                name: (*name).into(),
                marks: vec![Mark::Status { status: Status::Delivered }; 14],
                tail: vec!["14 av 14".into(), "2026-11-17".into()],
            })
            .collect(),
        ..classes(lang, &[], 14)
    };
    let mut doc = frame(
        lang,
        "Skolan “Ł & Ş” <محمد> 🙂",
        vec![
            Block::Heading { level: 2, text: "Nguyễn och محمد 👍🏽".into() },
            Block::Paragraph { text: format!("{long} {}", people.join(", ")).into() },
            Block::Highlights {
                items: vec![highlight("محمد", &people.join(", ")), highlight("", "🙂")]
            },
            Block::Tiles {
                tiles: (0..7)
                    .map(|i| Tile {
                        label: people[i].into(),
                        value: ["7", "🙂 100 000 000 000", "otillräckligt underlag", "saknas"][i % 4].into(),
                        detail: people[i + 5].into(),
                        gauge: None,
                    })
                    .collect(),
            },
            Block::List { numbered: false, items: people.iter().map(|name| (*name).into()).collect() },
            Block::Strip(strip),
            Block::Table(Table {
                id: "namn".into(),
                caption: "Namn 🙂".into(),
                columns: vec![
                    column("Namn 名前", Align::Start, 1),
                    column("Samma", Align::Start, 2),
                    column("Tal", Align::End, 0),
                ],
                rows,
            }),
            Block::Group {
                blocks: vec![Block::Table(Table {
                    id: "lang".into(),
                    caption: "Lång rad".into(),
                    columns: vec![
                        column("A", Align::Start, 1),
                        column("B", Align::Start, 2),
                        column("C", Align::End, 0),
                    ],
                    rows: vec![tall],
                })],
            },
        ],
    );
    doc.title = "Namn: Łukasz, Şule, Nguyễn, محمد, 🙂 & <b>".into();
    doc
}

fn highlight(label: &str, text: &str) -> Highlight {
    Highlight { label: label.into(), text: text.into() }
}

fn span(text: &str, strong: bool) -> Span {
    Span { text: text.into(), strong }
}

const LESSONS: [&str; 14] = [
    "Introduktion till MVP",
    "Vilken åskådare vill du vara?",
    "Vad är våld?",
    "Skydda eller förebygga?",
    "Våld går att förebygga!",
    "Vad är normer?",
    "Trånga genusregler",
    "Heteronormen",
    "Vad är svenskt?",
    "Stå upp mot rasism!",
    "Grupptryck",
    "Gränser och samtycke",
    "Kränkningar på nätet",
    "Vad har vi lärt oss?",
];

/// A strip in which every status occurs.
fn classes(lang: &str, names: &[&str], lessons: usize) -> Strip {
    let t = |sv, en| pick(lang, sv, en);
    let rows = names.iter().enumerate().map(|(i, name)| {
        let done = 5 + (i * 5) % (lessons - 5);
        let marks: Vec<_> = (0..lessons)
            .map(|n| {
                let status = match n {
                    n if n == 3 && i % 4 == 1 => Status::Partly,
                    n if n == 4 && i % 3 == 2 => Status::Cancelled,
                    n if n < done => Status::Delivered,
                    n if n < done + 2 && i % 3 == 2 => Status::Overdue,
                    n if n == done && i % 4 == 3 => Status::Rescheduled,
                    _ => Status::Planned,
                };
                Mark::Status { status }
            })
            .collect();
        let delivered = marks.iter().filter(|m| **m == Mark::Status { status: Status::Delivered }).count();
        let tail = vec![
            format!("{delivered}\u{a0}{}\u{a0}{lessons}", t("av", "of")),
            format!("2026-11-{:02}", 3 + (i * 7) % 17),
        ];
        StripRow { name: (*name).into(), marks, tail }
    });
    let item = |status, sv, en| LegendItem { status, word: t(sv, en) };
    Strip {
        id: "lektioner-per-klass".into(),
        caption: t(
            "Varje klass genom programmet, lektion för lektion",
            "Each class through the programme, lesson by lesson",
        ),
        row_head: t("Klass", "Class"),
        steps: (0..lessons)
            .map(|n| Step {
                head: (n + 1).to_string(),
                title: LESSONS.get(n).map_or(String::new(), |s| (*s).into()),
            })
            .collect(),
        tail_heads: vec![t("Klart", "Done"), t("Senast", "Latest")],
        rows: rows.collect(),
        legend: vec![
            item(Status::Delivered, "genomförd", "delivered"),
            item(Status::Partly, "delvis", "partly"),
            item(Status::Overdue, "försenad", "overdue"),
            item(Status::Planned, "planerad", "planned"),
            item(Status::Cancelled, "inställd", "cancelled"),
            item(Status::Rescheduled, "ombokad", "rescheduled"),
        ],
    }
}
