//! Lists that did not change are not sent again.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};
use web::{Answer, Door};

/// The answer with an entity tag over all of its bytes, or 304 when the reader has these bytes already.
pub async fn tagged(headers: &HeaderMap, answer: Answer) -> Answer {
    let response = answer?;
    if response.status() != StatusCode::OK {
        return Ok(response);
    }
    let (mut parts, body) = response.into_parts();
    let bytes = body.collect().await.map_err(|error| Door::Fault(error.to_string()))?.to_bytes();
    let hash: String = Sha256::digest(&bytes)[..12].iter().map(|byte| format!("{byte:02x}")).collect();
    // Weak: the same page may travel compressed.
    let Ok(tag) = HeaderValue::from_str(&format!("W/\"{hash}\"")) else { return Ok(Response::from_parts(parts, Body::from(bytes))) };
    let has_it = web::knows(headers, &tag);
    parts.headers.insert(header::ETAG, tag);
    if has_it {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        return Ok(Response::from_parts(parts, Body::empty()));
    }
    Ok(Response::from_parts(parts, Body::from(bytes)))
}
