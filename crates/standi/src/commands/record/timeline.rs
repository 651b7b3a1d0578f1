//! `standi record timeline`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use crate::words;
use standi_answers::timeline::{Lane, Timeline};
use standi_picture::Caption;
use standi_record::{Day, Record, query};
use std::path::PathBuf;

/// A picture of memberships, rights and instruments over time
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record timeline RUS
  standi record timeline Greece --svg greece.svg
  standi record timeline RUS --on 2022-12-31 --known-by 2022-03-15 --format json")]
pub struct Args {
    /// The State: code, common name or former name
    state: String,
    /// Draw up to this day [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<Day>,
    /// Also write the picture to this file, as SVG
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    #[command(flatten)]
    known_by: KnownBy,
}

impl Args {
    /// Draws.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let record = context.record_known_by(self.known_by)?;
        let state = context.state(record, &self.state)?;
        let on = self.on.unwrap_or_else(|| context.today());
        let timeline = record.timeline(state, on);
        let answer = Timeline::from(&timeline);
        if let Some(file) = &self.svg {
            let picture = standi_picture::svg(&timeline, &self.caption(record, &timeline));
            std::fs::write(file, picture).map_err(|source| Fault::File {
                verb: "write",
                path: file.display().to_string(),
                source,
            })?;
        }
        context.answer(self.known_by, answer, |answer, page| text(answer, &timeline, page))
    }

    fn caption(&self, record: &Record, timeline: &query::Timeline<'_>) -> Caption {
        let known = self.known_by.known_by.map_or(String::new(), |day| {
            format!(", as known on {}", words::day(day))
        });
        let mut sources: Vec<&str> = Vec::new();
        for lane in &timeline.lanes {
            let stretches = lane.stretches.iter().map(|stretch| stretch.basis);
            for basis in stretches.chain(lane.marks.iter().map(|mark| mark.basis)) {
                sources.extend(basis.sources.iter().map(|id| id.0));
            }
        }
        sources.sort_unstable();
        sources.dedup();
        let from = timeline.first().year();
        Caption {
            subtitle: format!(
                "Membership, rights of representation and instruments, {from} to {}{known}",
                words::day(timeline.on)
            ),
            source: format!(
                "Source: the standi record of {} ({}), resting on {} sources, listed by \
                 `standi record timeline {}`.",
                record.version,
                record.hash,
                sources.len(),
                timeline.state.code
            ),
        }
    }
}

fn text(answer: &Timeline, timeline: &query::Timeline<'_>, page: &mut Page) {
    page.title(&format!("{} ({}), up to {}", answer.name, answer.state, words::day(answer.on.0)));
    page.raw("\n");
    page.raw(&standi_picture::terminal(timeline, page.width()));
    page.raw(&format!("\n  {}\n", standi_picture::legend(timeline)));
    answer.lanes.iter().for_each(|lane| days(lane, page));
}

fn days(lane: &Lane, page: &mut Page) {
    let heading = match lane.kind {
        "membership" => "Membership of the Council of Europe",
        "committee-of-ministers" => "Seat in the Committee of Ministers",
        "parliamentary-assembly" => "Seat and vote in the Parliamentary Assembly",
        "instrument" => lane.instrument.unwrap_or(""),
        "derogation" => "Derogations (Article 15)",
        "derogation-overseas" => "Derogations for territories overseas",
        other => words::declaration(other),
    };
    page.section(heading);
    let mut lines: Vec<(Day, String, &standi_answers::Grounds)> = Vec::new();
    for it in &lane.stretches {
        let from = words::day(it.from.0);
        let argued = it.boundary.map_or("", |_| " (the day itself is argued)");
        let until = it.until.map(|day| format!(" to {}{argued}", words::day(day.0)));
        let shade = match it.shade {
            "full" => "",
            "no-vote" => "without a vote, ",
            "no-delegation" => "no delegation, ",
            "succession" => "by succession, ",
            _ => "suspended, ",
        };
        let until = until.unwrap_or(" on".into());
        lines.push((it.from.0, format!("{shade}from {from}{until}: {}", it.text), &it.grounds));
    }
    for it in &lane.marks {
        lines.push((it.on.0, format!("{}: {}", words::day(it.on.0), it.text), &it.grounds));
    }
    lines.sort_by_key(|(day, _, _)| *day);
    lines.iter().for_each(|(_, line, grounds)| page.line(line, Some(grounds)));
}
