//! An application is erased: its texts, the papers that no other has, its rows in every list.
//!
//! What stays of each entry is its place in the chain, the application's number and its hash, so
//! that the chain can still be followed. A last entry says who erased it, when and why, and holds
//! the proof of what the erased entries were linked to ([`chain::Proof`]); `verify` takes no text
//! for erased without it.

use crate::chain::Proof;
use crate::database::{Database, Done, Stored, Wiped};
use crate::docket::{Docket, Told, read, told};
use crate::error::StoreError;
use crate::projection;
use crate::writing::{Link, Lists};
use standi_docket::event::{Event, Recorded};
use standi_docket::state::Role;
use standi_docket::value::{Fingerprint, Moment, Number};
use standi_docket::{Erasure, Standing, replay};

/// Who erases, when and why.
#[derive(Clone, Debug)]
pub struct Reason {
    /// When.
    pub at: Moment,
    /// As whom.
    pub role: Role,
    /// By whom.
    pub by: String,
    /// Why. It stays.
    pub why: String,
}

/// What an erasure takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasing {
    /// How many entries.
    pub events: u32,
    /// Contents of papers that no other application has.
    pub contents: Vec<Fingerprint>,
    /// Contents that stay, because another application has them too.
    pub shared: Vec<Fingerprint>,
}

impl<D: Database> Docket<D> {
    /// What an erasure would take.
    ///
    /// # Errors
    /// [`StoreError::NoApplication`]; [`StoreError::Erased`].
    pub fn erasing(&mut self, number: Number) -> Done<Erasing> {
        self.reading(|docket| {
            let stored = docket.database.events(number)?;
            let history = whole(number, &stored)?;
            docket.takes(number, &history)
        })
    }

    /// Erases an application that has so many events: all of it or nothing. [`Docket::wipe`] then
    /// sees to the files.
    ///
    /// # Errors
    /// [`StoreError::NoApplication`]; [`StoreError::Erased`]; [`StoreError::Conflict`] where it has
    /// others; [`StoreError::Broken`] for entries that were changed behind the program's back, which
    /// an erasure would hide.
    pub fn erase(
        &mut self,
        number: Number,
        expected: u32,
        reason: Reason,
    ) -> Done<(Erasing, Erasure)> {
        self.writing(|docket| {
            let stored = docket.database.events(number)?;
            let history = whole(number, &stored)?;
            let found = history.len() as u32;
            if found != expected {
                return Err(StoreError::Conflict {
                    number,
                    expected,
                    found,
                });
            }
            let takes = docket.takes(number, &history)?;
            let proof = docket.prove(number, &stored)?;
            let erased: Vec<Stored> = stored
                .into_iter()
                .map(|it| Stored {
                    text: it.text.erased(),
                    ..it
                })
                .collect();
            docket.database.erase(&erased)?;
            for content in &takes.contents {
                docket.database.drop_content(content)?;
            }
            docket.leave_lists(number, &history)?;
            let erasure = Erasure {
                seq: takes.events + 1,
                erased_at: reason.at,
                role: reason.role,
                erased_by: reason.by,
                why: reason.why,
                proof,
            };
            docket.close(number, &erasure)?;
            Ok((takes, erasure))
        })
    }

    /// Sees to it that nothing that was erased lies in the database's own files any more.
    pub fn wipe(&mut self) -> Done<Wiped> {
        self.database.wipe()
    }

    fn takes(&mut self, number: Number, history: &[Recorded]) -> Done<Erasing> {
        let mut named: Vec<Fingerprint> = history.iter().filter_map(content).collect();
        named.sort_unstable();
        named.dedup();
        let (mut contents, mut shared) = (Vec::new(), Vec::new());
        for fingerprint in named {
            match self.is_elsewhere(number, &fingerprint)? {
                true => shared.push(fingerprint),
                false => contents.push(fingerprint),
            }
        }
        Ok(Erasing {
            events: history.len() as u32,
            contents,
            shared,
        })
    }

    /// Whether an event of another application names a content.
    fn is_elsewhere(&mut self, number: Number, fingerprint: &Fingerprint) -> Done<bool> {
        let word = fingerprint.to_string();
        for stored in self.database.elsewhere(number, &word)? {
            // Its digits may stand in a note.
            if content(&read(&stored)?) == Some(*fingerprint) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The proof of entries that are to be erased, each checked for the last time.
    fn prove(&mut self, number: Number, stored: &[Stored]) -> Done<Fingerprint> {
        let name = number.to_string();
        let mut proof = Proof::default();
        for it in stored {
            let before = self.hash_before(it.position)?;
            if it.text.hash(&before, &name) != Some(it.hash) {
                return Err(StoreError::Broken {
                    position: it.position,
                    application: name,
                    what: "its hash is not that of its text and of the entry before it; an erasure would hide that".into(),
                });
            }
            proof.add(it.position, &before, &it.hash, &it.text);
        }
        Ok(proof.finish().1)
    }

    fn hash_before(&mut self, position: u64) -> Done<crate::chain::Hash> {
        if position == 1 {
            return Ok(crate::chain::START);
        }
        let before = self.database.scan(position - 1, 1)?.pop();
        let before = before.filter(|it| it.position + 1 == position);
        before.map(|it| it.hash).ok_or_else(|| StoreError::Broken {
            position: position - 1,
            application: "unknown".into(),
            what: "the entry is missing".into(),
        })
    }

    fn leave_lists(&mut self, number: Number, history: &[Recorded]) -> Done {
        let standing = Standing::of(replay(number, history));
        let mut lists = Lists::default();
        lists.uncount(&projection::project(&standing));
        lists.finish(&mut self.database)?;
        self.database.unlist(number)
    }

    /// Adds the last entry.
    fn close(&mut self, number: Number, erasure: &Erasure) -> Done {
        let (count, before) = self.database.head()?;
        let next = Link {
            before,
            position: count + 1,
        };
        let last = next.stored(number, &number.to_string(), erasure.seq, erasure)?;
        self.database.set_head(last.position, &last.hash)?;
        self.database.insert(&[last])
    }
}

/// The history of an application that is to be erased.
fn whole(number: Number, stored: &[Stored]) -> Done<Vec<Recorded>> {
    match told(number, stored)? {
        Told::Events(history) if history.is_empty() => Err(StoreError::NoApplication(number)),
        Told::Events(history) => Ok(history),
        Told::Erasure(erasure) => Err(StoreError::Erased {
            number,
            erasure: Box::new(erasure),
        }),
    }
}

/// The content that an event names.
pub(crate) fn content(recorded: &Recorded) -> Option<Fingerprint> {
    match &recorded.event {
        Event::DocumentFiled(it) => it.sha256,
        _ => None,
    }
}
