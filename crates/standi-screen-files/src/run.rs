//! One file through the law: one thread reads, workers screen, the calling thread writes.

use crate::read::arrow::AsIs;
use crate::read::blocks::Blocks;
use crate::read::{Input, Parse, Source, Work, arrow, csv, jsonl};
use crate::rejected::Reject;
use crate::shared::Shared;
use crate::splice::{self, Splice};
use crate::write::{self, Encode, Encoded, Sink, text};
use crate::{Fault, Format};
use parquet::file::reader::Length;
use standi_screen_arrow::{Counts, Options, Plan, Screen, result_fields};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::sync::{Mutex, PoisonError};

/// What to do.
pub struct Job<'a> {
    /// Where rows come from.
    pub input: Input,
    /// Their format.
    pub from: Format,
    /// Where they go.
    pub out: Box<dyn Write + Send + 'a>,
    /// In which format.
    pub to: Format,
    /// Asked for once, when the first row is set apart.
    pub rejected: Box<dyn FnMut() -> io::Result<Box<dyn Write + 'a>> + 'a>,
    /// How many threads screen.
    pub threads: NonZeroUsize,
    /// Once it is set, nothing more is read, and what was read is finished.
    pub stop: &'a AtomicBool,
    /// Called after each stretch that was written.
    pub progress: Box<dyn FnMut(Progress) + 'a>,
}

/// How far it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    /// Rows done.
    pub rows: u64,
    /// The share of the input that is done, from 0 to 1; `None`: its length is not known.
    pub share: Option<f64>,
}

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows read.
    pub rows: u64,
    /// Rows set apart; all others are in the output.
    pub rejected: u64,
    /// Those in the output, by verdict.
    pub counts: Counts,
    /// Whether it was stopped before the end of the input.
    pub stopped: bool,
}

/// What came of one piece of work.
#[derive(Default)]
pub(crate) struct Done {
    pub rows: u64,
    pub counts: Counts,
    pub rejects: Vec<Reject>,
    pub encoded: Option<Encoded>,
}

/// How workers do a piece of work.
enum Lane {
    Each(Box<Each>),
    Splice(Box<Splice>),
}

/// A stretch is read, screened and written as one.
struct Each {
    parse: Box<dyn Parse>,
    plan: Plan,
    encode: Box<dyn Encode>,
}

/// Everything that is ready to run.
struct Ready<'a> {
    source: Box<dyn Source>,
    /// How much the source gives in all.
    units: Option<u64>,
    lane: Lane,
    sink: Box<dyn Sink + 'a>,
}

/// Runs a file through the law.
///
/// # Errors
/// An input that is no table, or is damaged; what cannot be written; a count of rows that does not
/// come out even.
pub fn run(screen: &Screen<'_>, options: &Options<'_>, job: Job<'_>) -> Result<Summary, Fault> {
    let results = result_fields(options);
    let names: Vec<String> = results.iter().map(|field| field.name().clone()).collect();
    let ready = ready(screen, &names, job.input, (job.from, job.to), job.out)?;
    let mut tally = Tally {
        rejected: job.rejected,
        file: None,
        progress: job.progress,
        units: ready.units,
        done: 0,
        summary: Summary::default(),
    };
    let stopped = work(screen, ready, job.threads, job.stop, &mut tally)?;
    let mut summary = tally.summary;
    summary.stopped = stopped;
    if let Some(file) = &mut tally.file {
        file.flush().map_err(Fault::Write)?;
    }
    if summary.rows != summary.counts.all() + summary.rejected {
        return Err(Fault::Program(format!(
            "{} rows went in, {} came out and {} were rejected",
            summary.rows,
            summary.counts.all(),
            summary.rejected
        )));
    }
    Ok(summary)
}

