//! The arguments that every command takes.

use crate::commands::Command;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, ValueEnum};
use standi_law::words::Language;
use standi_record::Day;
use std::path::PathBuf;

/// Who may bring which case, against which State, before which body, until when: with sources.
#[derive(Debug, Parser)]
#[command(
    name = "standi",
    version,
    after_help = "Examples:
  standi record party --state RUS --instrument ECHR --on 2022-09-01
  standi record state Russia --on 2022-03-10 --known-by 2022-03-15
  standi record timeline RUS --svg russia.svg

Nothing you type leaves this machine.",
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Everywhere")]
pub struct Global {
    /// How to print the answer
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Language of the answer
    #[arg(long, global = true, value_name = "LANGUAGE", default_value = "en", value_parser = languages())]
    pub lang: Language,
    /// Use the record in this folder in place of the one built in; it is checked first
    #[arg(long, global = true, value_name = "DIR", env = "STANDI_RECORD")]
    pub record: Option<PathBuf>,
    /// Take this day as today [default: the day on this computer]
    #[arg(long, global = true, value_name = "DAY", value_parser = day)]
    pub today: Option<Day>,
    /// Read passphrases, of what is sealed or is to be, from the first line of this file, which may
    /// be /dev/fd/3 [default: they are asked for on the terminal]
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Colour; never used where NO_COLOR is set, unless `always`
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto)]
    pub color: Colour,
}

/// How an answer is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs; see `standi schema`
    Json,
    /// Tables, for `standi record export`
    Csv,
    /// Tables, for `standi record export`
    Parquet,
}

/// The languages: those with a folder of messages.
fn languages() -> impl TypedValueParser<Value = Language> {
    let tags = Language::ALL.iter().map(|language| language.tag());
    PossibleValuesParser::new(tags).map(|tag| Language::from_tag(&tag).unwrap_or_default())
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// As known on which day a question is put.
#[derive(Clone, Copy, Debug, Args)]
pub struct KnownBy {
    /// Answer with what was officially public on this day [default: all that is known]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub known_by: Option<Day>,
}

/// Reads a day given as an argument.
pub fn day(text: &str) -> Result<Day, String> {
    text.parse()
        .map_err(|error: standi_record::NotADay| error.right())
}
