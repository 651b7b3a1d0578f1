//! The index of a catalogue: a folder that is made once and mapped into memory.
//!
//! `index.json` says what the index was made from and in which folder beside it the index itself
//! lies. A new one is made beside the old and takes its place when `index.json` is replaced, in one
//! step; whoever has the old one open keeps it.

use crate::from::document;
use crate::kind::Part;
use crate::schema;
use crate::shelf::{Filling, Shelf, Trouble};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use standi_catalogue::{Names, read};
use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use tantivy::Index;
use tantivy::directory::MmapDirectory;

const MANIFEST: &str = "index.json";
const LOCK: &str = "index.lock";
/// Folders of the index itself begin so.
const HOLDS: &str = "documents-";

/// What `index.json` says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of what an index holds ([`crate::VERSION`]).
    pub standi_search: u32,
    /// Version of the program that made it.
    pub program: String,
    /// The catalogue it was made from, as it was named then.
    pub catalogue: PathBuf,
    /// Bytes of the catalogue.
    pub bytes: u64,
    /// When the catalogue was last written, in milliseconds since 1970.
    pub written: u64,
    /// SHA-256 of the catalogue, hexadecimal.
    pub fingerprint: String,
    /// Documents in the index.
    pub documents: u64,
    /// Rows of the catalogue that could not be read, or came twice.
    pub passed_over: u64,
    /// The folder that holds it.
    pub holds: String,
}

/// Whether the catalogue is still what the index was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It is.
    Same,
    /// It is another one now.
    Changed,
    /// It is not where it was.
    Gone,
}

impl Source {
    /// Its stable word, as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Source::Same => "same",
            Source::Changed => "changed",
            Source::Gone => "gone",
        }
    }
}

