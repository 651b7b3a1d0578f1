//! A document as Markdown.
//!
//! Every character that Markdown or HTML could take for an instruction is escaped, so that a
//! text of a person stays text in whatever shows the file.

use crate::document::{Block, Document, Fact, Said, Source, Span, mark};

/// The document as Markdown.
pub fn markdown(document: &Document) -> String {
    let mut out = format!("# {}\n\n", escape(&document.title));
    out += &format!("{}\n\n", escape(&document.subtitle));
    for part in &document.blocks {
        block(part, "", &mut out);
    }
    if !document.sources.is_empty() {
        out += &format!("## {}\n\n", escape(&document.sources_heading));
        for (at, it) in document.sources.iter().enumerate() {
            source(at + 1, it, &mut out);
        }
        out.push('\n');
    }
    out += "---\n\n";
    for line in &document.colophon {
        out += &format!("{}\n\n", escape(line));
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Writes a block; `indent` stands before each of its lines.
fn block(block: &Block, indent: &str, out: &mut String) {
    match block {
        Block::Heading { level, text } => {
            *out += &format!("{} {}\n\n", "#".repeat(usize::from(*level)), escape(text));
        }
        Block::Paragraph(text) => *out += &format!("{indent}{}\n\n", spans(text)),
        Block::Notice(text) => *out += &format!("{indent}> **!** {}\n\n", spans(text)),
        Block::Detail(text) => *out += &format!("{indent}*{}*\n\n", spans(text).trim()),
        Block::Verdict { value, word, text } => {
            let (text, word) = (escape(text), escape(word));
            *out += &format!("{indent}**{} {text}** ({word})\n\n", mark(*value));
        }
        Block::LastDay { day, text } => {
            *out += &format!("{indent}{}: **{}**\n\n", escape(text), escape(day));
        }
        Block::Item {
            value,
            word,
            name,
            body,
        } => {
            let (name, word) = (escape(name), escape(word));
            *out += &format!("{indent}- {} **{name}** ({word})\n\n", mark(*value));
            for part in body {
                self::block(part, &format!("{indent}  "), out);
            }
        }
        Block::Facts(facts) => {
            for fact in facts {
                self::fact(fact, indent, out);
            }
            out.push('\n');
        }
        Block::List(points) => {
            for point in points {
                *out += &format!("{indent}- {}\n", spans(point));
            }
            out.push('\n');
        }
        Block::Table { head, rows } => {
            let line = |cells: Vec<String>| format!("{indent}| {} |\n", cells.join(" | "));
            *out += &line(head.iter().map(|cell| escape(cell)).collect());
            *out += &line(head.iter().map(|_| "---".to_string()).collect());
            for row in rows {
                *out += &line(row.iter().map(|cell| spans(cell)).collect());
            }
            out.push('\n');
        }
    }
}

fn fact(fact: &Fact, indent: &str, out: &mut String) {
    let label = escape(&fact.label);
    match &fact.said {
        Said::Text(text) => *out += &format!("{indent}- **{label}:** {}\n", escape(text)),
        Said::Facts(facts) => {
            *out += &format!("{indent}- **{label}**\n");
            for fact in facts {
                self::fact(fact, &format!("{indent}  "), out);
            }
        }
    }
}

fn source(number: usize, source: &Source, out: &mut String) {
    let title = escape(&source.title);
    let linked = match &source.url {
        // In angle brackets an address needs no more than this.
        Some(url) => format!(
            "[{title}](<{}>)",
            url.replace('<', "%3C").replace('>', "%3E")
        ),
        None => title,
    };
    *out += &format!("{number}. {linked} (`{}`)\n", source.id.replace('`', "'"));
}

fn spans(spans: &[Span]) -> String {
    let mut out = String::new();
    for span in spans {
        match span {
            Span::Text(text) | Span::Given(text) => out += &escape(text),
            Span::Strong(text) => out += &format!("**{}**", escape(text)),
            Span::Cite(number) => out += &format!(" \\[{number}\\]"),
        }
    }
    out
}

/// Text that stays text.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut first = true;
    for word in text.split_whitespace() {
        if !first {
            out.push(' ');
        }
        let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
        for (at, c) in word.char_indices() {
            let opens_list = first
                && (at == 0 && matches!(c, '-' | '+' | '=')
                    || at == word.len() - digits.len() && at > 0 && matches!(c, '.' | ')'));
            if opens_list
                || matches!(
                    c,
                    '\\' | '`'
                        | '*'
                        | '_'
                        | '['
                        | ']'
                        | '<'
                        | '>'
                        | '#'
                        | '|'
                        | '~'
                        | '&'
                        | '$'
                        | '{'
                        | '}'
                )
            {
                out.push('\\');
            }
            out.push(c);
        }
        first = false;
    }
    // A text that begins or ends with a space still keeps its distance from its neighbours.
    let pad = |edge: Option<char>| {
        if edge.is_some_and(char::is_whitespace) && !first {
            " "
        } else {
            ""
        }
    };
    format!(
        "{}{out}{}",
        pad(text.chars().next()),
        pad(text.chars().next_back())
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_taken_for_an_instruction() {
        assert_eq!(escape("1. a *b* <script>"), "1\\. a \\*b\\* \\<script\\>");
        assert_eq!(escape("- x"), "\\- x");
        assert_eq!(escape("a - b | c"), "a - b \\| c");
        assert_eq!(escape("![x](y)"), "!\\[x\\](y)");
        assert_eq!(escape("line\n# heading"), "line \\# heading");
        assert_eq!(escape("Article 3."), "Article 3.");
    }
}
