//! Export of everything as JSON Lines, and its exact import.
//!
//! The first line says how many events follow and the hash of the last, so that a file that was cut
//! off is found out; then one event a line, with its place, application, hash and text.

use crate::chain::{self, START};
use crate::database::{Database, Done, Stored};
use crate::docket::{self, Docket};
use crate::error::StoreError;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use standi_docket::value::Number;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;

/// So many events are handed to the database at once.
const PAGE: usize = 1000;

/// Version of the format.
const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Head {
    standi_docket: u32,
    events: u64,
    head: String,
}

#[derive(Serialize, Deserialize)]
struct Line {
    position: u64,
    application: Number,
    hash: String,
    event: Value,
}

/// What was written or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Events.
    pub events: u64,
    /// Hash of the last, in hexadecimal digits.
    pub head: String,
}

impl<D: Database> Docket<D> {
    /// Writes everything.
    pub fn export(&mut self, out: &mut dyn Write) -> Done<Exported> {
        self.reading(|docket| docket.write_all(out))
    }

    fn write_all(&mut self, out: &mut dyn Write) -> Done<Exported> {
        let (events, hash) = self.database.head()?;
        let head = chain::hex(&hash);
        line(
            out,
            &Head {
                standi_docket: FORMAT,
                events,
                head: head.clone(),
            },
        )?;
        let mut position = 0;
        while position < events {
            let page = self.database.scan(position + 1, PAGE as u32)?;
            if page.is_empty() {
                break;
            }
            for stored in page {
                position = stored.position;
                let event =
                    serde_json::from_str(&stored.body).map_err(|error| StoreError::Broken {
                        position,
                        application: stored.application.to_string(),
                        what: error.to_string(),
                    })?;
                line(
                    out,
                    &Line {
                        position,
                        application: stored.application,
                        hash: chain::hex(&stored.hash),
                        event,
                    },
                )?;
            }
        }
        out.flush()?;
        Ok(Exported { events, head })
    }

    /// Writes a backup into a new file: the database's own copy where it makes one (SQLite), an
    /// export otherwise. It appears whole or not at all.
    ///
    /// # Errors
    /// A file of that name, or a folder that cannot be written to.
    pub fn backup(&mut self, to: &Path) -> Done {
        if to.exists() {
            return Err(StoreError::Database {
                doing: "be backed up",
                reason: format!("{} exists already; name a new file", to.display()),
            });
        }
        if self.database.copy_to(to)? {
            return Ok(());
        }
        let told = |error: std::io::Error| StoreError::Database {
            doing: "be backed up",
            reason: format!("{}: {error}", to.display()),
        };
        let folder = to.parent().filter(|it| !it.as_os_str().is_empty());
        let mut file =
            tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new("."))).map_err(told)?;
        let mut out = BufWriter::new(&mut file);
        self.export(&mut out)?;
        drop(out);
        file.as_file().sync_all().map_err(told)?;
        let placed = file.persist_noclobber(to);
        placed.map(|_| ()).map_err(|error| told(error.error))
    }

    /// Fills this empty store with a backup: the database's own copy, or an export of any database.
    ///
    /// # Errors
    /// A store that holds something, or a file that is neither; then nothing was changed.
    pub fn restore(&mut self, from: &Path) -> Done {
        let (there, _) = self.database.head()?;
        if there > 0 {
            return Err(StoreError::NotEmpty(there));
        }
        let told = |error: std::io::Error| StoreError::Database {
            doing: "be restored",
            reason: format!("{}: {error}", from.display()),
        };
        let mut file = BufReader::new(File::open(from).map_err(told)?);
        let start = file.fill_buf().map_err(told)?;
        if start.starts_with(b"SQLite format 3\0") {
            return match self.database.copy_from(from)? {
                true => Ok(()),
                false => Err(StoreError::NotADocket(format!(
                    "{} is a docket in SQLite, which this database cannot take; export it, and import that here",
                    from.display()
                ))),
            };
        }
        self.import(&mut file).map(|_| ())
    }

    /// Reads an export into an empty store: all of it, with the same chain, or nothing.
    pub fn import(&mut self, input: &mut dyn BufRead) -> Done<Exported> {
        self.writing(|docket| {
            let (there, _) = docket.database.head()?;
            if there > 0 {
                return Err(StoreError::NotEmpty(there));
            }
            let mut lines = input.lines().enumerate();
            let wrong = |line: usize, what: &str| StoreError::Import {
                line: line + 1,
                what: what.to_string(),
            };
            let (_, first) = lines.next().ok_or_else(|| wrong(0, "the file is empty"))?;
            let head: Head = serde_json::from_str(&first?)
                .map_err(|error| wrong(0, &format!("it is no head of an export: {error}")))?;
            if head.standi_docket != FORMAT {
                return Err(wrong(0, "it was written by another version of the program"));
            }
            let (mut count, mut before) = (0, START);
            let mut page = Vec::new();
            for (at, text) in lines {
                let it: Line =
                    serde_json::from_str(&text?).map_err(|error| wrong(at, &error.to_string()))?;
                let body = it.event.to_string();
                let hash = chain::hash(&before, &it.application.to_string(), &body);
                if it.position != count + 1 || Some(hash) != chain::unhex(&it.hash) {
                    return Err(wrong(
                        at,
                        "its hash is not that of its text and of the line before it",
                    ));
                }
                let seq = it.event.get("seq").and_then(Value::as_u64);
                let seq = seq
                    .and_then(|seq| u32::try_from(seq).ok())
                    .ok_or_else(|| wrong(at, "it has no `seq`"))?;
                let stored = Stored {
                    position: it.position,
                    application: it.application,
                    seq,
                    body,
                    hash,
                };
                docket::read(&stored).map_err(|error| wrong(at, &error.to_string()))?;
                page.push(stored);
                (count, before) = (it.position, hash);
                if page.len() == PAGE {
                    docket.database.insert(&page)?;
                    page.clear();
                }
            }
            docket.database.insert(&page)?;
            if (count, chain::hex(&before)) != (head.events, head.head.clone()) {
                return Err(wrong(
                    count as usize,
                    &format!(
                        "the first line promises {} events, {count} are there",
                        head.events
                    ),
                ));
            }
            docket.database.set_head(count, &before)?;
            docket.make_lists()?;
            Ok(Exported {
                events: count,
                head: head.head,
            })
        })
    }
}

fn line(out: &mut dyn Write, value: &impl Serialize) -> Done {
    serde_json::to_writer(&mut *out, value).map_err(std::io::Error::from)?;
    out.write_all(b"\n")?;
    Ok(())
}
