//! The description of the interface (OpenAPI 3.1), made of the types that are read and written.

use super::docket::{DueAsked, Erasing, ListQuery, LodgeQuery, Recording, Whom};
use super::law::{DeadlineQuery, View};
use super::money::{AccountAsked, AccountOfState, ExecutionAsked, StateAsked};
use super::papers::FileQuery;
use super::problem::Problem;
use super::record::{
    AuditQuery, DiffQuery, InstrumentQuery, MatrixQuery, OrganQuery, PartyQuery, SourceQuery,
    StateQuery, StatementsQuery,
};
use super::search::{SearchQuery, Whom as Searcher};
use crate::desk::LANGUAGES;
use axum::Json;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use standi_answers::SCHEMAS;
use standi_docket::event::Kind;
use standi_docket::state::{Priority, Role};
use std::sync::LazyLock;

/// A question that a program can put.
pub struct Operation {
    /// Method.
    pub method: &'static str,
    /// Path.
    pub path: &'static str,
    about: &'static str,
    asked: fn() -> Value,
    body: Body,
    /// Name of the schema of the answer.
    answer: &'static str,
}

/// What the body of a request is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Body {
    /// There is none.
    None,
    /// An application.
    Application,
    /// What is recorded.
    Recording,
    /// Why an application is erased.
    Erasing,
    /// What to look for.
    Search,
    /// The content of a paper.
    Content,
}

/// In place of the name of a schema: the answer is a file.
const CONTENT: &str = "";

macro_rules! operation {
    ($method:literal $path:literal, $asked:ty, $body:ident, $answer:expr, $about:literal) => {
        Operation {
            method: $method,
            path: $path,
            about: $about,
            asked: schema::<$asked>,
            body: Body::$body,
            answer: $answer,
        }
    };
}

/// Every question.
#[rustfmt::skip]
pub const OPERATIONS: &[Operation] = &[
    operation!("post" "/api/v1/check", View, Application, "check", "Can this application be brought? Reasons, sources, what is missing"),
    operation!("post" "/api/v1/doors", View, Application, "doors", "Which other bodies can hear it, and in which order"),
    operation!("post" "/api/v1/form", View, Application, "form", "Is the application form complete (Rule 47)?"),
    operation!("get" "/api/v1/deadline", DeadlineQuery, None, "deadline", "The last day of the time limit of Article 35 § 1"),
    operation!("get" "/api/v1/record/party", PartyQuery, None, "record-party", "Was a State bound by an instrument on a day?"),
    operation!("get" "/api/v1/record/state", StateQuery, None, "record-state", "A State on a day"),
    operation!("get" "/api/v1/record/timeline", StateQuery, None, "record-timeline", "Memberships, rights and instruments of a State over time"),
    operation!("get" "/api/v1/record/contributions", StateQuery, None, "record-contributions", "What a State owes the organisation"),
    operation!("get" "/api/v1/record/organ", OrganQuery, None, "record-organ", "Who may sit and vote in an organ on a day"),
    operation!("get" "/api/v1/record/instrument", InstrumentQuery, None, "record-instrument", "An instrument on a day: what it is, whom it binds"),
    operation!("get" "/api/v1/record/matrix", MatrixQuery, None, "record-matrix", "Which State is bound by what on a day"),
    operation!("get" "/api/v1/record/source", SourceQuery, None, "record-source", "A source and the facts that rest on it"),
    operation!("get" "/api/v1/record/diff", DiffQuery, None, "record-diff", "What changed in law between two days"),
    operation!("get" "/api/v1/record/statements", StatementsQuery, None, "record-statements", "Who said what"),
    operation!("get" "/api/v1/record/audit", AuditQuery, None, "record-audit", "Facts by confidence"),
    operation!("get" "/api/v1/search", SearchQuery, None, "search", "Find by words: the record, the decided cases, the catalogue"),
    operation!("post" "/api/v1/docket/search", Searcher, Search, "search", "The same, and the applications that are open to whoever asks"),
    operation!("get" "/api/v1/docket/applications", ListQuery, None, "docket-list", "Applications, in the order of their numbers"),
    operation!("post" "/api/v1/docket/applications", LodgeQuery, Application, "docket-lodge", "Lodge an application"),
    operation!("get" "/api/v1/docket/applications/{place}/{year}", Whom, None, "docket-show", "An application: where it stands, what is due, what happened"),
    operation!("get" "/api/v1/docket/applications/{place}/{year}/steps", Whom, None, "docket-steps", "What can come next, and what may be said with it"),
    operation!("get" "/api/v1/docket/applications/{place}/{year}/account", AccountAsked, None, "docket-account", "What was awarded, paid and is late, with default interest"),
    operation!("get" "/api/v1/docket/applications/{place}/{year}/documents", Whom, None, "docket-document-list", "The papers of an application"),
    operation!("post" "/api/v1/docket/applications/{place}/{year}/documents", FileQuery, Content, "docket-document-add", "File a paper"),
    operation!("get" "/api/v1/docket/applications/{place}/{year}/documents/{entry}", Whom, None, CONTENT, "The content of a paper"),
    operation!("get" "/api/v1/docket/applications/{place}/{year}/erasure", Whom, None, "erase", "What would go if the application were erased"),
    operation!("post" "/api/v1/docket/applications/{place}/{year}/erasure", Whom, Erasing, "erase", "Erase the application, for good"),
    operation!("post" "/api/v1/docket/applications/{place}/{year}/{event}", Whom, Recording, "docket-act", "Record what happened"),
    operation!("get" "/api/v1/docket/due", DueAsked, None, "docket-due", "What is due, and what is overdue"),
    operation!("get" "/api/v1/docket/account", AccountOfState, None, "docket-account", "The same of all applications against a State"),
    operation!("get" "/api/v1/docket/execution", ExecutionAsked, None, "docket-execution", "What the Committee of Ministers supervises: open cases with their age, and what is owed"),
    operation!("get" "/api/v1/docket/state", StateAsked, None, "docket-state", "A State's docket on a day, and what of it depends on membership"),
];

