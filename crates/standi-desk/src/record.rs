//! The record.

use crate::page::Part;
use crate::reader::Reader;
use axum::response::Response;
use maud::html;

/// `GET /record`
pub async fn states(reader: Reader) -> Response {
    let record = reader.desk.record().clone();
    let heading = reader.say("desk-part-record");
    let body = html! {
        h1 { (heading) }
        ul { @for state in &record.states { li { (reader.words().state_alone(state)) } } }
    };
    reader.page(Part::Record, &heading, body)
}
