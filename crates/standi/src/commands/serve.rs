//! `standi serve`

use crate::commands::docket::store::{self, Store};
use crate::context::Context;
use crate::fault::Fault;
use crate::output;
use crate::report;
use standi_desk::docket::Kept;
use standi_desk::{Desk, serve::serve};
use standi_docket_postgres::Postgres;
use standi_docket_store::Docket;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// Open the desk: the program in your browser, on this machine alone
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi serve
  standi serve --listen 127.0.0.1:0

The first line printed is the address to open in a browser. Nothing is stored and nothing leaves this
machine. Ctrl-C ends it.")]
pub struct Args {
    /// Where to listen; only this machine can be named
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8585")]
    listen: SocketAddr,
    /// The docket: a file, or a database as postgres://… [default: a file in your data folder]
    #[arg(long, value_name = "STORE", env = "STANDI_STORE")]
    store: Option<String>,
}

impl Args {
    /// Serves until it is told to end.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        context.no_tables()?;
        if !self.listen.ip().is_loopback() {
            let message = format!("{} can be reached from other machines", self.listen.ip());
            return Err(Fault::input("not-loopback", message)
                .help("the desk has no accounts yet and listens on this machine alone: 127.0.0.1 or [::1]"));
        }
        let record = context.record()?.clone();
        let today = context.calendar();
        let clock = Box::new(move || report::now(today()));
        let store = Store::named(self.store.as_deref())?;
        let desk = Arc::new(Desk::new(record, clock, Box::new(move || open(&store))));
        let (stop, stopped) = oneshot::channel::<()>();
        let mut stop = Some(stop);
        // A second interrupt ends the program at once.
        let handler = move || match stop.take() {
            Some(stop) => drop(stop.send(())),
            None => std::process::exit(130),
        };
        ctrlc::set_handler(handler).map_err(|error| Fault::Program(error.to_string()))?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(|error| Fault::Program(error.to_string()))?;
        runtime.block_on(async {
            let unusable = |source| Fault::File {
                verb: "listen on",
                path: self.listen.to_string(),
                source,
            };
            let listener = TcpListener::bind(self.listen).await.map_err(unusable)?;
            let address = listener.local_addr().map_err(unusable)?;
            output::print(context, &format!("http://{address}\n"))?;
            let ended = async {
                let _ = stopped.await;
            };
            serve(desk, Vec::new(), listener, ended)
                .await
                .map_err(|error| Fault::Program(error.to_string()))
        })
    }
}

/// Opens the docket when a page first asks for it; a file that is not there begins one.
fn open(store: &Store) -> Result<Kept, String> {
    match store {
        Store::File(path) => match store::file(path, true) {
            Ok(docket) => Ok(Kept::File(docket)),
            Err(fault) => Err(fault.to_string()),
        },
        Store::Server(address) => match Postgres::open(address) {
            Ok(database) => Ok(Kept::Server(Box::new(Docket::new(database)))),
            Err(error) => Err(error.to_string()),
        },
    }
}
