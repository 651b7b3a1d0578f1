//! A PostgreSQL server to test with: the one that `STANDI_TEST_POSTGRES` names, or a throw-away one
//! on a socket in a temporary folder, where the server's programs are found.
#![allow(dead_code)]

use standi_docket_postgres::Postgres;
use standi_docket_store::Docket;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Weak};

/// Address of a server whose user may create databases, such as `postgres:///postgres?host=/run/pg&user=test`.
pub const SERVER: &str = "STANDI_TEST_POSTGRES";

/// A server that lives as long as somebody holds it.
pub struct Server {
    folder: tempfile::TempDir,
    programs: PathBuf,
    user: Option<(u32, u32)>,
}

/// Where `initdb` and `pg_ctl` are.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    // Debian keeps them apart, one folder for each version.
    let versions = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut versions: Vec<PathBuf> = versions.map(|it| it.path().join("bin")).collect();
    versions.sort();
    folders.extend(versions.into_iter().rev());
    folders.into_iter().find(|folder| {
        ["initdb", "pg_ctl"]
            .iter()
            .all(|it| folder.join(it).exists())
    })
}

/// Whom the server runs as: it refuses to be root.
fn user() -> Option<Option<(u32, u32)>> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("Uid:"))?;
    if line.split_whitespace().nth(2)? != "0" {
        return Some(None);
    }
    let users = std::fs::read_to_string("/etc/passwd").ok()?;
    let of = |name: &str| {
        let line = users
            .lines()
            .find(|line| line.split(':').next() == Some(name))?;
        let mut ids = line.split(':').skip(2);
        Some((ids.next()?.parse().ok()?, ids.next()?.parse().ok()?))
    };
    of("postgres").or_else(|| of("nobody")).map(Some)
}

impl Server {
    /// Makes a cluster and starts it; `None`, with a message, where that cannot be.
    pub fn start() -> Option<Server> {
        let (Some(programs), Some(user)) = (programs(), user()) else {
            eprintln!(
                "PostgreSQL is not tested: no initdb and pg_ctl here; `.ci/postgres install` brings them"
            );
            return None;
        };
        let folder = tempfile::tempdir().expect("a folder");
        if let Some((uid, gid)) = user {
            std::os::unix::fs::chown(folder.path(), Some(uid), Some(gid))
                .expect("it is given away");
        }
        let server = Server {
            folder,
            programs,
            user,
        };
        server.run(
            "initdb",
            &[
                "--auth=trust",
                "--username=test",
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync",
                "-D",
            ],
        );
        server.up();
        Some(server)
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let mut command = Command::new(self.programs.join(program));
        if let Some((uid, gid)) = self.user {
            command.uid(uid).gid(gid);
        }
        let log = std::fs::File::create(self.folder.path().join(format!("{program}.log")))
            .expect("a log");
        let done = command
            .args(arguments)
            .arg(self.data())
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a log"))
            .stderr(log)
            .status()
            .expect("it runs");
        let told =
            std::fs::read_to_string(self.folder.path().join("server.log")).unwrap_or_default();
        assert!(done.success(), "{program} {arguments:?}: {told}");
    }

    /// Starts the server, which recovers if it crashed.
    pub fn up(&self) {
        let socket = self.folder.path().display();
        let options = format!("-c listen_addresses='' -k {socket} -c max_connections=100");
        let log = self.folder.path().join("server.log").display().to_string();
        self.run("pg_ctl", &["-w", "-l", &log, "-o", &options, "start", "-D"]);
    }

    /// Ends every process of the server at once, as a crash does.
    pub fn crash(&self) {
        self.run("pg_ctl", &["-m", "immediate", "stop", "-D"]);
    }

    pub fn address(&self, database: &str) -> String {
        format!(
            "postgres:///{database}?host={}&user=test",
            self.folder.path().display()
        )
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = std::panic::catch_unwind(|| self.crash());
    }
}

/// The server that tests of one program share.
pub fn shared() -> Option<(Option<Arc<Server>>, String)> {
    static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    if let Ok(address) = std::env::var(SERVER) {
        return Some((None, address));
    }
    let mut shared = SHARED.lock().unwrap_or_else(|it| it.into_inner());
    let server = match shared.upgrade() {
        Some(server) => server,
        None => Arc::new(Server::start()?),
    };
    *shared = Arc::downgrade(&server);
    let address = server.address("postgres");
    Some((Some(server), address))
}

/// Runs a statement on a server, as another program would.
pub fn sql(address: &str, text: &str) -> Result<(), tokio_postgres::Error> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let (client, connection) = tokio_postgres::connect(address, tokio_postgres::NoTls).await?;
        let connection = tokio::spawn(connection);
        let done = client.batch_execute(text).await;
        drop(client);
        let _ = connection.await;
        done
    })
}

/// An empty database of its own, dropped at the end, with whatever it needs to be there.
pub struct Database {
    pub address: String,
    server: String,
    name: String,
    _server: Option<Arc<Server>>,
}

impl Database {
    pub fn new() -> Option<Database> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let (holder, server) = shared()?;
        let name = format!(
            "standi_test_{}_{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        sql(&server, &format!("CREATE DATABASE {name}")).expect("a database is made");
        let (before, options) = server.split_once('?').unwrap_or((&server, ""));
        let at = before.rfind('/').expect("an address ends with a database");
        let address = format!("{}/{name}?{options}", &before[..at]);
        Some(Database {
            address,
            server,
            name,
            _server: holder,
        })
    }

    pub fn docket(&self) -> Docket<Postgres> {
        Docket::new(Postgres::open(&self.address).unwrap_or_else(|error| panic!("{error}")))
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let _ = sql(
            &self.server,
            &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name),
        );
    }
}
