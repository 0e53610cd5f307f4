//! A form as HTML: the error summary, each field with its question, advice, error and what was typed.

use std::fmt::{self, Write as _};

use askama::filters::HtmlSafe;

use super::read::written;
use super::{Fault, Field, Form, Kind};
use crate::frame::refusal_words;
use crate::posted::TOKEN;
use crate::words::Words;

/// HTML that is already safe.
pub struct Html(pub(crate) String);

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Html {}

/// Text as HTML text or attribute value.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Why something is refused, and what can be done, as sentences.
fn with_advice((why, advice): (String, Option<String>)) -> String {
    match advice {
        Some(advice) if why.ends_with(['.', '!', '?']) => format!("{why} {advice}"),
        Some(advice) => format!("{why}. {advice}"),
        None => why,
    }
}

/// As much of the question of a box as names it: what somebody agrees to may be several sentences.
fn shortened(label: &str) -> String {
    const MOST: usize = 60;
    let Some((end, _)) = label.char_indices().nth(MOST) else { return label.to_owned() };
    let begun = &label[..end];
    format!("{}…", begun.rsplit_once(' ').map_or(begun, |(whole, _)| whole).trim_end_matches([',', '.', ':']))
}

impl Form {
    /// The hidden field that proves that the form is ours; stands first in every form that is posted.
    pub fn token(&self) -> Html {
        let mut html = String::new();
        if !self.cx.csrf.is_empty() {
            let _ = write!(html, "<input type=\"hidden\" name=\"{TOKEN}\" value=\"{}\">", escaped(&self.cx.csrf));
        }
        Html(html)
    }

    /// What is wrong, at the top of the page, tied to the fields. Nothing when nothing is wrong.
    pub fn summary(&self) -> Html {
        if self.faults.is_empty() {
            return Html(String::new());
        }
        let words = Words(self.lang());
        let mut html = format!(
            "<div class=\"error-summary\" role=\"alert\" tabindex=\"-1\" autofocus aria-labelledby=\"error-title\"><h2 id=\"error-title\">{}</h2><ul>",
            escaped(&words.error_title())
        );
        for (name, fault) in &self.faults {
            let text = escaped(&self.fault_of(name, fault));
            let _ = match self.spec.field(name) {
                Some(field) => write!(html, "<li><a href=\"#{}\">{text}</a></li>", self.first_id(field)),
                None => write!(html, "<li>{text}</li>"),
            };
        }
        html.push_str("</ul></div>");
        Html(html)
    }

    /// Every field in the order of the declaration.
    pub fn all(&self) -> Html {
        Html(self.spec.fields.iter().map(|field| self.field(field.name).0).collect())
    }

    /// One field.
    pub fn field(&self, name: &str) -> Html {
        match self.spec.field(name) {
            Some(field) => Html(self.folded(field)),
            // A page that names a field which its form does not have is caught by the sample-rendering test.
            None => Html(format!("[no field {}]", escaped(name))),
        }
    }

    /// A field, folded where it is declared so and nobody has to see it at once.
    fn folded(&self, field: &Field) -> String {
        let block = self.block(field);
        let Some(under) = field.folded else { return block };
        let open = if self.posted.one(field.name).is_empty() && self.fault(field).is_none() { "" } else { " open" };
        format!("<details{open}><summary>{}</summary>{block}</details>", escaped(&self.lang().say(under)))
    }

    fn id(&self, field: &Field) -> String {
        format!("f-{}", field.name)
    }

    fn first_id(&self, field: &Field) -> String {
        match field.kind {
            Kind::Choice(_) | Kind::Picks => format!("{}-0", self.id(field)),
            _ => self.id(field),
        }
    }

