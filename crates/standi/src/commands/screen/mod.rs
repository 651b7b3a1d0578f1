//! `standi screen`
//!
//! - `columns`: what a row holds, printed
//! - `progress`: how far it is, on a terminal

mod columns;
mod progress;

use crate::cli::{Format as Print, KnownBy};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::{self, Page};
use crate::report::{Begun, exists, unwritable};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use standi_answers::Answer;
use standi_answers::screen::{ScreenCounts, ScreenSummary};
use standi_screen_arrow::{Options, Screen};
use standi_screen_files::{Fault as Broken, Format, Input, Job, Summary, run};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Screen a table of complaints: one row each, the same law as `check`
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi screen examples/docket.csv screened.csv --today 2026-11-24
  standi screen docket.parquet screened.parquet --reasons --lang fr
  standi screen - - --from jsonl --to csv < docket.jsonl
  standi screen --schema                 the columns

Formats, by the ending of the name: .csv, .jsonl, .parquet, .arrow, .arrows (Arrow stream). Rows that
cannot be read go to OUT.rejected with line, column and reason. Ctrl-C finishes what was read.")]
pub struct Args {
    /// The table; `-` reads standard input
    #[arg(value_name = "IN", required_unless_present = "schema")]
    input: Option<PathBuf>,
    /// The table with the results; `-` writes standard output
    #[arg(value_name = "OUT", required_unless_present = "schema")]
    out: Option<PathBuf>,
    /// Format of IN [default: by the ending of its name]
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    from: Option<Format>,
    /// Format of OUT [default: by the ending of its name]
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    to: Option<Format>,
    /// Add a column for each criterion
    #[arg(long)]
    criteria: bool,
    /// Add a reason in words for each row; slow
    #[arg(long)]
    reasons: bool,
    /// Put the results in the place of those of an earlier screening
    #[arg(long)]
    replace: bool,
    /// Where rejected rows go [default: OUT.rejected]
    #[arg(long, value_name = "FILE")]
    rejected: Option<PathBuf>,
    /// How many threads screen [default: one for each core]
    #[arg(long, value_name = "COUNT")]
    threads: Option<NonZeroUsize>,
    /// Write over files that exist
    #[arg(long)]
    force: bool,
    /// Print what the columns are, and stop
    #[arg(long, conflicts_with_all = ["input", "out"])]
    schema: bool,
    #[command(flatten)]
    known_by: KnownBy,
}

fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::word))
        .map(|word| Format::from_word(&word).unwrap_or(Format::Csv))
}

/// Set by an interrupt.
static STOP: AtomicBool = AtomicBool::new(false);

fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}

impl Args {
    /// Screens.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        context.no_tables()?;
        let (Some(input), Some(out)) = (&self.input, &self.out) else {
            return columns::print(context);
        };
        let from = format(input, self.from, "--from")?;
        let to = format(out, self.to, "--to")?;
        let record = context.record_known_by(self.known_by)?;
        let options = Options {
            criteria: self.criteria,
            reasons: self.reasons.then(|| context.words()),
            replace: self.replace,
        };
        let screen = Screen::new(record, context.today(), options);
        let mut target = Target::new(out, self.force)?;
        let rejected = self.rejected_path(out);
        if let Some(path) = &rejected
            && path.exists()
            && !self.force
        {
            return Err(exists(path));
        }
        // Where there can be no handler, an interrupt ends the program as it always did.
        let _ = ctrlc::set_handler(|| {
            if STOP.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        });
        let cores = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let mut set_apart = None;
        let mut bar = progress::Bar::new(context.words());
        let began = Instant::now();
        let job = Job {
            input: open(input)?,
            from,
            out: target.writer().map_err(|error| unwritable(out, error))?,
            to,
            rejected: Box::new(|| begin_rejected(rejected.as_deref(), &mut set_apart)),
            threads: self.threads.unwrap_or_else(cores),
            stop: &STOP,
            progress: Box::new(|now| bar.show(now)),
        };
        let done = run(&screen, &options, job);
        let took = began.elapsed();
        drop(bar);
        let done = done.map_err(|broken| fault(broken, input, out))?;
        target.keep(self.force)?;
        match (set_apart, &rejected) {
            (Some(begun), _) => begun.keep(self.force)?,
            // Of an earlier run.
            (None, Some(path)) if path.is_file() => {
                fs::remove_file(path).map_err(|error| unwritable(path, error))?;
            }
            (None, _) => {}
        }
        let today = context.today();
        let summary = ScreenSummary {
            rejected_file: rejected
                .filter(|_| done.rejected > 0)
                .map(|path| path.display().to_string()),
            stopped: done.stopped,
            ..ScreenSummary::new(done.rows, done.rejected, counts(&done), today, took)
        };
        self.tell(context, record, out, summary)?;
        match done.stopped {
            true => Err(Fault::Stopped),
            false => Ok(()),
        }
    }

    /// Where rejected rows go; `None`: to standard error.
    fn rejected_path(&self, out: &Path) -> Option<PathBuf> {
        let beside = || {
            let mut name = out.as_os_str().to_os_string();
            name.push(".rejected");
            PathBuf::from(name)
        };
        let beside = (!is_standard(out)).then(beside);
        self.rejected.clone().or(beside)
    }

    /// Tells what was done: where the table goes to standard output, on standard error.
    fn tell(
        &self,
        context: &Context,
        record: &standi_record::Record,
        out: &Path,
        summary: ScreenSummary,
    ) -> Result<(), Fault> {
        let text = |summary: &ScreenSummary, page: &mut Page<'_>| text(summary, out, page);
        if !is_standard(out) {
            return context.answer_from(record, self.known_by, summary, text);
        }
        let answer = Answer::new(record, self.known_by.known_by, summary);
        output::error_plain(&match context.global.format {
            Print::Json => serde_json::to_string_pretty(&answer)
                .map_err(|error| Fault::Program(error.to_string()))?,
            _ => {
                let mut page = Page::new(standi_report::words::Tell {
                    words: context.words(),
                    record: Some(record),
                });
                text(&answer.body, &mut page);
                anstream::adapter::strip_str(page.finish().trim_end()).to_string()
            }
        });
        Ok(())
    }
}

