//! `standi schema`

use super::account::answers as account;
use crate::context::Context;
use crate::fault::Fault;
use crate::output;
use standi_answers::{SCHEMAS, Schema};
use standi_docket_office::{answers as docket, stated};

/// Print the JSON Schema of an answer, or of an application
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi schema                 the names
  standi schema record-party    the schema of `standi record party --format json`
  standi schema application     the schema of an application file")]
pub struct Args {
    /// Name of the schema; without it, all names are listed
    name: Option<String>,
}

fn all() -> impl Iterator<Item = &'static Schema> {
    [SCHEMAS, docket::SCHEMAS, stated::SCHEMAS, account::SCHEMAS]
        .into_iter()
        .flatten()
}

impl Args {
    /// Prints.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let Some(name) = &self.name else {
            let names: String = all().map(|schema| format!("{}\n", schema.name)).collect();
            return output::print(context, &names);
        };
        match all().find(|schema| schema.name == name) {
            Some(schema) => output::json(context, &schema.value()),
            None => {
                let fault = Fault::input("unknown-name", format!("there is no schema `{name}`"));
                Err(
                    match standi_text::nearest(name, all().map(|schema| schema.name)) {
                        Some(near) => fault.help(format!("did you mean {near}?")),
                        None => fault.help("`standi schema` lists them"),
                    },
                )
            }
        }
    }
}
