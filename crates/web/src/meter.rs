//! What the program tells its operator in numbers: answers by route and status, and how long they took. Routes, never
//! addresses: an address may name a person.

use std::sync::Mutex;
use std::time::Duration;

use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;

/// The route that answered, such as `/assignments/{slug}`; travels with the answer to the entrance.
#[derive(Clone, Debug)]
pub(crate) struct Answered(pub String);

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
    method: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Jobs {
    state: String,
}

/// Counts answers. One for each application.
pub struct Meter {
    registry: Mutex<Registry>,
    answers: Family<Route, Counter>,
    seconds: Histogram,
    jobs: Family<Jobs, Gauge>,
}

impl Default for Meter {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("cd4d");
        let answers = Family::<Route, Counter>::default();
        // From half a millisecond to eight seconds, doubling.
        let seconds = Histogram::new(exponential_buckets(0.0005, 2.0, 15));
        let jobs = Family::<Jobs, Gauge>::default();
        registry.register("http_answers", "Answers, by route, method and status", answers.clone());
        registry.register("http_seconds", "Time from the request's head to the answer's head, in seconds", seconds.clone());
        registry.register("jobs", "Jobs in the queue, by state", jobs.clone());
        Meter { registry: Mutex::new(registry), answers, seconds, jobs }
    }
}

impl Meter {
    /// Counts an answer, and says in its head how long it took (`Server-Timing`, in milliseconds).
    pub(crate) fn count(&self, method: &str, took: Duration, response: &mut Response) {
        let route = response.extensions().get::<Answered>().map_or("-", |answered| answered.0.as_str()).to_owned();
        let status = response.status().as_u16();
        self.answers.get_or_create(&Route { route, method: method.to_owned(), status }).inc();
        self.seconds.observe(took.as_secs_f64());
        if let Ok(value) = HeaderValue::from_str(&format!("app;dur={:.2}", took.as_secs_f64() * 1000.0)) {
            response.headers_mut().insert(HeaderName::from_static("server-timing"), value);
        }
    }

    /// Sets the number of jobs in a state.
    pub fn jobs(&self, state: &str, count: i64) {
        self.jobs.get_or_create(&Jobs { state: state.to_owned() }).set(count);
    }

    /// All numbers in the text form that Prometheus reads.
    ///
    /// # Errors
    /// When the text cannot be put together, which is a fault of ours.
    pub fn text(&self) -> Result<String, std::fmt::Error> {
        let mut out = String::new();
        let registry = self.registry.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        text::encode(&mut out, &registry)?;
        Ok(out)
    }
}
