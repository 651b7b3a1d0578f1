//! What the answers so far come to: which doors are still open.

use crate::reader::Reader;
use maud::{Markup, html};
use standi_law::Value;
use standi_law::doors::doors;
use standi_law::forums::COURT;
use standi_law::interview::Interview;

/// The answer as it forms; where there is something to tell, with the id that a script fills.
pub fn aside(interview: &Interview<'_>, reader: &Reader) -> Markup {
    html! {
        aside.forming #forming aria-live="polite" aria-labelledby="forming-title" {
            (inside(interview, reader))
        }
    }
}

/// What stands in it.
pub fn inside(interview: &Interview<'_>, reader: &Reader) -> Markup {
    let record = reader.desk.record();
    let words = reader.words();
    let pair = interview
        .application()
        .map(|it| doors(&it, record, reader.today, words))
        .and_then(|doors| doors.pairs.into_iter().next());
    html! {
        h2 #forming-title { (reader.say("desk-forming")) }
        @match pair {
            None => p.hint { (reader.say("desk-forming-nothing")) },
            Some(pair) => {
                @let all = pair.doors.len();
                @let shown: Vec<_> = pair.doors.iter()
                    .filter(|door| door.forum == COURT || door.value != Value::Closed)
                    .collect();
                ul {
                    @for door in &shown {
                        @let body = record.body(door.forum);
                        li {
                            (reader.value(door.value)) " "
                            (body.map_or(door.name, |body| words.body(body)))
                        }
                    }
                }
                p.hint { (reader.with("desk-forming-closed", &[("count", (all - shown.len()).to_string())])) }
            }
        }
    }
}
