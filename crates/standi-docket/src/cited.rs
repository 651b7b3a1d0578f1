//! Provisions as the reader's language cites them.
//!
//! The docket cites in short English: `Art 37(1)(a)-(c), Rule 43`, `CM Rules 9(2) (amended
//! 2022-07-06)`, `former Art 25-27`. Another language says the same in full: *article 37 § 1 a)-c) de
//! la Convention, article 43 du règlement*. What is none of these stays as it was written.

use standi_law::words::{Language, Words};
use standi_record::Day;

/// Instruments, as they stand before numbers, each with its message.
const INSTRUMENTS: &[(&str, &str)] = &[
    ("former Art ", "docket-cite-former-convention"),
    ("CM Rules ", "docket-cite-ministers"),
    ("P16 Arts ", "docket-cite-protocol-16"),
    ("P16 Art ", "docket-cite-protocol-16"),
    ("Rules ", "docket-cite-rules"),
    ("Rule ", "docket-cite-rules"),
    ("Articles ", "docket-cite-convention"),
    ("Article ", "docket-cite-convention"),
    ("Art ", "docket-cite-convention"),
];

/// What is no number of a provision, each with its message; `DAY` stands for any day.
const PHRASES: &[(&str, &str)] = &[
    ("the docket's own rule", "docket-cite-own-rule"),
    ("the order of the proceedings", "docket-cite-order"),
    ("practice", "docket-cite-practice"),
    ("practice from DAY", "docket-cite-practice-from"),
    (
        "practice confirmed by the plenary DAY",
        "docket-cite-practice-plenary",
    ),
    (
        "practice confirmed by the plenary on DAY",
        "docket-cite-practice-plenary",
    ),
    ("Registry practice", "docket-cite-registry-practice"),
    (
        "letter of notification (Registry practice)",
        "docket-cite-letter",
    ),
    ("set by the Registry", "docket-cite-set-by-registry"),
    ("set in the judgment", "docket-cite-set-in-judgment"),
    (
        "4 to 6 weeks, set in the letter",
        "docket-cite-set-in-letter",
    ),
    (
        "usual length, set in the letter",
        "docket-cite-usual-length",
    ),
    ("operative part", "docket-cite-operative-part"),
    ("terms of the settlement", "docket-cite-terms"),
    ("twin track since DAY", "docket-cite-twin-track"),
    (
        "CM decision, 1059th DH meeting, June 2009",
        "docket-cite-ministers-1059",
    ),
    (
        "Practice Direction on interim measures",
        "docket-cite-direction-interim",
    ),
    (
        "Practice Direction, Written pleadings, §§ 19-21",
        "docket-cite-direction-pleadings",
    ),
    ("Protocol No. 9", "docket-cite-protocol-9"),
    ("Protocol No. 9, Art 5", "docket-cite-protocol-9-5"),
    ("Protocol No. 11, Art 5(3)", "docket-cite-protocol-11-5"),
];

/// What follows a number in brackets, each with its message.
const REMARKS: &[(&str, &str)] = &[
    ("since DAY", "docket-cite-since"),
    ("amended DAY", "docket-cite-amended"),
    ("DAY", "docket-cite-day"),
];

/// A provision, or several, in the reader's language.
pub fn said(authority: &str, words: &Words) -> String {
    if words.language() == Language::En {
        return authority.to_string();
    }
    let clauses = authority.split("; ");
    let said = clauses.map(|clause| understood(clause, words).unwrap_or_else(|| clause.into()));
    said.collect::<Vec<_>>().join(&words.say("cite-next", &[]))
}

