//! Questions to the record, one file each.

pub mod audit;
pub mod check;
pub mod contributions;
pub mod diff;
pub mod export;
pub mod organ;
pub mod party;
pub mod state;
pub mod statements;
pub mod timeline;

use crate::commands::commands;
use crate::context::Context;
use crate::fault::Fault;

commands! {
    state => State,
    party => Party,
    timeline => Timeline,
    statements => Statements,
    organ => Organ,
    contributions => Contributions,
    diff => Diff,
    audit => Audit,
    export => Export,
    check => Check,
}

/// Ask the record: who was a member, with which rights, bound by what, owing what, said by whom
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record state RUS --on 2022-03-10
  standi record party --state GRC --instrument ECHR --on 1972-01-01
  standi record organ committee-of-ministers --on 2022-03-10
  standi record contributions RUS --on 2019-07-01
  standi record diff --from 2022-03-10 --to 2022-03-17")]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        self.command.run(context)
    }
}
