//! Batches through the law.

use crate::column::Column;
use crate::convert::{Converted, Problem, Reader};
use crate::plan::{Plan, SchemaFault};
use crate::results::{Counts, Said};
use crate::shelves::{Inside, SHELF, Shelves};
use arrow_array::{ArrayRef, BooleanArray, RecordBatch, StringArray};
use arrow_schema::{ArrowError, SchemaRef};
use arrow_select::filter::{filter, filter_record_batch};
use standi_law::Value;
use standi_law::answer::answer;
use standi_law::words::Words;
use standi_record::{Day, Record};
use standi_screen::codes::{criterion, verdict};
use standi_screen::kernel::REFUSED;
use standi_screen::row::{Applicant, Circumstances, Exhausted, NO_DAY, Row, Victim};
use standi_screen::{Codes, Columns, Out, Tables, screen};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What is asked for.
#[derive(Clone, Copy, Default)]
pub struct Options<'r> {
    /// A column for each criterion.
    pub criteria: bool,
    /// A reason in these words for each row; a thousand times slower.
    pub reasons: Option<&'r Words>,
    /// Columns with the name of a result are left out, and the results stand in their place;
    /// otherwise they are a fault.
    pub replace: bool,
}

/// What came of a batch. Its rows and those rejected are together as many as went in.
#[derive(Clone, Debug)]
pub struct Screened {
    /// The rows that were screened, in their order, as [`Plan::output`] describes them.
    pub batch: RecordBatch,
    /// The others, by their place.
    pub rejected: Vec<Rejected>,
    /// The rows screened, by verdict.
    pub counts: Counts,
}

/// A row that tells no application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// Its place in what was screened, from 0.
    pub row: usize,
    /// The column in which the first thing is that cannot be read; `None`: it is the row as a whole.
    pub column: Option<Column>,
    /// What is wrong, and what would be right.
    pub reason: String,
}

/// A batch that cannot be screened.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// It is not the table of the plan.
    #[error("a batch has other columns than the table it is of")]
    OtherColumns,
    /// Arrow refuses.
    #[error(transparent)]
    Arrow(#[from] ArrowError),
}

/// The law of a record on a day, for any number of batches and threads.
pub struct Screen<'r> {
    record: &'r Record,
    today: Day,
    options: Options<'r>,
    shelves: Shelves<'r>,
}

