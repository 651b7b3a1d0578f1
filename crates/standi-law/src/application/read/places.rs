//! States, actors and places.

use super::*;

impl Reader<'_> {
    pub(super) fn respondents(&mut self, fields: &Fields<'_>) -> Vec<Respondent> {
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
    pub(super) fn state(&mut self, text: &str, span: Span) -> Option<Code> {
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

    pub(super) fn country(&mut self, part: &Fields<'_>, key: &'static str) -> Told<Code> {
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

    pub(super) fn actor(&mut self, part: &Fields<'_>) -> Told<Actor> {
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

    pub(super) fn place(&mut self, part: &Fields<'_>) -> Told<Place> {
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
                    Some(near) => did_you_mean(&near, &text),
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
}

/// A place by area id or name, territory id, code or name of a country.
fn find_place(record: &Record, text: &str) -> Option<Place> {
    if let Some(state) = record.state(text) {
        return state.code.parse().ok().map(Place::Country);
    }
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
