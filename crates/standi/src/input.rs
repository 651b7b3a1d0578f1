//! Reading what a person wrote: a file, or standard input.

use crate::context::Context;
use crate::fault::Fault;
use crate::secret;
use standi_law::application::{self, Application};
use standi_record::{Day, Record};
use standi_text::{Defect, Format, Node, Source, Span};
use std::path::Path;
use std::sync::Arc;

/// No application or case file that a person writes is larger; whole dockets have other commands.
const LARGEST: u64 = 16 * 1024 * 1024;

/// A text with the format it is in.
pub struct Input {
    /// The text.
    pub source: Arc<Source>,
    /// Its format, by the file's ending, else by what it looks like.
    pub format: Format,
}

/// Reads a file, or standard input for `-`; where it is sealed, with its passphrase.
pub fn read(path: &Path, context: &Context) -> Result<Input, Fault> {
    let input = secret::input(path, context)?;
    let name = input.name.clone();
    let bytes = input.bytes(LARGEST)?.ok_or_else(|| {
        Fault::input("too-large", format!("{name} is larger than 16 MiB"))
            .help("an application is a few pages of text; split files of many cases")
    })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let bytes = error.into_bytes();
        let text = String::from_utf8_lossy(&bytes[..valid]).into_owned();
        let source = Source::new(name.clone(), text);
        let end = Span {
            start: valid,
            end: valid,
        };
        let message = "this file is not UTF-8 text";
        Fault::Defects(
            Defect::new(
                "not-utf8",
                message,
                &source,
                end,
                "the first byte that is not",
            )
            .help("save it as UTF-8, the encoding that editors call Unicode")
            .into(),
        )
    })?;
    let format = Format::of_name(&name).unwrap_or_else(|| Format::of_text(&text));
    Ok(Input {
        source: Source::new(name, text),
        format,
    })
}

/// Reads an application, with the text it was written in. An event after `today` is a defect.
pub fn application(
    path: &Path,
    record: &Record,
    today: Day,
    context: &Context,
) -> Result<(Node, Application), Fault> {
    let input = read(path, context)?;
    let node = standi_text::read(&input.source, input.format)?;
    let application = application::read(&node, &input.source, record, Some(today))?;
    Ok((node, application))
}
