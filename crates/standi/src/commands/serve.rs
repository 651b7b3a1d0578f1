//! `standi serve`

use crate::commands::docket::store::{self, Store};
use crate::context::Context;
use crate::fault::Fault;
use crate::output;
use crate::report;
use standi_accounts::Accounts;
use standi_desk::account::People;
use standi_desk::docket::Kept;
use standi_desk::tls::Tls;
use standi_desk::{Desk, Reached, serve::serve};
use standi_docket_postgres::Postgres;
use standi_docket_store::Docket;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// Open the desk: the program in your browser, on this machine or for a team
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi serve
  standi serve --listen 127.0.0.1:0
  standi serve --catalogue INDEX
  standi serve --proxy desk.example.org
  standi serve --listen 0.0.0.0:8585 --name desk.example.org --tls-certificate chain.pem --tls-key key.pem

The first line printed is the address to open in a browser. Alone on this machine nobody signs in,
nothing is stored but in the docket, and nothing leaves the machine. For others to reach it there
must be accounts (`standi account add`), and encryption: a certificate, or a proxy that has one.
Ctrl-C ends it.")]
pub struct Args {
    /// Where to listen
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8585")]
    listen: SocketAddr,
    /// The docket: a file, or a database as postgres://… [default: a file in your data folder]
    #[arg(long, value_name = "STORE", env = "STANDI_STORE")]
    store: Option<String>,
    /// The index of a catalogue that search covers too, as `standi catalogue index` makes it
    #[arg(long, value_name = "DIR", env = "STANDI_CATALOGUE")]
    catalogue: Option<PathBuf>,
    /// A name under which browsers reach it, besides this machine's own; may be given several times
    #[arg(long = "name", value_name = "NAME")]
    names: Vec<String>,
    /// The certificate, and those that lead to one that browsers know, in PEM
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// Its key, in PEM, without a passphrase
    #[arg(long, value_name = "FILE", requires = "tls_certificate")]
    tls_key: Option<PathBuf>,
    /// The name of a proxy through which browsers reach it by https; nobody else is heard then
    #[arg(long, value_name = "NAME")]
    proxy: Option<String>,
    /// The address from which the proxy speaks; what it says of its clients is believed from there
    /// alone [default: this machine]
    #[arg(long, value_name = "ADDRESS", requires = "proxy")]
    proxy_from: Vec<IpAddr>,
}

