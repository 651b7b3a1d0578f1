//! How often somebody may ask.

use crate::api::Problem;
use crate::desk::Desk;
use crate::guard::client::Client;
use crate::metrics::Refusal;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};
use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// Whoever has waited long enough is forgotten, each time that so many have asked.
const FORGET: u32 = 4096;

/// How often something may be done by each.
pub struct Rate<K: Hash + Eq + Clone> {
    limiter: RateLimiter<K, HashMapStateStore<K>, DefaultClock>,
    asked: AtomicU32,
}

impl<K: Hash + Eq + Clone> Rate<K> {
    /// So many times at once, which come back over a time.
    pub fn new(count: u32, time: Duration) -> Rate<K> {
        let count = NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::with_period(time / count.get())
            .unwrap_or(Quota::per_second(count))
            .allow_burst(count);
        Rate {
            limiter: RateLimiter::hashmap(quota),
            asked: AtomicU32::new(0),
        }
    }

    /// How long one has to wait; `None`: not at all.
    pub fn wait(&self, key: K) -> Option<Duration> {
        if self.asked.fetch_add(1, Ordering::Relaxed) % FORGET == FORGET - 1 {
            self.limiter.retain_recent();
        }
        let clock = DefaultClock::default();
        let not_until = self.limiter.check_key(&key).err()?;
        Some(not_until.wait_time_from(clock.now()))
    }
}

/// What one owner has: an address, or a network of the sixth version of the protocol, of which a
/// single household has 2⁶⁴ addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Net(u64);

impl From<IpAddr> for Net {
    fn from(address: IpAddr) -> Net {
        match address.to_canonical() {
            IpAddr::V4(it) => Net(u64::from(u32::from(it))),
            IpAddr::V6(it) => Net((u128::from(it) >> 64) as u64),
        }
    }
}

/// How often each may ask: this machine as often as it can, others as fast as people and their
/// programs do.
pub struct Rates {
    here: Rate<()>,
    elsewhere: Rate<Net>,
}

impl Default for Rates {
    fn default() -> Rates {
        Rates {
            here: Rate::new(100_000, Duration::from_secs(1)),
            elsewhere: Rate::new(300, Duration::from_secs(10)),
        }
    }
}

/// Refuses whoever asks too often.
pub async fn rate(
    State((desk, rates)): State<(Arc<Desk>, Arc<Rates>)>,
    request: Request,
    next: Next,
) -> Response {
    let client = Client::of(&request);
    let wait = match client.here {
        true => rates.here.wait(()),
        false => rates.elsewhere.wait(client.address.into()),
    };
    match wait {
        None => next.run(request).await,
        Some(wait) => {
            desk.metrics().refused(Refusal::Rate);
            let problem = Problem::input("rate", "you ask more often than is allowed")
                .help("wait as long as Retry-After says")
                .with_status(StatusCode::TOO_MANY_REQUESTS);
            later(problem.into_response(), wait)
        }
    }
}

/// The same answer, with the seconds after which one may ask again, if one has to wait.
pub fn later(mut answer: Response, wait: impl Into<Option<Duration>>) -> Response {
    if let Some(wait) = wait.into() {
        let seconds = HeaderValue::from(wait.as_secs() + 1);
        answer.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asks_too_often_waits_and_others_do_not() {
        let rate = Rate::new(3, Duration::from_secs(60));
        for _ in 0..3 {
            assert_eq!(rate.wait("a"), None);
        }
        let wait = rate.wait("a").expect("a time");
        assert!(
            wait > Duration::from_secs(15) && wait <= Duration::from_secs(20),
            "{wait:?}"
        );
        assert_eq!(rate.wait("b"), None);
    }

    #[test]
    fn a_network_counts_as_one() {
        let net = |text: &str| Net::from(text.parse::<IpAddr>().expect("an address"));
        assert_eq!(net("2001:db8::1"), net("2001:db8::ffff:1"));
        assert_ne!(net("2001:db8::1"), net("2001:db8:0:1::1"));
        assert_eq!(net("192.0.2.1"), net("::ffff:192.0.2.1"));
        assert_ne!(net("192.0.2.1"), net("192.0.2.2"));
    }
}
