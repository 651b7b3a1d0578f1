//! What was found, in the shape in which it leaves the program.

use crate::ask::{Found, Hit, Question};
use crate::filters::Filters;
use crate::why::Piece;
use standi_answers::IsoDay;
use standi_answers::search::{self, KindCount, Search, SearchFilters, Searched, Why};

/// The answer to a question.
pub fn answer(words: &str, question: &Question, searched: Searched, found: &Found) -> Search {
    let counts = found.counts.iter().map(|(kind, count)| KindCount {
        kind: kind.word(),
        count: *count,
    });
    Search {
        words: words.to_string(),
        filters: filters(&question.filters),
        matched: found.matching.word(),
        searched,
        total: found.total,
        counts: counts.collect(),
        skipped: question.skip,
        results: found.hits.iter().map(hit).collect(),
    }
}

fn filters(filters: &Filters) -> SearchFilters {
    SearchFilters {
        kind: filters.kind.map(|it| it.word()),
        state: filters.state.clone(),
        article: filters.article.map(|it| it.to_string()),
        importance: filters.importance,
        from: filters.from.map(IsoDay),
        to: filters.to.map(IsoDay),
    }
}

fn hit(hit: &Hit) -> search::Found {
    let entry = &hit.entry;
    let piece = |it: &Piece| search::Piece {
        text: it.text.clone(),
        is_match: it.is_match,
    };
    let why = hit.reasons.iter().map(|it| Why {
        place: it.place.word(),
        pieces: it.pieces.iter().map(piece).collect(),
    });
    search::Found {
        part: entry.kind.part().word(),
        kind: entry.kind.word(),
        id: entry.id.clone(),
        title: entry.title.clone(),
        day: entry.day().map(IsoDay),
        states: entry.states.clone(),
        articles: entry.articles.clone(),
        applications: entry.numbers.clone(),
        importance: entry.importance,
        language: entry.language.clone(),
        translation: entry.translation,
        ecli: entry.ecli.clone(),
        address: Some(entry.address.clone()).filter(|it| !it.is_empty()),
        why: why.collect(),
    }
}
