//! The description of the interface (OpenAPI 3.1), made of the types that are read and written.

use super::law::{DeadlineQuery, View};
use super::problem::Problem;
use super::record::{AuditQuery, DiffQuery, OrganQuery, PartyQuery, StateQuery, StatementsQuery};
use axum::Json;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use standi_answers::SCHEMAS;

/// A question that a program can put.
pub struct Operation {
    /// Method.
    pub method: &'static str,
    /// Path.
    pub path: &'static str,
    about: &'static str,
    asked: fn() -> Value,
    /// Whether the body is an application.
    application: bool,
    /// Name of the schema of the answer.
    answer: &'static str,
}

macro_rules! operation {
    ($method:literal $path:literal, $asked:ty, $application:literal, $answer:literal, $about:literal) => {
        Operation {
            method: $method,
            path: $path,
            about: $about,
            asked: schema::<$asked>,
            application: $application,
            answer: $answer,
        }
    };
}

/// Every question.
#[rustfmt::skip]
pub const OPERATIONS: &[Operation] = &[
    operation!("post" "/api/v1/check", View, true, "check", "Can this application be brought? Reasons, sources, what is missing"),
    operation!("post" "/api/v1/doors", View, true, "doors", "Which other bodies can hear it, and in which order"),
    operation!("post" "/api/v1/form", View, true, "form", "Is the application form complete (Rule 47)?"),
    operation!("get" "/api/v1/deadline", DeadlineQuery, false, "deadline", "The last day of the time limit of Article 35 § 1"),
    operation!("get" "/api/v1/record/party", PartyQuery, false, "record-party", "Was a State bound by an instrument on a day?"),
    operation!("get" "/api/v1/record/state", StateQuery, false, "record-state", "A State on a day"),
    operation!("get" "/api/v1/record/timeline", StateQuery, false, "record-timeline", "Memberships, rights and instruments of a State over time"),
    operation!("get" "/api/v1/record/contributions", StateQuery, false, "record-contributions", "What a State owes the organisation"),
    operation!("get" "/api/v1/record/organ", OrganQuery, false, "record-organ", "Who may sit and vote in an organ on a day"),
    operation!("get" "/api/v1/record/diff", DiffQuery, false, "record-diff", "What changed in law between two days"),
    operation!("get" "/api/v1/record/statements", StatementsQuery, false, "record-statements", "Who said what"),
    operation!("get" "/api/v1/record/audit", AuditQuery, false, "record-audit", "Facts by confidence"),
];

fn schema<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|it| it.inline_subschemas = true);
    settings.into_generator().into_root_schema_for::<T>().into()
}

/// `GET /api/v1/openapi.json`
pub async fn openapi() -> Json<Value> {
    Json(document())
}

/// The description.
pub fn document() -> Value {
    let mut schemas = Map::new();
    for it in SCHEMAS {
        let wanted = OPERATIONS
            .iter()
            .any(|operation| operation.answer == it.name);
        if wanted || it.name == "application" {
            add(it.name, it.value(), &mut schemas);
        }
    }
    add("problem", schema::<Problem>(), &mut schemas);
    let mut paths = Map::new();
    for operation in OPERATIONS {
        let path = paths.entry(operation.path).or_insert_with(|| json!({}));
        path[operation.method] = described(operation);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "standi",
            "version": standi_answers::VERSION,
            "summary": "Who may bring which case, against which State, before which body, until when",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

fn described(operation: &Operation) -> Value {
    let of = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let problem = |about: &str| {
        json!({
            "description": about,
            "content": { "application/problem+json": { "schema": of("problem") } },
        })
    };
    let mut out = json!({
        "summary": operation.about,
        "operationId": operation.path.trim_start_matches("/api/v1/").replace('/', "-"),
        "parameters": parameters(&(operation.asked)()),
        "responses": {
            "200": {
                "description": "The answer",
                "content": { "application/json": { "schema": of(operation.answer) } },
            },
            "400": problem("The question cannot be read"),
            "403": problem("The request comes from a page of another origin, or names another host"),
        },
    });
    if operation.application {
        out["requestBody"] = json!({
            "required": true,
            "content": {
                "application/json": { "schema": of("application") },
                "application/yaml": { "schema": of("application") },
                "application/toml": { "schema": { "type": "string" } },
            },
        });
        out["responses"]["413"] = problem("The application is larger than 1 MiB");
        out["responses"]["422"] = problem("The application cannot be read, and why");
    } else {
        out["responses"]["304"] = json!({ "description": "Not changed since the ETag sent" });
        out["responses"]["404"] = problem("The record knows no such name");
    }
    out
}

/// The fields of a question as parameters of an address.
fn parameters(asked: &Value) -> Vec<Value> {
    let required = asked["required"].as_array().cloned().unwrap_or_default();
    let fields = asked["properties"].as_object().cloned().unwrap_or_default();
    let parameter = |(name, mut schema): (String, Value)| {
        // An address has no `null`: what may be left out is left out.
        if let Some(kinds) = schema["type"].as_array_mut() {
            kinds.retain(|kind| kind != "null");
            if let [one] = kinds.as_slice() {
                schema["type"] = one.clone();
            }
        }
        if let Some(first) = schema["anyOf"].get(0).cloned() {
            let about = schema["description"].clone();
            schema = first;
            schema["description"] = about;
        }
        let about = schema["description"].take();
        schema.as_object_mut().map(|it| it.remove("description"));
        json!({
            "name": name,
            "in": "query",
            "required": required.contains(&json!(name)),
            "description": about,
            "schema": schema,
        })
    };
    fields.into_iter().map(parameter).collect()
}

/// Adds a schema and what it defines, all at one level, for references in the description are to
/// the whole of it.
fn add(name: &str, mut schema: Value, schemas: &mut Map<String, Value>) {
    let defined = schema.as_object_mut().and_then(|it| {
        it.remove("$schema");
        it.remove("$id");
        it.remove("$defs")
    });
    let Value::Object(defined) = defined.unwrap_or_else(|| json!({})) else {
        return;
    };
    for (inner, mut it) in defined {
        refer(name, &mut it);
        schemas.insert(format!("{name}.{inner}"), it);
    }
    refer(name, &mut schema);
    schemas.insert(name.to_string(), schema);
}

fn refer(name: &str, schema: &mut Value) {
    match schema {
        Value::Object(table) => {
            if let Some(Value::String(to)) = table.get_mut("$ref")
                && let Some(inner) = to.strip_prefix("#/$defs/")
            {
                *to = format!("#/components/schemas/{name}.{inner}");
            }
            table.values_mut().for_each(|it| refer(name, it));
        }
        Value::Array(items) => items.iter_mut().for_each(|it| refer(name, it)),
        _ => {}
    }
}
