//! A document as one HTML file: no script, no font, no picture, nothing from elsewhere.
//!
//! Every text is escaped; text of a person is isolated in its direction (`bdi`). A content
//! security policy in the file forbids what the file does not contain anyway.

use crate::document::{Block, Document, Fact, Said, Source, Span, mark};
use standi_law::Value;

const STYLE: &str = include_str!("report.css");

/// The document as HTML.
pub fn html(document: &Document) -> String {
    let mut body = String::new();
    for part in &document.blocks {
        block(part, &mut body);
    }
    if !document.sources.is_empty() {
        body += &format!(
            "<h2>{}</h2>\n<ol class=\"sources\">\n",
            escape(&document.sources_heading)
        );
        for (at, it) in document.sources.iter().enumerate() {
            source(at + 1, it, &mut body);
        }
        body += "</ol>\n";
    }
    let colophon: String = document
        .colophon
        .iter()
        .map(|line| format!("<p>{}</p>\n", escape(line)))
        .collect();
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n<p class=\"subtitle\">{subtitle}</p>\n{body}</main>\n\
         <footer>\n{colophon}</footer>\n</body>\n</html>\n",
        language = escape(document.language),
        title = escape(&document.title),
        subtitle = escape(&document.subtitle),
    )
}

fn block(block: &Block, out: &mut String) {
    match block {
        Block::Heading { level, text } => {
            *out += &format!("<h{level}>{}</h{level}>\n", escape(text));
        }
        Block::Paragraph(text) => *out += &format!("<p>{}</p>\n", spans(text)),
        Block::Notice(text) => {
            *out += &format!("<p class=\"notice\" role=\"note\">{}</p>\n", spans(text));
        }
        Block::Detail(text) => *out += &format!("<p class=\"detail\">{}</p>\n", spans(text)),
        Block::Verdict { value, word, text } => {
            let (value, text) = (valued(*value, word), escape(text));
            *out += &format!("<p class=\"verdict\">{value} <strong>{text}</strong></p>\n");
        }
        Block::LastDay { day, text } => {
            let (day, text) = (escape(day), escape(text));
            *out += &format!("<p class=\"last-day\">{text} <strong>{day}</strong></p>\n");
        }
        Block::Item {
            value,
            word,
            name,
            body,
        } => {
            let (value, name) = (valued(*value, word), escape(name));
            *out += &format!("<section class=\"item\">\n<h4>{name} {value}</h4>\n");
            for part in body {
                self::block(part, out);
            }
            *out += "</section>\n";
        }
        Block::Facts(facts) => self::facts(facts, out),
        Block::List(points) => {
            *out += "<ul>\n";
            for point in points {
                *out += &format!("<li>{}</li>\n", spans(point));
            }
            *out += "</ul>\n";
        }
        Block::Table { head, rows } => {
            *out += "<div class=\"wide\" tabindex=\"0\"><table>\n<thead><tr>";
            for cell in head {
                *out += &format!("<th scope=\"col\">{}</th>", escape(cell));
            }
            *out += "</tr></thead>\n<tbody>\n";
            for row in rows {
                let cells: String = row
                    .iter()
                    .map(|cell| format!("<td>{}</td>", spans(cell)))
                    .collect();
                *out += &format!("<tr>{cells}</tr>\n");
            }
            *out += "</tbody>\n</table></div>\n";
        }
    }
}

fn facts(facts: &[Fact], out: &mut String) {
    *out += "<dl>\n";
    for fact in facts {
        let label = escape(&fact.label);
        match &fact.said {
            Said::Text(text) => {
                *out += &format!("<dt>{label}</dt>\n<dd><bdi>{}</bdi>", escape(text));
            }
            Said::Facts(facts) => {
                *out += &format!("<dt class=\"parts\">{label}</dt>\n<dd class=\"parts\">");
                self::facts(facts, out);
            }
        }
        *out += "</dd>\n";
    }
    *out += "</dl>\n";
}

fn source(number: usize, source: &Source, out: &mut String) {
    let title = escape(&source.title);
    *out += &format!("<li id=\"source-{number}\">");
    match &source.url {
        Some(url) => {
            let url = escape(url);
            *out += &format!(
                "<a href=\"{url}\" rel=\"noreferrer noopener\">{title}</a> \
                 <span class=\"address\">{url}</span>"
            );
        }
        None => *out += &title,
    }
    *out += &format!(" <code>{}</code></li>\n", escape(&source.id));
}

fn valued(value: Value, word: &str) -> String {
    let class = value.word();
    let (mark, word) = (mark(value), escape(word));
    format!("<span class=\"value {class}\"><span aria-hidden=\"true\">{mark}</span> {word}</span>")
}

fn spans(spans: &[Span]) -> String {
    let mut out = String::new();
    for span in spans {
        match span {
            Span::Text(text) => out += &escape(text),
            Span::Strong(text) => out += &format!("<strong>{}</strong>", escape(text)),
            Span::Given(text) => out += &format!("<bdi>{}</bdi>", escape(text)),
            Span::Cite(number) => {
                out += &format!("<sup><a href=\"#source-{number}\">[{number}]</a></sup>");
            }
        }
    }
    out
}

/// Text that stays text, between tags and within quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
