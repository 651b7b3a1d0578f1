//! `standi account`: who may use a desk that others can reach.
//!
//! - `change`: adding, removing, passwords, roles
//! - `token`: what programs carry
//! - `answers`: the shapes in which it is printed

pub mod answers;
mod change;
mod token;

use crate::commands::docket::store::{self, Store};
use crate::context::Context;
use crate::fault::Fault;
use answers::{AccountList, AccountTold};
use standi_accounts::{Account, Accounts, Name, Second, Trouble};
use standi_docket::access::Viewer;
use standi_docket_postgres::Postgres;

/// Accounts for a desk that several people use: names, passwords, roles, tokens for programs
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi account add \"Anna Kovács\" --role registry
  standi account add \"Ministry of Justice\" --role government:ITA
  standi account list
  standi account roles \"Anna Kovács\" --add judge
  standi account token \"Anna Kovács\" --label reports --role auditor --days 30
  standi account password \"Anna Kovács\" < password.txt

A password is asked for on the terminal, or read from the first line of standard input; it is never
an argument. The accounts are kept in the database of the docket (--store). With the first account
the desk asks everybody to sign in, on this machine too, and nobody acts in a role that is not
theirs. Whoever can open the database itself can read all of it.")]
pub struct Args {
    /// The docket: a file, or a database as postgres://… [default: a file in your data folder]
    #[arg(long, global = true, value_name = "STORE", env = "STANDI_STORE")]
    store: Option<String>,
    #[command(subcommand)]
    command: Command,
}

macro_rules! commands {
    ($($module:ident::$args:ident => $name:ident,)*) => {
        /// What is done with accounts.
        #[derive(Debug, clap::Subcommand)]
        enum Command { $($name($module::$args),)* }

        impl Command {
            fn run(&self, accounts: &mut Accounts, context: &Context) -> Result<(), Fault> {
                match self { $(Command::$name(args) => args.run(accounts, context),)* }
            }
        }
    };
}

commands! {
    change::Add => Add,
    change::List => List,
    change::Remove => Remove,
    change::SetPassword => Password,
    change::Roles => Roles,
    change::SignOut => SignOut,
    token::Make => Token,
    token::Revoke => Revoke,
}

impl Args {
    /// Does it.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        context.no_tables()?;
        let store = Store::named(self.store.as_deref(), context)?;
        let begins = matches!(self.command, Command::Add(_));
        let mut accounts = match &store {
            Store::File(place) => Accounts::new(store::sqlite(place, begins)?),
            Store::Server(address) => Accounts::new(Postgres::open(address)?),
        };
        self.command.run(&mut accounts, context)
    }
}

/// A name, as an argument.
fn name(text: &str) -> Result<Name, String> {
    Name::new(text)
}

/// A role, as an argument.
fn role(text: &str) -> Result<Viewer, String> {
    standi_accounts::role(text)
}

fn now(context: &Context) -> Second {
    Second(context.now().as_second())
}

/// Prints accounts, with their tokens.
fn tell(context: &Context, accounts: &mut Accounts, told: Vec<Account>) -> Result<(), Fault> {
    let mut list = Vec::new();
    for account in told {
        let tokens = accounts.tokens(&account.name)?;
        list.push(AccountTold::new(account, tokens));
    }
    let list = AccountList { accounts: list };
    context.answer(
        crate::cli::KnownBy { known_by: None },
        list,
        |list, page| list.write(page),
    )
}

impl From<Trouble> for Fault {
    fn from(trouble: Trouble) -> Fault {
        let text = trouble.to_string();
        match trouble {
            Trouble::Store(error) => Fault::Store(error),
            Trouble::NoAccount(_) => Fault::input("no-account", text)
                .help("`standi account list` names them; `standi account add` makes one"),
            Trouble::Taken(_) | Trouble::Alike(..) => Fault::input("account-taken", text)
                .help("take another name; capitals, accents and signs do not make one"),
            Trouble::Unfit(_) => Fault::input("account", text),
        }
    }
}