    fn fault(&self, field: &Field) -> Option<String> {
        let (name, fault) = self.faults.iter().find(|(name, _)| *name == field.name)?;
        // The question of a box stands right beside it, and may be long.
        let is_box = *fault == Fault::Missing && matches!(field.kind, Kind::Tick);
        Some(match fault {
            _ if is_box => Words(self.lang()).fault_tick_here(),
            Fault::Refused(refusal) => with_advice(refusal_words(&self.cx, refusal)),
            _ => self.fault_text(name, fault),
        })
    }

    /// A fault away from its field: a refusal names the field as well.
    fn fault_of(&self, name: &str, fault: &Fault) -> String {
        let text = self.fault_text(name, fault);
        match (fault, self.spec.field(name)) {
            (Fault::Refused(_), Some(field)) => Words(self.lang()).fault_of(self.lang().say(field.label), text),
            _ => text,
        }
    }

    fn fault_text(&self, name: &str, fault: &Fault) -> String {
        let words = Words(self.lang());
        let label = self.spec.field(name).map(|field| self.lang().say(field.label)).unwrap_or_default();
        match fault {
            Fault::Missing => match self.spec.field(name).map(|field| field.kind) {
                Some(Kind::Picks) => words.fault_choose_some(label),
                Some(Kind::Choice(_)) => words.fault_choose(label),
                Some(Kind::Pick) => words.fault_pick(label),
                Some(Kind::Tick) => words.fault_tick(shortened(&label)),
                Some(Kind::File(_)) => words.fault_file(label),
                _ => words.fault_missing(label),
            },
            Fault::TooLong(max) => match self.spec.field(name).map(|field| field.kind) {
                Some(Kind::File(_)) => words.fault_file_size(label, *max / (1024 * 1024)),
                _ => words.fault_too_long(label, *max),
            },
            Fault::TooShort(min) => words.fault_too_short(label, *min),
            Fault::NotInRange(min, max) => words.fault_range(label, *max, *min),
            // A year is a name, not an amount: it has no marks between its digits.
            Fault::NotAYear(min, max) => words.fault_year(label, max.to_string(), min.to_string()),
            Fault::NotADate => words.fault_date(label),
            Fault::NotAnEmail => words.fault_email(label),
            Fault::NotAUrl => words.fault_url(label),
            Fault::NotOffered if self.spec.field(name).is_some_and(|field| matches!(field.kind, Kind::Pick)) => words.fault_pick(label),
            Fault::NotOffered => words.fault_choose(label),
            Fault::Refused(refusal) => refusal_words(&self.cx, refusal).0,
        }
    }

    fn block(&self, field: &Field) -> String {
        if let Kind::Hidden(_) = field.kind {
            let value = escaped(self.posted.one(field.name));
            return format!("<input type=\"hidden\" name=\"{}\" value=\"{value}\">", field.name);
        }
        let lang = self.lang();
        let id = self.id(field);
        let fault = self.fault(field);
        let bad = if fault.is_some() { " bad" } else { "" };
        let mut label = escaped(&lang.say(field.label));
        if !field.required && !field.sometimes && !matches!(field.kind, Kind::Tick) {
            let _ = write!(label, " <span class=\"optional\">{}</span>", escaped(&Words(lang).optional()));
        }
        let mut notes = String::new();
        let mut described = Vec::new();
        if let Some(hint) = field.hint {
            described.push(format!("{id}-hint"));
            let _ = write!(notes, "<p class=\"hint\" id=\"{id}-hint\">{}</p>", escaped(&lang.say(hint)));
        }
        if let Kind::Day = field.kind {
            described.push(format!("{id}-day"));
            let _ = write!(notes, "<p class=\"hint\" id=\"{id}-day\">{}</p>", escaped(&Words(lang).day_hint()));
        }
        if let Kind::Text(max) = field.kind {
            described.push(format!("{id}-most"));
            let _ = write!(notes, "<p class=\"hint\" id=\"{id}-most\">{}</p>", escaped(&Words(lang).text_hint(max)));
        }
        // A password never stands in a page: whoever typed one and is shown the form again has to know that it is gone.
        if matches!(field.kind, Kind::Password | Kind::NewPassword) && self.is_faulty() && !self.posted.one(field.name).is_empty() {
            described.push(format!("{id}-again"));
            let _ = write!(notes, "<p class=\"hint\" id=\"{id}-again\">{}</p>", escaped(&Words(lang).password_again()));
        }
        if let Some(fault) = &fault {
            described.push(format!("{id}-error"));
            let prefix = escaped(&Words(lang).error_prefix());
            let _ = write!(
                notes,
                "<p class=\"error\" id=\"{id}-error\"><span class=\"visually-hidden\">{prefix}</span> {}</p>",
                escaped(fault)
            );
        }
        let aria = self.aria(field, &described, fault.is_some());
        let grouped = matches!(field.kind, Kind::Choice(_) | Kind::Picks);
        match field.kind {
            Kind::Tick => {
                let checked = if self.posted.one(field.name) == "yes" { " checked" } else { "" };
                format!(
                    "<div class=\"field{bad}\">{notes}<div class=\"choice\"><input type=\"checkbox\" id=\"{id}\" name=\"{}\" value=\"yes\"{checked}{aria}><label for=\"{id}\">{label}</label></div></div>",
                    field.name
                )
            }
            _ if grouped => format!(
                "<fieldset class=\"field choices{bad}\"{aria}><legend>{label}</legend>{notes}{}</fieldset>",
                self.choices(field, &id)
            ),
            _ => format!("<div class=\"field{bad}\"><label for=\"{id}\">{label}</label>{notes}{}</div>", self.control(field, &id, &aria)),
        }
    }

