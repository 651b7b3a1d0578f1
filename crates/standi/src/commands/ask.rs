//! `standi ask`

use crate::cli::KnownBy;
use crate::commands::check;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::{self, Page};
use crate::report;
use crate::secret;
use serde::{Deserialize, Serialize};
use standi_law::answer::answer;
use standi_law::interview::{Given, Interview, Kind, Question, UNKNOWN};
use standi_law::words::Words;
use standi_report::plain::plain;
use standi_report::words::Tell;
use standi_seal::Passphrase;
use standi_text::fold;
use std::io::{self, BufRead};
use std::path::{Path, PathBuf};

/// An interview: only the questions that can still change the answer
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi ask
  standi ask --resume mine.json
  standi ask --save mine.json --application mine-application.json
  standi ask --save mine.sealed --seal

Answer with a number, a word or a day. `?` is \"I don't know\"; `back` takes the last answer back;
`save` and `quit` do what they say. Nothing is stored unless you say so. What is sealed opens with
its passphrase alone, and nobody can recover that.")]
pub struct Args {
    /// Go on with an interview saved before
    #[arg(long, value_name = "FILE")]
    resume: Option<PathBuf>,
    /// Save the answers here at the end, and on `save`
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Write the application that the answers make, for `standi check`
    #[arg(long, value_name = "FILE")]
    application: Option<PathBuf>,
    /// Write over files that exist; the one that was resumed is written over without it
    #[arg(long)]
    force: bool,
    /// Seal the files that are written with a passphrase; those of an interview that was sealed are
    /// sealed with its own
    #[arg(long)]
    seal: bool,
    #[command(flatten)]
    known_by: KnownBy,
}

/// No saved interview is larger.
const LARGEST: u64 = 1024 * 1024;

/// A saved interview.
#[derive(Debug, Serialize, Deserialize)]
struct Saved {
    /// Layout of this file.
    interview: u8,
    answers: Vec<Given>,
}

enum Said {
    Answer(String),
    Back,
    Save,
    Quit,
}

impl Args {
    /// Asks.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let record = context.record_known_by(self.known_by)?;
        let words = context.own_words();
        let today = context.today();
        let (mut interview, mut passphrase) = match &self.resume {
            None => (Interview::new(record, today), None),
            Some(path) => {
                let (answers, passphrase) = load(path, context)?;
                let resumed = Interview::resume(record, today, &answers).map_err(|problem| {
                    Fault::input(
                        "interview",
                        format!("{} cannot be resumed: {problem}", path.display()),
                    )
                });
                (resumed?, passphrase)
            }
        };
        // Before the first question: nobody should answer twenty and then lose them.
        for path in self.save.iter().chain(&self.application) {
            if path.exists() && !self.may_replace(path) {
                return Err(report::exists(path));
            }
        }
        if self.seal && passphrase.is_none() {
            passphrase = Some(secret::chosen(
                "what is saved",
                context.global.passphrase_file.as_deref(),
            )?);
        }
        let passphrase = passphrase.as_ref();
        let mut lines = io::stdin().lock().lines();
        output::print(context, &format!("{}\n", words.say("ask-help", &[])))?;
        while let Some(question) = interview.next() {
            output::print(context, &asked(question, words))?;
            let Some(line) = lines.next() else { break };
            let line = line.map_err(|source| Fault::File {
                verb: "read",
                path: "standard input".into(),
                source,
            })?;
            match understood(question, line.trim(), words) {
                Said::Quit => break,
                Said::Back => {
                    interview.back();
                }
                Said::Save => self.keep(&interview, passphrase, words, context)?,
                Said::Answer(text) => {
                    if let Err(problem) = interview.answer(question, &text) {
                        let message = question.wrong(&text, problem, words);
                        output::error(context.global.color, &message, None);
                    }
                }
            }
        }
        if self.save.is_some() {
            self.keep(&interview, passphrase, words, context)?;
        }
        if let Some(path) = &self.application {
            let text = report::json(interview.tree())?;
            save(path, &text, self.may_replace(path), passphrase)?;
        }
        let Some(application) = interview.application() else {
            return Ok(());
        };
        if interview.next().is_none() {
            output::print(context, &format!("\n{}\n", words.say("ask-done", &[])))?;
        }
        output::print(context, "\n")?;
        let answer = answer(&application, record, today, words);
        context.answer_from(
            record,
            self.known_by,
            answer,
            |answer, page: &mut Page<'_>| {
                check::text(answer, check::Depth::Short, words, page);
            },
        )
    }

    /// Whether a file that exists may be written over: told so, or the interview comes from it.
    fn may_replace(&self, path: &Path) -> bool {
        self.force || self.resume.as_deref() == Some(path)
    }

    fn keep(
        &self,
        interview: &Interview<'_>,
        passphrase: Option<&Passphrase>,
        words: &Words,
        context: &Context,
    ) -> Result<(), Fault> {
        let Some(path) = self.save.as_ref().or(self.resume.as_ref()) else {
            // Nothing that was answered is lost for it: the interview goes on.
            output::error(context.global.color, &words.say("ask-no-file", &[]), None);
            return Ok(());
        };
        let saved = Saved {
            interview: 1,
            answers: interview.given().to_vec(),
        };
        // It may have been written on `save` before: what is there then is this interview.
        save(path, &report::json(&saved)?, true, passphrase)?;
        let args = [("file", path.display().to_string())];
        let saved = words.say("ask-saved", &args);
        output::print(context, &format!("{}\n", plain(&saved)))
    }
}

