//! The style sheet and the script: compressed once at the start, under names that carry their hash. The program gives them, so that a
//! change of looks compiles none of the slices again.

use std::io::Write as _;

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::shelf::takes_brotli;

/// One file.
struct Asset {
    /// Its address.
    path: String,
    kind: &'static str,
    plain: Bytes,
    brotli: Bytes,
}

/// The files that every page uses.
pub struct Assets {
    css: Asset,
    js: Asset,
    icon: Asset,
}

impl Asset {
    fn new(name: &str, ending: &str, kind: &'static str, text: &'static str) -> Asset {
        let hash: String = Sha256::digest(text)[..6].iter().map(|byte| format!("{byte:02x}")).collect();
        let mut packed = Vec::new();
        {
            let mut writer = brotli::CompressorWriter::new(&mut packed, 16 * 1024, 11, 22);
            // Writing to memory does not fail; were it to, the plain form is still served.
            let _ = writer.write_all(text.as_bytes());
        }
        Asset { path: format!("/assets/{name}.{hash}.{ending}"), kind, plain: Bytes::from_static(text.as_bytes()), brotli: packed.into() }
    }
}

impl Assets {
    /// Packs the style sheet, the script and the icon, given as their texts.
    pub fn new(css: &'static str, js: &'static str, icon: &'static str) -> Assets {
        Assets {
            css: Asset::new("cd4d", "css", "text/css; charset=utf-8", css),
            js: Asset::new("cd4d", "js", "text/javascript; charset=utf-8", js),
            icon: Asset::new("favicon", "svg", "image/svg+xml", icon),
        }
    }

    /// The address of the style sheet.
    pub fn css(&self) -> &str {
        &self.css.path
    }

    /// The address of the script.
    pub fn js(&self) -> &str {
        &self.js.path
    }

    /// The address of the icon.
    pub fn icon(&self) -> &str {
        &self.icon.path
    }

    /// The file at an address, to be kept by the browser for a year: its name changes with its content.
    pub(crate) fn serve(&self, path: &str, headers: &HeaderMap) -> Response {
        let Some(asset) = [&self.css, &self.js, &self.icon].into_iter().find(|asset| asset.path == path) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let takes_brotli = takes_brotli(headers);
        let fixed = [
            (header::CONTENT_TYPE, asset.kind),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            (header::VARY, "accept-encoding"),
        ];
        if takes_brotli {
            (fixed, [(header::CONTENT_ENCODING, "br")], asset.brotli.clone()).into_response()
        } else {
            (fixed, asset.plain.clone()).into_response()
        }
    }
}
