//! Parts that pages of several slices show: the route line, state tags. Each is a small template with typed fields.

use askama::Template;
use askama::filters::HtmlSafe;
use i18n::Lang;

use crate::words::Words;

/// The colour family of a tag; its words carry the meaning.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// Somebody must act.
    Wait,
    /// Under way.
    Go,
    /// Done, fine.
    Ok,
    /// Stopped, refused.
    Bad,
    /// For information.
    Info,
    /// Not in play.
    Off,
}

impl Tone {
    fn name(self) -> &'static str {
        match self {
            Tone::Wait => "wait",
            Tone::Go => "go",
            Tone::Ok => "ok",
            Tone::Bad => "bad",
            Tone::Info => "info",
            Tone::Off => "off",
        }
    }
}

/// A state in words, with a tone.
#[derive(Template, Clone, Debug)]
#[template(source = "<span class=\"tag tag-{{ tone.name() }}\">{{ words }}</span>", ext = "html")]
pub struct Tag {
    /// The words.
    pub words: String,
    /// The tone.
    pub tone: Tone,
}

impl Tag {
    /// A tag.
    pub fn new(words: impl Into<String>, tone: Tone) -> Tag {
        Tag { words: words.into(), tone }
    }
}

impl HtmlSafe for Tag {}

/// Where a stop of the route line stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StopState {
    /// Behind us.
    Done,
    /// Here we are.
    Now,
    /// Ahead.
    Next,
    /// Left out.
    Off,
}

/// Who has the ball at a stop.
pub type Ball = String;

/// One stage of the route line.
#[derive(Clone, Debug)]
pub struct Stop {
    /// The stage.
    pub name: String,
    /// Where it stands.
    pub state: StopState,
    /// Who must act now, at the stop where we are.
    pub ball: Option<Ball>,
    /// When it was reached or is due, in words.
    pub when: Option<String>,
}

impl Stop {
    fn class(&self) -> &'static str {
        match self.state {
            StopState::Done => "done",
            StopState::Now => "now",
            StopState::Next => "next",
            StopState::Off => "off",
        }
    }

    fn said(&self, words: Words) -> String {
        match self.state {
            StopState::Done => words.stop_done(),
            StopState::Now => words.stop_now(),
            StopState::Next => words.stop_next(),
            StopState::Off => words.stop_off(),
        }
    }
}

/// The line from the country of residence to the country of origin, with the stages of an assignment as its stops.
#[derive(Template, Clone, Debug)]
#[template(path = "route.html")]
pub struct RouteLine {
    /// ISO code of the country of origin, in small letters: its hue.
    pub country: String,
    /// What the line shows, for those who do not see it.
    pub label: String,
    /// The stages.
    pub stops: Vec<Stop>,
    /// The reader's language.
    pub lang: Lang,
}

impl RouteLine {
    /// A line whose stages before `now` are behind us; `ball` says who must act.
    pub fn at(lang: Lang, country: &str, label: String, names: Vec<String>, now: usize, ball: Option<Ball>) -> RouteLine {
        let state = |n: usize| match n.cmp(&now) {
            std::cmp::Ordering::Less => StopState::Done,
            std::cmp::Ordering::Equal => StopState::Now,
            std::cmp::Ordering::Greater => StopState::Next,
        };
        let stops = names
            .into_iter()
            .enumerate()
            .map(|(n, name)| Stop { name, state: state(n), ball: if n == now { ball.clone() } else { None }, when: None })
            .collect();
        RouteLine { country: country.to_ascii_lowercase(), label, stops, lang }
    }

    fn w(&self) -> Words {
        Words(self.lang)
    }
}

impl HtmlSafe for RouteLine {}

/// One end of an online block: a place and its local hours.
#[derive(Clone, Debug)]
pub struct BlockEnd {
    /// The place.
    pub place: String,
    /// The hours there, in words.
    pub hours: String,
}
