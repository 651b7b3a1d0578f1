//! What other engines need to do the kernel's job: `peers ROWS FOLDER [limits]` writes made rows as columns
//! of little-endian numbers, the law's tables as JSON and what the kernel says of every row, and
//! prints how long it takes; with `limits` also what the machine could do (`limits.rs`).

mod limits;
#[path = "../../benches/made/mod.rs"]
mod made;

use limits::Loop;
use made::Made;
use serde_json::{Value, json};
use standi_record::Day;
use standi_screen::export::Stretch;
use standi_screen::kernel::{Out, REFUSED, screen};
use standi_screen::row::{Applicant, Victim};
use standi_screen::{Codes, Tables};
use std::error::Error;
use std::num::NonZeroUsize;
use std::path::Path;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let (rows, folder) = args
        .next()
        .zip(args.next())
        .ok_or("peers ROWS FOLDER [limits]")?;
    let with_limits = args.next().is_some();
    let (rows, folder) = (rows.parse::<usize>()?, Path::new(&folder));
    let today = Day::new(2026, 11, 24).ok_or("a day")?;
    let began = Instant::now();
    let mut tables = Tables::new(standi_bundled::record(), today);
    let made = Made::new(rows, &mut tables);
    let filled = began.elapsed().as_secs_f64();

    let bytes =
        |name: &str, column: &[u8]| std::fs::write(folder.join(format!("{name}.u8")), column);
    let days = |name: &str, column: &[i32]| {
        let all: Vec<u8> = column.iter().flat_map(|day| day.to_le_bytes()).collect();
        std::fs::write(folder.join(format!("{name}.i32")), all)
    };
    bytes("respondent", &made.respondent)?;
    bytes("article", &made.article)?;
    bytes("applicant", &made.applicant)?;
    bytes("victim", &made.victim)?;
    bytes("exhausted", &made.exhausted)?;
    bytes("circumstances", &made.circumstances)?;
    days("event", &made.event)?;
    days("decided", &made.decided)?;
    days("known", &made.known)?;
    days("lodged", &made.lodged)?;

    let (mut first, mut last_day) = (vec![0; rows], vec![0; rows]);
    let mut seconds = serde_json::Map::new();
    let most = std::thread::available_parallelism()?.get();
    let all_threads = if most == 1 { vec![1] } else { vec![1, most] };
    for &threads in &all_threads {
        let count = NonZeroUsize::new(threads).ok_or("a thread")?;
        let median = limits::median(9, || {
            let out = Out {
                first: &mut first,
                last_day: &mut last_day,
                codes: &mut [],
            };
            screen(&tables, made.columns(), out, count);
        });
        seconds.insert(threads.to_string(), json!(median));
    }
    bytes("first", &first)?;
    days("last_day", &last_day)?;

    let (before, after, change) = tables.months();
    let law = json!({
        "today": today.0,
        "states": tables.record.states.len(),
        "articles": tables.articles.len(),
        "by_event": stretches(tables.stretches_by_event()),
        "by_remedies": stretches(tables.stretches_by_remedies()),
        "by_applicant": applicants(&tables),
        "by_circumstances": tables.codes_of_circumstances().iter().map(|it| it.0).collect::<Vec<_>>(),
        "months": { "before": before, "after": after, "change": change.0 },
        "time_limit": standi_law::Criterion::TimeLimit as u32,
        "stride": Codes::of(standi_law::Criterion::Personae, standi_law::Value::Missing).0.trailing_zeros(),
    });
    std::fs::write(folder.join("law.json"), law.to_string())?;
    let mut limits = serde_json::Map::new();
    let by_hand = Loop::new(&tables);
    for &threads in all_threads.iter().filter(|_| with_limits) {
        let (seconds, last) = by_hand.seconds(made.columns(), threads);
        // Rows that tell no application have no last day.
        let mut named = last_day.iter().zip(&last).zip(&first);
        if !named.all(|((ours, loops), first)| ours == loops || *first == REFUSED) {
            return Err("the loop written by hand counts other last days".into());
        }
        let bandwidth = limits::bandwidth(threads);
        let limit = json!({ "loop": seconds, "bytes_per_second": bandwidth });
        limits.insert(threads.to_string(), limit);
    }
    let answer = json!({
        "rows": rows,
        "tables_and_rows": filled,
        "seconds": seconds,
        "limits": limits,
        "bytes_in": made::BYTES,
        "bytes_out": size_of::<u8>() + size_of::<i32>(),
    });
    println!("{answer}");
    Ok(())
}

/// Rows of respondent, article or remedies, first day, codes.
fn stretches(rows: Vec<Stretch>) -> Value {
    let row = |it: Stretch| json!([it.respondent, it.other, it.from.0, it.codes.0]);
    rows.into_iter().map(row).collect()
}

/// Rows of article, applicant, victim, codes.
fn applicants(tables: &Tables<'_>) -> Value {
    let mut rows = Vec::new();
    for article in 0..tables.articles.len() as u8 {
        for applicant in Applicant::ALL {
            for victim in Victim::ALL {
                let codes = tables.codes_of_applicant(article, *applicant, *victim);
                rows.push(json!([article, *applicant as u8, *victim as u8, codes.0]));
            }
        }
    }
    rows.into()
}
