//! What is wrong with a file, and with single rows of it.

mod common;

use common::{SCREEN, rows, screened, through};
use standi_screen_arrow::{Options, SchemaFault, Screen};
use standi_screen_files::{Fault, Format, Input, Job, run};
use std::io::{self, Cursor, Read, Write};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const HEAD: &str = "id,respondent,article,on\n";
const GOOD: &str = "1,RUS,3,2022-10-03\n";

/// A table of so many rows that the law has tables for them.
fn many(count: u64) -> String {
    let rows = (0..count).map(row);
    format!("{MANY}{}", rows.collect::<String>())
}

const MANY: &str = "id,respondent,article,on,final_decision,known\n";

fn row(number: u64) -> String {
    format!("{number},RUS,3,2021-10-03,2022-05-01,2022-05-02\n")
}

fn csv(text: impl AsRef<[u8]>) -> common::Done {
    screened(text.as_ref(), Format::Csv, Format::Csv).expect("an answer")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

fn fault(bytes: &[u8], from: Format) -> Fault {
    match screened(bytes, from, Format::Csv) {
        Ok(done) => panic!("{:?}", done.summary),
        Err(fault) => fault,
    }
}

#[test]
fn lines_stay_as_they_were_written() {
    let done =
        csv("\u{feff}id;respondent;article;on;note\r\n01;RUS;3;2022-10-03;\"a;\r\n\"\"b\"\"\"\r\n");
    assert_eq!(
        text(&done.out),
        "id;respondent;article;on;note;verdict;criterion;last_day;days_left;codes\r\n\
         01;RUS;3;2022-10-03;\"a;\r\n\"\"b\"\"\";closed;temporis;;;ocooooooommmoooojo\r\n"
            .replace("ocooooooommmoooojo", &rows_codes(&done.out))
    );
}

/// The letters of the only row: their values are the business of other tests.
fn rows_codes(out: &[u8]) -> String {
    let line = text(out).trim_end();
    line.rsplit(';').next().expect("letters").to_string()
}

#[test]
fn rows_of_csv_that_cannot_be_read() {
    let mut table =
        format!("{HEAD}{GOOD}2,RUS,3\n3,RUS,3,2022-10-03,more\n\n4,Rusia,3,2022-10-03\n");
    table += "5,RUS,P9-9,2022-10-03\n6,RUS,3,tomorrow\n\"7,RUS,3,2022-10-03\n8,RUS,3,2022-10-03\n";
    let mut table = table.into_bytes();
    table.extend_from_slice(b"9,RUS,3,2022-10-03\xff\n10,RUS,3,2022-10-04");
    let done = csv(table);
    let reasons = done.reasons();
    let told: Vec<_> = reasons.iter().map(|it| (it.0, it.1, it.2)).collect();
    assert_eq!(
        told,
        [
            (2, Some(3), None),
            (3, Some(4), None),
            (4, Some(6), Some("respondent")),
            (5, Some(7), Some("article")),
            (6, Some(8), Some("on")),
            (7, Some(9), None),
            (9, Some(11), Some("on")),
        ]
    );
    for (at, part) in [
        "3 fields stand here, the first line names 4",
        "5 fields",
        "did you mean RUS",
        "not an article",
        "`tomorrow`",
        "a quote is opened",
        "UTF-8",
    ]
    .into_iter()
    .enumerate()
    {
        assert!(reasons[at].3.contains(part), "{:?}", reasons[at]);
    }
    assert_eq!(done.rejected[0]["raw"], "2,RUS,3");
    assert_eq!(done.rejected[5]["raw"], "\"7,RUS,3,2022-10-03");
    assert!(
        done.rejected[6]["raw_hex"]
            .as_str()
            .expect("bytes")
            .ends_with("ff")
    );
    let kept: Vec<_> = rows(&done.out, Format::Csv)
        .into_iter()
        .map(|row| row["id"].clone())
        .collect();
    assert_eq!(kept, ["1", "8", "10"]);
}

#[test]
fn rows_of_json_that_cannot_be_read() {
    let good = r#"{"id":1,"respondent":"RUS","article":3,"on":"2022-10-03","exhausted":true}"#;
    let lines = [
        good.to_string(),
        r#"{"id":2,"respondent":"RUS","article":"3","on":"2022-10-03""#.to_string(),
        String::new(),
        "[]".to_string(),
        r#"{"id":4,"respondent":"RUS","article":["3","8"],"on":null}"#.to_string(),
        r#"{"id":5,"respondent":"RUS","respondent":"FRA","article":"3"}"#.to_string(),
        r#"{"id":6,"respondent":"RUS","article":"3","on":20221003}"#.to_string(),
        r#"{"id":7,"respondent":"RUS","article":"3","verdict":"open"}"#.to_string(),
        r#"{"id":8,"article":"3"}"#.to_string(),
        r#"{ "respondent" : "Fran\u0063e", "article":"8", "late":{"a":[1]} }"#.to_string(),
        "{}".to_string(),
    ];
    let table = lines.join("\r\n");
    let table = table.as_bytes();
    let result = screened(table, Format::JsonLines, Format::JsonLines);
    // The first rows name a column that is a result.
    assert!(matches!(result, Err(Fault::Schema(SchemaFault::Result(_)))));
    let far = " ".repeat(1 << 20);
    let table = text(table).replacen("\r\n\r\n", &format!("\r\n{far}\r\n"), 1);
    let done = screened(table.as_bytes(), Format::JsonLines, Format::JsonLines).expect("an answer");
    let reasons = done.reasons();
    let told: Vec<_> = reasons.iter().map(|it| (it.0, it.1, it.2)).collect();
    assert_eq!(
        told,
        [
            (2, Some(2), None),
            (3, Some(4), None),
            (4, Some(5), Some("article")),
            (5, Some(6), Some("respondent")),
            (6, Some(7), Some("on")),
            (7, Some(8), Some("verdict")),
            (8, Some(9), Some("respondent")),
            (10, Some(11), Some("respondent")),
        ]
    );
    assert_eq!(done.rejected[0]["raw"].as_str(), Some(&*lines[1]));
    let out: Vec<&str> = text(&done.out).lines().collect();
    assert_eq!(out.len(), 2);
    assert!(out[0].starts_with(&format!(
        "{},\"verdict\":\"closed\"",
        &good[..good.len() - 1]
    )));
    assert!(out[1].starts_with(
        r#"{ "respondent" : "Fran\u0063e", "article":"8", "late":{"a":[1]},"verdict""#
    ));
    // Columns of other formats are those of the first rows.
    let done = screened(table.as_bytes(), Format::JsonLines, Format::Parquet).expect("an answer");
    assert!(done.reasons().contains(&(
        9,
        Some(10),
        Some("late"),
        done.rejected[7]["reason"].as_str().expect("a reason")
    )));
}

#[test]
fn a_table_that_is_none() {
    for (bytes, from, said, help) in [
        (&b""[..], Format::Csv, "nothing in the input", "first line"),
        (b" \n", Format::JsonLines, "nothing in the input", "object"),
        (b"", Format::Parquet, "nothing in the input", ""),
        (b"", Format::Arrow, "no sound Arrow", ""),
        (
            b"[{}]",
            Format::JsonLines,
            "JSON list",
            "one object on each line",
        ),
        (b"PAR1 and more", Format::Parquet, "no sound Parquet", ""),
        (b"ARROW1 and more", Format::Arrow, "no sound Arrow", ""),
        (
            b"state,article,on\n",
            Format::Csv,
            "no column `respondent`",
            "`state`",
        ),
        (
            b"{\"article\":\"3\"}",
            Format::JsonLines,
            "no column `respondent`",
            "article",
        ),
        (
            b"respondent,article,on,on\n",
            Format::Csv,
            "`on` stands twice",
            "own",
        ),
        (
            b"respondent,article,on,codes\n",
            Format::Csv,
            "name of a result",
            "replaced",
        ),
        (
            b"respondent,\xff,on\n",
            Format::Csv,
            "column 2 is not UTF-8",
            "UTF-8",
        ),
    ] {
        let fault = fault(bytes, from);
        assert!(fault.to_string().contains(said), "{fault}");
        assert!(
            fault.help().unwrap_or_default().contains(help),
            "{:?}",
            fault.help()
        );
    }
}

#[test]
fn a_table_without_rows() {
    for to in Format::ALL {
        let done = screened(HEAD.as_bytes(), Format::Csv, to).expect("an answer");
        assert_eq!((done.summary.rows, rows(&done.out, to).len()), (0, 0));
        let again = screened(&done.out, to, Format::Csv);
        match to {
            Format::JsonLines => assert!(again.is_err()),
            _ => assert!(matches!(again, Err(Fault::Schema(SchemaFault::Result(_))))),
        }
    }
}

#[test]
fn a_damaged_file_is_no_short_one() {
    let table = many(3_000);
    for format in [Format::Parquet, Format::ArrowStream, Format::Arrow] {
        let whole = screened(table.as_bytes(), Format::Csv, format);
        let whole = whole.expect("an answer").out;
        let replace = Options {
            replace: true,
            ..Options::default()
        };
        let screen = Screen::new(standi_bundled::record(), common::TODAY, replace);
        let again = |bytes: &[u8]| {
            let input = Input::Stream(Box::new(Cursor::new(bytes.to_vec())));
            through(
                &screen,
                &replace,
                input,
                (format, Format::Csv),
                &AtomicBool::new(false),
            )
        };
        assert_eq!(again(&whole).expect("an answer").summary.rows, 3_000);
        let cut = again(&whole[..whole.len() / 2]);
        assert!(matches!(cut, Err(Fault::Format { .. })), "{format:?}");
    }
}

#[test]
fn results_of_an_earlier_screening_are_replaced() {
    let options = Options {
        replace: true,
        ..Options::default()
    };
    let screen = Screen::new(standi_bundled::record(), common::TODAY, options);
    for format in Format::ALL {
        let once = screened(format!("{HEAD}{GOOD}").as_bytes(), Format::Csv, format);
        let once = once.expect("an answer").out;
        let input = Input::Stream(Box::new(Cursor::new(once.clone())));
        let stop = AtomicBool::new(false);
        let twice = through(&screen, &options, input, (format, format), &stop).expect("an answer");
        assert_eq!(rows(&twice.out, format), rows(&once, format), "{format:?}");
    }
}

#[test]
fn a_line_of_megabytes() {
    let long = "x".repeat(5 << 20);
    let table = format!("{HEAD}{GOOD}\"{long}\",RUS,3,2022-10-03\n{long},RUS,3,2022-10-03\n{GOOD}");
    let done = csv(&table);
    assert_eq!((done.summary.rows, done.summary.rejected), (4, 0));
    let ids: Vec<usize> = rows(&done.out, Format::Csv)
        .iter()
        .map(|row| row["id"].len())
        .collect();
    assert_eq!(ids, [1, 5 << 20, 5 << 20, 1]);
}

#[test]
fn a_quote_that_never_closes_costs_one_row() {
    let table = many(400_000);
    let table = table.replacen(&row(0), &format!("{}\"x,RUS,3\n", row(0)), 1);
    assert!(table.len() > 17 << 20);
    let done = csv(&table);
    assert_eq!((done.summary.rows, done.summary.rejected), (400_001, 1));
    assert_eq!(done.reasons()[0].1, Some(3));
}

/// Gives rows without end, and asks to stop after some of them.
struct Endless {
    stop: Arc<AtomicBool>,
    given: u64,
    rest: Vec<u8>,
}

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.rest.is_empty() {
            self.rest = row(self.given).into_bytes();
            self.given += 1;
            self.stop.fetch_or(self.given > 100_000, Ordering::Relaxed);
        }
        let count = self.rest.len().min(into.len());
        into[..count].copy_from_slice(&self.rest[..count]);
        self.rest.drain(..count);
        Ok(count)
    }
}

