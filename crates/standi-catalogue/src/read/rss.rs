//! RSS: HUDOC's feeds. An item has a title, a link with the id, a day (`pubDate`) and a description
//! with the application numbers and the kind: `332/57 - Chamber Judgment`.

use super::{Each, Lines};
use crate::document::{Column, Reason, Row};
use crate::fault::Fault;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

const HELP: &str = "a feed of HUDOC is <rss> with a <channel> of <item>s";

/// Reads the rows of a feed.
pub fn read(name: &str, text: &str, each: Each) -> Result<(), Fault> {
    let mut lines = Lines::new(text.as_bytes());
    let mut reader = Reader::from_str(text);
    let mut row = Row::default();
    let mut item: Option<u64> = None;
    let mut cell = String::new();
    let mut is_feed = false;
    loop {
        let place = reader.buffer_position() as usize;
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let wrong = format!("the feed cannot be read from here on: {error}");
                let line = lines.of(reader.error_position() as usize);
                return each(item.unwrap_or(line), Err(Reason::Broken(wrong)));
            }
        };
        match event {
            Event::Start(tag) => {
                cell.clear();
                match tag.local_name().as_ref() {
                    "item" => {
                        row.clear();
                        item = Some(lines.of(place));
                    }
                    "rss" | "channel" => is_feed = true,
                    _ => {}
                }
            }
            Event::Text(text) => cell.push_str(&text),
            Event::CData(text) => cell.push_str(&text),
            Event::GeneralRef(entity) => resolve(&entity, &mut cell),
            Event::End(tag) => {
                match (tag.local_name().as_ref(), item) {
                    ("item", Some(line)) => {
                        item = None;
                        each(line, Ok(&row))?;
                    }
                    (_, None) => {}
                    ("title", _) => row.put((Column::Title, 0), &cell),
                    ("pubDate", _) => row.put((Column::Day, 0), &cell),
                    ("link", _) => row.put((Column::Item, 0), &cell),
                    ("guid", _) => row.put((Column::Item, 1), &cell),
                    ("description", _) => describe(&mut row, &cell),
                    _ => {}
                }
                cell.clear();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if let Some(line) = item {
        let wrong = "the feed breaks off within this item";
        return each(line, Err(Reason::Broken(wrong.to_string())));
    }
    match is_feed {
        true => Ok(()),
        false => Err(Fault::Format {
            path: name.to_string(),
            line: None,
            wrong: "this is XML, but no feed".to_string(),
            help: HELP,
        }),
    }
}

/// The five entities of XML and characters by number; nothing is ever fetched or expanded.
fn resolve(entity: &BytesRef, cell: &mut String) {
    if let Ok(Some(c)) = entity.resolve_char_ref() {
        return cell.push(c);
    }
    match &**entity {
        "quot" => cell.push('"'),
        "amp" => cell.push('&'),
        "apos" => cell.push('\''),
        "lt" => cell.push('<'),
        "gt" => cell.push('>'),
        _ => {}
    }
}

fn describe(row: &mut Row, text: &str) {
    let text = text.trim();
    let (numbers, kind) = match text.split_once("- ") {
        Some((numbers, kind)) if numbers.trim().is_empty() || numbers.contains('/') => {
            (numbers, kind)
        }
        _ if text.contains('/') => (text.trim_end_matches('-'), ""),
        _ => ("", text),
    };
    row.put((Column::Applications, 0), numbers);
    row.put((Column::Type, 0), kind);
}

#[cfg(test)]
mod tests {
    use crate::read::tests::rows;

    #[test]
    fn a_feed() {
        let feed = "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>x</title>\n\
            <item><title>CASE OF LAWLESS v. IRELAND (No. 3) &amp; x</title>\n\
            <link>http://hudoc.echr.coe.int/eng#{&quot;itemid&quot;:[&quot;001-57518&quot;]}</link>\n\
            <description>332/57 - Chamber Judgment</description></item>\n\
            <item><link><![CDATA[001-2]]></link><description> - Resolution - Merits</description>\n\
            </item><item><link>001-3</link></channel>";
        let read = rows(feed.as_bytes());
        assert_eq!(
            read[..2],
            [
                "3 http://hudoc.echr.coe.int/eng#{\"itemid\":[\"001-57518\"]} 332/57",
                "6 001-2 ",
            ]
        );
        assert!(
            read[2].starts_with("7: the feed cannot be read"),
            "{read:?}"
        );
        assert_eq!(read.len(), 3);
    }

    #[test]
    fn xml_of_another_sort() {
        assert_eq!(
            rows(b"<html></html>"),
            ["fault: test: this is XML, but no feed"]
        );
        assert_eq!(rows(b"<rss><channel></channel></rss>"), [""; 0]);
    }
}
