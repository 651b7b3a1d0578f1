//! `standi check`

use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::input;
use crate::output::Page;
use crate::report;
use standi_law::answer::{Answer, CriterionAnswer, Reason, RespondentAnswer, answer};
use standi_law::application::Application;
use standi_law::application::tree::{self, Assumed, Change};
use standi_law::doors::{DoorAnswer, Doors, doors};
use standi_law::words::Words;
use standi_law::{Criterion, Value};
use standi_record::{Day, Record};
use standi_report::Told;
use standi_text::Node;
use std::path::PathBuf;

/// Can this application be brought? An answer with reasons, sources and what is missing.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi check examples/kazan-2022-10-03.toml
  standi check application.yaml --format json
  standi check application.yaml --out answer.pdf --out last-day.ics
  standi check - --today 2026-03-01 < application.json
  standi check examples/kazan-2022-09-16.toml --why temporis
  standi check examples/kazan-2022-10-03.toml --what-if event.date=2022-09-15

An application is a TOML, YAML or JSON file; examples/ has some, and its vocabulary is in
docs/src/reference/application.md and in `standi schema application`.")]
pub struct Args {
    /// The application; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Explain one criterion in full: every rule, fact and source
    #[arg(long, value_name = "CRITERION", value_parser = criterion)]
    why: Option<Criterion>,
    /// Answer as if a fact were another: `event.date=2022-09-15`; more than one may be given
    #[arg(long, value_name = "FACT=VALUE", value_parser = Change::parse)]
    what_if: Vec<Change>,
    /// Explain every criterion in full
    #[arg(long, conflicts_with = "why")]
    trace: bool,
    /// Write a report too: .pdf, .html, .md, .json, or .ics for a calendar with the last day
    #[arg(long, value_name = "FILE")]
    out: Vec<PathBuf>,
    /// Write over files that exist
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    known_by: KnownBy,
}

fn criterion(text: &str) -> Result<Criterion, String> {
    Criterion::from_id(text).ok_or_else(|| {
        let ids: Vec<&str> = Criterion::ALL
            .iter()
            .map(|criterion| criterion.id())
            .collect();
        match standi_text::nearest(text, ids.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the criteria are: {}", ids.join(", ")),
        }
    })
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let record = context.record_known_by(self.known_by)?;
        let today = context.today();
        let (node, mut application) = input::application(&self.file, record, today, context)?;
        let mut assumed = Vec::new();
        if !self.what_if.is_empty() {
            (application, assumed) = self.changed(&node, record, today)?;
        }
        let words = context.own_words();
        let mut answer = answer(&application, record, today, words);
        answer.what_if = assumed;
        let closed = answer
            .respondents()
            .any(|respondent| respondent.value == Value::Closed);
        let doors = (closed || !self.out.is_empty())
            .then(|| doors(&application, record, today, words.whole()));
        let other = doors
            .as_ref()
            .map(|doors| other_doors(&answer, doors, record, words.whole()))
            .unwrap_or_default();
        if let Some(doors) = doors
            && !self.out.is_empty()
        {
            let doors = standi_answers::Answer::new(record, self.known_by.known_by, doors);
            let answer =
                standi_answers::Answer::new(record, self.known_by.known_by, answer.clone());
            let told = Told {
                answer: &answer,
                doors: &doors,
                application: &application,
                given: &node,
                record,
                words: words.whole(),
            };
            report::write_answer(&told, &self.file, &self.out, self.force, context)?;
        }
        context.answer_from(record, self.known_by, answer, |answer, page| {
            text(answer, self.depth(), words, page);
            for line in other {
                page.paragraph(&line);
            }
        })
    }

    /// The application with the facts of `--what-if`.
    fn changed(
        &self,
        node: &Node,
        record: &Record,
        today: Day,
    ) -> Result<(Application, Vec<Assumed>), Fault> {
        let mut tree = tree::tree(node);
        let mut assumed = Vec::new();
        for change in &self.what_if {
            let it = change.apply(&mut tree).map_err(|problem| {
                let path = change.path.join(".");
                Fault::input("what-if", format!("`{path}` cannot be set: {problem}"))
            })?;
            assumed.push(it);
        }
        Ok((tree::application(&tree, record, today)?, assumed))
    }

    fn depth(&self) -> Depth {
        match self.why {
            _ if self.trace => Depth::Full,
            Some(criterion) => Depth::Of(criterion),
            None => Depth::Short,
        }
    }
}

/// For each complaint and State that Strasbourg is closed to: the other doors that are open.
fn other_doors(answer: &Answer, doors: &Doors, record: &Record, words: &Words) -> Vec<String> {
    let name = |door: &DoorAnswer| match record.body(door.forum) {
        Some(body) => words.body(body),
        None => door.name,
    };
    let several = doors.pairs.len() > 1;
    // Both list every complaint with every State, in the order of the application.
    let closed = answer
        .respondents()
        .zip(&doors.pairs)
        .filter(|(respondent, _)| respondent.value == Value::Closed);
    closed
        .map(|(_, pair)| {
            let open = pair
                .doors
                .iter()
                .filter(|door| door.value == Value::Open && !door.closes.is_empty());
            let open: Vec<&str> = open.map(name).collect();
            let key = match (several, open.is_empty()) {
                (false, false) => "other-doors",
                (false, true) => "other-doors-none",
                (true, false) => "other-doors-of",
                (true, true) => "other-doors-of-none",
            };
            let args = [
                ("bodies", open.join(", ")),
                ("id", pair.complaint.clone()),
                ("state", pair.name.clone()),
            ];
            words.say(key, &args)
        })
        .collect()
}