#[test]
fn what_was_read_before_a_stop_is_finished() {
    let stop = Arc::new(AtomicBool::new(false));
    let rest = Endless {
        stop: stop.clone(),
        given: 0,
        rest: MANY.as_bytes().to_vec(),
    };
    for to in [Format::Csv, Format::Parquet] {
        stop.store(false, Ordering::Relaxed);
        let endless = Endless {
            stop: stop.clone(),
            given: rest.given,
            rest: rest.rest.clone(),
        };
        let input = Input::Stream(Box::new(endless));
        let done = through(
            &SCREEN,
            &Options::default(),
            input,
            (Format::Csv, to),
            &stop,
        );
        let done = done.expect("an answer");
        assert!(done.summary.stopped && done.summary.rows > 50_000);
        let rows = rows(&done.out, to);
        assert_eq!(rows.len() as u64, done.summary.rows);
        assert!(
            rows.iter()
                .enumerate()
                .all(|(at, row)| row["id"] == at.to_string())
        );
    }
}

/// A disk that is full after some bytes.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self
            .0
            .checked_sub(bytes.len())
            .ok_or(io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_ends_it() {
    let table = many(60_000);
    for to in Format::ALL {
        let result = run(
            &SCREEN,
            &Options::default(),
            Job {
                input: Input::Stream(Box::new(Cursor::new(table.clone().into_bytes()))),
                from: Format::Csv,
                out: Box::new(Full(20_000)),
                to,
                rejected: Box::new(|| Err(io::ErrorKind::Other.into())),
                threads: NonZeroUsize::MIN,
                stop: &AtomicBool::new(false),
                progress: Box::new(|_| ()),
            },
        );
        assert!(matches!(result, Err(Fault::Write(_))), "{to:?}: {result:?}");
    }
}
