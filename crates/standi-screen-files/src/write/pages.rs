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
use standi_screen::row::NO_DAY;
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

    /// Adds a page whose levels and values are in `page`.
    fn add(&mut self, rows: usize, page: Vec<u8>, encoding: Encoding) -> Result<()> {
        let length = page.len();
        let page = Page::DataPage {
            buf: page.into(),
            num_values: rows as u32,
            encoding,
            def_level_encoding: Encoding::RLE,
            rep_level_encoding: Encoding::RLE,
            statistics: None,
        };
        self.rows += rows as u64;
        let mut writer = SerializedPageWriter::new(&mut self.bytes);
        writer.write_page(CompressedPage::new(page, length))?;
        Ok(())
    }

    fn close(self, dictionary: Option<Page>, statistics: Option<Statistics>) -> Result<Chunk> {
        let mut bytes = self.bytes.into_inner()?;
        let mut data_at = 0;
        let is_dictionary = dictionary.is_some();
        if let Some(page) = dictionary {
            // It is known last and stands first.
            let length = page.buffer().len();
            let mut first = TrackedWrite::new(Vec::with_capacity(length + bytes.len() + 64));
            SerializedPageWriter::new(&mut first).write_page(CompressedPage::new(page, length))?;
            data_at = first.bytes_written() as i64;
            first.write_all(&bytes)?;
            bytes = first.into_inner()?;
        }
        let bytes = Bytes::from(bytes);
        let length = bytes.len() as i64;
        let values = match is_dictionary {
            true => vec![Encoding::RLE, Encoding::PLAIN, Encoding::RLE_DICTIONARY],
            false => vec![Encoding::RLE, Encoding::PLAIN],
        };
        let mut metadata = ColumnChunkMetaData::builder(self.column)
            .set_compression(Compression::UNCOMPRESSED)
            .set_encodings(values)
            .set_num_values(self.rows as i64)
            .set_total_compressed_size(length)
            .set_total_uncompressed_size(length)
            .set_dictionary_page_offset(is_dictionary.then_some(0))
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

/// A column of texts, of which there are few.
pub(crate) struct Words {
    pages: Pages,
    /// The texts, each after its length in four bytes.
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
        self.dictionary.extend(word);
        self.count += 1;
        self.count - 1
    }

    /// Adds a page of cells, each by the number of its text.
    pub(crate) fn full(&mut self, numbers: &[u32]) -> std::result::Result<(), Fault> {
        self.page(numbers.len(), None, numbers)
    }

    /// The same where cells may be empty.
    pub(crate) fn partly(
        &mut self,
        numbers: impl ExactSizeIterator<Item = Option<u32>>,
    ) -> std::result::Result<(), Fault> {
        let mut told = Vec::with_capacity(numbers.len());
        let mut values = Vec::with_capacity(numbers.len());
        for number in numbers {
            told.push(number.is_some());
            values.extend(number);
        }
        match values.len() == told.len() {
            true => self.full(&values),
            false => self.page(told.len(), Some(&told), &values),
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
        let added = self.pages.add(rows, page, Encoding::RLE_DICTIONARY);
        added.map_err(Fault::parquet_out)
    }

    pub(crate) fn close(self) -> std::result::Result<Chunk, Fault> {
        let dictionary = Page::DictionaryPage {
            buf: self.dictionary.into(),
            num_values: self.count,
            encoding: Encoding::PLAIN,
            is_sorted: false,
        };
        let chunk = self.pages.close(Some(dictionary), None);
        chunk.map_err(Fault::parquet_out)
    }
}

/// A column of whole numbers that have no order.
pub(crate) struct Numbers {
    pages: Pages,
    least: i32,
    greatest: i32,
    empty: u64,
}

impl Numbers {
    /// For about so many rows.
    pub(crate) fn new(column: ColumnDescPtr, rows: usize) -> Numbers {
        Numbers {
            pages: Pages::new(column, rows * 5),
            least: i32::MAX,
            greatest: i32::MIN,
            empty: 0,
        }
    }

    /// Adds a page of cells, of which those that hold [`NO_DAY`] are empty.
    pub(crate) fn page(&mut self, numbers: &[i32]) -> std::result::Result<(), Fault> {
        let rows = numbers.len();
        let told: Vec<bool> = numbers.iter().map(|number| *number != NO_DAY).collect();
        let count = told.iter().filter(|told| **told).count();
        let least = |at: i32| if at == NO_DAY { i32::MAX } else { at };
        let all = numbers.iter().copied();
        self.least = all.clone().map(least).fold(self.least, i32::min);
        // An empty cell is the least number of all.
        self.greatest = all.fold(self.greatest, i32::max);
        self.empty += (rows - count) as u64;

        let mut page = Vec::with_capacity(64 + rows / 8 + rows * 4);
        let full = count == rows;
        levels(&mut page, rows, Some(&told[..]).filter(|_| !full));
        let start = page.len();
        page.resize(start + (count + 1) * 4, 0);
        let mut place = start;
        for number in numbers {
            // What is empty is written over by what comes next.
            page[place..place + 4].copy_from_slice(&number.to_le_bytes());
            place += usize::from(*number != NO_DAY) * 4;
        }
        page.truncate(start + count * 4);
        let added = self.pages.add(rows, page, Encoding::PLAIN);
        added.map_err(Fault::parquet_out)
    }

    pub(crate) fn close(self) -> std::result::Result<Chunk, Fault> {
        let any = self.empty < self.pages.rows;
        let statistics = Statistics::int32(
            any.then_some(self.least),
            any.then_some(self.greatest),
            None,
            Some(self.empty),
            false,
        );
        let chunk = self.pages.close(None, Some(statistics));
        chunk.map_err(Fault::parquet_out)
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
