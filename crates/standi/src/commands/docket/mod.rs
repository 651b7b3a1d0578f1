//! `standi docket`: the Court's docket, one file for each thing done.
//!
//! - `store`: which store, and how it is opened
//! - `told`: how answers and refusals are printed
//! - `table`: columns that line up

mod account;
mod act;
mod copy;
mod document;
mod due;
mod execution;
mod import_catalogue;
mod keep;
mod list;
mod lodge;
mod propose;
mod rest;
mod search;
mod show;
mod state;
pub mod store;
mod table;
pub mod told;

use crate::context::Context;
use crate::fault::Fault;
use crate::output;
use standi_docket::access::Viewer;
use standi_docket::phrase::Phrase;
use standi_docket::value::{Moment, Number};
use standi_docket_office::{Office, Who};
use standi_docket_postgres::Postgres;
use standi_docket_store::{Database, Docket};
use standi_law::words::Language;
use store::Store;

/// The docket: lodge applications, record what happens to them, see what is due
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket lodge application.yaml
  standi docket act 1/26 form_arrives --on 2026-11-27
  standi docket act 1/26 --help-commands
  standi docket show 1/26
  standi docket list --against ITA --state communicated_obs
  standi docket search rossi hearing --as judge
  standi docket due --within 30d --mine
  standi docket due --as applicant:1/26 --ics due.ics
  standi docket document add 1/26 observations.pdf --kind observations --of government
  standi docket propose 1/26 --sign life_or_health_at_risk
  standi docket account --state RUS
  standi docket execution --state RUS
  standi docket state RUS --on 2022-09-17
  standi docket import-catalogue catalogue.parquet
  standi docket verify

Every entry says who recorded it, when and why, and carries the hash of the one before. A refusal
names the rule it rests on and what may be done instead, and has exit status 3.")]
pub struct Args {
    /// The docket: a file, or a database as postgres://… [default: a file in your data folder]
    #[arg(long, global = true, value_name = "STORE", env = "STANDI_STORE")]
    store: Option<String>,
    /// As whom: registry, judge, applicant, government, committee, other, auditor or
    /// administrator; a party with its side, as in applicant:1/26 or government:ITA
    #[arg(
        long = "as",
        global = true,
        value_name = "ROLE",
        default_value = "registry",
        env = "STANDI_AS"
    )]
    viewer: Viewer,
    /// Your name, for the entries that you make [default: the role]
    #[arg(long, global = true, value_name = "NAME", env = "STANDI_BY")]
    by: Option<String>,
    #[command(subcommand)]
    command: Command,
}

macro_rules! commands {
    ($($module:ident::$args:ident => $name:ident,)*) => {
        /// What is done with a docket, in whatever database it is.
        #[derive(Debug, clap::Subcommand)]
        enum Opened { $($name($module::$args),)* }

        impl Opened {
            fn run<D: Database>(&self, office: &mut Office<'_, D>, context: &Context) -> Result<(), Fault> {
                match self { $(Opened::$name(args) => args.run(office, context),)* }
            }
        }
    };
}

/// What is done: with a docket that is open, or with its file.
#[derive(Debug, clap::Subcommand)]
enum Command {
    #[command(flatten)]
    Opened(Opened),
    #[command(flatten)]
    AtRest(rest::AtRest),
}

commands! {
    lodge::Args => Lodge,
    act::Args => Act,
    show::Args => Show,
    list::Args => List,
    search::Args => Search,
    due::Args => Due,
    document::Args => Document,
    propose::Args => Propose,
    account::Args => Account,
    execution::Args => Execution,
    state::Args => State,
    import_catalogue::Args => ImportCatalogue,
    keep::Verify => Verify,
    keep::Rebuild => Rebuild,
    copy::Export => Export,
    copy::Import => Import,
    copy::Backup => Backup,
    copy::Restore => Restore,
}

impl Args {
    /// Does it.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        context.no_tables()?;
        if context.global.lang != Language::En {
            output::note("the headings, refusals and remarks of the docket are in English so far");
        }
        let store = Store::named(self.store.as_deref(), context)?;
        let command = match &self.command {
            Command::AtRest(command) => return command.run(&store, &self.viewer, context),
            Command::Opened(command) => command,
        };
        let begins = matches!(
            command,
            Opened::Lodge(_) | Opened::Import(_) | Opened::ImportCatalogue(_) | Opened::Restore(_)
        );
        // The one place where a database is chosen.
        match &store {
            Store::File(place) => self.work(command, &mut store::file(place, begins)?, context),
            Store::Server(address) => {
                let mut docket = Docket::new(Postgres::open(address)?);
                self.work(command, &mut docket, context)
            }
        }
    }

    fn work<D: Database>(
        &self,
        command: &Opened,
        docket: &mut Docket<D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let mut office = Office::new(
            docket,
            context.record()?,
            who(self.viewer, self.by.as_deref(), context),
        );
        command.run(&mut office, context)
    }
}

/// Who stands before a docket.
pub fn who(viewer: Viewer, by: Option<&str>, context: &Context) -> Who {
    let by = by.map(str::trim).filter(|by| !by.is_empty());
    Who {
        viewer,
        by: by.unwrap_or(viewer.role.word()).to_string(),
        today: context.today(),
        now: Moment(context.now()),
    }
}

/// The number of an application, as an argument.
pub fn number(text: &str) -> Result<Number, Phrase> {
    text.parse()
}

/// One of some words.
fn word<'a, T>(
    text: &str,
    words: impl Iterator<Item = &'a str> + Clone,
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, String> {
    read(text).ok_or_else(|| match standi_text::nearest(text, words.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("it is one of {}", words.collect::<Vec<_>>().join(", ")),
    })
}
