//! Export of everything as JSON Lines, and its exact import.
//!
//! The first line says how many events follow and the hash of the last, so that a file that was cut
//! off is found out; then one event a line, with its place, application, hash, salt and text; of what
//! was erased, its place among those of its application and what is left of its text. Where papers
//! were filed, the first line says how many contents there are too, and they follow the events in
//! the order of their fingerprints, in parts, each a line in Base64.

use crate::chain::{self, Hash, START, Text};
use crate::database::{Database, Done, Stored};
use crate::docket::{self, Docket};
use crate::error::StoreError;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use standi_docket::Erasure;
use standi_docket::event::Recorded;
use standi_docket::value::{Fingerprint, Number};
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

/// So many events are handed to the database at once.
const PAGE: usize = 1000;

/// Versions of the format: without contents; with them; with salts, or with what was erased.
const FORMATS: [u32; 3] = [1, 2, 3];

#[derive(Serialize, Deserialize)]
struct Head {
    standi_docket: u32,
    events: u64,
    head: String,
    #[serde(default, skip_serializing_if = "is_none")]
    contents: u64,
}

fn is_none(count: &u64) -> bool {
    *count == 0
}

/// A part of a content.
#[derive(Serialize, Deserialize)]
struct PartLine {
    content: Fingerprint,
    part: u32,
    bytes: String,
}

#[derive(Serialize, Deserialize)]
struct Line {
    position: u64,
    application: Number,
    hash: String,
    /// The salt; of what was erased, its commitment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seal: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    event: Option<Value>,
    /// The place of what was erased among the events of its application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    erased: Option<u32>,
}

impl Line {
    fn of(stored: Stored) -> Done<Line> {
        let position = stored.position;
        let (seal, body) = match stored.text {
            Text::Plain(body) => (None, Some(body)),
            Text::Salted(salt, body) => (Some(chain::hex(&salt)), Some(body)),
            Text::Erased(commitment) => (commitment.map(|it| chain::hex(&it)), None),
        };
        let event = body.as_deref().map(serde_json::from_str).transpose();
        Ok(Line {
            position,
            application: stored.application,
            hash: chain::hex(&stored.hash),
            seal,
            event: event.map_err(|error| StoreError::Broken {
                position,
                application: stored.application.to_string(),
                what: error.to_string(),
            })?,
            erased: body.is_none().then_some(stored.seq),
        })
    }

