//! The CV as a document: upload, own download, removal.

use askama::Template;
use axum::extract::Path;
use model::{ExpertId, FileId};
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, Posted, attachment};

use super::step::{mine, my_id};
use crate::actions::{AttachCv, RemoveCv};
use crate::cv;
use crate::store::parts::{self, FileRow};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[Field::new("cv", words::CV_FILE, Kind::File(cv::LIMIT)).required().hint(words::CV_HINT)]);

#[derive(Template)]
#[template(path = "me/cv/cv.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    form: Form,
    file: Option<FileRow>,
    stored_at: String,
    kilobytes: i64,
}

async fn page(cx: &Cx, form: Form) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    let file = mine(cx).await?.cv().cloned();
    let stored_at = file.as_ref().map(|file| cx.moment(file.stored_at)).unwrap_or_default();
    let kilobytes = file.as_ref().map_or(0, |file| (file.size + 1023) / 1024);
    cx.sheet(w.plain().cv_title()).private().faulty(faulty).show(&Page { w, cx, form, file, stored_at, kilobytes })
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    page(&cx, Form::empty(&cx, &FORM)).await
}

/// Takes a CV: its content is looked at, kept, and named in the profile; one that was there goes.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let form = Form::typed(&cx, &FORM, posted);
    let (name, bytes) = match form.read().map(|values| values.file("cv").map(|upload| (upload.name.clone(), upload.bytes.to_vec()))) {
        Ok(Some(file)) => file,
        Ok(None) => return page(&cx, form).await,
        Err(faults) => return page(&cx, form.with_faults(faults)).await,
    };
    // Unpacking takes a while and waits for nothing.
    let look = move || (cv::look(&bytes), bytes);
    let (looked, bytes) = tokio::task::spawn_blocking(look).await.map_err(|error| Door::Fault(error.to_string()))?;
    let kind = match looked.and_then(|kind| cv::keeps_name(&name, kind)) {
        Ok(kind) => kind,
        Err(refusal) => return page(&cx, form.with_faults(vec![("cv", Fault::Refused(refusal))])).await,
    };
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let digest = cx.app.files.put(bytes).await.map_err(|error| Door::Fault(error.to_string()))?;
    let command = AttachCv { expert, name: cv::file_name(&name, kind), media_type: kind.media_type(), digest, size };
    cx.run(&command).await?;
    cx.done("/me/profile/cv", words::DONE_CV_STORED)
}

/// Gives the person the own document.
pub async fn download(cx: Cx, Path(file): Path<FileId>) -> Answer {
    let expert = my_id(&cx)?;
    send(&cx, expert, file).await
}

/// A document of a profile, to be saved: never shown by the browser. Whoever calls this has checked and logged.
pub(crate) async fn send(cx: &Cx, expert: ExpertId, file: FileId) -> Answer {
    let mut tx = cx.read().await?;
    let files = parts::files(&mut tx, expert).await?;
    drop(tx);
    let file = files.into_iter().find(|row| row.id == file && row.kind == "cv").ok_or(Door::Gone)?;
    let bytes = cx.app.files.get(&file.digest).await.map_err(|error| Door::Fault(format!("document {}: {error}", file.digest)))?;
    Ok(attachment(cv::Kind::of_media_type(&file.media_type), &file.name, bytes))
}

/// Removes it.
pub async fn remove(cx: Cx, Path(file): Path<FileId>, _posted: Posted) -> Answer {
    cx.run(&RemoveCv { expert: my_id(&cx)?, file }).await?;
    cx.done("/me/profile/cv", words::DONE_CV_REMOVED)
}
