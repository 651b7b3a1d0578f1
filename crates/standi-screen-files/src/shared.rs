//! A file that several threads read at once, each at its own place.

use bytes::{Bytes, BytesMut};
use parquet::errors::{ParquetError, Result};
use parquet::file::reader::{ChunkReader, Length};
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::sync::Arc;

/// A file without a place of its own: handles that the system copies share theirs.
#[derive(Clone)]
pub(crate) struct Shared {
    file: Arc<File>,
    length: u64,
}

impl Shared {
    pub(crate) fn new(file: File) -> io::Result<Shared> {
        let length = file.metadata()?.len();
        let file = Arc::new(file);
        Ok(Shared { file, length })
    }

    fn from(&self, at: u64) -> From {
        let shared = self.clone();
        From { shared, at }
    }

    fn read_at(&self, into: &mut [u8], from: u64) -> io::Result<usize> {
        #[cfg(unix)]
        return std::os::unix::fs::FileExt::read_at(&*self.file, into, from);
        #[cfg(windows)]
        return std::os::windows::fs::FileExt::seek_read(&*self.file, into, from);
    }
}

impl Length for Shared {
    fn len(&self) -> u64 {
        self.length
    }
}

/// The file from a place on.
pub(crate) struct From {
    shared: Shared,
    at: u64,
}

impl Read for From {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.shared.read_at(into, self.at)?;
        self.at += count as u64;
        Ok(count)
    }
}

impl ChunkReader for Shared {
    type T = BufReader<From>;

    /// For the head of a page; what stands in it is asked for by its length.
    fn get_read(&self, start: u64) -> Result<BufReader<From>> {
        Ok(BufReader::with_capacity(1 << 8, self.from(start)))
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes> {
        let end = start.checked_add(length as u64);
        if end.is_none_or(|end| end > self.length) {
            let what = format!("{length} bytes are missing from byte {start} on");
            return Err(ParquetError::EOF(what));
        }
        let mut bytes = BytesMut::zeroed(length);
        self.from(start).read_exact(&mut bytes)?;
        Ok(bytes.freeze())
    }
}

/// The same file, of which long stretches are read one after the other.
pub(crate) struct Streamed<'a>(pub &'a Shared);

impl Length for Streamed<'_> {
    fn len(&self) -> u64 {
        self.0.len()
    }
}

impl ChunkReader for Streamed<'_> {
    type T = BufReader<From>;

    fn get_read(&self, start: u64) -> Result<BufReader<From>> {
        Ok(BufReader::with_capacity(1 << 17, self.0.from(start)))
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes> {
        self.0.get_bytes(start, length)
    }
}
