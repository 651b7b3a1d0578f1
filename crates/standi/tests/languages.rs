//! Answers in other languages than English.

mod common;

use common::{answer, json, program, standi};
use insta::assert_snapshot;
use std::io::Write;
use std::process::Stdio;

const TODAY: &str = "--today 2026-11-24";

#[test]
fn a_closed_door_in_french() {
    assert_snapshot!(answer(&format!(
        "check ../../examples/kazan-2022-10-03.toml {TODAY} --lang fr"
    )));
}

#[test]
fn what_is_missing_in_french() {
    assert_snapshot!(answer(&format!(
        "check ../../examples/kazan-2022-03-01.toml {TODAY} --lang fr"
    )));
}

#[test]
fn a_deadline_in_french() {
    for days in [
        "--known 2026-10-31",
        "--decided 2022-01-15 --known 2022-02-10",
    ] {
        assert_snapshot!(answer(&format!("deadline {days} {TODAY} --lang fr")));
    }
}

#[test]
fn the_record_in_french() {
    for line in [
        "record state RUS --on 2022-03-10",
        "record party --state NLD --instrument P12 --on 2022-03-10",
        "record diff --from 2022-03-15 --to 2022-03-16 --state RUS --known-by 2022-03-17",
    ] {
        assert_snapshot!(answer(&format!("{line} --lang fr")));
    }
}

/// Programs read the same in every language, but for what is text.
#[test]
fn json_is_the_same_in_every_language() {
    let line = "record state RUS --on 2022-03-10";
    assert_eq!(json(line), json(&format!("{line} --lang fr")));
    let line = format!("check ../../examples/kazan-2022-10-03.toml {TODAY}");
    let (mut english, mut french) = (json(&line), json(&format!("{line} --lang fr")));
    assert_ne!(english, french);
    without_text(&mut english);
    without_text(&mut french);
    assert_eq!(english, french);
}

fn without_text(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => {
            for text in ["text", "why", "how", "opens"] {
                fields.remove(text);
            }
            fields.values_mut().for_each(without_text);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(without_text),
        _ => {}
    }
}

#[test]
fn languages_of_the_questions_say_that_reasons_are_in_english() {
    for (language, verdict, remark) in [
        ("ru", "Страсбург для этой жалобы закрыт", "на английском"),
        ("uk", "Страсбург для цієї скарги закритий", "англійською"),
        ("tr", "Strazburg yolu bu şikâyet için kapalı", "İngilizce"),
    ] {
        let line = format!("check ../../examples/kazan-2022-10-03.toml {TODAY} --lang {language}");
        let run = standi(line.split_whitespace());
        assert_eq!(run.status, 0);
        assert!(run.out.starts_with(verdict), "{}", run.out);
        let words: Vec<&str> = run.out.split_whitespace().collect();
        assert!(
            words.join(" ").contains("since 16 September 2022"),
            "{}",
            run.out
        );
        assert!(
            run.err.starts_with("note: ") && run.err.contains(remark),
            "{}",
            run.err
        );
        let line = format!("record party -s RUS -i ECHR --on 2022-09-01 --lang {language}");
        let run = standi(line.split_whitespace());
        assert!(
            run.out.starts_with("Yes. On 1 September 2022"),
            "{}",
            run.out
        );
        assert!(
            run.err.starts_with("note: ") && run.err.contains("`ask`"),
            "{}",
            run.err
        );
    }
}

/// An interview in French takes French words, and in every language those of English.
#[test]
fn an_interview_in_ones_own_words() {
    for (language, lines) in [
        (
            "fr",
            "Pays-Bas\nretour\nItalie\nQuelque chose est encore pendant\nretour\nretour\n\
                Russie\n2022-10-03\nquitter\n",
        ),
        ("fr", "Netherlands\nback\nRUS\n2022-10-03\nquit\n"),
        ("ru", "RUS\nназад\nRussia\n2022-10-03\nвыход\n"),
    ] {
        let mut child = program()
            .args(["ask", "--lang", language])
            .args(TODAY.split_whitespace())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut pipe = child.stdin.take().expect("a pipe");
        let _ = pipe.write_all(lines.as_bytes());
        drop(pipe);
        let output = child.wait_with_output().expect("the program ends");
        let out = String::from_utf8(output.stdout).expect("UTF-8");
        let closed = match language {
            "fr" => "La voie de Strasbourg est fermée",
            _ => "Страсбург для этой жалобы закрыт",
        };
        assert!(
            output.status.success() && out.contains(closed),
            "{lines}: {out}"
        );
    }
}
