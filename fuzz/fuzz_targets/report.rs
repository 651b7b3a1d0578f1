#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| standi_fuzz::report::holds(bytes));