fn counts(done: &Summary) -> ScreenCounts {
    ScreenCounts {
        open: done.counts.open,
        closed: done.counts.closed,
        judgement: done.counts.judgement,
        missing: done.counts.missing,
    }
}

fn format(path: &Path, told: Option<Format>, option: &str) -> Result<Format, Fault> {
    let by_name = || Format::of_path(path).filter(|_| !is_standard(path));
    told.or_else(by_name).ok_or_else(|| {
        let words = Format::ALL.map(Format::word).join(", ");
        let message = format!("cannot tell the format of `{}`", path.display());
        Fault::input("table-format", message).help(format!("{option} FORMAT says it: {words}"))
    })
}

fn open(path: &Path) -> Result<Input, Fault> {
    if is_standard(path) {
        return Ok(Input::Stream(Box::new(io::stdin())));
    }
    let unreadable = |source| Fault::File {
        verb: "read",
        path: path.display().to_string(),
        source,
    };
    let file = File::open(path).map_err(unreadable)?;
    if file.metadata().map_err(unreadable)?.is_dir() {
        return Err(unreadable(io::ErrorKind::IsADirectory.into()));
    }
    Ok(Input::File(file))
}

/// Where the table goes.
enum Target {
    Standard,
    /// A pipe or a device: there is nothing to put in its place.
    Device(PathBuf),
    File(Begun),
}

impl Target {
    fn new(path: &Path, force: bool) -> Result<Target, Fault> {
        if is_standard(path) {
            return Ok(Target::Standard);
        }
        match fs::metadata(path) {
            Ok(there) if !there.is_file() && !there.is_dir() => {
                Ok(Target::Device(path.to_path_buf()))
            }
            Ok(_) if !force => Err(exists(path)),
            _ => Ok(Target::File(Begun::new(path)?)),
        }
    }

    fn writer(&mut self) -> io::Result<Box<dyn Write + Send>> {
        const BUFFER: usize = 1 << 20;
        Ok(match self {
            Target::Standard => Box::new(BufWriter::with_capacity(BUFFER, io::stdout())),
            Target::Device(path) => {
                let file = OpenOptions::new().write(true).open(path)?;
                Box::new(BufWriter::with_capacity(BUFFER, file))
            }
            Target::File(begun) => Box::new(BufWriter::with_capacity(BUFFER, begun.file()?)),
        })
    }

    fn keep(self, force: bool) -> Result<(), Fault> {
        match self {
            Target::Standard | Target::Device(_) => Ok(()),
            Target::File(begun) => begun.keep(force),
        }
    }
}

fn begin_rejected(
    path: Option<&Path>,
    begun: &mut Option<Begun>,
) -> io::Result<Box<dyn Write + 'static>> {
    let Some(path) = path else {
        return Ok(Box::new(io::stderr()));
    };
    let new = Begun::new(path).map_err(|fault| io::Error::other(fault.to_string()))?;
    let file = new.file()?;
    *begun = Some(new);
    Ok(Box::new(BufWriter::new(file)))
}

fn fault(broken: Broken, input: &Path, out: &Path) -> Fault {
    let help = broken.help();
    match broken {
        Broken::Read(source) => Fault::File {
            verb: "read",
            path: input.display().to_string(),
            source,
        },
        Broken::Write(source) if is_standard(out) => Fault::Print(source),
        Broken::Write(source) => unwritable(out, source),
        Broken::Program(what) => Fault::Program(what),
        Broken::Schema(_) | Broken::Format { .. } => {
            let name = match is_standard(input) {
                true => "standard input".to_string(),
                false => input.display().to_string(),
            };
            let fault = Fault::input("table", format!("{name}: {broken}"));
            match help {
                Some(help) => fault.help(help),
                None => fault,
            }
        }
    }
}

fn text(summary: &ScreenSummary, out: &Path, page: &mut Page<'_>) {
    let tell = page.tell();
    let number = |it: u64| tell.thousands(i64::try_from(it).unwrap_or(i64::MAX));
    page.title(&tell.say(
        "screen-title",
        &[
            ("rows", number(summary.rows_in)),
            ("out", number(summary.rows_out)),
            ("rejected", number(summary.rejected)),
        ],
    ));
    if summary.stopped {
        page.notice(&tell.say("screen-stopped", &[]));
    }
    let counts = summary.counts;
    for (value, count) in [
        ("value-open", counts.open),
        ("value-closed", counts.closed),
        ("value-judgement", counts.judgement),
        ("value-missing", counts.missing),
    ] {
        let args = [("value", tell.say(value, &[])), ("count", number(count))];
        page.line(&tell.say("screen-count", &args), None);
    }
    if !is_standard(out) {
        page.line(&tell.with("screen-out", "path", out.display()), None);
    }
    if let Some(path) = &summary.rejected_file {
        page.line(&tell.with("screen-rejected", "path", path), None);
    }
    let speed = [
        ("seconds", format!("{:.2}", summary.seconds)),
        ("rate", number(summary.rows_per_second)),
    ];
    page.line(&tell.say("screen-speed", &speed), None);
    page.gap();
    let today = tell.day(summary.today.0);
    page.paragraph(&tell.with("screen-record-note", "today", today));
}
