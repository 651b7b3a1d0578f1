//! What a person takes away.

use super::Told;
use crate::download::own_file;
use crate::reader::Reader;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use standi_pdf::Setting;
use standi_report::{html, markdown};

/// The answer as a file; the name tells of what kind: `answer.pdf`, `last-day.ics`.
pub async fn take(told: Told, name: &str, reader: &Reader) -> Response {
    let reader = reader.clone();
    let file = name.to_string();
    // Setting a PDF takes a tenth of a second: not on a thread that others wait for.
    let made = tokio::task::spawn_blocking(move || make(&told, &file, &reader)).await;
    let Ok(made) = made else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let Some((kind, bytes)) = made else {
        return StatusCode::NOT_FOUND.into_response();
    };
    own_file(name, kind, bytes)
}

/// The kind and bytes of a file; `None` where there is none of that name.
fn make(told: &Told, file: &str, reader: &Reader) -> Option<(&'static str, Vec<u8>)> {
    let report = told.report(reader);
    Some(match file {
        "answer.pdf" => ("application/pdf", pdf(&report, reader)?),
        "answer.html" => {
            let text = html::html(&report.document());
            ("text/html; charset=utf-8", text.into_bytes())
        }
        "answer.md" => {
            let text = markdown::markdown(&report.document());
            ("text/markdown; charset=utf-8", text.into_bytes())
        }
        "answer.json" => {
            let mut text = serde_json::to_vec_pretty(&told.answer).ok()?;
            text.push(b'\n');
            ("application/json", text)
        }
        "last-day.ics" => {
            let text = report.calendar(reader.desk.now())?;
            ("text/calendar; charset=utf-8", text.into_bytes())
        }
        _ => return None,
    })
}

fn pdf(report: &standi_report::Told<'_>, reader: &Reader) -> Option<Vec<u8>> {
    let number = |page: usize, pages: usize| {
        let args = [("page", page.to_string()), ("pages", pages.to_string())];
        reader.with("report-page", &args)
    };
    let setting = Setting {
        file: "",
        day: &reader.words().day(reader.today),
        date: reader.today,
        program: concat!("standi ", env!("CARGO_PKG_VERSION")),
        number: &number,
    };
    let pdf = standi_pdf::pdf(&report.document(), &setting);
    pdf.ok().map(|pdf| pdf.bytes)
}
