//! `standi docket seal`, `unseal`, `rekey`

use super::store::{self, Place, Store, no_docket};
use super::told;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use crate::secret;
use standi_docket::access::{Task, Viewer};
use standi_docket_office::Trouble;
use standi_docket_office::answers::Sealed;
use standi_docket_store::{ENCRYPTION, Sqlite, no_encryption};
use std::path::PathBuf;

/// What is done with the file of a docket, while nobody has it open.
#[derive(Debug, clap::Subcommand)]
pub enum AtRest {
    /// Encrypt the docket's file with a passphrase; where there is none yet, begin it encrypted
    #[command(after_help = "Examples:
  standi docket seal --store docket.db
  standi docket seal --store docket.db --passphrase-file words

From then on every command asks for the passphrase. The file opens with it alone: nobody can recover
it. What lay on the disk before is not reached; seal a docket from the beginning.")]
    Seal,
    /// Decrypt the docket's file
    #[command(after_help = "Examples:
  standi docket unseal --store docket.db")]
    Unseal,
    /// Give the docket's file another passphrase
    #[command(after_help = "Examples:
  standi docket rekey --store docket.db
  standi docket rekey --store docket.db --passphrase-file old --new-passphrase-file new")]
    Rekey {
        /// Read the new passphrase from the first line of this file
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
}

impl AtRest {
    /// Does it.
    pub fn run(&self, store: &Store, viewer: &Viewer, context: &Context) -> Result<(), Fault> {
        let done = match viewer.may(Task::Seal) {
            Err(refusal) => Err(Trouble::from(refusal)),
            Ok(_) => match store {
                Store::File(place) => Ok(self.file(place, context)?),
                Store::Server(_) => {
                    return Err(Fault::input(
                        "store",
                        "this docket is in PostgreSQL, which keeps its own files",
                    )
                    .help("have the disk of the server encrypted"));
                }
            },
        };
        told::answer(context, done, text)
    }

    fn file(&self, place: &Place, context: &Context) -> Result<Sealed, Fault> {
        let path = &place.path;
        let name = path.display().to_string();
        if !ENCRYPTION {
            return Err(no_encryption(path).into());
        }
        let from = place.words();
        match (self, from) {
            (AtRest::Seal, Some(_)) => {
                return Err(
                    Fault::input("sealed", format!("{name} is encrypted already"))
                        .help("`standi docket rekey` gives it another passphrase"),
                );
            }
            (AtRest::Unseal | AtRest::Rekey { .. }, None) => {
                let plain = Fault::input("not-sealed", format!("{name} is not encrypted"));
                return Err(plain.help("`standi docket seal` encrypts it"));
            }
            _ => {}
        }
        let new = match self {
            AtRest::Unseal => None,
            AtRest::Seal => Some(secret::chosen(
                &name,
                context.global.passphrase_file.as_deref(),
            )?),
            AtRest::Rekey {
                new_passphrase_file,
            } => Some(secret::chosen(&name, new_passphrase_file.as_deref())?),
        };
        let to = new.as_ref().map(|it| it.expose());
        match path.exists() {
            true => Sqlite::encrypt(path, from, to)?,
            false if to.is_some() => {
                store::begin(path).map_err(|source| Fault::File {
                    verb: "make",
                    path: name.clone(),
                    source,
                })?;
                Sqlite::open_existing_with(path, to)?;
            }
            false => return Err(no_docket(path)),
        }
        Ok(Sealed {
            file: name,
            encrypted: to.is_some(),
        })
    }
}

fn text(answer: &Sealed, page: &mut Page<'_>) {
    let is = if answer.encrypted {
        "is encrypted"
    } else {
        "is not encrypted any more"
    };
    page.title(&format!("{} {is}.", answer.file));
}
