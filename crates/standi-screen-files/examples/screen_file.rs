//! Screens a file without the rest of the program, for measuring: `screen_file IN OUT [THREADS]`.

use standi_record::Day;
use standi_screen_arrow::{Options, Screen};
use standi_screen_files::{Format, Input, Job, run};
use std::error::Error;
use std::fs::File;
use std::io::BufWriter;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, input, output, threads @ ..] = arguments.as_slice() else {
        return Err("screen_file IN OUT [THREADS]".into());
    };
    let format = |path: &str| Format::of_path(Path::new(path)).ok_or("an ending of a format");
    let threads = match threads.first() {
        Some(threads) => threads.parse()?,
        None => std::thread::available_parallelism()?,
    };
    let began = Instant::now();
    let options = Options::default();
    let today = Day::new(2026, 11, 24).ok_or("a day")?;
    let screen = Screen::new(standi_bundled::record(), today, options);
    let threads: NonZeroUsize = threads;
    let out = BufWriter::with_capacity(1 << 20, File::create(output)?);
    let job = Job {
        input: Input::File(File::open(input)?),
        from: format(input)?,
        out: Box::new(out),
        to: format(output)?,
        rejected: Box::new(|| Ok(Box::new(std::io::sink()))),
        threads,
        stop: &AtomicBool::new(false),
        progress: Box::new(|_| ()),
    };
    let summary = run(&screen, &options, job)?;
    let seconds = began.elapsed().as_secs_f64();
    let rate = summary.rows as f64 / seconds / 1e6;
    println!("{summary:?}\n{seconds:.3} s, {rate:.1} million rows a second");
    Ok(())
}