impl<'r> Screen<'r> {
    /// The law of a record on a day. Its tables are filled while rows come.
    pub fn new(record: &'r Record, today: Day, options: Options<'r>) -> Screen<'r> {
        Screen {
            record,
            today,
            options,
            shelves: Shelves::new(record, today),
        }
    }

    /// The day from which days are counted.
    pub fn today(&self) -> Day {
        self.today
    }

    /// Whether each row gets a reason in words.
    pub fn gives_reasons(&self) -> bool {
        self.options.reasons.is_some()
    }

    /// Finds the columns of a table.
    ///
    /// # Errors
    /// A table that cannot be screened; see [`SchemaFault::help`].
    pub fn plan(&self, schema: &SchemaRef) -> Result<Plan, SchemaFault> {
        Plan::new(schema, &self.options)
    }

    /// Screens a batch on this thread.
    ///
    /// # Errors
    /// A batch with other columns than the plan.
    pub fn screen(&self, plan: &Plan, batch: &RecordBatch) -> Result<Screened, Fault> {
        let reader = self.reader(plan, batch)?;
        let mut problems = Vec::new();
        let converted = reader.read(plan, batch, &mut problems);
        if problems.is_empty() {
            return self.screen_readable(plan, batch, converted, Vec::new());
        }
        let unreadable = by_row(problems);
        let places = |at: usize| unreadable.binary_search_by_key(&at, |row| row.row).is_err();
        let readable: BooleanArray = (0..batch.num_rows()).map(|at| Some(places(at))).collect();
        let batch = filter_record_batch(batch, &readable)?;
        let converted = reader.read(plan, &batch, &mut Vec::new());
        self.screen_readable(plan, &batch, converted, unreadable)
    }

    /// What the law says of the rows of a batch, as numbers, on this thread; `None` where a row has
    /// to be set apart: [`Screen::screen`] says which, and why.
    ///
    /// # Errors
    /// A batch with other columns than the plan.
    pub fn say(&self, plan: &Plan, batch: &RecordBatch) -> Result<Option<Said>, Fault> {
        let mut problems = Vec::new();
        let rows = self.reader(plan, batch)?.read(plan, batch, &mut problems);
        if !problems.is_empty() {
            return Ok(None);
        }
        let said = self.look_up(&rows, batch.num_rows());
        Ok(Some(said).filter(|said| !said.first.contains(&REFUSED)))
    }

    /// Screens a table on several threads: batch by batch, long ones in parts.
    ///
    /// # Errors
    /// A batch with other columns than the plan.
    pub fn table(
        &self,
        plan: &Plan,
        batches: &[RecordBatch],
        threads: NonZeroUsize,
    ) -> Result<Vec<Screened>, Fault> {
        let parts: Vec<RecordBatch> = batches.iter().flat_map(parts).collect();
        let next = AtomicUsize::new(0);
        let work = || {
            let mut done = Vec::new();
            while let Some((at, part)) = {
                let at = next.fetch_add(1, Ordering::Relaxed);
                parts.get(at).map(|part| (at, part))
            } {
                done.push((at, self.screen(plan, part)));
            }
            done
        };
        let threads = threads.get().min(parts.len().max(1));
        let mut done: Vec<_> = std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            let mut done = work();
            for other in others {
                match other.join() {
                    Ok(theirs) => done.extend(theirs),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            done
        });
        done.sort_by_key(|(at, _)| *at);
        let mut before = 0;
        done.into_iter()
            .map(|(at, screened)| {
                let mut screened = screened?;
                for rejected in &mut screened.rejected {
                    rejected.row += before;
                }
                before += parts[at].num_rows();
                Ok(screened)
            })
            .collect()
    }

    fn reader(&self, plan: &Plan, batch: &RecordBatch) -> Result<Reader<'_, 'r>, Fault> {
        if batch.schema_ref().fields() != plan.input().fields() {
            return Err(Fault::OtherColumns);
        }
        Ok(Reader {
            record: self.record,
            shelves: &self.shelves,
        })
    }

    /// What the law says of rows all of whose cells can be read.
    fn look_up(&self, rows: &Converted<'_>, count: usize) -> Said {
        self.shelves.prepare(&rows.respondent, &rows.article);
        let mut first = vec![0; count];
        let mut last_day = vec![0; count];
        let mut codes = vec![Codes(0); count];
        let inside = self.shelves.inside();
        let article: Vec<u8> = rows.article.iter().map(|it| (*it % SHELF) as u8).collect();
        let columns = Columns {
            respondent: &rows.respondent,
            article: &article,
            applicant: &rows.applicant,
            victim: &rows.victim,
            exhausted: &rows.exhausted,
            circumstances: &rows.circumstances,
            event: &rows.event,
            decided: &rows.decided,
            known: &rows.known,
            lodged: &rows.lodged,
        };
        let out = Out {
            first: &mut first,
            last_day: &mut last_day,
            codes: &mut codes,
        };
        screen(&inside.tables[0], columns, out, NonZeroUsize::MIN);
        let others = rows.article.iter().enumerate();
        for (at, _) in others.filter(|(_, article)| **article >= SHELF) {
            let (tables, row) = inside.row(rows, at);
            let told = tables.tell(&row);
            first[at] = told.as_ref().map_or(REFUSED, |(codes, _)| codes.first());
            codes[at] = told.as_ref().map_or(Codes(0), |(codes, _)| *codes);
            last_day[at] = told
                .ok()
                .and_then(|told| told.1)
                .map_or(NO_DAY, |day| day.0);
        }
        Said {
            first,
            last_day,
            codes,
            lodged: rows.lodged.to_vec(),
            today: self.today,
        }
    }

    /// Screens rows all of whose cells can be read, without those that tell no application.
    fn screen_readable(
        &self,
        plan: &Plan,
        batch: &RecordBatch,
        rows: Converted<'_>,
        unreadable: Vec<Rejected>,
    ) -> Result<Screened, Fault> {
        let count = batch.num_rows();
        let mut said = self.look_up(&rows, count);
        let inside = self.shelves.inside();
        let mut rejected = unreadable;
        let mut passed: Vec<ArrayRef> = {
            let columns = plan.passed().iter();
            columns.map(|at| batch.column(*at).clone()).collect()
        };
        let mut kept: Option<BooleanArray> = None;
        if said.first.contains(&REFUSED) {
            let all = said.first.iter().enumerate();
            let refused = all.filter(|(_, it)| **it == REFUSED);
            let refused: Vec<Rejected> = refused.map(|(at, _)| inside.refused(&rows, at)).collect();
            rejected = merge(rejected, refused);
            let mask: Vec<bool> = said.first.iter().map(|first| *first != REFUSED).collect();
            keep(&mut said.first, &mask);
            keep(&mut said.last_day, &mask);
            keep(&mut said.codes, &mask);
            keep(&mut said.lodged, &mask);
            let mask = BooleanArray::from(mask);
            for column in &mut passed {
                *column = filter(column, &mask)?;
            }
            kept = Some(mask);
        }
        let counts = said.counts();
        let reasons = self.options.reasons.map(|words| {
            let rows_kept = (0..count).filter(|at| kept.as_ref().is_none_or(|it| it.value(*at)));
            let reasons = rows_kept.zip(&said.first).map(|(at, first)| {
                let (tables, row) = inside.row(&rows, at);
                reason(tables, &row, *first, words)
            });
            Arc::new(reasons.map(Some).collect::<StringArray>()) as ArrayRef
        });
        passed.extend(said.columns(self.options.criteria));
        passed.extend(reasons);
        Ok(Screened {
            batch: RecordBatch::try_new(plan.output().clone(), passed)?,
            rejected,
            counts,
        })
    }
}

