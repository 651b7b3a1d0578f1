//! `standi catalogue life`

use super::{contradiction, load, named, sentence};
use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::IsoDay;
use standi_answers::catalogue::{CatalogueLife, LifeStep, Point};
use standi_catalogue::contradictions::contradictions;
use standi_catalogue::life::{Step, life};
use standi_catalogue::{ApplicationNumber, Stage};
use std::path::PathBuf;

/// The life of an application: notice, decision, judgment, Grand Chamber, execution, by day
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi catalogue life 5310/71 catalogue.parquet
  standi catalogue life 5310/71 catalogue.parquet --format json")]
pub struct Args {
    /// The application's number, such as 5310/71
    #[arg(value_name = "NUMBER", value_parser = number)]
    number: ApplicationNumber,
    /// The catalogue
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

fn number(text: &str) -> Result<ApplicationNumber, String> {
    text.parse()
        .map_err(|_| "a number looks like 12345/06".to_string())
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let (catalogue, read) = load(&self.file, context)?;
        let Some(life) = life(&catalogue, self.number) else {
            let words = context.words();
            let args = [
                ("application", self.number.to_string()),
                ("path", self.file.display().to_string()),
            ];
            let fault = Fault::input("unknown-name", words.say("life-none", &args));
            return Err(fault.help(words.say("life-none-help", &[])));
        };
        let found = contradictions(&catalogue, context.record()?);
        let own = found
            .iter()
            .filter(|it| it.entry.applications().contains(&self.number))
            .filter(|it| it.number.is_none_or(|number| number == self.number));
        let answer = CatalogueLife {
            catalogue: read,
            application: self.number.to_string(),
            respondents: life.respondents.iter().map(ToString::to_string).collect(),
            steps: life.steps.iter().map(step).collect(),
            contradictions: own.map(contradiction).collect(),
        };
        context.answer(KnownBy { known_by: None }, answer, text)
    }
}

fn step(step: &Step) -> LifeStep {
    let numbers = step.documents.iter().map(|it| it.applications().len());
    let conclusions = step.documents.iter().map(|it| it.conclusions());
    let conclusions = conclusions.into_iter().find(|it| !it.is_empty());
    let point = |it: standi_catalogue::Conclusion| Point {
        outcome: it.outcome.word(),
        articles: it.articles.iter().map(ToString::to_string).collect(),
        text: it.text,
    };
    LifeStep {
        day: IsoDay(step.day),
        stage: stage(step.kind.stage()),
        kind: step.kind.word(),
        joined: numbers.max().unwrap_or(1).saturating_sub(1),
        conclusions: conclusions
            .unwrap_or_default()
            .into_iter()
            .map(point)
            .collect(),
        documents: step.documents.iter().map(|it| named(*it)).collect(),
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Notice => "notice",
        Stage::Decision => "decision",
        Stage::Judgment => "judgment",
        Stage::GrandChamber => "grand-chamber",
        Stage::Ministers => "ministers",
        Stage::Beside => "beside",
    }
}

fn text(answer: &CatalogueLife, page: &mut Page<'_>) {
    let tell = page.tell();
    let states: Vec<String> = answer
        .respondents
        .iter()
        .map(|code| tell.state_alone(code, code))
        .collect();
    let args = [
        ("application", answer.application.clone()),
        ("states", states.join(", ")),
    ];
    page.title(&match states.is_empty() {
        true => tell.say("life-title-no-state", &args),
        false => tell.say("life-title", &args),
    });
    page.gap();
    for step in &answer.steps {
        let originals = step.documents.iter().filter(|it| !it.translation);
        let translations = step.documents.len() - originals.count();
        let first = &step.documents[0];
        let args = [
            ("day", tell.day(step.day.0)),
            ("kind", tell.say(&format!("kind-{}", step.kind), &[])),
            ("title", first.title.clone()),
        ];
        page.line(&tell.say("life-step", &args), None);
        for point in &step.conclusions {
            page.indented(6, &point.text, None);
        }
        let items: Vec<&str> = step
            .documents
            .iter()
            .filter(|it| !it.translation)
            .map(|it| it.item.as_str())
            .collect();
        let mut detail = items.join(", ");
        let more = [
            ("life-translations", translations),
            ("life-joined", step.joined),
        ];
        for (key, count) in more.into_iter().filter(|(_, count)| *count > 0) {
            let more = tell.with(key, "count", count);
            match detail.is_empty() {
                true => detail = more,
                false => detail += &format!("; {more}"),
            }
        }
        page.faint(6, &detail);
    }
    if !answer.contradictions.is_empty() {
        page.section(&tell.say("life-contradictions", &[]));
    }
    for it in &answer.contradictions {
        page.line(&sentence(it, tell), None);
        let because = it.because.unwrap_or("open");
        page.faint(4, &tell.say(&format!("because-{because}"), &[]));
    }
}
