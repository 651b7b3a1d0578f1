//! The decisions at home and the remedies tried.

use super::values::is_unknown;
use super::*;

impl Reader<'_> {
    /// The decision that starts the time, and later ones that do not or may not. Of several, the
    /// last whose remedy counts and is not disputed.
    pub(super) fn decisions(
        &mut self,
        fields: &Fields<'_>,
    ) -> (Option<FinalDecision>, Vec<FinalDecision>) {
        let Some(node) = fields.node("final_decision") else {
            return (None, Vec::new());
        };
        match node.text().as_deref() {
            Some("none" | "no") => {
                let none = FinalDecision {
                    none: true,
                    ..FinalDecision::default()
                };
                return (Some(none), Vec::new());
            }
            Some("unknown") => return (None, Vec::new()),
            _ => {}
        }
        let mut decisions = Vec::new();
        for item in fields.tables("final_decision") {
            let opened = Fields::open(item, "`final_decision`", self.source, &mut self.defects);
            let Some(part) = opened else { continue };
            decisions.push(self.decision(&part));
            part.close(&mut self.defects);
        }
        decisions.sort_by_key(|decision| decision.days().map(|(on, _)| on.first));
        let settled = |decision: &FinalDecision| {
            decision.counts() && !decision.effective.is(YesNoDisputed::Disputed)
        };
        let chosen = decisions.iter().rposition(settled);
        let later = decisions.split_off(chosen.map_or(0, |at| at + 1));
        (decisions.pop(), later)
    }

    pub(super) fn decision(&mut self, part: &Fields<'_>) -> FinalDecision {
        let precision = self.precision(part);
        let what = part.text("what", &mut self.defects);
        let on = self.when(part, "on", precision);
        let served = self.when(part, "served", precision);
        let known = match self.when(part, "known", precision) {
            Told::NotAsked => served,
            told => told,
        };
        if let (Some(on), Some(known)) = (on.given(), known.given())
            && known.last < on.first
        {
            let at = part.at("known");
            let message = "the decision became known before it was taken";
            self.defects.push(
                Defect::new(
                    "order-of-days",
                    message,
                    self.source,
                    at,
                    "known on this day",
                )
                .also(self.source, part.at("on"), "taken on this day"),
            );
        }
        let none = on.given().is_none()
            && known.given().is_none()
            && what
                .as_deref()
                .is_some_and(|what| what.trim_start().starts_with("none"));
        FinalDecision {
            what,
            none,
            on,
            known,
            pronounced: self.flag(part, "pronounced"),
            level: self.word(part, "level", RemedyLevel::WORDS),
            effective: self.word(part, "effective", YesNoDisputed::WORDS),
        }
    }

    pub(super) fn remedies(&mut self, fields: &Fields<'_>) -> Option<Vec<Remedy>> {
        let node = fields.node("remedies")?;
        if is_unknown(node) {
            return None;
        }
        if node.text().as_deref() == Some("none") {
            return Some(Vec::new());
        }
        let mut remedies = Vec::new();
        for item in fields.tables("remedies") {
            let opened = Fields::open(item, "a remedy", self.source, &mut self.defects);
            let Some(part) = opened else { continue };
            remedies.push(Remedy {
                name: part.text("name", &mut self.defects),
                level: self.word(&part, "level", RemedyLevel::WORDS),
                used: self.flag(&part, "used"),
                outcome: self.word(&part, "outcome", Outcome::WORDS),
                substance_raised: self.flag(&part, "substance_raised"),
                effective: self.word(&part, "effective", YesNoDisputed::WORDS),
                since: self
                    .when(&part, "since", Precision::Day)
                    .given()
                    .map(|when| when.first),
                reason: part.text("reason", &mut self.defects),
                alternative: self.flag(&part, "alternative"),
                covers_pending: self.flag(&part, "covers_pending"),
            });
            part.close(&mut self.defects);
        }
        Some(remedies)
    }
}
