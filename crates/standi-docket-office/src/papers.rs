//! Papers of an application: filed with their content, listed, given out.

use crate::answers::{Filed, Papers};
use crate::office::Office;
use crate::trouble::Trouble;
use standi_docket::access::{Part, Task};
use standi_docket::document::{Document, DocumentKind, documents, safe_name};
use standi_docket::event::{DocumentFiled, Event};
use standi_docket::phrase::{Named, Phrase};
use standi_docket::state::Role;
use standi_docket::value::{Date, Number};
use standi_docket::{Command, Refusal, RefusalKind, decide};
use standi_docket_store::contents::{Content, fingerprint};
use standi_docket_store::{Database, Entry, StoreError};
use standi_record::Day;
use std::io::{Read, Seek, Write};

/// The largest content that is kept of one paper, in bytes.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// A paper to be filed.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The application.
    pub number: Number,
    /// What kind of paper it is.
    pub kind: DocumentKind,
    /// Its name, as given; it is made harmless.
    pub name: String,
    /// Whose paper it is; `None`: of whoever files it, or, if that is the Registry, of the Court.
    pub filed_by: Option<Role>,
    /// The date that it bears.
    pub dated: Option<Date>,
    /// Day on which it was filed.
    pub on: Day,
    /// Whether it is not accessible to the public.
    pub confidential: bool,
    /// Why, and what else is to be said.
    pub note: Option<String>,
}

impl<D: Database> Office<'_, D> {
    /// Whether whoever asks may file papers of an application at all, before any is received.
    ///
    /// # Errors
    /// A refusal; an application that is not there or not open.
    pub fn may_file(&mut self, number: Number) -> Result<(), Trouble> {
        self.open(number, Task::Act).map(drop)
    }

    /// Files a paper with its content, read from its first byte.
    ///
    /// # Errors
    /// A refusal; a content that is too large or cannot be read.
    pub fn file(
        &mut self,
        paper: Paper,
        content: &mut (impl Read + Seek),
    ) -> Result<Filed, Trouble> {
        let number = paper.number;
        let application = self.open(number, Task::Act)?;
        let (sha256, size, start) = fingerprint(content, LARGEST)?;
        let role = self.who.viewer.role;
        let name = safe_name(&paper.name);
        let event = Event::DocumentFiled(DocumentFiled {
            kind: paper.kind,
            media_type: Some(media_type(&start, &name).to_string()),
            name,
            filed_by: paper.filed_by.unwrap_or(role),
            dated: paper.dated,
            confidential: paper.confidential,
            sha256: Some(sha256),
            size: Some(size),
        });
        let command = Command {
            role,
            by: self.who.by.clone(),
            note: paper.note,
            today: self.who.today,
            ..Command::new(event, paper.on, self.who.now)
        };
        let decided = decide(&application, command, self.record);
        let events = decided.map_err(|refusal| self.refuse(refusal, &application))?;
        let entry = Entry {
            number,
            expected: application.version(),
            events,
        };
        content.rewind().map_err(StoreError::from)?;
        let content = Content {
            fingerprint: sha256,
            bytes: content,
        };
        self.docket.file(&entry, content)?;
        let application = self.open(number, Task::Act)?;
        let seen = self.seen(&application, Task::Act)?.application;
        let filed = documents(&seen).pop();
        Ok(Filed {
            application: number,
            version: application.version(),
            document: filed.ok_or(Trouble::NotHere(number))?,
        })
    }

    /// Lists the papers of an application.
    ///
    /// # Errors
    /// A refusal; an application that is not there or not open.
    pub fn papers(&mut self, number: Number) -> Result<Papers, Trouble> {
        let application = self.open(number, Task::Show)?;
        let seen = self.seen(&application, Task::Show)?;
        Ok(Papers {
            application: number,
            documents: documents(&seen.application),
            hidden: seen.hidden,
            viewer: self.who.viewer.to_string(),
        })
    }

    /// A paper by the number of the entry that files it.
    ///
    /// # Errors
    /// A refusal, where its content is not open; a paper that is not there.
    pub fn paper(&mut self, number: Number, seq: u32) -> Result<Document, Trouble> {
        let application = self.open(number, Task::Show)?;
        let seen = self.seen(&application, Task::Show)?;
        let mut found = documents(&seen.application).into_iter();
        let found = found.find(|it| it.seq == seq && it.hudoc.is_none());
        let Some(paper) = found else {
            let of = || Named::Text(number.to_string());
            let named = [("entry", seq.to_string().into()), ("number", of())];
            let message = Phrase::of("wrong-no-paper", named);
            let help = Phrase::of("advise-list-papers", [("number", of())]);
            return Err(Trouble::input("paper", message).help(help));
        };
        if paper.sha256.is_none() {
            let mut hidden = seen.hidden.iter();
            let hidden = hidden.find(|it| it.what != Part::Notes && it.entries.contains(&seq));
            let rule = hidden.map_or("the docket's own rule", |it| it.rule);
            let named = [
                ("entry", seq.to_string().into()),
                ("viewer", self.who.viewer.to_string().into()),
            ];
            let text = Phrase::of("refuse-paper-not-open", named);
            let refusal = Refusal::new(RefusalKind::NotOpen, rule, text);
            return Err(self.refuse(refusal, &application));
        }
        Ok(paper)
    }

    /// Writes the content of a paper out, and tells of the paper. What was written is the content
    /// only if no error comes.
    ///
    /// # Errors
    /// As [`Office::paper`]; a content that is not there, or is not what was filed.
    pub fn take(
        &mut self,
        number: Number,
        seq: u32,
        out: &mut dyn Write,
    ) -> Result<Document, Trouble> {
        let paper = self.paper(number, seq)?;
        let Some(fingerprint) = paper.sha256 else {
            return Err(Trouble::NotHere(number));
        };
        match self.docket.content(&fingerprint, out)? {
            Some(_) => Ok(paper),
            None => Err(StoreError::Broken {
                position: 0,
                application: number.to_string(),
                what: format!("the content of entry {seq} is not there"),
            }
            .into()),
        }
    }
}

/// What a content is, by its first bytes; of texts, by the extension of the name.
fn media_type(start: &[u8], name: &str) -> &'static str {
    if let Some(kind) = infer::get(start) {
        return kind.mime_type();
    }
    // A character may be cut off at the end.
    let is_text = match std::str::from_utf8(start) {
        Ok(text) => !text.contains('\0'),
        Err(error) => error.error_len().is_none() && !start.contains(&0),
    };
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match (is_text, extension.to_ascii_lowercase().as_str()) {
        (false, _) => "application/octet-stream",
        (true, "json") => "application/json",
        (true, "csv") => "text/csv",
        (true, _) => "text/plain",
    }
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn a_content_is_what_its_first_bytes_say() {
        for (start, name, kind) in [
            (&b"%PDF-1.7\n"[..], "a.txt", "application/pdf"),
            (b"\x89PNG\r\n\x1a\n", "a", "image/png"),
            (b"<script>alert(1)</script>", "a.pdf", "text/html"),
            (b"a;b\n", "a.csv", "text/csv"),
            (b"\0\x01", "a.txt", "application/octet-stream"),
            (b"", "a", "text/plain"),
        ] {
            assert_eq!(media_type(start, name), kind, "{name}");
        }
        let cut = &"é".as_bytes()[..1];
        assert_eq!(media_type(cut, "a"), "text/plain");
    }
}
