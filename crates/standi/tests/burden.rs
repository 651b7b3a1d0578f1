//! What is too much: a thousand at a time, a gigabyte, files that unpack to more than there is.
#![cfg(unix)]

mod common;

use common::docket::Docket;
use common::served::Served;
use serde_json::Value;
use std::io::{Read, Write};
use std::net::TcpStream;

const MIB: usize = 1024 * 1024;

/// 16 in each of 16 in each of 16 in each of 16 files of a MiB of zeros: 64 GiB.
const ZIP: &str = "tests/files/zip-of-zips.zip";

const PATHS: [&str; 5] = [
    "/",
    "/record/state/RUS?on=2022-03-16",
    "/record/matrix?on=2022-09-16",
    "/search?q=Gaygusuz&mode=get",
    "/api/v1/record/party?state=RUS&instrument=ECHR&on=2022-09-01",
];

fn whole(answer: &str) -> bool {
    let Some((head, body)) = answer.split_once("\r\n\r\n") else {
        return false;
    };
    let mut lines = head.lines();
    let done = lines.next() == Some("HTTP/1.1 200 OK");
    let told = lines.find_map(|line| line.strip_prefix("content-length: "));
    done && told.is_some_and(|told| told.parse() == Ok(body.len()))
}

fn ask(desk: &Served, stream: &mut TcpStream, path: &str) {
    let request = desk.request(path);
    stream.write_all(request.as_bytes()).expect("a request");
}

fn answered(all: Vec<TcpStream>) {
    for (mut stream, path) in all.into_iter().zip(PATHS.iter().cycle()) {
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect(path);
        assert!(whole(&answer), "{path}: {answer}");
    }
}

#[test]
fn a_thousand_at_a_time_are_all_answered_whole() {
    let desk = Served::new();
    let one = desk.get(PATHS[0]);
    assert!(whole(&one), "{one}");
    // All are there before the first asks.
    let mut all: Vec<TcpStream> = (0..1000).map(|_| desk.connect()).collect();
    let each = all.iter_mut().zip(PATHS.iter().cycle());
    each.for_each(|(stream, path)| ask(&desk, stream, path));
    answered(all);
    // More than there are places: who finds none waits.
    let paths = PATHS.iter().cycle().take(1500);
    let more = paths.map(|path| {
        let mut stream = desk.connect();
        ask(&desk, &mut stream, path);
        stream
    });
    answered(more.collect());
    assert!(
        desk.most_memory().is_none_or(|most| most < 400),
        "it held {:?} MiB",
        desk.most_memory()
    );
}

/// Sends so many bytes as a paper, told beforehand or in pieces, until the desk no longer listens;
/// gives how many it took and its answer.
fn upload(desk: &Served, bytes: usize, told: bool) -> (usize, String) {
    let mut stream = desk.connect();
    let length = match told {
        true => format!("Content-Length: {bytes}"),
        false => "Transfer-Encoding: chunked".to_string(),
    };
    let path = "/api/v1/docket/applications/1/26/documents?as=registry&name=large";
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{length}\r\n\r\n",
        desk.address
    );
    stream.write_all(head.as_bytes()).expect("a head");
    let part = vec![b'x'; MIB];
    let mut taken = 0;
    while taken < bytes {
        let sent = match told {
            true => stream.write_all(&part),
            false => write!(stream, "{:x}\r\n", part.len())
                .and_then(|()| stream.write_all(&part))
                .and_then(|()| stream.write_all(b"\r\n")),
        };
        match sent {
            Ok(()) => taken += part.len(),
            Err(_) => break,
        }
    }
    let _ = stream.write_all(if told { b"" } else { b"0\r\n\r\n" });
    let mut answer = Vec::new();
    let mut byte = [0; 4096];
    // A connection that was broken off may still have its answer before the break.
    while let Ok(read @ 1..) = stream.read(&mut byte) {
        answer.extend_from_slice(&byte[..read]);
    }
    (taken, String::from_utf8(answer).expect("UTF-8"))
}

fn lodged() -> Docket {
    let docket = Docket::new();
    docket.done("lodge examples/before-posting.yaml --applicant Anna~Kovács --on 2026-11-24");
    docket
}

#[test]
fn a_gigabyte_is_refused_and_nothing_of_it_stays() {
    let docket = lodged();
    let before = docket.json("verify");
    let desk = Served::at(&docket.file("docket.db"));
    for told in [true, false] {
        let (taken, answer) = upload(&desk, 1024 * MIB, told);
        assert!(taken < 200 * MIB, "it took {} MiB", taken / MIB);
        if !answer.is_empty() {
            assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
        }
    }
    assert!(
        desk.most_memory().is_none_or(|most| most < 200),
        "it held {:?} MiB",
        desk.most_memory()
    );
    // What is not too large is still taken, and what was refused left nothing.
    let (_, answer) = upload(&desk, 2 * MIB, true);
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    drop(desk);
    let after = docket.json("verify");
    let contents = |verified: &Value| verified["documents"].as_u64().expect("a number");
    assert_eq!(contents(&after), contents(&before) + 1);
}

#[test]
fn a_zip_of_zips_is_kept_as_it_is_and_never_opened() {
    let docket = lodged();
    let given = std::fs::canonicalize(ZIP).expect("the file");
    docket.done(&format!(
        "document add 1/26 {} --kind annex",
        given.display()
    ));
    let listed = docket.json("document list 1/26");
    let size = std::fs::metadata(ZIP).expect("the file").len();
    assert_eq!(listed["documents"][0]["size"], size);
    // Where a file is read as something, it is none of that.
    for line in [
        format!("check {ZIP}"),
        format!("form {ZIP}"),
        format!("screen {ZIP} NOWHERE"),
        format!("catalogue counts {ZIP}"),
        format!("record check {ZIP}"),
        format!("docket import {ZIP} --store NOWHERE"),
    ] {
        let other = docket.file("other").display().to_string();
        let run = common::standi(line.replace("NOWHERE", &other).split_whitespace());
        assert!(run.status == 2, "{line}: {} {}", run.status, run.err);
        assert!(run.out.is_empty() && !run.err.is_empty(), "{line}");
        assert!(run.err.contains("zip-of-zips.zip"), "{line}: {}", run.err);
        assert!(!run.err.contains('\0') && run.err.len() < 4000, "{line}");
    }
}
