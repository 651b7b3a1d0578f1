#![no_main]

use std::panic::{catch_unwind, take_hook};
use std::process::abort;

// A reader of others that falls over a damaged file is caught, and is no finding: the fuzzer's own
// hook, which ends the process where anything falls, is taken off.
libfuzzer_sys::fuzz_target!(
    init: drop(take_hook()),
    |bytes: &[u8]| {
        if catch_unwind(|| standi_fuzz::screen::holds(bytes)).is_err() {
            abort();
        }
    }
);
