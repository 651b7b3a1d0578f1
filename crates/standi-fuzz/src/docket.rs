//! A docket that was exported, and is imported again.

use serde_json::{Value, json};
use standi_docket::value::Number;
use standi_docket_store::chain::{self, START};
use standi_docket_store::{Docket, Sqlite, StoreError};

/// Events, one a line, as an export has them. The places and hashes are put to them here: a fuzzer
/// does not find a hash.
fn export(lines: &[Value]) -> String {
    let (mut before, mut text) = (START, String::new());
    for (at, it) in lines.iter().enumerate() {
        let application = it["application"].as_str().unwrap_or("1/26");
        let event = &it["event"];
        let number = application.parse::<Number>();
        let number = number.map_or(application.to_string(), |it| it.to_string());
        before = chain::hash(&before, &number, &event.to_string());
        let line = json!({
            "position": at + 1,
            "application": application,
            "hash": chain::hex(&before),
            "event": event,
        });
        text += &format!("{line}\n");
    }
    let head = json!({
        "standi_docket": 1,
        "events": lines.len(),
        "head": chain::hex(&before),
    });
    format!("{head}\n{text}")
}

/// What is taken in verifies, and goes out as it came; anything else is refused with its line, and
/// leaves nothing behind.
pub fn holds(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let lines: Vec<Value> = text
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect();
    let given = export(&lines);
    let mut docket = Docket::new(Sqlite::in_memory().expect("a docket in memory"));
    match docket.import(&mut given.as_bytes()) {
        Ok(done) => {
            assert_eq!(done.events, lines.len() as u64);
            docket.verify(None).expect("what was taken in verifies");
            let mut out = Vec::new();
            docket.export(&mut out).expect("an export");
            assert_eq!(String::from_utf8_lossy(&out), given);
        }
        Err(StoreError::Import { line, what }) => {
            assert!(line <= lines.len() + 1, "{line}: {what}");
            let (events, _) = docket.head().expect("the docket answers");
            assert_eq!(events, 0, "half of it was taken in");
        }
        Err(error) => panic!("{error}"),
    }
}
