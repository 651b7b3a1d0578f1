//! The commands, one file each. A new one is a file with its arguments and `run`, and two lines here.

pub mod account;
pub mod ask;
pub mod cases;
pub mod catalogue;
pub mod check;
pub mod completions;
pub mod deadline;
pub mod docket;
pub mod doors;
pub mod erase;
pub mod form;
pub mod import;
pub mod man;
pub mod record;
pub mod schema;
pub mod screen;
pub mod search;
pub mod serve;

use crate::context::Context;
use crate::fault::Fault;

/// Declares the choice between commands. The modules are declared outside: `cargo fmt` does not see
/// into a macro, and would leave their files alone.
macro_rules! commands {
    ($($module:ident => $name:ident,)*) => {
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
pub(crate) use commands;

commands! {
    check => Check,
    ask => Ask,
    doors => Doors,
    deadline => Deadline,
    form => Form,
    cases => Cases,
    screen => Screen,
    record => Record,
    import => Import,
    catalogue => Catalogue,
    search => Search,
    docket => Docket,
    serve => Serve,
    account => Account,
    erase => Erase,
    schema => Schema,
    completions => Completions,
    man => Man,
}
