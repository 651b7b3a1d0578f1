//! What happened, and which rights it touched.

use super::*;

impl Reader<'_> {
    pub(super) fn events(&mut self, fields: &Fields<'_>) -> Vec<Event> {
        let mut events = Vec::new();
        for item in fields.tables("events") {
            let opened = Fields::open(item, "an event", self.source, &mut self.defects);
            let Some(part) = opened else { continue };
            events.push(self.event(&part));
            part.close(&mut self.defects);
        }
        events
    }

    pub(super) fn event(&mut self, part: &Fields<'_>) -> Event {
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

    pub(super) fn articles(&mut self, fields: &Fields<'_>) -> Vec<Article> {
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
}
