//! Files read back by another program's eyes: what they say, how they are tagged, where they lead.

mod common;

use common::{Read, document, setting, squeezed};
use proptest::prelude::*;
use standi_law::Value;
use standi_pdf::pdf;
use standi_report::document::{Block, Fact, Said, Source, Span};

fn fact(label: &str, said: &str) -> Fact {
    Fact {
        label: label.to_string(),
        said: Said::Text(said.to_string()),
    }
}

/// A document with every kind of block.
fn everything() -> Vec<Block> {
    vec![
        Block::Notice(vec![Span::text("Urgent: Rule 39.")]),
        Block::heading(2, "The answer"),
        Block::Verdict {
            value: Value::Open,
            word: "open".to_string(),
            text: "Strasbourg is open.".to_string(),
        },
        Block::LastDay {
            day: "Saturday 20 February 2027".to_string(),
            text: "Last safe day".to_string(),
        },
        Block::Table {
            head: vec!["State".to_string(), "How".to_string()],
            rows: vec![vec![
                vec![Span::given("Türkiye")],
                vec![Span::text("four months"), Span::Cite(2)],
            ]],
        },
        Block::heading(2, "Facts"),
        Block::Facts(vec![
            fact("Applicant", "a person"),
            Fact {
                label: "Event".to_string(),
                said: Said::Facts(vec![fact("What", "beaten")]),
            },
        ]),
        Block::heading(3, "What closes it"),
        Block::Item {
            value: Value::Closed,
            word: "closed".to_string(),
            name: "Was it bound?".to_string(),
            body: vec![
                Block::Paragraph(vec![Span::text("It was not."), Span::Cite(1)]),
                Block::detail("Convention, Article 58."),
            ],
        },
        Block::List(vec![vec![Span::strong("When"), Span::text(" was it?")]]),
    ]
}

fn sources() -> Vec<Source> {
    vec![
        Source::new("cm-res-2022-3", "Resolution", None),
        Source::new("hudoc-1", "A judgment", Some("https://a.example/b?c=d&e=f")),
    ]
}

