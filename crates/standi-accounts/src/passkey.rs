//! Passkeys: keys that a person's devices hold, in place of a password. What is kept of one opens
//! nothing: it is the public half.

use crate::account::Account;
use crate::accounts::Accounts;
use crate::secret::unhex;
use crate::{Done, Name, Second, Trouble};
use standi_docket_store::StoreError;
use standi_docket_store::chain::hex;
use standi_docket_store::sql::{Columns, Value, all};

/// The passkeys that one person can have.
pub const MOST_PASSKEYS: usize = 20;

/// By what devices know a person: random, and nothing else about them.
pub type Handle = [u8; 64];

/// A passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Its id, as the device gave it.
    pub id: Vec<u8>,
    /// What its owner calls it.
    pub label: String,
    /// The public key, and what else of it stays as it is.
    pub fixed: Vec<u8>,
    /// What changes with each use, the counter among it.
    pub state: Vec<u8>,
    /// When it was added.
    pub made: Second,
    /// When it was last used.
    pub used: Option<Second>,
}

impl Accounts {
    /// By what devices know a person; made when it is first asked for.
    ///
    /// # Errors
    /// There is no such account.
    pub fn handle(&mut self, name: &Name) -> Done<Handle> {
        self.get(name)?;
        if let Some(handle) = self.known_handle(name.key())? {
            return Ok(handle);
        }
        let mut handle = [0; 64];
        getrandom::fill(&mut handle).expect("the system gives random numbers");
        let text = hex(&handle);
        self.writing(|sql| {
            sql.run(
                "INSERT INTO account_handle (account, handle) VALUES ($1, $2)",
                &[Value::text(name.key()), Value::text(&text)],
            )
        })?;
        Ok(handle)
    }

    fn known_handle(&mut self, key: &str) -> Done<Option<Handle>> {
        if !self.have_passkeys()? {
            return Ok(None);
        }
        let found = all(
            self.sql(),
            "SELECT handle FROM account_handle WHERE account = $1",
            &[Value::text(key)],
            |row| bytes(row, 0),
        )?;
        let found = found.into_iter().next();
        Ok(found.and_then(|it| it.try_into().ok()))
    }

    /// The passkeys of a person, in the order in which they were added.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn passkeys(&mut self, name: &Name) -> Done<Vec<Passkey>> {
        if !self.have_passkeys()? {
            return Ok(Vec::new());
        }
        Ok(all(
            self.sql(),
            "SELECT id, label, fixed, state, made, used FROM account_passkey WHERE account = $1 ORDER BY made, id",
            &[Value::text(name.key())],
            |row| read(row, 0),
        )?)
    }

    /// Adds a passkey.
    ///
    /// # Errors
    /// There is no such account, it has too many, or the passkey is there already.
    pub fn add_passkey(&mut self, name: &Name, new: &Passkey) -> Done {
        self.get(name)?;
        if self.passkeys(name)?.len() >= MOST_PASSKEYS {
            let text = format!("“{name}” has {MOST_PASSKEYS} passkeys already; remove one first");
            return Err(Trouble::Unfit(text));
        }
        if self.passkey(&new.id)?.is_some() {
            return Err(Trouble::Unfit("the passkey is there already".to_string()));
        }
        let [id, fixed, state] = [&new.id, &new.fixed, &new.state].map(|it| hex(it));
        self.writing(|sql| {
            sql.run(
                "INSERT INTO account_passkey (id, account, label, fixed, state, made, used) VALUES ($1, $2, $3, $4, $5, $6, NULL)",
                &[
                    Value::text(&id),
                    Value::text(name.key()),
                    Value::text(&new.label),
                    Value::text(&fixed),
                    Value::text(&state),
                    Value::Int(new.made.0),
                ],
            )
        })
    }

    /// A passkey by its id, with whose it is and by what devices know them.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn passkey(&mut self, id: &[u8]) -> Done<Option<(Account, Handle, Passkey)>> {
        if !self.have_passkeys()? {
            return Ok(None);
        }
        let id = hex(id);
        let found = all(
            self.sql(),
            "SELECT account, id, label, fixed, state, made, used FROM account_passkey WHERE id = $1",
            &[Value::text(&id)],
            |row| Ok((row.text(0)?.unwrap_or_default().to_string(), read(row, 1)?)),
        )?;
        let Some((key, passkey)) = found.into_iter().next() else {
            return Ok(None);
        };
        let account = self.by_key(&key)?;
        let handle = self.known_handle(&key)?;
        Ok(account
            .zip(handle)
            .map(|(account, handle)| (account, handle, passkey)))
    }

    /// Keeps what a use of a passkey has changed.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn used_passkey(&mut self, id: &[u8], state: &[u8], now: Second) -> Done {
        let [id, state] = [id, state].map(hex);
        self.writing(|sql| {
            sql.run(
                "UPDATE account_passkey SET state = $1, used = $2 WHERE id = $3",
                &[Value::text(&state), Value::Int(now.0), Value::text(&id)],
            )
        })
    }

    /// Removes a passkey of a person; nothing happens if it is not theirs.
    ///
    /// # Errors
    /// The database cannot do it.
    pub fn remove_passkey(&mut self, name: &Name, id: &[u8]) -> Done {
        let id = hex(id);
        self.writing(|sql| {
            sql.run(
                "DELETE FROM account_passkey WHERE account = $1 AND id = $2",
                &[Value::text(name.key()), Value::text(&id)],
            )
        })
    }
}

fn bytes(row: &dyn Columns, at: usize) -> Result<Vec<u8>, StoreError> {
    let text = row.text(at)?.unwrap_or_default();
    unhex(text).ok_or_else(|| StoreError::NotADocket("a passkey is damaged".to_string()))
}

fn read(row: &dyn Columns, at: usize) -> Result<Passkey, StoreError> {
    Ok(Passkey {
        id: bytes(row, at)?,
        label: row.text(at + 1)?.unwrap_or_default().to_string(),
        fixed: bytes(row, at + 2)?,
        state: bytes(row, at + 3)?,
        made: Second(row.int(at + 4)?.unwrap_or(0)),
        used: row.int(at + 5)?.map(Second),
    })
}
