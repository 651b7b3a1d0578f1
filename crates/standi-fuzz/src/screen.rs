//! Tables: CSV, JSON Lines, Parquet, Arrow.

use crate::today;
use serde_json::Value;
use standi_screen_arrow::{Options, Screen};
use standi_screen_files::{Fault, Format, Input, Job, Summary, run};
use std::cell::RefCell;
use std::io::{self, Seek, Write};
use std::num::NonZeroUsize;
use std::sync::LazyLock;
use std::sync::atomic::AtomicBool;

/// The law, whose tables are filled once and not for every input.
static SCREEN: LazyLock<Screen<'static>> =
    LazyLock::new(|| Screen::new(standi_bundled::record(), today(), Options::default()));

/// The format that bytes look like.
fn format(bytes: &[u8]) -> Format {
    match bytes {
        [b'P', b'A', b'R', b'1', ..] => Format::Parquet,
        [b'A', b'R', b'R', b'O', b'W', b'1', ..] => Format::Arrow,
        [0xFF, 0xFF, 0xFF, 0xFF, ..] => Format::ArrowStream,
        [b'{', ..] => Format::JsonLines,
        _ => Format::Csv,
    }
}

/// Where rejected rows go.
struct Into<'a>(&'a RefCell<Vec<u8>>);

impl Write for Into<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Every row that is read comes out, or is rejected with its reason; into its own format, and into
/// another.
pub fn holds(bytes: &[u8]) {
    let from = format(bytes);
    let done = [from, Format::JsonLines].map(|to| screened(bytes, from, to));
    if let [Ok(own), Ok(other)] = done {
        assert_eq!(own, other, "the format of the output changed what was read");
    }
}

fn screened(bytes: &[u8], from: Format, to: Format) -> Result<Summary, Fault> {
    let mut file = tempfile::tempfile().expect("a file");
    file.write_all(bytes).expect("a file");
    file.rewind().expect("a file");
    let rejected = RefCell::default();
    let summary = run(
        &SCREEN,
        &Options::default(),
        Job {
            input: Input::File(file),
            from,
            out: Box::new(io::sink()),
            to,
            rejected: Box::new(|| Ok(Box::new(Into(&rejected)) as Box<dyn Write>)),
            threads: NonZeroUsize::MIN,
            stop: &AtomicBool::new(false),
            progress: Box::new(|_| ()),
        },
    )?;
    let lines = rejected.into_inner();
    let lines = lines
        .split(|byte| *byte == b'\n')
        .filter(|it| !it.is_empty());
    let reasons = lines.map(|line| {
        let told: Value = serde_json::from_slice(line).expect("a rejected row is JSON");
        assert!(told["reason"].is_string(), "{told}");
    });
    assert_eq!(summary.rejected, reasons.count() as u64);
    assert_eq!(summary.rows, summary.counts.all() + summary.rejected);
    Ok(summary)
}
