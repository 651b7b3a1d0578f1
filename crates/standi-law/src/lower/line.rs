//! The facts of one line: one article, one event.

use super::place::{Located, established_hostilities, locate};
use super::territory::names;
use super::{Pair, lengths};
use crate::Value;
use crate::application::*;
use crate::article::Article;
use crate::criteria::*;
use standi_record::facts::{Bound, Declaration, DeclarationKind, Scope, Validity};
use standi_record::query::CONVENTION;
use standi_record::{Day, Period, Record, Text};

/// One article and one event of a complaint against a State, lowered.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// The article; `None` if none was named.
    pub article: Option<Article>,
    /// The event; `None` if none was told.
    pub event: Option<&'a Event>,
    /// The status of the State under the instrument that the answer rests on.
    pub bound: Option<&'a Bound>,
    /// The row of the record's list on scope.
    pub scope_row: Option<&'a Scope>,
    /// Reservations in force on the day that name the article.
    pub reservations: Vec<&'a Declaration>,
    /// Derogations in force on the day that name the article.
    pub derogations: Vec<&'a Declaration>,
    /// Facts of `personae`.
    pub personae: personae::Facts,
    /// Facts of `temporis`.
    pub temporis: temporis::Facts,
    /// Facts of `materiae`.
    pub materiae: materiae::Facts,
    /// Facts of `loci`.
    pub loci: loci::Facts,
    /// Facts of `applicant`.
    pub applicant: applicant::Facts,
    /// Facts of `victim`.
    pub victim: victim::Facts,
    /// Facts of `time_limit`.
    pub time_limit: time_limit::Facts,
    /// Facts of `scope`.
    pub scope: scope::Facts,
    /// Facts of `reservation`.
    pub reservation: reservation::Facts,
    pub(crate) located: Located<'a>,
}

/// Every line of a complaint against a respondent; at least one.
pub fn lines<'a>(pair: &Pair<'a>) -> Vec<Line<'a>> {
    let articles: Vec<Option<Article>> = match pair.complaint.articles.as_slice() {
        [] => vec![None],
        articles => articles.iter().copied().map(Some).collect(),
    };
    let events: Vec<Option<&'a Event>> = match pair.complaint.events.as_slice() {
        [] => vec![None],
        events => events.iter().map(Some).collect(),
    };
    let mut lines = Vec::with_capacity(articles.len() * events.len());
    for article in &articles {
        for event in &events {
            lines.push(line(pair, *article, *event));
        }
    }
    lines
}

fn line<'a>(pair: &Pair<'a>, article: Option<Article>, event: Option<&'a Event>) -> Line<'a> {
    static NOTHING: Event = Event::NOTHING;
    let told = event.unwrap_or(&NOTHING);
    let located = locate(pair, told, article);
    let status = Status::of(pair, article, told);
    let reservations = declarations(pair, article, told, DeclarationKind::Reservation);
    let scope_row = scope_row(pair, article);
    Line {
        article,
        event,
        bound: status.own.row,
        derogations: match told.start.given() {
            Some(_) => declarations(pair, article, told, DeclarationKind::Derogation),
            None => Vec::new(),
        },
        personae: personae(pair, told, &located),
        temporis: status.temporis(pair, told),
        materiae: status.materiae(article, told),
        loci: loci::Facts {
            place: located.place,
            link: told.link.given(),
            mandate: told.mandate.given().is_some(),
            article,
            by_international: told.actor.is(Actor::International),
            established_hostilities: established_hostilities(pair, told),
            doubtful: located.doubtful,
        },
        applicant: applicant(pair, article),
        victim: victim(pair, article),
        time_limit: time_limit(pair, article, told, &status),
        scope: scope::Facts {
            listed: scope_row.and_then(|row| value(&row.value)),
            article_14_alone: pair.complaint.articles.len() == 1
                && article.is_some_and(|article| article.is_of_convention(&[14])),
        },
        reservation: reservation::Facts {
            in_force: reservations
                .iter()
                .any(|row| row.validity != Some(Validity::Invalid)),
            invalid: !reservations.is_empty(),
        },
        scope_row,
        reservations,
        located,
    }
}

impl Event {
    /// An event of which nothing was told.
    const NOTHING: Event = Event {
        what: None,
        kind: Told::NotAsked,
        start: Told::NotAsked,
        end: Told::NotAsked,
        place: Told::NotAsked,
        controlled_by: Told::NotAsked,
        actor: Told::NotAsked,
        mandate: Told::NotAsked,
        link: Told::NotAsked,
        steps_after: Told::NotAsked,
        nature: Told::NotAsked,
    };
}

/// The respondent under the instrument of the article, and under the Convention.
struct Status<'a> {
    own: Under<'a>,
    convention: Under<'a>,
}

