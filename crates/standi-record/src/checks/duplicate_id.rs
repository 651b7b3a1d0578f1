//! An id names one thing.

use crate::{Draft, Text, Written};
use standi_text::Defects;
use std::collections::HashMap;

pub(super) fn check(draft: &Draft, defects: &mut Defects) {
    unique(&draft.sources, "id", |row| row.id, defects);
    unique(&draft.states, "code", |row| row.code, defects);
    unique(&draft.events, "id", |row| row.id, defects);
    unique(&draft.declarations, "id", |row| row.id, defects);
    unique(&draft.instruments, "id", |row| row.id, defects);
    unique(&draft.vote_rules, "id", |row| row.id, defects);
    unique(&draft.bodies, "id", |row| row.id, defects);
    unique(&draft.areas, "id", |row| row.id, defects);
    unique(&draft.territories, "id", |row| row.id, defects);
    unique(&draft.statements, "id", |row| row.id, defects);
}

fn unique<F>(rows: &[Written<F>], field: &str, id: impl Fn(&F) -> Text, defects: &mut Defects) {
    let mut seen: HashMap<Text, &Written<F>> = HashMap::new();
    for row in rows {
        let id = id(&row.fact);
        if let Some(first) = seen.get(&id) {
            let message = format!("`{id}` names two things");
            defects.push(
                row.defect("duplicate-id", field, message, "again here")
                    .also(&first.source, first.at(field), "first here")
                    .help("ids are unique over the whole record: give one of them another"),
            );
        } else {
            seen.insert(id, row);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::test_record::kinds;

    #[test]
    fn an_id_given_twice() {
        let sources = "[[source]]\nid = \"chart\"\ntitle = \"A\"\n\
                       [[source]]\nid = \"chart\"\ntitle = \"B\"\n";
        assert_eq!(kinds(&[("sources.toml", sources)]), ["duplicate-id"]);
    }
}
