//! `standi record export`

use crate::cli::{Format, KnownBy};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::export::{Export, File};
use standi_columns::Sheet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Write every table of the record to a folder, with a description
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record export out                    CSV
  standi record export --format parquet out   Parquet, days as dates
  standi record export --format json out

Beside the tables lies schema.json: every column, its kind and its meaning.")]
pub struct Args {
    /// The folder; made if it is not there
    dir: PathBuf,
    /// Write into a folder that is not empty
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    known_by: KnownBy,
}

/// Format of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tables {
    Csv,
    Json,
    Parquet,
}

impl Tables {
    fn of(format: Format) -> Tables {
        match format {
            Format::Text | Format::Csv => Tables::Csv,
            Format::Json => Tables::Json,
            Format::Parquet => Tables::Parquet,
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Tables::Csv => "csv",
            Tables::Json => "json",
            Tables::Parquet => "parquet",
        }
    }

    fn bytes(self, sheet: &Sheet) -> Result<Vec<u8>, Fault> {
        match self {
            Tables::Csv => Ok(standi_columns::csv(sheet)),
            Tables::Json => Ok(standi_columns::json(sheet)),
            Tables::Parquet => {
                standi_columns::parquet(sheet).map_err(|fault| Fault::Program(fault.to_string()))
            }
        }
    }
}

impl Args {
    /// Writes.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let record = context.record_known_by(self.known_by)?;
        self.ready(context)?;
        let tables = Tables::of(context.global.format);
        let ending = tables.ending();
        let sheets = standi_columns::sheets(record);
        let mut files = Vec::new();
        for sheet in &sheets {
            let name = format!("{}.{ending}", sheet.name);
            write(&self.dir.join(&name), &tables.bytes(sheet)?)?;
            files.push(File {
                name,
                rows: Some(sheet.rows.len()),
            });
        }
        let schema = standi_columns::schema(record, &sheets, ending);
        write(&self.dir.join("schema.json"), &schema)?;
        files.push(File {
            name: "schema.json".to_string(),
            rows: None,
        });
        let folder = self.dir.display().to_string();
        let answer = Export {
            folder,
            tables_as: ending,
            files,
        };
        context.answer_from(context.record()?, self.known_by, answer, text)
    }

    /// Makes the folder, or refuses one that holds something.
    fn ready(&self, context: &Context) -> Result<(), Fault> {
        let fault = |verb| {
            move |source: io::Error| Fault::File {
                verb,
                path: self.dir.display().to_string(),
                source,
            }
        };
        fs::create_dir_all(&self.dir).map_err(fault("write"))?;
        let empty = fs::read_dir(&self.dir)
            .map_err(fault("read"))?
            .next()
            .is_none();
        if !empty && !self.force {
            let words = context.words();
            let folder = [("folder", self.dir.display().to_string())];
            return Err(
                Fault::input("not-empty", words.say("export-not-empty", &folder))
                    .help(words.say("export-not-empty-help", &[])),
            );
        }
        Ok(())
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    fs::write(path, bytes).map_err(|source| Fault::File {
        verb: "write",
        path: path.display().to_string(),
        source,
    })
}

fn text(export: &Export, page: &mut Page<'_>) {
    let tell = page.tell();
    let args = [
        ("count", export.files.len().to_string()),
        ("folder", export.folder.clone()),
    ];
    page.title(&tell.say("export-title", &args));
    for file in &export.files {
        let rows = match file.rows {
            Some(rows) => tell.with("export-rows", "count", rows),
            None => tell.say("export-schema", &[]),
        };
        page.line(&format!("{:<24}{rows}", file.name), None);
    }
}
