//! A document as a PDF for paper and for screen readers. No I/O, no clock, no font of the system:
//! the same document and setting give the same bytes.
//!
//! The file is tagged (headings, paragraphs, lists, tables, links, in the order of reading) and
//! is checked against PDF/UA-1 (ISO 14289-1) while it is written.
//!
//! - `flow`, `grid`: the blocks of a document into strips and structure
//! - `text`: text into lines of glyphs, by `fonts`
//! - `strip`, `pages`: strips, and how they fill pages
//! - `tree`: the structure, which becomes the tags
//! - `paint`: pages into the file

mod flow;
mod fonts;
mod grid;
mod pages;
mod paint;
mod strip;
mod text;
mod tree;

use flow::Flow;
use fonts::Fonts;
use krilla::SerializeSettings;
use krilla::configure::{Configuration, Validator};
use krilla::error::KrillaError;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::tagging::ArtifactType;
use paint::Origin;
use standi_record::Day;
use standi_report::Document;
use text::{Ink, Line, Look, Part, Style, Typesetter};

/// A4, in points.
const PAGE: (f32, f32) = (595.28, 841.89);
/// Left and right of the text, in points (24 mm).
const SIDE: f32 = 68.0;
/// Above the text, in points (27 mm).
const TOP: f32 = 77.0;
/// Below the text, in points (25 mm).
const BOTTOM: f32 = 71.0;
/// Baseline of the running head, from the top edge, in points.
const HEAD: f32 = 44.0;
/// Top of the number of the page, from the lower edge, in points.
const FOOT: f32 = 46.0;

/// Head and foot of the pages.
const MARGIN: Style = Style {
    size: 8.5,
    leading: 11.0,
    strong: false,
    slanted: false,
    ink: Ink::Grey,
};

/// What a file says beside its document.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// Left in the running head: the name of the file from which the document was made.
    pub file: &'a str,
    /// Right in the running head: the day of the document, in words.
    pub day: &'a str,
    /// The day of the document, which becomes the date of the file; no clock is read.
    pub date: Day,
    /// The program that made it, with its version.
    pub program: &'a str,
    /// The number of a page among all pages, in words: `page 2 of 5`. Both count from 1.
    pub number: &'a dyn Fn(usize, usize) -> String,
}

/// A file, and what it could not show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// The characters that no font in the program has, in order. Each stands in the file as its
    /// code, `[U+4E2D]`, so that nothing is left out.
    pub missing: Vec<char>,
}

/// A document that cannot be written; a fault of the program.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A font of the program cannot be read.
    #[error("a font of the program cannot be read")]
    Font,
    /// The file would not keep to PDF/UA-1, or could not be written at all.
    #[error("the PDF cannot be written: {0}")]
    Refused(String),
}

/// The document as a PDF.
pub fn pdf(document: &Document, setting: &Setting<'_>) -> Result<Pdf, Error> {
    let typesetter = Typesetter::new(Fonts::new()?);
    let width = PAGE.0 - 2.0 * SIDE;
    let mut flow = Flow::new(typesetter, width, &document.sources);
    flow.document(document);
    let Flow {
        mut typesetter,
        mut tree,
        strips,
        heads,
        ..
    } = flow;
    let pages = pages::pages(strips, &heads, PAGE.1 - TOP - BOTTOM);
    let anchors = pages::anchors(&pages);
    let origin = Origin { x: SIDE, y: TOP };

    let mut file = krilla::Document::new_with(SerializeSettings {
        configuration: Configuration::new_with_validator(Validator::UA1),
        ..SerializeSettings::default()
    });
    file.set_metadata(metadata(document, setting));
    file.set_outline(paint::outline(&anchors, origin));
    for (at, strips) in pages.iter().enumerate() {
        let size = PageSettings::from_wh(PAGE.0, PAGE.1);
        let mut page = file.start_page_with(size.ok_or_else(|| refused("its size"))?);
        let number = (setting.number)(at + 1, pages.len());
        paint::page(&mut page, strips, origin, &mut tree, &anchors, |surface| {
            margins(surface, &mut typesetter, setting, &number);
        });
        page.finish();
    }
    file.set_tag_tree(tree.tags(document.language));
    let bytes = file.finish().map_err(told)?;
    Ok(Pdf {
        bytes,
        missing: typesetter.missing(),
    })
}

fn refused(what: &str) -> Error {
    Error::Refused(what.to_string())
}

fn told(error: KrillaError) -> Error {
    match error {
        KrillaError::Validation(errors) => refused(&format!("{errors:?}")),
        other => refused(&format!("{other:?}")),
    }
}

fn metadata(document: &Document, setting: &Setting<'_>) -> Metadata {
    let date = setting.date.date();
    // A PDF can carry no year before the year 0; the clock of no computer shows one.
    let date = DateTime::new(u16::try_from(date.year()).unwrap_or_default())
        .month(u8::try_from(date.month()).unwrap_or(1))
        .day(u8::try_from(date.day()).unwrap_or(1));
    Metadata::new()
        .title(document.title.clone())
        .language(document.language.to_string())
        .creator(setting.program.to_string())
        .producer(setting.program.to_string())
        .creation_date(date)
}

/// Head and foot of a page.
fn margins(
    surface: &mut krilla::surface::Surface<'_>,
    typesetter: &mut Typesetter,
    setting: &Setting<'_>,
    number: &str,
) {
    let width = PAGE.0 - 2.0 * SIDE;
    let file = shortened(setting.file);
    let [file, day, number] =
        [&*file, setting.day, number].map(|text| one_line(typesetter, text, width));
    let head = HEAD - MARGIN.leading / 2.0;
    paint::artifact(surface, ArtifactType::Header, |surface| {
        draw(surface, &file, SIDE, head);
        draw(surface, &day, PAGE.0 - SIDE - extent(&day), head);
        paint::rectangle(surface, Ink::Rule, SIDE, HEAD + 8.0, width, 0.5);
    });
    let middle = (PAGE.0 - extent(&number)) / 2.0;
    paint::artifact(surface, ArtifactType::Footer, |surface| {
        draw(surface, &number, middle, PAGE.1 - FOOT);
    });
}

fn one_line(typesetter: &mut Typesetter, text: &str, width: f32) -> Line {
    let part = Part {
        text: text.replace(['\n', '\t'], " "),
        slot: tree::Tree::ROOT,
        look: Look::default(),
    };
    let lines = typesetter.lines(&[part], &MARGIN, width);
    lines.into_iter().next().unwrap_or_default()
}

fn extent(line: &Line) -> f32 {
    line.runs.iter().map(|run| run.width).sum()
}

fn draw(surface: &mut krilla::surface::Surface<'_>, line: &Line, x: f32, y: f32) {
    for run in &line.runs {
        let at = Point::from_xy(x + run.x, y + run.baseline);
        paint::glyphs(surface, run, at);
    }
}

/// A name that leaves room beside it: of a longer one the middle is left out.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 60;
    let chars: Vec<char> = name.chars().collect();
    if chars.len() <= LONGEST {
        return name.to_string();
    }
    let half = LONGEST / 2;
    let head: String = chars[..half].iter().collect();
    let tail: String = chars[chars.len() - half..].iter().collect();
    format!("{head}…{tail}")
}
