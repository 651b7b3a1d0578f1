//! `standi record timeline`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::timeline::{Lane, Timeline};
use standi_law::words::Words;
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
        let state = record.find_state(&self.state)?;
        let on = self.on.unwrap_or_else(|| context.today());
        let timeline = record.timeline(state, on);
        let answer = Timeline::from(&timeline);
        if let Some(file) = &self.svg {
            let words = context.words();
            let picture = standi_picture::svg(
                &timeline,
                &self.caption(record, &timeline, words),
                &say(words),
            );
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

    fn caption(&self, record: &Record, timeline: &query::Timeline<'_>, words: &Words) -> Caption {
        let mut sources: Vec<&str> = Vec::new();
        for lane in &timeline.lanes {
            let stretches = lane.stretches.iter().map(|stretch| stretch.basis);
            for basis in stretches.chain(lane.marks.iter().map(|mark| mark.basis)) {
                sources.extend(basis.source_ids());
            }
        }
        sources.sort_unstable();
        sources.dedup();
        let mut days = vec![
            ("from", timeline.first().year().to_string()),
            ("day", words.day(timeline.on)),
        ];
        let subtitle = match self.known_by.known_by {
            Some(day) => {
                days.push(("known", words.day(day)));
                "timeline-subtitle-known"
            }
            None => "timeline-subtitle",
        };
        let args = [
            ("version", record.version.to_string()),
            ("hash", record.hash.to_string()),
            ("count", sources.len().to_string()),
            ("code", timeline.state.code.to_string()),
        ];
        Caption {
            title: words.state_alone(timeline.state),
            subtitle: words.say(subtitle, &days),
            source: words.say("timeline-source", &args),
        }
    }
}

/// The words of the picture.
fn say(words: &Words) -> impl Fn(&str, &str) -> String {
    |id, english| {
        let own = words.get(&format!("picture-{id}"), &[]);
        own.unwrap_or_else(|| english.to_string())
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
        &say(tell.words),
    ));
    page.raw(&format!(
        "\n  {}\n",
        standi_picture::legend(timeline, &say(tell.words))
    ));
    answer.lanes.iter().for_each(|lane| days(lane, page));
}

fn days(lane: &Lane, page: &mut Page<'_>) {
    let tell = page.tell();
    let heading = match lane.kind {
        "instrument" => lane.instrument.unwrap_or("").to_string(),
        kind => match tell.words.get(&format!("timeline-{kind}"), &[]) {
            Some(heading) => heading,
            None => tell.term("declaration", kind, "other"),
        },
    };
    page.section(&heading);
    let mut lines: Vec<(Day, String, &standi_answers::Grounds)> = Vec::new();
    for it in &lane.stretches {
        let shade = match it.shade {
            "full" => String::new(),
            "no-vote" | "no-delegation" | "succession" => {
                tell.say(&format!("timeline-{}", it.shade), &[])
            }
            _ => tell.say("timeline-suspended", &[]),
        };
        let mut args = vec![
            ("shade", shade),
            ("from", tell.day(it.from.0)),
            ("text", it.text.to_string()),
        ];
        let key = match it.until {
            Some(day) => {
                let argued = it.boundary.map(|_| tell.say("timeline-argued", &[]));
                args.push(("until", tell.day(day.0)));
                args.push(("argued", argued.unwrap_or_default()));
                "timeline-to"
            }
            None => "timeline-on",
        };
        lines.push((it.from.0, tell.say(key, &args), &it.grounds));
    }
    for it in &lane.marks {
        let args = [("day", tell.day(it.on.0)), ("text", it.text.to_string())];
        lines.push((it.on.0, tell.say("timeline-mark", &args), &it.grounds));
    }
    lines.sort_by_key(|(day, _, _)| *day);
    lines
        .iter()
        .for_each(|(_, line, grounds)| page.line(line, Some(grounds)));
}
