//! What the steps of the profile share: whose it is, the page around a form, where to go on to.

use askama::Template;
use askama::filters::HtmlSafe;
use db::DbError;
use i18n::Msg;
use model::ExpertId;
use model::expert::{Part, State};
use model::reference::occupation::{self, Level};
use model::reference::{language, skill};
use web::{Answer, Cx, Door, Filled, Form, Posted};

use super::openings::Advice;
use crate::profile::{self, Profile};
use crate::words::Words;

/// A step with its place in the order.
pub struct Step {
    /// The question.
    pub title: Msg,
    /// Why it is asked, and of what use it is.
    pub lead: Msg,
    /// Its address.
    pub path: &'static str,
    /// Where to go on to.
    pub next: &'static str,
    /// Its number among the eight; none for what is not counted.
    pub number: Option<usize>,
    /// The next step asks the other half of the same question.
    pub halved: bool,
    /// A profile can do without it: it can be passed by.
    pub optional: bool,
}

impl Step {
    /// Where it stands among the eight; nothing for what is not counted.
    pub fn place(&self, w: Words) -> Option<Place> {
        self.number.map(|number| Place { w, number })
    }
}

/// Where a step stands among the eight: in words, and on a short line with a stop for each.
#[derive(Template)]
#[template(path = "me/place.html")]
pub struct Place {
    w: Words,
    number: usize,
}

impl HtmlSafe for Place {}

impl Place {
    /// The class of each stop.
    fn stops(&self) -> Vec<&'static str> {
        (1..=Part::ALL.len()).map(|stop| if stop == self.number { "now" } else { "" }).collect()
    }
}

/// A long list that can be narrowed before something is chosen from it, with no script.
pub struct Finder {
    /// What was looked for.
    pub words: String,
    /// How many fit; the whole list is shown when none does.
    pub found: usize,
    /// What was chosen before does not fit, and stays in the list.
    pub keeps: bool,
}

/// A list in groups: the name of each, and its values with their words.
pub type Groups = Vec<(String, Vec<(String, String)>)>;

/// What somebody looks for in a long list, when that is what the form was sent for: the rest of what was typed stays. Sent with the
/// words that narrow the list already, it is the form itself that is meant.
pub fn looks_for(posted: &Posted) -> Option<String> {
    let (find, found) = (posted.one("find").trim(), posted.one("found").trim());
    (posted.one("then") == "find" && find != found).then(|| find.to_owned())
}

/// Narrows a list to the words of the address.
pub fn narrowed(cx: &Cx, all: Groups, chosen: &str, also: impl Fn(&str) -> String) -> (Finder, Groups) {
    narrowed_to(cx.query_value("find").unwrap_or_default(), all, chosen, also)
}

/// Fewer letters stand by chance inside too many words: "it" in "architects".
const LONG_ENOUGH: usize = 4;

/// The beginning of a word that its relatives share: "nurse" and "nursing".
fn stem(word: &str) -> String {
    let letters = word.chars().count();
    word.chars().take(letters.saturating_sub(2).max(4)).collect()
}

/// Narrows a list to what was looked for; `chosen` always stays, and a list of which nothing fits stays whole. What is looked
/// for may stand in the name of the group, or in `also`, which gives other names of a value. Words that begin with it count
/// first; where there are none, words that hold it, as Dutch joins words; then words that begin alike; and last, one such word of
/// several.
pub fn narrowed_to(words: String, all: Groups, chosen: &str, also: impl Fn(&str) -> String) -> (Finder, Groups) {
    let folded = i18n::fold(words.trim());
    let stems: Vec<String> = folded.split(' ').map(stem).collect();
    let text = |group: &str, value: &str, name: &str| i18n::fold(&format!("{group} {name} {}", also(value)));
    let begun = |text: &str| text.match_indices(folded.as_str()).any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric));
    let inside = |text: &str| folded.chars().count() >= LONG_ENOUGH && text.contains(folded.as_str());
    let begins = |text: &str, stem: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(stem));
    let alike = |text: &str| stems.iter().all(|stem| begins(text, stem));
    let partly = |text: &str| stems.iter().any(|stem| stem.chars().count() >= LONG_ENOUGH && begins(text, stem));
    let ways: [&dyn Fn(&str) -> bool; 4] = [&begun, &inside, &alike, &partly];
    let finds_some =
        |way: &dyn Fn(&str) -> bool| all.iter().any(|(group, options)| options.iter().any(|(value, name)| way(&text(group, value, name))));
    let way = ways.into_iter().find(|way| finds_some(*way));
    let fits = |group: &str, value: &str, name: &str| way.is_some_and(|way| way(&text(group, value, name)));
    let mut found = 0;
    let mut narrow: Groups = Vec::new();
    for (group, options) in &all {
        let fitting: Vec<_> = options.iter().filter(|(value, name)| fits(group, value, name)).collect();
        found += fitting.len();
        let kept: Vec<_> = options.iter().filter(|option| fitting.contains(option) || option.0 == chosen).cloned().collect();
        if !kept.is_empty() {
            narrow.push((group.clone(), kept));
        }
    }
    let shown: usize = narrow.iter().map(|(_, options)| options.len()).sum();
    (Finder { words, found, keeps: found > 0 && shown > found }, if found == 0 { all } else { narrow })
}

