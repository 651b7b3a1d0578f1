//! Papers of an application: what is kept of each, and under which name.
//!
//! The content itself lies beside the events, once for each fingerprint; an event names it. What
//! is erased there leaves the events, and their chain, as they are.

use crate::application::Application;
use crate::event::{DocumentFiled, Event};
use crate::state::Role;
use crate::value::{Date, Fingerprint};
use crate::words::words;
use schemars::JsonSchema;
use serde::Serialize;

words! {
    /// What kind of paper it is.
    pub enum DocumentKind {
        ApplicationForm = "application-form", "application form";
        Annex = "annex", "annex";
        Authority = "authority", "authority to act";
        Observations = "observations", "observations";
        Claim = "claim", "claim for just satisfaction";
        ThirdPartyComments = "third-party-comments", "third party's comments";
        FriendlySettlement = "friendly-settlement", "paper of the talks on a friendly settlement";
        UnilateralDeclaration = "unilateral-declaration", "unilateral declaration";
        InterimMeasure = "interim-measure", "paper on an interim measure";
        Letter = "letter", "letter";
        Decision = "decision", "decision";
        Judgment = "judgment", "judgment";
        ActionPlan = "action-plan", "action plan";
        ActionReport = "action-report", "action report";
        Communication = "communication", "communication to the Committee of Ministers";
        Resolution = "resolution", "resolution of the Committee of Ministers";
        ProofOfPayment = "proof-of-payment", "proof of payment";
        Internal = "internal", "internal paper of the Court";
        Other = "other", "another paper";
    }
}

impl DocumentKind {
    /// Whether it is published by those who made it, with no name in it that is kept from the public
    /// (Article 44 § 3, Rule 33 § 4).
    pub fn is_published(self) -> bool {
        use DocumentKind::*;
        matches!(self, Decision | Judgment | Resolution)
    }
}

/// The longest name that is kept, in characters.
pub const LONGEST: usize = 120;

/// A paper of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Document {
    /// The entry of the history that files it: its number.
    pub seq: u32,
    /// What kind of paper it is.
    pub kind: DocumentKind,
    /// Its name.
    pub name: String,
    /// Whose paper it is.
    pub filed_by: Role,
    /// Day on which it was filed.
    pub filed_on: Date,
    /// The date that it bears.
    pub dated: Option<Date>,
    /// Whether it is not accessible to the public (Rule 33 §§ 1-2).
    pub confidential: bool,
    /// SHA-256 of its content; `null`: it is not open to whoever asks, or lies elsewhere.
    pub sha256: Option<Fingerprint>,
    /// Its size in bytes.
    pub size: Option<u64>,
    /// Its media type.
    pub media_type: Option<String>,
    /// Its itemid in HUDOC, where it can be opened there.
    pub hudoc: Option<String>,
}

/// The papers of an application, in the order in which they were filed; those that were withdrawn
/// are left out. The documents of HUDOC that entries rest on are among them.
pub fn documents(application: &Application) -> Vec<Document> {
    let mut documents: Vec<Document> = Vec::new();
    for entry in application.effective() {
        if let Event::DocumentFiled(it) = &entry.event {
            documents.push(Document::of(entry.seq, entry.happened_on, it));
            continue;
        }
        let named = entry.document.as_deref().unwrap_or_default();
        let named = named.strip_prefix("HUDOC ").unwrap_or_default();
        // A file that was opened from a document rests on that of the next entry.
        let opens = matches!(entry.event, Event::Opened(_));
        for item in hudoc_items(named).filter(|_| !opens) {
            documents.push(Document {
                seq: entry.seq,
                kind: kind_of(&entry.event),
                name: entry.note.clone().unwrap_or_else(|| item.to_string()),
                filed_by: Role::Judge,
                filed_on: entry.happened_on,
                dated: None,
                confidential: false,
                sha256: None,
                size: None,
                media_type: None,
                hudoc: Some(item.to_string()),
            });
        }
    }
    documents
}

impl Document {
    fn of(seq: u32, on: Date, it: &DocumentFiled) -> Document {
        Document {
            seq,
            kind: it.kind,
            name: it.name.clone(),
            filed_by: it.filed_by,
            filed_on: on,
            dated: it.dated,
            confidential: it.confidential,
            sha256: it.sha256,
            size: it.size,
            media_type: it.media_type.clone(),
            hudoc: None,
        }
    }
}

/// The address of a document in HUDOC.
pub fn hudoc_address(item: &str) -> String {
    format!("https://hudoc.echr.coe.int/eng?i={item}")
}

/// Ids of HUDOC in a text: `001-61414`.
fn hudoc_items(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';');
    parts.filter(|part| {
        let digits = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
        part.split_once('-').is_some_and(|(series, number)| {
            series.len() == 3 && number.len() >= 3 && digits(series) && digits(number)
        })
    })
}

fn kind_of(event: &Event) -> DocumentKind {
    match event.kind().word() {
        word if word.contains("judgment") => DocumentKind::Judgment,
        word if word.contains("resolution") => DocumentKind::Resolution,
        word if word.contains("decision") || word.contains("inadmissible") => {
            DocumentKind::Decision
        }
        _ => DocumentKind::Other,
    }
}

