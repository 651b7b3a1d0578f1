//! Column chunks of Parquet made of numbers that are known already.
//!
//! The writer of `parquet` takes texts, and looks each of them up in the dictionary that it makes;
//! here its number is at hand. The pages are data pages of the first version and are not packed
//! any further: bits and days in no order do not get smaller.
//! Layout: Apache Parquet, `Encodings.md`.

use crate::Fault;
use bytes::Bytes;
use parquet::basic::{Compression, Encoding};
use parquet::column::page::{CompressedPage, Page, PageWriter};
use parquet::column::writer::ColumnCloseResult;
use parquet::errors::Result;
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::file::statistics::Statistics;
use parquet::file::writer::{SerializedPageWriter, TrackedWrite};
use parquet::schema::types::ColumnDescPtr;
use std::io::Write;

/// A column chunk that is done: its bytes, and what describes them.
pub(crate) struct Chunk {
    pub bytes: Bytes,
    pub close: ColumnCloseResult,
}

/// Pages of data of an optional column that is not nested.
struct Pages {
    column: ColumnDescPtr,
    bytes: TrackedWrite<Vec<u8>>,
    rows: u64,
}

impl Pages {
    fn new(column: ColumnDescPtr, capacity: usize) -> Pages {
        Pages {
            column,
            bytes: TrackedWrite::new(Vec::with_capacity(capacity)),
            rows: 0,
        }
    }

    /// Adds a page whose levels and numbers are in `page`.
    fn add(&mut self, rows: usize, page: Vec<u8>) -> Result<()> {
        let length = page.len();
        let page = Page::DataPage {
            buf: page.into(),
            num_values: rows as u32,
            encoding: Encoding::RLE_DICTIONARY,
            def_level_encoding: Encoding::RLE,
            rep_level_encoding: Encoding::RLE,
            statistics: None,
        };
        self.rows += rows as u64;
        let mut writer = SerializedPageWriter::new(&mut self.bytes);
        writer.write_page(CompressedPage::new(page, length))?;
        Ok(())
    }

    fn close(self, dictionary: Page, statistics: Option<Statistics>) -> Result<Chunk> {
        let pages = self.bytes.into_inner()?;
        // It is known last and stands first.
        let length = dictionary.buffer().len();
        let mut bytes = TrackedWrite::new(Vec::with_capacity(length + pages.len() + 64));
        let dictionary = CompressedPage::new(dictionary, length);
        SerializedPageWriter::new(&mut bytes).write_page(dictionary)?;
        let data_at = bytes.bytes_written() as i64;
        bytes.write_all(&pages)?;
        let bytes = Bytes::from(bytes.into_inner()?);
        let length = bytes.len() as i64;
        let encodings = vec![Encoding::RLE, Encoding::PLAIN, Encoding::RLE_DICTIONARY];
        let mut metadata = ColumnChunkMetaData::builder(self.column)
            .set_compression(Compression::UNCOMPRESSED)
            .set_encodings(encodings)
            .set_num_values(self.rows as i64)
            .set_total_compressed_size(length)
            .set_total_uncompressed_size(length)
            .set_dictionary_page_offset(Some(0))
            .set_data_page_offset(data_at);
        if let Some(statistics) = statistics {
            metadata = metadata.set_statistics(statistics);
        }
        let close = ColumnCloseResult {
            bytes_written: length.unsigned_abs(),
            rows_written: self.rows,
            metadata: metadata.build()?,
            bloom_filter: None,
            column_index: None,
            offset_index: None,
        };
        Ok(Chunk { bytes, close })
    }
}

/// A column of texts of which there are few, each written once.
pub(crate) struct Words {
    pages: Pages,
    /// The texts, each after its length in four bytes; or whole numbers of four bytes.
    dictionary: Vec<u8>,
    count: u32,
}

impl Words {
    /// For about so many rows.
    pub(crate) fn new(column: ColumnDescPtr, rows: usize) -> Words {
        Words {
            pages: Pages::new(column, rows * 2),
            dictionary: Vec::new(),
            count: 0,
        }
    }

    /// With texts that have the numbers from 0 on.
    pub(crate) fn of(column: ColumnDescPtr, rows: usize, words: &[&str]) -> Words {
        let mut all = Words::new(column, rows);
        for word in words {
            all.word(word.as_bytes());
        }
        all
    }

    /// The number of a text that is new.
    pub(crate) fn word(&mut self, word: &[u8]) -> u32 {
        self.dictionary.extend((word.len() as u32).to_le_bytes());
        self.value(word)
    }

    /// The number of a value that is new, as it stands in a dictionary.
    fn value(&mut self, value: &[u8]) -> u32 {
        self.dictionary.extend(value);
        self.count += 1;
        self.count - 1
    }

    /// Adds a page of cells, each by the number of its text.
    pub(crate) fn full(&mut self, numbers: &[u32]) -> std::result::Result<(), Fault> {
        self.page(numbers.len(), None, numbers)
    }

    /// The same where only those cells are full that are `told`.
    pub(crate) fn partly(
        &mut self,
        told: &[bool],
        numbers: &[u32],
    ) -> std::result::Result<(), Fault> {
        let mut values = vec![0; numbers.len() + 1];
        let mut count = 0;
        for (told, number) in told.iter().zip(numbers) {
            // What is empty is written over by what comes next.
            values[count] = *number;
            count += usize::from(*told);
        }
        match count == told.len() {
            true => self.full(numbers),
            false => self.page(told.len(), Some(told), &values[..count]),
        }
    }

