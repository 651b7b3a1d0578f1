//! Passphrases: asked for on the terminal, unseen, or read from a file that is named; and the one
//! place in which files are opened that may be sealed.

use crate::context::Context;
use crate::fault::Fault;
use crate::output;
use standi_seal::{NotOpened, Passphrase, START, is_sealed, open, seal};
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, Read, Write};
use std::path::Path;

/// What is said whenever a passphrase is chosen.
const FORGOTTEN: &str = "nobody can recover this passphrase: whoever forgets it loses what it seals, and there is no other way in";

/// The passphrase that opens something.
///
/// # Errors
/// A file that cannot be read; nobody to ask.
pub fn asked(what: &str, context: &Context) -> Result<Passphrase, Fault> {
    match &context.global.passphrase_file {
        Some(path) => read(path),
        None => prompt(&format!("Passphrase of {what}: ")),
    }
}

/// A passphrase that is chosen for something: typed twice, or read from the file that is named.
///
/// # Errors
/// As [`asked`]; one that is not fit, or was not typed the same twice.
pub fn chosen(what: &str, file: Option<&Path>) -> Result<Passphrase, Fault> {
    output::note(FORGOTTEN);
    let passphrase = match file {
        Some(path) => read(path)?,
        None => {
            let once = prompt(&format!("New passphrase for {what}: "))?;
            if prompt("The same again: ")? != once {
                let message = "the passphrase was not typed the same twice";
                return Err(
                    Fault::input("passphrase", message).help("try again; nothing was changed")
                );
            }
            once
        }
    };
    let fit = passphrase.is_fit();
    fit.map_err(|right| Fault::input("passphrase", right))?;
    Ok(passphrase)
}

fn read(path: &Path) -> Result<Passphrase, Fault> {
    let read = File::open(path).and_then(|mut file| Passphrase::read(&mut file));
    read.map_err(|source| unread(path.display().to_string(), source))
}

fn prompt(text: &str) -> Result<Passphrase, Fault> {
    let typed = rpassword::prompt_password(text).map(Passphrase::given);
    typed.map_err(|error| {
        Fault::input("passphrase", format!("a passphrase is needed, and cannot be asked for: {error}"))
            .help("`--passphrase-file FILE` reads it from the first line of a file, `--passphrase-file /dev/fd/3` from a descriptor; it is never an argument")
    })
}

fn unread(path: String, source: io::Error) -> Fault {
    Fault::File {
        verb: "read",
        path,
        source,
    }
}

/// A file to be read, or standard input for `-`.
pub struct Input {
    /// Its name.
    pub name: String,
    /// What is in it, without its seal.
    pub reader: Box<dyn BufRead>,
    /// The passphrase, where it was sealed.
    pub passphrase: Option<Passphrase>,
}

/// Opens a file, or standard input for `-`; where it is sealed, with its passphrase.
///
/// # Errors
/// A file that cannot be read, or does not open.
pub fn input(path: &Path, context: &Context) -> Result<Input, Fault> {
    let standard = path == Path::new("-");
    let name = match standard {
        true => "standard input".to_string(),
        false => path.display().to_string(),
    };
    let failed = |source| unread(name.clone(), source);
    let mut reader: Box<dyn BufRead> = match standard {
        true => Box::new(BufReader::new(io::stdin())),
        false => Box::new(BufReader::new(File::open(path).map_err(failed)?)),
    };
    let mut start = Vec::new();
    let looked = reader.by_ref().take(START as u64).read_to_end(&mut start);
    looked.map_err(failed)?;
    let sealed = is_sealed(&start);
    let reader: Box<dyn BufRead> = Box::new(Cursor::new(start).chain(reader));
    if !sealed {
        return Ok(Input {
            name,
            reader,
            passphrase: None,
        });
    }
    let passphrase = asked(&name, context)?;
    let opened = open(reader, &passphrase).map_err(|error| unopened(&name, error))?;
    Ok(Input {
        reader: Box::new(BufReader::new(opened)),
        name,
        passphrase: Some(passphrase),
    })
}

fn unopened(name: &str, error: NotOpened) -> Fault {
    match error {
        NotOpened::Io(source) => unread(name.to_string(), source),
        other => Fault::input("sealed", format!("{name} does not open: {other}")),
    }
}

impl Input {
    /// All of it as text, but no more than so many bytes; `None`: there is more.
    ///
    /// # Errors
    /// A file that cannot be read, or whose seal does not hold.
    pub fn bytes(self, most: u64) -> Result<Option<Vec<u8>>, Fault> {
        let mut bytes = Vec::new();
        let read = self.reader.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|source| unread(self.name, source))?;
        Ok(Some(bytes).filter(|bytes| bytes.len() as u64 <= most))
    }
}

/// Writes to a file, sealed where there is a passphrase.
///
/// # Errors
/// What cannot be written; what `fill` fails with.
pub fn write(
    out: &mut dyn Write,
    passphrase: Option<&Passphrase>,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    match passphrase {
        None => fill(&mut out)?,
        Some(passphrase) => {
            let mut sealing = seal(&mut out, passphrase)?;
            fill(&mut sealing)?;
            sealing.finish()?;
        }
    }
    out.flush()
}
