//! The European Case Law Identifier (ECLI) of a ruling.
//!
//! HUDOC forms it of the day and of the number of the application, of several the first:
//! `ECLI:CE:ECHR:2019:1017JUD000187413` is López Ribalda and Others v. Spain (Grand Chamber), nos.
//! 1874/13 and 8567/13, 17 October 2019. `JUD` is a judgment, `DEC` a decision, `REP` a report of the
//! Commission; the number has seven digits, its year two. The rule was read off identifiers of HUDOC
//! itself (some stand in the tests below); where a citation does not name number and day, there is
//! none.

use standi_record::{Day, MONTHS};

/// What kind of ruling it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// A judgment.
    Judgment,
    /// A decision.
    Decision,
    /// A report of the Commission.
    Report,
}

/// The identifier of a ruling by the number of its application, of several the first.
///
/// `None`: the text is no number of an application, such as `18747/05`.
pub fn ecli(ruling: Ruling, number: &str, day: Day) -> Option<String> {
    let (place, year) = number.split_once('/')?;
    let digits = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
    let place: u32 = place.parse().ok().filter(|_| digits(place))?;
    if year.len() != 2 || !digits(year) || place > 9_999_999 {
        return None;
    }
    let kind = match ruling {
        Ruling::Judgment => "JUD",
        Ruling::Decision => "DEC",
        Ruling::Report => "REP",
    };
    let date = day.date();
    Some(format!(
        "ECLI:CE:ECHR:{}:{:02}{:02}{kind}{place:07}{year}",
        date.year(),
        date.month(),
        date.day()
    ))
}

/// The identifier of a ruling of the Court as rules and the record cite it: `Blečić v. Croatia [GC],
/// no. 59532/00, 8 March 2006`.
///
/// `None`: it is not cited so, with number and day, or is of another body.
pub fn of_citation(citation: &str) -> Option<String> {
    let (_, ruling) = citation.split_once(" v. ")?;
    if citation.contains("Commission") {
        return None;
    }
    let kind = match ruling.contains("dec.)") {
        true => Ruling::Decision,
        false => Ruling::Judgment,
    };
    let mut parts = ruling.split(", ").skip(1);
    let number = parts.find_map(number)?;
    let day = parts.find_map(day)?;
    ecli(kind, number, day)
}

/// `no. 59532/00`, `nos. 8019/16 and 3 others`, `26499/02`.
fn number(part: &str) -> Option<&str> {
    let part = part.strip_prefix("no. ").unwrap_or(part);
    let part = part.strip_prefix("nos. ").unwrap_or(part);
    let number = part.split(' ').next()?;
    let (place, year) = number.split_once('/')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    (digits(place) && digits(year) && year.len() == 2).then_some(number)
}

/// `8 March 2006`.
fn day(part: &str) -> Option<Day> {
    let mut words = part.split(' ');
    let day = words.next()?.parse().ok()?;
    let month = words.next()?;
    let month = MONTHS.iter().position(|it| *it == month)? + 1;
    let year = words.next()?.parse().ok()?;
    Day::new(year, i8::try_from(month).ok()?, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Identifiers as HUDOC gives them, each with the kind, the first number and the day under which
    /// HUDOC lists the document.
    #[test]
    fn as_hudoc_forms_them() {
        use Ruling::{Decision, Judgment, Report};
        for (kind, number, day, expected) in [
            (Judgment, "332/57", "1960-11-14", "1960:1114JUD000033257"),
            (Judgment, "1936/63", "1968-06-27", "1968:0627JUD000193663"),
            (Judgment, "4451/70", "1975-02-21", "1975:0221JUD000445170"),
            // With 7496/76.
            (Judgment, "7299/75", "1983-02-10", "1983:0210JUD000729975"),
            (Judgment, "10465/83", "1988-03-24", "1988:0324JUD001046583"),
            (Judgment, "32240/96", "2000-09-21", "2000:0921JUD003224096"),
            (Judgment, "22876/93", "2002-05-14", "2002:0514JUD002287693"),
            (Judgment, "46221/99", "2005-05-12", "2005:0512JUD004622199"),
            (Judgment, "22695/03", "2008-11-04", "2008:1104JUD002269503"),
            (Judgment, "33210/11", "2012-10-02", "2012:1002JUD003321011"),
            (Judgment, "53865/11", "2015-12-03", "2015:1203JUD005386511"),
            // With 65599/10.
            (Judgment, "60798/10", "2018-06-28", "2018:0628JUD006079810"),
            (Judgment, "6221/14", "2018-09-04", "2018:0904JUD000622114"),
            (Judgment, "71409/10", "2018-11-09", "2018:1109JUD007140910"),
            // With 8567/13.
            (Judgment, "1874/13", "2019-10-17", "2019:1017JUD000187413"),
            (Decision, "5078/71", "1974-05-30", "1974:0530DEC000507871"),
            (Decision, "5416/72", "1974-05-30", "1974:0530DEC000541672"),
            // With fifteen others.
            (Decision, "5767/72", "1974-05-31", "1974:0531DEC000576772"),
            (Report, "8111/77", "1984-05-14", "1984:0514REP000811177"),
        ] {
            let day = day.parse().expect("a day");
            let formed = ecli(kind, number, day).expect("an identifier");
            assert_eq!(formed, format!("ECLI:CE:ECHR:{expected}"));
        }
        let day = "2019-10-17".parse().expect("a day");
        for wrong in ["1874", "1874/2013", "a/13", "+1/13", "12345678/13", ""] {
            assert_eq!(ecli(Judgment, wrong, day), None, "{wrong}");
        }
    }

    #[test]
    fn of_what_rules_and_the_record_cite() {
        for (citation, expected) in [
            (
                "Blečić v. Croatia [GC], no. 59532/00, 8 March 2006",
                Some("2006:0308JUD005953200"),
            ),
            (
                "settled: restated in M.N. and Others v. Belgium (dec.) [GC], no. 3599/18, 5 May 2020, § 137",
                Some("2020:0505DEC000359918"),
            ),
            (
                "Ukraine and the Netherlands v. Russia [GC], nos. 8019/16 and 3 others, 9 July 2025",
                Some("2025:0709JUD000801916"),
            ),
            (
                "Pachla v. Poland (final dec.), 8812/02, 8 November 2005",
                Some("2005:1108DEC000881202"),
            ),
            (
                "Chigirinova v. Russia (dec.), Information Note 203, January 2017",
                None,
            ),
            ("Castells v. Spain, no. 11798/85", None),
            (
                "Commission decision, Chrysostomos v. Turkey, nos. 15299/89 and 2 others, 4 March 1991",
                None,
            ),
            (
                "Human Rights Committee, Kennedy v. Trinidad and Tobago, no. 845/1999, 2 November 1999",
                None,
            ),
            ("Convention, Article 35 § 1", None),
        ] {
            let expected = expected.map(|it| format!("ECLI:CE:ECHR:{it}"));
            assert_eq!(of_citation(citation), expected, "{citation}");
        }
    }
}
