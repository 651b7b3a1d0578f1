//! Where the server is, and whether what goes there can be overheard.
//!
//! The program speaks to PostgreSQL without encryption. That is safe over a socket of the machine
//! itself; over a network it is not, and a docket holds what must not be overheard. So another
//! machine is refused unless the address says that the way there is protected by other means.

use standi_docket_store::StoreError;
use std::net::IpAddr;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};

/// An address that may be used.
pub(crate) struct Address {
    pub config: Config,
    /// The database and where it is, without a password.
    pub name: String,
}

impl Address {
    /// From `postgres://user@host/database?…` or `host=… dbname=…`.
    ///
    /// # Errors
    /// [`StoreError::NotADocket`]: it cannot be read, or leads over a network unprotected.
    pub fn read(text: &str) -> Result<Address, StoreError> {
        let config: Config = text.parse().map_err(|error: tokio_postgres::Error| {
            // The text is not repeated: it may hold a password.
            let cause = std::error::Error::source(&error).map(ToString::to_string);
            StoreError::NotADocket(format!(
                "the address of the PostgreSQL server cannot be used ({}); write it as postgres://user@host/database, or postgres:///database?host=/folder-of-the-socket",
                cause.unwrap_or_else(|| error.to_string())
            ))
        })?;
        let hosts: Vec<String> = config.get_hosts().iter().map(name).collect();
        let name = format!(
            "database {} on {}",
            config
                .get_dbname()
                .or(config.get_user())
                .unwrap_or("of the user"),
            hosts.join(", ")
        );
        if hosts.is_empty() {
            return Err(StoreError::NotADocket(
                "the address of the PostgreSQL server names no host; for a socket of this machine add ?host=/folder-of-the-socket, often /var/run/postgresql".into(),
            ));
        }
        let refuse = |why: &str| {
            Err(StoreError::NotADocket(format!(
                "{name} is not opened: {why}; use a socket of the machine, or lead a protected tunnel (ssh, WireGuard, stunnel) to it and say so with sslmode=disable"
            )))
        };
        match config.get_ssl_mode() {
            SslMode::Disable => {}
            SslMode::Prefer if config.get_hosts().iter().all(is_here) => {}
            SslMode::Prefer => {
                return refuse("it is on another machine, and this program does not encrypt");
            }
            _ => return refuse("sslmode asks for encryption, which this program does not have"),
        }
        Ok(Address { config, name })
    }
}

fn name(host: &Host) -> String {
    match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(path) => path.display().to_string(),
    }
}

/// Whether it is this very machine.
fn is_here(host: &Host) -> bool {
    match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<IpAddr>().is_ok_and(|it| it.is_loopback())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_goes_over_a_network_unprotected() {
        for (address, word) in [
            ("postgres://registry@127.0.0.1/docket", None),
            ("postgres://registry@localhost:5433/docket", None),
            (
                "postgres:///docket?host=/var/run/postgresql&user=registry",
                None,
            ),
            ("host=db.example dbname=docket sslmode=disable", None),
            (
                "postgres://registry@db.example/docket",
                Some("another machine"),
            ),
            (
                "postgres://registry@db.example/docket?sslmode=require",
                Some("sslmode"),
            ),
            (
                "postgres://registry@localhost/docket?sslmode=require",
                Some("sslmode"),
            ),
            ("postgres:///docket", Some("names no host")),
            ("docket.db", Some("cannot be used")),
        ] {
            let told = Address::read(address).err().map(|it| it.to_string());
            match word {
                None => assert_eq!(told, None, "{address}"),
                Some(word) => assert!(
                    told.as_ref().is_some_and(|it| it.contains(word)),
                    "{address}: {told:?}"
                ),
            }
        }
    }

    #[test]
    fn a_password_is_not_repeated() {
        for address in [
            "postgres://registry:s3cret@db.example/docket",
            "postgres://registry:s3cret@localhost/docket?sslmode=perhaps",
            "host=db.example password=s3cret color=red",
        ] {
            let told = Address::read(address)
                .err()
                .expect("it is refused")
                .to_string();
            assert!(!told.contains("s3cret"), "{told}");
        }
    }
}
