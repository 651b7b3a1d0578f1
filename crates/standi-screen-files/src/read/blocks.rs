//! Text cut into stretches of whole rows.

use crate::Fault;
use crate::read::{Source, Work};
use memchr::{memchr, memchr_iter, memchr2, memrchr};
use std::io::Read;

/// A stretch of text.
pub(crate) struct Block {
    pub bytes: Vec<u8>,
    /// The number of its first line, from 1.
    pub line: u64,
    /// Its last row opens a quote that is not closed: the row is cut at the end of its line.
    pub open: bool,
}

/// Bytes of a stretch, if no row is longer.
const SIZE: usize = 1 << 20;
/// Bytes after which an open quote is taken for a slip.
const QUOTED: usize = 16 << 20;
/// Bytes that no row reaches.
const LARGEST: usize = 256 << 20;

/// Cuts text where rows end.
pub(crate) struct Blocks {
    input: Box<dyn Read + Send>,
    buffer: Vec<u8>,
    line: u64,
    ended: bool,
    /// Between fields that may stand in quotes; `None`: each line is a row.
    delimiter: Option<u8>,
    size: usize,
}

impl Blocks {
    pub(crate) fn new(input: Box<dyn Read + Send>) -> Blocks {
        Blocks {
            input,
            buffer: Vec::new(),
            line: 1,
            ended: false,
            delimiter: None,
            size: SIZE,
        }
    }

    /// Fills the buffer; `false` at the end.
    fn fill(&mut self, until: usize) -> Result<(), Fault> {
        let lacking = until.saturating_sub(self.buffer.len()) as u64;
        if !self.ended && lacking > 0 {
            let mut part = self.input.by_ref().take(lacking);
            let read = part.read_to_end(&mut self.buffer).map_err(Fault::Read)?;
            self.ended = (read as u64) < lacking;
        }
        Ok(())
    }

    /// What the input begins with, without a byte order mark.
    ///
    /// # Errors
    /// An input that cannot be read.
    pub(crate) fn peek(&mut self) -> Result<&[u8], Fault> {
        self.fill(self.size)?;
        if self.buffer.starts_with(b"\xEF\xBB\xBF") {
            self.buffer.drain(..3);
        }
        Ok(&self.buffer)
    }

    /// Takes the first row, which names columns, off the input, and learns what lies between
    /// fields.
    ///
    /// # Errors
    /// An input whose first row does not end.
    pub(crate) fn header(&mut self, delimiter: u8) -> Result<Vec<u8>, Fault> {
        self.delimiter = Some(delimiter);
        let end = loop {
            if let Some(end) = first_end(&self.buffer, delimiter) {
                break end;
            }
            if self.ended {
                break self.buffer.len();
            }
            if self.buffer.len() > QUOTED {
                return Err(Fault::format(
                    "the first line, which names the columns, does not end",
                    "a quote that is opened must be closed",
                ));
            }
            self.fill(self.buffer.len() * 2)?;
        };
        let rest = self.buffer.split_off(end);
        let header = std::mem::replace(&mut self.buffer, rest);
        self.line += memchr_iter(b'\n', &header).count() as u64;
        Ok(header)
    }

    /// The next stretch.
    pub(crate) fn next_block(&mut self) -> Result<Option<Block>, Fault> {
        let mut size = self.size;
        loop {
            self.fill(size)?;
            if self.buffer.is_empty() {
                return Ok(None);
            }
            let cut = match self.delimiter {
                None => Cut {
                    end: memrchr(b'\n', &self.buffer).map_or(0, |at| at + 1),
                    open: false,
                },
                Some(delimiter) => cut(&self.buffer, delimiter, self.ended),
            };
            if cut.end > 0 {
                return Ok(Some(self.take(cut.end, false)));
            }
            let length = self.buffer.len();
            if cut.open && (self.ended || length > QUOTED) {
                let line = memchr(b'\n', &self.buffer).map_or(length, |at| at + 1);
                return Ok(Some(self.take(line, true)));
            }
            if self.ended {
                return Ok(Some(self.take(length, false)));
            }
            if length > LARGEST {
                return Err(Fault::format(
                    format!("line {} is longer than 256 MiB", self.line),
                    "one row stands on each line",
                ));
            }
            size = length * 2;
        }
    }

