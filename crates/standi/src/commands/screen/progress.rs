//! How far a screening is: rows, rate and time left, on a terminal only.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use standi_law::words::Words;
use standi_screen_files::Progress;
use std::io::{IsTerminal, stderr};
use std::time::Instant;

/// A bar on standard error.
pub struct Bar<'a> {
    bar: Option<ProgressBar>,
    words: &'a Words,
    began: Instant,
}

/// Steps of a bar.
const STEPS: u64 = 10_000;

impl<'a> Bar<'a> {
    /// A bar; nothing is shown where standard error is no terminal.
    pub fn new(words: &'a Words) -> Bar<'a> {
        let bar = stderr().is_terminal().then(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(8));
            // Without a length nothing is known but what was done.
            if let Ok(style) = ProgressStyle::with_template("{msg}") {
                bar.set_style(style);
            }
            bar
        });
        Bar {
            bar,
            words,
            began: Instant::now(),
        }
    }

    /// Shows where it is.
    pub fn show(&mut self, now: Progress) {
        let Some(bar) = &self.bar else {
            return;
        };
        let seconds = self.began.elapsed().as_secs_f64().max(1e-3);
        let mut args = vec![
            ("rows", large(now.rows as f64)),
            ("rate", large(now.rows as f64 / seconds)),
        ];
        let key = match now.share.filter(|share| *share > 0.0) {
            None => "screen-progress",
            Some(share) => {
                if bar.length().is_none() {
                    bar.set_length(STEPS);
                    if let Ok(style) = ProgressStyle::with_template("{bar:30} {percent:>3} % {msg}")
                    {
                        bar.set_style(style);
                    }
                }
                bar.set_position((share * STEPS as f64) as u64);
                args.push(("left", clock(seconds / share - seconds)));
                "screen-progress-left"
            }
        };
        bar.set_message(self.words.say(key, &args));
    }
}

impl Drop for Bar<'_> {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn large(number: f64) -> String {
    match number {
        it if it >= 1e9 => format!("{:.2} G", it / 1e9),
        it if it >= 1e6 => format!("{:.1} M", it / 1e6),
        it if it >= 1e4 => format!("{:.0} k", it / 1e3),
        it => format!("{it:.0}"),
    }
}

/// `1:02:03` or `2:03`.
fn clock(seconds: f64) -> String {
    let seconds = seconds.max(0.0).ceil() as u64;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_clocks_that_fit_a_line() {
        assert_eq!(large(9_999.0), "9999");
        assert_eq!(large(25_400_000.0), "25.4 M");
        assert_eq!(clock(61.2), "1:02");
        assert_eq!(clock(3_723.0), "1:02:03");
    }
}
