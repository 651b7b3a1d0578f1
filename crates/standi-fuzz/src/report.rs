//! Reports of what was read: whatever a person wrote stands in them, and nothing of it breaks out.

use crate::{application, today, words};
use ical::IcalParser;
use lopdf::Document as PdfFile;
use standi_answers::Answer;
use standi_law::answer::answer;
use standi_law::doors::doors;
use standi_pdf::Setting;
use standi_report::calendar::Moment;
use standi_report::{Told, html, markdown};

/// The report is made, and other programs read it: as many pages as it says, one entry a last day.
pub fn holds(bytes: &[u8]) {
    let Some((node, application)) = application::read(bytes) else {
        return;
    };
    let record = standi_bundled::record();
    let said = Answer::new(record, None, answer(&application, record, today(), words()));
    let elsewhere = Answer::new(record, None, doors(&application, record, today(), words()));
    let told = Told {
        answer: &said,
        doors: &elsewhere,
        application: &application,
        given: &node,
        record,
        words: words(),
    };
    let document = told.document();

    let page = html::html(&document);
    assert!(
        !page.contains("<script"),
        "what was written became a program"
    );
    assert!(!markdown::markdown(&document).is_empty());

    let now = Moment {
        day: today(),
        second: 0,
    };
    if let Some(calendar) = told.calendar(now) {
        let entries: usize = IcalParser::new(calendar.as_bytes())
            .map(|it| it.expect("a calendar that others read").events.len())
            .sum();
        assert_eq!(entries, calendar.matches("BEGIN:VEVENT\r\n").count());
        assert!(entries > 0, "a calendar without an entry");
    }

    let setting = Setting {
        file: "application",
        day: "24 November 2026",
        date: today(),
        program: "standi",
        number: &|page, pages| format!("{page} of {pages}"),
    };
    let pdf = standi_pdf::pdf(&document, &setting).expect("a PDF");
    let read = PdfFile::load_mem(&pdf.bytes).expect("a PDF that others read");
    assert!(!read.get_pages().is_empty());
}