/// What was typed in a step: all of it, or, of a profile that nobody can find yet, as far as it goes when the person wants to
/// come back later.
pub fn typed(form: &Form, state: State) -> Filled<'_> {
    match form.read_so_far() {
        Ok(values) if !state.is_found() && values.text("then") == "later" => Ok(values),
        _ => form.read(),
    }
}

/// The profile of the visitor.
pub async fn mine(cx: &Cx) -> Result<Profile, Door> {
    let mut tx = cx.read().await?;
    let profile = profile::load(&mut tx, my_id(cx)?).await?;
    profile.ok_or(Door::from(DbError::Missing))
}

/// Whose profile it is.
pub fn my_id(cx: &Cx) -> Result<ExpertId, Door> {
    cx.actor.expert.ok_or(Door::Gone)
}

#[derive(Template)]
#[template(path = "me/step.html")]
struct Page {
    w: Words,
    place: Option<Place>,
    title: String,
    lead: String,
    action: String,
    back: String,
    /// Where somebody goes on to who passes the step by; empty when it is needed.
    pass: String,
    /// What somebody should know before answering.
    notes: Vec<String>,
    finder: Option<Finder>,
    /// What one true step more would open.
    advice: Option<Advice>,
    form: Form,
}

/// The page of a step that is one form.
pub fn page(cx: &Cx, step: &Step, form: Form) -> Answer {
    whole(cx, step, form, Vec::new(), None, None)
}

/// The same, with what somebody should know before answering.
pub fn page_noted(cx: &Cx, step: &Step, form: Form, notes: Vec<String>) -> Answer {
    whole(cx, step, form, notes, None, None)
}

/// The same, with a list that can be narrowed.
pub fn page_with(cx: &Cx, step: &Step, form: Form, finder: Option<Finder>) -> Answer {
    whole(cx, step, form, Vec::new(), finder, None)
}

/// The same, with what one true step more would open.
pub fn page_advised(cx: &Cx, step: &Step, form: Form, advice: Option<Advice>) -> Answer {
    whole(cx, step, form, Vec::new(), None, advice)
}

fn whole(cx: &Cx, step: &Step, form: Form, notes: Vec<String>, finder: Option<Finder>, advice: Option<Advice>) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    let page = Page {
        w,
        place: step.place(w),
        title: cx.lang.say(step.title),
        lead: cx.lang.say(step.lead),
        action: here(cx, step.path),
        back: back(cx),
        pass: pass(cx, step),
        notes,
        finder,
        advice,
        form,
    };
    cx.sheet(cx.lang.plain(step.title, &[])).private().faulty(faulty).show(&page)
}

/// The page from which a step was opened, when the step leads back there: the answers, or an application on its way.
pub struct CameFrom {
    /// As addresses carry it on: `from=check`, or `from=apply:` with the public address of the assignment.
    pub query: String,
    /// Its path.
    pub path: String,
    /// Whether it is an application.
    pub is_application: bool,
}

/// Where the person came from; none when a step was opened from the home or another step.
pub fn came_from(cx: &Cx) -> Option<CameFrom> {
    let from = cx.query_value("from")?;
    let is_slug = |slug: &&str| !slug.is_empty() && slug.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let (path, is_application) = match from.strip_prefix("apply:").filter(is_slug) {
        Some(slug) => (format!("/assignments/{slug}/apply/check"), true),
        None if from == "check" => ("/me/profile/check".to_owned(), false),
        None => return None,
    };
    Some(CameFrom { query: format!("from={from}"), path, is_application })
}

/// A path that remembers where the person came from.
pub fn keeping(cx: &Cx, path: &str) -> String {
    came_from(cx).map_or_else(|| path.to_owned(), |from| format!("{path}?{}", from.query))
}