/// Writes a file, sealed where there is a passphrase.
fn save(
    path: &Path,
    text: &str,
    force: bool,
    passphrase: Option<&Passphrase>,
) -> Result<(), Fault> {
    report::save_by(path, force, |out| {
        secret::write(out, passphrase, |out| out.write_all(text.as_bytes()))
    })
}

/// The answers of a saved interview, and its passphrase, where it was sealed.
fn load(path: &Path, context: &Context) -> Result<(Vec<Given>, Option<Passphrase>), Fault> {
    let mut input = secret::input(path, context)?;
    let (name, passphrase) = (input.name.clone(), input.passphrase.take());
    let text = input.bytes(LARGEST)?.unwrap_or_default();
    let saved: Saved = serde_json::from_slice(&text).map_err(|error| {
        Fault::input(
            "interview",
            format!("{name} is not a saved interview: {error}"),
        )
        .help("`standi ask --save FILE` makes one")
    })?;
    Ok((saved.answers, passphrase))
}

/// The question with its answers, why it is asked and how to find out.
fn asked(question: &Question, words: &Words) -> String {
    let mut page = Page::new(Tell {
        words,
        record: None,
    });
    page.section(&question.text(words));
    for (key, text) in [
        ("ask-why", question.why(words)),
        ("ask-how", question.how(words)),
    ] {
        if let Some(text) = text {
            page.faint(2, &format!("{} {text}", words.say(key, &[])));
        }
    }
    for (at, word) in question.kind.words().iter().enumerate() {
        let label = question.label(word, words);
        page.line(&format!("{}. {label}", at + 1), None);
    }
    let hint = match question.kind {
        Kind::Day | Kind::DayOr(_) => Some("ask-day-hint"),
        Kind::Stretch => Some("ask-stretch-hint"),
        Kind::State | Kind::StateOr(_) => Some("ask-state-hint"),
        Kind::Place => Some("ask-place-hint"),
        Kind::Articles => Some("ask-articles-hint"),
        Kind::Text => Some("ask-text-hint"),
        Kind::YesNo | Kind::Choice(_) => None,
    };
    if let Some(hint) = hint {
        page.faint(2, &words.say(hint, &[]));
    }
    page.finish()
}

/// What was typed: a command, a number of a choice or its words, or the answer itself. The words
/// of English are understood in every language.
fn understood(question: &Question, line: &str, words: &Words) -> Said {
    let typed = fold(line);
    let is = |word: &str| {
        let own = words.get(&format!("ask-word-{word}"), &[]);
        typed == word || own.is_some_and(|own| fold(&own) == typed)
    };
    match line {
        _ if is("back") => return Said::Back,
        _ if is("save") => return Said::Save,
        _ if is("quit") => return Said::Quit,
        "?" => return Said::Answer(UNKNOWN.to_string()),
        _ if fold(&words.say("ask-unknown", &[])) == typed => {
            return Said::Answer(UNKNOWN.to_string());
        }
        _ => {}
    }
    let choices = question.kind.words();
    let number = line
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    let choice = number.and_then(|at| choices.get(at)).or_else(|| {
        choices
            .iter()
            .find(|word| !typed.is_empty() && fold(&question.label(word, words)) == typed)
    });
    Said::Answer(choice.map_or_else(|| line.to_string(), |word| (*word).to_string()))
}
