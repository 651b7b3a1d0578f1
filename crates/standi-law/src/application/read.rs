//! A text into an application.

use super::*;
use crate::when::Precision;
use standi_record::{Record, find_country};
use standi_text::{Defect, Defects, Fields, Node, Source, Span, Value as Written, nearest};
use std::sync::Arc;

/// Reads an application: a file with complaints, or the keys of one complaint alone.
///
/// With `today`, an event that lies after it is a defect; without, days are taken as they come (a
/// decided case has no today).
pub fn read(
    node: &Node,
    source: &Arc<Source>,
    record: &Record,
    today: Option<Day>,
) -> Result<Application, Defects> {
    let mut reader = Reader::new(source, record, today);
    let application = reader.application(node);
    match application {
        Some(application) => reader.defects.or(application),
        None => Err(reader.defects),
    }
}

/// Keys that only decided cases have; an application file may keep them, and nobody reads them.
const CASE_KEYS: &[&str] = &[
    "id",
    "name",
    "application",
    "formation",
    "kind",
    "date",
    "itemid",
    "principle",
    "confidence",
    "confidence_note",
    "time_limit",
    "outcome",
];

/// What [`OtherBody`] each known body is (Article 35 § 2 (b); decision table B3).
const BODIES: &[(&str, OtherBody)] = &[
    ("hrcttee", OtherBody::Comparable),
    ("cat", OtherBody::Comparable),
    ("cedaw", OtherBody::Comparable),
    ("cerd", OtherBody::Comparable),
    ("crc", OtherBody::Comparable),
    ("ced", OtherBody::Comparable),
    ("crpd", OtherBody::Comparable),
    ("cescr", OtherBody::Comparable),
    ("cmw", OtherBody::Comparable),
    ("wgad", OtherBody::Comparable),
    ("ilo-cfa", OtherBody::Comparable),
    ("special-procedures", OtherBody::NotComparable),
    ("hrc-complaint-procedure", OtherBody::NotComparable),
    ("wgeid", OtherBody::NotComparable),
    ("cpt", OtherBody::NotComparable),
    ("commissioner", OtherBody::NotComparable),
    ("eu-commission", OtherBody::NotComparable),
    ("osce-moscow-mechanism", OtherBody::NotComparable),
    ("ipu", OtherBody::NotComparable),
    ("icrc", OtherBody::NotComparable),
    ("domestic-treaty-court", OtherBody::DomesticTreatyCourt),
    ("icc-otp", OtherBody::OtherPurpose),
    ("register-of-damage-ukraine", OtherBody::OtherPurpose),
    ("icj", OtherBody::OtherPurpose),
    ("investment-arbitration", OtherBody::Unclear),
    ("other", OtherBody::Unclear),
];

/// What a complaint takes from the application where it says nothing itself.
struct Defaults {
    respondents: Vec<Respondent>,
    lodged: Told<When>,
}

/// Reads parts of an application, collecting every defect.
pub struct Reader<'a> {
    source: &'a Arc<Source>,
    record: &'a Record,
    today: Option<Day>,
    /// What was wrong so far.
    pub defects: Defects,
}

impl<'a> Reader<'a> {
    /// A reader of one text.
    pub fn new(source: &'a Arc<Source>, record: &'a Record, today: Option<Day>) -> Self {
        Reader {
            source,
            record,
            today,
            defects: Defects::new(),
        }
    }

    /// The application in a node; `None` if it is not even a table.
    pub fn application(&mut self, node: &Node) -> Option<Application> {
        if matches!(node.value, Written::Null) {
            let defect = Defect::new("empty", "this file is empty", self.source, node.span, "");
            self.defects.push(defect.help(
                "an application has `applicant`, `respondents` and `complaints`; \
                 `standi ask --application FILE` writes one by asking",
            ));
            return None;
        }
        let fields = Fields::open(node, "an application", self.source, &mut self.defects)?;
        let applicant = self.word(&fields, "applicant", ApplicantKind::WORDS);
        let entity = self.entity(&fields);
        let defaults = Defaults {
            respondents: self.respondents(&fields),
            lodged: self.when(&fields, "lodged", Precision::Day),
        };
        let complaints = match fields.node("complaints") {
            Some(list) => self.complaints(list, &defaults),
            None => self.complaint(&fields, &defaults, 0).into_iter().collect(),
        };
        for key in CASE_KEYS {
            fields.node(key);
        }
        if let Some(list) = fields.node("complaints")
            && complaints.is_empty()
            && self.defects.is_empty()
        {
            let message = "there is no complaint";
            self.defects.push(Defect::new(
                "no-complaint",
                message,
                self.source,
                list.span,
                "",
            ));
        }
        fields.close(&mut self.defects);
        Some(Application {
            applicant,
            entity,
            complaints,
        })
    }