#[test]
fn it_says_what_it_is() {
    let made = pdf(&document(everything(), sources()), &setting()).expect("a file");
    assert!(made.missing.is_empty(), "{:?}", made.missing);
    let read = Read::new(&made.bytes);
    assert_eq!(read.language(), "en");
    assert_eq!(read.info("Title"), "Report");
    assert_eq!(read.info("Creator"), "standi test");
    assert!(read.info("CreationDate").starts_with("D:20261124"));
    assert!(read.xmp().contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(read.is_marked(), "the file says that it is tagged");
    let text = squeezed(&read.text());
    for part in [
        "Report",
        "Urgent: Rule 39.",
        "Saturday 20 February 2027",
        "Türkiye",
        "Applicant a person",
        "Event What beaten",
        "Convention, Article 58.",
        "1. Resolution cm-res-2022-3",
        "2. A judgment hudoc-1 https://a.example/b?c=d&e=f",
        "No legal advice.",
        "case.toml",
        "24 November 2026",
        "page 1 of 1",
    ] {
        assert!(
            text.contains(&squeezed(part)),
            "{part} is missing in\n{text}"
        );
    }
}

#[test]
fn its_parts_are_tagged_in_the_order_of_reading() {
    let made = pdf(&document(everything(), sources()), &setting()).expect("a file");
    let read = Read::new(&made.bytes);
    let tags = read.tags();
    let headings: Vec<&str> = tags
        .iter()
        .map(String::as_str)
        .filter(|tag| tag.starts_with('H'))
        .collect();
    assert_eq!(headings, ["H1", "H2", "H2", "H3", "H4", "H2"]);
    for (tag, count) in [
        ("Table", 1),
        ("THead", 1),
        ("TBody", 1),
        ("TR", 2),
        ("TH", 2),
        ("TD", 2),
        // Facts, the facts of the event, the points, the sources.
        ("L", 4),
        ("LI", 3 + 1 + 2),
        ("Lbl", 3 + 1 + 2),
        ("LBody", 3 + 1 + 2),
        // Two numbers of sources; the second source by its title and by its address.
        ("Link", 4),
    ] {
        let found = tags.iter().filter(|it| *it == tag).count();
        assert_eq!(found, count, "{tag} in {tags:?}");
    }
    assert_eq!(
        read.outline(),
        [
            "Report",
            "The answer",
            "Facts",
            "What closes it",
            "Was it bound?",
            "Sources"
        ]
    );
}

#[test]
fn its_links_lead_somewhere_and_are_described() {
    let made = pdf(&document(everything(), sources()), &setting()).expect("a file");
    let read = Read::new(&made.bytes);
    let links = read.links();
    assert_eq!(links.len(), 4);
    let url = "https://a.example/b?c=d&e=f";
    let web: Vec<_> = links
        .iter()
        .filter(|it| it.uri.as_deref() == Some(url))
        .collect();
    assert_eq!(web.len(), 2);
    let inner: Vec<_> = links.iter().filter(|it| it.page.is_some()).collect();
    assert_eq!(inner.len(), 2, "the numbers lead to the list of sources");
    assert!(inner.iter().any(|it| it.said == "[1] Resolution"));
    assert!(links.iter().all(|it| !it.said.is_empty()));
}

/// A heading that comes too deep is brought up, so that no level is passed over.
#[test]
fn no_level_of_heading_is_passed_over() {
    let blocks = vec![Block::heading(4, "Deep"), Block::paragraph("Text.")];
    let made = pdf(&document(blocks, Vec::new()), &setting()).expect("a file");
    let tags = Read::new(&made.bytes).tags();
    assert_eq!(tags, ["Document", "H1", "P", "H2", "P", "P"]);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = document(everything(), sources());
    let one = pdf(&document, &setting()).expect("a file");
    assert_eq!(one, pdf(&document, &setting()).expect("a file"));
    let mut later = setting();
    later.date = "2026-11-25".parse().expect("a day");
    assert_ne!(one.bytes, pdf(&document, &later).expect("a file").bytes);
}

#[test]
fn a_long_report_loses_no_line() {
    let mut blocks = Vec::new();
    for at in 0..150 {
        blocks.push(Block::heading(2 + at % 2, format!("Heading<{at}>")));
        blocks.push(Block::paragraph(format!(
            "Body<{at}> {} Fin<{at}>",
            "words that fill some lines of the page ".repeat(usize::from(at % 7) * 2)
        )));
    }
    let row = |at: usize| {
        let cell = format!("Cell<{at}> {}", "and what it says, ".repeat(at % 5 * 4));
        vec![
            vec![Span::text(format!("Row<{at}>"))],
            vec![Span::text(cell)],
        ]
    };
    blocks.push(Block::Table {
        head: vec!["First".to_string(), "Second".to_string()],
        rows: (0..120).map(row).collect(),
    });
    let made = pdf(&document(blocks, Vec::new()), &setting()).expect("a file");
    let read = Read::new(&made.bytes);
    let pages: Vec<String> = read.pages().iter().map(|page| squeezed(page)).collect();
    let count = pages.len();
    assert!(count > 10, "{count} pages");
    let text = pages.concat();
    let mut from = 0;
    let mut next = |what: String| {
        assert_eq!(text.matches(&what).count(), 1, "{what}");
        let at = text[from..].find(&what);
        from += at.unwrap_or_else(|| panic!("{what} is out of order"));
    };
    for at in 0..150 {
        next(format!("Heading<{at}>"));
        next(format!("Body<{at}>"));
        next(format!("Fin<{at}>"));
    }
    for at in 0..120 {
        next(format!("Row<{at}>"));
    }
    for (at, page) in pages.iter().enumerate() {
        assert!(page.contains(&squeezed(&format!("page {} of {count}", at + 1))));
    }
    // Never a heading on one page and its text on the next.
    for at in 0..150 {
        let heading = format!("Heading<{at}>");
        let page = pages.iter().find(|page| page.contains(&heading));
        assert!(page.is_some_and(|page| page.contains(&format!("Body<{at}>"))));
    }
    // The head of the table stands on every page of the table.
    for page in pages.iter().filter(|page| page.contains("Row<")) {
        assert!(page.contains("FirstSecond"), "{page}");
    }
}

/// One cell that is longer than a page goes on over the next ones.
#[test]
fn a_cell_longer_than_a_page_is_divided() {
    let long: String = (0..3000).map(|at| format!("w{at}. ")).collect();
    let blocks = vec![Block::Facts(vec![fact("What", &long)])];
    let made = pdf(&document(blocks, Vec::new()), &setting()).expect("a file");
    let read = Read::new(&made.bytes);
    assert!(read.pages().len() > 2);
    let body: String = read
        .pages()
        .iter()
        .map(|page| squeezed(page))
        .map(|page| page.replace("case.toml24November2026", ""))
        .collect();
    for at in 0..3000 {
        assert!(body.contains(&format!("w{at}.")), "w{at}");
    }
}

#[test]
fn letters_of_europe_are_shown() {
    let text = "Был задержан в Казани; їжак, ґрунт. İstanbul'da gözaltına alındı, ığüşöç. \
                Requête contre l’État : « où ça ? » Šiauliai, Łódź, Þór, Ελλάδα, Constanța și Iași, Bakı, Gəncə. \
                Հայաստան, საქართველო.";
    let blocks = vec![Block::paragraph(text)];
    let made = pdf(&document(blocks, Vec::new()), &setting()).expect("a file");
    assert!(made.missing.is_empty(), "{:?}", made.missing);
    let read = squeezed(&Read::new(&made.bytes).text());
    assert!(read.contains(&squeezed(text)), "{read}");
}

#[test]
fn what_no_font_has_is_reported_and_shown_by_its_code() {
    let blocks = vec![Block::Facts(vec![fact("What", "a 中 b\tc\u{20E3}d")])];
    let made = pdf(&document(blocks, Vec::new()), &setting()).expect("a file");
    assert_eq!(made.missing, ['\u{20E3}', '中']);
    let text = squeezed(&Read::new(&made.bytes).text());
    assert!(text.contains("a[U+4E2D]bc[U+20E3]d"), "{text}");
}

/// A sign that no face has, shaped as one with a sign of ASCII behind it, between letters written
/// from right to left.
#[test]
fn a_sign_shaped_together_with_one_of_ascii() {
    let blocks = vec![Block::Paragraph(vec![Span::given(
        "\u{628}\u{1F468}#\u{301}\u{628}",
    )])];
    let made = pdf(&document(blocks, Vec::new()), &setting()).expect("a file");
    assert!(made.missing.contains(&'\u{1F468}'));
    assert!(!made.missing.contains(&'#'));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever a person writes, the file is written and keeps to PDF/UA-1.
    #[test]
    fn any_text_can_be_written(
        text in "\\PC{0,80}",
        other in any::<String>(),
        put in "[a3#é\u{FE0F}\u{20E3}\u{200D}\u{301}\u{E01}\u{1F468}\u{1F1EB}\u{5D0}\u{628}\u{64B}]{0,40}",
    ) {
        let blocks = vec![
            Block::heading(2, &text),
            Block::Paragraph(vec![Span::given(&other), Span::text(&text), Span::given(&put)]),
        ];
        let made = pdf(&document(blocks, Vec::new()), &setting());
        prop_assert!(made.is_ok(), "{:?}", made.err());
    }
}
