//! What a search found, in sentences.

use crate::words::Tell;
use standi_answers::search::{Found, Piece, Search, Why};

/// How many results there are for what.
pub fn summary(answer: &Search, tell: Tell<'_>) -> String {
    let count = i64::try_from(answer.total).unwrap_or(i64::MAX);
    let args = [
        ("count", answer.total.to_string()),
        ("number", tell.thousands(count)),
        ("words", answer.words.clone()),
    ];
    match answer.words.trim().is_empty() {
        true => tell.say("search-found-all", &args),
        false => tell.say("search-found", &args),
    }
}

/// How the words were taken, where not all of them were found.
pub fn how(answer: &Search, tell: Tell<'_>) -> Option<String> {
    let key = match answer.matched {
        _ if answer.total == 0 => "search-nothing",
        "alike" => "search-alike",
        "some" => "search-some",
        _ => return None,
    };
    Some(tell.say(key, &[]))
}

/// That the catalogue is another one by now.
pub fn stale(answer: &Search, tell: Tell<'_>) -> Option<String> {
    let source = answer.searched.catalogue.as_ref()?.source;
    (source == "changed").then(|| tell.say("search-stale", &[]))
}

/// The title of a result in pieces: as it was written, what was looked for marked; of a State its
/// name in the language of the reader.
pub fn title(found: &Found, tell: Tell<'_>) -> Vec<Piece> {
    let plain = |text: String| {
        vec![Piece {
            text,
            is_match: false,
        }]
    };
    let own = match found.kind {
        "state" => tell.state_alone(&found.id, &found.title),
        _ => found.title.clone(),
    };
    let marked = found.why.iter().find(|it| it.place == "title");
    match marked {
        Some(why) if own == found.title => why.pieces.clone(),
        _ => plain(own),
    }
}

/// What a result is, in a line: its kind, day, States, articles, applications, id.
pub fn about(found: &Found, tell: Tell<'_>) -> String {
    let mut parts = vec![tell.say(&format!("kind-{}", found.kind), &[])];
    parts.extend(found.day.map(|day| tell.day(day.0)));
    if !matches!(found.kind, "state") {
        let states = found.states.iter();
        let states: Vec<String> = states.map(|it| tell.state_alone(it, it)).collect();
        parts.extend(several(states));
    }
    let numbers = several(found.applications.clone());
    parts.extend(numbers.map(|it| tell.with("search-applications", "numbers", it)));
    let articles = several(found.articles.clone());
    parts.extend(articles.map(|it| tell.with("search-articles", "articles", it)));
    parts.extend(
        found
            .importance
            .map(|it| tell.with("search-importance", "level", it)),
    );
    if found.translation {
        parts.push(tell.say("search-translation", &[]));
    }
    if found.part == "catalogue" {
        parts.push(found.id.clone());
    }
    parts.extend(found.ecli.clone());
    parts.join(" · ")
}

/// The most values of a list that are shown.
const MOST: usize = 4;

fn several(mut values: Vec<String>) -> Option<String> {
    let all = values.len();
    values.truncate(MOST);
    let shown = values.join(", ");
    match all {
        0 => None,
        all if all > MOST => Some(format!("{shown} + {}", all - MOST)),
        _ => Some(shown),
    }
}

/// A reason with its place in words, in pieces; `None` where the result says it already: in its
/// title, by its own id.
pub fn reason(why: &Why, tell: Tell<'_>) -> Option<Vec<Piece>> {
    let piece = |text: String, is_match| Piece { text, is_match };
    match why.place {
        // The result shows its title and its States.
        "title" | "state" => None,
        "text" => Some(why.pieces.clone()),
        place => {
            let mut pieces = vec![piece(tell.say(&format!("search-in-{place}"), &[]), false)];
            pieces.extend(why.pieces.iter().cloned());
            Some(pieces)
        }
    }
}
