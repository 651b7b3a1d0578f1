//! Who said what about an event, and who contradicted whom.

use crate::Record;
use crate::facts::{Event, Statement};
use crate::query::{Unknown, UnknownKind};
use standi_text::{fold, nearest};

/// Statements that belong together.
#[derive(Clone, Debug)]
pub struct StatementGroup<'r> {
    /// The statements, in the order of days. More than one: each contradicts, or is contradicted
    /// by, another of the group.
    pub statements: Vec<&'r Statement>,
    /// Events that one of them contradicts.
    pub against_events: Vec<&'r Event>,
}

impl StatementGroup<'_> {
    /// Whether somebody in it contradicts somebody, or what happened.
    pub fn is_contradiction(&self) -> bool {
        self.statements.len() > 1 || !self.against_events.is_empty()
    }
}

/// Which statements are asked for.
#[derive(Clone, Debug, Default)]
pub struct StatementFilter {
    /// Id of an event, or of another matter, that they are about.
    pub about: Option<String>,
    /// A part of the name or office of the speaker, or a code for whom it was said.
    pub speaker: Option<String>,
}

impl StatementFilter {
    /// Whether a statement is asked for.
    pub fn admits(&self, statement: &Statement) -> bool {
        let about = self.about.as_ref().is_none_or(|about| {
            statement.about.is_some_and(|it| it.0 == about)
                || statement.contradicts.iter().any(|it| it.0 == about)
        });
        let speaker = self.speaker.as_ref().is_none_or(|speaker| {
            let wanted = fold(speaker);
            fold(&statement.speaker).contains(&wanted)
                || statement
                    .role
                    .is_some_and(|role| fold(&role).contains(&wanted))
                || statement
                    .on_behalf_of
                    .iter()
                    .any(|state| fold(state) == wanted)
        });
        about && speaker
    }
}

impl Record {
    /// The statements a filter admits. Where one contradicts another, both are in one group, the
    /// other also where the filter alone would not admit it. Groups come in the order of their
    /// first day, statements without a day last.
    pub fn statements_grouped(&self, filter: &StatementFilter) -> Vec<StatementGroup<'_>> {
        let all = &self.statements;
        let opposed = |a: &Statement, b: &Statement| {
            a.contradicts.contains(&b.id) || b.contradicts.contains(&a.id)
        };
        let admitted: Vec<usize> = (0..all.len())
            .filter(|at| filter.admits(&all[*at]))
            .collect();
        let mut shown = admitted.clone();
        for at in &admitted {
            shown.extend((0..all.len()).filter(|other| opposed(&all[*at], &all[*other])));
        }
        shown.sort_unstable();
        shown.dedup();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for at in shown {
            let (mine, mut rest): (Vec<_>, Vec<_>) = groups
                .into_iter()
                .partition(|group| group.iter().any(|other| opposed(&all[at], &all[*other])));
            rest.push(mine.into_iter().flatten().chain([at]).collect());
            groups = rest;
        }
        let mut groups: Vec<_> = groups.into_iter().map(|group| self.group(group)).collect();
        groups.sort_by_key(|group| group.statements.iter().map(|s| order(s)).min());
        groups
    }

    fn group(&self, places: Vec<usize>) -> StatementGroup<'_> {
        let mut statements: Vec<_> = places.iter().map(|at| &self.statements[*at]).collect();
        statements.sort_by_key(|statement| order(statement));
        let contradicts =
            |event: &Event| statements.iter().any(|s| s.contradicts.contains(&event.id));
        let against_events = self
            .events
            .iter()
            .filter(|event| contradicts(event))
            .collect();
        StatementGroup {
            statements,
            against_events,
        }
    }

    /// Everything a statement can be about: ids of events and of other matters.
    pub fn matters(&self) -> impl Iterator<Item = &'static str> {
        let events = self.events.iter().map(|event| event.id.0);
        events.chain(
            self.statements
                .iter()
                .filter_map(|statement| Some(statement.about?.0)),
        )
    }

    /// Whether a statement can be about this.
    ///
    /// # Errors
    /// Neither an event nor another matter of the record, with the nearest.
    pub fn find_matter(&self, about: &str) -> Result<(), Unknown> {
        if self.matters().any(|matter| matter == about) {
            return Ok(());
        }
        Err(Unknown {
            kind: UnknownKind::Matter,
            word: about.to_string(),
            near: nearest(about, self.matters()).map(str::to_string),
        })
    }

    /// Whether somebody of this name or office, or for a State or organ of this code, says anything.
    ///
    /// # Errors
    /// Nobody does, with the nearest name.
    pub fn find_speaker(&self, speaker: &str) -> Result<(), Unknown> {
        let filter = StatementFilter {
            about: None,
            speaker: Some(speaker.to_string()),
        };
        let mut statements = self.statements.iter();
        if statements.any(|statement| filter.admits(statement)) {
            return Ok(());
        }
        let names = self.statements.iter();
        let names = names.flat_map(|it| it.speaker.0.split("; "));
        let parts = names.clone().flat_map(str::split_whitespace);
        Err(Unknown {
            kind: UnknownKind::Speaker,
            word: speaker.to_string(),
            near: nearest(speaker, names.chain(parts)).map(str::to_string),
        })
    }
}

fn order(statement: &Statement) -> (bool, Option<crate::Day>, usize, &'static str) {
    (
        statement.said.is_none(),
        statement.said,
        statement.id.len(),
        statement.id.0,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::test_record;

    fn statements() -> Record {
        let row = |id: &str, day: &str, about: &str, contradicts: &str| {
            format!(
                "[[statement]]\nid = \"{id}\"\nsaid = {day}\nspeaker = \"Speaker {id}\"\n\
                 claim = \"c\"\nabout = \"{about}\"\ncontradicts = [{contradicts}]\n\
                 source = [\"chart\"]\nconfidence = \"known\"\n"
            )
        };
        let text = [
            row("s1", "2022-03-10", "exit", "\"s3\""),
            row("s2", "2022-03-11", "exit", ""),
            row("s3", "2022-03-22", "end", ""),
            row("s4", "2022-03-09", "other", "\"s3\""),
        ];
        test_record::record(&[("statements.toml", &text.concat())])
    }

    fn ids(groups: &[StatementGroup<'_>]) -> Vec<Vec<&'static str>> {
        groups
            .iter()
            .map(|g| g.statements.iter().map(|s| s.id.0).collect())
            .collect()
    }

    #[test]
    fn the_other_side_is_shown_even_if_it_is_about_something_else() {
        let record = statements();
        let about = StatementFilter {
            about: Some("exit".into()),
            speaker: None,
        };
        assert_eq!(
            ids(&record.statements_grouped(&about)),
            [vec!["s1", "s3"], vec!["s2"]]
        );
    }

    #[test]
    fn contradictions_are_joined() {
        let record = statements();
        let all = record.statements_grouped(&StatementFilter::default());
        assert_eq!(ids(&all), [vec!["s4", "s1", "s3"], vec!["s2"]]);
        assert!(all[0].is_contradiction() && !all[1].is_contradiction());
    }

    #[test]
    fn a_speaker_by_a_part_of_the_name() {
        let record = statements();
        let by = StatementFilter {
            about: None,
            speaker: Some("speaker S2".into()),
        };
        assert_eq!(ids(&record.statements_grouped(&by)), [vec!["s2"]]);
    }
}
