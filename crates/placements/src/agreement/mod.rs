//! The agreement: making it, reading it, signing it.

mod make;
mod sign;

pub use make::{FORM as MAKE, get as get_make, post as post_make};
pub use sign::{FORM as SIGN, FORM_FOR as SIGN_FOR, ended, get as get_sign, link, post as post_sign, read};

use askama::Template;
use askama::filters::HtmlSafe;
use axum::extract::Path;
use i18n::Lang;
use jiff::Timestamp;
use model::PlacementId;
use model::access::Verb;
use model::placement::{Party, next_signer};
use web::{Answer, Cx, Door, Tag, Tone};

use crate::documents;
use crate::naming;
use crate::store::{self, AgreementRow, BlockRow, PlacementRow, SignatureRow};
use crate::terms::Terms;
use crate::visit::{Side, load};
use crate::words::Words;

/// The text of an agreement, as it is signed.
#[derive(Template)]
#[template(path = "agreement/text.html")]
pub struct Text {
    w: Words,
    cx: Cx,
    lang: Lang,
    terms: Option<Terms>,
    signatures: Vec<SignatureRow>,
    digest: String,
}

impl HtmlSafe for Text {}

impl Text {
    /// The text of this version, in the reader's language.
    pub fn of(cx: &Cx, agreement: &AgreementRow, signatures: Vec<SignatureRow>) -> Text {
        let (w, lang) = (Words(cx.lang), cx.lang);
        Text { w, cx: cx.clone(), lang, terms: Terms::thaw(&agreement.terms), signatures, digest: agreement.digest.clone() }
    }

    fn intro(&self, terms: &Terms) -> String {
        terms.intro_in(self.lang)
    }

    fn fewer(&self, terms: &Terms) -> String {
        naming::fewer(self.lang, terms)
    }

    fn say(&self, prefix: &str, code: &str) -> String {
        naming::say(self.lang, &format!("{prefix}-{code}"))
    }

    fn country(&self) -> String {
        self.terms.as_ref().map(|terms| naming::country_name(self.lang, &terms.country)).unwrap_or_default()
    }

    /// The digest in parts between which a line may break.
    fn digest_parts(&self) -> Vec<&str> {
        (0..self.digest.len()).step_by(8).filter_map(|at| self.digest.get(at..(at + 8).min(self.digest.len()))).collect()
    }

    fn moment(&self, at: &Timestamp) -> String {
        self.cx.moment(*at)
    }

    fn given(&self, row: &SignatureRow, at: &Timestamp) -> String {
        match row.typed() {
            Some(typed) => self.w.signature_given_as(self.moment(at), row.signer(), typed),
            None => self.w.signature_given(self.moment(at), row.signer()),
        }
    }

    /// As what somebody signed.
    fn position(&self, row: &SignatureRow, terms: &Terms) -> Option<String> {
        naming::position(self.lang, row, &terms.organisation)
    }

    fn duties<'a>(&self, terms: &'a Terms) -> Vec<(String, Vec<&'a str>)> {
        let of = |party: &Party| (naming::say(self.lang, &format!("party-{}", party.name())), terms.duties_of(*party, self.lang));
        Party::ALL.iter().map(of).collect()
    }
}

/// The state of an agreement as a tag; while it is signed, the words name whose turn it is.
pub fn tag(lang: Lang, agreement: &AgreementRow, signatures: &[SignatureRow]) -> Tag {
    let tone = match agreement.state.as_str() {
        "signed" => Tone::Ok,
        "void" => Tone::Off,
        _ => Tone::Wait,
    };
    let next = next_signer(&store::signed(signatures));
    match next {
        Some(party) if agreement.state == "signing" => Tag::new(naming::say(lang, &format!("agreement-signing-{}", party.name())), tone),
        _ => Tag::new(naming::say(lang, &format!("agreement-{}", agreement.state)), tone),
    }
}

