//! Measures search over the record, the cases and a catalogue, with questions made of the
//! catalogue itself: whole ones, and every stretch of a name while it is typed.
//!
//! Usage: search-speed CATALOGUE INDEX [QUESTIONS]. INDEX is a new folder. The questions are
//! written to the file QUESTIONS, one a line, for measuring the desk with the same ones.

use standi_catalogue::{Catalogue, Entry, Names, applicant};
use standi_search::{Filters, Library, Question, folder};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Documents of which questions are made.
const DOCUMENTS: usize = 200;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1).map(PathBuf::from);
    let (Some(catalogue), Some(index)) = (args.next(), args.next()) else {
        return Err("usage: search-speed CATALOGUE INDEX [QUESTIONS]".into());
    };
    let record = standi_bundled::record();
    let names = Names::new(record);
    let questions = {
        let (catalogue, _, _) = Catalogue::load(&catalogue, &names)?;
        questions(&catalogue)
    };
    if let Some(path) = args.next() {
        let lines: String = questions.iter().map(|it| format!("{}\n", it.1)).collect();
        fs::write(path, lines)?;
    }
    let start = Instant::now();
    let made = folder::make(&catalogue, &index, &names)?;
    println!(
        "index of {} documents: made in {:.1} s, {:.1} MB",
        made.documents,
        start.elapsed().as_secs_f64(),
        size(&index)? as f64 / 1e6,
    );
    let start = Instant::now();
    let without = Library::of(record, None)?;
    println!("record and cases: made ready in {}", ms(start.elapsed()));
    drop(without);
    let start = Instant::now();
    let library = Library::of(record, Some(&index))?;
    println!("all: made ready in {}", ms(start.elapsed()));
    // The first round brings the files into memory.
    measure(&library, &questions)?;
    let mut times = measure(&library, &questions)?;
    println!("\n| question | count | median | 95 % | 99 % | slowest |");
    println!("| --- | --- | --- | --- | --- | --- |");
    let all = times.values().flatten().copied().collect();
    times.insert("all", all);
    for (kind, mut times) in times {
        times.sort_unstable();
        let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
        let [median, most, nearly, slowest] = [0.5, 0.95, 0.99, 1.0].map(|it| ms(at(it)));
        let count = times.len();
        println!("| {kind} | {count} | {median} | {most} | {nearly} | {slowest} |");
    }
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    for line in status
        .lines()
        .filter(|it| it.starts_with("VmHWM") || it.starts_with("RssAnon"))
    {
        println!("{line}");
    }
    Ok(())
}

fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}

fn size(folder: &Path) -> std::io::Result<u64> {
    let mut sum = 0;
    for file in fs::read_dir(folder)? {
        let file = file?;
        sum += match file.file_type()?.is_dir() {
            true => size(&file.path())?,
            false => file.metadata()?.len(),
        };
    }
    Ok(sum)
}

type Times = BTreeMap<&'static str, Vec<Duration>>;

fn measure(
    library: &Library,
    questions: &[(&'static str, String)],
) -> Result<Times, Box<dyn Error>> {
    let mut times = Times::new();
    for (kind, words) in questions {
        let start = Instant::now();
        let question = Question::new(words, Filters::default(), library.names())?;
        let (found, _) = library.search(&question, None, &[])?;
        times.entry(kind).or_default().push(start.elapsed());
        assert!(
            found.total > 0 || *kind == "typed",
            "{words}: nothing is found"
        );
    }
    Ok(times)
}

/// Questions of documents spread over the catalogue.
fn questions(catalogue: &Catalogue) -> Vec<(&'static str, String)> {
    let mut questions = Vec::new();
    let step = (catalogue.len() / DOCUMENTS).max(1);
    for entry in catalogue.entries().step_by(step) {
        questions.extend(of(entry));
    }
    for words in [
        "russia",
        "turkey article 6",
        "the",
        "a",
        "v",
        "s",
        "violation",
        "italie",
    ] {
        questions.push(("common words", words.to_string()));
    }
    questions
}

fn of(entry: Entry<'_>) -> Vec<(&'static str, String)> {
    let mut questions = vec![("title", entry.title().chars().take(200).collect::<String>())];
    if let Some(number) = entry.applications().first() {
        questions.push(("number", number.to_string()));
        questions.push(("beginning of a number", format!("{}/", number.number)));
    }
    let Some(name) = applicant(entry.title()) else {
        return questions;
    };
    let word = name
        .split(|c: char| !c.is_alphanumeric())
        .find(|it| it.chars().count() > 2);
    let Some(word) = word.map(str::to_lowercase) else {
        return questions;
    };
    questions.push(("name", word.clone()));
    if let Some(state) = entry.respondents().first() {
        let state = standi_bundled::record().state(state.as_str());
        questions.extend(state.map(|it| ("name and State", format!("{word} {}", it.name))));
    }
    // As it is typed, letter by letter.
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
    questions.extend(ends.map(|end| ("typed", word[..end].to_string())));
    // With two letters changed about.
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() > 5 {
        letters.swap(2, 3);
        questions.push(("slip", letters.into_iter().collect()));
    }
    questions
}
