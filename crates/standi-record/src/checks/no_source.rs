//! A fact without a source does not enter the record.

use crate::Draft;
use standi_text::{Defect, Defects, nearest};

pub(super) fn check(draft: &Draft, defects: &mut Defects) {
    let known: Vec<&str> = draft
        .sources
        .iter()
        .map(|source| source.fact.id.0)
        .collect();
    draft.visit(|basis, source, node| {
        if basis.sources.is_empty() {
            let at = node.get("confidence").map_or(node.span, |node| node.span);
            defects.push(
                Defect::new(
                    "no-source",
                    "this fact has no source",
                    source,
                    at,
                    "in this fact",
                )
                .help("add `source = [\"id\"]`, with an id from sources.toml"),
            );
        }
        for id in basis.sources.iter().filter(|id| !known.contains(&id.0)) {
            let at = node.get("source").map_or(node.span, |node| node.span);
            let mut defect = Defect::new(
                "unknown-source",
                format!("`{id}` is not in sources.toml"),
                source,
                at,
                "cited here",
            );
            defect.help = Some(match nearest(id, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "add the source to sources.toml first".to_string(),
            });
            defects.push(defect);
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::checks::test_record::{defects, kinds};

    #[test]
    fn a_fact_needs_a_source_that_exists() {
        let state = |source| {
            format!(
                "code = \"ALB\"\nname = \"Albania\"\n[[seats]]\nseats = 4\nfrom = 1995-07-13\n\
                 {source}confidence = \"known\"\n"
            )
        };
        assert_eq!(kinds(&[("states/ALB.toml", &state(""))]), ["no-source"]);
        let misspelt = state("source = [\"chartt\"]\n");
        assert_eq!(kinds(&[("states/ALB.toml", &misspelt)]), ["unknown-source"]);
        let text = defects(&[("states/ALB.toml", &misspelt)]).to_string();
        assert!(text.contains("did you mean `chart`?"), "{text}");
    }
}
