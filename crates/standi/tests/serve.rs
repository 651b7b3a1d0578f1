//! `standi serve`: where it listens, what it prints, how it ends.

mod common;

use common::served::Served;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

#[test]
fn the_first_line_is_the_address_and_it_answers() {
    let desk = Served::new();
    let health = desk.get("/health");
    assert!(health.starts_with("HTTP/1.1 200 OK\r\n"), "{health}");
    assert!(
        health.ends_with("}") && health.contains("\"status\":\"ok\""),
        "{health}"
    );
    let asked = "/api/v1/record/party?state=RUS&instrument=ECHR&on=2022-09-01";
    assert!(desk.get(asked).contains("\"bound\":true"));
}

#[test]
fn slow_and_silent_clients_do_not_stop_the_others() {
    let desk = Served::new();
    let mut silent: Vec<TcpStream> = (0..200).map(|_| desk.connect()).collect();
    for stream in silent.iter_mut().take(100) {
        stream
            .write_all(b"GET / HTTP/1.1\r\nHos")
            .expect("half a head");
    }
    assert!(desk.get("/health").contains("ok"));
    // Who does not say what it wants is left.
    let mut rest = Vec::new();
    let begun = Instant::now();
    let _ = silent[0].read_to_end(&mut rest);
    assert!(
        begun.elapsed() < Duration::from_secs(55),
        "it is never left"
    );
}

#[cfg(unix)]
#[test]
fn it_ends_when_it_is_told_to() {
    assert_eq!(Served::new().ended(), Some(0));
}

#[test]
fn it_listens_on_this_machine_alone() {
    for address in ["0.0.0.0:0", "192.0.2.1:8585", "[::]:0"] {
        let run = common::standi(["serve", "--listen", address]);
        assert_eq!(run.status, 2, "{address}");
        assert!(run.err.contains("127.0.0.1"), "{}", run.err);
    }
}