/// The respondent under an instrument.
#[derive(Clone, Copy)]
pub(super) struct Under<'a> {
    pub row: Option<&'a Bound>,
    ever_bound: bool,
    periods: [Period; 2],
    argued: [Period; 2],
    doubtful: bool,
}

impl<'a> Under<'a> {
    const NEVER: Under<'a> = Under {
        row: None,
        ever_bound: false,
        periods: [Period::NEVER; 2],
        argued: [Period::NEVER; 2],
        doubtful: false,
    };

    pub fn of(pair: &Pair<'a>, instrument: Text, day: Option<Day>) -> Under<'a> {
        let record = pair.record;
        let Some(state) = pair.state() else {
            return Under::NEVER;
        };
        let rows = || {
            record
                .of(&record.bound, &state.code)
                .filter(move |row| row.instrument == instrument.0)
        };
        let (Some(state_id), Some(id)) = (
            record.state_id(&state.code),
            record.instrument_id(&instrument),
        ) else {
            return Under::NEVER;
        };
        let begun = |row: &&Bound| match (row.first_day(), day) {
            (Some(first), Some(day)) => first <= day,
            (Some(_), None) => true,
            (None, _) => false,
        };
        let row = rows().filter(begun).max_by_key(|row| row.first_day());
        let row = row.or_else(|| rows().min_by_key(|row| row.first_day()));
        let periods = record.periods(state_id, id);
        Under {
            row,
            ever_bound: periods.iter().any(|period| *period != Period::NEVER),
            periods,
            argued: record.argued(state_id, id),
            doubtful: row.is_some_and(|row| row.basis.is_doubtful()),
        }
    }
}

impl<'a> Status<'a> {
    fn of(pair: &Pair<'a>, article: Option<Article>, event: &Event) -> Status<'a> {
        let day = event.start.given().map(|when| when.first);
        let instrument = article.map_or(CONVENTION, Article::instrument);
        let convention = Under::of(pair, CONVENTION, day);
        let own = match instrument == CONVENTION {
            true => convention,
            false => Under::of(pair, instrument, day),
        };
        Status { own, convention }
    }

    /// Under an instrument that never bound the State, time is measured by the Convention: that
    /// the right is not there is for `materiae` to say.
    fn temporis(&self, pair: &Pair<'_>, event: &Event) -> temporis::Facts {
        let under = match self.own.ever_bound {
            true => &self.own,
            false => &self.convention,
        };
        temporis::Facts {
            kind: event.kind,
            start: event.start.given(),
            end: event.end.given(),
            steps_after: event.steps_after,
            periods: under.periods,
            argued: under.argued,
            petition: pair.petition,
            doubtful: under.doubtful,
        }
    }

    fn materiae(&self, article: Option<Article>, event: &Event) -> materiae::Facts {
        let days = super::place::days(event);
        materiae::Facts {
            named: article.is_some(),
            ever_bound: self.own.ever_bound,
            first: days.map(|(first, _)| first),
            last: days.map_or(Day::LAST, |(_, last)| last),
            vague: days.is_some_and(|(first, last)| first != last)
                && !matches!(
                    event.kind,
                    Told::Given(EventKind::Continuing | EventKind::Procedural)
                ),
            periods: self.own.periods,
            argued: self.own.argued,
            doubtful: self.own.doubtful,
        }
    }
}

fn personae(pair: &Pair<'_>, event: &Event, located: &Located<'_>) -> personae::Facts {
    personae::Facts {
        standing: pair.standing,
        by: match event.actor.given() {
            Some(Actor::State(code)) if pair.is_respondent(code) => personae::By::Respondent,
            Some(Actor::State(_)) => personae::By::Another,
            Some(Actor::International) => personae::By::International,
            Some(Actor::Private) => personae::By::Private,
            None => personae::By::Unknown,
        },
        mandate: event.mandate.given().is_some(),
        place_told: event.place.given().is_some(),
        on_territory: located.on_territory,
        held: located.held,
        link: event.link.given(),
    }
}

fn applicant(pair: &Pair<'_>, article: Option<Article>) -> applicant::Facts {
    let application = pair.application;
    let acts_for = pair
        .complaint
        .representation
        .and_then(|r| r.acting_for.given());
    applicant::Facts {
        kind: application.applicant,
        entity: application.entity.kind,
        public_power: application.entity.public_power,
        independent: application.entity.independent,
        article,
        for_another: acts_for.is_some_and(|whom| whom != ActingFor::Own),
    }
}

fn victim(pair: &Pair<'_>, article: Option<Article>) -> victim::Facts {
    let victim = pair.complaint.victim.unwrap_or_default();
    victim::Facts {
        told: pair.complaint.victim.is_some(),
        status: victim.status,
        redress: victim.redress,
        enough: victim.enough,
        death: victim.death,
        company_can_act: victim.company_can_act,
        own_rights: victim.own_rights,
        climate: pair.complaint.subject.as_deref() == Some("climate"),
        applicant: pair.application.applicant,
        acting_for: pair
            .complaint
            .representation
            .map_or(Told::NotAsked, |r| r.acting_for),
        article,
    }
}

fn time_limit(
    pair: &Pair<'_>,
    article: Option<Article>,
    event: &Event,
    status: &Status<'_>,
) -> time_limit::Facts {
    let complaint = pair.complaint;
    let decision = complaint.final_decision.as_ref();
    let remedies = complaint.remedies.as_deref().unwrap_or_default();
    let effective = |remedy: &Remedy| !remedy.effective.is(YesNoDisputed::No);
    let (decided, known) = match decision {
        None => (None, None),
        Some(decision) => {
            let on = decision.on.given();
            let known = decision.known.given();
            let pronounced = decision.pronounced.is(true);
            (on, known.or(on.filter(|_| pronounced)))
        }
    };
    let first_bound = status
        .convention
        .periods
        .iter()
        .map(|period| period.from)
        .min();
    time_limit::Facts {
        lengths: lengths(pair.record),
        decided,
        known,
        pronounced: decision.map_or(Told::NotAsked, |decision| decision.pronounced),
        argued: complaint
            .later_decisions
            .iter()
            .filter(|decision| decision.counts())
            .find_map(FinalDecision::days),
        none: decision.is_some_and(|decision| decision.none),
        remedy_pending: remedies
            .iter()
            .any(|remedy| remedy.outcome.is(Outcome::Pending) && effective(remedy)),
        no_effective_remedy: !remedies.is_empty() && !remedies.iter().any(effective),
        kind: event.kind,
        nature: event.nature,
        start: event.start.given(),
        end: event.end.given(),
        grave: article.is_some_and(|article| article.is_of_convention(&[2, 3])),
        suable_from: first_bound
            .map(|first| first.max(pair.petition.from))
            .filter(|day| *day > Day::FIRST),
        lodged: pair.lodged(),
        sent: pair.sent(),
    }
}

fn scope_row<'a>(pair: &Pair<'a>, article: Option<Article>) -> Option<&'a Scope> {
    let subject = pair.complaint.subject.as_deref()?;
    let article = article?;
    pair.record.scopes.iter().find(|row| {
        row.subject == subject
            && row.articles.iter().any(|named| {
                named
                    .parse::<Article>()
                    .is_ok_and(|named| named.is(article))
            })
    })
}

