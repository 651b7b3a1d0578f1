//! The first page: one sentence, one thing to do.

use crate::page::Part;
use crate::reader::Reader;
use axum::response::Response;
use maud::html;

/// `GET /`
pub async fn start(reader: Reader) -> Response {
    let body = html! {
        h1.sentence { (reader.say("desk-start")) }
        form.actions method="post" action="/ask" { button { (reader.say("desk-begin")) } }
        p.inset { (reader.say("desk-start-emergency")) }
        ul {
            li { a href="/check" { (reader.say("desk-start-check")) } }
            li { a href="/resume" { (reader.say("desk-start-resume")) } }
            li { a href="/record" { (reader.say("desk-start-record")) } }
            li { a href="/docket" { (reader.say("desk-start-docket")) } }
            li { a href="/search" { (reader.say("desk-start-search")) } }
        }
    };
    reader.page(Part::Ask, &reader.say("desk-part-ask"), body)
}