fn schema<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|it| it.inline_subschemas = true);
    settings.into_generator().into_root_schema_for::<T>().into()
}

fn shape<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
        .into()
}

/// `GET /api/v1/openapi.json`
pub async fn openapi() -> Json<&'static Value> {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(document);
    Json(&DOCUMENT)
}

/// The description.
fn document() -> Value {
    let mut schemas = Map::new();
    let docket = standi_docket_office::answers::SCHEMAS.iter();
    let docket = docket.chain(standi_docket_office::stated::SCHEMAS);
    for it in SCHEMAS.iter().chain(docket) {
        let wanted = OPERATIONS
            .iter()
            .any(|operation| operation.answer == it.name);
        if wanted || it.name == "application" {
            add(it.name, it.value(), &mut schemas);
        }
    }
    add("problem", shape::<Problem>(), &mut schemas);
    add("recording", shape::<Recording>(), &mut schemas);
    add("erasing", shape::<Erasing>(), &mut schemas);
    add("search-query", shape::<SearchQuery>(), &mut schemas);
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
        "components": {
            "schemas": schemas,
            "securitySchemes": { "token": {
                "type": "http",
                "scheme": "bearer",
                "description": "Where the desk has accounts: a token that `standi account token` made",
            } },
        },
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
    let all = [places(operation.path), parameters(&(operation.asked)())].concat();
    let answer = match operation.answer {
        CONTENT => bytes(),
        name => json!({ "application/json": { "schema": of(name) } }),
    };
    let mut out = json!({
        "summary": operation.about,
        "operationId": id(operation),
        "parameters": all,
        "responses": {
            "200": {
                "description": "The answer",
                "content": answer,
            },
            "400": problem("The question cannot be read"),
            "403": problem("The request comes from a page of another origin, or names another host"),
            "408": { "description": "The request took longer than 30 seconds" },
            "429": problem("Asked too often; Retry-After says when to ask again"),
        },
    });
    let json = |name: &str| json!({ "application/json": { "schema": of(name) } });
    match operation.body {
        Body::None => {
            out["responses"]["304"] = json!({ "description": "Not changed since the ETag sent" });
        }
        Body::Application => {
            let mut content = json("application");
            content["application/yaml"] = json!({ "schema": of("application") });
            content["application/toml"] = json!({ "schema": { "type": "string" } });
            out["requestBody"] = json!({ "required": true, "content": content });
        }
        Body::Search => {
            out["requestBody"] = json!({ "required": true, "content": json("search-query") });
        }
        Body::Erasing => {
            out["requestBody"] = json!({ "required": true, "content": json("erasing") });
        }
        Body::Recording => {
            out["requestBody"] = json!({ "required": true, "content": json("recording") });
        }
        Body::Content => {
            out["requestBody"] = json!({ "required": true, "content": bytes() });
        }
    }
    if operation.body != Body::None {
        let most = match operation.body {
            Body::Content => standi_docket_office::LARGEST / (1024 * 1024),
            _ => 1,
        };
        out["responses"]["413"] = problem(&format!("The body is larger than {most} MiB"));
        out["responses"]["415"] = problem("The body is of another kind");
        out["responses"]["422"] = problem("The body cannot be read, or is refused, and why");
    }
    let docket = operation.path.starts_with("/api/v1/docket/");
    if docket || operation.body == Body::None {
        out["responses"]["404"] = problem("There is no such name or application");
    }
    if docket {
        out["security"] = json!([{}, { "token": [] }]);
        out["responses"]["401"] = problem("The desk has accounts, and the token is not good");
        out["responses"]["409"] = problem("Somebody else wrote first: what they recorded");
        out["responses"]["410"] = problem("The application was erased: when, by whom and why");
        out["responses"]["422"] = problem("Refused, by which rule, and what may be done instead");
        out["responses"]["503"] = problem("The docket cannot be opened");
    }
    out
}