/// What stands between two semicolons; `None`: it is none of what the docket cites.
fn understood(clause: &str, words: &Words) -> Option<String> {
    if let Some(said) = phrase(clause, PHRASES, words).or_else(|| ruling(clause, words)) {
        return Some(said);
    }
    let mut said: Vec<String> = Vec::new();
    let mut group: Option<(&str, Vec<String>)> = None;
    for item in clause.split(", ") {
        let named = INSTRUMENTS
            .iter()
            .find_map(|(start, key)| Some((*key, item.strip_prefix(start)?)));
        let (instrument, number) = match (named, &group) {
            (Some(named), _) => named,
            (None, Some((instrument, _))) if item.starts_with(|c: char| c.is_ascii_digit()) => {
                (*instrument, item)
            }
            (None, _) => {
                said.extend(group.take().map(|it| provisions(&it, words)));
                said.push(phrase(item, PHRASES, words)?);
                continue;
            }
        };
        let number = self::number(number, words)?;
        match &mut group {
            Some((same, numbers)) if *same == instrument => numbers.push(number),
            _ => {
                said.extend(group.take().map(|it| provisions(&it, words)));
                group = Some((instrument, vec![number]));
            }
        }
    }
    said.extend(group.map(|it| provisions(&it, words)));
    Some(said.join(", "))
}

/// Provisions of one instrument: *articles 29 et 35 § 4 de la Convention*.
fn provisions((instrument, numbers): &(&str, Vec<String>), words: &Words) -> String {
    let several = numbers.len() > 1 || is_range(&numbers[0]);
    let listed = match numbers.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            format!("{}{}{last}", rest.join(", "), words.say("cite-and", &[]))
        }
        _ => numbers.join(""),
    };
    let count = if several { "2" } else { "1" };
    let args = [("count", count.to_string()), ("numbers", listed)];
    words.say(instrument, &args)
}

/// `26-30`, and not `39 §§ 1-2`.
fn is_range(number: &str) -> bool {
    let article = number.split(' ').next().unwrap_or_default();
    article.contains('-')
}

/// `54(2)(b)` as `54 § 2 b)`, with what follows it in brackets.
fn number(text: &str, words: &Words) -> Option<String> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(number) = text.strip_suffix(" by analogy") {
        let args = [("numbers", self::number(number, words)?)];
        return Some(words.say("docket-cite-by-analogy", &args));
    }
    let (number, remark) = match text.split_once(" (") {
        Some((number, remark)) => (number, Some(remark.strip_suffix(')')?)),
        None => (text, None),
    };
    // Written with its paragraphs already.
    if number.contains('§') {
        let letter = remark.map_or(String::new(), |letter| format!(" {letter})"));
        return Some(format!("{number}{letter}"));
    }
    let said = paragraphs(number);
    let Some(remark) = remark else {
        return Some(said);
    };
    let remark = match remark.strip_suffix(" in older editions") {
        Some(older) => words.say("docket-cite-older", &[("numbers", older.to_string())]),
        None => phrase(remark, REMARKS, words)?,
    };
    Some(format!("{said} ({remark})"))
}

fn paragraphs(number: &str) -> String {
    let (article, rest) = number.split_at(number.find('(').unwrap_or(number.len()));
    let mut said = article.to_string();
    let last = rest.trim_end_matches(')');
    let several = rest.contains(")-(") && last.ends_with(|c: char| c.is_ascii_digit());
    let mut first = true;
    for part in rest.split_inclusive(')') {
        let range = part.starts_with('-');
        let inside = part.trim_matches(['-', '(', ')']);
        let paragraph = inside.starts_with(|c: char| c.is_ascii_digit());
        said += match (range, paragraph, first) {
            (true, ..) => "-",
            (_, true, true) if several => " §§\u{a0}",
            (_, true, _) => " §\u{a0}",
            (_, false, _) => " ",
        };
        said += inside;
        if !paragraph {
            said.push(')');
        }
        first = false;
    }
    said
}

fn phrase(text: &str, list: &[(&str, &str)], words: &Words) -> Option<String> {
    let (pattern, day) = without_day(text);
    let (_, key) = list.iter().find(|(english, _)| *english == pattern)?;
    let day = day.map_or(String::new(), |day| words.day(day));
    Some(words.say(key, &[("day", day)]))
}