impl<'r> Inside<'r> {
    /// A row with the tables that hold its article.
    fn row(&self, rows: &Converted<'_>, at: usize) -> (&Tables<'r>, Row) {
        let article = rows.article[at];
        let row = Row {
            respondent: rows.respondent[at],
            article: (article % SHELF) as u8,
            applicant: Applicant::ALL[usize::from(rows.applicant[at])],
            victim: Victim::ALL[usize::from(rows.victim[at])],
            exhausted: Exhausted::ALL[usize::from(rows.exhausted[at])],
            circumstances: Circumstances::of_number(usize::from(rows.circumstances[at])),
            event: rows.event[at],
            decided: rows.decided[at],
            known: rows.known[at],
            lodged: rows.lodged[at],
        };
        (&self.tables[usize::from(article / SHELF)], row)
    }

    /// Why a row tells no application.
    fn refused(&self, rows: &Converted<'_>, at: usize) -> Rejected {
        let (tables, row) = self.row(rows, at);
        let defects = tables.application(&row).err().unwrap_or_default().0;
        let said = defects.iter().map(|defect| match &defect.help {
            Some(help) => format!("{}; {help}", defect.message),
            None => defect.message.clone(),
        });
        let without = |column: Column| {
            let mut row = row;
            match column {
                Column::On => row.event = NO_DAY,
                Column::FinalDecision => row.decided = NO_DAY,
                Column::Known => row.known = NO_DAY,
                _ => row.lodged = NO_DAY,
            }
            row
        };
        let days = [
            Column::On,
            Column::FinalDecision,
            Column::Known,
            Column::Lodged,
        ];
        let mends = |column: &Column| {
            let rest = tables.application(&without(*column));
            rest.map_or_else(|rest| rest.0.len(), |_| 0) < defects.len()
        };
        Rejected {
            row: at,
            column: days.into_iter().find(mends),
            reason: said.collect::<Vec<_>>().join(". "),
        }
    }
}

/// A reason in words: what the criterion says that decides; where nothing is in the way, the
/// answer itself.
fn reason(tables: &Tables<'_>, row: &Row, first: u8, words: &Words) -> String {
    let Ok(application) = tables.application(row) else {
        return String::new();
    };
    let answer = answer(&application, tables.record, tables.today, words);
    let said = &answer.complaints[0].respondents[0];
    let value = verdict(first);
    match criterion(first).map(|criterion| &said.criteria[&criterion].reasons) {
        Some(reasons) if value != Value::Open => {
            let of_value = reasons.iter().filter(|reason| reason.value == value);
            let texts: Vec<&str> = of_value.map(|reason| reason.text.as_str()).collect();
            texts.join(" ")
        }
        _ => said.text.clone(),
    }
}

/// Rows that are screened together: what the threads share out among themselves.
const PART: usize = 1 << 16;

fn parts(batch: &RecordBatch) -> impl Iterator<Item = RecordBatch> {
    let rows = batch.num_rows();
    (0..rows)
        .step_by(PART)
        .map(move |from| batch.slice(from, PART.min(rows - from)))
}

fn by_row(mut problems: Vec<Problem>) -> Vec<Rejected> {
    problems.sort_by_key(|problem| (problem.row, problem.column));
    let mut rows: Vec<Rejected> = Vec::new();
    for problem in problems {
        match rows.last_mut() {
            Some(row) if row.row == problem.row => {
                row.reason += &format!(". {}: {}", problem.column.name(), problem.reason);
            }
            _ => rows.push(Rejected {
                row: problem.row,
                column: Some(problem.column),
                reason: problem.reason,
            }),
        }
    }
    rows
}

/// All rejected rows in order, where the places of `refused` are those among the rows that are not
/// in `unreadable`.
fn merge(unreadable: Vec<Rejected>, refused: Vec<Rejected>) -> Vec<Rejected> {
    let mut all = Vec::with_capacity(unreadable.len() + refused.len());
    let mut before = unreadable.into_iter().peekable();
    let mut passed = 0;
    for mut row in refused {
        while let Some(earlier) = before.next_if(|it| it.row <= row.row + passed) {
            all.push(earlier);
            passed += 1;
        }
        row.row += passed;
        all.push(row);
    }
    all.extend(before);
    all
}

fn keep<T: Copy>(cells: &mut Vec<T>, mask: &[bool]) {
    let mut mask = mask.iter();
    cells.retain(|_| *mask.next().unwrap_or(&true));
}
