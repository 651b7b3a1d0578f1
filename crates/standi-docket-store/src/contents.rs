//! Contents of papers: kept once for each fingerprint, in parts, so that none is ever whole in
//! memory.

use crate::database::{Database, Done};
use crate::docket::{Docket, Entry};
use crate::error::StoreError;
use crate::writing::Writing;
use sha2::{Digest, Sha256};
use standi_docket::value::Fingerprint;
use std::io::{self, Read, Write};

/// A content is kept in parts of so many bytes.
pub const PART: usize = 256 * 1024;

/// A content that is to be kept.
pub struct Content<'a> {
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    /// Itself, from its first byte.
    pub bytes: &'a mut dyn Read,
}

/// Fingerprint and size of what can be read, and its first bytes, by which its type is known.
///
/// # Errors
/// [`StoreError::TooLarge`] for more than so many bytes; what cannot be read.
pub fn fingerprint(bytes: &mut dyn Read, most: u64) -> Done<(Fingerprint, u64, Vec<u8>)> {
    let mut hasher = Sha256::new();
    let (mut size, mut start) = (0u64, Vec::new());
    each_part(bytes, &mut |part| {
        size += part.len() as u64;
        if size > most {
            return Err(StoreError::TooLarge { most });
        }
        if start.is_empty() {
            start = part.iter().copied().take(8192).collect();
        }
        hasher.update(part);
        Ok(())
    })?;
    Ok((Fingerprint(hasher.finalize().into()), size, start))
}

/// Gives what can be read to a function, part by part.
fn each_part(bytes: &mut dyn Read, each: &mut dyn FnMut(&[u8]) -> Done) -> Done {
    let mut part = vec![0; PART];
    loop {
        let mut filled = 0;
        while filled < PART {
            match bytes.read(&mut part[filled..]) {
                Ok(0) => break,
                Ok(read) => filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        if filled == 0 {
            return Ok(());
        }
        each(&part[..filled])?;
    }
}

impl<D: Database> Docket<D> {
    /// Adds events of one application together with the content that one of them names: both or
    /// neither. A content that is there already is not kept again.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where somebody else has written first; a content that is not the one
    /// of the fingerprint.
    pub fn file(&mut self, entry: &Entry, content: Content<'_>) -> Done {
        self.writing(|docket| {
            let mut writing = Writing::new(&mut docket.database)?;
            writing.add(&mut docket.database, entry)?;
            if !docket.database.has_content(&content.fingerprint)? {
                docket.keep(content)?;
            }
            writing.finish(&mut docket.database)
        })
    }

    fn keep(&mut self, content: Content<'_>) -> Done {
        let mut hasher = Sha256::new();
        let (mut part, named) = (0, content.fingerprint);
        each_part(content.bytes, &mut |bytes| {
            hasher.update(bytes);
            self.database.put_part(&named, part, bytes)?;
            part += 1;
            Ok(())
        })?;
        // What is empty has a part too: it is there.
        if part == 0 {
            self.database.put_part(&named, 0, &[])?;
        }
        let found = Fingerprint(hasher.finalize().into());
        match found == named {
            true => Ok(()),
            false => Err(io::Error::other("the content changed while it was read").into()),
        }
    }

    /// Writes a content out; gives its size, or `None` where it is not there.
    ///
    /// # Errors
    /// [`StoreError::Broken`] for one that is not what was filed; what was written then is not it.
    pub fn content(&mut self, fingerprint: &Fingerprint, out: &mut dyn Write) -> Done<Option<u64>> {
        self.reading(|docket| docket.read_content(fingerprint, out))
    }

    /// The same within a transaction that has begun.
    pub(crate) fn read_content(
        &mut self,
        fingerprint: &Fingerprint,
        out: &mut dyn Write,
    ) -> Done<Option<u64>> {
        let mut hasher = Sha256::new();
        let (mut at, mut size) = (0, 0);
        while let Some(part) = self.database.part(fingerprint, at)? {
            hasher.update(&part);
            out.write_all(&part)?;
            size += part.len() as u64;
            at += 1;
        }
        if at == 0 {
            return Ok(None);
        }
        match Fingerprint(hasher.finalize().into()) == *fingerprint {
            true => Ok(Some(size)),
            false => Err(StoreError::Broken {
                position: 0,
                application: "all".into(),
                what: format!("the content {fingerprint} is not the one that was filed"),
            }),
        }
    }
}