/// A name under which a paper can be kept and given out anywhere: the last part of a path, without
/// characters that act instead of being read or that a file system reserves, no device of an
/// operating system, not hidden, and no longer than [`LONGEST`]; its extension stays.
pub fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept = last.chars().filter(|c| !acts(*c));
    let kept: String = kept
        .map(|c| match c {
            '<' | '>' | ':' | '"' | '|' | '?' | '*' => '_',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    let name = kept.trim().trim_start_matches('.');
    let name = name.trim_end_matches(['.', ' ']).trim_start();
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if extension.chars().count() <= 12 => (stem, Some(extension)),
        _ => (name, None),
    };
    let stem = match is_device(stem) {
        true => format!("_{stem}"),
        false => stem.to_string(),
    };
    let room = LONGEST - extension.map_or(0, |it| it.chars().count() + 1);
    let stem: String = stem.chars().take(room).collect();
    match (stem.trim_end().is_empty(), extension) {
        (true, None) => "document".to_string(),
        (true, Some(extension)) => format!("document.{extension}"),
        (false, None) => stem,
        (false, Some(extension)) => format!("{stem}.{extension}"),
    }
}

/// Whether a character acts instead of being read: it controls, joins, or turns the direction of
/// writing.
fn acts(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}' => true,
        '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => true,
        '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}' => true,
        c => c.is_control(),
    }
}

/// Whether a name, whatever its extensions, is that of a device on some systems.
fn is_device(stem: &str) -> bool {
    let name = stem.split('.').next().unwrap_or_default().trim_end();
    let name = name.to_ascii_uppercase();
    let numbered = |prefix: &str| {
        name.strip_prefix(prefix).is_some_and(|rest| {
            let mut rest = rest.chars();
            let port = |c: char| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³');
            rest.next().is_some_and(port) && rest.next().is_none()
        })
    };
    matches!(
        name.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) || numbered("COM")
        || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_harmless() {
        for (given, kept) in [
            ("observations.pdf", "observations.pdf"),
            ("Обращение в суд.docx", "Обращение в суд.docx"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\anna\\form.pdf", "form.pdf"),
            ("/", "document"),
            ("..", "document"),
            (".htaccess", "htaccess"),
            ("..pdf", "pdf"),
            ("a\u{202E}fdp.exe", "afdp.exe"),
            ("a\r\nSet-Cookie: x.pdf", "a  Set-Cookie_ x.pdf"),
            ("a\0b\u{1b}[31m.pdf", "ab[31m.pdf"),
            ("\"; rm -rf *.pdf", "_; rm -rf _.pdf"),
            ("con", "_con"),
            ("NUL.txt", "_NUL.txt"),
            ("com1.tar.gz", "_com1.tar.gz"),
            ("LPT¹", "_LPT¹"),
            ("common.pdf", "common.pdf"),
            ("coma.pdf", "coma.pdf"),
            ("com12.pdf", "com12.pdf"),
            ("form.pdf. . .", "form.pdf"),
            ("   .pdf", "pdf"),
            ("\u{2066}\u{200B}", "document"),
            ("", "document"),
        ] {
            assert_eq!(safe_name(given), kept, "{given:?}");
            assert_eq!(safe_name(kept), kept, "once is enough: {kept}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_extension() {
        let long = format!("{}.pdf", "é".repeat(5000));
        let kept = safe_name(&long);
        assert_eq!(kept.chars().count(), LONGEST);
        assert!(kept.ends_with(".pdf"));
        let none = safe_name(&format!("a.{}", "b".repeat(5000)));
        assert_eq!(none.chars().count(), LONGEST);
    }

    proptest::proptest! {
        /// Whatever is given, the name can be given out anywhere, and does not change again.
        #[test]
        fn any_name_is_made_harmless(name in "\\PC*|[\\x00-\\x7f\\u{202a}-\\u{202e}]*") {
            let kept = safe_name(&name);
            proptest::prop_assert!(!kept.is_empty() && kept.chars().count() <= LONGEST);
            proptest::prop_assert!(!kept.starts_with('.') && !kept.ends_with(['.', ' ']));
            let bad = |c: char| acts(c) || c.is_control() || "/\\<>:\"|?*".contains(c);
            proptest::prop_assert!(!kept.contains(bad), "{:?}", kept);
            proptest::prop_assert_eq!(safe_name(&kept), kept);
        }
    }

    #[test]
    fn ids_of_hudoc_are_found_in_what_an_entry_rests_on() {
        let found = |text| hudoc_items(text).map(str::to_string).collect::<Vec<_>>();
        assert_eq!(found("001-61414, 002-4242"), ["001-61414", "002-4242"]);
        assert!(
            found("box 7, letter 12-3 of 2020-01, abc-123, 001-12x, 001-12, 0001-123").is_empty()
        );
        let address = hudoc_address("001-61414");
        assert_eq!(address, "https://hudoc.echr.coe.int/eng?i=001-61414");
    }
}