impl Args {
    /// Serves until it is told to end.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        context.no_tables()?;
        let elsewhere = !self.listen.ip().is_loopback() || self.proxy.is_some();
        let tls = self.tls()?;
        self.is_safe(tls.is_some())?;
        let record = context.record()?.clone();
        let today = context.calendar();
        let clock = Box::new(move || report::now(today()));
        let store = Store::named(self.store.as_deref(), context)?;
        // An empty STANDI_CATALOGUE is none.
        let catalogue = self.catalogue.clone();
        let catalogue = catalogue.filter(|it| !it.as_os_str().is_empty());
        if let Some(folder) = &catalogue {
            standi_search::folder::open(folder)?;
        }
        let there = are_accounts(&store);
        if elsewhere && !there.as_ref().is_ok_and(|there| *there) {
            return Err(no_accounts(there.err()));
        }
        let there = there.unwrap_or(false);
        let people = {
            let store = store.clone();
            People::new(Box::new(move || accounts(&store)), there)
        };
        let reached = self.reached(tls.is_some());
        let desk = Desk::new(record, clock, Box::new(move || open(&store)))
            .for_people(people, reached.secure)
            .with_notes(Box::new(output::note))
            .with_catalogue(catalogue);
        let desk = Arc::new(desk);
        if there {
            let opened = desk.open_docket();
            opened.map_err(|why| Fault::input("store", why))?;
        }
        let ready = desk.clone();
        std::thread::spawn(move || ready.make_ready());
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
            let scheme = if tls.is_some() { "https" } else { "http" };
            output::print(context, &format!("{scheme}://{address}\n"))?;
            let ended = async {
                let _ = stopped.await;
            };
            // The last hold on the desk is this function's: a docket in PostgreSQL cannot be closed
            // from within the runtime.
            serve(desk.clone(), reached, listener, tls, ended)
                .await
                .map_err(|error| Fault::Program(error.to_string()))
        })
    }

    /// Refuses to be reached by others without encryption, or under no name.
    fn is_safe(&self, encrypted: bool) -> Result<(), Fault> {
        if self.listen.ip().is_loopback() || self.proxy.is_some() {
            return Ok(());
        }
        if !encrypted {
            let message = format!("{} can be reached from other machines", self.listen.ip());
            return Err(Fault::input("not-loopback", message).help(
                "stay on this machine (127.0.0.1 or [::1]), or give a certificate (--tls-certificate, --tls-key, --name), or name the proxy that has one (--proxy NAME); and make accounts first: `standi account add NAME --role ROLE`",
            ));
        }
        if self.names.is_empty() {
            let message = "browsers do not reach it under a name that it knows";
            return Err(Fault::input("name", message)
                .help("name it as the certificate does: `--name desk.example.org`"));
        }
        Ok(())
    }

    fn reached(&self, encrypted: bool) -> Reached {
        let names = self.names.iter().chain(&self.proxy);
        let loopback = || vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()];
        Reached {
            names: names.map(|name| name.to_ascii_lowercase()).collect(),
            secure: encrypted || self.proxy.is_some(),
            proxy: match (&self.proxy, self.proxy_from.as_slice()) {
                (None, _) => Vec::new(),
                (Some(_), []) => loopback(),
                (Some(_), from) => from.iter().map(IpAddr::to_canonical).collect(),
            },
        }
    }

    fn tls(&self) -> Result<Option<Tls>, Fault> {
        let (Some(certificate), Some(key)) = (&self.tls_certificate, &self.tls_key) else {
            return Ok(None);
        };
        let tls = Tls::new(&read(certificate)?, &read(key)?);
        tls.map(Some).map_err(|why| Fault::input("tls", why))
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    std::fs::read(path).map_err(|source| Fault::File {
        verb: "read",
        path: path.display().to_string(),
        source,
    })
}

fn no_accounts(why: Option<String>) -> Fault {
    match why {
        Some(why) => Fault::input("store", why),
        None => Fault::input("no-accounts", "others would reach a desk that has no accounts")
            .help("make the first: `standi account add NAME --role registry`; `--store` says for which docket"),
    }
}

fn are_accounts(store: &Store) -> Result<bool, String> {
    match accounts(store)? {
        None => Ok(false),
        Some(mut accounts) => accounts.any().map_err(|error| error.to_string()),
    }
}

/// Opens the accounts of a docket; `None`: there is no such file.
fn accounts(store: &Store) -> Result<Option<Accounts>, String> {
    match store {
        Store::File(place) if !place.path.exists() => Ok(None),
        Store::File(place) => match store::sqlite(place, false) {
            Ok(database) => Ok(Some(Accounts::new(database))),
            Err(fault) => Err(fault.to_string()),
        },
        Store::Server(address) => match Postgres::open(address) {
            Ok(database) => Ok(Some(Accounts::new(database))),
            Err(error) => Err(error.to_string()),
        },
    }
}

/// Opens the docket when a page first asks for it; a file that is not there begins one.
fn open(store: &Store) -> Result<Kept, String> {
    match store {
        Store::File(place) => match store::file(place, true) {
            Ok(docket) => Ok(Kept::File(docket)),
            Err(fault) => Err(fault.to_string()),
        },
        Store::Server(address) => match Postgres::open(address) {
            Ok(database) => Ok(Kept::Server(Box::new(Docket::new(database)))),
            Err(error) => Err(error.to_string()),
        },
    }
}
