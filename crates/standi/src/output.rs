//! Printing: pages for people, JSON for programs.
//!
//! What is told passes through `standi_report::plain` before it gets a style: no text of an application or of a
//! record acts on the terminal.

use crate::cli::Colour;
use crate::context::Context;
use crate::fault::Fault;
use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use serde::Serialize;
use standi_answers::fault::Fault as Entry;
use standi_answers::search::Piece;
use standi_answers::{Answer, Grounds};
use standi_law::Value;
use standi_report::plain::plain;
use standi_report::words::Tell;
use std::io::{self, Write};

/// Longest line of text.
const WIDEST: usize = 100;

const STRONG: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
const DOUBT: Style = AnsiColor::Yellow.on_default();
const ERROR: Style = AnsiColor::Red.on_default().bold();

/// Text for people, being written.
pub struct Page<'a> {
    text: String,
    width: usize,
    tell: Tell<'a>,
}

impl<'a> Page<'a> {
    /// An empty page, as wide as the terminal, but not wider than a person reads.
    pub fn new(tell: Tell<'a>) -> Page<'a> {
        let width = terminal_size::terminal_size().map_or(WIDEST, |(width, _)| width.0 as usize);
        Page {
            text: String::new(),
            width: width.clamp(40, WIDEST),
            tell,
        }
    }

    /// The words in which the page is written.
    pub fn tell(&self) -> Tell<'a> {
        self.tell
    }

    /// Width of a line.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The answer in a line.
    pub fn title(&mut self, title: &str) {
        for line in textwrap::wrap(&plain(title), self.width) {
            self.text += &format!("{STRONG}{line}{STRONG:#}\n");
        }
    }

    /// A heading, after an empty line.
    pub fn section(&mut self, heading: &str) {
        let heading = plain(heading);
        self.text += &format!("\n{STRONG}{heading}{STRONG:#}\n");
    }

    /// Text as it is; none that a person wrote.
    pub fn raw(&mut self, text: &str) {
        self.text += text;
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) {
        self.wrapped(&plain(text), "", "");
    }

    /// A line with what it rests on.
    pub fn line(&mut self, text: &str, grounds: Option<&Grounds>) {
        self.indented(2, text, grounds);
    }

    /// The same, further in.
    pub fn indented(&mut self, indent: usize, text: &str, grounds: Option<&Grounds>) {
        let first = " ".repeat(indent);
        let rest = " ".repeat(indent + 2);
        let mut text = plain(text).into_owned();
        let Some(grounds) = grounds else {
            return self.wrapped(&text, &first, &rest);
        };
        if let Some(doubt) = self.tell.confidence(grounds.confidence) {
            text += &format!(" {DOUBT}({doubt}){DOUBT:#}");
        }
        let sources = grounds.sources.join(", ");
        let sources = plain(&sources);
        text += &format!(" {FAINT}[{sources}]{FAINT:#}");
        self.wrapped(&text, &first, &rest);
        if let Some(conflict) = grounds.conflict {
            let head = self.tell.say("record-conflict", &[]);
            let text = format!("{DOUBT}{head}{DOUBT:#} {}", plain(conflict));
            self.wrapped(&text, &rest, &format!("{rest}  "));
        }
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }

    /// A paragraph that must not be overlooked.
    pub fn notice(&mut self, text: &str) {
        let text = plain(text);
        self.wrapped(&format!("{STRONG}{text}{STRONG:#}"), "  ", "  ");
    }

    /// A criterion with its value, as a shape and never by colour alone.
    pub fn item(&mut self, value: Value, name: &str) {
        let (shape, style) = match value {
            Value::Open => ("○", AnsiColor::Green.on_default()),
            Value::Closed => ("●", AnsiColor::Red.on_default()),
            Value::Judgement => ("◐", AnsiColor::Yellow.on_default()),
            Value::Missing => ("?", Style::new().dimmed()),
        };
        let text = format!("{style}{shape}{style:#} {}", plain(name));
        self.wrapped(&text, "  ", "    ");
    }

    /// A line with the ids of its sources.
    pub fn cited(&mut self, indent: usize, text: &str, sources: &[&str]) {
        let (first, rest) = (" ".repeat(indent), " ".repeat(indent + 2));
        let mut text = plain(text).into_owned();
        if !sources.is_empty() {
            text += &format!(" {FAINT}[{}]{FAINT:#}", plain(&sources.join(", ")));
        }
        self.wrapped(&text, &first, &rest);
    }