/// An index of a catalogue that cannot be made or opened.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A file or folder that cannot be read or written.
    #[error("cannot {verb} {path}: {source}")]
    File {
        /// `read` or `write`.
        verb: &'static str,
        /// Its path.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// The catalogue cannot be read.
    #[error(transparent)]
    Catalogue(#[from] standi_catalogue::Fault),
    /// A folder or file that is no index.
    #[error("{0} is no index of a catalogue")]
    NoIndex(String),
    /// An index of another version.
    #[error("the index {path} was made by standi {program}, which laid indexes out otherwise")]
    OtherVersion {
        /// Its folder.
        path: String,
        /// Who made it.
        program: String,
    },
    /// An index that is not whole.
    #[error("the index {path} is damaged: {why}")]
    Damaged {
        /// Its folder.
        path: String,
        /// What is wrong.
        why: String,
    },
    /// A folder that holds something else.
    #[error("{0} holds other files")]
    NotEmpty(String),
    /// Somebody else is making the same index.
    #[error("another program is writing {0}")]
    Locked(String),
    /// The index itself cannot be made.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

impl Fault {
    /// What to do.
    pub fn help(&self) -> Option<&'static str> {
        match self {
            Fault::NoIndex(_) => Some(
                "`standi catalogue index FILE --out DIR` makes one of a catalogue; name its folder",
            ),
            Fault::OtherVersion { .. } | Fault::Damaged { .. } => {
                Some("make it again: `standi catalogue index FILE --out DIR`")
            }
            Fault::NotEmpty(_) => Some("name an empty folder, or one that holds an index"),
            Fault::Locked(_) => Some("wait until it is done"),
            Fault::Catalogue(fault) => fault.help(),
            Fault::File { .. } | Fault::Trouble(_) => None,
        }
    }
}

fn unusable(verb: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Fault {
    let path = path.display().to_string();
    move |source| Fault::File { verb, path, source }
}

/// Makes the index of a catalogue in a folder, in place of the one that is there.
///
/// # Errors
/// A catalogue that cannot be read, a folder that cannot be written or holds something else; an
/// index that was there is then as it was.
pub fn make(catalogue: &Path, folder: &Path, names: &Names) -> Result<Manifest, Fault> {
    fs::create_dir_all(folder).map_err(unusable("write", folder))?;
    only_an_index(folder)?;
    let lock = folder.join(LOCK);
    let locked = OpenOptions::new().create(true).append(true).open(&lock);
    let locked = locked.map_err(unusable("write", &lock))?;
    if locked.try_lock().is_err() {
        return Err(Fault::Locked(folder.display().to_string()));
    }
    let (fingerprint, bytes) = fingerprint(catalogue)?;
    let written = written(catalogue).map_err(unusable("read", catalogue))?;
    let holds = tempfile::Builder::new()
        .prefix(HOLDS)
        .tempdir_in(folder)
        .map_err(unusable("write", folder))?;
    let (documents, passed_over) = fill(catalogue, holds.path(), names)?;
    let path = holds.path();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let manifest = Manifest {
        standi_search: schema::VERSION,
        program: standi_answers::VERSION.to_string(),
        catalogue: fs::canonicalize(catalogue).unwrap_or_else(|_| catalogue.to_path_buf()),
        bytes,
        written,
        fingerprint,
        documents,
        passed_over,
        holds: name.into_owned(),
    };
    put(&manifest, folder)?;
    let _ = holds.keep();
    sweep(folder, &manifest.holds);
    drop(locked);
    Ok(manifest)
}

/// Refuses a folder that holds anything but an index, or what is left of one.
fn only_an_index(folder: &Path) -> Result<(), Fault> {
    for file in fs::read_dir(folder).map_err(unusable("read", folder))? {
        let name = file.map_err(unusable("read", folder))?.file_name();
        let name = name.to_string_lossy();
        let own = name == MANIFEST || name == LOCK || name.starts_with(HOLDS);
        if !own {
            return Err(Fault::NotEmpty(folder.display().to_string()));
        }
    }
    Ok(())
}

fn fill(catalogue: &Path, into: &Path, names: &Names) -> Result<(u64, u64), Fault> {
    let (schema, fields) = schema::made();
    let directory = MmapDirectory::open(into).map_err(|error| Trouble::Index(error.into()))?;
    let index = Index::create(directory, schema, tantivy::IndexSettings::default());
    let mut filling = Filling::new(index.map_err(Trouble::Index)?, fields)?;
    let (mut documents, mut passed_over) = (0, 0);
    let mut trouble = None;
    let mut seen = HashSet::new();
    read::file(catalogue, &mut |_, row| {
        match row.and_then(|row| row.document(names)) {
            Ok(it) if seen.insert(it.item.clone()) => {
                documents += 1;
                if let Err(error) = filling.add(&document(&it)) {
                    trouble.get_or_insert(error);
                }
            }
            _ => passed_over += 1,
        }
        Ok(())
    })?;
    match trouble {
        Some(trouble) => Err(trouble.into()),
        None => {
            filling.finish()?;
            Ok((documents, passed_over))
        }
    }
}

/// Puts `index.json` in the place of the one that is there.
fn put(manifest: &Manifest, folder: &Path) -> Result<(), Fault> {
    let path = folder.join(MANIFEST);
    let write = || -> io::Result<()> {
        let mut file = tempfile::Builder::new().prefix(HOLDS).tempfile_in(folder)?;
        file.write_all(&serde_json::to_vec_pretty(manifest)?)?;
        file.write_all(b"\n")?;
        file.as_file().sync_all()?;
        file.persist(&path)?;
        File::open(folder)?.sync_all()
    };
    write().map_err(unusable("write", &path))
}

/// Removes what is no longer used. What cannot be removed now goes the next time.
fn sweep(folder: &Path, but: &str) {
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = file.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(HOLDS) && name != but {
            let path = file.path();
            let _ = fs::remove_dir_all(&path).or_else(|_| fs::remove_file(&path));
        }
    }
}

/// Opens the index in a folder.
///
/// # Errors
/// No index, one of another version, or one that is not whole.
pub fn open(folder: &Path) -> Result<(Shelf, Manifest), Fault> {
    let manifest = manifest(folder)?;
    match whole(folder, &manifest) {
        Ok(shelf) => Ok((shelf, manifest)),
        // It may have been made anew between the two.
        Err(fault) => match self::manifest(folder)? {
            other if other != manifest => Ok((whole(folder, &other)?, other)),
            _ => Err(fault),
        },
    }
}

/// What `index.json` of a folder says.
///
/// # Errors
/// No index, or one of another version.
pub fn manifest(folder: &Path) -> Result<Manifest, Fault> {
    let shown = || folder.display().to_string();
    let path = folder.join(MANIFEST);
    let text = match fs::read(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            return Err(unusable("read", &path)(error));
        }
        Err(_) => return Err(Fault::NoIndex(shown())),
    };
    let value: serde_json::Value =
        serde_json::from_slice(&text).map_err(|_| Fault::NoIndex(shown()))?;
    match value["standi_search"].as_u64() {
        None => Err(Fault::NoIndex(shown())),
        Some(version) if version != u64::from(schema::VERSION) => Err(Fault::OtherVersion {
            path: shown(),
            program: value["program"].as_str().unwrap_or("?").to_string(),
        }),
        Some(_) => serde_json::from_value(value).map_err(|error| Fault::Damaged {
            path: shown(),
            why: format!("{MANIFEST}: {error}"),
        }),
    }
}

