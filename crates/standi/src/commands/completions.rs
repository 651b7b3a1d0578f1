//! `standi completions`

use crate::cli::Cli;
use crate::context::Context;
use crate::fault::Fault;
use crate::output;
use clap::CommandFactory;
use clap_complete::Shell;

/// Print a completion script for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi completions bash > ~/.local/share/bash-completion/completions/standi
  standi completions fish > ~/.config/fish/completions/standi.fish")]
pub struct Args {
    /// The shell
    shell: Shell,
}

impl Args {
    /// Prints.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "standi", &mut script);
        output::print(context, &String::from_utf8_lossy(&script))
    }
}
