//! `standi man`

use crate::cli::Cli;
use crate::context::Context;
use crate::fault::Fault;
use crate::output;
use clap::CommandFactory;
use clap_mangen::Man;

/// Print a manual page
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi man | man -l -
  standi man record party > standi-record-party.1")]
pub struct Args {
    /// The command it is about; without it, the program
    command: Vec<String>,
}

impl Args {
    /// Prints.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let mut command = Cli::command();
        command.build();
        for name in &self.command {
            let found = command.find_subcommand(name).cloned();
            command = found.ok_or_else(|| {
                let message = format!("there is no command `{}`", self.command.join(" "));
                Fault::input("unknown-name", message).help("`standi --help` lists them")
            })?;
        }
        let mut page = Vec::new();
        Man::new(command).render(&mut page).map_err(Fault::Print)?;
        output::print(context, &String::from_utf8_lossy(&page))
    }
}
