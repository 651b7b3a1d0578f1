//! Who complains, and what was brought elsewhere.

use super::values::is_unknown;
use super::*;

impl Reader<'_> {
    /// A part of a complaint that is a table of its own.
    pub(crate) fn part<T>(
        &mut self,
        fields: &Fields<'_>,
        key: &'static str,
        what: &'static str,
        read: impl Fn(&mut Self, &Fields<'_>) -> T,
    ) -> Option<T> {
        let node = fields.node(key).filter(|node| !is_unknown(node))?;
        self.table(node, what, read)
    }

    /// A table in a node.
    pub(crate) fn table<T>(
        &mut self,
        node: &Node,
        what: &'static str,
        read: impl Fn(&mut Self, &Fields<'_>) -> T,
    ) -> Option<T> {
        let part = Fields::open(node, what, self.source, &mut self.defects)?;
        let value = read(self, &part);
        part.close(&mut self.defects);
        Some(value)
    }

    /// A part that can also be `no`.
    pub(super) fn elsewhere<T>(
        &mut self,
        fields: &Fields<'_>,
        key: &'static str,
        read: impl Fn(&mut Self, &Fields<'_>) -> T,
    ) -> Elsewhere<T> {
        let Some(node) = fields.node(key) else {
            return Elsewhere::NotAsked;
        };
        match node.text().as_deref() {
            Some("no" | "none") => Elsewhere::Nowhere,
            Some("unknown") => Elsewhere::Unknown,
            _ => match self.part(fields, key, key, read) {
                Some(value) => Elsewhere::There(value),
                None => Elsewhere::NotAsked,
            },
        }
    }

    pub(super) fn entity(&mut self, fields: &Fields<'_>) -> Entity {
        let read = |reader: &mut Self, part: &Fields<'_>| Entity {
            kind: reader.word(part, "kind", EntityKind::WORDS),
            public_power: reader.flag(part, "public_power"),
            independent: reader.flag(part, "independent"),
        };
        self.part(fields, "entity", "`entity`", read)
            .unwrap_or_default()
    }

    pub(super) fn victim(&mut self, part: &Fields<'_>) -> Victim {
        Victim {
            status: self.word(part, "status", VictimStatus::WORDS),
            redress: self.word(part, "redress", Redress::WORDS),
            enough: self.word(part, "enough", YesNoDisputed::WORDS),
            death: self.word(part, "death", Death::WORDS),
            company_can_act: self.flag(part, "company_can_act"),
            own_rights: self.word(part, "own_rights", YesNoDisputed::WORDS),
            through_association: part.text("acted_through", &mut self.defects).as_deref()
                == Some("association"),
        }
    }

    pub(super) fn representation(&mut self, part: &Fields<'_>) -> Representation {
        Representation {
            authority: self.word(part, "authority", Authority::WORDS),
            acting_for: self.word(part, "acting_for", ActingFor::WORDS),
            about: self.word(part, "about", ChildMatter::WORDS),
            acted_at_home: self.word(part, "acted_at_home", ActedAtHome::WORDS),
        }
    }

    pub(super) fn identity(&mut self, part: &Fields<'_>) -> Identity {
        Identity {
            disclosed_to_court: self.flag(part, "disclosed_to_court"),
            pseudonym: self.flag(part, "pseudonym"),
        }
    }

    pub(super) fn sameness(&mut self, part: &Fields<'_>) -> Sameness {
        Sameness {
            applicant: self.flag(part, "same_applicant"),
            facts: self.flag(part, "same_facts"),
            complaint: self.flag(part, "same_complaint"),
        }
    }

    pub(super) fn earlier(&mut self, part: &Fields<'_>) -> EarlierApplication {
        EarlierApplication {
            same: self.sameness(part),
            new_information: self.flag(part, "new_information"),
            status: self.word(part, "status", ProcedureStatus::WORDS),
            examined: self.flag(part, "examined"),
            ended: self.when(part, "ended", Precision::Day),
        }
    }

    pub(super) fn procedure(&mut self, part: &Fields<'_>) -> OtherProcedure {
        part.text("name", &mut self.defects);
        let (body, forum) = match self.body(part) {
            Told::Given((body, forum)) => (Told::Given(body), Some(forum)),
            Told::Unknown => (Told::Unknown, None),
            Told::NotAsked => (Told::NotAsked, None),
        };
        OtherProcedure {
            body,
            forum,
            same: self.sameness(part),
            status: self.word(part, "status", ProcedureStatus::WORDS),
            examined: self.flag(part, "examined"),
            ended: self.when(part, "ended", Precision::Day),
        }
    }

    /// A body by its id: one that the record's list under Article 35 § 2 (b) names, another of the
    /// record (unclear), or a mistake.
    pub(super) fn body(&mut self, part: &Fields<'_>) -> Told<(OtherBody, &'static str)> {
        let Some(node) = part.node("body") else {
            return Told::NotAsked;
        };
        if is_unknown(node) {
            return Told::Unknown;
        }
        let text = node.text().unwrap_or_default();
        if let Some(row) = self.record.other_procedure(&text) {
            return Told::Given((row.kind, row.body.0));
        }
        if let Some(body) = self.record.body(&text) {
            return Told::Given((OtherBody::Unclear, body.id.0));
        }
        let listed = self.record.other_procedures.iter();
        let ids = listed
            .map(|row| row.body.0)
            .chain(self.record.bodies.iter().map(|body| body.id.0));
        let help = match nearest(&text, ids) {
            Some(near) => {
                format!("did you mean `{near}`? For a body not in the list write `other`")
            }
            None => "for a body not in the list write `other`".to_string(),
        };
        let message = format!("`{text}` is not a body the record knows");
        self.defects
            .push(Defect::new("unknown-body", message, self.source, node.span, "").help(help));
        Told::Unknown
    }
}
