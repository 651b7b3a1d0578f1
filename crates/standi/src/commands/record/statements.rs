//! `standi record statements`

use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::statements::{Statement, Statements};
use standi_law::words::Words;
use standi_record::query::StatementFilter;
use standi_record::{Unknown, UnknownKind};
use standi_report::record::statements::{day, stance};

/// Who said what, through whom, on which day; contradictions together
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record statements --about rus-withdrawal-notice
  standi record statements --speaker Tolstoy
  standi record statements --about rus-suspension --speaker UKR --format json")]
pub struct Args {
    /// Id of the event or matter they are about
    #[arg(long, value_name = "EVENT")]
    about: Option<String>,
    /// A part of the speaker's name or office, or a code for whom it was said
    #[arg(long)]
    speaker: Option<String>,
    #[command(flatten)]
    known_by: KnownBy,
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let all = context.record()?;
        let record = context.record_known_by(self.known_by)?;
        let told = |unknown: Unknown| told(&unknown, context.words());
        if let Some(about) = &self.about {
            all.find_matter(about).map_err(told)?;
        }
        if let Some(speaker) = &self.speaker {
            all.find_speaker(speaker).map_err(told)?;
        }
        let filter = StatementFilter {
            about: self.about.clone(),
            speaker: self.speaker.clone(),
        };
        context.answer(self.known_by, Statements::of(record, filter), text)
    }
}

/// The same in the reader's words.
fn told(unknown: &Unknown, words: &Words) -> Fault {
    let word = unknown.word.clone();
    let message = match unknown.kind {
        UnknownKind::Speaker => words.say("statements-unknown-speaker", &[("speaker", word)]),
        _ => words.say("statements-unknown-event", &[("about", word)]),
    };
    let fault = Fault::input("unknown-name", message);
    match (&unknown.near, unknown.kind) {
        (Some(near), _) => fault.help(words.say("statements-near", &[("near", near.clone())])),
        (None, UnknownKind::Speaker) => fault,
        (None, _) => fault.help(words.say("statements-unknown-event-help", &[])),
    }
}

fn text(answer: &Statements, page: &mut Page<'_>) {
    let tell = page.tell();
    let count: usize = answer
        .groups
        .iter()
        .map(|group| group.statements.len())
        .sum();
    let count = tell.with("statements-title", "count", count);
    let about = tell.maybe("statements-about", "about", answer.about.as_ref());
    let speaker = tell.maybe("statements-by", "speaker", answer.speaker.as_ref());
    page.title(&format!("{count}{speaker}{about}"));
    page.paragraph(&tell.say("statements-no-side", &[]));
    let (against, plain): (Vec<_>, Vec<_>) = answer.groups.iter().partition(|it| it.contradiction);
    for group in against {
        page.section(&tell.say("statements-against", &[]));
        group
            .statements
            .iter()
            .for_each(|it| statement(it, answer, page));
        for event in &group.against_events {
            let args = [
                ("day", tell.day(event.effective.0)),
                ("text", event.text.to_string()),
            ];
            page.line(
                &tell.say("statements-happened", &args),
                Some(&event.grounds),
            );
        }
    }
    if !plain.is_empty() {
        page.section(&tell.say("statements-plain", &[]));
    }
    plain
        .iter()
        .flat_map(|group| &group.statements)
        .for_each(|it| statement(it, answer, page));
}

fn statement(it: &Statement, answer: &Statements, page: &mut Page<'_>) {
    let tell = page.tell();
    let list = |key: &str, whom: &[&str]| match whom {
        [] => String::new(),
        whom => tell.with(key, "whom", whom.join(", ")),
    };
    let about = it
        .about
        .filter(|about| answer.about.as_deref() != Some(*about));
    let args = [
        ("id", it.id.to_string()),
        ("day", day(it, tell)),
        ("speaker", it.speaker.to_string()),
        (
            "role",
            it.role.map_or(String::new(), |role| format!(" ({role})")),
        ),
        ("whom", list("statements-for", &it.on_behalf_of)),
        ("through", list("statements-through", &it.reported_by)),
        ("stance", stance(it, tell)),
        ("claim", it.claim.to_string()),
        ("about", tell.maybe("statements-on", "about", about)),
    ];
    page.line(&tell.say("statements-line", &args), Some(&it.grounds));
    if !it.contradicts.is_empty() {
        let contradicts = tell.with("statements-contradicts", "ids", it.contradicts.join(", "));
        let note = tell.maybe("diff-text", "text", it.contradicts_note);
        page.indented(4, &(contradicts + &note), None);
    }
}
