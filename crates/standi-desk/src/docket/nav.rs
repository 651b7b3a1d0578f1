//! The pages of the docket that stand beside each other.

use crate::reader::Reader;
use maud::{Markup, html};

const PAGES: [(&str, &str); 4] = [
    ("/docket", "desk-docket-list"),
    ("/docket/due", "desk-due"),
    ("/docket/account", "desk-account-of-state"),
    ("/docket/execution", "desk-execution"),
];

/// Links to them; where one is, is said.
pub fn docket(here: &str, reader: &Reader) -> Markup {
    html! {
        nav.pages aria-label=(reader.say("desk-docket-pages")) {
            ul {
                @for (path, key) in PAGES {
                    li { a href=(path) aria-current=[(path == here).then_some("page")] { (reader.say(key)) } }
                }
            }
        }
    }
}