/// A text with `DAY` in the place of its day.
fn without_day(text: &str) -> (String, Option<Day>) {
    let is_day = |word: &&str| word.len() == 10 && word.as_bytes()[4] == b'-';
    let day = text.split(' ').find(is_day);
    match day.and_then(|word| Some((word, word.parse::<Day>().ok()?))) {
        Some((word, day)) => (text.replacen(word, "DAY", 1), Some(day)),
        None => (text.to_string(), None),
    }
}

/// A ruling with its day: `Mamatkulov v. Turkey [GC] 2005-02-04`.
fn ruling(clause: &str, words: &Words) -> Option<String> {
    let (name, day) = clause.rsplit_once(' ')?;
    let day: Day = day.parse().ok()?;
    name.contains(" v. ")
        .then(|| format!("{}, {}", words.cited(name), words.day(day)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{access, lifecycle, term};

    fn french() -> Words {
        Words::new(Language::Fr)
    }

    #[test]
    fn provisions_in_french() {
        for (english, expected) in [
            ("Art 35(4)", "article 35 § 4 de la Convention"),
            ("Art 26-30", "articles 26-30 de la Convention"),
            (
                "Art 37(1)(a)-(c), Rule 43",
                "article 37 § 1 a)-c) de la Convention, article 43 du règlement",
            ),
            (
                "Art 39(3)-(4), Rule 43(3)",
                "article 39 §§ 3-4 de la Convention, article 43 § 3 du règlement",
            ),
            ("Rule 47(5.1)(a)", "article 47 § 5.1 a) du règlement"),
            (
                "Rules 38, 54(2)(b), 54A; practice",
                "articles 38, 54 § 2 b) et 54A du règlement ; pratique",
            ),
            (
                "Art 46(4), CM Rules 11, Rules 99-104 (94-99 in older editions)",
                "article 46 § 4 de la Convention, règle 11 du Comité des Ministres, articles 99-104 \
                 (94-99 dans les éditions antérieures) du règlement",
            ),
            (
                "CM Rules 9(2) (amended 2022-07-06)",
                "règle 9 § 2 (modifiée le 6 juillet 2022) du Comité des Ministres",
            ),
            (
                "Art 34; Mamatkulov v. Turkey [GC] 2005-02-04",
                "article 34 de la Convention ; Mamatkulov c. Turquie [GC], 4 février 2005",
            ),
            (
                "Art 20, 26(4); Rule 29(2) by analogy",
                "articles 20 et 26 § 4 de la Convention ; article 29 § 2 par analogie du règlement",
            ),
            (
                "P16 Art 1, Rules 91-93",
                "article 1 du Protocole n° 16, articles 91-93 du règlement",
            ),
            ("Article 58 §§ 2-3", "article 58 §§ 2-3 de la Convention"),
            ("our own paper of May", "our own paper of May"),
        ] {
            let said = said(english, &french()).replace(['\u{a0}', '\u{202f}'], " ");
            assert_eq!(said, expected);
            assert_eq!(super::said(english, &Words::new(Language::En)), english);
        }
    }

    /// Everything that the docket cites is understood.
    #[test]
    fn all_that_the_docket_cites_is_said_in_french() {
        let words = french();
        let rows = lifecycle::rows().map(|row| row.rule());
        let lines = access::table::TABLE.iter().flat_map(|group| group.lines);
        let parts = access::Part::ALL.iter().map(|part| part.rule());
        let limits = term::limits().iter();
        let limits = limits.filter_map(|limit| limit.authority.as_deref());
        let lengths = term::lengths().iter().map(|it| it.authority.as_str());
        let lines = lines.map(|line| line.authority);
        let all = rows.chain(lines).chain(parts).chain(limits).chain(lengths);
        for authority in all.filter(|it| !it.is_empty()) {
            for clause in authority.split("; ") {
                let said = understood(clause, &words);
                let same = clause.starts_with("CM/");
                assert!(same || said.is_some(), "{clause:?} of {authority:?}");
            }
        }
    }
}