fn ready<'a>(
    screen: &Screen<'_>,
    results: &[String],
    input: Input,
    (from, to): (Format, Format),
    out: Box<dyn Write + Send + 'a>,
) -> Result<Ready<'a>, Fault> {
    match from {
        Format::Csv => {
            let (input, units) = input.stream();
            let mut blocks = Blocks::new(input);
            let head = csv::Head::read(&mut blocks)?;
            let schema = head.schema();
            let plan = screen.plan(&schema)?;
            let all = schema.fields().len();
            let behind = to == Format::Csv && plan.passed().len() == all;
            if !behind {
                let parse = Box::new(csv::Csv::new(&head, (0..all).collect()));
                return each(screen, results, (Box::new(blocks), units), parse, to, out);
            }
            let wanted = (0..all).filter(|at| is_law(&head.names[*at])).collect();
            let parse = Box::new(csv::Csv::new(&head, wanted));
            let first = text::head_behind(&head, plan.output(), results.len());
            Ok(Ready {
                source: Box::new(blocks),
                units,
                lane: Lane::Each(Box::new(Each {
                    plan: screen.plan(parse.schema())?,
                    parse,
                    encode: Box::new(text::BehindCsv {
                        delimiter: head.delimiter,
                        end: head.end,
                        results: results.len(),
                    }),
                })),
                sink: Box::new(text::Bytes::new(out, &first)?),
            })
        }
        Format::JsonLines => {
            let (input, units) = input.stream();
            let mut blocks = Blocks::new(input);
            let keys = jsonl::keys(&mut blocks)?;
            let seen: Vec<_> = keys.iter().map(|key| text_field(key)).collect();
            let plan = screen.plan(&std::sync::Arc::new(arrow_schema::Schema::new(seen)))?;
            let behind = to == Format::JsonLines && plan.passed().len() == keys.len();
            let source = (Box::new(blocks) as Box<dyn Source>, units);
            if !behind {
                let schema = jsonl::schema(&keys);
                let parse = jsonl::JsonLines::new(schema, false, results.to_vec());
                return each(screen, results, source, Box::new(parse), to, out);
            }
            let parse = jsonl::JsonLines::new(jsonl::schema(&[]), true, results.to_vec());
            let plan = screen.plan(parse.schema())?;
            Ok(Ready {
                source: source.0,
                units,
                lane: Lane::Each(Box::new(Each {
                    encode: Box::new(text::BehindJson::new(plan.output(), results.len())),
                    parse: Box::new(parse),
                    plan,
                })),
                sink: Box::new(text::Bytes::new(out, b"")?),
            })
        }
        Format::Parquet => {
            let file = Shared::new(input.file().map_err(Fault::Read)?).map_err(Fault::Read)?;
            if file.len() == 0 {
                return Err(Fault::format("there is nothing in the input", ""));
            }
            let metadata = arrow::metadata(&file)?;
            if to == Format::Parquet && splice::fits(metadata.metadata()) {
                let groups = metadata.metadata().row_groups().iter();
                let rows: Vec<u64> = groups.map(|it| it.num_rows().unsigned_abs()).collect();
                let (splice, spliced) = Splice::new(screen, file, metadata, out)?;
                return Ok(Ready {
                    units: Some(rows.iter().sum()),
                    source: Box::new(Groups(rows.into_iter().enumerate())),
                    lane: Lane::Splice(Box::new(splice)),
                    sink: Box::new(spliced),
                });
            }
            let (batches, schema, rows) = arrow::parquet(file, metadata)?;
            let source = (Box::new(batches) as Box<dyn Source>, Some(rows));
            each(screen, results, source, Box::new(AsIs(schema)), to, out)
        }
        Format::Arrow | Format::ArrowStream => {
            let (batches, schema) = match from {
                Format::Arrow => arrow::arrow(input.file().map_err(Fault::Read)?)?,
                _ => arrow::stream(input.stream().0)?,
            };
            let source = (Box::new(batches) as Box<dyn Source>, None);
            each(screen, results, source, Box::new(AsIs(schema)), to, out)
        }
    }
}

fn is_law(name: &str) -> bool {
    standi_screen_arrow::column::Column::from_name(name).is_some()
}

fn text_field(name: &str) -> arrow_schema::Field {
    arrow_schema::Field::new(name, arrow_schema::DataType::Utf8, true)
}

/// Every column is read, and every column is written.
fn each<'a>(
    screen: &Screen<'_>,
    results: &[String],
    (source, units): (Box<dyn Source>, Option<u64>),
    parse: Box<dyn Parse>,
    to: Format,
    out: Box<dyn Write + Send + 'a>,
) -> Result<Ready<'a>, Fault> {
    let plan = screen.plan(parse.schema())?;
    let output = plan.output();
    let (encode, sink): (Box<dyn Encode>, Box<dyn Sink + 'a>) = match to {
        Format::Csv => (
            Box::new(text::Csv),
            Box::new(text::Bytes::new(out, &text::head(output))?),
        ),
        Format::JsonLines => (
            Box::new(text::JsonLines),
            Box::new(text::Bytes::new(out, b"")?),
        ),
        Format::Parquet => (
            Box::new(write::AsIs),
            Box::new(write::arrow::Parquet::new(out, output, results.len())?),
        ),
        Format::Arrow => (
            Box::new(write::AsIs),
            Box::new(write::arrow::ArrowFile::new(out, output)?),
        ),
        Format::ArrowStream => (
            Box::new(write::AsIs),
            Box::new(write::arrow::ArrowStream::new(out, output)?),
        ),
    };
    Ok(Ready {
        source,
        units,
        lane: Lane::Each(Box::new(Each {
            parse,
            plan,
            encode,
        })),
        sink,
    })
}

/// Row groups of Parquet, each with its rows.
struct Groups(std::iter::Enumerate<std::vec::IntoIter<u64>>);

impl Source for Groups {
    fn next(&mut self) -> Result<Option<(Work, u64)>, Fault> {
        Ok(self
            .0
            .next()
            .map(|(group, rows)| (Work::Group(group), rows)))
    }
}

