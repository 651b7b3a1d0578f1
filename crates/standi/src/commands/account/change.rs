//! `standi account add`, `list`, `remove`, `password`, `roles`, `sign-out`

use super::{name, now, role, tell};
use crate::context::Context;
use crate::fault::Fault;
use crate::output;
use standi_accounts::{Accounts, Name, Password};
use standi_docket::access::Viewer;
use std::io::{self, BufRead, IsTerminal};

/// Make an account
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi account add \"Anna Kovács\" --role registry
  standi account add \"Ministry of Justice\" --role government:ITA
  standi account add \"M. Rossi, avocat\" --role applicant --role applicant:1/26

An applicant without a number may lodge, and has the number from then on.")]
pub struct Add {
    /// Under which name the person signs in; it stands on their entries
    #[arg(value_parser = name)]
    name: Name,
    /// registry, judge, applicant, committee, other, auditor, administrator, applicant:1/26 or
    /// government:ITA; may be given several times, the first is taken where none is chosen
    #[arg(long = "role", value_name = "ROLE", required = true, value_parser = role)]
    roles: Vec<Viewer>,
}

/// List the accounts, with their roles and tokens
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi account list
  standi account list --format json")]
pub struct List {}

/// Remove an account, with its sessions and tokens; entries that the person made stay
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi account remove \"Anna Kovács\"")]
pub struct Remove {
    /// Whose
    #[arg(value_parser = name)]
    name: Name,
}

/// Give an account another password; all sessions of the person end
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi account password \"Anna Kovács\"
  standi account password \"Anna Kovács\" < password.txt")]
pub struct SetPassword {
    /// Whose
    #[arg(value_parser = name)]
    name: Name,
}

/// Give an account other roles; they hold at once
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi account roles \"Anna Kovács\"
  standi account roles \"Anna Kovács\" --add judge --remove registry")]
pub struct Roles {
    /// Whose
    #[arg(value_parser = name)]
    name: Name,
    /// A role to add
    #[arg(long, value_name = "ROLE", value_parser = role)]
    add: Vec<Viewer>,
    /// A role to take away
    #[arg(long, value_name = "ROLE", value_parser = role)]
    remove: Vec<Viewer>,
}

/// End all sessions of a person
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi account sign-out \"Anna Kovács\"")]
pub struct SignOut {
    /// Whose
    #[arg(value_parser = name)]
    name: Name,
}

impl Add {
    /// Makes it.
    pub fn run(&self, accounts: &mut Accounts, context: &Context) -> Result<(), Fault> {
        accounts.is_free(&self.name)?;
        let first = !accounts.any()?;
        let password = asked(&self.name)?.hashed();
        let mut roles = self.roles.clone();
        roles.dedup();
        accounts.add(&self.name, &password, &roles, now(context))?;
        if first {
            output::note(
                "this is the first account: from now on everybody who opens the desk signs in",
            );
        }
        let made = accounts.get(&self.name)?;
        tell(context, accounts, vec![made])
    }
}

impl List {
    /// Lists them.
    pub fn run(&self, accounts: &mut Accounts, context: &Context) -> Result<(), Fault> {
        let list = accounts.list()?;
        tell(context, accounts, list)
    }
}

impl Remove {
    /// Removes it.
    pub fn run(&self, accounts: &mut Accounts, context: &Context) -> Result<(), Fault> {
        accounts.remove(&self.name)?;
        if !accounts.any()? {
            output::note(
                "this was the last account: a desk that is opened on this machine asks nobody to sign in",
            );
        }
        let list = accounts.list()?;
        tell(context, accounts, list)
    }
}

impl SetPassword {
    /// Keeps it.
    pub fn run(&self, accounts: &mut Accounts, context: &Context) -> Result<(), Fault> {
        accounts.get(&self.name)?;
        let password = asked(&self.name)?.hashed();
        accounts.set_password(&self.name, &password)?;
        let account = accounts.get(&self.name)?;
        tell(context, accounts, vec![account])
    }
}

impl Roles {
    /// Gives and takes them.
    pub fn run(&self, accounts: &mut Accounts, context: &Context) -> Result<(), Fault> {
        let mut roles = accounts.get(&self.name)?.roles;
        for role in &self.remove {
            if !roles.contains(role) {
                let message = format!("“{}” does not have the role {role}", self.name);
                return Err(Fault::input("role", message)
                    .help("`standi account roles NAME` lists those that it has"));
            }
            roles.retain(|it| it != role);
        }
        for role in &self.add {
            if !roles.contains(role) {
                roles.push(*role);
            }
        }
        if !(self.add.is_empty() && self.remove.is_empty()) {
            accounts.set_roles(&self.name, &roles)?;
        }
        let account = accounts.get(&self.name)?;
        tell(context, accounts, vec![account])
    }
}

impl SignOut {
    /// Ends them.
    pub fn run(&self, accounts: &mut Accounts, context: &Context) -> Result<(), Fault> {
        let account = accounts.get(&self.name)?;
        accounts.sign_out_everywhere(&self.name)?;
        tell(context, accounts, vec![account])
    }
}

/// The password that is chosen for a person: asked for twice on a terminal, else the first line of
/// standard input.
fn asked(name: &Name) -> Result<Password, Fault> {
    let unread = |source| Fault::File {
        verb: "read",
        path: "the password".into(),
        source,
    };
    let mut text = String::new();
    if io::stdin().is_terminal() {
        let prompt = format!("Password for {name}: ");
        text = rpassword::prompt_password(prompt).map_err(unread)?;
        let again = rpassword::prompt_password("The same again: ").map_err(unread)?;
        if again != text {
            let message = "the password was not typed the same twice";
            return Err(Fault::input("password", message).help("try again; nothing was changed"));
        }
    } else {
        io::stdin().lock().read_line(&mut text).map_err(unread)?;
        let end = text.trim_end_matches(['\r', '\n']).len();
        text.truncate(end);
    }
    Password::chosen(text, name).map_err(|problem| {
        Fault::input("password", problem)
            .help("it is asked for on the terminal, or read from the first line of standard input")
    })
}