    fn aria(&self, field: &Field, described: &[String], faulty: bool) -> String {
        let mut aria = String::new();
        if !described.is_empty() {
            let _ = write!(aria, " aria-describedby=\"{}\"", described.join(" "));
        }
        let grouped = matches!(field.kind, Kind::Choice(_) | Kind::Picks);
        if faulty && !grouped {
            aria.push_str(" aria-invalid=\"true\"");
        }
        if field.required && !grouped {
            aria.push_str(" aria-required=\"true\"");
        }
        aria
    }

    fn control(&self, field: &Field, id: &str, aria: &str) -> String {
        let name = field.name;
        let value = escaped(self.posted.one(name));
        let mut extra = String::new();
        if !field.autocomplete.is_empty() {
            let _ = write!(extra, " autocomplete=\"{}\"", field.autocomplete);
        }
        let input = |kind: &str, class: &str, more: &str| {
            format!("<input type=\"{kind}\" class=\"{class}\" id=\"{id}\" name=\"{name}\" value=\"{value}\"{extra}{more}{aria}>")
        };
        match field.kind {
            Kind::Text(max) => format!(
                "<textarea id=\"{id}\" name=\"{name}\" rows=\"{}\" dir=\"auto\" class=\"wide\"{extra}{aria}>\n{value}</textarea>",
                if max > 1000 { 8 } else { 4 }
            ),
            Kind::Email => input("email", "mid", " dir=\"ltr\" spellcheck=\"false\""),
            // Not the browser's own field: it refuses an address without https://, which we read.
            Kind::Url => input("text", "wide", " inputmode=\"url\" dir=\"ltr\" spellcheck=\"false\""),
            Kind::Number(..) | Kind::Year(..) | Kind::BirthYear(..) => input("text", "short", " inputmode=\"numeric\""),
            // Not the browser's own field of three parts: it traps some keyboards, and old ones do not have it. The script
            // lends its calendar where there is one.
            Kind::Day => {
                let value = escaped(&written(self.posted.one(name)));
                let calendar = escaped(&Words(self.lang()).open_calendar());
                format!(
                    "<input type=\"text\" class=\"short\" dir=\"ltr\" inputmode=\"numeric\" autocomplete=\"off\" data-day=\"{calendar}\" id=\"{id}\" name=\"{name}\" value=\"{value}\"{aria}>"
                )
            }
            Kind::Password | Kind::NewPassword => {
                format!("<input type=\"password\" class=\"mid\" id=\"{id}\" name=\"{name}\"{extra}{aria}>")
            }
            Kind::File(_) => format!("<input type=\"file\" id=\"{id}\" name=\"{name}\"{aria}>"),
            Kind::Pick => self.list(field, id, aria),
            _ => input("text", "wide", " dir=\"auto\""),
        }
    }

