//! A desk that is served, as on one day.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A desk that is served; it ends with the test.
pub struct Served {
    /// The program.
    pub child: Child,
    /// Where it listens: address and port.
    pub address: String,
}

impl Served {
    /// One whose docket nobody asks for.
    pub fn new() -> Served {
        Served::at(&std::env::temp_dir().join("standi-nobody-asks-for-it.db"))
    }

    /// One with a docket.
    pub fn at(store: &Path) -> Served {
        let mut child = super::program()
            .args(["serve", "--listen", "127.0.0.1:0", "--today", "2026-11-24"])
            .env("STANDI_STORE", store)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program");
        let out = child.stdout.take().expect("its output");
        let mut line = String::new();
        BufReader::new(out)
            .read_line(&mut line)
            .expect("its first line");
        let address = line.trim().strip_prefix("http://").expect("an address");
        Served {
            address: address.to_string(),
            child,
        }
    }

    /// A connection; an answer is waited for a minute.
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).expect("a connection");
        let patience = Some(Duration::from_secs(60));
        stream.set_read_timeout(patience).expect("a time-limit");
        stream
    }

    /// The head of a request for a path.
    pub fn request(&self, path: &str) -> String {
        format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.address
        )
    }

    /// The answer for a path, head and body.
    pub fn get(&self, path: &str) -> String {
        let mut stream = self.connect();
        let request = self.request(path);
        stream.write_all(request.as_bytes()).expect("a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    /// Tells it to end, as systemd does; gives its exit status.
    pub fn ended(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        let told = Command::new("kill").args(["-TERM", &id]).status();
        assert!(told.expect("kill").success());
        self.child.wait().expect("its end").code()
    }

    /// The most memory it ever held, in MiB; `None` where the system does not tell.
    pub fn most_memory(&self) -> Option<u64> {
        let told = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kib: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
        Some(kib / 1024)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
