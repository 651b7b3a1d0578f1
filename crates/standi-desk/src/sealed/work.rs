//! Sealing and opening. A passphrase takes a second and 256 MiB each time: one is worked with at a
//! time, and nobody has it done without end.

use crate::desk::Desk;
use crate::guard::client::Client;
use crate::guard::rate::{Net, Rate};
use axum::body::Bytes;
use standi_seal::{NotOpened, Passphrase, WORK, open_within, seal};
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// How often a minute an address elsewhere may have a passphrase worked with.
const A_MINUTE: u32 = 10;

/// Where passphrases are worked with.
pub struct Sealer {
    place: Arc<Semaphore>,
    by_net: Rate<Net>,
}

impl Default for Sealer {
    fn default() -> Sealer {
        Sealer {
            place: Arc::new(Semaphore::new(1)),
            by_net: Rate::new(A_MINUTE, Duration::from_secs(60)),
        }
    }
}

impl Desk {
    /// How long somebody has to wait until a passphrase is worked with for them.
    pub(crate) fn sealing_wait(&self, client: Client) -> Option<Duration> {
        match client.here {
            true => None,
            false => self.sealer.by_net.wait(client.address.into()),
        }
    }

    /// Seals a file.
    ///
    /// # Errors
    /// The program is ending.
    pub(crate) async fn seal(
        &self,
        content: Vec<u8>,
        passphrase: Passphrase,
    ) -> io::Result<Vec<u8>> {
        self.work(move || {
            let mut sealing = seal(Vec::new(), &passphrase)?;
            sealing.write_all(&content)?;
            sealing.finish()
        })
        .await?
    }

    /// Opens a sealed file. One that asks for more work than those that are sealed here is not begun
    /// with: whoever reaches the desk may hand it in.
    ///
    /// # Errors
    /// Another passphrase; a file that is damaged, or that asks for too much.
    pub(crate) async fn unseal(
        &self,
        sealed: Bytes,
        passphrase: Passphrase,
    ) -> Result<Vec<u8>, NotOpened> {
        self.work(move || {
            let mut content = Vec::new();
            open_within(WORK, &sealed[..], &passphrase)?.read_to_end(&mut content)?;
            Ok(content)
        })
        .await?
    }

    /// Works on a thread on which one may wait, when nobody else does. Whoever went away meanwhile
    /// keeps the place until the work is done.
    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> io::Result<T> {
        let place = self.sealer.place.clone().acquire_owned().await;
        let place = place.map_err(io::Error::other)?;
        let done = tokio::task::spawn_blocking(move || {
            let _place = place;
            work()
        });
        done.await.map_err(io::Error::other)
    }
}
