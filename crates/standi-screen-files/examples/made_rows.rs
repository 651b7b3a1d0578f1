//! Writes a table of made rows for measuring: `made_rows ROWS FILE [SEED]`, the format by the
//! ending of FILE. The States, and the days on which they were bound, are those of the record; the
//! same seed gives the same rows.

use arrow_array::builder::{Date32Builder, StringBuilder};
use arrow_array::{ArrayRef, Int64Array, RecordBatch};
use arrow_ipc::writer::{FileWriter, StreamWriter};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use standi_record::Day;
use standi_screen_files::Format;
use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

const BATCH: usize = 1 << 16;
const ARTICLES: [&str; 16] = [
    "2", "3", "5", "5(3)", "6", "6(1)", "7", "8", "9", "10", "11", "13", "14", "P1-1", "P1-3",
    "P7-2",
];
/// How often each of them is invoked, of a hundred.
const WEIGHTS: [u32; 16] = [4, 14, 5, 8, 6, 22, 1, 9, 1, 4, 2, 7, 3, 11, 1, 2];

/// A small generator, so that rows are the same on every machine (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (((self.0 >> 32) * u64::from(n)) >> 32) as u32
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len() as u32) as usize]
    }

    fn article(&mut self) -> &'static str {
        let mut left = self.below(100);
        for (article, weight) in ARTICLES.into_iter().zip(WEIGHTS) {
            match left.checked_sub(weight) {
                Some(rest) => left = rest,
                None => return article,
            }
        }
        ARTICLES[0]
    }
}

/// The States that were ever bound by the Convention, each with its first and last day.
fn parties() -> Vec<(&'static str, i32, i32)> {
    let record = standi_bundled::record();
    let rows = record.bound.iter().filter(|row| row.instrument == "ECHR");
    rows.filter_map(|row| {
        let state = record.state(row.basis.owner.0)?;
        Some((
            state.code.0,
            row.first_day()?.0,
            row.until.map_or(i32::MAX, |day| day.0),
        ))
    })
    .collect()
}

fn batch(
    first: usize,
    rows: usize,
    today: i32,
    parties: &[(&str, i32, i32)],
    dice: &mut Dice,
) -> Result<RecordBatch, Box<dyn Error>> {
    let mut texts: [StringBuilder; 8] = Default::default();
    let mut days: [Date32Builder; 4] = Default::default();
    for _ in 0..rows {
        let (state, from, until) = parties[dice.below(parties.len() as u32) as usize];
        let [
            respondent,
            article,
            applicant,
            victim,
            exhausted,
            other,
            disclosed,
            earlier,
        ] = &mut texts;
        respondent.append_value(state);
        article.append_value(dice.article());
        applicant.append_value(dice.of(&["person", "person", "person", "ngo", "company", "group"]));
        victim.append_value(dice.of(&["direct", "direct", "direct", "settled", "unknown"]));
        exhausted.append_value(dice.of(&["yes", "yes", "no", "ineffective", "unknown"]));
        other.append_value(dice.of(&["none", "none", "none", "same", "different", "unknown"]));
        disclosed.append_value(dice.of(&["yes", "yes", "yes", "yes", "no"]));
        earlier.append_value(dice.of(&["none", "none", "none", "same", "new-information"]));
        // From two years before the State was bound to four after it left.
        let begins = from - 730;
        let ends = until.saturating_add(1_461).min(today - 3_300);
        let on = begins + dice.below((ends - begins).max(1) as u32) as i32;
        let decided = on + dice.below(2_500) as i32;
        let known = decided + dice.below(60) as i32;
        let lodged = known + dice.below(260) as i32;
        let [on_days, decided_days, known_days, lodged_days] = &mut days;
        on_days.append_value(on);
        decided_days.append_value(decided);
        known_days.append_value(known);
        match dice.below(10) {
            0 => lodged_days.append_null(),
            _ => lodged_days.append_value(lodged),
        }
    }
    let number: Int64Array = (first as i64..(first + rows) as i64).collect();
    let mut columns: Vec<(&str, ArrayRef)> = vec![("number", Arc::new(number))];
    let names = ["on", "final_decision", "known", "lodged"];
    let words = [
        "respondent",
        "article",
        "applicant",
        "victim",
        "exhausted",
        "other_procedure",
        "disclosed_to_court",
        "earlier_application",
    ];
    for (name, mut column) in words.into_iter().zip(texts) {
        columns.push((name, Arc::new(column.finish())));
    }
    for (name, mut column) in names.into_iter().zip(days) {
        columns.push((name, Arc::new(column.finish())));
    }
    Ok(RecordBatch::try_from_iter(columns)?)
}

fn csv(batch: &RecordBatch, head: bool, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    use arrow_cast::display::{ArrayFormatter, FormatOptions};
    let options = FormatOptions::new();
    let columns = batch.columns().iter();
    let columns: Vec<_> = columns
        .map(|it| ArrayFormatter::try_new(it, &options))
        .collect::<Result<_, _>>()?;
    if head {
        let names: Vec<_> = batch
            .schema_ref()
            .fields()
            .iter()
            .map(|it| it.name().clone())
            .collect();
        writeln!(out, "{}", names.join(","))?;
    }
    for at in 0..batch.num_rows() {
        for (number, column) in columns.iter().enumerate() {
            write!(
                out,
                "{}{}",
                if number > 0 { "," } else { "" },
                column.value(at)
            )?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, rows, path, seed @ ..] = arguments.as_slice() else {
        return Err("made_rows ROWS FILE [SEED]".into());
    };
    let rows: usize = rows.parse()?;
    let seed = seed.first().map_or(Ok(7), |seed| seed.parse())?;
    let format = Format::of_path(Path::new(path)).ok_or("an ending that names a format")?;
    let today = Day::new(2026, 11, 24).ok_or("a day")?.0;
    let parties = parties();
    let mut dice = Dice(seed);
    let mut batches = (0..rows)
        .step_by(BATCH)
        .map(|first| batch(first, BATCH.min(rows - first), today, &parties, &mut dice));
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    let Some(first) = batches.next().transpose()? else {
        return Err("at least one row".into());
    };
    let schema = first.schema();
    let all = std::iter::once(Ok(first)).chain(batches);
    match format {
        Format::Csv => {
            for (at, batch) in all.enumerate() {
                csv(&batch?, at == 0, &mut out)?;
            }
        }
        Format::JsonLines => {
            let mut writer = arrow_json::LineDelimitedWriter::new(&mut out);
            for batch in all {
                writer.write(&batch?)?;
            }
            writer.finish()?;
        }
        Format::Parquet => {
            let properties = WriterProperties::builder().set_compression(Compression::SNAPPY);
            let mut writer = ArrowWriter::try_new(&mut out, schema, Some(properties.build()))?;
            for batch in all {
                writer.write(&batch?)?;
            }
            writer.close()?;
        }
        Format::Arrow => {
            let mut writer = FileWriter::try_new(&mut out, &schema)?;
            for batch in all {
                writer.write(&batch?)?;
            }
            writer.finish()?;
        }
        Format::ArrowStream => {
            let mut writer = StreamWriter::try_new(&mut out, &schema)?;
            for batch in all {
                writer.write(&batch?)?;
            }
            writer.finish()?;
        }
    }
    out.flush()?;
    Ok(())
}