    fn page(
        &mut self,
        rows: usize,
        told: Option<&[bool]>,
        numbers: &[u32],
    ) -> std::result::Result<(), Fault> {
        let width = (u32::BITS - self.count.saturating_sub(1).leading_zeros()).max(1);
        let mut page = Vec::with_capacity(64 + rows / 8 + numbers.len() * width as usize / 8);
        levels(&mut page, rows, told);
        page.push(width as u8);
        bit_packed(&mut page, width as usize, numbers);
        let added = self.pages.add(rows, page);
        added.map_err(Fault::parquet_out)
    }

    pub(crate) fn close(self) -> std::result::Result<Chunk, Fault> {
        self.closed(None)
    }

    fn closed(self, statistics: Option<Statistics>) -> std::result::Result<Chunk, Fault> {
        let dictionary = Page::DictionaryPage {
            buf: self.dictionary.into(),
            num_values: self.count,
            encoding: Encoding::PLAIN,
            is_sorted: false,
        };
        let chunk = self.pages.close(dictionary, statistics);
        chunk.map_err(Fault::parquet_out)
    }
}

/// A column of days, counted from one of them, of which many are the same.
pub(crate) struct Days {
    words: Words,
    from: i32,
    least: i32,
    greatest: i32,
    empty: u64,
}

impl Days {
    /// For about so many rows.
    pub(crate) fn new(column: ColumnDescPtr, rows: usize, from: i32) -> Days {
        Days {
            words: Words::new(column, rows),
            from,
            least: i32::MAX,
            greatest: i32::MIN,
            empty: 0,
        }
    }

    /// The number of a day that is new.
    pub(crate) fn day(&mut self, day: i32) -> u32 {
        self.words.value(&(day - self.from).to_le_bytes())
    }

    /// Adds a page of days by their numbers, in which only those cells are full that are `told`.
    pub(crate) fn page(
        &mut self,
        told: &[bool],
        days: &[i32],
        numbers: &[u32],
    ) -> std::result::Result<(), Fault> {
        for (told, day) in told.iter().zip(days) {
            self.least = self.least.min(if *told { *day } else { i32::MAX });
            self.greatest = self.greatest.max(if *told { *day } else { i32::MIN });
            self.empty += u64::from(!told);
        }
        self.words.partly(told, numbers)
    }

    pub(crate) fn close(self) -> std::result::Result<Chunk, Fault> {
        let any = self.least <= self.greatest;
        let statistics = Statistics::int32(
            any.then(|| self.least - self.from),
            any.then(|| self.greatest - self.from),
            None,
            Some(self.empty),
            false,
        );
        self.words.closed(Some(statistics))
    }
}

/// Which cells are told, one bit each; one run where all are.
fn levels(page: &mut Vec<u8>, rows: usize, told: Option<&[bool]>) {
    let start = page.len();
    page.extend([0; 4]);
    match told {
        None => {
            length(page, rows << 1);
            page.push(1);
        }
        Some(told) => {
            length(page, rows.div_ceil(8) << 1 | 1);
            page.extend(told.chunks(8).map(|eight| {
                let bits = eight.iter().zip(0..);
                bits.fold(0_u8, |byte, (told, at)| byte | u8::from(*told) << at)
            }));
        }
    }
    let bytes = (page.len() - start - 4) as u32;
    page[start..start + 4].copy_from_slice(&bytes.to_le_bytes());
}

/// Numbers of `width` bits each in one run, the least bit first, in groups of eight.
fn bit_packed(page: &mut Vec<u8>, width: usize, numbers: &[u32]) {
    let groups = numbers.len().div_ceil(8);
    if groups == 0 {
        return;
    }
    length(page, groups << 1 | 1);
    let start = page.len();
    let end = start + groups * width;
    // A number is written with the seven bytes that follow it.
    page.resize(end + 8, 0);
    let (mut bits, mut filled, mut place) = (0_u64, 0, start);
    for number in numbers {
        bits |= u64::from(*number) << filled;
        filled += width;
        page[place..place + 8].copy_from_slice(&bits.to_le_bytes());
        place += filled / 8;
        bits >>= filled / 8 * 8;
        filled %= 8;
    }
    page.truncate(end);
}

/// A length, seven bits in a byte.
fn length(page: &mut Vec<u8>, mut length: usize) {
    while length >= 0x80 {
        page.push(length as u8 | 0x80);
        length >>= 7;
    }
    page.push(length as u8);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn unpacked(packed: &[u8], width: usize, count: usize) -> Vec<u32> {
        let bit = |at: usize| u32::from(packed[at / 8] >> (at % 8) & 1);
        let number = |at: usize| (0..width).fold(0, |all, b| all | bit(at * width + b) << b);
        (0..count).map(number).collect()
    }

    proptest! {
        #[test]
        fn bits_come_back(width in 1_usize..=32, numbers in prop::collection::vec(any::<u32>(), 1..100)) {
            let numbers: Vec<u32> = numbers.iter().map(|it| it >> (32 - width)).collect();
            let mut page = Vec::new();
            bit_packed(&mut page, width, &numbers);
            let groups = numbers.len().div_ceil(8);
            prop_assert_eq!(page.len(), 1 + groups * width);
            prop_assert_eq!(unpacked(&page[1..], width, numbers.len()), numbers);
        }
    }

    #[test]
    fn lengths_and_levels() {
        let mut page = Vec::new();
        length(&mut page, 300);
        assert_eq!(page, [0xAC, 0x02]);
        page.clear();
        levels(&mut page, 3, None);
        assert_eq!(page, [2, 0, 0, 0, 6, 1]);
        page.clear();
        levels(
            &mut page,
            9,
            Some(&[true, false, true, true, false, false, false, false, true]),
        );
        assert_eq!(page, [3, 0, 0, 0, 5, 0b1101, 1]);
    }
}
