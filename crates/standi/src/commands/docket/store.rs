//! Which store, and how it is opened.

use crate::context::Context;
use crate::fault::Fault;
use crate::secret;
use etcetera::BaseStrategy;
use standi_docket_store::{Docket, ENCRYPTION, Sqlite, is_encrypted, no_encryption};
use standi_seal::Passphrase;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file in which a docket is, or may begin.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its path.
    pub path: PathBuf,
    /// Its passphrase, where it is encrypted.
    pub passphrase: Option<Arc<Passphrase>>,
}

impl Place {
    /// A file, with its passphrase, which is asked for where it is encrypted.
    pub fn of(path: PathBuf, context: &Context) -> Result<Place, Fault> {
        let encrypted = is_encrypted(&path).map_err(|source| Fault::File {
            verb: "read",
            path: path.display().to_string(),
            source,
        })?;
        if !encrypted {
            return Ok(Place {
                path,
                passphrase: None,
            });
        }
        if !ENCRYPTION {
            return Err(no_encryption(&path).into());
        }
        let what = format!("the docket {}", path.display());
        let passphrase = secret::asked(&what, context)?;
        Ok(Place {
            path,
            passphrase: Some(Arc::new(passphrase)),
        })
    }

    /// The passphrase as text.
    pub fn words(&self) -> Option<&str> {
        self.passphrase.as_deref().map(Passphrase::expose)
    }
}

/// Where a docket is kept.
#[derive(Clone, Debug)]
pub enum Store {
    /// In one file.
    File(Place),
    /// In a PostgreSQL database.
    Server(String),
}

impl Store {
    /// The store of this name; without one, a file in the user's data folder.
    pub fn named(name: Option<&str>, context: &Context) -> Result<Store, Fault> {
        match name.filter(|name| is_server(name)) {
            Some(address) => Ok(Store::Server(address.to_string())),
            None => Place::of(path(name)?, context).map(Store::File),
        }
    }
}

/// The path of a docket in a file.
fn path(name: Option<&str>) -> Result<PathBuf, Fault> {
    if let Some(name) = name.filter(|name| !name.is_empty()) {
        return Ok(PathBuf::from(name));
    }
    let base = etcetera::choose_base_strategy().map_err(|_| {
        Fault::input("store", "this computer names no home folder for you")
            .help("say where the docket is: `--store FILE`")
    })?;
    Ok(base.data_dir().join("standi").join("docket.db"))
}

/// Whether a docket of this name is in a PostgreSQL database.
fn is_server(name: &str) -> bool {
    ["postgres://", "postgresql://"]
        .iter()
        .any(|scheme| name.starts_with(scheme))
}

/// Opens a docket in a file; makes the file where one may begin. Nobody but the user may read what
/// is made: the names of applicants are in it.
pub fn file(place: &Place, begins: bool) -> Result<Docket<Sqlite>, Fault> {
    Ok(Docket::new(sqlite(place, begins)?))
}

/// The same, as the database that it is.
pub fn sqlite(place: &Place, begins: bool) -> Result<Sqlite, Fault> {
    let path = &place.path;
    if begins {
        begin(path).map_err(|source| Fault::File {
            verb: "make",
            path: path.display().to_string(),
            source,
        })?;
    } else if !path.exists() {
        return Err(no_docket(path));
    }
    Ok(Sqlite::open_existing_with(path, place.words())?)
}

/// That there is no docket.
pub fn no_docket(path: &Path) -> Fault {
    Fault::input("store", format!("there is no docket at {}", path.display()))
        .help("`standi docket lodge FILE` begins one; `--store FILE` names another")
}

/// Makes an empty file for the user alone, if there is none.
pub fn begin(path: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent()
        && folder != Path::new("")
        && !folder.exists()
    {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        other => other.map(drop),
    }
}

/// Leaves a file to the user alone.
pub fn keep_private(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600))?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_is_a_file_or_a_server() {
        assert!(is_server("postgres://host/docket") && !is_server("a.db"));
        let path = |name| path(name).expect("a path");
        assert_eq!(path(Some("a.db")), PathBuf::from("a.db"));
        assert!(path(Some("")).ends_with("standi/docket.db"));
    }
}
