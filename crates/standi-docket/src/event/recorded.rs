//! An event as it stands in the docket.

use super::Event;
use crate::state::{Role, ShownBy};
use crate::value::{Date, Moment};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An event with its two dates, who acted, who recorded it, and by which authority. It is never
/// changed: a correction is another one that supersedes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    /// Its place in the application's history, from 1.
    pub seq: u32,
    /// Day on which it happened.
    pub happened_on: Date,
    /// Moment at which it was recorded.
    pub recorded_at: Moment,
    /// Who acted, in the words of the lifecycle.
    pub actor: String,
    /// As whom it was recorded.
    pub role: Role,
    /// Who recorded it.
    pub recorded_by: String,
    /// Article, Rule or practice that it rests on.
    pub authority: String,
    /// The document that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Why, and what else is to be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Last day that the letter names, in place of the usual length of the time-limit it starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How the docket knows of it. What a document shows may lie steps behind the event before it:
    /// those between were taken, but are not recorded.
    #[serde(default = "ShownBy::act", skip_serializing_if = "ShownBy::is_act")]
    pub shown_by: ShownBy,
    /// The event that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<u32>,
    /// What happened.
    pub event: Event,
}
