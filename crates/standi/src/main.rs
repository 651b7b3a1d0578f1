//! The command line of standi: parses arguments, calls the crates, prints.
//!
//! Exit status: 0 for an answer, whatever it is; 2 for input that cannot be used; 1 for a fault
//! of the program.

mod cli;
mod commands;
mod context;
mod fault;
mod input;
mod output;
mod report;
mod secret;

use clap::Parser;
use cli::Cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return fault::usage(error),
    };
    let context = context::Context::new(cli.global);
    match cli.command.run(&context) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => fault.report(&context),
    }
}