/// The address of a step that remembers where the person came from.
pub fn here(cx: &Cx, path: &str) -> String {
    cx.to(&keeping(cx, path))
}

/// Where the page's back link leads.
pub fn back(cx: &Cx) -> String {
    cx.to(came_from(cx).as_ref().map_or("/me", |from| from.path.as_str()))
}

/// Where somebody goes on to who passes a step by; empty when it is needed.
pub fn pass(cx: &Cx, step: &Step) -> String {
    if step.optional && came_from(cx).is_none() { cx.to(step.next) } else { String::new() }
}

/// Where to go on to after a step: back to the answers or the application when it was opened from there, home when the person comes back
/// later, else to the next step. A step that is the first half of a question goes on to its other half in any case.
pub fn onward(cx: &Cx, step: &Step, later: bool) -> Answer {
    cx.go(&onward_path(cx, step, later))
}

/// The address of that page.
pub fn onward_path(cx: &Cx, step: &Step, later: bool) -> String {
    match (came_from(cx), later) {
        (_, true) => "/me".to_owned(),
        (Some(_), false) if step.halved => keeping(cx, step.next),
        (Some(from), false) => from.path,
        (None, false) => step.next.to_owned(),
    }
}

/// Languages, by name in the reader's language, each with its own name.
pub fn languages(cx: &Cx) -> Vec<(String, String)> {
    let language = cx.lang.code();
    let named = |known: &language::Language| match known.name.in_language(language) {
        name if name == known.own_name => name.to_owned(),
        name => format!("{name} ({})", known.own_name),
    };
    sorted(language::ALL.iter().map(|known| (known.code.to_owned(), named(known))).collect())
}

/// Skills in the order of the vocabulary, by the field that they belong to.
pub fn skills(cx: &Cx) -> Groups {
    let language = cx.lang.code();
    let of = |field: &'static skill::Skill| {
        let under = skill::ALL.iter().filter(|known| known.field().code == field.code);
        let options = under.map(|known| (known.code.to_owned(), known.name.in_language(language).to_owned()));
        (field.name.in_language(language).to_owned(), options.collect())
    };
    skill::fields().map(of).collect()
}

/// Minor groups of the classification of occupations, by their major group.
pub fn occupations(cx: &Cx) -> Groups {
    let language = cx.lang.code();
    let of = |major: &occupation::Group| {
        let minor = occupation::ALL.iter().filter(|group| group.level() == Level::Minor && group.code.starts_with(major.code));
        let options = minor.map(|group| (group.code.to_owned(), group.name.in_language(language).to_owned()));
        (major.name.in_language(language).to_owned(), sorted(options.collect()))
    };
    let majors = occupation::ALL.iter().filter(|group| group.level() == Level::Major);
    majors.map(of).filter(|(_, options)| !options.is_empty()).collect()
}

/// A name of a code in all languages, by which it can be found whatever language the page is in.
pub fn in_all_languages(name: Option<model::reference::Label>) -> String {
    name.map(|name| format!("{} {}", name.en, name.nl)).unwrap_or_default()
}

/// Options by their words.
pub fn sorted(mut options: Vec<(String, String)>) -> Vec<(String, String)> {
    options.sort_by_cached_key(|(_, name)| i18n::sort_key(name));
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_narrowed_to_words_that_begin_alike() {
        let group = |name: &str, options: &[&str]| {
            (name.to_owned(), options.iter().map(|option| ((*option).to_owned(), (*option).to_owned())).collect::<Vec<_>>())
        };
        let health = ["Nursing and midwifery", "Medical doctors", "Architects (IT)"];
        let all = || vec![group("Health", &health), group("Teaching", &["School teachers", "University waiters"])];
        let found = |words: &str| {
            let (finder, groups) = narrowed_to(words.to_owned(), all(), "", |_| String::new());
            (finder.found, groups.into_iter().flat_map(|(_, options)| options).map(|(value, _)| value).collect::<Vec<_>>())
        };
        assert_eq!(found("nurse"), (1, vec!["Nursing and midwifery".to_owned()]));
        assert_eq!(found("school teacher").0, 1);
        assert_eq!(found("doctor").0, 1);
        assert_eq!(found("ship doctor"), (1, vec!["Medical doctors".to_owned()]), "one word of two");
        assert_eq!(found("plumber").0, 0);
        assert_eq!(found("").0, 5);
        assert_eq!(found("it"), (1, vec!["Architects (IT)".to_owned()]), "not the letters inside a word");
        assert_eq!(found("wifery"), (1, vec!["Nursing and midwifery".to_owned()]), "a part of a joined word");
    }
}