    fn list(&self, field: &Field, id: &str, aria: &str) -> String {
        let offers = self.offers.get(field.name).map_or(&[][..], Vec::as_slice);
        // Where there is one answer only, nobody has to look for it. A long list in groups may be narrowed to one that is none.
        let only = match offers {
            [(only, _)] if field.required && !self.groups.contains_key(field.name) => only.as_str(),
            _ => "",
        };
        let chosen = Some(self.posted.one(field.name)).filter(|chosen| !chosen.is_empty()).unwrap_or(only);
        let unchosen = field.unchosen.map_or_else(|| Words(self.lang()).choose(), |words| self.lang().say(words));
        let mut html = format!("<select id=\"{id}\" name=\"{}\"{aria}><option value=\"\">{}</option>", field.name, escaped(&unchosen));
        let heads = self.groups.get(field.name).map_or(&[][..], Vec::as_slice);
        let mut is_open = false;
        for (value, words) in offers {
            if let Some((_, name)) = heads.iter().find(|(first, _)| first == value) {
                let _ = write!(html, "{}<optgroup label=\"{}\">", if is_open { "</optgroup>" } else { "" }, escaped(name));
                is_open = true;
            }
            let selected = if value == chosen { " selected" } else { "" };
            let _ = write!(html, "<option value=\"{}\"{selected}>{}</option>", escaped(value), escaped(words));
        }
        html.push_str(if is_open { "</optgroup></select>" } else { "</select>" });
        html
    }

    fn choices(&self, field: &Field, id: &str) -> String {
        let lang = self.lang();
        let (kind, options): (&str, Vec<(String, String)>) = match field.kind {
            Kind::Choice(options) => ("radio", options.iter().map(|(value, words)| ((*value).to_owned(), lang.say(*words))).collect()),
            _ => ("checkbox", self.offers.get(field.name).cloned().unwrap_or_default()),
        };
        let chosen = self.posted.many(field.name);
        let mut html = String::new();
        for (n, (value, words)) in options.iter().enumerate() {
            let checked = if chosen.contains(value) { " checked" } else { "" };
            let _ = write!(
                html,
                "<div class=\"choice\"><input type=\"{kind}\" id=\"{id}-{n}\" name=\"{}\" value=\"{}\"{checked}><label for=\"{id}-{n}\">{}</label></div>",
                field.name,
                escaped(value),
                unbroken(words)
            );
        }
        html
    }
}

/// The words of an option; a case number at their beginning stays on one line.
fn unbroken(words: &str) -> String {
    match words.split_once(' ') {
        Some((case, rest)) if case.contains('-') && case.contains(|c: char| c.is_ascii_digit()) => {
            format!("<span class=\"nowrap\">{}</span> {}", escaped(case), escaped(rest))
        }
        _ => escaped(words),
    }
}

#[cfg(test)]
mod tests {
    use super::{shortened, unbroken};

    #[test]
    fn a_long_question_of_a_box_is_named_by_its_beginning() {
        assert_eq!(shortened("I agree"), "I agree");
        let long = "I agree that the programme stores my name, my address and what I tell and do here";
        assert_eq!(shortened(long), "I agree that the programme stores my name, my address and…");
    }

    #[test]
    fn the_case_number_of_an_option_stays_on_one_line() {
        assert_eq!(unbroken("R-0010 Fewer <infections>"), "<span class=\"nowrap\">R-0010</span> Fewer &lt;infections&gt;");
        assert_eq!(unbroken("Women have at least one seat"), "Women have at least one seat");
    }
}
