//! A State on a day: member, represented, bound, declaring, owing.

use crate::common::{Cites, Grounds, IsoDay};
use crate::party::PartyOnDay;
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::facts::{Body, Contribution, Declaration, State};
use standi_record::query::{CONVENTION, Representation, Seat, organs};
use standi_record::{Day, Period, Record};

/// A State on a day. Membership, representation, being bound and money are separate; none follows
/// from another.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "State")]
pub struct StateOnDay {
    /// Code of the State.
    pub state: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The day.
    pub on: IsoDay,
    /// Membership of the Council of Europe.
    pub membership: MembershipOnDay,
    /// Seat and vote in each organ.
    pub organs: Vec<SeatOnDay>,
    /// Number of representatives in the Parliamentary Assembly, while it has seats.
    pub assembly_seats: Option<AssemblySeats>,
    /// Its status under each instrument that was open on the day.
    pub instruments: Vec<Status>,
    /// Declarations, derogations and reservations in force.
    pub declarations: Vec<DeclarationOnDay>,
    /// Accounts of its contributions that stand on the day.
    pub accounts: Vec<Account>,
    /// Other bodies that hear complaints against it.
    pub bodies: Vec<Accepted>,
}

/// Membership on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Membership")]
pub struct MembershipOnDay {
    /// Whether the State was a member.
    pub member: bool,
    /// Since when it was, or was no longer.
    pub since: Option<IsoDay>,
    /// First day on which that changed.
    pub until: Option<IsoDay>,
    /// What brought it to this, in the record's words.
    pub text: Option<&'static str>,
    /// The act.
    pub act: Option<&'static str>,
    /// On what it rests; `null`: the record holds no event of membership.
    pub grounds: Option<Grounds>,
}

/// What a State has in an organ.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Seat")]
pub struct SeatOnDay {
    /// Id of the organ.
    pub organ: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What the State has in it.
    #[schemars(extend("enum" = ["none", "sits-and-votes", "sits-without-vote", "no-delegation",
                                "suspended", "argued"]))]
    pub seat: &'static str,
    /// Since when.
    pub since: Option<IsoDay>,
    /// What brought it to this, in the record's words.
    pub text: Option<&'static str>,
    /// On what it rests.
    pub grounds: Option<Grounds>,
}

impl SeatOnDay {
    /// A State's seat in an organ on a day.
    pub fn of(record: &Record, state: &State, organ: &Body, on: Day) -> SeatOnDay {
        let it = record.representation(state, &organ.id, on);
        let (since, text, grounds) = seat_rests_on(record, state, organ, on, &it);
        SeatOnDay {
            organ: organ.id.0,
            name: organ.name.0,
            seat: it.seat.word(),
            since,
            text,
            grounds,
        }
    }
}

/// Since when a seat is so, by what, on what grounds: an event; in the Court, the Convention.
pub(crate) fn seat_rests_on(
    record: &Record,
    state: &State,
    organ: &Body,
    on: Day,
    seat: &Representation<'_>,
) -> (Option<IsoDay>, Option<&'static str>, Option<Grounds>) {
    if organ.id == organs::COURT {
        let party = record
            .party(state, &CONVENTION, on)
            .ok()
            .map(PartyOnDay::from);
        let party = party.filter(|party| party.since.is_some());
        let argued = party.as_ref().filter(|party| party.bound.is_none());
        if let Some(party) = argued {
            let text = "the sources word the end under the Convention differently for this day";
            return (party.until, Some(text), party.grounds().cloned());
        }
        let bound = party.as_ref().filter(|party| party.bound == Some(true));
        let since = bound.and_then(|party| party.since);
        let text = bound.map(|_| "a High Contracting Party");
        return (
            since,
            text,
            party.and_then(|party| party.grounds().cloned()),
        );
    }
    let by = seat.by;
    let since = by.map(|event| IsoDay(event.effective));
    (
        since,
        by.map(|event| event.text.0),
        by.map(|event| (&event.basis).into()),
    )
}

/// Seats in the Assembly.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AssemblySeats {
    /// How many.
    pub seats: Option<i64>,
    /// Since when.
    pub since: IsoDay,
    /// First day no longer.
    pub until: Option<IsoDay>,
    /// On what it rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

/// A status under an instrument on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Status {
    /// Id of the instrument.
    pub instrument: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Whether the State was bound; `null` on a day that the sources dispute.
    pub bound: Option<bool>,
    /// `argued` on a day that the sources dispute.
    pub boundary: Option<&'static str>,
    /// First day of the period that the day is in, else of the last one before it.
    pub since: Option<IsoDay>,
    /// First day no longer in that period.
    pub until: Option<IsoDay>,
    /// How the period ended, if it did.
    pub ended: Option<&'static str>,
    /// Day of signature.
    pub signed: Option<IsoDay>,
    /// On what it rests.
    pub grounds: Option<Grounds>,
}

