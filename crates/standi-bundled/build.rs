//! Checks the repository's record and compiles it into bytes; a record with defects stops the
//! build and names them all.

use standi_record::Record;
use std::path::PathBuf;
use std::{env, fs, process};

fn main() {
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"))
        .join("../../record");
    println!("cargo::rerun-if-changed={}", folder.display());
    let record = match Record::from_folder(&folder) {
        Ok(record) => record,
        Err(defects) => {
            eprintln!("{defects}\n\nthe record has {} defects", defects.0.len());
            process::exit(1);
        }
    };
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    fs::write(out.join("record.bin"), record.to_bytes()).expect("cargo's output folder");
}