fn whole(folder: &Path, manifest: &Manifest) -> Result<Shelf, Fault> {
    let damaged = |why: String| Fault::Damaged {
        path: folder.display().to_string(),
        why,
    };
    let name = Path::new(&manifest.holds);
    if !manifest.holds.starts_with(HOLDS) || name.components().count() != 1 {
        return Err(damaged(format!("{MANIFEST} names `{}`", manifest.holds)));
    }
    let index =
        Index::open_in_dir(folder.join(name)).map_err(|error| damaged(error.to_string()))?;
    let (schema, _) = schema::made();
    if index.schema() != schema {
        return Err(damaged("it has other fields".to_string()));
    }
    let shelf = Shelf::open(Part::Catalogue, index).map_err(|error| damaged(error.to_string()))?;
    match shelf.len() == manifest.documents {
        true => Ok(shelf),
        false => Err(damaged(format!(
            "it holds {} documents and should hold {}",
            shelf.len(),
            manifest.documents
        ))),
    }
}

impl Manifest {
    /// Whether the catalogue is still what the index was made from. It is read only where its size
    /// or time is another.
    pub fn source(&self) -> Source {
        let Ok(about) = fs::metadata(&self.catalogue) else {
            return Source::Gone;
        };
        if about.len() != self.bytes {
            return Source::Changed;
        }
        if written(&self.catalogue).is_ok_and(|it| it == self.written) {
            return Source::Same;
        }
        match fingerprint(&self.catalogue) {
            Ok((fingerprint, _)) if fingerprint == self.fingerprint => Source::Same,
            Ok(_) => Source::Changed,
            Err(_) => Source::Gone,
        }
    }
}

fn written(path: &Path) -> io::Result<u64> {
    let since = fs::metadata(path)?.modified()?.duration_since(UNIX_EPOCH);
    Ok(since.map_or(0, |it| u64::try_from(it.as_millis()).unwrap_or(u64::MAX)))
}

/// SHA-256 of a file, hexadecimal, and its bytes.
fn fingerprint(path: &Path) -> Result<(String, u64), Fault> {
    let mut hash = Sha256::new();
    let mut read = || -> io::Result<u64> {
        let mut file = File::open(path)?;
        let mut buffer = vec![0; 1 << 16];
        let mut bytes = 0;
        loop {
            match file.read(&mut buffer)? {
                0 => return Ok(bytes),
                length => {
                    hash.update(&buffer[..length]);
                    bytes += length as u64;
                }
            }
        }
    };
    let bytes = read().map_err(unusable("read", path))?;
    let hash = hash.finalize();
    Ok((hash.iter().map(|it| format!("{it:02x}")).collect(), bytes))
}
