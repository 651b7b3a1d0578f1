//! The commands, one file each. A new one is a file with its arguments and `run`, and a line here.

use crate::context::Context;
use crate::fault::Fault;

/// Declares commands: a module each, with its arguments and `run`.
macro_rules! commands {
    ($($module:ident => $name:ident,)*) => {
        $(pub mod $module;)*

        /// What to do.
        #[derive(Debug, clap::Subcommand)]
        pub enum Command {
            $(#[allow(missing_docs)] $name($module::Args),)*
        }

        impl Command {
            /// Does it.
            pub fn run(&self, context: &Context) -> Result<(), Fault> {
                match self {
                    $(Command::$name(args) => args.run(context),)*
                }
            }
        }
    };
}
#[allow(unused_imports)]
pub(crate) use commands;

commands! {
    check => Check,
    ask => Ask,
    doors => Doors,
    deadline => Deadline,
    cases => Cases,
    record => Record,
    schema => Schema,
    completions => Completions,
    man => Man,
}
