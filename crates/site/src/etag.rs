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
    let tag = format!("W/\"{hash}\"");
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let has_it = known.flat_map(|list| list.split(',')).any(|wanted| same(wanted.trim(), &tag));
    if let Ok(value) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, value);
    }
    if has_it {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        return Ok(Response::from_parts(parts, Body::empty()));
    }
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

/// Weak comparison (RFC 9110, 8.8.3.2).
fn same(wanted: &str, tag: &str) -> bool {
    wanted == "*" || wanted.trim_start_matches("W/") == tag.trim_start_matches("W/")
}

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn a_tag_is_the_same_weak_or_strong() {
        assert!(same("W/\"a\"", "W/\"a\""));
        assert!(same("\"a\"", "W/\"a\""));
        assert!(same("*", "W/\"a\""));
        assert!(!same("\"b\"", "W/\"a\""));
    }
}
