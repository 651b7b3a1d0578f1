//! Tokens: what a program carries in place of a password.

use crate::account::Account;
use crate::accounts::Accounts;
use crate::secret::Secret;
use crate::{Done, Name, Second, Trouble};
use standi_docket::access::Viewer;
use standi_docket_store::sql::{Value, all};

/// What every token begins with, so that it is known where it was left lying.
const BEGINS: &str = "standi_";

/// What a token is called.
pub type Label = String;

/// A token, without what it carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is called; each of a person's is called otherwise.
    pub label: Label,
    /// The one role that it has; none: all of the person's.
    pub viewer: Option<Viewer>,
    /// When it was made.
    pub made: Second,
    /// From when on it is good no more.
    pub until: Second,
}

impl Accounts {
    /// Makes a token; the text is given once, and kept nowhere.
    ///
    /// # Errors
    /// There is no such account, or it has a token of that label, or not that role.
    pub fn make_token(&mut self, name: &Name, token: &Token) -> Done<String> {
        let account = self.get(name)?;
        if token.viewer.is_some_and(|viewer| !account.has(&viewer)) {
            return Err(Trouble::Unfit(format!("“{name}” does not have that role")));
        }
        if self.tokens(name)?.iter().any(|it| it.label == token.label) {
            return Err(Trouble::Unfit(format!(
                "“{name}” has a token “{}” already; revoke it, or call this one otherwise",
                token.label
            )));
        }
        let secret = Secret::new();
        let (hash, viewer) = (secret.hash(), token.viewer.map(|it| it.to_string()));
        self.writing(|sql| {
            sql.run(
                "INSERT INTO account_token (hash, account, label, viewer, made, until) VALUES ($1, $2, $3, $4, $5, $6)",
                &[
                    Value::text(&hash),
                    Value::text(name.key()),
                    Value::text(&token.label),
                    viewer.as_deref().map_or(Value::Null, Value::text),
                    Value::Int(token.made.0),
                    Value::Int(token.until.0),
                ],
            )?;
            Ok(())
        })?;
        Ok(format!("{BEGINS}{}", secret.carried()))
    }

    /// The person for whom a program speaks, and the one role of the token, if it has one; `None`:
    /// there is no such token, or it is over.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn bearer(&mut self, text: &str, now: Second) -> Done<Option<(Account, Option<Viewer>)>> {
        let Some(secret) = text.strip_prefix(BEGINS).and_then(Secret::read) else {
            return Ok(None);
        };
        if !self.are_made()? {
            return Ok(None);
        }
        let found = all(
            self.sql(),
            "SELECT account, viewer, until FROM account_token WHERE hash = $1",
            &[Value::text(&secret.hash())],
            |row| {
                Ok((
                    row.text(0)?.unwrap_or_default().to_string(),
                    row.text(1)?.map(str::to_string),
                    row.int(2)?.unwrap_or(0),
                ))
            },
        )?;
        let Some((key, viewer, until)) = found.into_iter().next() else {
            return Ok(None);
        };
        if now.0 >= until {
            return Ok(None);
        }
        let Some(account) = self.by_key(&key)? else {
            return Ok(None);
        };
        match viewer {
            None => Ok(Some((account, None))),
            // A role that was taken away takes the token with it.
            Some(text) => {
                let viewer = text.parse().ok().filter(|viewer| account.has(viewer));
                Ok(viewer.map(|viewer| (account, Some(viewer))))
            }
        }
    }

    /// The tokens of a person, in the order in which they were made.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn tokens(&mut self, name: &Name) -> Done<Vec<Token>> {
        if !self.are_made()? {
            return Ok(Vec::new());
        }
        let found = all(
            self.sql(),
            "SELECT label, viewer, made, until FROM account_token WHERE account = $1 ORDER BY made, label",
            &[Value::text(name.key())],
            |row| {
                Ok(Token {
                    label: row.text(0)?.unwrap_or_default().to_string(),
                    viewer: row.text(1)?.and_then(|it| it.parse().ok()),
                    made: Second(row.int(2)?.unwrap_or(0)),
                    until: Second(row.int(3)?.unwrap_or(0)),
                })
            },
        )?;
        Ok(found)
    }

    /// Revokes a token.
    ///
    /// # Errors
    /// There is none of that label.
    pub fn revoke(&mut self, name: &Name, label: &str) -> Done {
        if !self.tokens(name)?.iter().any(|it| it.label == label) {
            return Err(Trouble::Unfit(format!("“{name}” has no token “{label}”")));
        }
        self.writing(|sql| {
            sql.run(
                "DELETE FROM account_token WHERE account = $1 AND label = $2",
                &[Value::text(name.key()), Value::text(label)],
            )?;
            Ok(())
        })
    }
}