    fn complaints(&mut self, list: &Node, defaults: &Defaults) -> Vec<Complaint> {
        let items = match &list.value {
            Written::List(items) => items.as_slice(),
            _ => std::slice::from_ref(list),
        };
        let mut complaints: Vec<Complaint> = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let opened = Fields::open(item, "a complaint", self.source, &mut self.defects);
            let Some(fields) = opened else { continue };
            if let Some(complaint) = self.complaint(&fields, defaults, at) {
                if complaints.iter().any(|other| other.id == complaint.id) {
                    let message = format!("two complaints have the id `{}`", complaint.id);
                    let at = fields.at("id");
                    self.defects.push(
                        Defect::new("duplicate-id", message, self.source, at, "again")
                            .help("give each complaint an id of its own, or none"),
                    );
                }
                complaints.push(complaint);
            }
            for key in ["time_limit", "outcome"] {
                fields.node(key);
            }
            fields.close(&mut self.defects);
        }
        complaints
    }

    fn complaint(
        &mut self,
        fields: &Fields<'_>,
        defaults: &Defaults,
        at: usize,
    ) -> Option<Complaint> {
        let named = fields.text("id", &mut self.defects);
        let mut respondents = self.respondents(fields);
        if respondents.is_empty() {
            respondents.clone_from(&defaults.respondents);
        }
        if respondents.is_empty() && self.defects.is_empty() {
            let message = "against which State is this complaint?";
            self.defects.push(
                Defect::new(
                    "no-respondent",
                    message,
                    self.source,
                    fields.span(),
                    "nobody named",
                )
                .help("add `respondents: [RUS]`, with the code or name of the State"),
            );
        }
        let lodged = match self.when(fields, "lodged", Precision::Day) {
            Told::NotAsked => defaults.lodged,
            told => told,
        };
        let (final_decision, later_decisions) = self.decisions(fields);
        Some(Complaint {
            id: named.unwrap_or_else(|| format!("c{}", at + 1)),
            articles: self.articles(fields),
            subject: fields
                .text("subject", &mut self.defects)
                .filter(|text| text != "unknown"),
            respondents,
            events: self.events(fields),
            final_decision,
            later_decisions,
            remedies: self.remedies(fields),
            victim: self.part(fields, "victim", "`victim`", Self::victim),
            representation: self.part(
                fields,
                "representation",
                "`representation`",
                Self::representation,
            ),
            identity: self
                .part(fields, "identity", "`identity`", Self::identity)
                .unwrap_or_default(),
            earlier_application: self.elsewhere(fields, "earlier_application", Self::earlier),
            other_procedure: self.elsewhere(fields, "other_procedure", Self::procedure),
            about: self.words_of(fields, "about", Theme::WORDS),
            imminent_harm: self.word(fields, "imminent_harm", ImminentHarm::WORDS),
            signals: self.words_of(fields, "signals", Signal::WORDS),
            lodged,
        })
    }

    /// A part of a complaint that is a table of its own.
    fn part<T>(
        &mut self,
        fields: &Fields<'_>,
        key: &'static str,
        what: &'static str,
        read: impl Fn(&mut Self, &Fields<'_>) -> T,
    ) -> Option<T> {
        let node = fields.node(key)?;
        if is_unknown(node) {
            return None;
        }
        let part = Fields::open(node, what, self.source, &mut self.defects)?;
        let value = read(self, &part);
        part.close(&mut self.defects);
        Some(value)
    }

    /// A part that can also be `no`.
    fn elsewhere<T>(
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

    fn entity(&mut self, fields: &Fields<'_>) -> Entity {
        let read = |reader: &mut Self, part: &Fields<'_>| Entity {
            kind: reader.word(part, "kind", EntityKind::WORDS),
            public_power: reader.flag(part, "public_power"),
            independent: reader.flag(part, "independent"),
        };
        self.part(fields, "entity", "`entity`", read)
            .unwrap_or_default()
    }

    fn victim(&mut self, part: &Fields<'_>) -> Victim {
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

    fn representation(&mut self, part: &Fields<'_>) -> Representation {
        Representation {
            authority: self.word(part, "authority", Authority::WORDS),
            acting_for: self.word(part, "acting_for", ActingFor::WORDS),
            about: self.word(part, "about", ChildMatter::WORDS),
            acted_at_home: self.word(part, "acted_at_home", ActedAtHome::WORDS),
        }
    }

    fn identity(&mut self, part: &Fields<'_>) -> Identity {
        Identity {
            disclosed_to_court: self.flag(part, "disclosed_to_court"),
            pseudonym: self.flag(part, "pseudonym"),
        }
    }

    fn sameness(&mut self, part: &Fields<'_>) -> Sameness {
        Sameness {
            applicant: self.flag(part, "same_applicant"),
            facts: self.flag(part, "same_facts"),
            complaint: self.flag(part, "same_complaint"),
        }
    }

    fn earlier(&mut self, part: &Fields<'_>) -> EarlierApplication {
        EarlierApplication {
            same: self.sameness(part),
            new_information: self.flag(part, "new_information"),
        }
    }

    fn procedure(&mut self, part: &Fields<'_>) -> OtherProcedure {
        part.text("name", &mut self.defects);
        OtherProcedure {
            body: self.body(part),
            same: self.sameness(part),
            status: self.word(part, "status", ProcedureStatus::WORDS),
            examined: self.flag(part, "examined"),
        }
    }

    /// A body by its id: one the table names, another of the record (unclear), or a mistake.
    fn body(&mut self, part: &Fields<'_>) -> Told<OtherBody> {
        let Some(node) = part.node("body") else {
            return Told::NotAsked;
        };
        if is_unknown(node) {
            return Told::Unknown;
        }
        let text = node.text().unwrap_or_default();
        if let Some((_, body)) = BODIES.iter().find(|(id, _)| *id == text) {
            return Told::Given(*body);
        }
        if self
            .record
            .bodies
            .iter()
            .any(|body| body.id == text.as_str())
        {
            return Told::Given(OtherBody::Unclear);
        }
        let ids = BODIES
            .iter()
            .map(|(id, _)| *id)
            .chain(self.record.bodies.iter().map(|b| b.id.0));
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

    /// A list of words.
    fn words_of<T: Copy>(
        &mut self,
        fields: &Fields<'_>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Vec<T> {
        let texts = fields.texts(key, &mut self.defects);
        texts
            .iter()
            .filter(|(text, _)| text != "unknown")
            .filter_map(|(text, span)| self.one_of(text, *span, key, words))
            .collect()
    }

    /// The decision that starts the time, and later ones that do not or may not. Of several, the
    /// last whose remedy counts and is not disputed.
    fn decisions(&mut self, fields: &Fields<'_>) -> (Option<FinalDecision>, Vec<FinalDecision>) {
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
        decisions.sort_by_key(|decision| {
            decision
                .on
                .given()
                .or(decision.known.given())
                .map(|when| when.first)
        });
        let settled = |decision: &FinalDecision| {
            decision.counts() && !decision.effective.is(YesNoDisputed::Disputed)
        };
        let chosen = decisions.iter().rposition(settled);
        let later = decisions.split_off(chosen.map_or(0, |at| at + 1));
        (decisions.pop(), later)
    }

    fn decision(&mut self, part: &Fields<'_>) -> FinalDecision {
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

    fn remedies(&mut self, fields: &Fields<'_>) -> Option<Vec<Remedy>> {
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

    fn events(&mut self, fields: &Fields<'_>) -> Vec<Event> {
        let mut events = Vec::new();
        for item in fields.tables("events") {
            let opened = Fields::open(item, "an event", self.source, &mut self.defects);
            let Some(part) = opened else { continue };
            events.push(self.event(&part));
            part.close(&mut self.defects);
        }
        events
    }

    fn event(&mut self, part: &Fields<'_>) -> Event {
        let precision = self.precision(part);
        let on = self.when(part, "on", precision);
        let from = self.when(part, "from", precision);
        let end = self.when(part, "until", precision);
        let (start, key) = match (on, from) {
            (Told::NotAsked, from) => (from, "from"),
            (on, _) => (on, "on"),
        };
        if let (Some(start), Some(end)) = (start.given(), end.given())
            && end.last < start.first
        {
            let message = "this situation ends before it begins";
            self.defects.push(
                Defect::new(
                    "order-of-days",
                    message,
                    self.source,
                    part.at("until"),
                    "ends here",
                )
                .also(self.source, part.at(key), "begins here"),
            );
        }
        for (when, key) in [(start, key), (end, "until")] {
            if let (Some(when), Some(today)) = (when.given(), self.today)
                && when.first > today
            {
                let message = format!("this day lies in the future (today is {today})");
                self.defects.push(
                    Defect::new("future", message, self.source, part.at(key), "")
                        .help("an application complains of what has happened; check the year"),
                );
            }
        }
        let mut kind = self.word(part, "kind", EventKind::WORDS);
        if kind == Told::NotAsked && key == "from" && start != Told::NotAsked {
            kind = Told::Given(EventKind::Continuing);
        }
        Event {
            what: part.text("what", &mut self.defects),
            kind,
            start,
            end,
            place: self.place(part),
            controlled_by: self.country(part, "controlled_by"),
            actor: self.actor(part),
            mandate: self.word(part, "mandate", Mandate::WORDS),
            link: self.word(part, "link", Link::WORDS),
            steps_after: self.flag(part, "steps_after"),
            nature: self.word(part, "nature", Nature::WORDS),
        }
    }

    fn articles(&mut self, fields: &Fields<'_>) -> Vec<Article> {
        let mut articles: Vec<Article> = Vec::new();
        for (text, span) in fields.texts("articles", &mut self.defects) {
            match text.parse::<Article>() {
                Ok(article) if articles.contains(&article) => {}
                Ok(article) => articles.push(article),
                Err(problem) => self.defects.push(
                    Defect::new("article", problem.to_string(), self.source, span, "").help(
                        "write `3` or `6(1)` for the Convention, `P1-1`, `P4-2`, `P7-4`, `P12-1` \
                         for a Protocol; leave `articles` out if you do not know",
                    ),
                ),
            }
        }
        articles
    }

    fn respondents(&mut self, fields: &Fields<'_>) -> Vec<Respondent> {
        let mut respondents: Vec<Respondent> = Vec::new();
        for (text, span) in fields.texts("respondents", &mut self.defects) {
            let respondent = match text.to_ascii_lowercase().as_str() {
                "eu" | "european union" | "un" | "nato" | "international" | "private" => {
                    Some(Respondent::NoState)
                }
                _ => self.state(&text, span).map(Respondent::State),
            };
            respondents.extend(respondent.filter(|respondent| !respondents.contains(respondent)));
        }
        respondents
    }

    /// A State of the record by any of its names, or a country by its code.
    fn state(&mut self, text: &str, span: Span) -> Option<Code> {
        match self.record.find_state(text) {
            Ok(state) => state.code.parse().ok(),
            Err(unknown) => {
                // A country without a file of its own, or a State that ended.
                let ended = || {
                    self.record
                        .successions
                        .iter()
                        .any(|row| row.from_state == text)
                };
                let code =
                    find_country(text).or_else(|| text.parse().ok().filter(|_: &Code| ended()));
                if code.is_none() {
                    let mut defect =
                        Defect::new("unknown-state", unknown.to_string(), self.source, span, "");
                    defect.help = Some(
                        "States are written by their code (`RUS`) or name (`Russia`)".to_string(),
                    );
                    self.defects.push(defect);
                }
                code
            }
        }
    }

    fn country(&mut self, part: &Fields<'_>, key: &'static str) -> Told<Code> {
        let Some(node) = part.node(key) else {
            return Told::NotAsked;
        };
        match node.text() {
            Some(text) if text == "unknown" => Told::Unknown,
            Some(text) => self
                .state(&text, node.span)
                .map_or(Told::Unknown, Told::Given),
            None => {
                self.wrong(node, key);
                Told::Unknown
            }
        }
    }

    fn actor(&mut self, part: &Fields<'_>) -> Told<Actor> {
        let Some(node) = part.node("actor") else {
            return Told::NotAsked;
        };
        match node.text().as_deref() {
            Some("unknown") => Told::Unknown,
            Some("international") => Told::Given(Actor::International),
            Some("private") => Told::Given(Actor::Private),
            Some(text) => {
                let state = self.state(text, node.span);
                state.map_or(Told::Unknown, |code| Told::Given(Actor::State(code)))
            }
            None => {
                self.wrong(node, "actor");
                Told::Unknown
            }
        }
    }

    fn place(&mut self, part: &Fields<'_>) -> Told<Place> {
        let Some(node) = part.node("place") else {
            return Told::NotAsked;
        };
        let Some(text) = node.text() else {
            self.wrong(node, "place");
            return Told::Unknown;
        };
        match text.as_str() {
            "unknown" => return Told::Unknown,
            "high-seas" => return Told::Given(Place::HighSeas),
            _ => {}
        }
        match find_place(self.record, &text) {
            Some(place) => Told::Given(place),
            None => {
                let areas = self.record.areas.iter().map(|area| area.id.0);
                let near = nearest(&text, areas).map(str::to_string);
                let near = near.or_else(|| self.record.find_state(&text).err()?.near);
                let message = format!("`{text}` is not a place the record knows");
                let help = match near {
                    Some(near) => format!("did you mean {near}?"),
                    None => "write the code of the country (`UKR`), an area of the record \
                             (`crimea`), or `high-seas`"
                        .to_string(),
                };
                self.defects.push(
                    Defect::new("unknown-place", message, self.source, node.span, "").help(help),
                );
                Told::Unknown
            }
        }
    }

    fn precision(&mut self, part: &Fields<'_>) -> Precision {
        const WORDS: &[(&str, Precision)] = &[
            ("day", Precision::Day),
            ("month", Precision::Month),
            ("year", Precision::Year),
        ];
        part.word("precision", WORDS, &mut self.defects)
            .unwrap_or(Precision::Day)
    }

    fn when(&mut self, part: &Fields<'_>, key: &'static str, precision: Precision) -> Told<When> {
        let Some(node) = part.node(key) else {
            return Told::NotAsked;
        };
        let text = node.text();
        if text.as_deref() == Some("unknown") {
            return Told::Unknown;
        }
        match text.as_deref().and_then(When::parse) {
            Some(when) => Told::Given(when.to_precision(precision)),
            None => {
                let message = match text {
                    Some(text) => format!("`{text}` is not a day, month or year of the calendar"),
                    None => format!("`{key}` is {}, expected a day", node.kind()),
                };
                self.defects.push(
                    Defect::new("date", message, self.source, node.span, "").help(
                        "write a day as 2022-10-03, a month as 2022-10, a year as 2022, \
                         or `unknown`",
                    ),
                );
                Told::Unknown
            }
        }
    }

    fn flag(&mut self, part: &Fields<'_>, key: &'static str) -> Told<bool> {
        self.word(part, key, &[("yes", true), ("no", false)])
    }

    fn word<T: Copy>(
        &mut self,
        part: &Fields<'_>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Told<T> {
        match part.node(key) {
            None => Told::NotAsked,
            Some(node) if is_unknown(node) => Told::Unknown,
            Some(_) => part
                .word(key, words, &mut self.defects)
                .map_or(Told::Unknown, Told::Given),
        }
    }

    fn one_of<T: Copy>(
        &mut self,
        text: &str,
        span: Span,
        key: &str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        let found = words
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, value)| *value);
        if found.is_none() {
            let known = words.iter().map(|(word, _)| *word);
            let list = known.clone().collect::<Vec<_>>().join(", ");
            let help = match nearest(text, known) {
                Some(near) => format!("did you mean `{near}`? The values are: {list}"),
                None => format!("the values are: {list}"),
            };
            let message = format!("`{text}` is not a value of `{key}`");
            self.defects
                .push(Defect::new("unknown-value", message, self.source, span, "").help(help));
        }
        found
    }

    fn wrong(&mut self, node: &Node, key: &str) {
        let message = format!("`{key}` is {}, expected a text", node.kind());
        self.defects.push(Defect::new(
            "wrong-kind",
            message,
            self.source,
            node.span,
            "",
        ));
    }
}

fn is_unknown(node: &Node) -> bool {
    matches!(&node.value, Written::Text(text) if text == "unknown")
}

/// A place by area id or name, territory id, code or name of a country.
fn find_place(record: &Record, text: &str) -> Option<Place> {
    let folded = standi_text::fold(text);
    let area = record.areas.iter().position(|area| {
        area.id == text
            || standi_text::fold(&area.name) == folded
            || area
                .names
                .iter()
                .any(|name| standi_text::fold(name) == folded)
    });
    if let Some(at) = area {
        return Some(Place::Area(at as u8));
    }
    if let Some(at) = record
        .territories
        .iter()
        .position(|territory| territory.id == text)
    {
        return Some(Place::Territory(at as u8));
    }
    if let Ok(state) = record.find_state(text) {
        return state.code.parse().ok().map(Place::Country);
    }
    find_country(text).map(Place::Country)
}
