//! Exports of HUDOC into one catalogue; what cannot be read is set aside with its reason.

use crate::document::Reason;
use crate::fault::Fault;
use crate::read::{self, Format};
use crate::respondent::Names;
use crate::write::Writer;
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// What became of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRead {
    /// Its path.
    pub path: String,
    /// Its format.
    pub format: Format,
    /// Rows in it.
    pub rows: u64,
    /// Rows that became documents.
    pub documents: u64,
    /// Rows set aside.
    pub rejected: u64,
}

/// What became of all files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// File by file.
    pub files: Vec<FileRead>,
    /// Rows in all files: documents and rejected rows together.
    pub rows: u64,
    /// Documents written.
    pub documents: u64,
    /// Rows set aside.
    pub rejected: u64,
    /// Where they were written to; `None` if there are none.
    pub rejected_file: Option<PathBuf>,
}

/// Reads files into the catalogue `out`. Rows that cannot be read go to `out` with `.rejected`
/// added, as CSV: file, line, reason. A document that comes twice is kept once, as it came first.
///
/// The catalogue is written beside `out` and takes its name only when all is written.
///
/// # Errors
/// A file that cannot be read at all, or not be written; `out` is then as it was.
pub fn import(files: &[PathBuf], out: &Path, names: &Names) -> Result<Import, Fault> {
    let (unfinished, rejected_file) = (beside(out, ".unfinished"), beside(out, ".rejected"));
    let written = write(files, &unfinished, names);
    let (files, rejected) = written.inspect_err(|_| {
        // What is left of a failed import is of no use to anybody.
        let _ = fs::remove_file(&unfinished);
    })?;
    let finish = || {
        fs::rename(&unfinished, out)?;
        match rejected.as_slice() {
            [] if rejected_file.exists() => fs::remove_file(&rejected_file),
            [] => Ok(()),
            lines => {
                let mut file = BufWriter::new(File::create(&rejected_file)?);
                file.write_all(lines)?;
                file.flush()
            }
        }
    };
    finish().map_err(|source: io::Error| Fault::File {
        verb: "write",
        path: out.display().to_string(),
        source,
    })?;
    let sum = |get: fn(&FileRead) -> u64| files.iter().map(get).sum();
    Ok(Import {
        rows: sum(|it| it.rows),
        documents: sum(|it| it.documents),
        rejected: sum(|it| it.rejected),
        rejected_file: (!rejected.is_empty()).then_some(rejected_file),
        files,
    })
}

fn beside(out: &Path, ending: &str) -> PathBuf {
    let mut name = out.as_os_str().to_os_string();
    name.push(ending);
    name.into()
}

fn write(files: &[PathBuf], out: &Path, names: &Names) -> Result<(Vec<FileRead>, Vec<u8>), Fault> {
    let mut writer = Writer::new(out)?;
    let mut rejected = csv::Writer::from_writer(Vec::new());
    let mut seen: HashMap<String, (usize, u64)> = HashMap::new();
    let mut done: Vec<FileRead> = Vec::new();
    let mut any = false;
    for (at, path) in files.iter().enumerate() {
        let name = path.display().to_string();
        let (mut rows, mut documents) = (0, 0);
        let format = read::file(path, &mut |line, row| {
            rows += 1;
            let document = row
                .and_then(|row| row.document(names))
                .and_then(|document| match seen.get(&document.item) {
                    Some((file, line)) => {
                        let first = files[*file].display();
                        Err(Reason::Again(format!("{first}, line {line}")))
                    }
                    None => Ok(document),
                });
            match document {
                Ok(document) => {
                    documents += 1;
                    seen.insert(document.item.clone(), (at, line));
                    writer.write(document)
                }
                Err(reason) => {
                    let cells = [name.as_str(), &line.to_string(), &reason.to_string()];
                    if !any {
                        any = true;
                        memory(rejected.write_record(["file", "line", "reason"]), &name)?;
                    }
                    memory(rejected.write_record(cells), &name)
                }
            }
        })?;
        done.push(FileRead {
            path: name,
            format,
            rows,
            documents,
            rejected: rows - documents,
        });
    }
    writer.finish()?;
    let lines = rejected.into_inner().map_err(|error| Fault::File {
        verb: "write",
        path: out.display().to_string(),
        source: io::Error::other(error.to_string()),
    })?;
    Ok((done, lines))
}

fn memory(written: csv::Result<()>, path: &str) -> Result<(), Fault> {
    written.map_err(|error| Fault::File {
        verb: "write",
        path: path.to_string(),
        source: io::Error::other(error),
    })
}