/// A declaration in force on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Declaration")]
pub struct DeclarationOnDay {
    /// Its id.
    pub id: &'static str,
    /// Id of the instrument.
    pub instrument: &'static str,
    /// What it does.
    pub kind: &'static str,
    /// Articles it touches.
    pub articles: Vec<&'static str>,
    /// Where: codes of States and territories.
    pub territory: Vec<&'static str>,
    /// Since when.
    pub since: Option<IsoDay>,
    /// First day no longer.
    pub until: Option<IsoDay>,
    /// What it says, in the record's words.
    pub text: &'static str,
    /// What a court has said about it.
    pub validity: Option<&'static str>,
    /// On what it rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

impl From<&Declaration> for DeclarationOnDay {
    fn from(row: &Declaration) -> DeclarationOnDay {
        DeclarationOnDay {
            id: row.id.0,
            instrument: row.instrument.0,
            kind: row.kind.word(),
            articles: row.articles.iter().map(|text| text.0).collect(),
            territory: row.territory.iter().map(|text| text.0).collect(),
            since: row.from.map(IsoDay),
            until: row.end().map(IsoDay),
            text: row.text.0,
            validity: row.validity.map(|validity| validity.word()),
            grounds: (&row.basis).into(),
        }
    }
}

/// An account of contributions, in thousand euros.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Account {
    /// Financial year or years.
    pub year: &'static str,
    /// Which budgets.
    pub budget: Option<&'static str>,
    /// Owed for the year, in thousand euros.
    pub due: Option<i64>,
    /// Paid by the day of the account, in thousand euros.
    pub paid: Option<i64>,
    /// Still owed on the day of the account, in thousand euros.
    pub unpaid: Option<i64>,
    /// Day of the account.
    pub as_of: IsoDay,
    /// What happened, in the record's words.
    pub text: &'static str,
    /// On what it rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

impl From<&Contribution> for Account {
    fn from(row: &Contribution) -> Account {
        Account {
            year: row.year.0,
            budget: row.budget.map(|text| text.0),
            due: row.due,
            paid: row.paid,
            unpaid: row.unpaid,
            as_of: row.as_of.into(),
            text: row.text.0,
            grounds: (&row.basis).into(),
        }
    }
}

/// A body that hears complaints, accepted or not.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Accepted {
    /// Id of the body.
    pub body: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whether the State had accepted it on the day.
    pub accepted: bool,
    /// Since when.
    pub since: Option<IsoDay>,
    /// First day no longer.
    pub until: Option<IsoDay>,
    /// Its reservation.
    pub reservation: Option<&'static str>,
    /// On what it rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

impl StateOnDay {
    /// Asks the record about a State on a day.
    pub fn of(record: &Record, state: &State, on: Day) -> StateOnDay {
        let membership = record.membership(state, on);
        let by = membership.by;
        let organs = record
            .organs()
            .filter(|body| body.since.is_none_or(|since| since <= on))
            .map(|body| SeatOnDay::of(record, state, body, on))
            .collect();
        let in_force = |from: Option<Day>, until| {
            from.is_some_and(|from| Period::new(from, until).contains(on))
        };
        let seats = record.of(&record.seats, &state.code);
        let seats = seats
            .filter(|row| in_force(Some(row.from), row.until))
            .last();
        let declarations = record.of(&record.declarations, &state.code);
        let accepted = record.of(&record.accepted, &state.code);
        StateOnDay {
            state: state.code.0,
            name: state.name.0,
            on: on.into(),
            membership: MembershipOnDay {
                member: membership.member,
                since: membership.since().map(IsoDay),
                until: membership.until().map(IsoDay),
                text: by.map(|event| event.text.0),
                act: by.and_then(|event| event.act).map(|act| act.0),
                grounds: by.map(|event| (&event.basis).into()),
            },
            organs,
            assembly_seats: seats.map(|row| AssemblySeats {
                seats: row.seats,
                since: row.from.into(),
                until: row.until.map(IsoDay),
                grounds: (&row.basis).into(),
            }),
            instruments: statuses(record, state, on),
            declarations: declarations
                .filter(|row| in_force(row.from, row.end()))
                .map(DeclarationOnDay::from)
                .collect(),
            accounts: record
                .accounts(state, on)
                .into_iter()
                .map(Account::from)
                .collect(),
            bodies: accepted
                .map(|row| Accepted {
                    body: row.body.0,
                    name: record
                        .body(&row.body)
                        .map_or(row.body.0, |body| body.name.0),
                    accepted: in_force(row.from, row.until),
                    since: row.from.map(IsoDay),
                    until: row.until.map(IsoDay),
                    reservation: row.reservation.map(|text| text.0),
                    grounds: (&row.basis).into(),
                })
                .collect(),
        }
    }
}

/// One status for each instrument of which the record says something for this State.
fn statuses(record: &Record, state: &State, on: Day) -> Vec<Status> {
    let mut instruments: Vec<&str> = Vec::new();
    for row in record.statuses(state) {
        if !instruments.contains(&row.instrument.0) {
            instruments.push(row.instrument.0);
        }
    }
    let asked = instruments
        .into_iter()
        .filter_map(|id| record.party(state, id, on).ok());
    asked
        .filter(|party| party.instrument.opened.is_none_or(|opened| opened <= on))
        .map(|party| {
            let since = party.since;
            let it = PartyOnDay::from(party);
            let begun = since.is_some();
            Status {
                instrument: it.instrument,
                title: it.instrument_title,
                bound: it.bound,
                boundary: it.boundary,
                since: it.since,
                until: it.until,
                ended: it.ended.filter(|_| begun),
                signed: it.signed,
                grounds: it.grounds().cloned(),
            }
        })
        .collect()
}

/// Whether a State has anything in an organ.
pub fn has_seat(seat: &SeatOnDay) -> bool {
    seat.seat != Seat::None.word()
}

impl Cites for StateOnDay {
    fn each(&self, visit: &mut dyn FnMut(&Grounds)) {
        self.membership.grounds.iter().for_each(&mut *visit);
        self.organs
            .iter()
            .filter_map(|it| it.grounds.as_ref())
            .for_each(&mut *visit);
        self.assembly_seats.iter().for_each(|it| visit(&it.grounds));
        self.instruments
            .iter()
            .filter_map(|it| it.grounds.as_ref())
            .for_each(&mut *visit);
        self.declarations.iter().for_each(|it| visit(&it.grounds));
        self.accounts.iter().for_each(|it| visit(&it.grounds));
        self.bodies.iter().for_each(|it| visit(&it.grounds));
    }
}