    /// The event, if the line can stand after one with this place and hash.
    fn stored(self, count: u64, before: &Hash) -> Result<Stored, &'static str> {
        let body = self.event.as_ref().map(Value::to_string);
        let seq = match (&self.event, self.erased) {
            (Some(event), None) => event.get("seq").and_then(Value::as_u64),
            (None, seq) => seq.map(u64::from),
            _ => None,
        };
        let seq = seq.and_then(|seq| u32::try_from(seq).ok());
        let unsealed = "its `seal` cannot be read";
        let text = match (body, self.seal.as_deref()) {
            (Some(body), None) => Text::Plain(body),
            (Some(body), Some(seal)) => Text::Salted(chain::unhex(seal).ok_or(unsealed)?, body),
            (None, None) => Text::Erased(None),
            (None, Some(seal)) => Text::Erased(Some(chain::unhex(seal).ok_or(unsealed)?)),
        };
        let hash = chain::unhex(&self.hash);
        let made = text.hash(before, &self.application.to_string()).or(hash);
        match hash {
            Some(hash) if self.position == count + 1 && made == Some(hash) => Ok(Stored {
                position: self.position,
                application: self.application,
                seq: seq.ok_or("it has no `seq`")?,
                text,
                hash,
            }),
            _ => Err("its hash is not that of its text and of the line before it"),
        }
    }
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
        let contents = self.database.content_count()?;
        let form = match self.database.has_salts()? {
            true => 2,
            false => usize::from(contents > 0),
        };
        line(
            out,
            &Head {
                standi_docket: FORMATS[form],
                events,
                head: head.clone(),
                contents,
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
                line(out, &Line::of(stored)?)?;
            }
        }
        self.write_contents(out)?;
        out.flush()?;
        Ok(Exported { events, head })
    }

    fn write_contents(&mut self, out: &mut dyn Write) -> Done {
        let mut after = None;
        loop {
            let page = self.database.contents(after.as_ref(), 1000)?;
            for content in &page {
                let mut part = 0;
                while let Some(bytes) = self.database.part(content, part)? {
                    let bytes = BASE64.encode(bytes);
                    line(
                        out,
                        &PartLine {
                            content: *content,
                            part,
                            bytes,
                        },
                    )?;
                    part += 1;
                }
            }
            match page.last() {
                None => return Ok(()),
                Some(last) => after = Some(*last),
            }
        }
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
            let read = |line: usize, text: io::Result<String>| match text {
                Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                    Err(wrong(line, "it is no text in UTF-8"))
                }
                text => Ok(text?),
            };
            let (_, first) = lines.next().ok_or_else(|| wrong(0, "the file is empty"))?;
            let head: Head = serde_json::from_str(&read(0, first)?)
                .map_err(|error| wrong(0, &format!("it is no head of an export: {error}")))?;
            if !FORMATS.contains(&head.standi_docket) {
                return Err(wrong(0, "it was written by another version of the program"));
            }
            let (mut count, mut before) = (0, START);
            let mut seqs: HashMap<Number, u32> = HashMap::new();
            let mut page = Vec::new();
            let mut contents = Contents::default();
            for (at, text) in lines {
                let text = read(at, text)?;
                if count == head.events {
                    docket.database.insert(&page)?;
                    page.clear();
                    let it: PartLine = serde_json::from_str(&text)
                        .map_err(|error| wrong(at, &error.to_string()))?;
                    let added = contents.add(&mut docket.database, it)?;
                    added.map_err(|what| wrong(at, &what))?;
                    continue;
                }
                let it: Line =
                    serde_json::from_str(&text).map_err(|error| wrong(at, &error.to_string()))?;
                let stored = it.stored(count, &before).map_err(|what| wrong(at, what))?;
                if stored.text.body().is_some() {
                    let event = docket::read::<Recorded>(&stored);
                    let read = event.map(drop).or_else(|error| {
                        docket::read::<Erasure>(&stored)
                            .map(drop)
                            .map_err(|_| error)
                    });
                    read.map_err(|error| wrong(at, &error.to_string()))?;
                }
                let next = seqs.entry(stored.application).or_insert(0);
                *next += 1;
                if stored.seq != *next {
                    return Err(wrong(
                        at,
                        &format!("it is not event {next} of its application"),
                    ));
                }
                (count, before) = (stored.position, stored.hash);
                page.push(stored);
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
            let found = contents.end();
            if found.as_ref() != Ok(&head.contents) {
                let what = found.err().unwrap_or_else(|| {
                    format!("the first line promises {} contents", head.contents)
                });
                return Err(wrong(count as usize, &what));
            }
            docket.database.set_head(count, &before)?;
            docket.make_lists()?;
            // Hashes that fit make neither a life that the rules allow nor a paper's content.
            docket.verified(None).map_err(|error| match error {
                StoreError::Broken { position, what, .. } => wrong(position as usize, &what),
                other => other,
            })?;
            Ok(Exported {
                events: count,
                head: head.head,
            })
        })
    }
}

/// Contents on their way in.
#[derive(Default)]
struct Contents {
    /// The one that is read, with its next part.
    now: Option<(Fingerprint, u32, Sha256)>,
    count: u64,
}

impl Contents {
    /// Adds a part; the inner error says what is wrong with it.
    fn add(&mut self, database: &mut impl Database, it: PartLine) -> Done<Result<(), String>> {
        if self.now.as_ref().is_none_or(|now| now.0 != it.content) {
            if let Err(what) = self.close() {
                return Ok(Err(what));
            }
            self.now = Some((it.content, 0, Sha256::new()));
        }
        let (Some((content, next, hasher)), Ok(bytes)) = (&mut self.now, BASE64.decode(it.bytes))
        else {
            return Ok(Err("its bytes are not Base64".into()));
        };
        if *next != it.part {
            return Ok(Err(format!("it is not part {next} of its content")));
        }
        hasher.update(&bytes);
        database.put_part(content, it.part, &bytes)?;
        *next += 1;
        Ok(Ok(()))
    }

    fn close(&mut self) -> Result<(), String> {
        let Some((content, _, hasher)) = self.now.take() else {
            return Ok(());
        };
        self.count += 1;
        match Fingerprint(hasher.finalize().into()) == content {
            true => Ok(()),
            false => Err(format!("the content {content} has another fingerprint")),
        }
    }

    /// How many there were.
    fn end(mut self) -> Result<u64, String> {
        self.close()?;
        Ok(self.count)
    }
}

fn line(out: &mut dyn Write, value: &impl Serialize) -> Done {
    serde_json::to_writer(&mut *out, value).map_err(std::io::Error::from)?;
    out.write_all(b"\n")?;
    Ok(())
}