/// Bytes of any kind.
fn bytes() -> Value {
    json!({ "application/octet-stream": { "schema": {} } })
}

/// A name for the operation, of its method and path.
fn id(operation: &Operation) -> String {
    let words = operation.path.trim_start_matches("/api/v1/").split('/');
    let words = words.map(|word| word.trim_matches(['{', '}']));
    let words: Vec<&str> = [operation.method].into_iter().chain(words).collect();
    words.join("-")
}

/// The parts of a path that stand for something.
fn places(path: &str) -> Vec<Value> {
    let names = path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let place = |name: &str| {
        let mut schema = json!({ "type": "string" });
        narrow(name, &mut schema);
        json!({ "name": name, "in": "path", "required": true, "schema": schema })
    };
    names.map(place).collect()
}

/// What can stand under a name that means the same wherever it is asked for.
fn narrow(name: &str, schema: &mut Value) {
    let number = "0*[1-9][0-9]{0,8}/[0-9]{2}";
    match name {
        "place" => schema["pattern"] = json!("^0*[1-9][0-9]{0,8}$"),
        "year" => schema["pattern"] = json!("^[0-9]{2}$"),
        "entry" => *schema = json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
        "after" => schema["pattern"] = json!(format!("^({number})?$")),
        "as" => {
            let plain = Role::ALL.iter().map(|it| it.word()).collect::<Vec<_>>();
            let plain = plain.join("|");
            let own = format!("applicant:{number}|government:[A-Z]{{3}}");
            schema["pattern"] = json!(format!("^({plain}|{own})$"));
        }
        "event" => schema["enum"] = words(Kind::ALL.iter().map(|it| it.word())),
        "lang" => schema["enum"] = words(LANGUAGES.iter().map(|it| it.tag())),
        "priority" => {
            let all = Priority::ALL.iter().map(|it| it.word());
            schema["enum"] = words(std::iter::once("").chain(all));
        }
        _ => {}
    }
}

/// Says how large a number can be that has so many bits.
fn bound(schema: &mut Value) {
    let most = match schema["format"].as_str() {
        Some("uint16") => Some(u32::from(u16::MAX)),
        Some("uint32") => Some(u32::MAX),
        _ => None,
    };
    if let Some(most) = most {
        schema["maximum"] = json!(most);
    }
    match schema {
        Value::Object(table) => table.values_mut().for_each(bound),
        Value::Array(items) => items.iter_mut().for_each(bound),
        _ => {}
    }
}

fn words<'a>(words: impl Iterator<Item = &'a str>) -> Value {
    words.map(Value::from).collect()
}

/// The fields of a question as parameters of an address.
fn parameters(asked: &Value) -> Vec<Value> {
    let required = asked["required"].as_array().cloned().unwrap_or_default();
    let fields = asked["properties"].as_object().cloned().unwrap_or_default();
    let parameter = |(name, mut schema): (String, Value)| {
        // An address has no `null`: what may be left out is left out.
        if let Some(table) = schema.as_object_mut()
            && table.get("default").is_some_and(Value::is_null)
        {
            table.remove("default");
        }
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
        narrow(&name, &mut schema);
        bound(&mut schema);
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
    bound(&mut schema);
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
