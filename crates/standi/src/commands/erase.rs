//! `standi erase`: one application leaves a docket for good.
//!
//! It stands beside `standi docket`, as `standi account` does, and not among its commands: those
//! only ever add to a docket, and whoever completes their names should not meet the one that takes
//! away.

use crate::commands::docket::store::{self, Store};
use crate::commands::docket::{number, told, who};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_docket::access::Viewer;
use standi_docket::value::Number;
use standi_docket_office::answers::Erased;
use standi_docket_office::{Office, Trouble};
use standi_docket_postgres::Postgres;
use standi_docket_store::{Database, Docket};
use std::io::{self, BufRead, IsTerminal, Write};

/// Erase one application from a docket, for good: what was recorded of it, and its papers
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi erase 1/26 --at docket.db --dry-run
  standi erase 1/26 --at docket.db --why \"asked for by the applicant\"
  standi erase 1/26 --why \"asked for by the applicant\" --by \"A. Clerk\" --yes

It cannot be taken back. What stays is that there was an application of this number, with so many
entries and their hashes, so that the chain of the docket still verifies, and who erased it, when and
why: name nobody in --why. Backups, exports and other copies are not reached; nor are papers that
another application has too, and what others wrote of this one.")]
pub struct Args {
    /// Number of the application
    #[arg(value_name = "APPLICATION", value_parser = number)]
    application: Number,
    /// The docket: a file, or a database as postgres://… [default: a file in your data folder]
    #[arg(
        long = "at",
        value_name = "STORE",
        visible_alias = "store",
        env = "STANDI_STORE"
    )]
    store: Option<String>,
    /// Why; it stays
    #[arg(long, value_name = "TEXT", required_unless_present = "dry_run")]
    why: Option<String>,
    /// Say what would go, and erase nothing
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
    /// Do not ask for the number again before it is erased
    #[arg(long)]
    yes: bool,
    /// As whom; the docket's table gives this to the administrator alone
    #[arg(
        long = "as",
        value_name = "ROLE",
        default_value = "administrator",
        env = "STANDI_AS"
    )]
    viewer: Viewer,
    /// Your name, which stays [default: the role]
    #[arg(long, value_name = "NAME", env = "STANDI_BY")]
    by: Option<String>,
}

impl Args {
    /// Erases.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        context.no_tables()?;
        match &Store::named(self.store.as_deref(), context)? {
            Store::File(place) => self.work(&mut store::file(place, false)?, context),
            Store::Server(address) => {
                self.work(&mut Docket::new(Postgres::open(address)?), context)
            }
        }
    }

    fn work<D: Database>(&self, docket: &mut Docket<D>, context: &Context) -> Result<(), Fault> {
        let who = who(self.viewer, self.by.as_deref(), context);
        let mut office = Office::new(docket, context.record()?, who);
        let asked = match (&self.why, self.dry_run) {
            (Some(why), false) => self.erase(&mut office, why)?,
            _ => office.erasing(self.application),
        };
        told::answer(context, asked, text)
    }

    fn erase<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        why: &str,
    ) -> Result<Result<Erased, Trouble>, Fault> {
        let mut seen = None;
        if !self.yes {
            match office.erasing(self.application) {
                Ok(takes) => {
                    self.confirm(&takes)?;
                    seen = Some(takes.events);
                }
                // It is looked after again, which takes nothing more.
                Err(Trouble::Erased { .. }) => {}
                Err(trouble) => return Ok(Err(trouble)),
            }
        }
        Ok(office.erase(self.application, why, seen))
    }

    /// Has the number typed again.
    fn confirm(&self, takes: &Erased) -> Result<(), Fault> {
        let number = self.application;
        if !io::stdin().is_terminal() {
            return Err(Fault::input(
                "not-confirmed",
                "an erasure cannot be taken back, and nobody is there to confirm it",
            )
            .help("`--dry-run` says what would go; `--yes` confirms it"));
        }
        eprintln!("{} This cannot be taken back.", takes_all(takes));
        eprint!("The number again, to erase it: ");
        let unread = |source| Fault::File {
            verb: "read",
            path: "standard input".into(),
            source,
        };
        io::stderr().flush().map_err(unread)?;
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line).map_err(unread)?;
        match line.trim().parse::<Number>() == Ok(number) {
            true => Ok(()),
            false => Err(Fault::input(
                "not-confirmed",
                "that is not the number; nothing was erased",
            )),
        }
    }
}

fn counted(count: usize, one: &str, more: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        count => format!("{count} {more}"),
    }
}

fn takes_all(answer: &Erased) -> String {
    let entries = counted(answer.events as usize, "entry", "entries");
    let papers = counted(answer.papers, "paper", "papers");
    format!("{}: {entries} and {papers} go.", answer.application)
}

fn text(answer: &Erased, page: &mut Page<'_>) {
    let number = answer.application;
    match &answer.entry {
        None => {
            page.title(&takes_all(answer));
            page.line("nothing was erased yet; --why TEXT in place of --dry-run erases it, and it cannot be taken back", None);
        }
        Some(entry) => {
            let title = match answer.before {
                true => format!("{number} was erased before."),
                false => format!("{number} is erased."),
            };
            page.title(&title);
            let entries = counted(answer.events as usize, "entry", "entries");
            let papers = counted(answer.papers, "paper", "papers");
            if !answer.before {
                page.line(&format!("gone: {entries}, {papers}"), None);
            }
            let day = page.tell().day(entry.erased_at.day());
            page.line(
                &format!(
                    "kept: that it was erased on {day} by {}: {}",
                    entry.erased_by, entry.why
                ),
                None,
            );
        }
    }
    if answer.papers_shared > 0 {
        let papers = counted(answer.papers_shared, "paper stays", "papers stay");
        page.line(
            &format!("{papers}, which another application has too"),
            None,
        );
    }
    if let Some(left) = &answer.left {
        page.line(&format!("left to do: {left}"), None);
    }
}
