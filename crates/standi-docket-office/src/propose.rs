//! A priority is proposed.

use crate::office::Office;
use crate::stated::Proposed;
use crate::trouble::Trouble;
use serde_json::{Map, Value};
use standi_docket::access::Task;
use standi_docket::phrase::Phrase;
use standi_docket::priority::{Signs, propose};
use standi_docket::state::{Interim, Track};
use standi_docket::value::{Date, Number};
use standi_docket_store::Database;
use standi_record::Day;

impl<D: Database> Office<'_, D> {
    /// Proposes the priority of an application (Rule 41) on a day. What the docket knows is taken
    /// from there: an interim measure in force, an application of a State, the article of the first
    /// complaint. The rest is told; what is told goes before what is known.
    ///
    /// # Errors
    /// A refusal; an application that is not there; a sign that is none, or a value that it cannot
    /// have.
    pub fn propose(
        &mut self,
        number: Number,
        told: &[(String, String)],
        on: Day,
    ) -> Result<Proposed, Trouble> {
        let application = self.open(number, Task::Show)?;
        let mut articles = application.complaints.iter().flat_map(|it| &it.articles);
        let known = Signs {
            rule39_applied: application.interim == Interim::InForce,
            interstate: application.track == Track::InterState,
            main_complaint: articles.next().cloned(),
            ..Signs::default()
        };
        let signs = with(&known, told)?;
        Ok(Proposed {
            application: number,
            on: Date(on),
            proposal: propose(&signs, on),
            priority: application.priority,
            signs,
        })
    }
}

/// The signs that are known, with those that are told.
fn with(known: &Signs, told: &[(String, String)]) -> Result<Signs, Trouble> {
    let unusable = |error: serde_json::Error| {
        let text = Phrase::verbatim(format!("the signs cannot be used: {error}"));
        Trouble::input("sign", text).help(Phrase::verbatim(
            "a sign is `yes` or `no`; `impact_signs` is a number, `main_complaint` an article",
        ))
    };
    let mut signs: Map<String, Value> =
        serde_json::from_value(serde_json::to_value(known).map_err(unusable)?).map_err(unusable)?;
    for (key, text) in told {
        let value = match (key.as_str(), text.as_str()) {
            ("main_complaint", article) => Value::from(article),
            (_, "yes" | "true") => Value::from(true),
            (_, "no" | "false") => Value::from(false),
            (_, text) => match text.parse::<u8>() {
                Ok(count) => Value::from(count),
                Err(_) => Value::from(text),
            },
        };
        signs.insert(key.clone(), value);
    }
    serde_json::from_value(Value::Object(signs)).map_err(unusable)
}