#[derive(Template)]
#[template(path = "agreement/page.html")]
struct Page {
    w: Words,
    cx: Cx,
    back: String,
    /// What the reader just did, and what happens next.
    told: Option<(String, Vec<String>)>,
    case: String,
    country: String,
    country_name: String,
    slug: String,
    tag: Tag,
    files: Vec<(String, String)>,
    no_files: String,
    /// Where the reader signs, when it is the reader's turn.
    sign: Option<String>,
    /// The days that count now, when they are others than those that were signed.
    moved: Vec<String>,
    text: Text,
    older: Vec<String>,
}

/// The agreement to be read.
pub async fn get(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (tx, placement) = load(&cx, id, Verb::See).await?;
    drop(tx);
    read_page(&cx, &placement, None).await
}

/// The newest version to be read, by those who may; `told` is what the reader just did and what happens next.
async fn read_page(cx: &Cx, placement: &PlacementRow, told: Option<(String, Vec<String>)>) -> Answer {
    let mut tx = cx.read().await?;
    let mut versions: Vec<AgreementRow> = tx.all(store::AGREEMENTS, db::params![placement.id]).await?;
    if versions.is_empty() {
        return Err(Door::Gone);
    }
    let newest = versions.remove(0);
    let signatures = store::signatures(&mut tx, newest.id).await?;
    let w = Words(cx.lang);
    let blocks = store::live_blocks(&mut tx, placement.id).await?;
    let side = Side::of(cx);
    let turn = (newest.state == "signing").then(|| next_signer(&store::signed(&signatures))).flatten();
    let signs = !cx.path.starts_with("/l/") && turn == Some(side.0) && side.may(cx, sign::verb(side.0), placement);
    let older = versions.iter().map(|row| w.agreement_version(cx.moment(row.made_at), row.version)).collect();
    let page = Page {
        w,
        cx: cx.clone(),
        back: if cx.path.starts_with("/l/") { String::new() } else { Side::of(cx).path(placement.id) },
        told,
        case: placement.case(),
        country: placement.country.code().to_ascii_lowercase(),
        country_name: naming::country_name(cx.lang, placement.country.code()),
        slug: placement.request_slug.clone(),
        tag: tag(cx.lang, &newest, &signatures),
        files: file_links(cx, placement, &newest.file_en, &newest.file_nl, "agreement"),
        sign: signs.then(|| format!("{}/sign", side.path(placement.id))),
        moved: moved(cx, &newest, &blocks),
        no_files: if newest.terms.is_empty() { w.pdf_erased() } else { documents::none_words(cx.lang) },
        text: Text::of(cx, &newest, signatures),
        older,
    };
    cx.sheet(w.plain().agreement_title()).private().show(&page)
}

/// The days that count now, in sentences, when they are others than those that all have signed.
fn moved(cx: &Cx, agreement: &AgreementRow, blocks: &[BlockRow]) -> Vec<String> {
    let Some(terms) = Terms::thaw(&agreement.terms).filter(|_| agreement.state == "signed") else { return Vec::new() };
    let agreed = terms.blocks.iter().map(|block| (block.mode.as_str(), block.from, block.until));
    if agreed.eq(blocks.iter().map(|block| (block.mode.as_str(), block.from_day, block.until_day))) {
        return Vec::new();
    }
    blocks.iter().map(|block| naming::stretch(cx.lang, block)).collect()
}

/// The addresses of the documents that are there, with their names.
pub fn file_links(cx: &Cx, placement: &PlacementRow, file_en: &str, file_nl: &str, name: &str) -> Vec<(String, String)> {
    let address = |lang: Lang| match cx.path.strip_prefix("/l/") {
        // A link has one address: the document stands under it, too.
        Some(token) => cx.to(&format!("/l/{token}?pdf={}", lang.code())),
        None => cx.to(&format!("{}/{name}.pdf?in={}", Side::of(cx).path(placement.id), lang.code())),
    };
    let there = [(Lang::En, file_en), (Lang::Nl, file_nl)].into_iter().filter(|(_, file)| !file.is_empty());
    there.map(|(lang, _)| (address(lang), naming::say(cx.lang, &format!("pdf-in-{}", lang.code())))).collect()
}