/// How much is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The reasons.
    Short,
    /// One criterion with every rule, fact and source.
    Of(Criterion),
    /// All of them.
    Full,
}

impl Depth {
    fn explains(self, criterion: Criterion) -> bool {
        self == Depth::Full || self == Depth::Of(criterion)
    }
}

/// Writes an answer for people.
pub fn text(answer: &Answer, depth: Depth, words: &Words, page: &mut Page<'_>) {
    let assumptions = answer.assumptions(words.whole());
    for line in &assumptions {
        page.paragraph(line);
    }
    if !assumptions.is_empty() {
        page.gap();
    }
    let several = answer.complaints.len() > 1;
    for complaint in &answer.complaints {
        if several {
            page.section(&words.say("heading-complaint", &[("id", complaint.id.clone())]));
        }
        for respondent in &complaint.respondents {
            of_respondent(respondent, depth, words, page);
        }
    }
    page.gap();
    page.paragraph(&words.say("no-legal-advice", &[]));
}

fn of_respondent(respondent: &RespondentAnswer, depth: Depth, words: &Words, page: &mut Page<'_>) {
    // Emergency first.
    for warning in respondent
        .warnings
        .iter()
        .filter(|warning| warning.id == "interim")
    {
        page.notice(&warning.text);
        page.gap();
    }
    page.title(&respondent.text);
    if let Some(deadline) = &respondent.deadline {
        deadline_line(respondent, deadline, words, page);
    }
    // Once it is closed, nothing else can change that: the rest is for whoever asks to see it.
    let order: &[Value] = match respondent.value {
        Value::Closed if depth == Depth::Short => &[Value::Closed],
        _ => &[Value::Closed, Value::Missing, Value::Judgement, Value::Open],
    };
    for value in order.iter().copied() {
        let these: Vec<_> = respondent
            .criteria
            .iter()
            .filter(|(_, answer)| answer.value == value)
            .collect();
        if these.is_empty() {
            continue;
        }
        page.section(&words.say(&format!("heading-{}", value.word()), &[]));
        for (criterion, answer) in these {
            of_criterion(*criterion, answer, respondent, depth, words, page);
        }
    }
    parts(respondent, words, page);
    if !respondent.questions.is_empty() {
        page.section(&words.say("heading-questions", &[]));
        for question in &respondent.questions {
            page.line(&question.text, None);
            page.indented(4, &question.why, None);
            page.indented(4, &question.how, None);
        }
    }
    let others: Vec<_> = respondent
        .warnings
        .iter()
        .filter(|warning| warning.id != "interim")
        .collect();
    if !others.is_empty() {
        page.section(&words.say("heading-warnings", &[]));
        for warning in others {
            page.cited(2, &warning.text, &warning.sources);
        }
    }
}

fn deadline_line(
    respondent: &RespondentAnswer,
    deadline: &standi_law::answer::Deadline,
    words: &Words,
    page: &mut Page<'_>,
) {
    let Ok(day) = deadline.last_day.parse() else {
        return;
    };
    let in_time = respondent
        .criteria
        .get(&Criterion::TimeLimit)
        .map(|answer| answer.value);
    if let (Some(left), Some(Value::Open)) = (deadline.days_left, in_time)
        && respondent.value != Value::Closed
    {
        let args = [("day", words.weekday(day)), ("left", left.to_string())];
        page.notice(&words.say("deadline-open", &args));
    }
}

fn of_criterion(
    criterion: Criterion,
    answer: &CriterionAnswer,
    respondent: &RespondentAnswer,
    depth: Depth,
    words: &Words,
    page: &mut Page<'_>,
) {
    let mut name = words.say(&format!("criterion-{}", criterion.id()), &[]);
    if respondent.decisive == Some(criterion) {
        name = format!("{name} ({})", words.say("decides", &[]));
    }
    page.item(answer.value, &name);
    // What does not close is no answer to "what closes it".
    let says = |reason: &&Reason| {
        answer.value != Value::Closed || reason.value == Value::Closed || depth.explains(criterion)
    };
    for reason in answer.reasons.iter().filter(says) {
        let mut text = reason.text.clone();
        if !reason.lines.is_empty() {
            let lines = reason.lines.join("; ");
            text = format!("{text} ({})", words.say("only-for", &[("lines", lines)]));
        }
        if let Some(doubt) = reason
            .confidence
            .and_then(|word| page.tell().confidence(word))
        {
            text = format!("{text} ({doubt})");
        }
        page.cited(4, &text, &reason.sources);
        if let Some(opens) = &reason.opens {
            page.indented(4, opens, None);
        }
        if depth.explains(criterion) || reason.value == Value::Closed {
            page.faint(6, &words.whole().cited(&reason.authority.join("; ")));
        }
        if depth.explains(criterion) {
            page.faint(
                6,
                &format!("{}: {}", reason.rule, reason.because.join(", ")),
            );
        }
    }
}

fn parts(respondent: &RespondentAnswer, words: &Words, page: &mut Page<'_>) {
    if respondent.parts.len() < 2 {
        return;
    }
    page.section(&words.say("heading-parts", &[]));
    for part in &respondent.parts {
        let value = words.say(&format!("value-{}", part.value.word()), &[]);
        page.line(&format!("{}: {value}", words.stretch(part.period)), None);
    }
}