fn value(word: &str) -> Option<Value> {
    match word {
        "open" => Some(Value::Open),
        "closed" => Some(Value::Closed),
        "judgement" => Some(Value::Judgement),
        _ => None,
    }
}

/// Declarations of a kind by the respondent that name the article or none and reach the place, in
/// force on the day; all of them where the day was not told.
fn declarations<'a>(
    pair: &Pair<'a>,
    article: Option<Article>,
    event: &Event,
    kind: DeclarationKind,
) -> Vec<&'a Declaration> {
    let (Some(state), Some(article)) = (pair.state(), article) else {
        return Vec::new();
    };
    let day = event.start.given().map(|when| when.first);
    let names = |row: &&Declaration| {
        row.articles.is_empty()
            || row.articles.iter().any(|named| {
                named
                    .parse::<Article>()
                    .is_ok_and(|named| article.touches(named))
            })
    };
    let in_force = |row: &&Declaration| {
        row.from
            .is_some_and(|from| day.is_none_or(|day| Period::new(from, row.end()).contains(day)))
    };
    let record = pair.record;
    record
        .of(&record.declarations, &state.code)
        .filter(|row| row.kind == kind)
        .filter(in_force)
        .filter(names)
        .filter(|row| reaches(record, row, &state.code, event))
        .collect()
}

/// Whether a declaration reaches the place of an event. One for the whole State or for a part of
/// its own territory may reach any place within it; one for a dependent territory only that.
pub(super) fn reaches(record: &Record, row: &Declaration, state: &str, event: &Event) -> bool {
    let part_of_the_state = |named: &str| {
        named == state
            || record
                .areas
                .iter()
                .any(|area| area.id == named && area.inside == state)
            || record
                .territories
                .iter()
                .any(|part| part.id == named && part.inside == state && part.codes.is_empty())
    };
    let dependent = match event.place.given() {
        Some(Place::Country(code)) if code.as_str() != state => Some(code),
        _ => None,
    };
    row.territory.is_empty()
        || match dependent {
            Some(code) => [state, code.as_str()]
                .iter()
                .any(|place| names(record, row, place)),
            None => row.territory.iter().any(|named| part_of_the_state(named)),
        }
}
