//! What a fact refers to exists: States, instruments, bodies, statements.

use crate::{Code, Draft, Text, Written, country_name};
use standi_text::{Defects, nearest};

pub(super) fn check(draft: &Draft, defects: &mut Defects) {
    let unparsed = |folder: &str| {
        let of_folder = draft
            .unparsed
            .iter()
            .filter_map(move |file| file.name.strip_prefix(folder)?.strip_suffix(".toml"));
        of_folder.collect::<Vec<_>>()
    };
    let mut states = unparsed("states/");
    states.extend(draft.states.iter().map(|row| row.fact.code.0));
    let mut instruments = unparsed("instruments/");
    instruments.extend(draft.instruments.iter().map(|row| row.fact.id.0));
    let mut bodies = unparsed("bodies/");
    bodies.extend(draft.bodies.iter().map(|row| row.fact.id.0));
    let mut places = states.clone();
    places.extend(draft.territories.iter().map(|row| row.fact.id.0));
    places.extend(draft.areas.iter().map(|row| row.fact.id.0));
    let mut said: Vec<&str> = draft.statements.iter().map(|row| row.fact.id.0).collect();
    said.extend(draft.events.iter().map(|row| row.fact.id.0));

    for row in &draft.bound {
        known(
            row,
            "instrument",
            row.fact.instrument,
            &instruments,
            "instrument",
            defects,
        );
    }
    for row in &draft.declarations {
        known(
            row,
            "instrument",
            row.fact.instrument,
            &instruments,
            "instrument",
            defects,
        );
        for place in &row.fact.territory {
            if !is_country(*place) {
                known(
                    row,
                    "territory",
                    *place,
                    &places,
                    "State or territory",
                    defects,
                );
            }
        }
    }
    for row in &draft.accepted {
        known(row, "body", row.fact.body, &bodies, "body", defects);
    }
    for row in &draft.bodies {
        for id in &row.fact.rests_on {
            known(row, "rests_on", *id, &instruments, "instrument", defects);
        }
    }
    for row in &draft.areas {
        known(row, "inside", row.fact.inside, &states, "State", defects);
        known(row, "held_by", row.fact.held_by, &states, "State", defects);
    }
    for row in &draft.territories {
        known(row, "inside", row.fact.inside, &states, "State", defects);
    }
    for row in &draft.statements {
        for id in &row.fact.contradicts {
            known(
                row,
                "contradicts",
                *id,
                &said,
                "statement or event",
                defects,
            );
        }
    }
}

fn is_country(place: Text) -> bool {
    place.parse::<Code>().ok().and_then(country_name).is_some()
}

fn known<F>(
    row: &Written<F>,
    field: &str,
    id: Text,
    known: &[&str],
    what: &str,
    defects: &mut Defects,
) {
    if known.contains(&id.0) {
        return;
    }
    let message = format!("the record has no {what} `{id}`");
    let mut defect = row.defect("unknown-reference", field, message, "named here");
    defect.help = nearest(&id, known.iter().copied()).map(|near| format!("did you mean `{near}`?"));
    defects.push(defect);
}

#[cfg(test)]
mod tests {
    use crate::checks::test_record::{defects, kinds};

    #[test]
    fn an_unknown_instrument() {
        let state = "code = \"ALB\"\nname = \"Albania\"\n[[bound]]\ninstrument = \"ECRH\"\n\
                     source = [\"chart\"]\nconfidence = \"known\"\n";
        assert_eq!(kinds(&[("states/ALB.toml", state)]), ["unknown-reference"]);
        assert!(
            defects(&[("states/ALB.toml", state)])
                .to_string()
                .contains("did you mean `ECHR`")
        );
    }

    /// A file that cannot be read is one defect, not one for each fact that names it.
    #[test]
    fn what_an_unreadable_file_names_is_not_unknown() {
        let areas = "[[area]]\nid = \"x\"\nname = \"X\"\ninside = \"XXA\"\nheld_by = \"XXA\"\n\
                     from = 2000-01-01\nsource = [\"chart\"]\nconfidence = \"known\"\n";
        let found = kinds(&[("areas.toml", areas), ("states/XXA.toml", "code = ")]);
        assert!(!found.contains(&"unknown-reference"), "{found:?}");
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn a_body_that_rests_on_an_unknown_instrument() {
        let body = "id = \"cat\"\nname = \"Committee\"\nkind = \"forum\"\nrests_on = [\"KAT\"]\n\
                    source = [\"chart\"]\nconfidence = \"known\"\n";
        assert_eq!(kinds(&[("bodies/cat.toml", body)]), ["unknown-reference"]);
    }

    /// A territory may be any country or dependent territory that has a code.
    #[test]
    fn where_a_declaration_reaches() {
        let found = |place: &str| {
            let state = format!(
                "code = \"FRA\"\nname = \"France\"\n[[declaration]]\nid = \"d\"\n\
                 instrument = \"ECHR\"\nkind = \"territorial\"\nterritory = [\"{place}\"]\n\
                 text = \"t\"\nsource = [\"chart\"]\nconfidence = \"known\"\n"
            );
            kinds(&[("states/FRA.toml", &state)])
        };
        for place in ["FRA", "GLP"] {
            assert!(found(place).is_empty(), "{place}");
        }
        assert_eq!(found("nowhere"), ["unknown-reference"]);
    }

    #[test]
    fn an_area_inside_an_unknown_state() {
        let areas = "[[area]]\nid = \"x\"\nname = \"X\"\ninside = \"XXA\"\nheld_by = \"XXB\"\n\
                     from = 2000-01-01\nsource = [\"chart\"]\nconfidence = \"known\"\n";
        assert_eq!(
            kinds(&[("areas.toml", areas)]),
            ["unknown-reference", "unknown-reference"]
        );
    }
}
