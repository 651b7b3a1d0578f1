//! The accounts, opened when they are first asked for; sign-ins held back.

use super::passkey;
use crate::desk::Desk;
use crate::docket::Failed;
use crate::guard::rate::{Net, Rate};
use standi_accounts::{Accounts, Done, Hashed, Name, Password, Second, Trouble};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;

/// Opens the accounts; `None`: there is no database yet that could hold some. The text says why it
/// cannot be done.
pub type Opener = Box<dyn Fn() -> Result<Option<Accounts>, String> + Send + Sync>;

/// Tells the time by which sessions run.
type Clock = Box<dyn Fn() -> Second + Send + Sync>;

/// Thousandths of a second in which a device answers.
const PATIENCE: NonZeroU32 = NonZeroU32::new(300_000).expect("it is not zero");

/// Passwords looked at at once: each takes 19 MiB and a processor.
const AT_ONCE: usize = 2;

/// The accounts of a desk.
pub struct People {
    open: Opener,
    clock: Clock,
    kept: Mutex<Option<Accounts>>,
    needed: AtomicBool,
    hashing: Semaphore,
    by_net: Rate<Net>,
    by_name: Rate<String>,
    pub(crate) asked: passkey::Asked,
    pub(crate) patience: NonZeroU32,
}

impl People {
    /// Accounts that are opened so. If they are needed, nobody is heard without one even while there
    /// is none; else from the first one on.
    pub fn new(open: Opener, needed: bool) -> People {
        let minute = Duration::from_secs(60);
        People {
            open,
            clock: Box::new(|| Second(jiff::Timestamp::now().as_second())),
            kept: Mutex::new(None),
            needed: AtomicBool::new(needed),
            hashing: Semaphore::new(AT_ONCE),
            by_net: Rate::new(20, minute),
            by_name: Rate::new(5, minute),
            asked: passkey::Asked::default(),
            patience: PATIENCE,
        }
    }

    /// None, ever: the desk of one person.
    pub fn none() -> People {
        People::new(Box::new(|| Ok(None)), false)
    }

    /// The same by another clock.
    pub fn with_clock(self, clock: impl Fn() -> Second + Send + Sync + 'static) -> People {
        People {
            clock: Box::new(clock),
            ..self
        }
    }

    /// The same that waits so many thousandths of a second for a device.
    pub fn with_patience(self, patience: NonZeroU32) -> People {
        People { patience, ..self }
    }

    pub(crate) fn now(&self) -> Second {
        (self.clock)()
    }

    /// Whether it is known that there are accounts.
    pub(crate) fn are_known(&self) -> bool {
        self.needed.load(Ordering::Relaxed)
    }

    /// How long somebody who wants to sign in under a name has to wait first. Each name is held
    /// back, whether there is one or not.
    pub(crate) fn wait(&self, net: Net, name: &str) -> Option<Duration> {
        // Longer than any name: nobody fills the memory with what is no name.
        let name = standi_text::fold(name).chars().take(100).collect();
        let waits = [self.by_net.wait(net), self.by_name.wait(name)];
        waits.into_iter().flatten().max()
    }

    /// How long somebody who says no name has to wait first.
    pub(crate) fn wait_of(&self, net: Net) -> Option<Duration> {
        self.by_net.wait(net)
    }

    /// Works with the accounts; `None`: there is no database yet. After a fault of the database it
    /// is opened anew.
    fn work<T>(&self, work: impl FnOnce(&mut Accounts) -> Done<T>) -> Result<Option<T>, Failed> {
        let mut place = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let mut accounts = match place.take() {
            Some(accounts) => accounts,
            None => match (self.open)().map_err(Failed::Unopened)? {
                Some(accounts) => accounts,
                None => return Ok(None),
            },
        };
        match work(&mut accounts) {
            Ok(done) => {
                *place = Some(accounts);
                Ok(Some(done))
            }
            Err(Trouble::Store(error)) => Err(Failed::Unopened(error.to_string())),
            Err(other) => {
                *place = Some(accounts);
                Err(Failed::Unopened(other.to_string()))
            }
        }
    }
}

impl Desk {
    /// Works with the accounts, on a thread on which one may wait.
    pub(crate) async fn with_people<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&mut Accounts, Second) -> Done<T> + Send + 'static,
    ) -> Result<Option<T>, Failed> {
        let desk = self.clone();
        let done = tokio::task::spawn_blocking(move || {
            let now = desk.people().now();
            desk.people().work(|accounts| work(accounts, now))
        });
        done.await
            .unwrap_or_else(|fault| Err(Failed::Unopened(fault.to_string())))
    }

    /// Whether whoever wants more than what is everybody's must sign in: always where others can
    /// reach the desk, else from the first account on, until the program ends.
    pub(crate) async fn has_people(self: &Arc<Self>) -> Result<bool, Failed> {
        if self.people().are_known() {
            return Ok(true);
        }
        let any = self.with_people(|accounts, _| accounts.any()).await?;
        let any = any.unwrap_or(false);
        if any {
            self.people().needed.store(true, Ordering::Relaxed);
        }
        Ok(any)
    }

    /// Whether a password is that of a name; the same work whether there is such a name or not.
    pub(crate) async fn knows(
        self: &Arc<Self>,
        name: Option<Name>,
        password: Password,
    ) -> Result<bool, Failed> {
        let kept: Option<Hashed> = match name {
            None => None,
            Some(name) => self
                .with_people(move |accounts, _| accounts.password(&name))
                .await?
                .flatten(),
        };
        self.hashing(move || password.is(kept.as_ref())).await
    }

    /// Works with a password, when not too many others do.
    pub(crate) async fn hashing<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Failed> {
        let unopened = |fault: &dyn std::fmt::Display| Failed::Unopened(fault.to_string());
        let place = self.people().hashing.acquire().await;
        let _place = place.map_err(|fault| unopened(&fault))?;
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(|fault| unopened(&fault))
    }
}
