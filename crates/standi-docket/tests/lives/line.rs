//! A line of a life, read.

use crate::day;
use standi_docket::Command;
use standi_docket::event::{Event, Kind};
use standi_docket::state::{Role, ShownBy};
use standi_docket::value::Moment;
use standi_record::Day;

pub struct Step {
    pub refused: bool,
    pub command: Command,
    /// Of the event that opens the file: the day on which the form is sent, if it is.
    pub lodged: Option<Day>,
}

pub fn step(line: &str) -> Step {
    let (refused, line) = match line.strip_prefix("! ") {
        Some(rest) => (true, rest),
        None => (false, line),
    };
    let (head, fields) = line.split_once(": ").unwrap_or((line, ""));
    let mut words = head.split_whitespace();
    let on = day(words.next().expect("a day"));
    let word = words.next().expect("an event");
    let kind = Kind::from_word(word).unwrap_or_else(|| panic!("no event `{word}`"));
    let fields: Vec<(String, String)> = fields
        .split("; ")
        .filter_map(|field| field.split_once('='))
        .map(|(key, value)| (key.to_string(), value.to_string()))
        .collect();
    let event = Event::build(kind, &fields).unwrap_or_else(|fault| panic!("{line}: {fault}"));
    let now: Moment = "2026-11-24T10:00:00Z".parse().expect("a moment");
    let mut command = Command {
        today: day("2026-11-24"),
        ..Command::new(event, on, now)
    };
    let mut lodged = Some(on);
    for option in words {
        let option = option.replace('_', " ");
        match option.split_once('=') {
            Some(("@due", value)) => command.due = Some(value.parse().expect("a day")),
            Some(("@of", value)) => command.supersedes = value.parse().ok(),
            Some(("@note", value)) => command.note = Some(value.to_string()),
            Some(("@paper", value)) => command.document = Some(value.to_string()),
            Some(("@under", value)) => command.authority = Some(value.to_string()),
            Some(("@today", value)) => command.today = day(value),
            None if option == "@shown" => command.shown_by = ShownBy::Document,
            None if option == "@by-rule" => command.shown_by = ShownBy::Rule,
            None if option == "@draft" => lodged = None,
            Some(("@lodged", value)) => lodged = Some(day(value)),
            _ => {
                let role = option.strip_prefix('@').and_then(Role::from_word);
                command.role = role.unwrap_or_else(|| panic!("{line}: `{option}`"));
            }
        }
    }
    Step {
        refused,
        command,
        lodged,
    }
}