impl Lane {
    fn work(&self, screen: &Screen<'_>, work: Work) -> Result<Done, Fault> {
        match (self, work) {
            (Lane::Splice(splice), Work::Group(group)) => splice.group(screen, group),
            (Lane::Splice(_), _) => Err(write::misfit()),
            (Lane::Each(each), work) => {
                let Each {
                    parse,
                    plan,
                    encode,
                } = &**each;
                let mut parsed = parse.parse(work)?;
                let screened = screen.screen(plan, &parsed.batch)?;
                let rejects = parsed.rejects(&screened.rejected)?;
                Ok(Done {
                    rows: parsed.rows,
                    counts: screened.counts,
                    rejects,
                    encoded: Some(encode.encode(&parsed, screened)?),
                })
            }
        }
    }
}

/// What is counted while stretches are written.
struct Tally<'a> {
    rejected: Box<dyn FnMut() -> io::Result<Box<dyn Write + 'a>> + 'a>,
    file: Option<Box<dyn Write + 'a>>,
    progress: Box<dyn FnMut(Progress) + 'a>,
    units: Option<u64>,
    done: u64,
    summary: Summary,
}

impl Tally<'_> {
    fn add(&mut self, done: &Done, units: u64) -> Result<(), Fault> {
        for reject in &done.rejects {
            if self.file.is_none() {
                self.file = Some((self.rejected)().map_err(Fault::Write)?);
            }
            if let Some(file) = &mut self.file {
                reject
                    .write(self.summary.rows, file)
                    .map_err(Fault::Write)?;
            }
        }
        self.summary.rows += done.rows;
        self.summary.rejected += done.rejects.len() as u64;
        self.summary.counts += done.counts;
        self.done += units;
        let share = |all: u64| self.done as f64 / all.max(1) as f64;
        (self.progress)(Progress {
            rows: self.summary.rows,
            share: self.units.map(share),
        });
        Ok(())
    }
}

/// A piece of work with its number and its part of the whole.
type Piece<T> = (u64, u64, T);

/// Reads, screens and writes; whether it was stopped.
fn work(
    screen: &Screen<'_>,
    ready: Ready<'_>,
    threads: NonZeroUsize,
    stop: &AtomicBool,
    tally: &mut Tally<'_>,
) -> Result<bool, Fault> {
    let Ready {
        mut source,
        lane,
        mut sink,
        ..
    } = ready;
    // Pieces under way: one being read, two for each worker, and those that wait for one before
    // them to be written.
    let under_way = threads.get() * 3 + 1;
    let (leave, left) = sync_channel::<()>(under_way);
    let (give, take) = channel::<Piece<Work>>();
    let (put, done) = channel::<Result<Piece<Done>, Fault>>();
    let take = Mutex::new(take);
    let lane = &lane;
    std::thread::scope(|scope| {
        let reading = put.clone();
        let reader = scope.spawn(move || read(&mut *source, stop, &leave, give, reading));
        for _ in 0..threads.get() {
            let (take, put) = (&take, put.clone());
            scope.spawn(move || screen_pieces(screen, lane, take, put));
        }
        drop(put);
        let written = write_pieces(done, left, &mut *sink, tally);
        if written.is_err() {
            stop.store(true, Ordering::Relaxed);
        }
        let stopped = match reader.join() {
            Ok(stopped) => stopped,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        written.map(|()| stopped)
    })
    .and_then(|stopped| sink.finish().map(|()| stopped))
}

/// Whether it was stopped.
fn read(
    source: &mut dyn Source,
    stop: &AtomicBool,
    leave: &std::sync::mpsc::SyncSender<()>,
    give: Sender<Piece<Work>>,
    put: Sender<Result<Piece<Done>, Fault>>,
) -> bool {
    for number in 0.. {
        // A place is taken first, so that no more is read than can be written.
        if leave.send(()).is_err() {
            return false;
        }
        if stop.load(Ordering::Relaxed) {
            return true;
        }
        match source.next() {
            Ok(None) => return false,
            Ok(Some((work, units))) => {
                if give.send((number, units, work)).is_err() {
                    return false;
                }
            }
            Err(fault) => {
                // Nobody to tell: the writer has a fault of its own.
                let _ = put.send(Err(fault));
                return false;
            }
        }
    }
    false
}

fn screen_pieces(
    screen: &Screen<'_>,
    lane: &Lane,
    take: &Mutex<Receiver<Piece<Work>>>,
    put: Sender<Result<Piece<Done>, Fault>>,
) {
    loop {
        let next = take.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((number, units, work)) = next else {
            return;
        };
        let done = lane.work(screen, work).map(|done| (number, units, done));
        if put.send(done).is_err() {
            return;
        }
    }
}

/// Writes in order; ends when nobody screens any more, or at the first fault.
fn write_pieces(
    done: Receiver<Result<Piece<Done>, Fault>>,
    left: Receiver<()>,
    sink: &mut dyn Sink,
    tally: &mut Tally<'_>,
) -> Result<(), Fault> {
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    for piece in done {
        let (number, units, piece) = piece?;
        waiting.insert(number, (units, piece));
        while let Some((units, mut piece)) = waiting.remove(&next) {
            let encoded = piece.encoded.take();
            tally.add(&piece, units)?;
            if let Some(encoded) = encoded {
                sink.write(encoded)?;
            }
            next += 1;
            // The reader may have come to its end.
            let _ = left.recv();
        }
    }
    Ok(())
}