    /// A line of detail.
    pub fn faint(&mut self, indent: usize, text: &str) {
        if !text.is_empty() {
            let (first, rest) = (" ".repeat(indent), " ".repeat(indent + 2));
            let text = plain(text);
            self.wrapped(&format!("{FAINT}{text}{FAINT:#}"), &first, &rest);
        }
    }

    /// Pieces of a text, those that were looked for emphasised.
    pub fn marked(&mut self, indent: usize, pieces: &[Piece]) {
        let (first, rest) = (" ".repeat(indent), " ".repeat(indent + 2));
        let piece = |it: &Piece| match (plain(&it.text), it.is_match) {
            (text, true) => format!("{STRONG}{text}{STRONG:#}"),
            (text, false) => text.into_owned(),
        };
        let text: String = pieces.iter().map(piece).collect();
        self.wrapped(&text, &first, &rest);
    }

    fn wrapped(&mut self, text: &str, first: &str, rest: &str) {
        let options = textwrap::Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        for line in textwrap::wrap(text, options) {
            self.text += &line;
            self.text.push('\n');
        }
    }

    /// The sources that the page names, each once, and the record they came from.
    pub fn footnotes<T>(&mut self, answer: &Answer<T>) {
        let named: Vec<_> = answer
            .sources
            .iter()
            .filter(|source| self.text.contains(source.id))
            .collect();
        if !named.is_empty() {
            self.section(&self.tell.say("record-sources", &[]));
        }
        for source in named {
            self.wrapped(
                &format!(
                    "{FAINT}[{}]{FAINT:#} {}",
                    plain(source.id),
                    plain(source.title)
                ),
                "  ",
                "    ",
            );
            if let Some(url) = source.url {
                self.text += &format!("    {FAINT}{}{FAINT:#}\n", plain(url));
            }
        }
        let record = &answer.record;
        let mut args = vec![
            ("version", record.version.to_string()),
            ("hash", record.hash.to_string()),
        ];
        let key = match answer.known_by {
            Some(day) => {
                args.push(("day", self.tell.day(day.0)));
                "record-version-known"
            }
            None => "record-version",
        };
        self.text += &format!("\n{FAINT}{}{FAINT:#}\n", self.tell.say(key, &args));
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.text
    }
}

fn choice(colour: Colour, stream: &impl anstream::stream::RawStream) -> ColorChoice {
    match colour {
        Colour::Always => ColorChoice::Always,
        Colour::Never => ColorChoice::Never,
        Colour::Auto => AutoStream::choice(stream),
    }
}

/// Whether a stream is to be coloured.
pub fn colours(stream: &impl anstream::stream::RawStream, colour: Colour) -> bool {
    choice(colour, stream) != ColorChoice::Never
}

/// Prints text on standard output.
pub fn print(context: &Context, text: &str) -> Result<(), Fault> {
    let stdout = io::stdout();
    let choice = choice(context.global.color, &stdout);
    let mut stream = AutoStream::new(stdout.lock(), choice);
    stream
        .write_all(text.as_bytes())
        .and_then(|()| stream.flush())
        .map_err(Fault::Print)
}

/// Prints JSON on standard output.
pub fn json(context: &Context, answer: &impl Serialize) -> Result<(), Fault> {
    let mut text =
        serde_json::to_string_pretty(answer).map_err(|error| Fault::Program(error.to_string()))?;
    text.push('\n');
    print(context, &text)
}

/// Tells on standard error what is wrong and what would be right.
pub fn error(colour: Colour, message: &str, help: Option<&str>) {
    let mut text = format!("{ERROR}error{ERROR:#}: {}\n", plain(message));
    if let Some(help) = help {
        text += &format!("  {STRONG}help{STRONG:#}: {}\n", plain(help));
    }
    let stderr = io::stderr();
    let choice = choice(colour, &stderr);
    // Where standard error is closed there is nobody to tell.
    let _ = AutoStream::new(stderr.lock(), choice).write_all(text.as_bytes());
}

/// Writes text to standard error as it is.
pub fn error_plain(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// Writes what is wrong to standard error as a JSON list.
pub fn error_json(entries: &[Entry]) {
    let list = serde_json::to_string_pretty(entries).unwrap_or_default();
    let _ = writeln!(io::stderr(), "{list}");
}

/// A remark on standard error.
pub fn note(text: &str) {
    let _ = writeln!(io::stderr(), "note: {}", plain(text));
}
