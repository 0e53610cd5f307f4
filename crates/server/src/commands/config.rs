//! `cd4d config`: what is in force, and where each value came from.

use clap::Args;
use serde_json::json;

use crate::cli::Failure;
use crate::say::say;
use crate::settings::{self, KEYS};

/// Print the settings in force and where each came from; secrets are hidden.
#[derive(Args)]
pub struct Config {
    #[command(flatten)]
    serve: super::serve::Serve,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

impl Config {
    /// Prints them.
    pub async fn run(self) -> Result<(), Failure> {
        let arguments: Vec<_> = std::env::args_os().collect();
        let file = settings::read(std::path::Path::new(settings::FILE)).map_err(Failure::Use)?;
        let rows = KEYS.map(|key| {
            let value = self.serve.value(key);
            let origin = settings::origin(&arguments, &file, key, |name| std::env::var_os(name).is_some());
            (key, settings::shown(key, &value), origin.name())
        });
        if self.json {
            let map: serde_json::Map<String, serde_json::Value> =
                rows.iter().map(|(key, value, origin)| ((*key).to_owned(), json!({ "value": value, "from": origin }))).collect();
            say(json!(map));
        } else {
            rows.iter().for_each(|(key, value, origin)| say(format_args!("{key:14} {value:44} {origin}")));
        }
        Ok(())
    }
}
