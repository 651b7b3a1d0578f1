//! `standi record timeline`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::timeline::{Lane, Timeline};
use standi_picture::Caption;
use standi_record::{Day, query};
use standi_report::record::timeline::{caption, lane, picture, shade};
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
        let state = record.find_state(&self.state)?;
        let on = self.on.unwrap_or_else(|| context.today());
        let timeline = record.timeline(state, on);
        let answer = Timeline::from(&timeline);
        if let Some(file) = &self.svg {
            let words = context.words();
            let [title, subtitle, source] =
                caption(record, &timeline, self.known_by.known_by, words);
            let caption = Caption {
                title,
                subtitle,
                source,
            };
            let picture = standi_picture::svg(&timeline, &caption, &picture(words));
            std::fs::write(file, picture).map_err(|source| Fault::File {
                verb: "write",
                path: file.display().to_string(),
                source,
            })?;
        }
        context.answer(self.known_by, answer, |answer, page| {
            text(answer, &timeline, page)
        })
    }
}

fn text(answer: &Timeline, timeline: &query::Timeline<'_>, page: &mut Page<'_>) {
    let tell = page.tell();
    let args = [
        ("name", tell.state_alone(answer.state, answer.name)),
        ("code", answer.state.to_string()),
        ("day", tell.day(answer.on.0)),
    ];
    page.title(&tell.say("timeline-title", &args));
    page.raw("\n");
    page.raw(&standi_picture::terminal(
        timeline,
        page.width(),
        &picture(tell.words),
    ));
    page.raw(&format!(
        "\n  {}\n",
        standi_picture::legend(timeline, &picture(tell.words))
    ));
    answer.lanes.iter().for_each(|it| days(it, page));
}

fn days(it: &Lane, page: &mut Page<'_>) {
    let tell = page.tell();
    page.section(&lane(it, tell));
    let mut lines: Vec<(Day, String, &standi_answers::Grounds)> = Vec::new();
    for stretch in &it.stretches {
        let mut args = vec![
            ("shade", shade(stretch, tell)),
            ("from", tell.day(stretch.from.0)),
            ("text", stretch.text.to_string()),
        ];
        let key = match stretch.until {
            Some(day) => {
                let argued = stretch.boundary.map(|_| tell.say("timeline-argued", &[]));
                args.push(("until", tell.day(day.0)));
                args.push(("argued", argued.unwrap_or_default()));
                "timeline-to"
            }
            None => "timeline-on",
        };
        lines.push((stretch.from.0, tell.say(key, &args), &stretch.grounds));
    }
    for mark in &it.marks {
        let args = [
            ("day", tell.day(mark.on.0)),
            ("text", mark.text.to_string()),
        ];
        lines.push((mark.on.0, tell.say("timeline-mark", &args), &mark.grounds));
    }
    lines.sort_by_key(|(day, _, _)| *day);
    lines
        .iter()
        .for_each(|(_, line, grounds)| page.line(line, Some(grounds)));
}
