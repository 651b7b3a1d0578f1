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
                @let of = |value| pair.doors.iter().filter(move |door| door.value == value);
                @let court = pair.doors.iter().filter(|door| door.forum == COURT);
                @let others = of(Value::Open).chain(of(Value::Judgement));
                ul {
                    @for door in court.chain(others.filter(|door| door.forum != COURT)) {
                        @let body = record.body(door.forum);
                        li {
                            (reader.value(door.value)) " "
                            (body.map_or(door.name, |body| words.body(body)))
                        }
                    }
                }
                @for (value, key) in [
                    (Value::Missing, "desk-forming-missing"),
                    (Value::Closed, "desk-forming-closed"),
                ] {
                    @let count = of(value).filter(|door| door.forum != COURT).count();
                    p.hint { (reader.with(key, &[("count", count.to_string())])) }
                }
            }
        }
    }
}
