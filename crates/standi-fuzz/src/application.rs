//! Files of people: TOML, YAML or JSON.

use crate::{today, words};
use standi_law::answer::answer;
use standi_law::application::{self, Application};
use standi_law::doors::doors;
use standi_text::{Format, Node, Source, Style};

/// An application, and the text it was read from; `None` where there is none in these bytes, which
/// was then said with a place.
pub(crate) fn read(bytes: &[u8]) -> Option<(Node, Application)> {
    let text = std::str::from_utf8(bytes).ok()?;
    let source = Source::new("application", text);
    let read = standi_text::read(&source, Format::of_text(text)).and_then(|node| {
        let record = standi_bundled::record();
        let application = application::read(&node, &source, record, Some(today()))?;
        Ok((node, application))
    });
    read.map_err(|defects| {
        assert!(!defects.is_empty(), "refused without a reason");
        assert!(!defects.render(Style::Plain).is_empty());
        assert_eq!(defects.entries().len(), defects.0.len());
    })
    .ok()
}

/// What is read is answered: each complaint against each State, twice the same, and within the
/// JSON Schema's words.
pub fn holds(bytes: &[u8]) {
    let Some((_, application)) = read(bytes) else {
        return;
    };
    let record = standi_bundled::record();
    let said = answer(&application, record, today(), words());
    assert_eq!(said.complaints.len(), application.complaints.len());
    for (complaint, told) in said.complaints.iter().zip(&application.complaints) {
        assert_eq!(complaint.respondents.len(), told.respondents.len());
    }
    let text = serde_json::to_string(&said).expect("an answer is JSON");
    let again = answer(&application, record, today(), words());
    assert_eq!(
        text,
        serde_json::to_string(&again).expect("an answer is JSON")
    );

    let elsewhere = doors(&application, record, today(), words());
    let pairs = application.complaints.iter().map(|it| it.respondents.len());
    assert_eq!(elsewhere.pairs.len(), pairs.sum::<usize>());
}
