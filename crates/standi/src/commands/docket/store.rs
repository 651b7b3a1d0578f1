//! Which store, and how it is opened.

use crate::fault::Fault;
use etcetera::BaseStrategy;
use standi_docket_store::{Docket, Sqlite};
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// Where a docket is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Store {
    /// In one file.
    File(PathBuf),
    /// In a PostgreSQL database.
    Server(String),
}

impl Store {
    /// The store of this name; without one, a file in the user's data folder.
    pub fn named(name: Option<&str>) -> Result<Store, Fault> {
        match name.filter(|name| !name.is_empty()) {
            Some(name) if is_server(name) => Ok(Store::Server(name.to_string())),
            Some(name) => Ok(Store::File(PathBuf::from(name))),
            None => {
                let base = etcetera::choose_base_strategy().map_err(|_| {
                    Fault::input("store", "this computer names no home folder for you")
                        .help("say where the docket is: `--store FILE`")
                })?;
                Ok(Store::File(
                    base.data_dir().join("standi").join("docket.db"),
                ))
            }
        }
    }
}

fn is_server(name: &str) -> bool {
    ["postgres://", "postgresql://"]
        .iter()
        .any(|scheme| name.starts_with(scheme))
}

/// Opens a docket in a file; makes the file where one may begin. Nobody but the user may read what
/// is made: the names of applicants are in it.
pub fn file(path: &Path, begins: bool) -> Result<Docket<Sqlite>, Fault> {
    Ok(Docket::new(sqlite(path, begins)?))
}

/// The same, as the database that it is.
pub fn sqlite(path: &Path, begins: bool) -> Result<Sqlite, Fault> {
    if begins {
        begin(path).map_err(|source| Fault::File {
            verb: "make",
            path: path.display().to_string(),
            source,
        })?;
    } else if !path.exists() {
        return Err(no_docket(path));
    }
    Ok(Sqlite::open_existing(path)?)
}

/// That there is no docket.
pub fn no_docket(path: &Path) -> Fault {
    Fault::input("store", format!("there is no docket at {}", path.display()))
        .help("`standi docket lodge FILE` begins one; `--store FILE` names another")
}

fn begin(path: &Path) -> io::Result<()> {
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
        let named = |name| Store::named(name).expect("a store");
        assert_eq!(named(Some("a.db")), Store::File("a.db".into()));
        assert!(matches!(
            named(Some("postgres://host/docket")),
            Store::Server(_)
        ));
        assert!(matches!(named(Some("")), Store::File(path) if path.ends_with("standi/docket.db")));
    }
}