    fn take(&mut self, end: usize, open: bool) -> Block {
        let rest = self.buffer[end..].to_vec();
        self.buffer.truncate(end);
        let bytes = std::mem::replace(&mut self.buffer, rest);
        let line = self.line;
        self.line += memchr_iter(b'\n', &bytes).count() as u64;
        Block { bytes, line, open }
    }
}

impl Source for Blocks {
    fn next(&mut self) -> Result<Option<(Work, u64)>, Fault> {
        let block = self.next_block()?;
        Ok(block.map(|block| {
            let length = block.bytes.len() as u64;
            (Work::Text(block), length)
        }))
    }
}

struct Cut {
    /// Where the last whole row ends; 0: none does.
    end: usize,
    /// After it a quote is open.
    open: bool,
}

/// Ends of lines that end rows of CSV, from the beginning; stops where `each` says so. Whether a
/// quote is open at the end.
///
/// A quote opens at the beginning of a field alone; within, two of them are one. `ended`: nothing
/// comes after the bytes.
fn ends(bytes: &[u8], delimiter: u8, ended: bool, mut each: impl FnMut(usize) -> bool) -> bool {
    let mut at = 0;
    while let Some(found) = memchr2(b'"', b'\n', &bytes[at..]) {
        let place = at + found;
        at = place + 1;
        if bytes[place] == b'\n' {
            if each(at) {
                return false;
            }
            continue;
        }
        let opens = place == 0 || bytes[place - 1] == delimiter || bytes[place - 1] == b'\n';
        if !opens {
            continue;
        }
        loop {
            let Some(found) = memchr(b'"', &bytes[at..]) else {
                return true;
            };
            at += found + 1;
            match bytes.get(at) {
                Some(b'"') => at += 1,
                Some(_) => break,
                None if ended => return false,
                None => return true,
            }
        }
    }
    false
}

fn cut(bytes: &[u8], delimiter: u8, ended: bool) -> Cut {
    let mut last = 0;
    let open = ends(bytes, delimiter, ended, |end| {
        last = end;
        false
    });
    Cut { end: last, open }
}

fn first_end(bytes: &[u8], delimiter: u8) -> Option<usize> {
    let mut first = None;
    ends(bytes, delimiter, false, |end| {
        first = Some(end);
        true
    });
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn blocks(text: &[u8], size: usize) -> Vec<Block> {
        let mut blocks = Blocks::new(Box::new(std::io::Cursor::new(text.to_vec())));
        blocks.delimiter = Some(b',');
        blocks.size = size;
        std::iter::from_fn(|| blocks.next_block().expect("a block")).collect()
    }

    #[test]
    fn a_quote_that_is_not_closed_costs_its_line_alone() {
        let blocks = blocks(b"a,b\n\"c,d\ne,f\n", 4);
        let told: Vec<_> = blocks
            .iter()
            .map(|it| (&it.bytes[..], it.line, it.open))
            .collect();
        assert_eq!(
            told,
            [
                (&b"a,b\n"[..], 1, false),
                (&b"\"c,d\n"[..], 2, true),
                (&b"e,f\n"[..], 3, false)
            ]
        );
    }

    proptest! {
        /// Cut anywhere, the records are those that the `csv` library sees in the whole.
        #[test]
        fn rows_are_not_cut(text in "([a-b]{0,2}|\"(a|\"\"|,|\n){0,4}\"|[,\n]|a\"){0,40}", size in 1..20_usize) {
            let text = text.as_bytes();
            let blocks = blocks(text, size);
            let together: Vec<u8> = blocks.iter().flat_map(|it| it.bytes.clone()).collect();
            prop_assert_eq!(&together[..], text);
            prop_assume!(blocks.iter().all(|it| !it.open));
            let records = |text: &[u8]| -> Vec<Vec<String>> {
                csv::ReaderBuilder::new()
                    .has_headers(false)
                    .flexible(true)
                    .terminator(csv::Terminator::Any(b'\n'))
                    .from_reader(text)
                    .records()
                    .map(|it| it.expect("a record").iter().map(str::to_string).collect())
                    .collect()
            };
            let parts: Vec<_> = blocks.iter().flat_map(|it| records(&it.bytes)).collect();
            prop_assert_eq!(parts, records(text));
        }
    }
}
