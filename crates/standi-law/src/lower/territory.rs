//! Declarations under Article 56 (former 63).

use super::Pair;
use crate::article::Article;
use crate::criteria::loci::Extension;
use standi_record::facts::{Declaration, DeclarationKind};
use standi_record::query::CONVENTION;
use standi_record::{Day, Period, Record};

/// What the record says of a dependent territory of the respondent.
#[derive(Clone, Debug)]
pub(crate) struct Dependency<'a> {
    /// How far the instrument reached there.
    pub(crate) extension: Extension,
    /// The declarations it rests on.
    pub(crate) rows: Vec<&'a Declaration>,
    /// Whether one of them is in doubt.
    pub(crate) doubtful: bool,
}

/// The respondent's dependency with this code or id; `None` if the record knows no declaration of
/// the respondent about it, or if it was no longer the respondent's on the day.
pub(super) fn dependency<'a>(
    pair: &Pair<'a>,
    place: &str,
    on: Day,
    article: Option<Article>,
) -> Option<Dependency<'a>> {
    let state = pair.state()?;
    let record = pair.record;
    if place == state.code.0 {
        return None;
    }
    let rows: Vec<&Declaration> = record
        .of(&record.declarations, &state.code)
        .filter(|row| names(record, row, place))
        .filter(|row| {
            matches!(
                row.kind,
                DeclarationKind::Territorial | DeclarationKind::Petition
            )
        })
        .collect();
    let of_convention: Vec<&Declaration> = rows
        .iter()
        .copied()
        .filter(|row| row.kind == DeclarationKind::Territorial && !is_petition(row))
        .filter(|row| row.instrument == CONVENTION.0)
        .collect();
    if of_convention.is_empty() {
        return None;
    }
    let ended = |row: &&Declaration| row.until.is_some_and(|until| until <= on);
    if of_convention
        .iter()
        .all(|row| row.from.is_some() && ended(row))
    {
        return None;
    }
    let (extension, rests_on) = if !of_convention.iter().any(|row| in_force(row, on)) {
        (Extension::None, of_convention)
    } else {
        protocol(&rows, article, on).unwrap_or_else(|| petition(pair, record, &rows))
    };
    let doubtful = rests_on.iter().any(|row| row.basis.is_doubtful());
    Some(Dependency {
        extension,
        rows: rests_on,
        doubtful,
    })
}

/// Whether a declaration names a place, itself or in a group of the record.
pub(super) fn names(record: &Record, row: &Declaration, place: &str) -> bool {
    row.territory.iter().any(|named| {
        *named == place
            || record
                .territories
                .iter()
                .any(|group| group.id == *named && group.codes.iter().any(|code| *code == place))
    })
}

fn is_petition(row: &Declaration) -> bool {
    row.kind == DeclarationKind::Petition || row.articles.iter().any(|a| a.contains("56(4)"))
}

fn in_force(row: &Declaration, on: Day) -> bool {
    row.from
        .is_some_and(|from| Period::new(from, row.until).contains(on))
}

/// What stands in the way of a right of a Protocol, with the declarations about it; `None`:
/// nothing.
fn protocol<'a>(
    rows: &[&'a Declaration],
    article: Option<Article>,
    on: Day,
) -> Option<(Extension, Vec<&'a Declaration>)> {
    let article = article.filter(|article| article.protocol != 0)?;
    let about: Vec<_> = rows
        .iter()
        .copied()
        .filter(|row| row.instrument == article.instrument())
        .collect();
    if about.is_empty() {
        Some((Extension::ProtocolUnrecorded, about))
    } else if about.iter().any(|row| in_force(row, on)) {
        None
    } else {
        Some((Extension::NotThisProtocol, about))
    }
}

/// Acceptance of individual petition for the territory on the day of lodging (Article 56 § 4).
/// A State that never made such acceptances apart treats the territory as part of itself.
fn petition<'a>(
    pair: &Pair<'a>,
    record: &'a Record,
    rows: &[&'a Declaration],
) -> (Extension, Vec<&'a Declaration>) {
    let apart = pair.state().is_none_or(|state| {
        record
            .of(&record.declarations, &state.code)
            .any(|row| row.articles.iter().any(|article| article.contains("56(4)")))
    });
    if !apart {
        return (Extension::InForce, rows.to_vec());
    }
    let accepted: Vec<_> = rows
        .iter()
        .copied()
        .filter(|row| is_petition(row))
        .collect();
    let dated: Vec<_> = accepted.iter().filter(|row| row.from.is_some()).collect();
    let extension = match pair.lodged() {
        Some(lodged) if dated.iter().any(|row| in_force(row, lodged.first)) => Extension::InForce,
        Some(_) if !dated.is_empty() && dated.len() == accepted.len() => Extension::NoPetition,
        _ => Extension::PetitionUnrecorded,
    };
    (extension, accepted)
}
