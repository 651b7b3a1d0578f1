//! Writing what a person takes away.

use crate::context::Context;
use crate::fault::Fault;
use crate::output;
use serde::Serialize;
use standi_law::words::Words;
use standi_pdf::Setting;
use standi_record::Day;
use standi_report::calendar::Moment;
use standi_report::plain::plain;
use standi_report::{Document, Told, html, markdown};
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// What a file of a report holds, by its ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Markdown.
    Markdown,
    /// One HTML page that stands by itself.
    Html,
    /// A tagged PDF on A4.
    Pdf,
    /// The answer as data.
    Json,
    /// A calendar with the last days.
    Calendar,
}

impl Kind {
    /// The kind that a file's ending asks for.
    pub fn of(path: &Path) -> Result<Kind, Fault> {
        let ending = path
            .extension()
            .and_then(|it| it.to_str())
            .unwrap_or_default();
        match ending.to_ascii_lowercase().as_str() {
            "md" => Ok(Kind::Markdown),
            "html" | "htm" => Ok(Kind::Html),
            "pdf" => Ok(Kind::Pdf),
            "json" => Ok(Kind::Json),
            "ics" => Ok(Kind::Calendar),
            _ => Err(Fault::input(
                "report-kind",
                format!("cannot tell from `{}` what to write", path.display()),
            )
            .help("end the file's name in .pdf, .html, .md, .json or .ics")),
        }
    }
}

/// Writes the report of an answer to each file; `file` is where the application was written.
pub fn write_answer(
    told: &Told<'_>,
    file: &Path,
    paths: &[PathBuf],
    force: bool,
    context: &Context,
) -> Result<(), Fault> {
    let today = context.today();
    write(paths, force, |kind, path| match kind {
        Kind::Markdown => Ok(markdown::markdown(&told.document()).into_bytes()),
        Kind::Html => Ok(html::html(&told.document()).into_bytes()),
        Kind::Pdf => pdf(&told.document(), file, path, told.words, today),
        Kind::Json => Ok(json(told.answer)?.into_bytes()),
        Kind::Calendar => {
            let calendar = told.calendar(now(today)).ok_or_else(|| {
                Fault::input(
                    "no-last-day",
                    format!("there is no last day to put into {}", path.display()),
                )
                .help("the answer names none, or another ground than time closes the complaint")
            })?;
            Ok(calendar.into_bytes())
        }
    })
}

/// Writes to each file what its ending asks for; to none if an ending asks for nothing known.
pub fn write(
    paths: &[PathBuf],
    force: bool,
    bytes: impl Fn(Kind, &Path) -> Result<Vec<u8>, Fault>,
) -> Result<(), Fault> {
    let kinds: Vec<Kind> = paths
        .iter()
        .map(|path| Kind::of(path))
        .collect::<Result<_, _>>()?;
    for (path, kind) in paths.iter().zip(kinds) {
        save(path, &bytes(kind, path)?, force)?;
    }
    Ok(())
}

/// An answer as data.
pub fn json(answer: &impl Serialize) -> Result<String, Fault> {
    let text = serde_json::to_string_pretty(answer);
    Ok(text.map_err(|error| Fault::Program(error.to_string()))? + "\n")
}

/// A document as a tagged PDF; `told` is the file in which the application was written, `-` is
/// standard input. Letters that its fonts lack are reported.
pub fn pdf(
    document: &Document,
    told: &Path,
    path: &Path,
    words: &Words,
    today: Day,
) -> Result<Vec<u8>, Fault> {
    let file = match told.file_name() {
        Some(name) if told != Path::new("-") => name.to_string_lossy(),
        _ => Default::default(),
    };
    let number = |page: usize, pages: usize| {
        let args = [("page", page.to_string()), ("pages", pages.to_string())];
        words.say("report-page", &args)
    };
    let setting = Setting {
        file: &plain(&file),
        day: &words.day(today),
        date: today,
        program: concat!("standi ", env!("CARGO_PKG_VERSION")),
        number: &number,
    };
    let pdf =
        standi_pdf::pdf(document, &setting).map_err(|error| Fault::Program(error.to_string()))?;
    if !pdf.missing.is_empty() {
        let codes = pdf
            .missing
            .iter()
            .map(|c| format!("U+{:04X}", u32::from(*c)));
        let args = [
            ("file", path.display().to_string()),
            ("codes", codes.collect::<Vec<_>>().join(", ")),
        ];
        output::note(&words.say("report-missing", &args));
    }
    Ok(pdf.bytes)
}

/// The moment of writing, on the day taken as today.
pub fn now(day: Day) -> Moment {
    let time = jiff::Timestamp::now().as_second().rem_euclid(86_400);
    Moment {
        day,
        second: u32::try_from(time).unwrap_or_default(),
    }
}

/// Writes a file whole or not at all; never over another one unless told to.
pub fn save(path: &Path, bytes: &[u8], force: bool) -> Result<(), Fault> {
    save_by(path, force, |part| part.write_all(bytes))
}

/// The same for what is written piece by piece.
pub fn save_by(
    path: &Path,
    force: bool,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Fault> {
    let mut begun = Begun::new(path)?;
    fill(&mut begun.part).map_err(|error| unwritable(path, error))?;
    begun.keep(force)
}

/// A file being written: nobody sees it before it is kept, and what is not kept goes away by itself.
pub struct Begun {
    part: NamedTempFile,
    path: PathBuf,
}

impl Begun {
    /// Begins a file under a name that nobody can foresee, beside its place, so that it only has
    /// to be renamed.
    pub fn new(path: &Path) -> Result<Begun, Fault> {
        let folder = match path.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        Ok(Begun {
            part: new_file(folder).map_err(|error| unwritable(path, error))?,
            path: path.to_path_buf(),
        })
    }

    /// The file, to write to.
    pub fn file(&self) -> io::Result<File> {
        self.part.as_file().try_clone()
    }

    /// Puts the file in its place, whole.
    pub fn keep(self, force: bool) -> Result<(), Fault> {
        let Begun { part, path } = self;
        let keep = || {
            part.as_file().sync_all()?;
            // One call decides whether there is a file already: nobody can come between.
            let kept = match force {
                true => part.persist(&path),
                false => part.persist_noclobber(&path),
            };
            kept.map(drop).map_err(|error| error.error)
        };
        keep().map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists if !force => exists(&path),
            _ => unwritable(&path, error),
        })
    }
}

/// A file that is there and stays.
pub fn exists(path: &Path) -> Fault {
    Fault::input("exists", format!("{} exists already", path.display()))
        .help("--force writes over it")
}

/// A file that cannot be written.
pub fn unwritable(path: &Path, source: io::Error) -> Fault {
    Fault::File {
        verb: "write",
        path: path.display().to_string(),
        source,
    }
}

/// An empty file that others may read as the user's settings allow, as of any new file.
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".standi-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}
